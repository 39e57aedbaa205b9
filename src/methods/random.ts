// Random 32-bit words that are the same on every platform: integer arithmetic only.

/** Fills a list with the next words, whole numbers from 0 to 2³² − 1. */
export type RandomWords = (words: Uint32Array) => void;

/** 2³² divided by the golden ratio. */
const GOLDEN = 0x9e3779b9;

/**
 * A stream of xoshiro128** (period 2¹²⁸ − 1): Blackman & Vigna (2021), Scrambled Linear Pseudorandom Number
 * Generators, ACM Trans. Math. Softw. 47(4); public domain code at https://prng.di.unimi.it.
 *
 * The state comes from the seed's low 32 bits and its high bits by the finalizer of MurmurHash3 (Appleby, public
 * domain). The finalizer is one to one, so different seeds give different states; and the high bits of a safe integer
 * never give a word of zero, so the state of all zeros that the generator excludes cannot arise.
 *
 * @param seed A whole number from 0 to 2⁵³ − 1.
 */
export function randomWords(seed: number): RandomWords {
  const low = finalize((seed >>> 0) + GOLDEN);
  const high = finalize(Math.floor(seed / 2 ** 32) + 2 * GOLDEN);
  const both = finalize(low + high);
  return xoshiro128([low, both, high, finalize(both + GOLDEN)]);
}

/**
 * xoshiro128** from a given state of four 32-bit words, not all zero. Words come by the list: between two calls the state
 * is kept in a list too, since most numbers of 32 bits cost an object of their own anywhere else.
 */
export function xoshiro128(from: readonly [number, number, number, number]): RandomWords {
  const state = Int32Array.from(from);
  return (words) => {
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    for (let at = 0; at < words.length; at++) {
      words[at] = Math.imul(rotate(Math.imul(b, 5), 7), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotate(d, 11);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function finalize(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
