// Work that may take long, written as a generator that yields wherever others may run in between.

/** Yields wherever it may pause. */
export type WithBreaks<T> = Generator<void, T, void>;

/** Does work without a break. */
export function atOnce<T>(work: WithBreaks<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as T;
  }
}
