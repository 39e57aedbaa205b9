// Bytes of a text file to text: UTF-8, UTF-16, GB18030 (with GBK and GB2312 inside it) and Windows-1252.

import { ImportFault } from './problems';
import type { Pace } from '../control-data/slices';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** True where nothing in the file names its encoding, so that it was inferred from the bytes. */
  assumed: boolean;
}

/** Read at a time, in bytes. */
const SLICE_BYTES = 256 * 1024;

const BYTE_ORDER_MARKS: { encoding: Encoding; mark: readonly number[] }[] = [
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
  const known = chosen ?? marked ?? utf16ByZeros(bytes);
  if (known) return { text: await decode(bytes, known, pace), encoding: known, assumed: false };
  try {
    return { text: await decode(bytes, 'utf-8', pace), encoding: 'utf-8', assumed: false };
  } catch (fault) {
    const legacy = fault instanceof ImportFault ? legacyEncoding(bytes) : null;
    if (!legacy) throw fault;
    return { text: await decode(bytes, legacy, pace), encoding: legacy, assumed: true };
  }
}

async function decode(bytes: Uint8Array, encoding: Encoding, pace: Pace): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
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
  if (encoding.startsWith('utf-16')) start -= start % 2;
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
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Text of plain letters in UTF-16 has a zero in every second byte; no other encoding has zeros at all. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  const zerosAt = (parity: number): number =>
    sample.reduce((count, byte, at) => (byte === 0 && at % 2 === parity ? count + 1 : count), 0);
  const even = zerosAt(0);
  const odd = zerosAt(1);
  const many = sample.length / 8;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

/** Bytes that Windows-1252 does not assign. */
const UNASSIGNED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** How much of the high bytes must stand in pairs for text to be Chinese: single accents hardly ever do. */
const PAIRED_SHARE = 0.8;

/**
 * Which older encoding bytes that are no UTF-8 are in. Null where they are UTF-8 with a few broken bytes: that is a
 * damaged file, and reading it in another encoding would turn its Chinese into accents.
 */
function legacyEncoding(bytes: Uint8Array): Encoding | null {
  const census = countHighBytes(bytes);
  if (census.utf8 > census.other) return null;
  if (census.paired >= PAIRED_SHARE * census.high && decodes(bytes, 'gb18030')) return 'gb18030';
  return census.unassigned === 0 ? 'windows-1252' : null;
}

interface HighBytes {
  high: number;
  /** Bytes in well-formed UTF-8 sequences of two to four, and the others. */
  utf8: number;
  other: number;
  /** Bytes in pairs as GB2312 has them: both from A1 on. */
  paired: number;
  unassigned: number;
}

function countHighBytes(bytes: Uint8Array): HighBytes {
  const count: HighBytes = { high: 0, utf8: 0, other: 0, paired: 0, unassigned: 0 };
  let pairEnd = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8Length(bytes, at);
    const step = Math.max(1, length);
    for (let each = at; each < at + step; each += 1) {
      count.high += 1;
      if (UNASSIGNED_1252.has(bytes[each]!)) count.unassigned += 1;
      if (each >= pairEnd && bytes[each]! >= 0xa1 && (bytes[each + 1] ?? 0) >= 0xa1) {
        count.paired += 2;
        pairEnd = each + 2;
      }
    }
    if (length > 0) count.utf8 += length;
    else count.other += 1;
    at += step;
  }
  return count;
}

/** The length of the UTF-8 sequence that starts here, or 0. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  for (let each = 1; each < length; each += 1) if (((bytes[at + each] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
