// SHA-256, synchronous and without any host: answers, packs and parts are named by it in every realm. WebCrypto is not
// in each of them, and gives its hash too late for a function that answers at once.

import { sha256 as hashOf } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { joined } from './bytes';
import type { Sliced } from './slices';
import { inSlices } from './slices';

/** Bytes between two pauses. */
const STEP_BYTES = 65_536;

/** The hash of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. Lone surrogates count as U+FFFD. */
export const sha256 = (text: string): string => bytesToHex(hashOf(utf8(text)));

/**
 * The hash of bytes that come in pieces, as 64 lower-case hexadecimal digits, without holding the page up. Throws the
 * signal's reason when canceled.
 */
export const sha256InSlices = (pieces: Iterable<Uint8Array>, signal?: AbortSignal): Promise<string> =>
  inSlices(hashing(pieces), signal);

function* hashing(pieces: Iterable<Uint8Array>): Sliced<string> {
  const hash = hashOf.create();
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += STEP_BYTES) {
      hash.update(piece.subarray(at, at + STEP_BYTES));
      yield;
    }
  return bytesToHex(hash.digest());
}

/** The same by the browser, several times as fast, where it is there: pages that are not served safely have none. */
export async function sha256OfPieces(pieces: Iterable<Uint8Array>, signal?: AbortSignal): Promise<string> {
  const { crypto } = globalThis as { crypto?: Crypto };
  if (!crypto?.subtle) return sha256InSlices(pieces, signal);
  const whole = await inSlices(joining(pieces), signal);
  const hash = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
  signal?.throwIfAborted();
  return hash;
}

/** Pieces as one list of bytes; making each of them may take its time. */
function* joining(pieces: Iterable<Uint8Array>): Sliced<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for (const piece of pieces) {
    all.push(piece);
    yield;
  }
  return joined(all);
}

/** UTF-8, also without TextEncoder, which a bare realm lacks. */
export function utf8(text: string): Uint8Array {
  return typeof TextEncoder === 'undefined' ? utf8ByHand(text) : new TextEncoder().encode(text);
}

export function utf8ByHand(text: string): Uint8Array {
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
