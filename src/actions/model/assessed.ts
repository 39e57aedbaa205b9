// The lines as the data in use answer them now: for the order of totals, their keys and the size of a spill. What the
// worksheet shows are live formulas, never these values.

import { functionEntry } from '../../catalog';
import type { Problem, TableCell } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import type { Day } from '../../control-data/days';
import { nameKey } from '../../control-data/names';
import type { Scenario } from '../../exposure/scenario';
import { currentState } from '../../state/state';
import type { CellValue } from '../../workbook/cells';
import { shownValue } from '../../workbook/cells';
import { ActionProblem } from '../running/problem';
import { given } from './given';
import { refusedLines } from './problems';
import { contextNow, scenarioNamed } from './scenario-named';
import type { Lines } from './source';

export interface AssessedLines {
  readonly scenario: Scenario;
  readonly asOf: Day;
  /** One row a line: Control, License, Loss rate, At risk, Next date, Note. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Amounts in the one currency of the totals. */
  readonly amounts: readonly number[];
  /** The currency of the totals; null where the lines name none. */
  readonly currency: string | null;
  /** Currencies of the lines other than that of the totals. */
  readonly foreign: readonly string[];
}

/**
 * Assesses lines under a scenario by its name (null: the chosen one).
 * @throws ActionProblem `unknown-scenario`, `no-scenario`; `model.currencies` and `model.no-rate` where amounts of
 * several currencies cannot be added up.
 */
export function assessNow(lines: Lines, name: string | null): AssessedLines {
  const context = contextNow();
  const scenario = scenarioNamed(context, name);
  const answer = functionEntry('ASSESS').ask(context, [
    lines.rows.map((row) => row.map(given)),
    scenario.name,
    null,
  ]);
  if (answer.kind !== 'table') throw refusedLines(answer as Problem);
  const { currency, foreign, factors } = currenciesOf(lines, scenario);
  return {
    scenario,
    asOf: context.asOf,
    rows: answer.rows,
    currency,
    foreign,
    amounts: lines.rows.slice(1).map((row) => {
      const stated = row[lines.columns.amount.at];
      return typeof stated === 'number' ? stated * (factors.get(currencyOf(lines, row)) ?? 1) : 0;
    }),
  };
}

function currencyOf({ columns }: Lines, row: readonly CellValue[]): string {
  const cell = columns.currency ? row[columns.currency.at] : null;
  return typeof cell === 'string' ? cell.trim().toUpperCase() : '';
}

interface Currencies {
  readonly currency: string | null;
  readonly foreign: readonly string[];
  readonly factors: ReadonlyMap<string, number>;
}

/** Amounts of several currencies are added up only where the scenario names one of them and its rates. */
function currenciesOf(lines: Lines, scenario: Scenario): Currencies {
  if (!lines.columns.currency)
    return {
      currency: lines.prepared?.currency ?? null,
      foreign: [],
      factors: new Map(),
    };
  const used = new Map<string, number>();
  lines.rows.slice(1).forEach((row, index) => {
    if (typeof row[lines.columns.amount.at] !== 'number') return;
    const currency = currencyOf(lines, row);
    if (currency === '')
      throw new ActionProblem(
        'model.no-currency',
        {
          row: lines.area.row + index + 2,
          column: lines.columns.currency!.header,
        },
        'correct-lines',
      );
    if (!used.has(currency)) used.set(currency, index);
  });
  const names = [...used.keys()].sort();
  const to = scenario.currency ?? (names.length === 1 ? names[0]! : null);
  if (names.length > 0 && to === null)
    throw new ActionProblem(
      'model.currencies',
      { currencies: names.join(', '), scenario: scenario.name },
      'name-currency',
    );
  const foreign = names.filter((name) => name !== to);
  const factors = new Map(foreign.map((from) => [from, rateOf(scenario, from, to!)]));
  return { currency: to, foreign, factors };
}

/** A rate that the scenario states, either way round, so that it stands in the workbook where everyone sees it. */
function rateOf(scenario: Scenario, from: string, to: string): number {
  const direct = scenario.parameters.get(nameKey(from + to));
  const inverse = scenario.parameters.get(nameKey(to + from));
  const rate = direct ?? (inverse ? 1 / inverse : undefined);
  if (rate === undefined || rate <= 0)
    throw new ActionProblem('model.no-rate', { from, to, scenario: scenario.name }, 'name-currency');
  return rate;
}

/** Scenarios whose amounts at risk are in the same currency and may stand side by side, the one in use first. */
export function comparable({ scenario, foreign, currency }: AssessedLines): Scenario[] {
  const { scenarios } = currentState();
  const all = scenarios.names.flatMap((name) => scenarios.find(name) ?? []);
  const fits = (one: Scenario): boolean => {
    if (one.currency === undefined) return foreign.length === 0;
    if (one.currency !== currency) return false;
    return foreign.every(
      (from) => one.parameters.has(nameKey(from + currency)) || one.parameters.has(nameKey(currency + from)),
    );
  };
  return [scenario, ...all.filter((one) => one !== scenario && fits(one))];
}

/** The name that a total goes by: the canonical one where the data know it, else what the cell says. */
export function totalKeys(lines: Lines, column: 'supplier' | 'region' | 'item'): string[] {
  const found = lines.columns[column];
  const context = contextNow();
  const match = functionEntry('MATCH_NAME');
  const kept = new Map<string, string>();
  return lines.rows.slice(1).map((row) => {
    const cell = found ? (row[found.at] ?? null) : null;
    const text = String(shownValue(cell) ?? '');
    if (text.trim() === '' || text === '0')
      return typeof row[lines.columns.amount.at] === 'number' ? NO_NAME : '';
    let key = kept.get(text);
    if (key === undefined) {
      const matched = match.ask(context, [text.trim(), KIND_OF_COLUMN[column]]);
      key = isProblem(matched) || matched.kind !== 'value' ? text : String(matched.value);
      kept.set(text, key);
    }
    return key;
  });
}

/** What MATCH_NAME calls the things of a column. */
export const KIND_OF_COLUMN = {
  supplier: 'company',
  region: 'region',
  item: 'material',
} as const;

/** Stands for a blank name; fixed, since formulas compare with it. */
export const NO_NAME = '(not stated)';
