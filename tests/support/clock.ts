// The day and the time zone of the tests, the same on every machine and on every day, and the clock that says so to
// each realm: test files, Excel's stand-in, programs that tests start, pages and their workers.
import path from 'node:path';
import { dayOfIso } from '../../src/control-data/days';
import { beginWorkersWith, installClock } from './realm-clock.cjs';

/** Days by what they are to the bundled data; a test that holds on one of them names it. */
export const DAYS = {
  /** The day of its last evidence: help, README and tests say the same of it. Licenses hold, dates lie ahead. */
  ofData: '2026-10-08',
  /** What ends in November and December 2026 has ended, what ends in November 2027 has not. */
  betweenWindows: '2027-02-01',
  /** No date lies ahead any more, and every license with a term has lapsed. */
  afterAllDates: '2028-06-01',
} as const;

export const DEFAULT_DAY: string = DAYS.ofData;

/** The days on which a delivery is judged. */
export const JUDGED_DAYS: readonly string[] = Object.values(DAYS);

/** Behind UTC, so that a day read in the wrong zone is another day; with summer time. */
export const TIME_ZONE = 'America/New_York';

/** Every run begins at this time of its day, noon or close to it in the time zone: none reaches midnight. */
const begins = (isoDay: string): number => Date.parse(`${isoDay}T16:00:00Z`);

const PRELOAD = path.join(__dirname, 'node-clock.cjs');

export class BadDay extends Error {}

/** @throws BadDay where a text names no day */
export function checkedDay(text: string): string {
  if (dayOfIso(text) === null)
    throw new BadDay(`"${text}" is no day of the calendar. Write year, month and day, as in 2027-03-01.`);
  return text;
}

/** Now by the clock of the machine, in milliseconds, in a program that has no clock of the tests yet. */
const machineNow = (): number => performance.timeOrigin + performance.now();

/**
 * What the environment of a run says of its clock; Node programs started with it have the clock, too.
 * @param env an environment that may name a day in `EXPOSURE_DAY`
 * @throws BadDay
 */
export function clockEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const isoDay = checkedDay(env.EXPOSURE_DAY || DEFAULT_DAY);
  const preload = `--require ${JSON.stringify(PRELOAD)}`;
  const options = env.NODE_OPTIONS ?? '';
  return {
    EXPOSURE_DAY: isoDay,
    EXPOSURE_CLOCK_SHIFT: String(begins(isoDay) - machineNow()),
    TZ: TIME_ZONE,
    NODE_OPTIONS: options.includes(PRELOAD) ? options : `${options} ${preload}`.trim(),
  };
}

/** Puts this program on the day that its environment names, or the default one. */
export function takeClock(): void {
  Object.assign(process.env, clockEnvironment(process.env));
  installClock(shift());
}

/** When the clock begins, in milliseconds; what tests that stop their clock start from. */
export const clockBegins = (): number => begins(testDay());

/** The day on which the tests run, `2026-06-17`. */
export const testDay = (): string => checkedDay(process.env.EXPOSURE_DAY ?? '');

/** From the clock of the machine to that of the run, or to one of another day, in milliseconds. */
const shift = (isoDay = testDay()): number =>
  Number(process.env.EXPOSURE_CLOCK_SHIFT) + begins(checkedDay(isoDay)) - clockBegins();

/** A script that gives the clock of the run, or one of another day, to the realm in which it runs. */
export const clockScript = (isoDay?: string): string => `(${String(installClock)})(${shift(isoDay)});`;

/** Marks the address of a worker's script; its value is the day. */
export const WORKER_MARK = 'begins-with-clock';

/** The same for a page and the workers that it starts. */
export const pageClockScript = (isoDay?: string): string => {
  const script = clockScript(isoDay);
  const [given, day] = [script, isoDay ?? testDay()].map((text) => JSON.stringify(text));
  return `${script}\n(${String(beginWorkersWith)})(${given}, '${WORKER_MARK}', ${day});`;
};

/** What who serves a script puts in front of it: the clock where it is asked for as a worker's. */
export const clockBefore = ({ searchParams }: URL): string => {
  const isoDay = searchParams.get(WORKER_MARK);
  return isoDay === null ? '' : `${clockScript(isoDay)}\n`;
};
