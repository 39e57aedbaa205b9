// On a day when every date of the data has passed, the views say so and what to do; the tour still shows its answers.
import { DAYS } from '../support/clock';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { faultsOf } from './support/pane';
import type { Frame } from 'playwright-core';

let open: OpenWorkbench;
let pane: Frame;
beforeAll(async () => {
  open = await openWorkbench({ today: DAYS.afterAllDates, settings: { paneWidth: 320 }, grid: 'undrawn' });
  pane = await open.pane();
});
afterAll(async () => {
  expect(open.errors).toEqual([]);
  await open.close();
  await closeWorkbenches();
});

const tab = (name: string): Promise<void> => pane.getByRole('tab', { name, exact: true }).click();

test('the tour shows the answer of the cell that it filled, not that Excel was still waiting', async () => {
  await pane.getByRole('button', { name: 'Take the tour' }).click();
  await open.drive((workbench) => workbench.select('A12'));
  await pane.getByRole('button', { name: 'Insert into the selected cell' }).click();
  await pane.getByText('The cell shows Granted').waitFor();
  expect(await pane.getByText('What is wrong').count()).toBe(0);
  await pane.getByRole('button', { name: 'End the tour' }).click();
});

test('Inspect says of a next date that there is none where the evidence ends, and of a status the same', async () => {
  await open.drive(async (workbench) => {
    workbench.setCell('A14', '=EXPOSURE.NEXT_CONTROL_DATE("gallium","US")');
    workbench.setCell('A15', '=EXPOSURE.CONTROL_STATUS("gallium","US")');
    await workbench.idle();
    workbench.select('A14');
  });
  await pane.getByText(/its evidence ends on .* Load newer data under Data\./).waitFor();
  await open.drive((workbench) => workbench.select('A15'));
  await pane.getByText('This data has no later dated event; load newer data under Data.').waitFor();
  await pane.getByRole('button', { name: 'Settle it' }).first().waitFor();
});

test('Browse says why statuses stand as they do, and leads to Data', async () => {
  await tab('Look up');
  await tab('Browse');
  const note = pane.getByRole('note');
  const says = /^The evidence ends on .*, \d+ days before 1 Jun 2028\./;
  expect(await note.innerText()).toMatch(says);
  expect(await faultsOf(pane)).toEqual([]);
  await pane.getByLabel('Show').selectOption('measures');
  await pane.getByRole('list', { name: 'Timeline of measures' }).waitFor();
  expect(await note.innerText()).toMatch(says);
  expect(await faultsOf(pane)).toEqual([]);
  await note.getByRole('button', { name: 'Open Data' }).click();
  await pane.getByText('Load other data').waitFor();
});
