// Cells on their way from formulas to values and back: what they show, with the format in which a data type shows it, and
// many ranges written in one request, each in one assignment.
import { addressOf, areaOf, cellsOf } from './addresses';
import type { Area } from './addresses';
import { answered, eachArea, FORMULAS, formatsOf, readAreas, VALUES, VALUES_AND_FORMATS } from './areas';
import type { Asked, Place } from './areas';
import { guardedValue, isCellCard } from './cells';
import type { CellValue } from './cells';
import { supports } from './host';
import { WorkbookProblem } from './problem';
import { read, run } from './run';
import type { How } from './run';
import { charactersOf, inRuns, RANGES_A_REQUEST } from './slices';

export interface ShownCells {
  /** Cards as the text that they show. */
  readonly values: readonly (readonly CellValue[])[];
  /** The cells' own formats. */
  readonly numberFormats: readonly (readonly string[])[];
  /** The formats in which the cells show their values: a formatted number brings its own to a cell without one. */
  readonly shownFormats: readonly (readonly string[])[];
}

const GENERAL = 'General';

interface JsonValue {
  readonly type?: string;
  readonly numberFormat?: string;
}

/** What cells show (number formats of data types from ExcelApi 1.16 on). */
const shownCells = (): Asked<ShownCells> => {
  // Office.js of some hosts is older than the host that says what it supports.
  const mayHaveTypes = supports('ExcelApi', '1.16');
  const hasTypes = (range: Excel.Range): boolean => mayHaveTypes && 'valuesAsJson' in range;
  return {
    properties: (range) => `values,valueTypes,text,numberFormat${hasTypes(range) ? ',valuesAsJson' : ''}`,
    contents: async (ranges) =>
      (await VALUES.contents(ranges)).map(({ content }, index) => {
        const range = ranges[index]!;
        const values = content.values.map((row) =>
          row.map((value) => (isCellCard(value) ? value.card : value)),
        );
        const numberFormats = formatsOf(range);
        const json = hasTypes(range) ? (range.valuesAsJson as unknown as JsonValue[][]) : [];
        const shownFormats = numberFormats.map((row, r) =>
          row.map((format, c) => (format === GENERAL ? (json[r]?.[c]?.numberFormat ?? GENERAL) : format)),
        );
        const characters = charactersOf(answered(range.text)) * 3 + charactersOf(numberFormats) * 2;
        return { content: { values, numberFormats, shownFormats }, characters };
      }),
  };
};

/** What the cells of places show, in their order. @throws WorkbookProblem `not-found` where a sheet is gone. */
export async function* eachShown(
  places: readonly Place[],
  how: How = {},
): AsyncGenerator<ShownCells, void, undefined> {
  for await (const { content } of eachArea(places, shownCells(), how)) {
    if (!content) throw new WorkbookProblem('not-found');
    yield content;
  }
}

/** What the cells of a range show. */
export async function readShownCells(sheet: string, area: Area, how: How = {}): Promise<ShownCells> {
  const { value } = await eachShown([{ sheet, area }], how).next();
  return value!;
}

/** Cells of one request that are asked for what they spill to. */
const SPILLS_A_REQUEST = 300;

/** A cell whose formula fills other cells, with all that it fills; `of` is its place among those that were asked for. */
export interface FoundSpill {
  readonly of: number;
  readonly cell: Area;
  readonly filled: Area;
}

/** The cells of places whose formulas fill other cells (ExcelApi 1.12, before that there are none). */
export async function readSpills(places: readonly Place[], how: How = {}): Promise<FoundSpill[]> {
  if (!supports('ExcelApi', '1.12')) return [];
  const cells: (Place & { readonly of: number })[] = [];
  for (let from = 0; from < places.length; from += RANGES_A_REQUEST) {
    const mayDiffer = await maySpill(places.slice(from, from + RANGES_A_REQUEST), how);
    for (const [index, may] of mayDiffer.entries()) {
      const { sheet, area } = places[from + index]!;
      if (may) cells.push(...cellsOf(area).map((cell) => ({ of: from + index, sheet, area: cell })));
    }
  }
  const found: FoundSpill[] = [];
  for (let from = 0; from < cells.length; from += SPILLS_A_REQUEST)
    found.push(...(await spillsOf(cells.slice(from, from + SPILLS_A_REQUEST), how)));
  return found;
}

/** Whether some cells of places may belong to a spill. */
function maySpill(places: readonly Place[], how: How): Promise<boolean[]> {
  return read(how, async (context) => {
    const ranges = places.map(({ sheet, area }) => rangeOf(context, sheet, area));
    for (const range of ranges) range.load('hasSpill');
    await context.sync();
    // Excel answers null where only some of the cells belong to a spill.
    return ranges.map(({ hasSpill }) => (hasSpill as boolean | null) !== false);
  });
}

