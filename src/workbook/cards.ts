// Cards: cells with an entity. Excel's `values` has an error for each; its name is only in the text of the cell, its
// hidden id only in its JSON (ExcelApi 1.16).
import type { Area } from './addresses';
import { rectanglesOf } from './blocks';
import { isCellCard, isCellError, plainValues } from './cells';
import type { CellValue, Entity } from './cells';
import { supports } from './host';

/** What `values` has for an entity, as for a true error of this kind. */
const CARD_AS_VALUE = '#VALUE!';
/** Errors begin with a number sign in every language of Excel, as does a number in a column too narrow for it. */
const SHOWN_ERROR = /^(#|$)/;

/** The property by which cards of ours carry what they stand for; the others are not kept. */
const ID = 'Id';

/** Cells of one request: texts, and then the JSON of cards, which takes some kilobytes each. */
const TEXTS_A_REQUEST = 20_000;
const CARDS_A_REQUEST = 1_000;

/**
 * The plain values of ranges whose `values` and `valueTypes` are loaded, cards told from errors. Only where there may be
 * cards Excel is asked further. To be called in the run in which the ranges were made.
 */
export async function plainCells(ranges: readonly Excel.Range[]): Promise<CellValue[][][]> {
  const cells = ranges.map((range) => plainValues(range.values, range.valueTypes));
  const mayBeCard = (value: CellValue): boolean => isCellError(value) && value.error === CARD_AS_VALUE;
  await readAgain(ranges, cells, mayBeCard, 'text', TEXTS_A_REQUEST, (before, text) =>
    SHOWN_ERROR.test(String(text)) ? shownError(before, String(text)) : { card: String(text), entity: null },
  );
  // Office.js of some hosts is older than the host that says what it supports.
  if (supports('ExcelApi', '1.16') && ranges.some((range) => 'valuesAsJson' in range))
    await readAgain(ranges, cells, isCellCard, 'valuesAsJson', CARDS_A_REQUEST, withEntity);
  return cells;
}

/** Errors for which some builds of Excel have another one as their value. */
const ONLY_IN_TEXT: ReadonlySet<string> = new Set([
  '#BUSY!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#CONNECT!',
  '#BLOCKED!',
  '#FIELD!',
  '#UNKNOWN!',
]);

const shownError = (before: CellValue, text: string): CellValue =>
  ONLY_IN_TEXT.has(text) ? { error: text } : before;

/** The card with its entity; what turns out to be no entity, such as a picture, stays one that cannot be read. */
function withEntity(before: CellValue, json: unknown): CellValue {
  const { type, properties } = (json ?? {}) as { type?: unknown; properties?: Record<string, unknown> };
  if (!isCellCard(before) || type !== 'Entity') return before;
  const id = (properties?.[ID] as { basicValue?: unknown } | undefined)?.basicValue;
  const kept: Entity['properties'] =
    typeof id === 'string' ? { [ID]: { type: 'String', basicValue: id } } : {};
  return { ...before, entity: { type, text: before.card, properties: kept } };
}

interface Part {
  readonly of: CellValue[][];
  readonly area: Area;
  readonly range: Excel.Range;
}

/** Reads one more property of the chosen cells and puts what follows from it in their place. */
async function readAgain(
  ranges: readonly Excel.Range[],
  cells: readonly CellValue[][][],
  chosen: (value: CellValue) => boolean,
  property: 'text' | 'valuesAsJson',
  cellsARequest: number,
  next: (before: CellValue, read: unknown) => CellValue,
): Promise<void> {
  for (const request of requestsOf(ranges, cells, chosen, cellsARequest)) {
    for (const { range } of request) range.load(property);
    await ranges[0]!.context.sync();
    for (const { of, area, range } of request) {
      const found = range[property] as unknown[][];
      for (let row = 0; row < area.rows; row += 1)
        for (let column = 0; column < area.columns; column += 1) {
          const line = of[area.row + row]!;
          line[area.column + column] = next(line[area.column + column]!, found[row]?.[column]);
        }
    }
  }
}

/** The chosen cells as parts of their ranges, so many to a request. */
function requestsOf(
  ranges: readonly Excel.Range[],
  cells: readonly CellValue[][][],
  chosen: (value: CellValue) => boolean,
  cellsARequest: number,
): Part[][] {
  const requests: Part[][] = [];
  let left = 0;
  for (const [index, of] of cells.entries())
    for (const area of areasOf(of, chosen, cellsARequest)) {
      if (area.rows * area.columns > left) {
        requests.push([]);
        left = cellsARequest;
      }
      left -= area.rows * area.columns;
      const range = ranges[index]!.getCell(area.row, area.column).getResizedRange(
        area.rows - 1,
        area.columns - 1,
      );
      requests.at(-1)!.push({ of, area, range });
    }
  return requests;
}

function areasOf(
  cells: readonly (readonly CellValue[])[],
  chosen: (value: CellValue) => boolean,
  most: number,
): Area[] {
  const found = cells.flatMap((line, row) =>
    line.flatMap((value, column) => (chosen(value) ? [{ row, column }] : [])),
  );
  return rectanglesOf(found).flatMap((area) => {
    const rows = Math.max(1, Math.floor(most / area.columns));
    return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
      ...area,
      row: area.row + index * rows,
      rows: Math.min(rows, area.rows - index * rows),
    }));
  });
}
