// Follows the selected cell: each new selection is read once, and only the newest is told.
import { areaOf, splitAddress } from './addresses';
import type { Area } from './addresses';
import { plainCells } from './cards';
import type { CellValue } from './cells';
import { listen } from './events';
import type { Stop } from './events';
import { WorkbookProblem } from './problem';
import { supports } from './host';
import { read } from './run';
import type { How } from './run';

export interface SelectedCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet, e.g. `D7`. */
  readonly address: string;
  /** As Excel keeps it, in English and A1 form; null for a constant or a blank. */
  readonly formula: string | null;
  readonly value: CellValue;
  /** As the cell shows it, e.g. `6.9%`. */
  readonly text: string;
  readonly numberFormat: string;
  /** The cell whose formula spills here, when it is another one; null otherwise and before ExcelApi 1.12. */
  readonly spilledFrom: { readonly address: string; readonly formula: string } | null;
}

export interface FollowOptions extends How {
  /** How long a selection must rest before it is read, in ms; default 120. */
  readonly rest?: number;
  /** Told when a read failed, e.g. while a chart is selected; following goes on. */
  readonly onProblem?: (problem: unknown) => void;
}

const REST_MS = 120;

/** The active cell, also of a selection of several ranges. */
export async function readSelectedCell(how: How = {}): Promise<SelectedCell> {
  return read(how, async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('address,formulas,values,valueTypes,text,numberFormat');
    cell.worksheet.load('id,name');
    const parent = supports('ExcelApi', '1.12') ? cell.getSpillParentOrNullObject() : null;
    parent?.load('address,formulas');
    await context.sync();
    const formula: unknown = cell.formulas[0]?.[0];
    const isSpilled = parent !== null && !parent.isNullObject && parent.address !== cell.address;
    return {
      sheetId: cell.worksheet.id,
      sheet: cell.worksheet.name,
      address: splitAddress(cell.address).range,
      formula: typeof formula === 'string' && formula.startsWith('=') ? formula : null,
      value: (await plainCells([cell]))[0]?.[0]?.[0] ?? null,
      text: String(cell.text[0]?.[0] ?? ''),
      numberFormat: String(cell.numberFormat[0]?.[0] ?? 'General'),
      spilledFrom: isSpilled
        ? { address: splitAddress(parent.address).range, formula: String(parent.formulas[0]?.[0] ?? '') }
        : null,
    };
  });
}

/** The selected range as it is, whole columns and rows included. @throws WorkbookProblem `invalid-selection`. */
export async function readSelectedArea(
  how: How = {},
): Promise<{ readonly sheetId: string; readonly sheet: string; readonly area: Area }> {
  return read(how, async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    range.worksheet.load('id,name');
    await context.sync();
    const area = areaOf(range.address);
    if (!area) throw new WorkbookProblem('invalid-selection');
    return { sheetId: range.worksheet.id, sheet: range.worksheet.name, area };
  });
}

/**
 * Tells the active cell now and after every change of the selection. Selections that are passed over quickly are not
 * read; while one is being read none other is asked for; an outdated answer is dropped.
 * @returns what ends it; an abort of the signal ends it too.
 */
export async function followSelection(
  onCell: (cell: SelectedCell) => void,
  options: FollowOptions = {},
): Promise<Stop> {
  const { rest = REST_MS, signal } = options;
  // Selections are counted: the newest, the newest that rested long enough, and the last one asked for.
  let newest = 0;
  let rested = 0;
  let asked = -1;
  let reading = false;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readRested = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    while (!ended && asked !== rested) {
      asked = rested;
      const told = await readSelectedCell({ signal }).then(
        (cell) => () => onCell(cell),
        (problem: unknown) => () => options.onProblem?.(problem),
      );
      if (asked === newest && !ended) told();
    }
    reading = false;
  };
  const changed = (): void => {
    newest += 1;
    clearTimeout(timer);
    timer = setTimeout(() => {
      rested = newest;
      void readRested();
    }, rest);
  };

  const stopListening = await listen(options, ({ workbook }) =>
    workbook.onSelectionChanged.add(async () => changed()),
  );
  const end = (): void => {
    ended = true;
    clearTimeout(timer);
  };
  signal?.addEventListener('abort', end, { once: true });
  void readRested();
  return () => {
    end();
    return stopListening();
  };
}
