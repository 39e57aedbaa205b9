// Numbers as people write them: with signs of thousands, decimal commas, percent, and words like million or 万.

import type { RawCell } from './table';

export interface ReadNumber {
  value: number;
  /** The size of the last digit that is printed: 1000000 for "122 million", 0.01 for "6.94". */
  unit: number;
  percent: boolean;
}

export type NumberReading = ReadNumber | 'unreadable' | 'ambiguous';

const SCALES = new Map<string, number>(
  Object.entries({
    k: 1e3,
    thousand: 1e3,
    千: 1e3,
    万: 1e4,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    million: 1e6,
    millions: 1e6,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
    bn: 1e9,
    b: 1e9,
    billion: 1e9,
    billions: 1e9,
    十亿: 1e9,
  }),
);

const NUMBER = /^([+-]?)([\d.,'\u00a0\u202f ]*\d)\s*([^\d\s%]*)\s*(%?)$/;

/**
 * Reads an amount, a rate or a share. In a file of decimal commas `1,234` and `1.234` could both be two numbers and
 * are ambiguous; elsewhere one sign of thousands is an ordinary way to write `1,234`.
 */
export function readNumber(cell: RawCell, decimalComma: boolean): NumberReading {
  if (typeof cell === 'number') return { value: cell, unit: unitOf(String(cell)), percent: false };
  if (typeof cell !== 'string') return 'unreadable';
  // Runs of spaces count as one: NUMBER would try every way to share them out.
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const negative = /^\((.*)\)$/.exec(text);
  const found = NUMBER.exec((negative?.[1] ?? text).replace(/^[¥$€£]|^(?:CNY|RMB|USD|EUR)\s*/i, '').trim());
  if (!found) return 'unreadable';
  const [, sign, digits = '', word = '', percent] = found;
  const scale = word === '' ? 1 : SCALES.get(word.replace(/元$/, '').toLowerCase());
  if (scale === undefined) return 'unreadable';
  const plain = plainDigits(digits, decimalComma);
  if (plain === null || plain === 'ambiguous') return plain ?? 'unreadable';
  const value = Number(plain) * scale * (sign === '-' || negative ? -1 : 1);
  // Multiplying by a scale may leave 1.1 × 10⁶ a hair off.
  const clean = scale === 1 ? value : Number(value.toPrecision(15));
  return { value: clean, unit: unitOf(plain) * scale, percent: percent === '%' };
}

/** The digits with a decimal point and nothing else; null where the signs make no number. */
function plainDigits(digits: string, decimalComma: boolean): string | 'ambiguous' | null {
  const text = digits.replace(/['\u00a0\u202f ](?=\d{3}(?:\D|$))/g, '');
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas === 0 && points === 0) return /^\d+$/.test(text) ? text : null;
  if (commas > 0 && points > 0)
    return text.lastIndexOf(',') > text.lastIndexOf('.') ? grouped(text, '.', ',') : grouped(text, ',', '.');
  const sign = commas > 0 ? ',' : '.';
  if (commas + points > 1) return grouped(text, sign, sign === ',' ? '.' : ',');
  const inThrees = /^\d{1,3}[.,]\d{3}$/.test(text) && !text.startsWith('0');
  if (inThrees && decimalComma) return 'ambiguous';
  if (inThrees && sign === ',') return text.replace(',', '');
  return /^\d*[.,]\d+$/.test(text) ? text.replace(',', '.') : null;
}

function grouped(text: string, thousands: string, decimal: string): string | null {
  const [whole = '', fraction, more] = text.split(decimal);
  const groups = whole.split(thousands);
  const regular = groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  if (!regular || more !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  return groups.join('') + (fraction === undefined ? '' : `.${fraction}`);
}

/** The size of the last printed digit: 0.01 for 6.94, 1 for 120. */
function unitOf(plain: string): number {
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
  return Number((10 ** -decimals).toFixed(decimals));
}

/** How many decimals a share has when it is printed in percent: 2 for "6.94%" and for 0.0694. */
export function shareDecimals({ unit, percent }: ReadNumber): number {
  const decimals = Math.max(0, Math.round(-Math.log10(unit)));
  return percent ? decimals : Math.max(0, decimals - 2);
}
