// The evidence sheet of a real workbook: what it says of each cell, and that it says the same twice.
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

let page: Page;
afterEach(() => page.close());

const LICENSE = '=EXPOSURE.REGION_LICENSE_STATUS(A2,B2,,DATE(2025,6,12))';

type Row = readonly unknown[];

/** The rows of an evidence sheet up to its last filled column. */
function sheetRows(name: string): Row[] {
  const { host } = page.book;
  const rows = host.values(`'${name}'!A1:M400`);
  const last = rows.findLastIndex((row) => row.some((value) => value !== ''));
  return rows.slice(0, last + 1);
}

const tableUnder = (rows: readonly Row[], heading: string): Row[] => {
  const start = rows.findIndex(([first, second]) => first === heading && second === '') + 2;
  const end = rows.findIndex((row, index) => index >= start && row.every((value) => value === ''));
  return rows.slice(start, end < 0 ? undefined : end);
};

test('each call is listed with its inputs, value, reason and numbered claims', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['Exporter', 'Region', 'Status', 'Control'],
    ['JL MAG', 'US', LICENSE, '="is "&EXPOSURE.CONTROL_STATUS("gallium",B2,DATE(2025,1,15))'],
  ]);
  const made = await page.actions.makeEvidence('workbook');
  expect(made).toMatchObject({ sheet: 'Evidence', cells: 2, calls: 2, differing: 0 });
  const rows = sheetRows('Evidence');
  const [license, control] = tableUnder(rows, 'Cells');
  expect(license!.slice(0, 9)).toEqual([
    'Sheet1',
    'C2',
    LICENSE.slice(1),
    LICENSE.slice(1),
    `company: JL MAG = JL MAG Rare-Earth; region: US = United States; material: omitted = the exporter's products; as_of: 45820 = 2025-06-12`,
    'Granted',
    '',
    'Granted',
    'yes',
  ]);
  expect(license!.slice(9, 11)).toEqual(['2025-06-12', '2025-06-12']);
  expect(String(license![11])).toContain('Granted');
  expect(control!.slice(4, 9)).toEqual([
    'material: gallium; destination: US = United States; as_of: 45672 = 2025-01-15; origin: omitted = China',
    'is Prohibited',
    '',
    'Prohibited',
    '',
  ]);
  const claims = tableUnder(rows, 'Claims');
  expect(claims).toHaveLength(made.claims);
  const numbers = String(license![12]).split(', ').map(Number);
  expect(numbers.length).toBeGreaterThan(0);
  for (const number of numbers) expect(claims[number - 1]![0]).toBe(number);
  expect(claims.some((claim) => claim[8] === 'yes' && /^https:/.test(String(claim[7])))).toBe(true);
});

test('two runs on the same data are equal but for the time stamp', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['JL MAG', '=EXPOSURE.REGION_LICENSE_STATUS(A1:A2,{"US","EU"})'],
    ['Ningbo Yunsheng', null],
  ]);
  await page.actions.makeEvidence('workbook');
  await new Promise((resolve) => setTimeout(resolve, 5));
  await page.actions.makeEvidence('workbook');
  const [first, second] = [sheetRows('Evidence'), sheetRows('Evidence (2)')];
  expect(first[1]![0]).toBe('Made');
  expect(first[1]).not.toEqual(second[1]);
  expect(first.toSpliced(1, 1)).toEqual(second.toSpliced(1, 1));
});

test('a range that spills is one line, with a line for each element that it answers', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['JL MAG', '=EXPOSURE.REGION_LICENSE_STATUS(A1:A2,{"US","EU"},,DATE(2025,6,12))'],
    ['Ningbo Yunsheng', null],
  ]);
  await page.actions.makeEvidence('workbook');
  const [line, ...elements] = tableUnder(sheetRows('Evidence'), 'Cells');
  expect([line![6], String(line![11]).endsWith('(first of 4)')]).toEqual(['2 × 2', true]);
  expect(elements.map((row) => [row[3], row[7]])).toEqual([
    ['row 1, column 1', 'Granted'],
    ['row 1, column 2', 'Granted'],
    ['row 2, column 1', 'Required'],
    ['row 2, column 2', 'Required'],
  ]);
  expect(elements[3]![4]).toContain('company: Ningbo Yunsheng; region: EU = European Union (27 members);');
  const numbers = (row: Row): string[] => String(row[12]).split(', ');
  expect(new Set(elements.flatMap(numbers))).toEqual(new Set(numbers(line!)));
});

test('a cell that shows something else than the data answer is named', async () => {
  page = await openPage();
  await page.book.enter('A1', '=EXPOSURE.DATA_INFO("version")');
  page.state.change({
    data: {
      ...page.state.currentState().data,
      head: { ...page.state.currentState().data.head, version: '9' },
    },
  });
  const made = await page.actions.makeEvidence('workbook');
  expect(made.differing).toBe(1);
  expect(tableUnder(sheetRows('Evidence'), 'Cells')[0]!.slice(7, 9)).toEqual(['9', 'no']);
});

