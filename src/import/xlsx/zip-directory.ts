// The directory at the end of a zip: which parts there are, how large they say to be, and where they lie.

import { ImportFault } from '../problems';

/** A part as the directory at the end of the zip describes it (APPNOTE.TXT 4.3.12). */
export interface Part {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
/** The 64-bit forms (APPNOTE.TXT 4.3.14, 4.3.15, 4.5.3). */
const LONG_END = 0x06064b50;
const LONG_LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const LONG_FIELD = 0x0001;
/** Stands for a number that is given in its 64-bit form. */
const IN_LONG_FORM = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 0x0001;

/** The entries of the central directory, of both forms: sizes of 32 bits, and of 64 bits where writers of streams put them. */
export function directory(view: DataView): Part[] {
  const { count, start } = endOfDirectory(view);
  const parts: Part[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ImportFault('broken-zip');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new ImportFault('encrypted-zip');
    const nameLength = view.getUint16(at + 28, true);
    const extra = at + 46 + nameLength;
    const extraEnd = extra + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ImportFault('broken-zip');
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const long = longNumbers(view, extra, extraEnd);
    const either = (short: number): number => (short === IN_LONG_FORM ? (long() ?? short) : short);
    parts.push({
      // APPNOTE.TXT 4.4.17 wants slashes; some programs for Windows write its own.
      name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      // The 64-bit field holds what does not stand here, in the order of 4.5.3.
      unpacked: either(view.getUint32(at + 24, true)),
      packed: either(view.getUint32(at + 20, true)),
      offset: either(view.getUint32(at + 42, true)),
    });
    at = next;
  }
  return parts;
}

/** The numbers of an entry's 64-bit field, one with each call; null where there is none. */
function longNumbers(view: DataView, from: number, to: number): () => number | null {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== LONG_FIELD) at += 4 + view.getUint16(at + 2, true);
  const end = at + 4 <= to ? Math.min(to, at + 4 + view.getUint16(at + 2, true)) : at;
  at += 4;
  return () => {
    if (at + 8 > end) return null;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
}

/** Where the directory is: by the record at the very end, or by its 64-bit form before it (APPNOTE.TXT 4.3.14). */
function endOfDirectory(view: DataView): { count: number; start: number } {
  const end = endRecord(view);
  if (end === null) throw new ImportFault('broken-zip');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== IN_LONG_FORM) return { count, start };
  const locator = end - LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LONG_LOCATOR) return { count, start };
  const long = Number(view.getBigUint64(locator + 8, true));
  if (long + 56 > view.byteLength || view.getUint32(long, true) !== LONG_END)
    throw new ImportFault('broken-zip');
  return {
    count: Number(view.getBigUint64(long + 32, true)),
    start: Number(view.getBigUint64(long + 48, true)),
  };
}

/** The record at the very end; a comment may follow it. */
function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}
