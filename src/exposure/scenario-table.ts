// Reads a scenario from its table: What (a status, a measure, a parameter), Value, From.

import { numberInCell } from '../control-data/cell-values';
import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { isNoDay, readAskedDay } from '../control-data/asked-day';
import { FIRST_DAY, dayOfStated, isoOfDay } from '../control-data/days';
import type { UnitSuspension } from '../control-data/measures';
import { nameKey } from '../control-data/names';
import type { ExposureProblem } from './problem';
import { absent, isExposureProblem, unreadable } from './problem';
import type { RatedStatus, Scenario } from './scenario';
import { RATED_STATUSES } from './scenario';

export type ScenarioRead = { scenario: Scenario } | { problem: ExposureProblem };

export interface ScenarioReading {
  /** By how many days the workbook's serials count less than those of the 1900 system (0 or 1462). */
  serialShift?: number;
}

const STATUS_BY_KEY = new Map<string, RatedStatus>(RATED_STATUSES.map((status) => [nameKey(status), status]));

/** Headers of the third column. Other headers there name an extra column, which is ignored. */
const FROM_HEADERS = new Set(
  ['From', 'From day', 'Since', 'Start', '自', '起', '生效日', '起始日'].map(nameKey),
);

/** What the row of the reporting currency is called. */
const CURRENCY_KEYS = new Set(['Currency', 'Reporting currency', '币种', '报告货币'].map(nameKey));

type Assumed = Pick<UnitSuspension, 'standing' | 'until'>;

/**
 * Reads the rows of a scenario. A first row whose second cell is no number and no standing is a header. The value
 * of a status is its loss rate, 0 to 1; that of a measure is `in force`, `lifted`, `suspended` or
 * `suspended until 2027-03-31`; anything else with a number is a parameter. A status with an empty value has no rate.
 * The row `currency` names the reporting currency by its code of three letters.
 *
 * `From` is a serial or a stated day and counts for measures alone; where it is empty the assumption holds on every
 * day. Rows without What and Value are skipped. Two different values for one status or parameter are a mistake; a
 * measure may have several rows, each from its day.
 *
 * @param name The name under which the scenario is shown; empty for a range given as argument.
 * @param rows Cells as they come: text, numbers, blanks (null or empty), problems for error cells.
 * @returns The scenario, or what is wrong with the row and column in its values: `#N/A` for an unknown measure, else
 * `#VALUE!`; an error cell comes back as it is.
 */
export function readScenario(
  data: ControlData,
  name: string,
  origin: Scenario['origin'],
  rows: readonly (readonly unknown[])[],
  { serialShift = 0 }: ScenarioReading = {},
): ScenarioRead {
  const rates = new Map<RatedStatus, number>();
  const parameters = new Map<string, number>();
  const overrides = new Map<string, UnitSuspension[]>();
  let currency: string | undefined;
  const isHeaded = rows.length > 0 && isHeader(data, rows[0]!);
  const fromColumn = isHeaded ? columnOfFrom(rows[0]!) : 2;

  for (const [index, cells] of rows.entries()) {
    if (index === 0 && isHeaded) continue;
    const [what, value] = cells;
    const from = fromColumn === null ? null : cells[fromColumn];
    for (const cell of [what, value]) if (isExposureProblem(cell)) return { problem: cell };
    const row = index + 1;
    const label = textOf(what);
    if (label === '') {
      if (isEmpty(value) || value === 0) continue;
      return { problem: unreadable('scenario-what', { row }) };
    }

    const status = STATUS_BY_KEY.get(nameKey(label));
    if (status) {
      if (isEmpty(value)) continue;
      const rate = numberInCell(value);
      if (rate === null || rate < 0 || rate > 1)
        return { problem: unreadable('scenario-rate', { row, what: label, text: textOf(value) }) };
      if (rates.has(status) && rates.get(status) !== rate)
        return { problem: unreadable('scenario-twice', { row, what: label }) };
      rates.set(status, rate);
      continue;
    }

    const standing = readSuspension(textOf(value));
    if (standing) {
      if (isExposureProblem(from)) return { problem: from };
      const start = readFrom(from, serialShift);
      if (start === null)
        return { problem: unreadable('scenario-from', { row, what: label, text: textOf(from) }) };
      if (standing.until !== null && standing.until < start)
        return { problem: unreadable('scenario-until', { row, what: label, text: textOf(value) }) };
      const found = data.measureNames.find(label);
      if (found.kind !== 'found') return { problem: measureNotFound(found, row, label) };
      const assumption = assumedSuspension({ ...standing, from: start }, found.thing, name, row);
      overrides.set(found.thing, [...(overrides.get(found.thing) ?? []), assumption]);
      continue;
    }

    if (isEmpty(value)) continue;
    const key = nameKey(label);
    if (CURRENCY_KEYS.has(key)) {
      if (!/^[a-z]{3}$/i.test(textOf(value)))
        return { problem: unreadable('scenario-currency', { row, text: textOf(value) }) };
      currency = textOf(value).toUpperCase();
      continue;
    }
    const number = numberInCell(value);
    if (number === null || data.measureNames.find(label).kind === 'found')
      return { problem: unreadable('scenario-value', { row, what: label, text: textOf(value) }) };
    if (parameters.has(key) && parameters.get(key) !== number)
      return { problem: unreadable('scenario-twice', { row, what: label }) };
    parameters.set(key, number);
  }
  for (const suspensions of overrides.values()) suspensions.sort((a, b) => a.from - b.from);
  return { scenario: { name, origin, rates, parameters, overrides, ...(currency ? { currency } : {}) } };
}

