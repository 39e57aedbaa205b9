// Many areas read in few requests, since each costs Excel on the web 100 ms or more, however little it asks.
import { areaOf, intersectionOf } from './addresses';
import type { Area } from './addresses';
import { plainCells } from './cards';
import type { CellValue } from './cells';
import { WorkbookProblem } from './problem';
import { read } from './run';
import type { How } from './run';
import { charactersOf, inParts } from './slices';
import type { SliceRead } from './slices';

/** Cells of one sheet, by the sheet's name or id. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

type Rows = readonly (readonly unknown[])[];

/** What is read of cells: by name, one value for each of them. */
type Layers<T> = { readonly [K in keyof T]: Rows };

/** What is asked of each range, and how it reads once Excel has answered: one for each range, in their order. */
export interface Asked<T extends Layers<T>> {
  readonly properties: (range: Excel.Range) => string;
  readonly contents: (ranges: readonly Excel.Range[]) => Promise<SliceRead<T>[]>;
}

/** What an area holds; `of` is its place among those that were asked for. Null where its sheet is gone. */
export interface AreaRead<T> {
  readonly of: number;
  readonly content: T | null;
}

/** Reads areas in their order and gives each as soon as all of it is there. */
export async function* eachArea<T extends Layers<T>>(
  places: readonly Place[],
  asked: Asked<T>,
  how: How = {},
): AsyncGenerator<AreaRead<T>, void, undefined> {
  let rows: Record<string, unknown[][]> | null = null;
  const parts = inParts(
    places.map(({ area }) => area),
    (some) =>
      readRanges(
        some.map(({ of, slice }) => ({ sheet: places[of]!.sheet, area: slice })),
        asked,
        how,
      ),
  );
  let missing = false;
  for await (const { of, slice, content } of parts) {
    const { area } = places[of]!;
    rows ??= {};
    missing ||= content === null;
    for (const [layer, lines] of Object.entries(content ?? {}) as [string, Rows][]) {
      rows[layer] ??= Array.from({ length: area.rows }, () => []);
      // Slices come top down and left to right, so appending keeps every row in order.
      for (const [r, line] of lines.entries()) rows[layer][slice.row - area.row + r]!.push(...line);
    }
    const isLast =
      slice.row + slice.rows === area.row + area.rows &&
      slice.column + slice.columns === area.column + area.columns;
    if (!isLast) continue;
    yield { of, content: missing ? null : (rows as unknown as T) };
    rows = null;
    missing = false;
  }
}

/** What all of the areas hold; null for those whose sheet is gone. */
export async function readAreas<T extends Layers<T>>(
  places: readonly Place[],
  asked: Asked<T>,
  how: How = {},
): Promise<(T | null)[]> {
  const found: (T | null)[] = [];
  for await (const { content } of eachArea(places, asked, how)) found.push(content);
  return found;
}

function readRanges<T extends Layers<T>>(
  places: readonly Place[],
  { properties, contents }: Asked<T>,
  how: How,
): Promise<(SliceRead<T> | null)[]> {
  return read(how, async (context) => {
    const sheets = sheetsOf(context, places);
    const ranges = places.map(({ sheet, area: { row, column, rows, columns } }) => {
      const range = sheets.get(sheet)!.getRangeByIndexes(row, column, rows, columns);
      range.load(properties(range));
      return range;
    });
    await context.sync();
    const there = ranges.filter((range) => !range.isNullObject);
    const found = there.length === 0 ? [] : await contents(there);
    let next = 0;
    return ranges.map((range) => (range.isNullObject ? null : found[next++]!));
  });
}

function sheetsOf(context: Excel.RequestContext, places: readonly Place[]): Map<string, Excel.Worksheet> {
  const { worksheets } = context.workbook;
  return new Map(places.map(({ sheet }) => [sheet, worksheets.getItemOrNullObject(sheet)]));
}

/** What Excel answered for a range. Beyond its limits it may answer null and report no error. */
export function answered(rows: unknown): unknown[][] {
  if (rows === null) throw new WorkbookProblem('too-large');
  return rows as unknown[][];
}

/** Value types weigh about ten characters a cell. */
const TYPE_CHARACTERS = 10;

/** Plain values. */
export const VALUES: Asked<{ readonly values: CellValue[][] }> = {
  properties: () => 'values,valueTypes',
  contents: async (ranges) => {
    const characters = ranges.map((range) => charactersOf(answered(range.values)));
    const plain = await plainCells(ranges);
    return plain.map((values, index) => {
      const types = values.reduce((sum, { length }) => sum + length, 0) * TYPE_CHARACTERS;
      return { content: { values }, characters: characters[index]! + types };
    });
  },
};

/** Plain values with the cells' own formats. */
export const VALUES_AND_FORMATS: Asked<{
  readonly values: CellValue[][];
  readonly numberFormats: string[][];
}> = {
  properties: () => 'values,valueTypes,numberFormat',
  contents: async (ranges) =>
    (await VALUES.contents(ranges)).map(({ content: { values }, characters }, index) => {
      const numberFormats = formatsOf(ranges[index]!);
      return {
        content: { values, numberFormats },
        characters: characters + charactersOf(numberFormats),
      };
    }),
};

export const formatsOf = ({ numberFormat }: Excel.Range): string[][] =>
  answered(numberFormat).map((row) => row.map(String));

/** Formulas as Excel keeps them, in English and A1 form; constants as they are, as text. */
export const FORMULAS: Asked<{ readonly formulas: string[][] }> = {
  properties: () => 'formulas',
  contents: async (ranges) =>
    ranges.map((range) => {
      const formulas = answered(range.formulas).map((row) => row.map(String));
      return { content: { formulas }, characters: charactersOf(formulas) };
    }),
};

/** More cells than this are not read as one. */
export const MOST_CELLS = 1_000_000;

/** The part of a range that is in use. */
export interface UsedPart {
  /** Null where all of the range is unused. */
  readonly area: Area | null;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * What places hold, each cut down to the used part of its sheet, so that whole columns can be meant. Null where the sheet
 * is gone, or where there is too much.
 */
export async function* eachUsedPart(
  places: readonly Place[],
  how: How = {},
): AsyncGenerator<{ readonly of: number; readonly part: UsedPart | null }, void, undefined> {
  if (places.length === 0) return;
  const used = await usedAreas(places, how);
  const toRead: { of: number; place: Place }[] = [];
  for (const [of, { sheet, area }] of places.entries()) {
    const all = used.get(sheet);
    const part = all ? intersectionOf(all, area) : null;
    if (all === undefined || (part && part.rows * part.columns > MOST_CELLS)) yield { of, part: null };
    else if (part === null) yield { of, part: { area: null, values: [] } };
    else toRead.push({ of, place: { sheet, area: part } });
  }
  const asked = toRead.map(({ place }) => place);
  for await (const { of, content } of eachArea(asked, VALUES, how)) {
    const { of: index, place } = toRead[of]!;
    yield { of: index, part: content && { area: place.area, values: content.values } };
  }
}

/** The used areas of the sheets of places, null where a sheet is blank; sheets that are gone are not among them. */
function usedAreas(places: readonly Place[], how: How): Promise<Map<string, Area | null>> {
  return read(how, async (context) => {
    const sheets = sheetsOf(context, places);
    const used = [...sheets].map(([name, sheet]) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('address');
      return { name, sheet, range };
    });
    await context.sync();
    return new Map(
      used.flatMap(({ name, sheet, range }) =>
        sheet.isNullObject ? [] : [[name, range.isNullObject ? null : areaOf(range.address)] as const],
      ),
    );
  });
}
