// Writes a zip part by part: parts that did not change are copied as they lie in the file that was read.

import type { ZipInputFile } from 'fflate';
import { Zip, ZipDeflate } from 'fflate';
import { joined } from '../control-data/bytes';
import type { Pace } from '../control-data/slices';
import type { PackedPart } from './package-file';
import { declaredUtf8 } from './text-encoding';

/** The first day that a zip can name, which Excel writes too: a copy made twice is the same file. */
const DAY = new Date(1980, 0, 1);
/** Bytes packed at a time. */
const STEP = 131_072;

export class ZipWriter {
  private readonly pieces: Uint8Array[] = [];
  private fault: Error | null = null;
  private readonly zip = new Zip((fault, piece) => {
    this.fault ??= fault;
    this.pieces.push(piece);
  });

  /** Adds a part as it is packed already. */
  copy({ name, method, crc, unpacked, bytes }: PackedPart): void {
    const part: ZipInputFile = { filename: name, compression: method, crc, size: unpacked, mtime: DAY };
    this.zip.add(part);
    part.ondata!(null, bytes as Uint8Array<ArrayBuffer>, true);
  }

  /** Packs a text, piece by piece, in UTF-8, and adds it. @throws the pace's reason when canceled. */
  async add(name: string, text: AsyncIterable<string>, pace: Pace): Promise<void> {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = DAY;
    this.zip.add(part);
    let isFirst = true;
    for await (const piece of text) {
      if (piece === '') continue;
      const xml = isFirst ? declaredUtf8(piece) : piece;
      isFirst = false;
      const bytes = new TextEncoder().encode(xml);
      for (let at = 0; at < bytes.length; at += STEP) {
        part.push(bytes.subarray(at, at + STEP));
        if (pace.due) await pace.breathe();
      }
    }
    part.push(new Uint8Array(0), true);
  }

  /** The whole file; nothing is added after it. */
  bytes(): Uint8Array {
    this.zip.end();
    if (this.fault) throw this.fault;
    return joined(this.pieces);
  }
}
