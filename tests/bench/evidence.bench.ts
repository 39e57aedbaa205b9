// The evidence of 1,000 cells without Excel, as cells a second, beside asking the same calls alone.

import { askUnder } from '../../src/actions/formulas/answers';
import { callsOf } from '../../src/actions/formulas/calls';
import { layingOutEvidence } from '../../src/actions/evidence/evidence-sheet';
import { linesOf } from '../../src/actions/evidence/gather';
import '../../src/catalog';
import { Pace, atOnce } from '../../src/control-data/slices';
import { currentState } from '../../src/state/state';
import type { Bench } from './bench';

const CELLS = 1_000;
const FIRST_DAY = 45_000;
const COMPANIES = ['JL MAG', 'Ningbo Yunsheng', 'Zhenghai'];
const REGIONS = ['US', 'EU', 'Japan', 'India'];

const rows = Array.from({ length: CELLS }, (_, row) => [
  COMPANIES[row % COMPANIES.length]!,
  REGIONS[row % REGIONS.length]!,
  FIRST_DAY + row,
]);

/** Each cell asks something else, so that nothing is answered from what was asked before. */
const found = rows.map(([company, region, day], row) => {
  const formula = `=EXPOSURE.REGION_LICENSE_STATUS("${company}","${region}",,${day})`;
  const place = { sheet: 'Sheet1', sheetId: 'sheet-1', row, column: 0 };
  return { place, address: `A${row + 1}`, formula, calls: callsOf(formula), value: 'Granted' };
});

const noReferences = {
  rowsOf: (): never => {
    throw new Error('These formulas have no references');
  },
};

const asked = (): unknown =>
  rows.map(([company, region, day]) =>
    askUnder(currentState(), 'REGION_LICENSE_STATUS', [company, region, null, day]),
  );

const evidence = async (): Promise<unknown> => {
  const use = currentState();
  const lines = await linesOf(found, noReferences, use, new Pace());
  return atOnce(
    layingOutEvidence([['Pack', use.data.head.title]], lines, '2026-11-22T00:00:00.000Z', use.data),
  );
};

export const benches: Bench[] = [
  {
    title: `Evidence of ${CELLS.toLocaleString('en-US')} cells`,
    items: { name: 'cells', count: CELLS },
    cases: { 'asking the calls': asked, 'gathering and laying out their evidence': evidence },
  },
];
