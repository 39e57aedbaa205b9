// How the day of a question is read: never a year that somebody typed, and none before the facts begin.

import type { Day } from './days';
import { dayOfIso, dayOfSerial } from './days';

/** 2000-01-01: no fact of the data is older, and an answer for 1905 would clear what nobody meant. */
export const FIRST_ASKED = 36526 as Day;

/** What stands where a day is expected and is none. */
export type NoDay = { readonly no: 'year' | 'month' | 'early' | 'day' };

/**
 * The day that a cell asks about: a serial (fractions dropped) or ISO text `2025-06-12`. A whole number from 1900 to 2200
 * and a text such as `2025` are a year, `2025-06` is a month, and a day before 2000-01-01 is too early.
 * @param shift by how many days the workbook's serials count less than those of the 1900 system (0 or 1462)
 */
export function readAskedDay(raw: number | string, shift = 0): Day | NoDay {
  const typed = typeof raw === 'number' ? raw : raw.trim();
  if (isYear(typed)) return { no: 'year' };
  if (typeof typed === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(typed)) return { no: 'month' };
  const day = typeof typed === 'number' ? dayOfSerial(typed + shift) : dayOfIso(typed);
  if (day !== null && day >= FIRST_ASKED) return day;
  return { no: day === null ? 'day' : 'early' };
}

export const isNoDay = (read: Day | NoDay): read is NoDay => typeof read === 'object';

/** The day that a text asks about; null where it is none. */
export function askedDay(text: string): Day | null {
  const read = readAskedDay(text);
  return isNoDay(read) ? null : read;
}

const isYear = (typed: number | string): boolean => {
  if (typeof typed === 'string' && !/^\d{4}$/.test(typed)) return false;
  const year = Number(typed);
  return Number.isInteger(year) && year >= 1900 && year <= 2200;
};
