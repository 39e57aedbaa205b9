// Room for what is to be written: every cell must be free, or ours from the last time.

import type { Area } from '../../workbook/addresses';
import { addressOf, areaOf, SHEET_COLUMNS, SHEET_ROWS } from '../../workbook/addresses';
import { takenCells } from '../../workbook/own-cells';
import type { How } from '../../workbook/run';
import type { TableFacts } from '../../workbook/tables';
import { ActionProblem } from '../running/problem';
import { overlap } from './builds';

/** So many taken cells are named in a refusal. */
const NAMED_CELLS = 5;
const MOST_CELLS = 3_000_000;

/**
 * Checks that an area of a sheet is free; cells of `own` do not count. `around` are the tables of the workbook.
 * @throws ActionProblem `model.no-room` with the taken cells, `model.off-sheet`.
 */
export async function checkRoom(
  sheet: string,
  area: Area,
  own: readonly Area[],
  around: readonly TableFacts[],
  how: How,
): Promise<void> {
  if (area.column + area.columns > SHEET_COLUMNS || area.row + area.rows > SHEET_ROWS)
    throw new ActionProblem('model.off-sheet', { columns: area.columns, rows: area.rows }, 'clear-space');
  const taken = (await takenCells({ sheet, address: addressOf(area) }, MOST_CELLS, how))
    .filter((place) => !own.some((one) => overlap(one, place)))
    .map(addressOf);
  const tables = around.filter((table) => {
    const place = areaOf(table.address);
    return (table.sheet === sheet || table.sheetId === sheet) && place !== null && overlap(place, area);
  });
  if (taken.length === 0 && tables.length === 0) return;
  const cells = tables.length > 0 ? tables.map(({ name, address }) => `${name} (${address})`) : taken;
  throw new ActionProblem(
    'model.no-room',
    {
      area: addressOf(area),
      cells: cells.slice(0, NAMED_CELLS).join(', '),
      more: Math.max(0, cells.length - NAMED_CELLS),
    },
    'clear-space',
  );
}
