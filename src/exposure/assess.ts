// The assessment of lines of purchases or sales: control, license, loss rate and amount at risk of each.

import { isBlankCell } from '../control-data/cell-values';
import type { Reason } from '../questions/explanation';
import { ambiguousCountry } from './ambiguous-country';
import type { Conversion, Converter } from './line-amounts';
import { converter, readAmount } from './line-amounts';
import type { FoundColumn, FoundColumns } from './line-columns';
import { findColumns } from './line-columns';
import type { Grounds, Judgment, Named, NamedLine } from './judge-line';
import { judgeLine, noteOf } from './judge-line';
import type { ExposureProblem } from './problem';
import { isExposureProblem, unreadable } from './problem';
import type { NamesOnce, ReadOnce } from './ambiguous-country';

type Rows = readonly (readonly unknown[])[];

/** How the cells that name things are read: null for a blank one. The catalog reads them as in all functions. */
export interface LineReaders {
  supplier(cell: unknown): NamedLine['supplier'];
  region(cell: unknown): NamedLine['region'];
  item(cell: unknown): NamedLine['item'];
  origin(cell: unknown): NamedLine['origin'];
  /** What lists of parties say of a customer or supplier by its name; null where they say nothing. */
  party(name: string): Reason | null;
}

export interface AssessedLine {
  /** Counted in the range, the header row being 1. */
  row: number;
  /** The amount as it stands in the line; null for a blank line. */
  amount: number | ExposureProblem | null;
  /** Amount × loss rate, in the line's own currency unless the scenario names one; null where there is no answer. */
  atRisk: number | ExposureProblem | null;
  /** Shared by all lines of the same supplier, region, item and origin; null for a blank line. */
  judgment: Judgment | null;
  /** What to know of this very line, beside the notes of its judgment. */
  notes: readonly Reason[];
}

export interface Assessment {
  columns: FoundColumns;
  lines: AssessedLine[];
}

/**
 * Assesses lines under a scenario: `amount at risk = amount × loss rate(license status under the scenario)`.
 *
 * Work is done once for each distinct supplier, region, item and origin, so that the time grows with the lines and not
 * with their questions. A name that the data does not have makes its line Unknown and never an error: only an amount
 * that is no number leaves a line without an amount at risk.
 *
 * @param rows The header row and the lines as plain cells, problems for error cells. Columns that are not asked for are
 * ignored; a line without supplier, region, item and amount is blank.
 * @returns One assessed line for each row below the header; `#VALUE!` where the columns cannot be found, or where a
 * column that is only called Country may hold the origins.
 */
export function assessLines(
  rows: Rows,
  readers: LineReaders,
  grounds: Grounds,
): Assessment | ExposureProblem {
  const columns = findColumns(rows[0] ?? []);
  if (isExposureProblem(columns)) return columns;
  const names = readingOnce(readers);
  if (ambiguousCountry(rows, columns, names, grounds))
    return unreadable('lines-country', { column: columns.region!.header });
  const convert = converter(grounds.data, grounds.scenario, grounds.when);
  const judge = judgeOnce(names, grounds, columns.origin !== undefined);
  const reading = { names, parties: partyColumns(columns), judge, convert };
  const lines: AssessedLine[] = new Array<AssessedLine>(Math.max(0, rows.length - 1));
  for (let index = 1; index < rows.length; index++)
    lines[index - 1] = assessLine(rows[index]!, index + 1, columns, reading);
  return { columns, lines };
}

interface Reading {
  names: NamesOnce;
  parties: readonly number[];
  judge: Judge;
  convert: Converter;
}

type Judge = (supplier: unknown, region: unknown, item: unknown, origin: unknown) => Judgment;

const cellOf = (cells: readonly unknown[], column: FoundColumn | undefined): unknown =>
  column === undefined ? null : cells[column.at];

