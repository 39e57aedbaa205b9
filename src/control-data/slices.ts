// Work that can pause: written once as a generator, done at once where it is small and in slices where others have to be
// heard. The same code runs in a worker and, where workers are forbidden, on the page's own thread.

/** Yields wherever it may pause. */
export type Sliced<T> = Generator<void, T, void>;

/** Of many records: after so many a pause is offered, since looking at the clock takes as long as one of them. */
const FEW = 32;

/** Whether a pause is offered at the record of this index, of records that take a few microseconds each. */
export const isPause = (index: number): boolean => index % FEW === 0;

/** Longest time without a break, in milliseconds. */
const SLICE_MS = 30;

/** Does work without a break. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as T;
  }
}

/** Does work with breaks in which others run. Throws the signal's reason when canceled in one. */
export function inSlices<T>(work: Sliced<T>, signal?: AbortSignal): Promise<T> {
  return new Pace({ signal }).through(work);
}

/** When the page last let others run for work of ours. Works that follow one another in one task share its time. */
let lastBreak = -Infinity;

export interface PaceOptions {
  /** Called with the share done, from 0 to 1, never going back; at most once in each slice. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Says when to let others run, passes progress on, and stops the work when it is canceled. */
export class Pace {
  private share = 0;
  private range: [number, number] = [0, 1];

  constructor(private readonly options: PaceOptions = {}) {}

  /** The stage that follows fills this part of the whole. */
  stage(from: number, to: number): void {
    this.range = [from, to];
  }

  /** The share done of the present stage, from 0 to 1. */
  done(share: number): void {
    const [from, to] = this.range;
    this.share = Math.max(this.share, from + (to - from) * Math.min(1, share));
  }

  /** Does work with breaks where they are due. */
  async through<T>(work: Sliced<T>): Promise<T> {
    for (;;) {
      const { done, value } = work.next();
      if (done) return value as T;
      if (this.due) await this.breathe();
    }
  }

  /** True when the present slice has lasted long enough to take a break, and where it is long since one was taken. */
  get due(): boolean {
    const since = performance.now() - lastBreak;
    return since >= SLICE_MS || since < 0;
  }

  /** Takes a break where one is due. Throws the signal's reason when the work was canceled. */
  async breathe(): Promise<void> {
    if (!this.due) return;
    this.options.onProgress?.(this.share);
    await nextTask();
    lastBreak = performance.now();
    this.options.signal?.throwIfAborted();
  }
}

/** Resolves in a task of its own, without the 4 ms that browsers add to nested timers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
