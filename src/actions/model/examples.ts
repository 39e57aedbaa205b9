// Examples as sheets of the workbook, one click each: a list of purchases that is built at once, and the JL MAG case.

import { setPrintSetup } from '../../workbook/print';
import type { How } from '../../workbook/run';
import { addSheet } from '../../workbook/sheets';
import { setColumnWidths, setLook } from '../../workbook/formats';
import { addressOf } from '../../workbook/addresses';
import { addTable } from '../../workbook/tables';
import { writeValues } from '../../workbook/writing';
import { currentState } from '../../state/state';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import type { Built } from './build';
import { buildWorksheet } from './build';
import { EXAMPLE_HEADERS, EXAMPLE_RATES, exampleLines } from './example-lines';
import { AMOUNT, DECIMAL } from './looks';
import { insertScenario } from './scenarios';
import { learn } from '../../text/sentences';
import { modelText } from './texts';

const REPORTING = 'USD';
/** Scenarios of the example, each with the scenario that it starts from; the first one is built under. */
const SCENARIOS = [
  ['Example', 'Base'],
  ['Example severe', 'Severe'],
] as const;

const FIRST_LINE = 4;
/** In points, one for each header of the example. */
const WIDTHS = [40, 150, 80, 90, 85, 70, 65, 90, 80, 100, 120, 75];
const FORMATS: Readonly<Partial<Record<(typeof EXAMPLE_HEADERS)[number], string>>> = {
  Spend: AMOUNT,
  Stock: AMOUNT,
  'Daily demand': AMOUNT,
  'In transit': AMOUNT,
  'Unit price': DECIMAL,
};

/**
 * Inserts two hundred lines of purchases in three currencies, two scenarios with their rates, and builds the worksheet.
 * @throws ActionProblem.
 */
export async function insertPurchasesExample(running: Running = {}): Promise<Built> {
  const table = await alone('insert', running, async (tell) => {
    needExcel();
    await learn(currentState().language);
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
    await setPrintSetup(sheet.id, { orientation: 'Landscape', titleRows: '$3:$3', footer: '&A  &P/&N' }, how);
    for (const [column, header] of EXAMPLE_HEADERS.entries()) {
      const numberFormat = FORMATS[header];
      const cells = {
        row: FIRST_LINE - 1,
        column,
        rows: rows.length,
        columns: 1,
      };
      if (numberFormat) await setLook({ sheet: sheet.id, address: addressOf(cells) }, { numberFormat }, how);
    }
    return added.name;
  });
  const rates = Object.entries(EXAMPLE_RATES)
    .filter(([currency]) => currency !== REPORTING)
    .map(([currency, rate]) => [`${currency}/${REPORTING}`, rate]);
  for (const [name, from] of SCENARIOS)
    if (!currentState().scenarios.find(name))
      await insertScenario(name, from, running, [['Currency', REPORTING], ...rates]);
  return buildWorksheet({ table }, { ...running, scenario: SCENARIOS[0][0] });
}

/** Builds the finance worksheet of JL MAG, first quarter of 2025. @returns the sheet's name. @throws ActionProblem. */
export async function insertJlMagCase(running: Running = {}): Promise<string> {
  const { buildFinance } = await import(/* webpackChunkName: "finance" */ './finance');
  return (await buildFinance({ exporter: 'JL MAG', period: '2025Q1', outages: '30, 63, 90' }, running)).sheet;
}
