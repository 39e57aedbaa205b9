// What was typed or picked for an argument: as the plain cells that a question reads, and as it stands in a formula.

import { referenceTo } from '../../actions/formulas/chosen-cells';
import type { Parameter, ParameterKind } from '../../catalog/entry';
import { serialOf } from '../../catalog/reading';
import { dayOfIso } from '../../control-data/days';
import { dayArgument, textArgument } from '../formula';
import type { ArgumentDraft, CellReference } from './question';

const NUMBER_KINDS: ReadonlySet<ParameterKind> = new Set([
  'number',
  'amount',
  'quantity',
  'rate',
  'estimate',
  'year',
]);

export const isNumberKind = (kind: ParameterKind): boolean => NUMBER_KINDS.has(kind);

/** Reads a number as people type it: `1,000,000`, `6.5`, `15%`; null where it is none. */
export function typedNumber(text: string): number | null {
  const [, digits, percent] = /^(-?\d[\d,]*(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  if (digits.includes(',') && !/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return null;
  const number = Number(digits.replaceAll(',', ''));
  return percent ? number / 100 : number;
}

/** Numbers in a row, as `28; 2; 2` or `{28;2;2}`; null where one of them is no number. */
function typedNumbers(text: string): number[] | null {
  const parts = text
    .trim()
    .replace(/^\{|\}$/g, '')
    .split(/[;\s]+/)
    .filter((part) => part !== '');
  const numbers = parts.map(typedNumber);
  return parts.length > 0 && numbers.every((one) => one !== null) ? numbers : null;
}

export const isFilled = (draft: ArgumentDraft | undefined): draft is ArgumentDraft =>
  draft !== undefined && (draft.cells !== null || draft.text.trim() !== '');

/** The cells of an argument: one for what was typed, all of a picked range. */
export function cellsOf(
  draft: ArgumentDraft,
  { kind }: Parameter,
  date1904: boolean,
): CellReference['values'] {
  if (draft.cells) return draft.cells.values;
  const text = draft.text.trim();
  if (kind === 'numbers') return typedNumbers(text)?.map((one) => [one]) ?? [[text]];
  if (isNumberKind(kind)) return [[typedNumber(text) ?? text]];
  const day = kind === 'day' || kind === 'anything' ? dayOfIso(text) : null;
  if (day !== null) return [[serialOf(day, date1904)]];
  return [[kind === 'anything' ? (typedNumber(text) ?? text) : text]];
}

/** The argument as it is typed into a formula that stands in a sheet. */
export function formulaArgument(
  draft: ArgumentDraft | undefined,
  parameter: Parameter,
  sheet: string | null,
): string {
  if (!isFilled(draft)) return '';
  if (draft.cells) return referenceTo(draft.cells, sheet);
  const { kind } = parameter;
  const text = draft.text.trim();
  if (kind === 'numbers') {
    const numbers = typedNumbers(text);
    return numbers ? `{${numbers.join(';')}}` : text;
  }
  if (isNumberKind(kind) || kind === 'anything') {
    const number = typedNumber(text);
    if (number !== null) return String(number);
  }
  const day = kind === 'day' || kind === 'anything' ? dayOfIso(text) : null;
  return day === null ? textArgument(text) : dayArgument(day);
}
