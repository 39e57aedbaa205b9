// A register at an https address: remembered with the workbook, asked again only when a person wants it, and what has
// changed there is seen before it is used.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, faultsOf, openPaneAt } from './support/pane';

const ADDRESS = 'https://data.example.com/licenses.csv';
const HEADERS = 'Exporter,Region,Material,Status,Granted,Disclosed,Source';
const row = (status: string): string =>
  `Ningbo Yunsheng,United States,NdFeB magnets,${status},2025-05-05,2025-05-06,Letter of the supplier`;

let open: OpenPane;
let served: string;
let requests: number;

beforeEach(async () => {
  served = `${HEADERS}\n${row('granted')}\n`;
  requests = 0;
  open = await openPaneAt();
  await open.page.context().route(`${new URL(ADDRESS).origin}/**`, (route) => {
    requests += 1;
    return route.fulfill({
      contentType: 'text/csv',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: served,
    });
  });
});
afterEach(async () => {
  expect(errorsOf(open)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const tab = (name: string) => open.frame.getByRole('tab', { name, exact: true }).click();
const press = (name: string | RegExp) => open.frame.getByRole('button', { name }).click();
const ningbo = () => open.drive((workbench) => workbench.value('E7'));
const remembered = () => open.frame.getByRole('list', { name: 'Registers from an address' });

async function use(count: RegExp): Promise<void> {
  await press('See what it would change');
  await open.frame.getByRole('region', { name: 'What would change' }).getByText(count).first().waitFor();
  await press('Use it');
  await open.frame.getByText(/in use\..*recalculated/).waitFor();
  await open.idle();
}

test('is asked again at a click alone; changed content is compared before it is used', async () => {
  await tab('Data');
  await tab('Load');
  await open.frame.getByLabel(/https address/).fill(ADDRESS);
  await press('Read the address');
  await use(/1 added|2 added/);
  expect(await ningbo()).toBe('Granted');

  await tab('In use');
  await remembered().getByText(ADDRESS).waitFor();
  expect(await faultsOf(open.frame)).toEqual([]);
  await press(`Read the address again: ${ADDRESS}`);
  await open.frame.getByText('The data at the address has not changed.').waitFor();
  expect(requests).toBe(2);

  await open.drive((workbench) => workbench.reopen());
  await open.idle();
  open.frame = await open.pane();
  await tab('Data');
  await tab('In use');
  await remembered().waitFor();
  expect(requests).toBe(2);
  expect(await ningbo()).toBe('Granted');

  served = `${HEADERS}\n${row('refused')}\n`;
  await press(`Read the address again: ${ADDRESS}`);
  const report = open.frame.getByRole('region', { name: 'What was found' });
  await report.getByText(`Address ${ADDRESS}`).waitFor();
  expect(await ningbo()).toBe('Granted');
  await use(/1 withdrawn/);
  expect(await ningbo()).toBe('Refused');
  expect(requests).toBe(3);

  await tab('In use');
  await press(`Forget the address ${ADDRESS}`);
  await remembered().waitFor({ state: 'detached' });
  expect(await ningbo()).toBe('Refused');
});
