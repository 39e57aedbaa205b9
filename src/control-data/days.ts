// Calendar days: one type for the whole product. A Day is an Excel serial of the 1900 date system
// (1 = 1900-01-01 by Excel's reckoning; real days start at 61 = 1900-03-01), without time zone.

/** A calendar day as an Excel serial of the 1900 system, from 61 (1900-03-01) to 2958465 (9999-12-31). */
export type Day = number & { readonly __day: unique symbol };

/** A day as a source states it: `2025-06-10`, only a month `2025-06`, or only a year `2025`. */
export type StatedDay = string;

export const FIRST_DAY = 61 as Day;
export const LAST_DAY = 2958465 as Day;

/** By how many days serials of the 1904 date system, in some books made on a Mac, count less than a Day. */
export const DAYS_1904 = 1462;

const UNIX_EPOCH_SERIAL = 25569;
const MS_A_DAY = 86_400_000;

/** Reads a serial; fractions are dropped. Null if it is no day between FIRST_DAY and LAST_DAY. */
export function dayOfSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  return whole >= FIRST_DAY && whole <= LAST_DAY ? (whole as Day) : null;
}

/** The day of a calendar date, or null where that date does not exist (2025-02-30). */
export function dayOfDate(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth)
    return null;
  return dayOfSerial(date.getTime() / MS_A_DAY + UNIX_EPOCH_SERIAL);
}

/** Reads ISO text `2025-06-12`; null for anything else, days that do not exist included. */
export function dayOfIso(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? dayOfDate(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** Milliseconds from 1970-01-01 to the begin of the day in UTC, as `Date` and `Intl` take them. */
export const utcOfDay = (day: Day): number => (day - UNIX_EPOCH_SERIAL) * MS_A_DAY;

/** What is kept of what was worked out: a hundred thousand records name the same few days. */
const KEPT = 50_000;
const isoTexts = new Map<Day, string>();

/** `2025-06-12`. Kept, since messages and tables name the same few days many times. */
export function isoOfDay(day: Day): string {
  let text = isoTexts.get(day);
  if (text === undefined) {
    text = new Date(utcOfDay(day)).toISOString().slice(0, 10);
    if (isoTexts.size > KEPT) isoTexts.clear();
    isoTexts.set(day, text);
  }
  return text;
}

const statedDays = new Map<StatedDay, Day | null>();
const LONGEST_STATED = '2025-06-10'.length;

/**
 * The day that a stated day counts as: a month counts as its last day, a year as 31 December.
 * Null where the text is none of the three forms.
 */
export function dayOfStated(stated: StatedDay): Day | null {
  if (stated.length > LONGEST_STATED) return null;
  let day = statedDays.get(stated);
  if (day === undefined) {
    day = readStated(stated);
    if (statedDays.size > KEPT) statedDays.clear();
    statedDays.set(stated, day);
  }
  return day;
}

function readStated(stated: StatedDay): Day | null {
  const full = dayOfIso(stated);
  if (full !== null) return full;
  const month = /^(\d{4})-(\d{2})$/.exec(stated);
  if (month) return lastDayOfMonth(Number(month[1]), Number(month[2]));
  return /^\d{4}$/.test(stated) ? dayOfDate(Number(stated), 12, 31) : null;
}

/** The last day of a month, months counted from 1. */
export function lastDayOfMonth(year: number, month: number): Day | null {
  if (month < 1 || month > 12) return null;
  return dayOfDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** By the number of months. */
const laterDays = new Map<number, Map<Day, Day>>();

/**
 * The same day of the month some months later; where that month is shorter, its last day
 * (2025-01-31 and one month: 2025-02-28).
 */
export function addMonths(day: Day, months: number): Day {
  let known = laterDays.get(months);
  if (!known) laterDays.set(months, (known = new Map()));
  let later = known.get(day);
  if (later === undefined) {
    later = monthsLater(day, months);
    if (known.size > KEPT) known.clear();
    known.set(day, later);
  }
  return later;
}

function monthsLater(day: Day, months: number): Day {
  const date = new Date(utcOfDay(day));
  const monthIndex = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOfDate(year, month, Math.min(date.getUTCDate(), last)) ?? LAST_DAY;
}

/** The day so many days later (or earlier). */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}
