// Packs the bytes of one part as zip files have them: by the browser where it can, in steps with breaks between them.

import { Deflate } from 'fflate';
import type { Pace } from '../../../control-data/slices';

export interface Packer {
  readonly push: (bytes: Uint8Array) => Promise<void>;
  /** The packed bytes, in their order. */
  readonly end: () => Promise<Uint8Array[]>;
}

/** Bytes packed at a time. */
const STEP_BYTES = 131_072;

/** Rejects with the pace's reason when canceled. */
export function packer(pace: Pace): Packer {
  const one = browsersOwn() ?? onThisThread();
  return {
    push: async (bytes) => {
      for (let at = 0; at < bytes.length; at += STEP_BYTES) {
        await one.push(bytes.subarray(at, at + STEP_BYTES));
        if (pace.due) await pace.breathe();
      }
    },
    end: one.end,
  };
}

/** Null in browsers before 2023, which lack the stream or know it without the raw form. */
function browsersOwn(): Packer | null {
  let stream: CompressionStream;
  try {
    stream = new CompressionStream('deflate-raw');
  } catch {
    return null;
  }
  const writer = (stream.writable as WritableStream<Uint8Array>).getWriter();
  const packed = chunksOf(stream.readable);
  return {
    push: (bytes) => writer.write(bytes),
    end: async () => {
      await writer.close();
      return packed;
    },
  };
}

async function chunksOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  return chunks;
}

function onThisThread(): Packer {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => chunks.push(chunk));
  return {
    push: async (bytes) => deflate.push(bytes),
    end: async () => {
      deflate.push(new Uint8Array(0), true);
      return chunks;
    },
  };
}
