// Answers in turn, for Excel on the web: its client sends all answers that it has in one request, and where that request
// is too large, none of them arrives. What would make it too large waits until what came before has been delivered.

/** Bytes of answers that may be on their way; Excel takes 5 MB with all that is around them. */
const ON_THE_WAY = 3_000_000;
/** So little is never in the way of anything, and forgotten after a while without asking Excel. */
const LITTLE = 100_000;
/** About what surrounds one answer. */
const AROUND = 40;
/** The client rests for half a second, or twice what a request took, before it sends again; it collects for 50 ms before. */
const REST_MS = 500;
const MARGIN_MS = 100;
/** An Excel that does not answer for so long is not waited for. */
const PATIENCE_MS = 30_000;

let roundTrip: () => Promise<unknown> = () => Promise.resolve();

/** Says how a small request to Excel is made, whose answer shows that those before it have arrived. */
export function setRoundTrip(request: () => Promise<unknown>): void {
  roundTrip = request;
}

let onTheWay = 0;
let delivering = false;
const waiting: { readonly bytes: number; readonly go: () => void }[] = [];

/** The answer at once where little is on its way, else a promise that is kept after what came before. */
export function inTurn<T>(answer: T, bytes: number): T | Promise<T> {
  const size = bytes + AROUND;
  if (waiting.length === 0 && fits(size)) {
    take(size);
    return answer;
  }
  return new Promise((resolve) => waiting.push({ bytes: size, go: () => resolve(answer) }));
}

/** A single answer is never larger than all that may be on its way. */
const fits = (bytes: number): boolean => onTheWay === 0 || onTheWay + bytes <= ON_THE_WAY;

function take(bytes: number): void {
  onTheWay += bytes;
  if (delivering) return;
  delivering = true;
  void delivered().finally(() => {
    delivering = false;
    next();
  });
}

/** What the client has now is gone when it has rested, Excel has answered another request, and it has rested again. */
async function delivered(): Promise<void> {
  // Within this task further answers come; the client collects them, too.
  await pause(0);
  const sent = onTheWay;
  await pause(REST_MS + MARGIN_MS);
  if (onTheWay > LITTLE) {
    const asked = performance.now();
    await patiently(roundTrip());
    await pause(Math.max(REST_MS, 2 * (performance.now() - asked)) + MARGIN_MS);
  }
  onTheWay -= sent;
}

function next(): void {
  while (waiting.length > 0 && fits(waiting[0]!.bytes)) {
    const { bytes, go } = waiting.shift()!;
    onTheWay += bytes;
    go();
  }
  if (onTheWay > 0) take(0);
}

/** Waits for an answer no longer than patience lasts, and leaves no timer behind. */
const patiently = (answer: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    void answer
      .catch(() => undefined)
      .then(() => {
        clearTimeout(timer);
        resolve();
      });
  });

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
