// The clock of the tests in a browser: one day and one time zone for the grid, the add-in in its frame, and every worker.
import type { Frame, Page } from 'playwright-core';
import { dayOfIso } from '../../src/control-data/days';
import { testDay, TIME_ZONE, WORKER_MARK } from '../support/clock';
import { closeWorkbenches } from './support/open-workbench';
import { openPaneAt } from './support/pane';
import type { OpenPane } from './support/pane';

let open: OpenPane;
beforeAll(async () => {
  open = await openPaneAt();
});
afterAll(async () => {
  await open.close();
  await closeWorkbenches();
});

/** What a realm's clock says by each way of asking it, as `2026-06-17` in its own zone, and that zone. */
const READ = `[
  ...[new Date(), new Date(Date.now()), new Date(Date())].map((date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')),
  Intl.DateTimeFormat().resolvedOptions().timeZone,
]`;
const EXPECTED = [testDay(), testDay(), testDay(), TIME_ZONE];

const realms: [string, () => Page | Frame][] = [
  ['the page of the grid', () => open.page],
  ['the add-in in its frame', () => open.frame],
];

test.each(realms)('%s reads the day of the run', async (_, realm) => {
  expect(await realm().evaluate(READ)).toEqual(EXPECTED);
});

test.each(realms)('a worker that %s makes from text reads it', async (_, realm) => {
  const said = realm().evaluate(
    (text) =>
      new Promise((resolve, reject) => {
        const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
        const worker = new Worker(address);
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        URL.revokeObjectURL(address);
      }),
    `postMessage(${READ})`,
  );
  expect(await said).toEqual(EXPECTED);
});

test('the worker that reads a file reads it', async () => {
  const { frame, page } = open;
  await frame.getByRole('tab', { name: 'Data', exact: true }).click();
  await frame.getByRole('tab', { name: 'Load', exact: true }).click();
  const started = page.waitForEvent('worker');
  const file = {
    name: 'some.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Exporter,Mood\nJL MAG,good\n'),
  };
  await frame.locator('input[type=file]').setInputFiles(file);
  const address = (await started).url();
  expect(new URL(address).searchParams.has(WORKER_MARK)).toBe(true);
  // The add-in ends its worker with the file; one more from the same address stays to be asked.
  const another = page.waitForEvent('worker', (worker) => worker.url() === address);
  await frame.evaluate((same) => void Object.assign(globalThis, { asked: new Worker(same) }), address);
  expect(await (await another).evaluate(READ)).toEqual(EXPECTED);
});

test('cells and the pane say that day', async () => {
  await open.drive((workbench) =>
    workbench.setCell('A1', [['=TODAY()', '=EXPOSURE.DATA_INFO("working day")']]),
  );
  await open.idle();
  expect(await open.drive((workbench) => workbench.value('A1'))).toBe(dayOfIso(testDay()));
  const shown = new Intl.DateTimeFormat('en', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const parts = Object.fromEntries(
    shown.formatToParts(new Date(`${testDay()}T00:00:00Z`)).map(({ type, value }) => [type, value]),
  );
  const said = await open.frame.getByRole('banner').innerText();
  expect(said).toContain(`As of today, ${parts['day']} ${parts['month']} ${parts['year']}`);
});
