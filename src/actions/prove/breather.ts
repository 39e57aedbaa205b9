// Long work on the page's own thread, with breaks in which Excel and the person are heard.

/** Longest time without a break, in milliseconds. */
const SLICE_MS = 30;

export interface Breather {
  /** Takes a break if one is due. Rejects with the signal's reason when canceled. */
  readonly rest: (tell?: () => void) => Promise<void>;
}

export function breather(signal: AbortSignal | undefined): Breather {
  let start = performance.now();
  return {
    rest: async (tell) => {
      if (performance.now() - start < SLICE_MS) return;
      tell?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      start = performance.now();
    },
  };
}
