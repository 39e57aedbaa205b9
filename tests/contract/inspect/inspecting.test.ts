// Inspecting cells of a workbook: references, tables, names, spills and nested calls become what the functions were asked.
import type * as Inspect from '../../../src/actions/inspect';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

let page: Page;
let inspect: typeof Inspect;
beforeAll(async () => {
  page = await openPage();
  inspect = await import('../../../src/actions/inspect');
  await page.book.enter('A1', [
    ['Supplier', 'Region', 'Day'],
    ['JL MAG', 'US', '=DATE(2025,6,12)'],
    ['JL MAG', 'G7', '=DATE(2025,6,12)'],
    ['Nobody', 'US', ''],
  ]);
});
afterAll(() => page.close());

async function at(address: string, formula?: string): Promise<Inspect.Inspection> {
  if (formula !== undefined) await page.book.enter(address, formula);
  page.book.host.select(address);
  return inspect.inspectSelected();
}
const told = ({ result }: Inspect.InspectedCall): Inspect.Told => {
  if (result.kind !== 'determined') throw new Error(`${result.reason}: ${result.what}`);
  return result;
};
const became = (call: Inspect.InspectedCall): Inspect.Resolved[] => call.args.map((one) => one.resolved);

test('a call on cells: what each argument became, the answer, why, and what comes next', async () => {
  const { calls, trouble } = await at('E2', '=EXPOSURE.REGION_LICENSE_STATUS(A2,B2,,C2)');
  expect(calls).toHaveLength(1);
  expect(became(calls[0]!)).toEqual([
    {
      kind: 'cell',
      cell: 'JL MAG',
      thing: { kind: 'name', name: expect.stringContaining('JL MAG'), members: null },
    },
    {
      kind: 'cell',
      cell: 'US',
      thing: { kind: 'name', name: expect.stringContaining('United States'), members: null },
    },
    { kind: 'omitted', thing: { kind: 'default', means: 'products' } },
    { kind: 'cell', cell: 45820, thing: { kind: 'day', day: 45820 } },
  ]);
  const { answer, explanation } = told(calls[0]!);
  expect(answer).toMatchObject({ kind: 'value', value: 'Granted' });
  expect(explanation!.claims.some(({ used }) => used)).toBe(true);
  expect(explanation!.claims.some(({ used }) => !used)).toBe(true);
  expect(explanation!.next).not.toBeNull();
  expect(trouble).toBeNull();
});

test('a group of countries says how many members it has', async () => {
  const { calls } = await at('E3', '=EXPOSURE.REGION_LICENSE_STATUS(A3,B3,,C3)');
  expect(became(calls[0]!)[1]).toMatchObject({ thing: { name: 'G7', members: 7 } });
  expect(told(calls[0]!).answer).toMatchObject({ value: 'Partial' });
});

test('calls inside other functions and inside one another are listed, outer ones first', async () => {
  const { calls } = await at(
    'E4',
    '=IFERROR(EXPOSURE.CONTROL_STATUS(EXPOSURE.MATCH_NAME("镓","material"),"US",DATE(2025,1,15)),"none")&"!"',
  );
  expect(calls.map(({ id, depth, isWhole }) => [id, depth, isWhole])).toEqual([
    ['CONTROL_STATUS', 0, false],
    ['MATCH_NAME', 1, false],
  ]);
  expect(calls.map((call) => told(call).shown)).toEqual(['Prohibited', expect.stringMatching(/gallium/i)]);
  expect(calls[0]!.args[0]!.text).toBe('EXPOSURE.MATCH_NAME("镓","material")');
});

test('a cell that an answer spills to is inspected as the element that it shows', async () => {
  await page.book.enter('G2', '=EXPOSURE.CONTROL_STATUS({"gallium";"dysprosium"},"US",DATE(2025,1,15))');
  const { cell, formula, calls } = await at('G3');
  expect(cell.spilledFrom?.address).toBe('G2');
  expect(formula).toContain('CONTROL_STATUS');
  expect(told(calls[0]!)).toMatchObject({ rows: 2, at: { row: 1, column: 0 }, shown: 'Not controlled' });
  expect(became(calls[0]!)[0]).toMatchObject({ rows: 2, columns: 1, cell: 'dysprosium' });
});

