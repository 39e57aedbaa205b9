// A license register with faults is told row by row and changes nothing; the corrected one changes the cells that it
// is about, comes back after saving and reopening, and is taken back by undo.
import { closeWorkbenches } from './support/open-workbench';
import type { OpenPane } from './support/pane';
import { errorsOf, openPaneAt } from './support/pane';

let open: OpenPane;
beforeEach(async () => {
  open = await openPaneAt();
  await open.frame.getByRole('tab', { name: 'Data', exact: true }).click();
  await open.frame.getByRole('tab', { name: 'Load', exact: true }).click();
});
afterEach(async () => {
  expect(errorsOf(open)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const HEADER = 'Exporter,Region,Material,Status,Granted,Disclosed,Valid until,Source';
const GOOD = 'Ningbo Yunsheng,United States,NdFeB magnets,granted,2025-05-05,2025-05-06,2026-05-04,Letter';
const rows = (...lines: string[]): string => `${[HEADER, ...lines].join('\n')}\n`;
const report = () => open.frame.getByRole('region', { name: 'What was found' });
const press = (name: string | RegExp) => open.frame.getByRole('button', { name }).click();
const answers = () => open.drive((workbench) => workbench.values('E5:F8'));

async function told(text: string, name = 'licenses.csv'): Promise<string> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await open.frame.locator('input[type=file]').setInputFiles(file);
  const question = open.frame.getByRole('combobox', { name: 'What is this table?' });
  await report().getByText(name).first().or(question).waitFor();
  if (await question.isVisible()) {
    await question.selectOption('Licenses');
    await press('Read it as this');
    await report().getByText(name).first().waitFor();
  }
  const words = await report().innerText();
  await press('Choose another source');
  return words;
}

/** One register for each fault of its headers, and what is told of it. */
const FAULTS_OF_HEADERS: [fault: string, text: string, told: RegExp][] = [
  ['an unknown header', rows(GOOD).replace('Source', 'Mood'), /row 1\): The column "Mood" is not known/],
  [
    'two headers of one meaning',
    rows(GOOD).replace('Material', 'Country'),
    /row 1\): .*"Country" and "Region" mean the same/,
  ],
  [
    'a missing required column',
    rows(GOOD).replace('Status', 'Zustand'),
    /row 1\): A required column is missing. Accepted headers: Status/,
  ],
];

/** One row for each fault of a row, and what is told of it behind its place. */
const FAULTS_OF_ROWS: [fault: string, row: string, told: string][] = [
  ['a day that cannot be read', GOOD.replace('2025-05-05', 'soon'), 'Granted: "soon" is not a readable date'],
  [
    'a day of two readings',
    GOOD.replace('2025-05-05', '05/06/2025'),
    'Granted: "05/06/2025" could be 2025-06-05, 2025-05-06',
  ],
  [
    'an unknown company',
    GOOD.replace('Ningbo Yunsheng', 'Yunsheng Trading'),
    'Exporter: no company named "Yunsheng Trading"',
  ],
  ['an unknown region', GOOD.replace('United States', 'Atlantis'), 'Region: no region named "Atlantis"'],
  [
    'a bad status word',
    GOOD.replace('granted', 'maybe'),
    'Status takes one of: granted, applied, refused, revoked; not "maybe"',
  ],
  [
    'until before from',
    GOOD.replace('2026-05-04', '2024-05-04'),
    'Valid until: 2024-05-04 is before Granted on: 2025-05-05',
  ],
  [
    'an http address',
    GOOD.replace('Letter', 'http://example.com/a'),
    'Source: "http://example.com/a" is not an https address',
  ],
  ['a duplicate row', GOOD, 'The row repeats row 2'],
  ['text that starts a formula', GOOD.replace('Letter', '=1+1'), 'Source: "=1+1" begins like a formula'],
];

test('twelve kinds of faults are told row by row, and nothing changes', async () => {
  const before = await answers();
  for (const [index, [fault, text, words]] of FAULTS_OF_HEADERS.entries())
    expect([fault, await told(text, `register-${index}.csv`)]).toEqual([fault, expect.stringMatching(words)]);
  const words = await told(rows(GOOD, ...FAULTS_OF_ROWS.map(([, row]) => row)));
  for (const [index, [fault, , said]] of FAULTS_OF_ROWS.entries()) {
    const line = words.split('\n').find((one) => one.includes(`(row ${index + 3})`));
    expect([fault, line]).toEqual([fault, expect.stringContaining(said)]);
    expect([fault, /no (company|region) named/.test(said)]).toEqual([fault, /Closest/.test(line!)]);
  }
  await open.idle();
  expect(await answers()).toEqual(before);
  expect(await open.frame.getByRole('banner').innerText()).toContain('No private facts');
});

async function load(): Promise<void> {
  await open.frame.getByRole('tab', { name: 'Load', exact: true }).click();
  const file = { name: 'licenses.csv', mimeType: 'text/csv', buffer: Buffer.from(rows(GOOD)) };
  await open.frame.locator('input[type=file]').setInputFiles(file);
  await press('See what it would change');
  await press(/Use |Apply/);
  await open.frame.getByText(/in use\..*recalculated/).waitFor();
}

test('the corrected register changes its cells alone, is there after reopening, and undo takes it back', async () => {
  const before = await answers();
  await load();
  await open.idle();
  const changed = await answers();
  expect(changed).toEqual(before.map((row, index) => (index === 2 ? ['Granted', row[1]] : row)));

  await press('Undo');
  await open.frame.getByText(/was undone/).waitFor();
  await open.idle();
  expect(await answers()).toEqual(before);

  await load();
  await open.idle();
  await open.drive((workbench) => workbench.reopen());
  await open.idle();
  expect(await answers()).toEqual(changed);
  // Asked anew, the cells answer from what the workbook kept.
  await open.drive((workbench) => workbench.setCell('E7', '=EXPOSURE.REGION_LICENSE_STATUS(A7,B7,,$B$3)'));
  await open.idle();
  expect(await open.drive((workbench) => workbench.value('E7'))).toBe('Granted');
});

test('a column of names against a row of regions spills, an unknown name in its own place', async () => {
  await open.drive((workbench) => {
    workbench.setCell('J1', [
      ['', 'US', 'Germany'],
      ['JL MAG', '', ''],
      ['Nobody', '', ''],
    ]);
    workbench.setCell('K2', '=EXPOSURE.REGION_LICENSE_STATUS(J2:J3,K1:L1,,DATE(2025,6,12))');
  });
  await open.idle();
  expect(await open.drive((workbench) => workbench.values('K2:L3'))).toEqual([
    ['Granted', 'Granted'],
    ['#N/A', '#N/A'],
  ]);
});
