// The index behind names that are written nearly alike: which texts share runs of letters with another one, and how many.

/** Texts by their runs of a few letters, the ends marked, so that short texts compare and ends count. */
export class LetterRuns {
  private readonly texts = new Map<string, number[]>();
  private readonly counts: number[] = [];
  /** How many runs each text shares with the one that is asked about; zeros between two questions. */
  private shared = new Uint16Array(0);

  constructor(private readonly length: 2 | 3) {}

  /** Adds a text; texts are known by the order in which they came, from 0. */
  add(text: string): void {
    const runs = this.runsOf(text);
    const at = this.counts.push(runs.size) - 1;
    for (const run of runs) {
      const known = this.texts.get(run);
      if (known) known.push(at);
      else this.texts.set(run, [at]);
    }
  }

  /** Tells of each text that shares runs with this one: how many of how many, its own and those of this one. */
  sharing(text: string, tell: (at: number, shared: number, own: number, asked: number) => void): void {
    const runs = this.runsOf(text);
    if (this.shared.length < this.counts.length) this.shared = new Uint16Array(this.counts.length * 2);
    const touched: number[] = [];
    for (const run of runs)
      for (const at of this.texts.get(run) ?? []) if (this.shared[at]!++ === 0) touched.push(at);
    for (const at of touched) {
      const count = this.shared[at]!;
      this.shared[at] = 0;
      tell(at, count, this.counts[at]!, runs.size);
    }
  }

  private runsOf(text: string): Set<string> {
    const marked = `${'^'.repeat(this.length - 1)}${text}${'$'.repeat(this.length - 1)}`;
    const runs = new Set<string>();
    for (let at = 0; at <= marked.length - this.length; at++) runs.add(marked.slice(at, at + this.length));
    return runs;
  }
}
