// What a person sees of lines before anything is written: columns, rows that are no lines, currencies, names that are
// not known. Only this reads; building takes the same reading.

import type { Context } from '../../../catalog/entry';
import type { Scenario } from '../../../exposure/scenario';
import { absoluteReference } from '../../../workbook/addresses';
import type { How } from '../../../workbook/run';
import { needExcel } from '../../saved/session';
import { ActionProblem, problemFrom } from '../../running/problem';
import type { Running } from '../../running/under-way';
import { refusedLines } from '../problems';
import { contextNow, scenarioNamed } from '../scenario-named';
import type { FoundLines, Lines, LinesPlace } from '../source';
import { findLines, plainLines } from '../source';
import type { LinesChoice, Meaning } from './choice';
import { rememberedChoice } from './choice';
import type { ChosenColumns } from './columns';
import { chosenColumns, labelsOf, LINE_MEANINGS } from './columns';
import type { NoLine } from './no-lines';
import { textOf } from './no-lines';
import type { ToPrepare } from './prepare';
import { preparedLines, preparedRows } from './prepare';
import type { CurrenciesRead } from './rates';
import { currenciesRead } from './rates';
import { readRows } from './read-rows';
import type { UnknownLines } from './unknown-names';
import { unknownLines } from './unknown-names';

export interface ReadColumn {
  readonly meaning: Meaning;
  /** The label of the column; empty for none. */
  readonly label: string;
}

/** Rows that say the same and are no lines. */
export interface LeftOut {
  readonly key: string;
  readonly reason: Exclude<NoLine, 'blank'>;
  /** As Excel numbers them. */
  readonly rows: readonly number[];
  readonly text: string;
  readonly takenIn: boolean;
}

export interface Look {
  readonly labels: readonly string[];
  readonly columns: readonly ReadColumn[];
  /** The label of a column that may say where goods come from or where they go; null once a person has said it. */
  readonly country: string | null;
  readonly lines: number;
  readonly blanks: number;
  readonly leftOut: readonly LeftOut[];
  /** Null where the amounts are in one currency, or nothing says in which. */
  readonly currencies: CurrenciesRead | null;
  readonly unknown: UnknownLines;
  /** Whether a question is open, without whose answer nothing can be built. */
  readonly isOpen: boolean;
}

/** Lines that were found, and what was chosen for them before. */
export interface Sheet {
  readonly found: FoundLines;
  readonly remembered: LinesChoice;
  /** The same lines, whatever is selected since. */
  readonly place: LinesPlace;
  readonly address: string;
}

/** Finds lines for a look; nothing is written. @throws ActionProblem as `findLines`. */
export async function findSheet(place: LinesPlace, { signal }: Running = {}): Promise<Sheet> {
  needExcel();
  const how: How = { signal };
  const found = await findLines(place, how).catch((error: unknown) => {
    throw problemFrom(error);
  });
  const address = absoluteReference(found.sheet, found.area).replaceAll('$', '');
  return {
    found,
    remembered: rememberedChoice(found),
    place:
      found.table === null
        ? {
            range: {
              sheet: found.sheet,
              address: address.slice(address.lastIndexOf('!') + 1),
            },
          }
        : { table: found.table },
    address,
  };
}

interface Reading extends ToPrepare {
  readonly context: Context;
  readonly scenario: Scenario;
}