/** One of hundreds of thousands: nothing is made for a line but what it answers. */
function assessLine(
  cells: readonly unknown[],
  row: number,
  columns: FoundColumns,
  { names, parties, judge, convert }: Reading,
): AssessedLine {
  const supplier = cellOf(cells, columns.supplier);
  const region = cellOf(cells, columns.region);
  const item = cellOf(cells, columns.item);
  const stated = cellOf(cells, columns.amount);
  if (isBlankCell(supplier) && isBlankCell(region) && isBlankCell(item) && isBlankCell(stated))
    return { row, amount: null, atRisk: null, judgment: null, notes: NO_NOTES };

  const judgment = judge(supplier, region, item, cellOf(cells, columns.origin));
  const { rate } = judgment;
  const amount = readAmount(stated, row, columns.amount!.header);
  const conversion =
    columns.currency === undefined || isExposureProblem(amount) || rate === null || isExposureProblem(rate)
      ? null
      : convert(cellOf(cells, columns.currency));
  const failed = isExposureProblem(amount) ? amount : isExposureProblem(conversion) ? conversion : null;
  const screened = partyNotes(cells, parties, names);
  const more = failed ? noteOf(failed) : conversion ? (conversion as Conversion).note : null;
  const notes = more === null ? screened : [...screened, more];
  const factor = conversion === null ? 1 : (conversion as Conversion).factor;
  const atRisk =
    failed ?? (rate === null || isExposureProblem(rate) ? rate : product((amount as number) * factor, rate));
  return { row, amount, atRisk, judgment, notes };
}

/** A product that overflows is no number that a cell can show. */
function product(amount: number, rate: number): number | ExposureProblem {
  const atRisk = amount * rate;
  return Number.isFinite(atRisk) ? atRisk : unreadable('range', { argument: 'amount' });
}

const NO_NOTES: readonly Reason[] = [];

/** The columns that name parties: those of customers, then that of suppliers. */
const partyColumns = ({ customer, moreCustomers = [], supplier }: FoundColumns): readonly number[] =>
  [customer, ...moreCustomers, supplier].flatMap((column) => (column ? [column.at] : []));

/** What lists of parties say of the line's customers and of its supplier, each note once. */
function partyNotes(
  cells: readonly unknown[],
  parties: readonly number[],
  names: NamesOnce,
): readonly Reason[] {
  let notes = NO_NOTES;
  for (const at of parties) {
    const note = names.party(cells[at]);
    if (note !== null && !notes.includes(note)) notes = [...notes, note];
  }
  return notes;
}

function readingOnce(readers: LineReaders): NamesOnce {
  const parties = new Map<unknown, Reason | null>();
  return {
    supplier: onceEach(readers.supplier),
    region: onceEach(readers.region),
    item: onceEach(readers.item),
    origin: onceEach(readers.origin),
    party: (cell) => {
      if (typeof cell !== 'string') return null;
      let note = parties.get(cell);
      if (note === undefined)
        parties.set(cell, (note = isBlankCell(cell) ? null : readers.party(cell.trim())));
      return note;
    },
  };
}

/** More than there are distinct cells, and its square is a number that is still exact. */
const IDS = 2 ** 26;

/** Numbers pairs of ids as they come. */
function pairIds(): (a: number, b: number) => number {
  const ids = new Map<number, number>();
  return (a, b) => {
    const key = a * IDS + b;
    let id = ids.get(key);
    if (id === undefined) ids.set(key, (id = ids.size));
    return id;
  };
}

/** Judges each distinct combination once. */
function judgeOnce(names: NamesOnce, grounds: Grounds, withOrigin: boolean): Judge {
  const route = pairIds();
  const wares = pairIds();
  const judgments = new Map<number, Judgment>();
  return (supplierCell, regionCell, itemCell, originCell) => {
    const of = names.supplier(supplierCell);
    const to = names.region(regionCell);
    const goods = names.item(itemCell);
    const from = names.origin(originCell);
    const key = route(of.id, to.id) * IDS + (withOrigin ? wares(goods.id, from.id) : goods.id);
    let judgment = judgments.get(key);
    if (!judgment) {
      const line = { supplier: of.named, region: to.named, item: goods.named, origin: from.named };
      judgments.set(key, (judgment = judgeLine(grounds, line)));
    }
    return judgment;
  };
}

function onceEach<T>(read: (cell: unknown) => Named<T>): (cell: unknown) => ReadOnce<T> {
  const kept = new Map<unknown, ReadOnce<T>>();
  return (cell) => {
    const key = isExposureProblem(cell) ? `${cell.error} ${cell.code}` : cell;
    let known = kept.get(key);
    if (!known) kept.set(key, (known = { id: kept.size, named: isBlankCell(cell) ? null : read(cell) }));
    return known;
  };
}

/** All notes of a line in the order in which they are read. */
export const lineNotes = ({ judgment, notes }: AssessedLine): readonly Reason[] => [
  ...(judgment?.notes ?? []),
  ...notes,
];
