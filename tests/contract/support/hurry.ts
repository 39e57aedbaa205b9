// Waits of the page that a test need not sit through: for what never comes, or comes late on purpose.

/** In milliseconds: what is shorter is a pace of the engine, the client or the stand-in, and stays. */
const SHORTEST = 100;

/** Has the page's patience and its waits pass so many times faster, until the test restores its mocks. */
export function hurry(times: number): void {
  const { performance, setTimeout } = globalThis;
  const begin = performance.now();
  const now = (): number => begin + (performance.now() - begin) * times;
  const hurried = Object.assign(Object.create(performance) as Performance, { now });
  jest.replaceProperty(globalThis, 'performance', hurried);
  const sooner = (run: (...given: unknown[]) => void, millis = 0, ...given: unknown[]): unknown =>
    setTimeout(run, millis < SHORTEST ? millis : millis / times, ...given);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(sooner as typeof setTimeout);
}
