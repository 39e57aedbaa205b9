// The parts of a workbook file by their names: as text for those that are read, as they lie in the zip for the others.

import { Inflate, ZipPassThrough } from 'fflate';
import { PackageFault } from './fault';
import type { Pace } from '../control-data/slices';
import { decoderFor } from './text-encoding';
import type { ZipEntry } from './zip-directory';
import { MAX_UNPACKED_BYTES, bomb, zipEntries } from './zip-directory';

/** A part as it lies in the file. */
export interface PackedPart extends Pick<ZipEntry, 'name' | 'method' | 'crc' | 'unpacked'> {
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes unpacked at a time, at most. */
const SLICE_BYTES = 32 * 1024;
/** Bytes that a step should give: what repeats itself unpacks to hundreds of times its length. */
const STEP_BYTES = 256 * 1024;
const LEAST_SLICE_BYTES = 512;

/** Packed bytes of a part to unpack at a time. */
const sliceOf = ({ packed, unpacked }: ZipEntry): number =>
  Math.min(SLICE_BYTES, Math.max(LEAST_SLICE_BYTES, Math.floor((STEP_BYTES * packed) / (unpacked || 1))));

export class PackageFile {
  private readonly entries = new Map<string, ZipEntry>();
  private unpackedSoFar = 0;

  /** Reads the directory. @throws PackageFault for a zip that is broken, encrypted, a bomb, or names a part twice. */
  constructor(private readonly bytes: Uint8Array) {
    for (const entry of zipEntries(bytes)) {
      const name = entry.name.toLowerCase();
      // Which of them Excel would show is not told, so neither can be judged.
      if (this.entries.has(name)) throw new PackageFault('broken-zip', { part: entry.name });
      this.entries.set(name, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /** A part as it lies in the file, to be copied unread. @throws PackageFault where it is not there or cut off. */
  packed(name: string): PackedPart {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new PackageFault('broken-zip', { part: name });
    return { ...entry, bytes: this.packedBytes(entry) };
  }

  /** The text of a part in pieces, in whichever encoding it is. Missing parts give nothing. */
  async *text(name: string, pace: Pace): AsyncGenerator<string, void, undefined> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    let decoder: TextDecoder | null = null;
    for await (const bytes of this.unpacked(entry, pace)) {
      decoder ??= decoderFor(bytes);
      yield readable(decoder, bytes, true);
    }
    if (decoder) yield readable(decoder, new Uint8Array(0), false);
  }

  async wholeText(name: string, pace: Pace): Promise<string> {
    let whole = '';
    for await (const piece of this.text(name, pace)) whole += piece;
    return whole;
  }

  private async *unpacked(entry: ZipEntry, pace: Pace): AsyncGenerator<Uint8Array, void, undefined> {
    const packed = this.packedBytes(entry);
    const read = checksum();
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    const step = sliceOf(entry);
    for (let at = 0; at < packed.length; at += step) {
      const slice = packed.subarray(at, at + step);
      if (entry.method === STORED) pieces.push(slice);
      else inflatePiece(inflate, slice, at + step >= packed.length);
      for (const piece of pieces) {
        read.push(piece);
        this.unpackedSoFar += piece.length;
        // The directory may have lied about the size.
        if (this.unpackedSoFar > MAX_UNPACKED_BYTES || read.size > entry.unpacked)
          throw bomb(this.unpackedSoFar);
        if (piece.length > 0) yield piece;
      }
      pieces = [];
      pace.done((at + slice.length) / packed.length);
      await pace.breathe();
    }
    read.push(new Uint8Array(0), true);
    if (read.size !== entry.unpacked || read.crc >>> 0 !== entry.crc)
      throw new PackageFault('broken-zip', { part: entry.name });
  }

  private packedBytes({ name, method, offset, packed }: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const isHeader =
      offset + LOCAL_HEADER_LENGTH <= view.byteLength && view.getUint32(offset, true) === LOCAL_HEADER;
    if (!isHeader || (method !== STORED && method !== DEFLATED))
      throw new PackageFault('broken-zip', { part: name });
    const lengths = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const start = offset + LOCAL_HEADER_LENGTH + lengths;
    if (start + packed > this.bytes.length) throw new PackageFault('broken-zip', { part: name });
    return this.bytes.subarray(start, start + packed);
  }
}

/** Counts and sums up what is pushed through it: a part that was damaged is never read as if it were whole. */
function checksum(): ZipPassThrough {
  const counting = new ZipPassThrough('');
  counting.ondata = () => undefined;
  return counting;
}

function inflatePiece(inflate: Inflate, slice: Uint8Array, last: boolean): void {
  try {
    inflate.push(slice, last);
  } catch {
    throw new PackageFault('broken-zip');
  }
}

function readable(decoder: TextDecoder, bytes: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch {
    throw new PackageFault('broken-workbook', { detail: 'encoding' });
  }
}
