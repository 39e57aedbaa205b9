// SHA-256 (FIPS 180-4), synchronous and without any host: answers, packs and parts are named by it in every realm.

import type { Sliced } from './slices';
import { atOnce } from './slices';

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = fractionsOfRoots(64, 1 / 3);
/** First 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const INITIAL_HASH = fractionsOfRoots(8, 1 / 2);

const BLOCK_BYTES = 64;
/** Bytes between two pauses, in whole blocks. */
const STEP_BYTES = 65_536;

/** The hash of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. Lone surrogates count as U+FFFD. */
export function sha256(text: string): string {
  return sha256OfBytes(utf8(text));
}

/** The hash of bytes, as 64 lower-case hexadecimal digits. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return atOnce(hashing([bytes]));
}

/** The hash of bytes that come in pieces; it may pause after every 64 kB. */
export function* hashing(pieces: Iterable<Uint8Array>): Sliced<string> {
  const hash = Int32Array.from(INITIAL_HASH);
  const schedule = new Int32Array(64);
  /** The begin of a block that the next piece goes on with. */
  const rest = new Uint8Array(BLOCK_BYTES);
  let length = 0;
  for (const piece of pieces) {
    const open = length % BLOCK_BYTES;
    length += piece.length;
    rest.set(piece.subarray(0, BLOCK_BYTES - open), open);
    if (open + piece.length < BLOCK_BYTES) continue;
    digest(hash, schedule, rest, 0, BLOCK_BYTES);
    let at = BLOCK_BYTES - open;
    for (; at + BLOCK_BYTES <= piece.length; at += STEP_BYTES) {
      digest(hash, schedule, piece, at, at + STEP_BYTES);
      yield;
    }
    rest.set(piece.subarray(piece.length - (length % BLOCK_BYTES)));
  }
  const end = lastBlocks(rest, length);
  digest(hash, schedule, end, 0, end.length);
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The whole blocks between two places. */
function digest(hash: Int32Array, schedule: Int32Array, bytes: Uint8Array, from: number, to: number): void {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = Math.min(to, bytes.length) - BLOCK_BYTES;
  for (let block = from; block <= end; block += BLOCK_BYTES) {
    for (let t = 0; t < 16; t += 1) schedule[t] = words.getInt32(block + t * 4);
    for (let t = 16; t < 64; t += 1)
      schedule[t] =
        smallSigma1(schedule[t - 2]!) + schedule[t - 7]! + smallSigma0(schedule[t - 15]!) + schedule[t - 16]!;
    compress(hash, schedule);
  }
}

/** One block (FIPS 180-4, 6.2.2, steps 2 to 4); the names of the variables are the standard's. */
function compress(hash: Int32Array, schedule: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const t1 = (h + bigSigma1(e) + choice + ROUND_CONSTANTS[t]! + schedule[t]!) | 0;
    const t2 = (bigSigma0(a) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = hash[index]! + word;
  });
}

/** What is left of the message, the bit 1, zeros, and the message's length in bits as a 64-bit number, in whole blocks. */
function lastBlocks(rest: Uint8Array, length: number): Uint8Array {
  const left = length % BLOCK_BYTES;
  const blocks = new Uint8Array(left + 9 > BLOCK_BYTES ? 2 * BLOCK_BYTES : BLOCK_BYTES);
  blocks.set(rest.subarray(0, left));
  blocks[left] = 0x80;
  const tail = new DataView(blocks.buffer, blocks.length - 8);
  tail.setUint32(0, Math.floor(length / 0x2000_0000));
  tail.setUint32(4, length << 3);
  return blocks;
}

/** UTF-8 without TextEncoder, which a bare realm lacks. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes[length++] = code;
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 0x3f);
    } else if (code < 0x10000) {
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[length++] = 0x80 | (code & 0x3f);
    } else {
      bytes[length++] = 0xf0 | (code >> 18);
      bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[length++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes.slice(0, length);
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function bigSigma0(word: number): number {
  return rotate(word, 2) ^ rotate(word, 13) ^ rotate(word, 22);
}

function bigSigma1(word: number): number {
  return rotate(word, 6) ^ rotate(word, 11) ^ rotate(word, 25);
}

function smallSigma0(word: number): number {
  return rotate(word, 7) ^ rotate(word, 18) ^ (word >>> 3);
}

function smallSigma1(word: number): number {
  return rotate(word, 17) ^ rotate(word, 19) ^ (word >>> 10);
}

function fractionsOfRoots(count: number, power: number): Int32Array {
  const fractions: number[] = [];
  for (let candidate = 2; fractions.length < count; candidate += 1) {
    if (!isPrime(candidate)) continue;
    const root = candidate ** power;
    fractions.push(((root - Math.floor(root)) * 2 ** 32) | 0);
  }
  return Int32Array.from(fractions);
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1)
    if (candidate % divisor === 0) return false;
  return true;
}
