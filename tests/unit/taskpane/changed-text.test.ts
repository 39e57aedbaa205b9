// What the pane says of a cell that would change: numbers as Excel shows them, errors apart also where their codes are one.

import { dayOfIso, isoOfDay } from '../../../src/control-data/days';
import { change } from '../../../src/state/state';
import { changedTexts } from '../../../src/taskpane/parts/changed-text';
import type { Texts } from '../../../src/taskpane/texts';

const texts: Texts = {
  language: 'en',
  t: (code) => `<${code}>`,
  day: isoOfDay,
  number: String,
  percent: (fraction) => `${(fraction * 100).toFixed(2)}%`,
};
const serial = dayOfIso('2026-11-27')!;

test.each([
  ['a share', { from: 0.0694, to: 0.0659, numberFormat: '0.0%' }, '6.94%', '6.59%'],
  ['a day', { from: '', to: serial, numberFormat: 'yyyy-mm-dd' }, '<compare.blank>', '2026-11-27'],
  ['an amount', { from: 122, to: 354, numberFormat: '#,##0' }, '122', '354'],
  ['a status', { from: 'Granted', to: 'Partial', numberFormat: null }, 'Granted', 'Partial'],
  ['an error', { from: { error: '#N/A', message: 'a' }, to: 1, numberFormat: null }, '#N/A', '1'],
  [
    'an error with other words',
    {
      from: { error: '#N/A', message: 'no 2024' },
      to: { error: '#N/A', message: 'no 2025' },
      numberFormat: null,
    },
    '#N/A (no 2024)',
    '#N/A (no 2025)',
  ],
])('%s', (_, changed, from, to) => {
  expect(changedTexts(changed, texts)).toEqual({ from, to });
});

test('days count from 1904 in workbooks that do', () => {
  change({ date1904: true });
  const changed = { from: serial - 1462, to: 5_000_000, numberFormat: 'yyyy-mm-dd' };
  expect(changedTexts(changed, texts)).toEqual({ from: '2026-11-27', to: '5000000' });
});