test('what cannot be worked out without Excel is listed as such', async () => {
  page = await openPage();
  await page.book.enter('A1', '=EXPOSURE.CONTROL_STATUS(UPPER("gallium"),"US")');
  await page.actions.makeEvidence('workbook');
  const [line] = tableUnder(sheetRows('Evidence'), 'Cells');
  expect(line![11]).toBe('not told (function): UPPER');
});

test('only the selection, or only its sheet', async () => {
  page = await openPage();
  await page.book.enter('D1', [[LICENSE], [LICENSE], [LICENSE]]);
  page.book.host.select('D2:D2');
  expect(await page.actions.makeEvidence('selection')).toMatchObject({ cells: 1 });
  page.book.host.select('Sheet1!B9');
  expect(await page.actions.makeEvidence('sheet')).toMatchObject({ cells: 3 });
  page.book.host.select('Sheet1!B9');
  await expect(page.actions.makeEvidence('selection')).rejects.toMatchObject({ code: 'prove.no-formulas' });
});

test('canceling while it is written leaves no sheet', async () => {
  page = await openPage();
  await page.book.enter('A1', LICENSE);
  const ending = new AbortController();
  const made = page.actions.makeEvidence('workbook', {
    signal: ending.signal,
    onProgress: ({ step }) => step === 'writing' && ending.abort(),
  });
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  expect(page.book.host.grid.sheets()).toHaveLength(1);
});

test('an assessment lists its lines, each group with its reason and its own claims', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['Supplier', 'Region', 'Material', 'Amount'],
    ['JL MAG', 'US', 'NdFeB magnets', 100],
    ['Nobody Ltd', 'US', 'gallium', 50],
    ['JL MAG', 'US', 'NdFeB magnets', 20],
    ['', '', '', ''],
  ]);
  await page.book.enter('F1', '=EXPOSURE.ASSESS(A1:D5,,DATE(2025,6,12))');
  const made = await page.actions.makeEvidence('workbook');
  expect(made.calls).toBe(1);
  const rows = sheetRows('Evidence');
  const [call, magnets, gallium, ...others] = tableUnder(rows, 'Cells');
  expect(others).toEqual([]);
  expect(magnets!.slice(0, 9)).toEqual([
    'Sheet1',
    'F1',
    '',
    'lines 2, 4',
    'supplier: JL MAG; region: US; item: NdFeB magnets',
    '',
    '',
    'License required / Granted',
    '',
  ]);
  expect(magnets!.slice(9, 11)).toEqual(['2025-06-12', '2025-06-12']);
  expect(gallium!.slice(3, 5)).toEqual(['line 3', 'supplier: Nobody Ltd; region: US; item: gallium']);
  expect(gallium![7]).toBe('Prohibited / Prohibited');
  const numbers = (row: Row | undefined): number[] => String(row![12]).split(', ').map(Number);
  expect(new Set([...numbers(magnets), ...numbers(gallium)])).toEqual(new Set(numbers(call)));
  const claims = tableUnder(rows, 'Claims');
  const deciding = numbers(magnets).map((number) => claims[number - 1]!);
  expect(deciding.some(([, claim, value]) => claim === 'License status' && value === 'granted')).toBe(true);
});

test.each([
  ['=EXPOSURE.LICENSE_TABLE("JL MAG","US",,DATE(2025,6,12))', 'License status'],
  ['=EXPOSURE.CONTROL_TABLE("gallium","US",DATE(2026,1,15))', 'Measure'],
  ['=EXPOSURE.CONTROL_TABLE("gallium","US",DATE(2026,1,15))', 'Suspension'],
  ['=EXPOSURE.CONTROL_CHANGES(DATE(2024,11,1),DATE(2025,12,31),"gallium","US")', 'Suspended from'],
  ['=EXPOSURE.REVENUE_TABLE("JL MAG","2025Q1",DATE(2025,12,31))', 'Revenue'],
])('the rows of %s have their sources (%s)', async (formula, claim) => {
  page = await openPage();
  await page.book.enter('A1', formula);
  const made = await page.actions.makeEvidence('workbook');
  expect(made.claims).toBeGreaterThan(0);
  const claims = tableUnder(sheetRows('Evidence'), 'Claims').filter(([, what]) => what === claim);
  expect(claims.length).toBeGreaterThan(0);
  for (const row of claims) expect(row[7]).toMatch(/^(https:|$)/);
});

test('a table has no source of a fact that was not known on its day', async () => {
  page = await openPage();
  await page.book.enter('A1', '=EXPOSURE.CONTROL_TABLE("gallium","US",DATE(2025,1,15))');
  await page.actions.makeEvidence('workbook');
  const claims = tableUnder(sheetRows('Evidence'), 'Claims');
  expect(claims.map(([, what]) => what)).toContain('Measure');
  expect(claims.map(([, what]) => what)).not.toContain('Suspension');
});

