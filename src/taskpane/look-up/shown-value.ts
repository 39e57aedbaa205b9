// A value as Excel would show it.

import type { Day } from '../../control-data/days';
import type { Texts } from '../texts';

export function shownValue(
  { value, format }: { value: string | number | boolean; format?: string },
  { day, percent, number }: Pick<Texts, 'day' | 'percent' | 'number'>,
): string {
  if (typeof value !== 'number') return String(value);
  if (format === 'day') return day(value as Day);
  return format === 'share' ? percent(value) : number(value);
}
