// What lines add up to, and what makes the difference between two scenarios or two days.

import type { Grounds, NamedLine } from '../../../src/exposure/judge-line';
import type { LineReaders } from '../../../src/exposure/assess';
import { assessLines, lineNotes } from '../../../src/exposure/assess';
import { isExposureProblem, unreadable } from '../../../src/exposure/problem';
import type { Scenario } from '../../../src/exposure/scenario';
import { scenariosOf } from '../../../src/exposure/scenario-book';
import { STATUSES_DRIVER, differenceBetween, rateTornado, totalsOf } from '../../../src/exposure/totals';
import { bundledData } from '../../../src/in-use/in-use';
import { day } from '../support/ask';

const data = bundledData();
const scenarios = new Map(scenariosOf(data).map((scenario) => [scenario.name, scenario]));
const base = scenarios.get('Base')!;
const severe = scenarios.get('Severe')!;

const found = <T>(index: { find(text: string): { kind: string; thing?: T } }, cell: unknown) => {
  const one = index.find(String(cell));
  return one.kind === 'found' ? (one.thing as T) : unreadable('unknown', { text: String(cell) });
};

const readers: LineReaders = {
  supplier: (cell) => found(data.companyNames, cell),
  region: (cell) => found(data.placeNames, cell),
  item: (cell): NamedLine['item'] => {
    const material = found(data.materialNames, cell);
    return isExposureProblem(material) ? material : { kind: 'material', material };
  },
};

const ROWS = [
  ['Supplier', 'Region', 'Item', 'Amount'],
  ['JL MAG', 'US', '', 1000],
  ['JL MAG', 'Japan', '', 200],
  ['JL MAG', 'US', 'gallium', 50],
  ['JL MAG', 'China', '', 7],
  ['', '', '', ''],
  ['JL MAG', 'US', 'gallium', 'n/a'],
];

function lines(scenario: Scenario, asOf: string) {
  const grounds: Grounds = { data, scenario, when: { asOf: day(asOf), knownOn: day(asOf) } };
  const assessment = assessLines(ROWS, readers, grounds);
  if (isExposureProblem(assessment)) throw new Error(assessment.code);
  return assessment.lines;
}

const totals = (scenario: Scenario, asOf: string) => totalsOf(lines(scenario, asOf));

it('lines keep their row, and lines of one question share their judgment', () => {
  const assessed = lines(base, '2025-06-12');
  expect(assessed.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(assessed[5]!.judgment).toBe(assessed[2]!.judgment);
  expect(lineNotes(assessed[5]!).at(-1)).toMatchObject({
    code: 'line-amount',
    values: { row: 7, column: 'Amount' },
  });
});

it('amounts add up by status; a line without an answer is counted, a blank one is not', () => {
  const found = totals(base, '2025-06-12');
  expect([...found.amounts]).toEqual([
    ['Granted', 1000],
    ['Required', 200],
    ['Prohibited', 50],
    ['Not required', 7],
  ]);
  expect(found.atRisk).toBeCloseTo(1000 * 0.02 + 200 * 0.5 + 50, 9);
  expect(found.unanswered).toBe(1);
});

describe('the difference between two assessments', () => {
  it('is that of the rates where the statuses are the same', () => {
    const from = { totals: totals(base, '2025-06-12'), scenario: base };
    const to = { totals: totals(severe, '2025-06-12'), scenario: severe };
    const outcome = differenceBetween(from, to);
    if (!outcome.ok) throw new Error(outcome.problem);
    const { from: before, to: after, effects, interaction } = outcome.value;
    expect([before, after]).toEqual([from.totals.atRisk, to.totals.atRisk]);
    expect(effects.slice(0, 2).map(({ name, effect }) => [name, Math.round(effect)])).toEqual([
      ['Granted', 80],
      ['Required', 80],
    ]);
    expect(effects.at(-1)).toEqual({ name: STATUSES_DRIVER, effect: 0 });
    expect(interaction).toBeCloseTo(0, 9);
  });

  it('is that of the statuses between two days under one scenario', () => {
    const outcome = differenceBetween(
      { totals: totals(base, '2025-06-09'), scenario: base },
      { totals: totals(base, '2025-06-10'), scenario: base },
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { effects: [{ name: STATUSES_DRIVER, effect: -480 }] },
    });
  });

  it('fails where a scenario has no rate for a status that holds an amount', () => {
    const bare: Scenario = { ...base, rates: new Map([['Granted', 0.1]]) };
    const from = { totals: totals(base, '2025-06-12'), scenario: base };
    expect(differenceBetween(from, { totals: from.totals, scenario: bare })).toMatchObject({ ok: false });
  });
});

it('a tornado moves each rate between the scenarios, the widest swing first', () => {
  const found = rateTornado(totals(base, '2025-06-12'), base, [severe]);
  expect(found).toMatchObject({
    ok: true,
    value: {
      base: 170,
      bars: [{ name: 'Granted', swing: 80 }, { name: 'Required', swing: 80 }, { swing: 0 }, { swing: 0 }],
    },
  });
});