function spillsOf(cells: readonly (Place & { readonly of: number })[], how: How): Promise<FoundSpill[]> {
  return read(how, async (context) => {
    const spills = cells.map(({ sheet, area }) =>
      rangeOf(context, sheet, area).getSpillingToRangeOrNullObject(),
    );
    for (const spill of spills) spill.load('address');
    await context.sync();
    return cells.flatMap(({ of, area }, index) => {
      const spill = spills[index]!;
      const filled = spill.isNullObject ? null : areaOf(spill.address);
      return filled && filled.rows * filled.columns > 1 ? [{ of, cell: area, filled }] : [];
    });
  });
}

const rangeOf = ({ workbook }: Excel.RequestContext, sheet: string, area: Area): Excel.Range =>
  workbook.worksheets.getItem(sheet).getRange(addressOf(area));

/** Number formats of a block: one for all its cells, or one for each. */
export type Formats = string | readonly (readonly string[])[];

/** Cells in which values take the place of formulas. */
export interface ToFreeze extends Place {
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: Formats;
}

/** Paths and properties of one range in a request, in characters. */
const RANGE_CHARACTERS = 1_500;
/** Characters of a request, each of them up to three of the 5,000,000 bytes that Excel on the web takes. */
const WRITTEN_CHARACTERS = 1_500_000;

const shareOf = (...texts: readonly (Formats | ToFreeze['values'])[]): number => {
  const lengths = texts.map((text) => (typeof text === 'string' ? text.length : charactersOf(text)));
  return lengths.reduce((sum, length) => sum + length, RANGE_CHARACTERS) / WRITTEN_CHARACTERS;
};

/** What is frozen in one request each. */
export const runsToFreeze = <T extends ToFreeze>(all: readonly T[]): T[][] =>
  inRuns(all, ({ values, formats }) => shareOf(values, formats));

/** Puts values in the place of formulas, texts guarded, each range in one assignment; formats after them. */
export async function writeFrozen(all: readonly ToFreeze[], how: How = {}): Promise<void> {
  await run(how, async (context) => {
    for (const { sheet, area, values, formats } of all) {
      const cells = rangeOf(context, sheet, area);
      // Blanks stay as they are: an empty text would be guarded into a text cell.
      cells.values = values.map((row) => row.map((value) => guardedValue(value, 'text')));
      cells.numberFormat = formats as unknown as string[][];
    }
  });
}

/** What cells hold before formulas come back to them. */
export interface Held {
  /** As in `FORMULAS`. */
  readonly formulas: readonly (readonly string[])[];
  readonly values: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

const HELD: Asked<Held> = {
  properties: () => 'values,valueTypes,numberFormat,formulas',
  contents: async (ranges) => {
    const formulas = await FORMULAS.contents(ranges);
    const others = await VALUES_AND_FORMATS.contents(ranges);
    return others.map(({ content, characters }, index) => ({
      content: { ...content, ...formulas[index]!.content },
      characters: characters + formulas[index]!.characters,
    }));
  },
};

/** What the cells of places hold. @throws WorkbookProblem `not-found` where a sheet is gone. */
export async function readHeld(places: readonly Place[], how: How = {}): Promise<Held[]> {
  const found = await readAreas(places, HELD, how);
  return found.map((held) => {
    if (!held) throw new WorkbookProblem('not-found');
    return held;
  });
}

/** Cells to which formulas come back. */
export interface ToThaw extends Place {
  /** In A1 form. */
  readonly formulas: readonly (readonly string[])[];
  /** Null: the cells keep theirs. */
  readonly formats: Formats | null;
  /** What the formula of a single cell fills, itself included. */
  readonly spilled: Area | null;
}

/** Formulas of one request; a report from the field names 1,600 as too many for a group of Excel's undo list. */
const FORMULAS_A_REQUEST = 1_000;

/** What is thawed in one request each. */
export const runsToThaw = <T extends ToThaw>(all: readonly T[]): T[][] =>
  inRuns(all, ({ formulas, formats }) => {
    const count = formulas.reduce((sum, { length }) => sum + length, 0);
    return Math.max(shareOf(formulas, formats ?? ''), count / FORMULAS_A_REQUEST);
  });

/**
 * Puts formulas back, each range in one assignment. What a formula fills is emptied before, so that it finds room. Formats
 * come last: a cell in the text format would keep a formula as text.
 */
export async function writeThawed(all: readonly ToThaw[], how: How = {}): Promise<void> {
  await run(how, async (context) => {
    for (const { sheet, area, formulas, formats, spilled } of all) {
      if (spilled !== null) rangeOf(context, sheet, spilled).clear('Contents');
      const cells = rangeOf(context, sheet, area);
      cells.formulas = formulas.map((row) => [...row]);
      const formatted = spilled === null ? cells : rangeOf(context, sheet, spilled);
      if (formats !== null) formatted.numberFormat = formats as unknown as string[][];
    }
  });
}
