// The plan of a finance worksheet: its columns are named once, and every formula refers to a cell that is there.

import { contextNow } from '../../../../src/actions/model/scenario-named';
import { HEAD_CELLS, isAbroad, REGIONS } from '../../../../src/actions/model/finance/draft';
import { flagsOf, inputCells } from '../../../../src/actions/model/finance/fill';
import { licenseTurns } from '../../../../src/actions/model/finance/license-days';
import { revenueRows } from '../../../../src/actions/model/finance/regions';
import { financePlan } from '../../../../src/actions/model/finance/sheet';
import { readTerms } from '../../../../src/actions/model/finance/terms';
import type { PlanCell, SheetPlan } from '../../../../src/actions/model/plan';
import { placesOf, tableColumns } from '../../../../src/actions/model/table-columns';
import { dayOfIso } from '../../../../src/control-data/days';
import { readPeriod } from '../../../../src/control-data/periods';

const LONG_ADDRESS = `https://example.com/${'rare-earths/'.repeat(15)}`;
/** Rows as the tables of claims show them: short ones, and one whose address takes more lines than two. */
const CLAIMS = [[], [], ['Share', '', 'reported', '', 'JL MAG', 'Report', LONG_ADDRESS]];

function planned(scenarios: readonly string[]): SheetPlan {
  const asOf = dayOfIso('2025-06-12')!;
  const context = { ...contextNow(), asOf };
  const company = context.data.companies.get('jl-mag')!;
  const period = readPeriod('2025Q1')!;
  const revenue = revenueRows(context, { company, period, asOf, currency: null })!;
  const sold = revenue.rows.filter(isAbroad).map(({ askedAs }) => askedAs);
  const turns = licenseTurns(context, { company, asOf, sold });
  const terms = readTerms({ exporter: company.name, period: period.key });
  return financePlan({
    company,
    period,
    revenue,
    asOf,
    knownOn: null,
    cells: inputCells(terms, null, { company, period, scenarios, turns }),
    flags: flagsOf(null),
    evidence: { figures: CLAIMS, claims: CLAIMS, licenses: CLAIMS },
    build: 1,
  }).plan;
}

const cellsOf = ({ cells }: SheetPlan): readonly PlanCell[] => cells.flatMap(({ rows }) => rows.flat());

test.each([[[]], [['Base']], [['Base', 'Relief', 'Escalation']]])(
  'with the scenarios %j no formula refers to the cell that stands for an unknown place',
  (scenarios) => {
    const formulas = cellsOf(planned(scenarios)).flatMap((cell) =>
      typeof cell === 'object' && cell !== null ? [cell.formula] : [],
    );
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => /\$A\$1\b/.test(formula))).toEqual([]);
  },
);

test('each cell of the head is laid out once, and the table of regions has its columns in their order', () => {
  const plan = planned(['Base']);
  const headers = plan.cells.find(({ rows }) => rows[0]?.length === REGIONS.headers.length)!.rows;
  expect(headers[0]).toEqual(REGIONS.headers);
  for (const row of headers.slice(1)) expect(row).toHaveLength(REGIONS.headers.length);
  const facts = plan.cells
    .filter(({ row, rows }) => row > 2 && rows[0]?.length === 3 && rows !== headers)
    .slice(0, 3)
    .reduce((sum, { rows }) => sum + rows.length, 0);
  expect(facts).toBe(HEAD_CELLS.length);
});

test('a claim with a long address has the lines that it takes, and the others have two', () => {
  const { cells, heights } = planned(['Base']);
  const heightOf = new Map(heights.map(({ row, height }) => [row, height]));
  const { row: header } = cells.findLast(({ rows }) => rows.length > CLAIMS.length)!;
  const claims = [1, 2, 3].map((line) => heightOf.get(header + line)!);
  expect(claims[0]).toBe(claims[1]);
  expect(claims[2]).toBeGreaterThan(2 * claims[0]!);
  // At 8 points a line takes 10, and the address some 700 points in a column of 160.
  expect(claims[2]).toBeGreaterThanOrEqual(10 * 5);
});

test('columns give headers, places, rows and formats in one order', () => {
  const table = tableColumns({ what: 'What', low: 'Low', high: 'High' });
  expect(table.headers).toEqual(['What', 'Low', 'High']);
  expect(table.at).toEqual({ what: 0, low: 1, high: 2 });
  expect(table.row({ high: 3, what: 'a', low: null })).toEqual(['a', null, 3]);
  expect(table.formats({ high: '0%' })).toEqual([null, null, '0%']);
  expect(placesOf([{ header: 'Claim' }, { header: 'Value' }])).toEqual({ Claim: 0, Value: 1 });
});
