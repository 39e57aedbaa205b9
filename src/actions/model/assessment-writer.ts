// Writes the assessment beside the lines: its formulas, headers and looks.

import { ASSESS_COLUMNS } from '../../catalog/exposure-assess';
import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import { setColumnWidths, setConditionalLooks, setLook } from '../../workbook/formats';
import type { How } from '../../workbook/run';
import { writeFormulas, writeValues } from '../../workbook/writing';
import type { Assessment } from './assessment';
import { AMOUNT, DAY, HEADER, INPUT, PERCENT, STATUS_LOOKS } from './looks';
import { cellAt } from './plan';
import type { Lines } from './source';

/** Writes on free cells. Widths are set by the first build alone: later ones belong to whoever changed them. */
export async function writeAssessment(
  lines: Lines,
  { area, formulas, headers, inputs, widths }: Assessment,
  isFirst: boolean,
  writing: How,
): Promise<void> {
  const how: How = { ...writing, isLater: true };
  const sheet = lines.sheetId;
  const at = (one: Area): { sheet: string; address: string } => ({
    sheet,
    address: addressOf(one),
  });
  const below = (column: number, columns = 1): Area => ({
    row: area.row + 1,
    column,
    rows: area.rows - 1,
    columns,
  });
  await setLook(at({ ...area, rows: 1 }), HEADER, how);
  for (const { column, text, format } of headers) {
    await writeValues(at(cellAt(area.row, column)), [[text]], how);
    if (format !== undefined) await setNumbers(column, format);
  }
  for (const { row, column, cells } of inputs) {
    const place = { row, column, rows: cells.length, columns: 1 };
    await writeValues(
      at(place),
      cells.map((cell) => [cell]),
      how,
    );
    await setLook(at(place), INPUT, how);
  }
  for (const { row, column, formula } of formulas)
    await writeFormulas(at(cellAt(row, column)), [[formula]], how);
  for (const [offset, format] of [PERCENT, AMOUNT, DAY].entries())
    await setNumbers(area.column + FIRST_NUMBER + offset, format);
  const notes = {
    ...area,
    column: area.column + ASSESS_COLUMNS.length - 1,
    columns: 1,
  };
  await setLook(at(notes), { align: 'Left', indent: 1 }, how);
  await setConditionalLooks(at(below(area.column, FIRST_NUMBER)), STATUS_LOOKS, how);
  if (isFirst) await setColumnWidths(at(area), widths, how);

  async function setNumbers(column: number, numberFormat: string): Promise<void> {
    await setLook(at(below(column)), { numberFormat }, how);
    await setLook(at(cellAt(area.row, column)), { align: 'Right' }, how);
  }
}

/** ASSESS answers with two statuses, then loss rate, amount at risk and next date. */
const FIRST_NUMBER = 2;
