// Amounts as people write them, "USD 1,200", "€ 1.200,50": read here, and by formulas that give the same.

import type { CellValue } from '../../../workbook/cells';
import { quoted } from '../cell-formulas';

/** What stands for a currency beside its code. ¥ is the sign of two currencies, so it stays for a person to rate. */
const SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  HK$: 'HKD',
  NT$: 'TWD',
  A$: 'AUD',
  C$: 'CAD',
  S$: 'SGD',
  $: 'USD',
  '€': 'EUR',
  EURO: 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  RMB: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  日元: 'JPY',
  元: 'CNY',
  '¥': '¥',
  '￥': '¥',
};
/** In this order none is a part of one that follows. */
const ALL_SIGNS = Object.keys(SIGNS);

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The currency that a cell names: its code, or the sign that stands for it; what is neither stays as it is. */
export function currencyNamed(text: string): string {
  const word = text.trim().toUpperCase();
  return SIGNS[word] ?? word;
}

/** Where a text names a currency beside a number. */
function markIn(text: string): string | null {
  const code = (text.match(/[A-Z]+/g) ?? []).find((word) => CODES.has(word));
  return code ?? ALL_SIGNS.find((sign) => text.includes(sign)) ?? null;
}

/** How the texts of a column of amounts are read. */
export interface AmountReading {
  readonly decimal: '.' | ',';
  /** What is written beside the numbers. */
  readonly marks: readonly string[];
  /** Other characters that are no part of the numbers, with what takes their place. */
  readonly others: readonly (readonly [character: string, instead: string])[];
}

const OTHERS: AmountReading['others'] = [
  ['\u00a0', ''],
  ['\u202f', ''],
  ["'", ''],
  ['’', ''],
  ['(', '-'],
  [')', ''],
];

/** A number and nothing else, once marks and spaces are gone. */
const NUMBER = /^[-+]?(?=[.,]?\d)[\d.,]+$/;

function bareNumber(text: string): string | null {
  const upper = text.toUpperCase();
  const mark = markIn(upper);
  let rest = mark === null ? upper : upper.replaceAll(mark, '');
  for (const [character, instead] of OTHERS) rest = rest.replaceAll(character, instead);
  rest = rest.replace(/\s/g, '');
  return NUMBER.test(rest) ? rest : null;
}

/**
 * How the texts of a column say numbers; null where none does, or where points and commas mean different things in
 * different cells, so that nobody can tell.
 */
export function amountReading(cells: readonly CellValue[]): AmountReading | null {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && bareNumber(cell) !== null);
  if (texts.length === 0) return null;
  const says = { '.': 0, ',': 0 };
  for (const text of texts) {
    const bare = bareNumber(text)!;
    const last = bare.search(/[.,](?=[^.,]*$)/);
    if (last < 0) continue;
    const sign = bare[last] as '.' | ',';
    const other = sign === '.' ? ',' : '.';
    const digits = bare.length - last - 1;
    // Twice the same sign groups thousands; so does one before three digits, as far as it goes alone.
    if (bare.indexOf(sign) !== last) says[other] |= 2;
    else if (digits !== 3 || bare.includes(other)) says[sign] |= 2;
    else says[other] |= 1;
  }
  const strong = says['.'] & 2 ? '.' : says[','] & 2 ? ',' : null;
  if (says['.'] & 2 && says[','] & 2) return null;
  const decimal = strong ?? (says[','] > says['.'] ? ',' : '.');
  const marks = new Set(texts.flatMap((text) => markIn(text.toUpperCase()) ?? []));
  // A longer mark goes before one that is a part of it.
  const ordered = [...marks].sort((a, b) => b.length - a.length);
  const others = OTHERS.filter(([character]) => texts.some((text) => text.includes(character)));
  return { decimal, marks: ordered, others };
}

const groupOf = (decimal: '.' | ','): string => (decimal === '.' ? ',' : '.');

/** The number of a cell; null where it holds none. */
export function amountOf(cell: CellValue, reading: AmountReading | null): number | null {
  if (typeof cell === 'number') return cell;
  const bare = typeof cell === 'string' && reading ? bareNumber(cell) : null;
  if (bare === null) return null;
  const [whole, ...fractions] = bare.split(reading!.decimal);
  const text = [whole!.replaceAll(groupOf(reading!.decimal), ''), ...fractions].join('.');
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** The currency that is written beside an amount; null for none. */
export function currencyBeside(cell: CellValue, reading: AmountReading | null): string | null {
  if (typeof cell !== 'string' || !reading || bareNumber(cell) === null) return null;
  const mark = markIn(cell.toUpperCase());
  return mark === null ? null : currencyNamed(mark);
}

/** The numbers of a range as a formula; empty text for a cell without one. */
export function amountFormula(cells: string, reading: AmountReading | null): string {
  const number = `IF(ISNUMBER(${cells}),${cells},"")`;
  if (!reading) return number;
  const { decimal, marks, others } = reading;
  const bare = [...marks.map((mark) => [mark, ''] as const), ...others].reduce(
    (text, [character, instead]) => `SUBSTITUTE(${text},${quoted(character)},${quoted(instead)})`,
    `UPPER(${cells})`,
  );
  const read = `NUMBERVALUE(${bare},"${decimal}","${groupOf(decimal)}")`;
  return `IF(${cells}="","",IF(ISNUMBER(${cells}),${cells},IFERROR(${read},"")))`;
}

/** The currencies beside the amounts of a range as a formula. */
export function currencyFormula(
  amounts: string,
  reading: AmountReading | null,
  column: string | null,
  words: readonly string[],
  otherwise: string,
): string {
  const beside = (reading?.marks ?? []).reduceRight(
    (rest, mark) => `IF(ISNUMBER(SEARCH("${mark}",${amounts})),"${currencyNamed(mark)}",${rest})`,
    quoted(otherwise),
  );
  if (column === null) return beside;
  const plain = `UPPER(TRIM(${column}))`;
  const signs = words.filter((word) => currencyNamed(word) !== word);
  const named = signs.reduceRight(
    (rest, word) => `IF(${plain}=${quoted(word)},"${currencyNamed(word)}",${rest})`,
    plain,
  );
  return `IF(TRIM(${column})="",${beside},${named})`;
}
