// Entering a formula again where Excel did not take it for one, or did not know its functions then.

import { setLook } from '../../workbook/formats';
import type { SelectedCell } from '../../workbook/selection';
import type { Inserted } from '../formulas/insert';
import { insertFormula } from '../formulas/insert';
import { problemFrom } from '../running/problem';
import type { Running } from '../running/under-way';

/** The number format of cells that keep whatever is typed as text. */
const TEXT_FORMAT = '@';

/**
 * Writes the formula into the cell from which the answer comes. A cell formatted as text becomes General first.
 * @throws ActionProblem, e.g. `workbook.protected`.
 */
export async function enterAgain(
  { sheetId, address, spilledFrom, numberFormat }: SelectedCell,
  formula: string,
  running: Running = {},
): Promise<Inserted> {
  const cell = { sheet: sheetId, address: spilledFrom?.address ?? address };
  if (numberFormat === TEXT_FORMAT)
    await setLook(cell, { numberFormat: 'General' }, { signal: running.signal }).catch((error: unknown) => {
      throw problemFrom(error);
    });
  return insertFormula(cell, formula, running);
}
