// Which column of the lines means what: found by the headers, or chosen by a person.

import type { Context } from '../../../catalog/entry';
import { isProblem } from '../../../catalog/entry';
import { lineReaders } from '../../../catalog/exposure-assess';
import { whenOf } from '../../../catalog/when';
import { nameKey } from '../../../control-data/names';
import type { LineColumn } from '../../../exposure/line-columns';
import { columnsByMeaning, isAmbiguous, LINE_COLUMNS } from '../../../exposure/line-columns';
import { addressOf } from '../../../workbook/addresses';
import type { CellValue } from '../../../workbook/cells';
import type { SupplyColumn } from '../columns';
import { SUPPLY_COLUMNS } from '../columns';
import type { FoundLines } from '../source';
import type { LinesChoice, Meaning } from './choice';
import { textOf } from './no-lines';

/** Places of columns, counted from 0. */
export interface ChosenColumns {
  readonly at: Readonly<Partial<Record<Meaning, number>>>;
  /** Customers, end users and consignees beside the first. */
  readonly moreCustomers: readonly number[];
  /** A column that says neither whether goods come from there nor whether they go there, and is not chosen for one. */
  readonly country: number | null;
}

export const LINE_MEANINGS = Object.keys(LINE_COLUMNS) as LineColumn[];
const SUPPLY_MEANINGS = Object.keys(SUPPLY_COLUMNS) as SupplyColumn[];

/** The columns as a person tells them apart: by their headers, and by their letters where these do not do. */
export function labelsOf({ rows, area }: Pick<FoundLines, 'rows' | 'area'>): string[] {
  const headers = rows[0]!.map(textOf);
  return headers.map((header, at) => {
    const place = { row: 0, column: area.column + at, rows: 1, columns: 1 };
    const letter = addressOf(place).replace('1', '');
    if (header === '') return letter;
    return headers.indexOf(header) === at ? header : `${header} (${letter})`;
  });
}

/** A header of several words that holds one that means it ("FY25 spend", "Supplier legal entity"). */
function looseColumns(headers: readonly string[], meaning: LineColumn): number[] {
  const words = [...LINE_COLUMNS[meaning].en, ...LINE_COLUMNS[meaning].zh].map((word) => word.toLowerCase());
  return headers.flatMap((header, at) => {
    const text = ` ${header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return words.some((word) => (/^[a-z ]+$/.test(word) ? text.includes(` ${word} `) : text.includes(word)))
      ? [at]
      : [];
  });
}

/** Meanings that are guessed from a part of a header where no header is one of their words. */
const GUESSED: readonly LineColumn[] = ['supplier', 'item', 'amount'];

/** Finds the columns; what a person chose counts, and a column has one meaning. */
export function chosenColumns(found: FoundLines, choice: LinesChoice, context: Context): ChosenColumns {
  const labels = labelsOf(found);
  const headers = found.rows[0]!.map(textOf);
  const at: Partial<Record<Meaning, number>> = {};
  const taken = new Set<number>();
  for (const [meaning, label] of Object.entries(choice.columns ?? {}) as [Meaning, string][]) {
    const place = labels.indexOf(label);
    if (place < 0) continue;
    at[meaning] = place;
    taken.add(place);
  }
  const isOpen = (meaning: Meaning): boolean => {
    const label = choice.columns?.[meaning];
    // A column that is gone since is as if it had never been chosen.
    return label === undefined || (label !== '' && !labels.includes(label));
  };
  const byHeader = columnsByMeaning(headers);
  const exactly = new Set(Object.values(byHeader).flatMap((all) => all.map((one) => one.at)));
  const candidates = (meaning: LineColumn): number[] => {
    const exact = byHeader[meaning].map((one) => one.at);
    const all =
      exact.length > 0 || !GUESSED.includes(meaning)
        ? exact
        : looseColumns(headers, meaning).filter((place) => !exactly.has(place));
    return all.filter((place) => !taken.has(place));
  };
  const take = (meaning: Meaning, place: number | undefined): void => {
    if (place === undefined) return;
    at[meaning] = place;
    taken.add(place);
  };
  let country: number | null = null;
  let moreCustomers: readonly number[] = [];
  for (const meaning of LINE_MEANINGS) {
    if (!isOpen(meaning)) continue;
    const places = candidates(meaning);
    if (meaning === 'region') {
      const clear = places.filter((place) => !isAmbiguous(headers[place]!));
      const unclear = places.find((place) => isAmbiguous(headers[place]!));
      const asked = unclear !== undefined && isOpen('origin') && byHeader.origin.length === 0;
      // Beside a destination that says so, it may well be the origin.
      if (asked && (clear.length > 0 || mayBeOrigin(found, at.supplier, unclear, context))) country = unclear;
      take('region', clear[0] ?? unclear);
    } else if (meaning === 'item') {
      const ordered = mostKnown(found, places, context);
      take('item', ordered[0]);
      if (isOpen('itemElse')) take('itemElse', ordered[1]);
    } else if (meaning === 'amount') take('amount', mostNumbers(found, places));
    else {
      take(meaning, places[0]);
      if (meaning === 'customer') moreCustomers = places.slice(1);
    }
  }
  if (at.item === undefined) delete at.itemElse;
  for (const meaning of SUPPLY_MEANINGS) {
    if (!isOpen(meaning)) continue;
    const words = new Set(SUPPLY_COLUMNS[meaning].headers.map(nameKey));
    const place = headers.findIndex((header, one) => !taken.has(one) && words.has(nameKey(header)));
    if (place >= 0) take(meaning, place);
  }
  return { at, moreCustomers, country };
}

const cellsOf = ({ rows }: FoundLines, at: number): CellValue[] =>
  rows.slice(1).map((row) => row[at] ?? null);

/** The item is read from the column with most names that the data know; the others follow in that order. */
function mostKnown(found: FoundLines, places: readonly number[], context: Context): number[] {
  if (places.length < 2) return [...places];
  const read = lineReaders(context, whenOf(context, null)).item;
  const known = (at: number): number =>
    new Set(cellsOf(found, at).filter((cell) => textOf(cell) !== '' && !isProblem(read(cell)))).size;
  const counts = new Map(places.map((at) => [at, known(at)]));
  return [...places].sort((a, b) => counts.get(b)! - counts.get(a)!);
}

function mostNumbers(found: FoundLines, places: readonly number[]): number | undefined {
  const numbers = (at: number): number =>
    cellsOf(found, at).filter((cell) => typeof cell === 'number' || /\d/.test(textOf(cell))).length;
  return [...places].sort((a, b) => numbers(b) - numbers(a))[0];
}

/** Whether most of a column names the default origin, or the home of the line's own supplier. */
function mayBeOrigin(found: FoundLines, supplier: number | undefined, at: number, context: Context): boolean {
  const readers = lineReaders(context, whenOf(context, null));
  const home = context.data.places.get(context.defaultOrigin ?? '');
  let filled = 0;
  let asOrigin = 0;
  for (const row of found.rows.slice(1)) {
    const cell = row[at] ?? null;
    if (textOf(cell) === '') continue;
    filled += 1;
    const place = readers.region(cell);
    if (place === null || isProblem(place) || !('code' in place)) continue;
    const of = supplier === undefined ? null : readers.supplier(row[supplier] ?? null);
    const own = of === null || isProblem(of) || !('home' in of) ? null : of.home;
    if (place.code === home?.code || place.code === own) asOrigin += 1;
  }
  return asOrigin * 2 > filled;
}
