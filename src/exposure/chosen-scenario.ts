// The scenario that an argument means: a name of the workbook or the pack, a table, or the chosen one.

import { isBlankCell } from '../control-data/cell-values';
import type { ControlData } from '../control-data/control-data';
import { NameIndex } from '../control-data/names';
import type { ExposureProblem } from './problem';
import { absent, isExposureProblem, unreadable } from './problem';
import type { Scenario, ScenarioBook } from './scenario';
import type { ScenarioRead, ScenarioReading } from './scenario-table';
import { readScenario } from './scenario-table';

type Rows = readonly (readonly unknown[])[];

/** An omitted argument, a name, or cells: one is a name, two or more columns are a table. */
export type ScenarioCells = null | string | Rows;

/** The argument of one call is asked for with every element; its table is read once. */
const readTables = new WeakMap<Rows, { data: ControlData; read: ScenarioRead }>();

/**
 * @returns The scenario; `#N/A` for a name that is not there and for an omitted one where nothing is chosen; `#VALUE!`
 * for a table that cannot be read; an error cell comes back as it is.
 */
export function chosenScenario(
  book: ScenarioBook,
  data: ControlData,
  cells: ScenarioCells,
  reading?: ScenarioReading,
): Scenario | ExposureProblem {
  if (cells === null || cells === '') return book.chosen ?? absent('no-scenario');
  if (typeof cells === 'string') return named(book, cells);
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width > 1) {
    let known = readTables.get(cells);
    if (known?.data !== data) {
      known = { data, read: readScenario(data, '', 'range', cells, reading) };
      readTables.set(cells, known);
    }
    return 'scenario' in known.read ? known.read.scenario : known.read.problem;
  }
  if (cells.length > 1) return unreadable('scenario-shape');
  const only = cells[0]?.[0];
  if (isExposureProblem(only)) return only;
  return isBlankCell(only) ? chosenScenario(book, data, null) : named(book, String(only).trim());
}

function named(book: ScenarioBook, name: string): Scenario | ExposureProblem {
  const scenario = book.find(name);
  if (scenario) return scenario;
  const index = new NameIndex<string>();
  for (const one of book.names) index.add(one, [one]);
  const resembling = index.closest(name, 3);
  return absent('unknown', {
    kind: 'scenario',
    text: name,
    closest: resembling.length > 0 ? resembling : book.names.slice(0, 3),
  });
}
