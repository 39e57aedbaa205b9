// How long the seeded tests of invariants look, and from which seed: a little with every run, long with `npm run fuzz`.

/** Minutes of `npm run fuzz -- --minutes 20`; 0 in a usual run, which is quick and the same each time. */
export const FUZZ_MINUTES = Number(process.env['EXPOSURE_FUZZ_MINUTES'] ?? 0);
export const isLong = FUZZ_MINUTES > 0;
if (isLong && typeof jest !== 'undefined') jest.setTimeout(1_800_000);

/** A new one for each round of a long run; `npm run fuzz -- --seed 7` repeats a round. */
export const SEED = Number(process.env['EXPOSURE_FUZZ_SEED'] ?? 1);

/** How often a property is tried. */
export const runs = (few: number): number => (isLong ? few * 20 : few);

/** Numbers that follow from the seed alone (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