test.each([
  ['=EXPOSURE.HS_CONTROL("81129290","US",DATE(2025,1,15))', 'Gallium metal, 3C001: HS lines', '2025-01-15'],
  ['=EXPOSURE.COMPANY("JL MAG")', 'License status', '2026-11-22'],
  ['=EXPOSURE.COMPANY("JL MAG")', 'Products', '2026-11-22'],
  ['=EXPOSURE.MATERIAL("gallium")', '2023 No.23: effect', '2026-11-22'],
])('%s rests on sources: %s', async (formula, claim, asOf) => {
  page = await openPage();
  page.state.change({ workingDay: 46348 as never });
  await page.book.enter('A1', formula);
  await page.actions.makeEvidence('workbook');
  const rows = sheetRows('Evidence');
  const [call] = tableUnder(rows, 'Cells');
  expect(call![9]).toBe(asOf);
  expect(call![11]).not.toBe('');
  const listed = new Set(String(call![12]).split(', ').map(Number));
  const claims = tableUnder(rows, 'Claims').filter(
    ([number, what]) => listed.has(Number(number)) && what === claim,
  );
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.some((row) => /^https:/.test(String(row[7])))).toBe(true);
  for (const row of claims)
    expect([row[4], row[9]]).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^[a-z0-9-]+$/),
    ]);
});

test('the scenario behind a number stands on the sheet in full, its assumptions among the claims', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['=EXPOSURE.AT_RISK(1000,"JL MAG","US","gallium","Severe",DATE(2026,12,15))'],
    ['=EXPOSURE.SCENARIO_VALUE("Prohibited","Severe")'],
  ]);
  await page.actions.makeEvidence('workbook');
  const rows = sheetRows('Evidence');
  const scenario = tableUnder(rows, 'Scenarios').map((row) => row.slice(0, 5));
  expect(scenario).toContainEqual(['Severe', 'pack', 'Prohibited', 1, '']);
  expect(scenario).toContainEqual([
    'Severe',
    'pack',
    expect.stringContaining('2024 No.46'),
    'in force',
    '2026-11-28',
  ]);
  const claims = tableUnder(rows, 'Claims').filter(([, what]) => String(what).includes('scenario Severe'));
  expect(claims.map((row) => row.slice(1, 4))).toEqual(
    expect.arrayContaining([
      ['Loss rate at Prohibited, scenario Severe', 1, 'estimated'],
      [
        expect.stringMatching(/^2024 No.46.*: standing, scenario Severe$/),
        'in force from 2026-11-28',
        'estimated',
      ],
    ]),
  );
});

test('a scenario that is a range stands on the sheet, too', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['Granted', 0.25],
    ['Prohibited', 1],
  ]);
  await page.book.enter('D1', '=EXPOSURE.LOSS_RATE("JL MAG","US",,A1:B2,DATE(2025,6,12))');
  await page.actions.makeEvidence('workbook');
  const rows = sheetRows('Evidence');
  expect(tableUnder(rows, 'Scenarios').map((row) => row.slice(0, 4))).toEqual([
    ['range', 'range', 'Granted', 0.25],
    ['range', 'range', 'Prohibited', 1],
  ]);
  const rate = tableUnder(rows, 'Claims').find(
    ([, what]) => what === 'Loss rate at Granted, scenario of the range',
  );
  expect(rate!.slice(2, 4)).toEqual([0.25, 'user']);
});

test('a function without claims says its rule, and an error what is wrong', async () => {
  page = await openPage();
  await page.book.enter('A1', [['=EXPOSURE.HHI({0.5,0.5})'], ['=EXPOSURE.CONTROL_STATUS("gallum","US")']]);
  await page.actions.makeEvidence('workbook');
  const [hhi, typo] = tableUnder(sheetRows('Evidence'), 'Cells');
  expect(hhi![11]).toContain('squared shares');
  expect([typo![7], typo![11]]).toEqual(['#N/A', expect.stringContaining('gallum')]);
});

test('texts that look like formulas stay texts', async () => {
  page = await openPage();
  const texts = ['=1+1', '+1+1', '-1+1', '@SUM(1)', "'quoted", '\t=1'];
  for (const [index, text] of texts.entries()) {
    await page.book.enter(`B${index + 1}`, `'${text}`);
    await page.book.enter(`C${index + 1}`, `=EXPOSURE.MATCH_NAME(B${index + 1})`);
  }
  await page.actions.makeEvidence('workbook');
  const { host } = page.book;
  const rows = sheetRows('Evidence');
  for (let row = 1; row <= rows.length; row += 1)
    for (const column of 'ABCDEFGHIJKLM') expect(host.formula(`Evidence!${column}${row}`)).toBeNull();
  const inputs = tableUnder(rows, 'Cells').map((row) => row[4]);
  expect(inputs).toEqual(texts.map((text) => `name: ${text}`));
});
