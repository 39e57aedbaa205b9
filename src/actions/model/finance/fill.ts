// What goes into the inputs of a finance worksheet: as asked in the pane, as it stands on the sheet, or the standard.

import type { Context } from '../../../catalog/entry';
import type { Company } from '../../../control-data/pack';
import type { Period } from '../../../control-data/periods';
import { ActionProblem } from '../../running/problem';
import { contextNow } from '../scenario-named';
import { ask, dateOf } from '../cell-formulas';
import type { PlanCell } from '../plan';
import { f } from '../plan';
import type { FinanceInput } from './draft';
import { REGION } from './draft';
import type { InputName, KeptInputs } from './inputs';
import type { LicenseTurns } from './license-days';
import { standardRanges } from './sheet-drivers';
import type { FinanceAsked, Terms } from './terms';
import { MOST_SCENARIOS, STANDARD } from './terms';

/** Names for the columns: chosen in the pane, else those on the sheet, else the one in use. */
export function scenarioNames(
  { scenarios }: Context,
  asked: FinanceAsked,
  kept: KeptInputs | null,
): PlanCell[] {
  const chosen = asked.scenarios ?? null;
  if (chosen === null)
    return kept ? filled(kept.cells.scenarios?.[0]) : scenarios.chosen ? [scenarios.chosen.name] : [];
  if (chosen.length > MOST_SCENARIOS)
    throw new ActionProblem('finance.scenarios', { most: MOST_SCENARIOS }, 'correct-entry');
  return chosen.map((name) => {
    const scenario = scenarios.find(name);
    if (!scenario) throw new ActionProblem('unknown-scenario', { name }, 'choose-again');
    return scenario.name;
  });
}

const filled = (cells: readonly PlanCell[] = []): PlanCell[] =>
  cells.filter((one) => one !== null && one !== '');

/** What goes into each input: as asked in the pane, else as it stands on the sheet, else the standard assumption. */
export function inputCells(
  terms: Terms,
  kept: KeptInputs | null,
  {
    company,
    period,
    scenarios,
    turns,
  }: {
    readonly company: Company;
    readonly period: Period;
    readonly scenarios: readonly PlanCell[];
    readonly turns: LicenseTurns;
  },
): FinanceInput['cells'] {
  const onSheet = (name: InputName): PlanCell | undefined => kept?.cells[name]?.[0]?.[0];
  const either = (name: InputName, asked: PlanCell, standard: PlanCell): PlanCell[][] => [
    [asked ?? (onSheet(name) === undefined ? standard : onSheet(name)!)],
  ];
  const { threshold } = terms;
  const outages: readonly PlanCell[] = terms.outages ?? filledOr(kept?.cells.outages?.[0], STANDARD.outages);
  const days = outages.filter((one) => typeof one === 'number');
  const products = company.products.length === 1 ? (productName(company) ?? '') : '';
  return {
    exporter: [[company.name]],
    period: [[period.key]],
    asOf: either(
      'asOf',
      terms.asOf === null ? null : f(`=${dateOf(terms.asOf)}`),
      f(`=${ask('DATA_INFO', '"as-of"')}`),
    ),
    goods: either('goods', null, products),
    periodDays: either('periodDays', null, period.days),
    deferral: either('deferral', terms.deferral, STANDARD.deferral),
    outage: either('outage', null, days[Math.floor((days.length - 1) / 2)] ?? STANDARD.outage),
    thresholdShare:
      threshold === null
        ? either('thresholdShare', null, STANDARD.thresholdShare)
        : [['share' in threshold ? threshold.share : null]],
    thresholdAmount:
      threshold === null
        ? either('thresholdAmount', null, null)
        : [['amount' in threshold ? threshold.amount : null]],
    outages: [outages],
    scenarios: [scenarios],
    licenseDays: [
      filledOr(
        kept?.cells.licenseDays?.[0],
        turns.days.map((day) => f(`=${dateOf(day)}`)),
      ),
    ],
    destinations: filledOr(
      kept?.cells.destinations?.map(([one]) => one ?? null),
      turns.destinations,
    ).map((one) => [one]),
    ranges: rangesOf(kept, days.length > 0 ? days : STANDARD.outages),
  };
}

function filledOr(
  cells: readonly PlanCell[] | undefined,
  standard: readonly PlanCell[],
): readonly PlanCell[] {
  const there = filled(cells);
  return there.length > 0 ? there : standard;
}

const productName = ({ products }: Company): string | undefined =>
  contextNow().data.materials.get(products[0]!)?.name;

/** Low and high of each driver; what lies between them on the sheet is no input. */
function rangesOf(kept: KeptInputs | null, days: readonly number[]): PlanCell[][] {
  const onSheet = kept?.cells.ranges;
  return standardRanges(days).map(([low, high], index) => {
    const row = onSheet?.[index];
    return row ? [row[0] ?? null, row[2] ?? null] : [low, high];
  });
}

export function flagsOf(kept: KeptInputs | null): ReadonlyMap<string, PlanCell> {
  const rows = kept?.cells.regions ?? [];
  return new Map(
    rows.flatMap((row) => {
      const [label, flag] = [row[REGION.label], row[REGION.inTotal]];
      return typeof label === 'string' && (flag === 'Yes' || flag === 'No') ? [[label, flag] as const] : [];
    }),
  );
}
