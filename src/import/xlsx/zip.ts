// The zip around a workbook: its directory is read first, so that a bomb is refused before anything is unpacked.

import { Inflate } from 'fflate';
import { HARMLESS_UNPACKED_BYTES, MAX_UNPACK_RATIO, MAX_UNPACKED_BYTES } from '../limits';
import { ImportFault } from '../problems';
import type { Pace } from '../slices';
import { Crc32 } from './crc32';

/** A part as the directory at the end of the zip describes it (APPNOTE.TXT 4.3.12). */
interface Part {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** A part as it lies in the file; `method` is 0 for stored and 8 for deflated bytes. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly unpacked: number;
  readonly bytes: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
/** The 64-bit forms (APPNOTE.TXT 4.3.14, 4.3.15, 4.5.3). */
const LONG_END = 0x06064b50;
const LONG_LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const LONG_FIELD = 0x0001;
/** Stands for a number that is given in its 64-bit form. */
const IN_LONG_FORM = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
/** Packed bytes unpacked at a time, at most. */
const SLICE_BYTES = 32 * 1024;
/** Bytes that a step should give: what repeats itself unpacks to hundreds of times its length. */
const STEP_BYTES = 256 * 1024;
const LEAST_SLICE_BYTES = 512;

/** Packed bytes of a part to unpack at a time. */
const sliceOf = ({ packed, unpacked }: Part): number =>
  Math.min(SLICE_BYTES, Math.max(LEAST_SLICE_BYTES, Math.floor((STEP_BYTES * packed) / (unpacked || 1))));

export class Zip {
  private readonly parts = new Map<string, Part>();
  private unpackedSoFar = 0;

  /** Reads the directory. Throws an ImportFault for a zip that is cut off, encrypted or a bomb. */
  constructor(private readonly bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const part of directory(view)) this.parts.set(part.name.toLowerCase(), part);
    const total = [...this.parts.values()].reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (total > MAX_UNPACKED_BYTES) throw bomb(total);
    for (const { packed, unpacked } of this.parts.values())
      if (unpacked > HARMLESS_UNPACKED_BYTES && unpacked > packed * MAX_UNPACK_RATIO) throw bomb(unpacked);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  /** A part as it lies in the file, to be copied unread. @throws ImportFault where it is not there or cut off. */
  packed(name: string): PackedPart {
    const part = this.parts.get(name.toLowerCase());
    if (!part) throw new ImportFault('broken-zip', { part: name });
    return { ...part, bytes: this.packedBytes(part) };
  }

  /** The text of a part in pieces, in the encoding that its mark or its declaration says. Missing parts give nothing. */
  async *text(name: string, pace: Pace): AsyncGenerator<string> {
    const part = this.parts.get(name.toLowerCase());
    if (!part) return;
    let decoder: TextDecoder | null = null;
    for await (const bytes of this.unpack(part, pace)) {
      decoder ??= decoderOf(bytes);
      yield readable(decoder, bytes, true);
    }
    if (decoder) yield readable(decoder, new Uint8Array(0), false);
  }

  async wholeText(name: string, pace: Pace): Promise<string> {
    let whole = '';
    for await (const piece of this.text(name, pace)) whole += piece;
    return whole;
  }

  private async *unpack(part: Part, pace: Pace): AsyncGenerator<Uint8Array> {
    const packed = this.packedBytes(part);
    const crc = new Crc32();
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    const step = sliceOf(part);
    let length = 0;
    for (let at = 0; at < packed.length; at += step) {
      const slice = packed.subarray(at, at + step);
      if (part.method === STORED) pieces.push(slice);
      else inflatePiece(inflate, slice, at + step >= packed.length);
      for (const piece of pieces) {
        length += piece.length;
        this.unpackedSoFar += piece.length;
        // The directory may have lied about the size.
        if (this.unpackedSoFar > MAX_UNPACKED_BYTES || length > part.unpacked) throw bomb(this.unpackedSoFar);
        crc.add(piece);
        if (piece.length > 0) yield piece;
      }
      pieces = [];
      pace.done((at + slice.length) / packed.length);
      await pace.breathe();
    }
    if (length !== part.unpacked || crc.value !== part.crc)
      throw new ImportFault('broken-zip', { part: part.name });
  }

  private packedBytes({ name, method, offset, packed }: Part): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const valid = offset + 30 <= view.byteLength && view.getUint32(offset, true) === LOCAL_HEADER;
    if (!valid || (method !== STORED && method !== DEFLATED))
      throw new ImportFault('broken-zip', { part: name });
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > this.bytes.length) throw new ImportFault('broken-zip', { part: name });
    return this.bytes.subarray(start, start + packed);
  }
}

const bomb = (size: number): ImportFault => new ImportFault('zip-bomb', { size, limit: MAX_UNPACKED_BYTES });

function inflatePiece(inflate: Inflate, slice: Uint8Array, last: boolean): void {
  try {
    inflate.push(slice, last);
  } catch {
    throw new ImportFault('broken-zip');
  }
}

/** How an XML part begins in UTF-16, with a mark or without one (XML 1.0, appendix F). */
const UTF_16: readonly [encoding: string, begins: readonly number[]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];
const DECLARED_ENCODING = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/;

function decoderOf(bytes: Uint8Array): TextDecoder {
  const wide = UTF_16.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte));
  const declared = DECLARED_ENCODING.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
  // A part that is no UTF-16 may still say so: many programs write the declaration of another file.
  const encoding = wide?.[0] ?? (declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new ImportFault('broken-workbook', { detail: `encoding ${encoding}` });
  }
}

function readable(decoder: TextDecoder, bytes: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch {
    throw new ImportFault('broken-workbook', { detail: 'encoding' });
  }
}

/** The entries of the central directory, of both forms: sizes of 32 bits, and of 64 bits where writers of streams put them. */
function directory(view: DataView): Part[] {
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
