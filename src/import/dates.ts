// Days as people write them. What could be two days is never guessed: the user says the order of its column.

import type { StatedDay } from '../control-data/days';
import { DAYS_1904, dayOfDate, dayOfSerial, isoOfDay } from '../control-data/days';
import type { RawCell } from './table';

/** Which of two numbers comes first in `6/12/2025`. */
export type DateOrder = 'day-first' | 'month-first';

export type ReadDay =
  | { kind: 'day'; stated: StatedDay; proves?: DateOrder }
  | { kind: 'ambiguous'; dayFirst: StatedDay; monthFirst: StatedDay }
  | { kind: 'unreadable' };

const UNREADABLE: ReadDay = { kind: 'unreadable' };

/** Whole numbers that are years in a column of days; as serials they would be days of 1905. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** 2025-06-12 written as the number 20250612. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?<month>[a-z]{3,9})\\.?';
const YEAR = '(?<y>\\d{4})';
const DAY = '(?<d>\\d{1,2})';

/** Forms whose parts are named, so that none is mistaken for another. */
const NAMED_FORMS: RegExp[] = [
  // 2025-06-12, 2025/6/12, 2025.6.12, and the month alone
  new RegExp(`^${YEAR}([-/.])(?<m>\\d{1,2})(?:\\2${DAY})?$`),
  // 2025年6月12日, 2025年6月
  new RegExp(`^${YEAR}年(?<m>\\d{1,2})月(?:${DAY}[日号]?)?$`),
  new RegExp(`^${YEAR}年?$`),
  // 12.06.2025: with points the day comes first wherever it is written so
  new RegExp(`^${DAY}\\.(?<m>\\d{1,2})\\.${YEAR}$`),
  // 06/2025
  new RegExp(`^(?<m>\\d{1,2})[-/.]${YEAR}$`),
  COMPACT,
  // 12 Jun 2025, 12-Jun-2025, 12th of June 2025, Jun 2025
  new RegExp(`^(?:${DAY}(?:st|nd|rd|th)?(?: of)?[-\\s/]+)?${MONTH}[-\\s/,]+${YEAR}$`),
  // June 12, 2025
  new RegExp(`^${MONTH}[-\\s]+${DAY}(?:st|nd|rd|th)?,?[-\\s]+${YEAR}$`),
  // 12-Jun-25: how Excel itself writes a day into a CSV
  new RegExp(`^${DAY}-${MONTH}-(?<yy>\\d{2})$`),
];

const TWO_NUMBERS = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/;

/** A time behind a day says nothing here. */
const TIME = /(?:[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?\s*(?:Z|[+-]\d{2}:?\d{2})?)$/i;

export interface DateReading {
  /** The order of day and month in this column, once the user has said it. */
  order?: DateOrder;
  /** True where plain numbers count from 1904. */
  date1904?: boolean;
}

/**
 * Reads a day: a serial, ISO, `2025/6/12`, `2025年6月12日`, `12 Jun 2025`, `June 12, 2025`, `12.06.2025`, a month or a
 * year alone. `6/12/2025` is ambiguous until the order of its column is given; `13/6/2025` proves an order.
 * Years of two digits are read only beside a month's name.
 */
export function readDay(cell: RawCell, { order, date1904 = false }: DateReading = {}): ReadDay {
  if (typeof cell === 'number') return readNumber(cell, date1904);
  if (typeof cell === 'object' && cell !== null && 'serial' in cell) return ofSerial(cell.serial);
  if (typeof cell !== 'string') return UNREADABLE;
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(TIME, '').trim();
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readNumber(Number(text), date1904);
  const numbers = TWO_NUMBERS.exec(text);
  if (numbers) return inOrder(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]), order);
  return readNamed(text.toLowerCase());
}

function readNumber(number: number, date1904: boolean): ReadDay {
  if (Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR)
    return { kind: 'day', stated: String(number) };
  const compact = COMPACT.exec(String(number));
  if (compact) return ofParts(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return ofSerial(date1904 ? number + DAYS_1904 : number);
}

function ofSerial(serial: number): ReadDay {
  const day = dayOfSerial(serial);
  return day === null ? UNREADABLE : { kind: 'day', stated: isoOfDay(day) };
}

function readNamed(text: string): ReadDay {
  for (const form of NAMED_FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    if (form === COMPACT) return ofParts(Number(found[1]), Number(found[2]), Number(found[3]));
    const { y, yy, m, d, month } = found.groups!;
    const named = month === undefined ? Number(m ?? 0) : monthOf(month);
    if (named === null) continue;
    return ofParts(yy === undefined ? Number(y) : 2000 + Number(yy), named, d === undefined ? 0 : Number(d));
  }
  return UNREADABLE;
}

/** The number of a month by its English name or the beginning of it; `Sept` counts. */
function monthOf(name: string): number | null {
  const at = MONTHS.indexOf(name.slice(0, 3));
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ][at];
  return full !== undefined && full.startsWith(name) ? at + 1 : null;
}

function inOrder(first: number, second: number, year: number, order: DateOrder | undefined): ReadDay {
  const dayFirst = ofParts(year, second, first);
  const monthFirst = ofParts(year, first, second);
  if (dayFirst.kind !== 'day')
    return monthFirst.kind === 'day' ? { ...monthFirst, proves: 'month-first' } : UNREADABLE;
  if (monthFirst.kind !== 'day') return { ...dayFirst, proves: 'day-first' };
  if (first === second) return dayFirst;
  if (order !== undefined) return order === 'day-first' ? dayFirst : monthFirst;
  return { kind: 'ambiguous', dayFirst: dayFirst.stated, monthFirst: monthFirst.stated };
}

/** A day, or with day 0 a month, or with month 0 a year. */
function ofParts(year: number, month: number, day: number): ReadDay {
  const exists = dayOfDate(year, month || 1, day || 1) !== null;
  if (!exists || (month === 0 && day !== 0)) return UNREADABLE;
  const two = (part: number): string => String(part).padStart(2, '0');
  const stated =
    month === 0 ? `${year}` : day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  return { kind: 'day', stated };
}
