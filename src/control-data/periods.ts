// Reporting periods: how people write them, the one key that each has, and the days that it spans.

import type { Day } from './days';
import { FIRST_DAY, LAST_DAY, dayOfDate, lastDayOfMonth } from './days';

export interface Period {
  /** `2025Q1`, `2025H1`, `2025M1-9`, `2024`. */
  key: string;
  first: Day;
  last: Day;
  /** Calendar days, both ends included. */
  days: number;
}

interface Form {
  pattern: RegExp;
  /** The first and last month, from the groups that follow the year. */
  months: (groups: string[]) => [number, number];
}

const ofQuarter: Form['months'] = ([a]) => [Number(a) * 3 - 2, Number(a) * 3];
const ofHalf: Form['months'] = ([a]) => [Number(a) * 6 - 5, Number(a) * 6];

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** `MAR`, `MARCH`, `SEPT.`, without what follows. */
const MONTH =
  '(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEP(?:T|TEMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)';
const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

/**
 * The forms that people write; the year is the group named `y`, the rest as `a` and `b`. A year of two digits is read
 * only behind its quarter, half or kind of year: 25Q1 could be the first quarter of 2025 or a 25th of something.
 */
const FORMS: Form[] = [
  { pattern: /^(?:FY|CY)?(?<y>\d{4})$/, months: () => [1, 12] },
  { pattern: /^(?:FY|CY)(?<y>\d{2})$/, months: () => [1, 12] },
  { pattern: /^(?<y>\d{4})(?:FY|CY|A)$/, months: () => [1, 12] },
  { pattern: /^Q(?<a>[1-4])-?(?<y>\d{2})$/, months: ofQuarter },
  { pattern: /^(?<a>[1-4])Q-?(?<y>\d{2})$/, months: ofQuarter },
  { pattern: /^H(?<a>[12])-?(?<y>\d{2})$/, months: ofHalf },
  { pattern: /^(?<a>[12])H-?(?<y>\d{2})$/, months: ofHalf },
  { pattern: /^(?<a>\d{1,2})M(?<y>\d{2})$/, months: ([a]) => [1, Number(a)] },
  { pattern: new RegExp(`^(?<a>${MONTH})-?(?<y>\\d{4})$`), months: ([a]) => [monthOf(a), monthOf(a)] },
  {
    pattern: new RegExp(`^(?<a>${MONTH})-(?<b>${MONTH})-?(?<y>\\d{4})$`),
    months: ([a, b]) => [monthOf(a), monthOf(b)],
  },
  { pattern: /^(?<y>\d{4})-?Q(?<a>[1-4])$/, months: ofQuarter },
  { pattern: /^Q(?<a>[1-4])-?(?<y>\d{4})$/, months: ofQuarter },
  { pattern: /^(?<a>[1-4])Q(?<y>\d{4})$/, months: ofQuarter },
  { pattern: /^(?<y>\d{4})-?H(?<a>[12])$/, months: ofHalf },
  { pattern: /^H(?<a>[12])-?(?<y>\d{4})$/, months: ofHalf },
  { pattern: /^(?<a>[12])H(?<y>\d{4})$/, months: ofHalf },
  {
    pattern: /^(?<y>\d{4})Q(?<a>[1-4])-Q?(?<b>[1-4])$/,
    months: ([a, b]) => [Number(a) * 3 - 2, Number(b) * 3],
  },
  { pattern: /^(?<y>\d{4})M(?<a>\d{1,2})-M?(?<b>\d{1,2})$/, months: ([a, b]) => [Number(a), Number(b)] },
  { pattern: /^(?<y>\d{4})M(?<a>\d{1,2})$/, months: ([a]) => [Number(a), Number(a)] },
  { pattern: /^(?<a>\d{1,2})M(?<y>\d{4})$/, months: ([a]) => [1, Number(a)] },
];

const cache = new Map<string, Period | null>();

/**
 * Reads `2025Q1`, `Q1 2025`, `1Q2025`, `2025-Q1`, `1Q25`, `Q1'25`, `2025H1`, `1H25`, `2025M1-9`, `9M2025`, `2025Q1-3`,
 * `2024`, `FY2024`, `FY24`, `CY2024`, `March 2025`, `Jan-Mar 2025` (any case and spacing). A fiscal year is the calendar
 * year of its number.
 * Null where the text is no period. Periods of the same months have the same key: `2025Q1-3` is `2025M1-9`.
 */
export function readPeriod(text: string): Period | null {
  let period = cache.get(text);
  if (period === undefined) {
    period = parse(
      text
        .toUpperCase()
        .replace(/[\s_/.'’‘`]+/g, '')
        .replace(/[–—]/g, '-'),
    );
    if (cache.size > 10_000) cache.clear();
    cache.set(text, period);
  }
  return period;
}

function parse(text: string): Period | null {
  for (const { pattern, months } of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const [from, to] = months([groups['a'] ?? '', groups['b'] ?? '']);
    return periodOf(fullYear(groups['y']!), from, to);
  }
  return null;
}

/** A year of two digits is of this century: no figure of the data is older. */
const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);

/** The last four reported quarters (trailing or last twelve months), whichever they are for the figure asked about. */
export const TRAILING: Period = { key: 'TTM', first: FIRST_DAY, last: LAST_DAY, days: 365 };

/** A period as a question names it: any that `readPeriod` reads, and `TTM` or `LTM`. */
export const readAskedPeriod = (text: string): Period | null =>
  /^\s*[TL]TM\s*$/i.test(text) ? TRAILING : readPeriod(text);

/** The period from the first day of one to the last day of another. */
export const spanOf = (key: string, from: Period, to: Period): Period => ({
  key,
  first: from.first,
  last: to.last,
  days: to.last - from.first + 1,
});

/** The quarter before a quarter. */
export function quarterBefore({ key }: Period): Period {
  const [year = '', quarter = ''] = key.split('Q');
  return readPeriod(quarter === '1' ? `${Number(year) - 1}Q4` : `${year}Q${Number(quarter) - 1}`)!;
}

function periodOf(year: number, from: number, to: number): Period | null {
  if (from < 1 || to > 12 || from > to) return null;
  const first = dayOfDate(year, from, 1);
  const last = lastDayOfMonth(year, to);
  if (first === null || last === null) return null;
  return { key: keyOf(year, from, to), first, last, days: last - first + 1 };
}

function keyOf(year: number, from: number, to: number): string {
  const length = to - from + 1;
  if (length === 12) return `${year}`;
  if (length === 6 && from % 6 === 1) return `${year}H${to / 6}`;
  if (length === 3 && from % 3 === 1) return `${year}Q${to / 3}`;
  return length === 1 ? `${year}M${from}` : `${year}M${from}-${to}`;
}
