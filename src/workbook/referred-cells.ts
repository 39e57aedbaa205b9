// What a formula refers to, all of it in one request: ranges, spills, tables and defined names of any sheet.
import { areaOf } from './addresses';
import type { Area } from './addresses';
import { plainCells } from './cards';
import type { CellValue } from './cells';
import { supports } from './host';
import { read } from './run';
import type { How } from './run';

/** A thing that a formula names. `sheet` is a sheet's name or id. */
export type Referred =
  | { readonly kind: 'range'; readonly sheet: string; readonly address: string }
  /** The cells that the formula in `address` spills to. */
  | { readonly kind: 'spill'; readonly sheet: string; readonly address: string }
  /** A table by its name; empty for the table around `address`. */
  | { readonly kind: 'table'; readonly name: string; readonly sheet: string; readonly address: string }
  /** A defined name of the sheet or the workbook, or a table. */
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string };

export interface ReferredCells {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

export interface ReferredTable extends Omit<ReferredCells, 'kind'> {
  readonly kind: 'table';
  readonly name: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** The cells; null where the workbook has no such thing, where nothing spills, or where it is no range. */
export type Content = ReferredCells | ReferredTable | null;

/** Ranges of more cells than this are cut to their used part; the rest of them is blank. */
const WHOLE_CELLS = 20_000;

type Answer = () => Content;

/** Ranges that are asked for, and their values once Excel has answered. */
class Asked {
  private readonly values = new Map<Excel.Range, CellValue[][]>();
  private readonly ranges: Excel.Range[] = [];

  add(range: Excel.Range): void {
    range.load('address,values,valueTypes');
    range.worksheet.load('name');
    this.ranges.push(range);
  }

  async answered(): Promise<void> {
    // Beyond its limits Excel may answer null and report no error.
    const there = this.ranges.filter((range) => !range.isNullObject && (range.values as unknown));
    const values = await plainCells(there);
    there.forEach((range, index) => this.values.set(range, values[index]!));
  }

  valuesOf(range: Excel.Range): CellValue[][] | null {
    return this.values.get(range) ?? null;
  }
}

/**
 * Reads everything at once.
 * @throws WorkbookProblem, `too-large` where it is more than Excel sends; the signal's reason.
 */
export async function readReferred(things: readonly Referred[], how: How = {}): Promise<Content[]> {
  if (things.length === 0) return [];
  return read(how, async ({ workbook }) => {
    const cells = new Asked();
    const answers = things.map((thing) => asked(workbook, thing, cells));
    await workbook.context.sync();
    await cells.answered();
    return answers.map((answer) => answer());
  });
}

function asked(workbook: Excel.Workbook, thing: Referred, cells: Asked): Answer {
  const sheet = workbook.worksheets.getItemOrNullObject(thing.sheet);
  switch (thing.kind) {
    case 'range':
      return askedRange(sheet, thing.address, cells);
    case 'spill':
      return supports('ExcelApi', '1.12')
        ? askedCells(sheet.getRange(thing.address).getSpillingToRangeOrNullObject(), cells)
        : () => null;
    case 'table':
      return askedTable(
        thing.name === ''
          ? sheet.getRange(thing.address).getTables(false).getFirst()
          : workbook.tables.getItemOrNullObject(thing.name),
        cells,
      );
    case 'name': {
      const candidates = [
        askedTable(workbook.tables.getItemOrNullObject(thing.name), cells),
        askedCells(sheet.names.getItemOrNullObject(thing.name).getRangeOrNullObject(), cells),
        askedCells(workbook.names.getItemOrNullObject(thing.name).getRangeOrNullObject(), cells),
      ];
      return () => candidates.map((answer) => answer()).find((content) => content !== null) ?? null;
    }
  }
}

function askedRange(sheet: Excel.Worksheet, address: string, cells: Asked): Answer {
  const area = areaOf(address);
  if (!area) return () => null;
  const range = sheet.getRange(address);
  if (area.rows * area.columns <= WHOLE_CELLS) return askedCells(range, cells);
  const used = askedCells(range.getUsedRangeOrNullObject(true), cells);
  sheet.load('name');
  return () => {
    if (sheet.isNullObject) return null;
    const content = used();
    const blank = { kind: 'cells', sheet: sheet.name, area: { ...area, rows: 1, columns: 1 } } as const;
    return content ? startingAt(area, content) : { ...blank, values: [[null]] };
  };
}

/** The used part of a range with the blank rows and columns that come before it. */
function startingAt({ row, column }: Area, content: NonNullable<Content>): ReferredCells {
  const { sheet, area, values } = content;
  const above = area.row - row;
  const before = area.column - column;
  const columns = area.columns + before;
  const blanks = (count: number): null[] => new Array<null>(count).fill(null);
  return {
    kind: 'cells',
    sheet,
    area: { row, column, rows: area.rows + above, columns },
    values: [
      ...Array.from({ length: above }, () => blanks(columns)),
      ...values.map((line) => [...blanks(before), ...line]),
    ],
  };
}

function askedCells(range: Excel.Range, cells: Asked): () => ReferredCells | null {
  cells.add(range);
  return () => {
    const values = cells.valuesOf(range);
    const area = values && areaOf(range.address);
    return area && { kind: 'cells', sheet: range.worksheet.name, area, values };
  };
}

function askedTable(table: Excel.Table, ofTables: Asked): Answer {
  table.load('name,showHeaders,showTotals');
  const cells = askedCells(table.getRange(), ofTables);
  return () => {
    const content = table.isNullObject ? null : cells();
    if (!content) return null;
    const { name, showHeaders: hasHeaders, showTotals: hasTotals } = table;
    return { ...content, kind: 'table', name, hasHeaders, hasTotals };
  };
}
