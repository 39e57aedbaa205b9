// Whether the workbook's own data have been read. Until then each function returns a promise that a deadline settles.

/** How long a function waits for the workbook to be read, in milliseconds. */
export const READING_DEADLINE = 10_000;

export type Readiness = 'ready' | 'reading' | 'failed';

let readiness: Readiness = 'ready';
let waiting: ((readiness: Readiness) => void)[] = [];
let deadline: ReturnType<typeof setTimeout> | undefined;

export const readinessNow = (): Readiness => readiness;

/** Says that the workbook is being read; functions wait from now on, until the deadline at most. */
export function startReading(wait: number = READING_DEADLINE): void {
  readiness = 'reading';
  clearTimeout(deadline);
  deadline = setTimeout(() => settle('failed'), wait);
}

/** Says that the workbook has been read, or that it could not be. */
export function endReading(outcome: 'ready' | 'failed'): void {
  settle(outcome);
}

/** Resolves when the workbook has been read, could not be, or the deadline has passed. */
export function whenRead(): Promise<Readiness> {
  return readiness === 'reading'
    ? new Promise((resolve) => waiting.push(resolve))
    : Promise.resolve(readiness);
}

function settle(outcome: 'ready' | 'failed'): void {
  clearTimeout(deadline);
  readiness = outcome;
  const woken = waiting;
  waiting = [];
  for (const wake of woken) wake(outcome);
}

let firstAnswer: (() => void) | null = null;
const answered = new Promise<void>((resolve) => (firstAnswer = resolve));

/** Said by the functions whenever they answer; only the first time counts. */
export function markAnswered(): void {
  firstAnswer?.();
  firstAnswer = null;
}

/** Resolves when a function has answered for the first time: from then on the workbook holds answers of its working day. */
export const whenAnswered = (): Promise<void> => answered;
