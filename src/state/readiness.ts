// Whether the workbook's own data have been read. Until then each function returns a promise that a deadline settles.

/** How long a function waits for the workbook to be read, in milliseconds. */
export const READING_DEADLINE = 10_000;

export type Readiness = 'ready' | 'reading' | 'failed';

let readiness: Readiness = 'ready';
let waiting: ((readiness: Readiness) => void)[] = [];
let deadline: ReturnType<typeof setTimeout> | undefined;

export const readinessNow = (): Readiness => readiness;

/** How often it is looked whether what holds the reading up still does, in milliseconds. */
const HELD_UP_LOOK = 1_000;

let isHeldUp: () => Promise<boolean> = () => Promise.resolve(false);

/** Says how to find out whether a person keeps Excel from answering, such as by editing a cell: such time does not count. */
export function askWhetherHeldUp(ask: () => Promise<boolean>): void {
  isHeldUp = ask;
}

/** Says that the workbook is being read; functions wait from now on, until the deadline at most. */
export function startReading(wait: number = READING_DEADLINE): void {
  readiness = 'reading';
  clearTimeout(deadline);
  const own = setTimeout(() => void passed(own, wait), wait);
  deadline = own;
}

/** The deadline has passed: it starts anew when nothing holds the reading up any more, or counts. */
async function passed(own: typeof deadline, wait: number): Promise<void> {
  const counts = (): boolean => readiness === 'reading' && deadline === own;
  let heldUp = false;
  while (counts() && (await isHeldUp().catch(() => false))) {
    heldUp = true;
    await new Promise((resolve) => setTimeout(resolve, HELD_UP_LOOK));
  }
  if (!counts()) return;
  if (heldUp) startReading(wait);
  else settle('failed');
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

let notReady = new Set<string>();

/** Said by a function that could not answer, since the workbook had not been read. */
export function noteNotReady(id: string): void {
  notReady.add(id);
}

/** The functions that could not answer so far, each told once: their cells show an error until they are asked again. */
export function takeNotReady(): ReadonlySet<string> {
  const ids = notReady;
  notReady = new Set();
  return ids;
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