test.each([
  ['a spill', '=EXPOSURE.CONTROL_STATUS(G10#,"US",DATE(2025,1,15))', ['Gallium', 2]],
  ['a column of a table', '=EXPOSURE.CONTROL_STATUS(Goods[Item],"US",DATE(2025,1,15))', ['gallium', 2]],
  ['the whole of a table', '=EXPOSURE.CONTROL_STATUS(Goods[#All],"US",DATE(2025,1,15))', ['Item', 3]],
  ['a defined name', '=EXPOSURE.CONTROL_STATUS(Wares,"US",DATE(2025,1,15))', ['gallium', 2]],
  ['another sheet', '=EXPOSURE.CONTROL_STATUS(\'Other one\'!B2:B3,"US",DATE(2025,1,15))', ['antimony', 2]],
])('%s is read as Excel does', async (_, formula, [first, rows]) => {
  await page.book.run(async ({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      if (workbook.tables) {
        const table = workbook.tables.getItemOrNullObject('Goods');
        await workbook.context.sync();
        if (!table.isNullObject) return;
      }
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('J1:J3').values = [['Item'], ['gallium'], ['dysprosium']];
      const added = sheet.tables.add('J1:J3', true);
      added.name = 'Goods';
      workbook.names.add('Wares', sheet.getRange('J2:J3'));
      const other = workbook.worksheets.add('Other one');
      other.getRange('B2:B3').values = [['antimony'], ['gallium']];
      await workbook.context.sync();
    }),
  );
  await page.book.enter('G10', '=EXPOSURE.MATCH_NAME({"gallium";"dysprosium"})');
  const { calls } = await at('N20', formula);
  expect(became(calls[0]!)[0]).toMatchObject({ kind: 'range', rows, cell: first });
});

test('what only Excel can work out is said so, and the rest is shown', async () => {
  const { calls, trouble } = await at(
    'E6',
    '=EXPOSURE.CONTROL_STATUS("gallium",UPPER("us"),DATE(2025,1,15))',
  );
  expect(became(calls[0]!)[1]).toEqual({ kind: 'undetermined', reason: 'function', what: 'UPPER' });
  expect(became(calls[0]!)[0]).toMatchObject({ thing: { name: expect.stringMatching(/gallium/i) } });
  expect([calls[0]!.result.kind, trouble]).toEqual(['undetermined', null]);
});

describe('errors', () => {
  test('our own message is the same sentence as in the cell', async () => {
    const { trouble, calls } = await at('E7', '=EXPOSURE.REGION_LICENSE_STATUS(A4,B4)');
    expect(trouble).toMatchObject({
      code: 'message',
      values: { message: page.book.host.message('E7'), problem: 'unknown' },
      repair: { kind: 'look-up', id: 'REGION_LICENSE_STATUS' },
    });
    expect(told(calls[0]!).answer).toMatchObject({ kind: 'problem', code: 'unknown' });
  });

  test.each([
    ['an answer that does not fit', '=EXPOSURE.CONTROL_STATUS({"gallium";"dysprosium"},"US")', 'spill'],
    ['an error that comes in', '=EXPOSURE.CONTROL_STATUS(NA(),"US")&""', 'elsewhere'],
    ['a function that does not exist', '=EXPOSURE.CONTROLL_STATUS("gallium")', 'no-function'],
    ['the form that files keep', '=_xldudf_EXPOSURE_CONTROL_STATUS("gallium","US")', 'file-form'],
  ])('%s', async (_, formula, code) => {
    await page.book.enter('P2', 'in the way');
    const { trouble } = await at('P1', formula);
    expect(trouble?.code).toBe(code);
  });

  test('a formula that stayed text is offered to be entered again', async () => {
    await page.book.enter('P5', '\'=EXPOSURE.CONTROL_STATUS("gallium")');
    const { trouble } = await at('P5');
    expect(trouble).toMatchObject({
      code: 'text',
      repair: { kind: 'enter', formula: '=EXPOSURE.CONTROL_STATUS("gallium")' },
    });
  });

  test('ranges that do not fit each other say so, as in the cell', async () => {
    const { trouble } = await at('R1', '=EXPOSURE.CONTROL_STATUS(A2:A4,B2:B3)');
    expect(trouble).toMatchObject({ code: 'message', values: { message: page.book.host.message('R1') } });
  });
});

test.each([
  ['=EXPOSURE.HS_CONTROL("81129290","US",DATE(2025,1,15))', 'Gallium metal, 3C001: HS lines', /https:/],
  ['=EXPOSURE.COMPANY("JL MAG")', 'License status', /https:/],
  ['=EXPOSURE.MATERIAL("gallium")', '2023 No.23: effect', /https:/],
  ['=EXPOSURE.SCENARIO_VALUE("Granted","Base")', 'Loss rate at Granted, scenario Base', null],
  ['=EXPOSURE.LOSS_RATE(A2,B2,,"Base",C2)', 'Loss rate at Granted, scenario Base', null],
])('%s names what it rests on: %s', async (formula, claim, address) => {
  const { calls } = await at('M2', formula);
  const found = told(calls[0]!).claims.filter((one) => one.claim === claim);
  expect(found.length).toBeGreaterThan(0);
  if (address) expect(found.map(({ source }) => source?.url).join(' ')).toMatch(address);
  else expect(found.map(({ source, basis }) => [source, basis])).toEqual([[null, 'estimated']]);
});
