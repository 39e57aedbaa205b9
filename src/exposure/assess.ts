// The assessment of lines of purchases or sales: control, license, loss rate and amount at risk of each.

import { isBlankCell } from '../control-data/cell-values';
import type { Reason } from '../questions/explanation';
import type { Converter } from './line-amounts';
import { converter, readAmount } from './line-amounts';
import type { FoundColumns } from './line-columns';
import { findColumns } from './line-columns';
import type { Grounds, Judgment, Named, NamedLine } from './judge-line';
import { judgeLine, noteOf } from './judge-line';
import type { ExposureProblem } from './problem';
import { isExposureProblem, unreadable } from './problem';

type Rows = readonly (readonly unknown[])[];

/** How the cells that name things are read: null for a blank one. The catalog reads them as in all functions. */
export interface LineReaders {
  supplier(cell: unknown): NamedLine['supplier'];
  region(cell: unknown): NamedLine['region'];
  item(cell: unknown): NamedLine['item'];
}

export interface AssessedLine {
  /** Counted in the range, the header row being 1. */
  row: number;
  /** The amount as it stands in the line; null for a blank line. */
  amount: number | ExposureProblem | null;
  /** Amount × loss rate, in the line's own currency unless the scenario names one; null where there is no answer. */
  atRisk: number | ExposureProblem | null;
  /** Shared by all lines of the same supplier, region and item; null for a blank line. */
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
 * Work is done once for each distinct supplier, region and item, so that the time grows with the lines and not with
 * their questions.
 *
 * @param rows The header row and the lines as plain cells, problems for error cells. Columns that are not asked for are
 * ignored; a line without supplier, region, item and amount is blank.
 * @returns One assessed line for each row below the header; `#VALUE!` where the columns cannot be found.
 */
export function assessLines(
  rows: Rows,
  readers: LineReaders,
  grounds: Grounds,
): Assessment | ExposureProblem {
  const columns = findColumns(rows[0] ?? []);
  if (isExposureProblem(columns)) return columns;
  const convert = converter(grounds.data, grounds.scenario, grounds.when);
  const judge = judgeOnce(readers, grounds);
  const lines: AssessedLine[] = new Array<AssessedLine>(Math.max(0, rows.length - 1));
  for (let index = 1; index < rows.length; index++)
    lines[index - 1] = assessLine(rows[index]!, index + 1, columns, judge, convert);
  return { columns, lines };
}

type Judge = (supplier: unknown, region: unknown, item: unknown) => Judgment;

function assessLine(
  cells: readonly unknown[],
  row: number,
  columns: FoundColumns,
  judge: Judge,
  convert: Converter,
): AssessedLine {
  const cell = (column: keyof FoundColumns): unknown => {
    const found = columns[column];
    return found ? cells[found.at] : null;
  };
  const named = [cell('supplier'), cell('region'), cell('item')] as const;
  const stated = cell('amount');
  if (named.every(isBlankCell) && isBlankCell(stated))
    return { row, amount: null, atRisk: null, judgment: null, notes: [] };

  const judgment = judge(...named);
  const amount = readAmount(stated, { row, column: columns.amount!.header });
  const line = { row, amount, judgment };
  if (isExposureProblem(amount)) return { ...line, atRisk: amount, notes: [noteOf(amount)] };
  const { rate } = judgment;
  if (rate === null || isExposureProblem(rate)) return { ...line, atRisk: rate, notes: [] };
  const conversion = columns.currency ? convert(cell('currency')) : null;
  if (conversion === null) return { ...line, atRisk: product(amount, rate), notes: [] };
  if (isExposureProblem(conversion)) return { ...line, atRisk: conversion, notes: [noteOf(conversion)] };
  return { ...line, atRisk: product(amount * conversion.factor, rate), notes: [conversion.note] };
}

/** A product that overflows is no number that a cell can show. */
function product(amount: number, rate: number): number | ExposureProblem {
  const atRisk = amount * rate;
  return Number.isFinite(atRisk) ? atRisk : unreadable('range', { argument: 'amount' });
}

/** Reads each distinct cell once and judges each distinct combination once. */
function judgeOnce(readers: LineReaders, grounds: Grounds): Judge {
  const supplier = onceEach(readers.supplier);
  const region = onceEach(readers.region);
  const item = onceEach(readers.item);
  const judgments = new Map<string, Judgment>();
  return (supplierCell, regionCell, itemCell) => {
    const of = supplier(supplierCell);
    const to = region(regionCell);
    const goods = item(itemCell);
    const key = `${of.id}|${to.id}|${goods.id}`;
    let judgment = judgments.get(key);
    if (!judgment)
      judgments.set(
        key,
        (judgment = judgeLine(grounds, { supplier: of.named, region: to.named, item: goods.named })),
      );
    return judgment;
  };
}

interface ReadOnce<T> {
  id: number;
  named: Named<T>;
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
