// What a cell showed before and shows after a change, in words: as Excel shows it, and never twice the same.

import type { Shown } from '../../actions/formulas/answers';
import type { ChangedCell } from '../../actions/formulas/compare-cells';
import { DAYS_1904, dayOfSerial } from '../../control-data/days';
import { currentState } from '../../state/state';
import type { Texts } from '../texts';

/** A blank is named, numbers have the cell's format, an error stands as its code, with its words where only they differ. */
export function changedTexts(
  { from, to, numberFormat }: Pick<ChangedCell, 'from' | 'to' | 'numberFormat'>,
  texts: Texts,
): { from: string; to: string } {
  const sameError = typeof from === 'object' && typeof to === 'object' && from.error === to.error;
  const text = (shown: Shown): string => {
    if (typeof shown === 'object') return sameError ? `${shown.error} (${shown.message})` : shown.error;
    if (shown === '') return texts.t('compare.blank');
    return typeof shown === 'number' ? numberText(shown, numberFormat, texts) : String(shown);
  };
  return { from: text(from), to: text(to) };
}

function numberText(value: number, format: string | null, { day, number, percent }: Texts): string {
  if (format?.endsWith('%')) return percent(value);
  const isDay = format?.startsWith('yyyy') ?? false;
  const shown = isDay ? dayOfSerial(value + (currentState().date1904 ? DAYS_1904 : 0)) : null;
  return shown === null ? number(value) : day(shown);
}
