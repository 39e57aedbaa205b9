// Writes a zip part by part: parts that did not change are copied as they lie in the file that was read.

import { Crc32 } from '../../../import/xlsx/crc32';
import type { PackedPart } from '../../../import/xlsx/zip';
import type { Pace } from '../../../control-data/slices';
import { packer } from './packer';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** The name is UTF-8 (APPNOTE.TXT 4.4.4, bit 11). */
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, which Excel writes too: a copy made twice is the same file. */
const DATE = 0x0021;

export class ZipWriter {
  private readonly pieces: Uint8Array[] = [];
  private readonly entries: { part: PackedPart; offset: number }[] = [];
  private length = 0;

  /** Adds a part as it is packed already. */
  copy(part: PackedPart): void {
    this.entries.push({ part, offset: this.length });
    this.push(header(part, null));
    this.push(part.bytes);
  }

  /** Packs a text, piece by piece, and adds it. */
  async add(name: string, text: AsyncIterable<string> | Iterable<string>, pace: Pace): Promise<void> {
    const packing = packer(pace);
    const crc = new Crc32();
    let unpacked = 0;
    for await (const piece of text) {
      const bytes = new TextEncoder().encode(piece);
      crc.add(bytes);
      unpacked += bytes.length;
      await packing.push(bytes);
    }
    const bytes = joined(await packing.end());
    this.copy({ name, method: DEFLATED, crc: crc.value, unpacked, bytes });
  }

  /** The whole file. */
  bytes(): Uint8Array {
    const start = this.length;
    for (const { part, offset } of this.entries) this.push(header(part, offset));
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, END_OF_DIRECTORY, true);
    end.setUint16(8, this.entries.length, true);
    end.setUint16(10, this.entries.length, true);
    end.setUint32(12, this.length - start, true);
    end.setUint32(16, start, true);
    this.push(new Uint8Array(end.buffer));
    return joined(this.pieces);
  }

  private push(bytes: Uint8Array): void {
    this.pieces.push(bytes);
    this.length += bytes.length;
  }
}

/** The header before a part, or with an offset its entry in the directory, which has a few fields more. */
function header({ name, method, crc, unpacked, bytes }: PackedPart, offset: number | null): Uint8Array {
  const encoded = new TextEncoder().encode(name);
  const inDirectory = offset !== null;
  const fixed = inDirectory ? 46 : 30;
  const view = new DataView(new ArrayBuffer(fixed + encoded.length));
  view.setUint32(0, inDirectory ? DIRECTORY_ENTRY : LOCAL_HEADER, true);
  view.setUint16(4, VERSION, true);
  const at = inDirectory ? 6 : 4;
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, encoded.length === name.length ? 0 : UTF8_NAME, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, unpacked, true);
  view.setUint16(at + 22, encoded.length, true);
  if (inDirectory) view.setUint32(42, offset, true);
  const whole = new Uint8Array(view.buffer);
  whole.set(encoded, fixed);
  return whole;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
