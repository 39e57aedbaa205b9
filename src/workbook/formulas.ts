// Finds every cell of the workbook that uses functions of a namespace.
import { inSlices as inPauses } from '../control-data/slices';
import type { Sliced } from '../control-data/slices';
import { addressOf, areaOf } from './addresses';
import type { Area } from './addresses';
import { readAreas, VALUES } from './areas';
import { cut, rectanglesOf } from './blocks';
import type { CellPosition } from './blocks';
import { callReader } from './calls';
import type { CallReader } from './calls';
import type { CellValue } from './cells';
import { WorkbookProblem } from './problem';
import { read } from './run';
import type { How } from './run';
import { charactersOf, inSlices } from './slices';
import type { SliceRead } from './slices';
import { supports } from './host';

export const NAMESPACE = 'EXPOSURE';

/** A rectangle of cells of one sheet that all use the namespace. */
export interface FormulaBlock {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet, e.g. `D2:D241`. */
  readonly address: string;
  readonly area: Area;
  readonly formulas: readonly (readonly string[])[];
  readonly values: readonly (readonly CellValue[])[];
  /** Ids of the functions that the block's formulas use, upper-case, dots as underscores. */
  readonly functions: readonly string[];
}

export interface SearchProgress {
  readonly sheet: string;
  readonly sheetsDone: number;
  readonly sheets: number;
  readonly cellsRead: number;
  readonly cells: number;
}

export interface SearchOptions extends How {
  /** Default `EXPOSURE`. */
  readonly namespace?: string;
  /** Only cells that use one of these functions, or a defined name that may stand for one. */
  readonly functions?: ReadonlySet<string>;
  /** Only these sheets, by id; default all, hidden ones included. */
  readonly sheetIds?: ReadonlySet<string>;
  readonly onProgress?: (progress: SearchProgress) => void;
}

interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  readonly used: Area | null;
}

/**
 * Yields the blocks sheet by sheet, top down, while it reads. Only formulas are read everywhere; values only of the
 * cells found. Cells that people move while it runs may be missed or appear twice; a sheet deleted meanwhile ends early.
 * @throws WorkbookProblem; the signal's reason when canceled.
 */
export async function* findFormulas(
  options: SearchOptions = {},
): AsyncGenerator<FormulaBlock, void, undefined> {
  const { sheets, aliases } = await survey(options);
  const reader = callReader(options.namespace ?? NAMESPACE, aliases);
  const wanted =
    options.functions && new Set([...options.functions].map((id) => id.replaceAll('.', '_').toUpperCase()));
  const cells = sheets.reduce((sum, { used }) => sum + (used ? used.rows * used.columns : 0), 0);
  let cellsRead = 0;
  for (const [sheetsDone, sheet] of sheets.entries()) {
    if (!sheet.used) continue;
    for await (const { slice, content } of inSlices(sheet.used, (part) =>
      readFormulas(options, sheet, part),
    )) {
      cellsRead += slice.rows * slice.columns;
      yield* await blocksOf(options, sheet, slice, content, reader, wanted);
      options.onProgress?.({ sheet: sheet.name, sheetsDone, sheets: sheets.length, cellsRead, cells });
    }
  }
}

/** The sheets with their used ranges, and the defined names that use the namespace, directly or through one another. */
async function survey(options: SearchOptions): Promise<{ sheets: SheetSurvey[]; aliases: Set<string> }> {
  return read(options, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id,items/name');
    const readsNames = supports('ExcelApi', '1.7');
    if (readsNames) names.load('items/name,items/formula');
    await context.sync();
    const chosen = worksheets.items.filter((sheet) => options.sheetIds?.has(sheet.id) ?? true);
    const used = chosen.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(false);
      range.load('address');
      if (readsNames) sheet.names.load('items/name,items/formula');
      return range;
    });
    await context.sync();
    const defined = readsNames ? [...names.items, ...chosen.flatMap((sheet) => sheet.names.items)] : [];
    return {
      sheets: chosen.map((sheet, index) => {
        const range = used[index]!;
        return { id: sheet.id, name: sheet.name, used: range.isNullObject ? null : areaOf(range.address) };
      }),
      aliases: aliasesAmong(defined, options.namespace ?? NAMESPACE),
    };
  });
}

