// Bytes of a text file to text, in the encodings that spreadsheets of the last thirty years were saved in.

import { decoderOf } from './decoders';
import type { Encoding } from './layout';
import { likelyEncodings } from './likely-encoding';
import { ImportFault } from './problems';
import type { Pace } from '../control-data/slices';

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** True where nothing in the file names its encoding, so that it was inferred from the bytes. */
  assumed: boolean;
}

/** Read at a time, in bytes. */
const SLICE_BYTES = 256 * 1024;

/** The longer marks first: that of UTF-32 begins with that of UTF-16. */
const BYTE_ORDER_MARKS: { encoding: Encoding; mark: readonly number[] }[] = [
  { encoding: 'utf-32le', mark: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-32be', mark: [0x00, 0x00, 0xfe, 0xff] },
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/**
 * Decodes a file. An encoding that the user chose is kept to; else the byte order mark decides, else the bytes.
 * Throws an ImportFault `undecodable` that names the encoding, the byte's place and its line.
 */
export async function decodeText(bytes: Uint8Array, pace: Pace, chosen?: Encoding): Promise<DecodedText> {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding;
  const known = chosen ?? marked ?? wideByZeros(bytes);
  if (known) return { text: await decode(bytes, known, pace), encoding: known, assumed: false };
  try {
    return { text: await decode(bytes, 'utf-8', pace), encoding: 'utf-8', assumed: false };
  } catch (fault) {
    if (!(fault instanceof ImportFault)) throw fault;
    for (const encoding of likelyEncodings(bytes)) {
      const text = await decodeOrNull(bytes, encoding, pace);
      if (text !== null) return { text, encoding, assumed: true };
    }
    throw fault;
  }
}

async function decodeOrNull(bytes: Uint8Array, encoding: Encoding, pace: Pace): Promise<string | null> {
  try {
    return await decode(bytes, encoding, pace);
  } catch (fault) {
    if (fault instanceof ImportFault) return null;
    throw fault;
  }
}

async function decode(bytes: Uint8Array, encoding: Encoding, pace: Pace): Promise<string> {
  const decoder = decoderOf(encoding);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    const end = Math.min(bytes.length, at + SLICE_BYTES);
    try {
      parts.push(decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length }));
    } catch {
      throw undecodable(bytes, at, end, encoding);
    }
    pace.done(end / bytes.length);
    await pace.breathe();
  }
  return parts.join('');
}

/** Names the first byte that cannot be read: the longest beginning that still decodes ends just before it. */
function undecodable(bytes: Uint8Array, from: number, to: number, encoding: Encoding): ImportFault {
  // Start where a character certainly starts: after the last line end before the slice.
  let start = from;
  while (start > 0 && bytes[start - 1] !== 0x0a) start -= 1;
  start -= start % (encoding.startsWith('utf-16') ? 2 : encoding.startsWith('utf-32') ? 4 : 1);
  let good = start;
  let bad = to;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(start, middle), encoding)) good = middle;
    else bad = middle;
  }
  const place = good;
  let line = 1;
  for (let at = 0; at < place; at += 1) if (bytes[at] === 0x0a) line += 1;
  return new ImportFault('undecodable', {
    encoding,
    position: place + 1,
    line,
    byte: `0x${(bytes[place] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`,
  });
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    // With `stream`, a character that is cut at the end is no fault yet.
    decoderOf(encoding).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Text of plain letters in UTF-16 and UTF-32 has zeros at the same places of each character; no other encoding has any. */
function wideByZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4]! += 1;
  });
  const [first, second, third, fourth] = zeros as [number, number, number, number];
  const each = sample.length / 4;
  if (first === 0 && second > each / 2 && third > each * 0.9 && fourth > each * 0.9) return 'utf-32le';
  if (fourth === 0 && third > each / 2 && second > each * 0.9 && first > each * 0.9) return 'utf-32be';
  const many = sample.length / 8;
  if (second + fourth > many && first + third === 0) return 'utf-16le';
  return first + third > many && second + fourth === 0 ? 'utf-16be' : null;
}