function readingOf(found: FoundLines, choice: LinesChoice, scenarioName: string | null): Reading {
  const context = contextNow();
  const scenario = scenarioNamed(context, scenarioName);
  const chosen = chosenColumns(found, choice, context);
  const read = readRows(found, chosen, choice, context);
  const counts = new Map<string, number>();
  for (const { counts: isLine, amount, currency } of read.rows)
    if (isLine && amount !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const currencies = currenciesRead(counts, choice, scenario, context);
  return { found, chosen, choice, read, currencies, context, scenario };
}

/** Looks at lines. @throws ActionProblem `unknown-scenario`, `no-scenario`. */
export function lookAt({ found }: Sheet, choice: LinesChoice, scenario: string | null): Look {
  const reading = readingOf(found, choice, scenario);
  const { chosen, read, currencies } = reading;
  const labels = labelsOf(found);
  const shown: Meaning[] = LINE_MEANINGS.flatMap((meaning): Meaning[] =>
    meaning === 'item' && chosen.at.item !== undefined ? [meaning, 'itemElse'] : [meaning],
  );
  const supply = (Object.keys(chosen.at) as Meaning[]).filter((meaning) => !MAIN.has(meaning));
  const isSeveral = currencies.all.some(({ currency }) => currency !== currencies.to);
  const rates = currencies.all.map(({ rate }) => rate);
  return {
    labels,
    columns: [...shown, ...supply].map((meaning) => {
      const place = chosen.at[meaning];
      return { meaning, label: place === undefined ? '' : labels[place]! };
    }),
    country: chosen.country === null ? null : labels[chosen.country]!,
    lines: read.rows.filter(({ counts }) => counts).length,
    blanks: read.rows.filter(({ reason }) => reason === 'blank').length,
    leftOut: leftOutOf(reading),
    currencies: isSeveral ? currencies : null,
    unknown: unknownLines(preparedRows(reading), reading.scenario, reading.context),
    isOpen: chosen.country !== null || (isSeveral && rates.includes(null)),
  };
}

const MAIN: ReadonlySet<Meaning> = new Set<Meaning>([...LINE_MEANINGS, 'itemElse']);

function leftOutOf({ found, read }: Reading): LeftOut[] {
  const all = new Map<string, Omit<LeftOut, 'text'> & { rows: number[]; cells: string[] }>();
  read.rows.forEach(({ key, reason, counts }, index) => {
    if (reason === null || reason === 'blank') return;
    const row = found.area.row + index + 2;
    const cells = found.rows[index + 1]!.map(textOf);
    const known = all.get(key);
    if (known) {
      known.rows.push(row);
      // What differs, as the amounts of subtotals do, is not said of all of them.
      known.cells = known.cells.map((cell, at) => (cell === cells[at] ? cell : ''));
    } else all.set(key, { key, reason, rows: [row], cells, takenIn: counts });
  });
  return [...all.values()].map(({ cells, ...one }) => ({ ...one, text: cells.filter(Boolean).join(' · ') }));
}

/** Whether lines can be assessed as they stand, with the columns that were chosen. */
function standPlain({ found, chosen, choice, read, currencies, scenario }: Reading): boolean {
  const { at } = chosen;
  if (at.itemElse !== undefined || choice.allTo || read.reading !== null) return false;
  if (read.rows.some(({ counts, reason }) => reason !== (counts ? null : 'blank'))) return false;
  if (found.rows.slice(1).some((row) => at.amount !== undefined && !isPlainAmount(row[at.amount])))
    return false;
  let plain: Lines;
  try {
    plain = plainLines(found);
  } catch {
    // Whatever it refuses is read with the chosen columns instead.
    return false;
  }
  const places: ChosenColumns['at'] = Object.fromEntries(
    Object.entries({ ...plain.columns, ...plain.supply }).flatMap(([meaning, column]) =>
      'at' in column ? [[meaning, column.at]] : [],
    ),
  );
  const same = (a: ChosenColumns['at'], b: ChosenColumns['at']): boolean =>
    Object.entries(a).every(([meaning, place]) => b[meaning as Meaning] === place);
  if (!same(places, at) || !same(at, places)) return false;
  const isOneCurrency = currencies.all.every(({ currency }) => currency === currencies.to);
  const isByScenario =
    scenario.currency === currencies.to &&
    currencies.all.every(({ from }) => from === 'same' || from === 'scenario');
  return (isOneCurrency && (scenario.currency ?? currencies.to) === currencies.to) || isByScenario;
}

const isPlainAmount = (cell: unknown): boolean => cell === null || cell === '' || typeof cell === 'number';

/** The lines as they are built from: as they stand, or prepared. @throws ActionProblem where a question is open. */
export function linesRead(found: FoundLines, choice: LinesChoice, scenario: string | null): Lines {
  const reading = readingOf(found, choice, scenario);
  refuseOpen(reading);
  return standPlain(reading) ? plainLines(found) : preparedLines(reading);
}

function refuseOpen({ chosen, currencies, scenario, found }: Reading): void {
  if (chosen.country !== null)
    throw refusedLines({
      code: 'lines-country',
      values: { column: labelsOf(found)[chosen.country]! },
    });
  const open = currencies.all.find(({ rate }) => rate === null);
  if (open)
    throw new ActionProblem(
      'model.no-rate',
      { from: open.currency, to: currencies.to, scenario: scenario.name },
      'name-currency',
    );
}
