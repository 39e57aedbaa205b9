// The directory at the end of a zip (APPNOTE.TXT 4.3.12), read and judged before anything is unpacked: a bomb, an
// encrypted or a broken file is refused. Sizes in 64 bits and names with backslashes are read as other programs write them.

import { PackageFault } from './fault';

/** A part as the directory describes it. `method` is 0 for stored and 8 for deflated bytes. */
export interface ZipEntry {
  /** With `/` between its folders. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** All parts of a file that are read, unpacked, in bytes. A workbook of 200,000 rows stays well below. */
export const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;

/** Unpacked size over packed size of one part. Sheets reach 30; a zip bomb goes to 1,000 and beyond. */
const MAX_UNPACK_RATIO = 200;

/** Parts below this unpacked size are never a bomb, whatever their ratio. */
const HARMLESS_UNPACKED_BYTES = 4 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const WIDE_END_OF_DIRECTORY = 0x06064b50;
const WIDE_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 0x0001;
/** Stands where a number is given in 64 bits elsewhere. */
const ELSEWHERE = 0xffffffff;
/** The extra field with numbers in 64 bits (APPNOTE.TXT 4.5.3). */
const WIDE_FIELD = 0x0001;

/** The parts, folders left out. @throws PackageFault `broken-zip`, `encrypted-zip`, `zip-bomb`. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  let entries: ZipEntry[];
  try {
    entries = read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A place outside of the file.
    throw error instanceof RangeError ? new PackageFault('broken-zip') : error;
  }
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > MAX_UNPACKED_BYTES) throw bomb(total);
  for (const { packed, unpacked } of entries)
    if (unpacked > HARMLESS_UNPACKED_BYTES && unpacked > packed * MAX_UNPACK_RATIO) throw bomb(unpacked);
  return entries;
}

export const bomb = (size: number): PackageFault =>
  new PackageFault('zip-bomb', { size, limit: MAX_UNPACKED_BYTES });

function read(view: DataView): ZipEntry[] {
  const { count, start } = endOf(view);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new PackageFault('broken-zip');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new PackageFault('encrypted-zip');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new PackageFault('broken-zip');
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const [unpacked, packed, offset] = wideNumbers(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const method = view.getUint16(at + 10, true);
    const path = name.replaceAll('\\', '/').replace(/^\/+/, '');
    if (!path.endsWith('/'))
      entries.push({ name: path, method, crc: view.getUint32(at + 16, true), packed, unpacked, offset });
    at = next;
  }
  return entries;
}

type Numbers = [unpacked: number, packed: number, offset: number];

/** The numbers of an entry, each from the extra field where the entry itself points there. */
function wideNumbers(view: DataView, from: number, length: number, numbers: Numbers): Numbers {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_FIELD) continue;
    let place = at + 4;
    return numbers.map((number) => {
      if (number !== ELSEWHERE) return number;
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    }) as Numbers;
  }
  throw new PackageFault('broken-zip');
}

/** How many entries there are and where they begin; the record at the very end may have a comment behind it. */
function endOf(view: DataView): { count: number; start: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY)
      return (
        wideEnd(view, at) ?? { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) }
      );
  throw new PackageFault('broken-zip');
}

function wideEnd(view: DataView, end: number): { count: number; start: number } | null {
  const locator = end - LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(at, true) !== WIDE_END_OF_DIRECTORY) throw new PackageFault('broken-zip');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}
