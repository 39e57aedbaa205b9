// Examples as sheets of the workbook, one click each: a list of purchases that is built at once, and the JL MAG case.

import type { How } from '../../workbook/run';
import { inOneUndoStep } from '../../workbook/run';
import { activateSheet, addSheet } from '../../workbook/sheets';
import { setColumnWidths } from '../../workbook/formats';
import { addTable } from '../../workbook/tables';
import { writeValues } from '../../workbook/writing';
import { inUse } from '../../in-use/in-use';
import { needExcel } from '../session';
import type { Running } from '../under-way';
import { alone } from '../under-way';
import type { Built } from './build';
import { buildWorksheet } from './build';
import { EXAMPLE_RATES, exampleLines } from './example-lines';
import { jlMagPlan } from './jl-mag';
import { writePlan } from './plan';
import { insertScenario } from './scenarios';
import { learnModelTexts, modelText } from './texts';

const SCENARIO = 'Example';
const REPORTING = 'USD';
const WIDTHS = [35, 140, 75, 90, 80, 60, 60, 75, 65, 85, 100, 65];

/**
 * Inserts two hundred lines of purchases in three currencies, a scenario with their rates, and builds the worksheet.
 * @throws ActionProblem.
 */
export async function insertPurchasesExample(running: Running = {}): Promise<Built> {
  const table = await alone('insert', running, async (tell) => {
    needExcel();
    await learnModelTexts();
    tell('writing');
    const how: How = { onWaiting: () => tell('waiting') };
    const { headers, rows } = exampleLines();
    const sheet = await addSheet('Example purchases', how);
    await writeValues({ sheet: sheet.id, address: 'A1' }, [[modelText('example.note')]], how);
    const added = await addTable(
      { sheet: sheet.id, address: 'A3' },
      { name: 'Example_purchases', headers, rows },
      how,
    );
    await setColumnWidths({ sheet: sheet.id, address: 'A1' }, WIDTHS, how);
    return added.name;
  });
  if (!inUse().scenarios.find(SCENARIO)) {
    const rates = Object.entries(EXAMPLE_RATES)
      .filter(([currency]) => currency !== REPORTING)
      .map(([currency, rate]) => [`${currency}/${REPORTING}`, rate]);
    await insertScenario(SCENARIO, 'Base', running, [['Currency', REPORTING], ...rates]);
  }
  return buildWorksheet({ table }, { ...running, scenario: SCENARIO });
}

/** Inserts the JL MAG case. @returns the sheet's name. @throws ActionProblem. */
export function insertJlMagCase(running: Running = {}): Promise<string> {
  return alone('insert', running, async (tell) => {
    needExcel();
    await learnModelTexts();
    tell('writing');
    const { result } = await inOneUndoStep(async (session) => {
      const how: How = { session, onWaiting: () => tell('waiting') };
      const sheet = await addSheet('JL MAG', how);
      await writePlan(sheet.id, jlMagPlan(), how);
      await activateSheet(sheet.id, how);
      return sheet.name;
    });
    return result;
  });
}
