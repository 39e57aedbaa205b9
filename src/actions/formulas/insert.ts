// Inserting a formula: into the selected cell or an address, down beside a column; read back to see what Excel made of it.

import { addressOf, areaOf } from '../../workbook/addresses';
import { readSelectedCell } from '../../workbook/selection';
import { writeFormula, writeFormulas } from '../../workbook/writing';
import { ActionProblem } from '../running/problem';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';

/** A cell by sheet (name or id) and address, or the selected one. */
export type Place = { readonly sheet: string; readonly address: string } | 'selection';

export interface Inserted {
  readonly sheet: string;
  /** The cells written, without the sheet. */
  readonly address: string;
  readonly formula: string;
  /**
   * `not-recognized`: Excel shows `#NAME?`, so the pane offers the formula for pasting. `answered`: anything else; the
   * value may still be on its way.
   */
  readonly outcome: 'answered' | 'not-recognized';
}

/**
 * Writes one formula, in English and A1 form with its `=`, and reads it back.
 * @throws ActionProblem, e.g. `workbook.protected`; then the cell is as it was.
 */
export function insertFormula(place: Place, formula: string, running: Running = {}): Promise<Inserted> {
  return alone('insert', running, async (tell) => {
    needExcel();
    tell('writing');
    const how = { signal: running.signal, onWaiting: () => tell('waiting') };
    const at = place === 'selection' ? await selectedCell(how) : place;
    const { cell, value } = await writeFormula(at, formula, how);
    const outcome = value === '#NAME?' ? 'not-recognized' : 'answered';
    return { ...cell, formula, outcome };
  });
}

/**
 * Writes a formula into a column of cells, row by row: `formulaOf` gets the row as Excel numbers it. The cells must be
 * one column.
 * @throws ActionProblem; `workbook.*` problems name the rows already written in `rowsWritten`.
 */
export function fillDown(
  cells: { readonly sheet: string; readonly address: string },
  formulaOf: (row: number) => string,
  running: Running = {},
): Promise<Inserted> {
  return alone('insert', running, async (tell) => {
    needExcel();
    const area = areaOf(cells.address);
    if (!area || area.columns !== 1)
      throw new ActionProblem('not-a-column', { address: cells.address }, 'choose-again');
    tell('writing', 0);
    const how = { signal: running.signal, onWaiting: () => tell('waiting') };
    const first = { sheet: cells.sheet, address: addressOf({ ...area, rows: 1 }) };
    const formulas = Array.from({ length: area.rows }, (_, index) => formulaOf(area.row + index + 1));
    const { value } = await writeFormula(first, formulas[0]!, how);
    await writeFormulas(
      first,
      formulas.map((formula) => [formula]),
      { ...how, onProgress: (done, rows) => tell('writing', done / rows) },
    );
    return {
      ...cells,
      formula: formulas[0]!,
      outcome: value === '#NAME?' ? 'not-recognized' : 'answered',
    };
  });
}

async function selectedCell(how: { signal?: AbortSignal }): Promise<{ sheet: string; address: string }> {
  const { sheetId, address } = await readSelectedCell(how);
  return { sheet: sheetId, address };
}
