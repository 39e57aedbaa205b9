// The cells that a person has selected, as values for the arguments of a formula; and the room beside a column of them.

import { addressOf, areaOf, onSheet } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { readRange } from '../../workbook/ranges';
import { readSelectedCell } from '../../workbook/selection';
import { ActionProblem, problemFrom } from '../running/problem';
import type { Running } from '../running/under-way';

export { absoluteAddress } from '../../workbook/addresses';

export interface ChosenCells {
  readonly sheet: string;
  /** Without the sheet: `B2`, `B2:B9`; only the part of the selection that is in use. */
  readonly address: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** More selected cells than this are refused: a preview would not be immediate. */
const MOST_CELLS = 100_000;

/** Reads the selection; a selection of blank cells gives the active one. @throws ActionProblem. */
export async function chosenCells({ signal }: Running = {}): Promise<ChosenCells> {
  try {
    const range = await readRange('selection', { signal, maxCells: MOST_CELLS });
    if (range) return { sheet: range.sheet, address: range.address, values: range.values };
    const { sheet, address, value } = await readSelectedCell({ signal });
    return { sheet, address, values: [[value]] };
  } catch (error) {
    throw problemFrom(error);
  }
}

/** The sheet of the active cell, by its name. @throws ActionProblem. */
export async function activeSheet({ signal }: Running = {}): Promise<string> {
  try {
    return (await readSelectedCell({ signal })).sheet;
  } catch (error) {
    throw problemFrom(error);
  }
}

/** How many columns to the right are looked at for room. */
const COLUMNS_LOOKED_AT = 50;

/**
 * The nearest empty column to the right of a column of cells, over the same rows.
 * @throws ActionProblem `not-a-column`, `no-room-beside`.
 */
export async function emptyColumnBeside(
  { sheet, address }: Pick<ChosenCells, 'sheet' | 'address'>,
  { signal }: Running = {},
): Promise<{ sheet: string; address: string }> {
  const area = areaOf(address);
  if (area?.columns !== 1) throw new ActionProblem('not-a-column', { address }, 'choose-again');
  for (let step = 1; step <= COLUMNS_LOOKED_AT; step += 1) {
    const beside = addressOf({ ...area, column: area.column + step });
    const content = await readRange({ sheet, address: beside }, { signal }).catch((error: unknown) => {
      throw problemFrom(error);
    });
    const isEmpty = content === null || content.values.every((row) => row.every((value) => value === null));
    if (isEmpty) return { sheet, address: beside };
  }
  throw new ActionProblem('no-room-beside', { address }, 'clear-space');
}

/** A reference to cells as a formula on a sheet names them, with their own sheet where that is another one. */
export const referenceTo = (
  { sheet, address }: Pick<ChosenCells, 'sheet' | 'address'>,
  from: string | null,
): string => (from === null || from === sheet ? address : onSheet(sheet, address));
