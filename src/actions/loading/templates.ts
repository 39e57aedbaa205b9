// Templates of registers: a new sheet with headers and example rows, to be filled in and loaded as a table.

import type { RegisterId } from '../../import/registers';
import { currentState } from '../../state/state';
import { addressOf } from '../../workbook/addresses';
import { activateSheet, addSheet } from '../../workbook/sheets';
import { addTable } from '../../workbook/tables';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';

export interface InsertedTemplate {
  readonly sheet: string;
  /** The table's name, by which `checkTable` reads it. */
  readonly table: string;
}

/** Adds a sheet with the template of a register, in the language in use. @throws ActionProblem. */
export function insertTemplate(register: RegisterId, running: Running = {}): Promise<InsertedTemplate> {
  return alone('insert', running, async (tell) => {
    needExcel();
    tell('writing');
    const { templateOf } = await import(/* webpackChunkName: "import" */ '../../import/templates');
    const { headers, rows } = templateOf(register, currentState().language);
    const how = { signal: running.signal, onWaiting: () => tell('waiting') };
    const sheet = await addSheet(`Exposure ${register}`, how);
    const at = { sheet: sheet.id, address: addressOf({ row: 0, column: 0, rows: 1, columns: 1 }) };
    const table = await addTable(at, { name: `Exposure_${register}`, headers, rows }, how);
    await activateSheet(sheet.id, how);
    return { sheet: sheet.name, table: table.name };
  });
}
