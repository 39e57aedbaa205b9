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

  /**
   * Tells of each text that shares runs with this one: how many of how many, its own and those of this one. Of more texts
   * than `most` that share one or the other, only those are told that share one of the rarest.
   */
  sharing(
    text: string,
    tell: (at: number, shared: number, own: number, asked: number) => void,
    most = Infinity,
  ): void {
    const runs = this.runsOf(text);
    if (this.shared.length < this.counts.length) this.shared = new Uint16Array(this.counts.length * 2);
    const { shared } = this;
    const touched: number[] = [];
    let told = 0;
    const rarestFirst: (readonly number[])[] = [];
    for (const run of runs) {
      const texts = this.texts.get(run);
      if (texts) rarestFirst.push(texts);
    }
    if (most < Infinity) rarestFirst.sort((a, b) => a.length - b.length);
    for (const texts of rarestFirst) {
      told += texts.length;
      const isRare = told <= most || touched.length === 0;
      for (const at of texts)
        if (shared[at]! > 0) shared[at]!++;
        else if (isRare) {
          shared[at] = 1;
          touched.push(at);
        }
    }
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
