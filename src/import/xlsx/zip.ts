// The zip around a workbook: its directory is read first, so that a bomb is refused before anything is unpacked.

import { Inflate } from 'fflate';
import { HARMLESS_UNPACKED_BYTES, MAX_UNPACK_RATIO, MAX_UNPACKED_BYTES } from '../limits';
import { ImportFault } from '../problems';
import type { Pace } from '../../control-data/slices';
import { Crc32 } from './crc32';
import type { Part } from './zip-directory';
import { directory } from './zip-directory';

/** A part as it lies in the file; `method` is 0 for stored and 8 for deflated bytes. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly unpacked: number;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
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
