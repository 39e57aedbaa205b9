// What a bench file exports: `export const benches: Bench[]`.

export interface Bench {
  title: string;
  /**
   * Ways to do the same work; the first one is the yardstick that the others are compared with. What a case
   * returns is thrown away, so that it cannot be optimized away.
   */
  cases: Record<string, () => unknown>;
  /** How many rounds the medians are taken over; 15 unless said otherwise. */
  rounds?: number;
  /** What one call of any case works through; printed as so many a second. */
  items?: { name: string; count: number };
  /** What is promised of some cases; a miss is flagged, never a failure. */
  atMost?: Record<string, Limit>;
}

/** Limits of one line: milliseconds a call, and the ratio to the yardstick. */
export interface Limit {
  milliseconds?: number;
  ratio?: number;
}

/** Figures that no repetition gives: the first call in a fresh realm, the size of a file. */
export interface Figures {
  title: string;
  unit: string;
  /** How often they are taken; medians are printed. */
  tries: number;
  take: () => Record<string, number> | Promise<Record<string, number>>;
  atMost?: Record<string, number>;
}

export interface Line {
  name: string;
  /** Median time of one call, in milliseconds. */
  milliseconds: number;
  /** Median over the rounds of this case's time divided by the yardstick's in the same round. */
  ratio: number;
  /** The middle half of those ratios. */
  spread: [number, number];
}

/** The medians of figures, as they were first named. */
export async function medians({ tries, take }: Figures): Promise<[name: string, median: number][]> {
  const taken: Record<string, number>[] = [];
  for (let one = 0; one < tries; one += 1) taken.push(await take());
  return Object.keys(taken[0]!).map((name) => [
    name,
    quantile(ascending(taken.map((one) => one[name]!)), 0.5),
  ]);
}

/** One round of a case lasts at least this long, so that the clock's grain does not count. */
const ROUND_MS = 20;
const ROUNDS = 15;

async function time(work: () => unknown, calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) await work();
  return performance.now() - start;
}

/** How many calls fill a round; the tries on the way there also warm up the compiler. */
async function callsPerRound(work: () => unknown): Promise<number> {
  for (let calls = 1; ; calls *= 2) {
    const elapsed = await time(work, calls);
    if (elapsed >= ROUND_MS) return calls;
  }
}

/** The value below which the given share of the sorted numbers lies. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place - Math.floor(place));
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/**
 * Times the cases of a bench in alternation: what slows the machine down for a while slows all of them down, so
 * the ratios hold where the times do not.
 */
export async function compare({ title, cases, rounds = ROUNDS }: Bench): Promise<Line[]> {
  const names = Object.keys(cases);
  if (names.length === 0) throw new Error(`${title}: a bench needs at least one case`);
  const calls = new Map<string, number>();
  for (const name of names) calls.set(name, await callsPerRound(cases[name]!));
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names)
      times.get(name)!.push((await time(cases[name]!, calls.get(name)!)) / calls.get(name)!);
  }
  const yardstick = times.get(names[0]!)!;
  return names.map((name) => {
    const ratios = ascending(times.get(name)!.map((spent, round) => spent / yardstick[round]!));
    return {
      name,
      milliseconds: quantile(ascending(times.get(name)!), 0.5),
      ratio: quantile(ratios, 0.5),
      spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    };
  });
}
