// What comes up in the pane while it is used: questions, refusals, results. Each is accessible and fits 320 pixels, in the
// dark theme too.
import type { Locator } from 'playwright-core';
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

let open: OpenPane;
beforeAll(async () => {
  open = await openPaneAt({ theme: 'dark' });
});
afterAll(async () => {
  await open.close();
  await closeWorkbenches();
});
afterEach(() => expect(errorsOf(open)).toEqual([]));

const REGISTER = `Exporter,Region,Material,Status,Granted
Nobody Magnets,Germany,NdFeB magnets,granted,05/06/2025
JL MAG,Japan,NdFeB magnets,granted,05/06/2025
`;
const SUPPLIERS = [['Ningbo Yunshen'], ['JL MAG Rare Earth Co., Ltd.'], ['ACME Magnets']];

const tab = (name: string): Promise<void> =>
  open.frame.getByRole('tab', { name, exact: true }).first().click();
const press = (name: string | RegExp): Promise<void> =>
  open.frame.getByRole('button', { name }).first().click();
const field = (name: string): Locator => open.frame.getByLabel(name, { exact: true });

async function load(register: string): Promise<void> {
  await tab('Data');
  await tab('Load');
  const file = { name: 'licenses.csv', mimeType: 'text/csv', buffer: Buffer.from(register) };
  await open.frame.locator('input[type=file]').setInputFiles(file);
}

/** What a person does, and the words that are on the screen then. */
interface State {
  does: () => Promise<void>;
  shows: string | RegExp;
}

const STATES: Record<string, State> = {
  'an example that is put in': {
    does: async () => {
      await tab('Model');
      await press('The JL MAG case');
    },
    shows: /^The example is on the sheet/,
  },
  'a selection that holds no lines': {
    does: async () => {
      await open.drive((workbench) => workbench.select("'Try it'!H30"));
      await press('Read the lines');
    },
    shows: /Nothing was changed\./,
  },
  'a length of outage that is no number': {
    does: async () => {
      await field('Lengths of outage in days').fill('30, soon');
      await press('Build the finance worksheet');
    },
    shows: 'Correct it above, then build again.',
  },
  'a register whose headers say too little': {
    does: () => load(REGISTER.replace('Region,', 'Ziel,')),
    shows: 'What is this table?',
  },
  'days that can be read in two ways, and a company that nobody knows': {
    does: () => load(REGISTER),
    shows: /day or month first\? \(2 values/,
  },
  'names of suppliers with suggestions': {
    does: async () => {
      await tab('Names');
      await open.drive((workbench, names) => {
        workbench.setCell("'Try it'!J1", names);
        workbench.select("'Try it'!J1:J3");
      }, SUPPLIERS);
      await press('Match the selected cells');
    },
    shows: /^3 different names/,
  },
  'the question before everything is removed': {
    does: async () => {
      await tab('In use');
      await press('Remove from this workbook');
    },
    shows: 'Remove Exposure from this workbook?',
  },
  'nothing that is frozen': {
    does: async () => {
      await press('Cancel');
      await tab('Prove');
      await press('Thaw');
    },
    shows: 'Nothing is frozen there.',
  },
  'what changed between two days': {
    does: async () => {
      await field('From').selectOption('in use');
      await open.frame.getByLabel('From the day').fill('2023-01-01');
      await open.frame.getByLabel('To the day').fill('2025-01-15');
      await press('Compare');
    },
    shows: /^\d+ of \d+ cells change/,
  },
  'a name that Excel does not know': {
    does: async () => {
      await tab('Inspect');
      await open.drive(async (workbench) => {
        workbench.setCell("'Try it'!C30", '=EXPOSURE.NO_SUCH_FUNCTION("gallium")');
        await workbench.idle();
        workbench.select("'Try it'!C30");
      });
    },
    shows: 'There is no function EXPOSURE.NO_SUCH_FUNCTION.',
  },
};

test.each(Object.entries(STATES))('%s', async (_, { does, shows }) => {
  await does();
  // A choice of a closed list has the words too, and is not seen.
  await open.frame.getByText(shows).locator('visible=true').first().waitFor();
  expect(await faultsOf(open.frame)).toEqual([]);
});
