// Work that can pause: written once as a generator, done at once where it is small and in slices where a page has to
// stay free.

/** Yields wherever it may pause. */
export type Sliced<T> = Generator<void, T, void>;

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
export async function inSlices<T>(work: Sliced<T>, signal?: AbortSignal): Promise<T> {
  const breath = breathing(signal);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as T;
    await breath();
  }
}

/** Gives a function that takes a break where one is due. */
export function breathing(signal?: AbortSignal): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE_MS) return;
    await nextTask();
    signal?.throwIfAborted();
    start = performance.now();
  };
}

/** Resolves in a task of its own; whatever waits before it comes first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
