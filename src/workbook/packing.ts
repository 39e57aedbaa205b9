// Text to packed bytes and back, without holding the page up: deflated by the browser where it can, always in slices.
import { Deflate, Inflate } from 'fflate';
import { joined } from '../control-data/bytes';
import { inSlices, Pace } from '../control-data/slices';
import type { Sliced } from '../control-data/slices';

/** A text to keep: whole, or in pieces that are made one after the other and end with a whole character. */
export type Content = string | Iterable<string>;

/** Bytes packed at a time. */
const PACK_STEP_BYTES = 262_144;
/** Packed bytes unpacked at a time; deflate makes at most 1032 times as many of them. */
const UNPACK_STEP_BYTES = 16_384;

/** The text's UTF-8 bytes, in pieces that belong together: copying them into one takes its time where they are many. */
export function encoded(content: Content): Promise<Uint8Array[]> {
  return inSlices(encoding(typeof content === 'string' ? [content] : content));
}

function* encoding(pieces: Iterable<string>): Sliced<Uint8Array[]> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for (const piece of pieces) {
    chunks.push(encoder.encode(piece));
    yield;
  }
  return chunks;
}

/** Packs bytes that come in pieces. */
export function deflated(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const native = offered(() => new CompressionStream('deflate-raw'));
  return native ? through(native, pieces, PACK_STEP_BYTES, Infinity) : inSlices(deflating(pieces));
}

/** Rejects where the bytes are no deflate stream or unpack to more than the limit, which is given up early. */
export function inflated(packed: Uint8Array, limit: number): Promise<Uint8Array> {
  const native = offered(() => new DecompressionStream('deflate-raw'));
  return native ? through(native, [packed], UNPACK_STEP_BYTES, limit) : inSlices(inflating(packed, limit));
}

type Transform = ReadableWritablePair<Uint8Array, BufferSource>;

/** Browsers before 2023 lack the streams, or know them without the raw form. */
function offered(make: () => unknown): Transform | null {
  try {
    return make() as Transform;
  } catch {
    return null;
  }
}

async function through(
  { writable, readable }: Transform,
  pieces: readonly Uint8Array[],
  step: number,
  limit: number,
): Promise<Uint8Array> {
  const feeding = feed(writable.getWriter(), pieces, step);
  // A stream that breaks fails on both sides; the reading side tells.
  feeding.catch(() => undefined);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length <= limit) continue;
    await reader.cancel();
    throw tooLong(limit);
  }
  await feeding;
  return joined(chunks);
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  pieces: readonly Uint8Array[],
  step: number,
): Promise<void> {
  const pace = new Pace();
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += step) {
      await writer.write(piece.slice(at, at + step));
      await pace.breathe();
    }
  await writer.close();
}

function* deflating(pieces: readonly Uint8Array[]): Sliced<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate((chunk) => chunks.push(chunk));
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += PACK_STEP_BYTES) {
      deflate.push(piece.subarray(at, at + PACK_STEP_BYTES));
      yield;
    }
  deflate.push(new Uint8Array(0), true);
  return joined(chunks);
}

function* inflating(packed: Uint8Array, limit: number): Sliced<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += UNPACK_STEP_BYTES) {
    inflate.push(packed.subarray(at, at + UNPACK_STEP_BYTES), at + UNPACK_STEP_BYTES >= packed.length);
    if (length > limit) throw tooLong(limit);
    yield;
  }
  return joined(chunks);
}

const tooLong = (limit: number): RangeError => new RangeError(`More than ${limit} bytes`);
