// Long work in slices: the same code runs in a worker and, where workers are forbidden, on the page's own thread.

import { SLICE_MS } from './limits';

export interface PaceOptions {
  /** Called with the share done, from 0 to 1, never going back; at most once in each slice. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Says when to let others run, passes progress on, and stops the work when it is canceled. */
export class Pace {
  private sliceStart = performance.now();
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

  /** True when the present slice has lasted long enough to take a break. */
  get due(): boolean {
    return performance.now() - this.sliceStart >= SLICE_MS;
  }

  /** Takes a break where one is due. Throws the signal's reason when the work was canceled. */
  async breathe(): Promise<void> {
    if (!this.due) return;
    this.options.onProgress?.(this.share);
    await nextTask();
    this.sliceStart = performance.now();
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