/** A header names no status and no measure, and its second cell is no value that a scenario knows. */
function isHeader(data: ControlData, [what, value]: readonly unknown[]): boolean {
  if (isExposureProblem(what) || isExposureProblem(value)) return false;
  const label = textOf(what);
  if (STATUS_BY_KEY.has(nameKey(label)) || data.measureNames.find(label).kind === 'found') return false;
  if (CURRENCY_KEYS.has(nameKey(label)) && /^[A-Z]{3}$/.test(textOf(value))) return false;
  return numberInCell(value) === null && readSuspension(textOf(value)) === null;
}

function columnOfFrom(header: readonly unknown[]): number | null {
  const named = header.findIndex((cell) => FROM_HEADERS.has(nameKey(textOf(cell))));
  if (named > 1) return named;
  return textOf(header[2]) === '' ? 2 : null;
}

const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || textOf(cell) === '';

function textOf(cell: unknown): string {
  return typeof cell === 'string'
    ? cell.trim()
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : '';
}

/** `in force`, `lifted`, `suspended` (until further notice), `suspended until 2027-03-31`; null for anything else. */
function readSuspension(text: string): Assumed | null {
  const words = text.toLowerCase().replace(/[\s_]+/g, ' ');
  if (words === 'in force') return { standing: 'in_force', until: null };
  if (words === 'lifted') return { standing: 'lifted', until: null };
  if (words === 'suspended' || words === 'suspended until further notice')
    return { standing: 'suspended', until: null };
  const dated = /^suspended until (\S+)$/.exec(words);
  const until = dated ? dayOfStated(dated[1]!) : null;
  return until === null ? null : { standing: 'suspended', until };
}

/** An empty day means every day. Null where the cell is no day. */
function readFrom(cell: unknown, serialShift: number): Day | null {
  if (isEmpty(cell) || cell === 0) return FIRST_DAY;
  // A number that is a year or older than all facts would count from 1905; as a text, a month counts as its last day.
  if (typeof cell === 'number') {
    const read = readAskedDay(cell, serialShift);
    return isNoDay(read) ? null : read;
  }
  return dayOfStated(textOf(cell));
}

function measureNotFound(
  found: { kind: 'ambiguous'; candidates: string[] } | { kind: 'unknown'; closest: string[] },
  row: number,
  text: string,
): ExposureProblem {
  return found.kind === 'ambiguous'
    ? absent('scenario-measures', { row, text, candidates: found.candidates })
    : absent('scenario-measure', { row, text, closest: found.closest });
}

/** An assumption takes the shape of a fact on the standing; it has no sources, since nobody reported it. */
function assumedSuspension(
  { standing, from, until }: Assumed & { from: Day },
  measure: string,
  scenario: string,
  row: number,
): UnitSuspension {
  return {
    standing,
    from,
    until,
    knownFrom: FIRST_DAY,
    isPrivate: true,
    fact: {
      id: `assumed-${row}-${measure}`,
      sources: [],
      measures: [measure],
      standing,
      reference: '',
      title: scenario ? `Assumption of the scenario ${scenario}` : 'Assumption of the scenario',
      announced: null,
      from: isoOfDay(from),
      until: until === null ? null : isoOfDay(until),
    },
  };
}