function aliasesAmong(
  defined: readonly { name: string; formula: unknown }[],
  namespace: string,
): Set<string> {
  const aliases = new Set<string>();
  for (let before = -1; before < aliases.size;) {
    before = aliases.size;
    const reader = callReader(namespace, aliases);
    for (const { name, formula } of defined)
      if (reader.functionsOf(String(formula)).length > 0) aliases.add(name);
  }
  return aliases;
}

function readFormulas(how: How, sheet: SheetSurvey, part: Area): Promise<SliceRead<string[][]> | null> {
  return read(how, async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.id);
    const range = worksheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns);
    range.load('formulas');
    await context.sync();
    if (worksheet.isNullObject) return null;
    const formulas = range.formulas as unknown[][] | null;
    // Beyond its limits Excel may answer null and report no error.
    if (!formulas) throw new WorkbookProblem('too-large', { cells: part.rows * part.columns });
    return { content: formulas.map((row) => row.map(String)), characters: charactersOf(formulas) };
  });
}

async function blocksOf(
  how: How,
  sheet: SheetSurvey,
  slice: Area,
  formulas: string[][],
  reader: CallReader,
  wanted: ReadonlySet<string> | undefined,
): Promise<FormulaBlock[]> {
  const { cells, usedAt } = await inPauses(usesIn(slice, formulas, reader, wanted), how.signal);
  if (cells.length === 0) return [];
  const areas = rectanglesOf(cells);
  const values = await readValues(how, sheet, areas);
  return areas.map((area, index) => ({
    sheetId: sheet.id,
    sheet: sheet.name,
    address: addressOf(area),
    area,
    formulas: cut(formulas, slice, area),
    values: values[index]!,
    functions: functionsIn(area, usedAt),
  }));
}

interface Uses {
  readonly cells: readonly CellPosition[];
  /** The functions of each cell, by `row:column`. */
  readonly usedAt: ReadonlyMap<string, readonly string[]>;
}

/** The cells of a slice that use the namespace; reading some ten thousand formulas takes longer than a page may wait. */
function* usesIn(
  slice: Area,
  formulas: readonly (readonly string[])[],
  reader: CallReader,
  wanted: ReadonlySet<string> | undefined,
): Sliced<Uses> {
  const usedAt = new Map<string, string[]>();
  const cells: CellPosition[] = [];
  for (const [r, formulasOfRow] of formulas.entries()) {
    for (const [c, formula] of formulasOfRow.entries()) {
      const functions = reader.functionsOf(formula);
      const counts =
        functions.length > 0 && (!wanted || functions.some((id) => id.startsWith('NAME:') || wanted.has(id)));
      if (!counts) continue;
      const [row, column] = [slice.row + r, slice.column + c];
      usedAt.set(
        `${row}:${column}`,
        functions.filter((id) => !id.startsWith('NAME:')),
      );
      cells.push({ row, column });
    }
    yield;
  }
  return { cells, usedAt };
}

function functionsIn(area: Area, usedAt: ReadonlyMap<string, readonly string[]>): string[] {
  const functions = new Set<string>();
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      for (const id of usedAt.get(`${row}:${column}`) ?? []) functions.add(id);
  return [...functions];
}

/** Values of the areas found in one slice; none of those whose sheet went away since. */
async function readValues(how: How, sheet: SheetSurvey, areas: readonly Area[]): Promise<CellValue[][][]> {
  const places = areas.map((area) => ({ sheet: sheet.id, area }));
  return (await readAreas(places, VALUES, how)).map((content) => content?.values ?? []);
}
