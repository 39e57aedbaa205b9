// Formulas to values and back in a real workbook, also when rows moved in between.
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

let page: Page;
afterEach(() => page.close());

const rows = [
  ['Exporter', 'Region', 'Material', 'Status'],
  ['JL MAG', 'US', 'gallium', '=EXPOSURE.CONTROL_STATUS(C2,B2,$H$1)'],
  ['Ningbo Yunsheng', 'EU', 'germanium', '=EXPOSURE.CONTROL_STATUS(C3,B3,$H$1)'],
  ['', 'JP', 'dysprosium', '=EXPOSURE.CONTROL_STATUS(C4,B4,$H$1)'],
];

async function filled(): Promise<void> {
  page = await openPage();
  await page.book.enter('H1', '=DATE(2025,6,12)');
  await page.book.enter('A1', rows);
  await page.book.enter('A8', '=EXPOSURE.CONTROL_STATUS(C2:C4,{"US","EU"},$H$1)');
  await page.book.enter('F2', '="as "&EXPOSURE.DATA_INFO("version")');
  await page.book.enter('F3', '=EXPOSURE.DATA_INFO("data date")');
  await page.book.enter('F4', '=EXPOSURE.COMPANY("JL MAG")');
}

interface Look {
  formula: string | null;
  value: unknown;
  text: string;
}
const looks = (addresses: readonly string[]): Look[] =>
  addresses.map((address) => {
    const { host } = page.book;
    return { formula: host.formula(address), value: host.value(address), text: host.text(address) };
  });

const CELLS = ['D2', 'D3', 'D4', 'A8', 'B8', 'A9', 'B9', 'A10', 'B10', 'F2', 'F3', 'F4'];
/** The same cells after a row was inserted above everything. */
const LOWER = CELLS.map((address) => address.replace(/\d+/, (row) => String(Number(row) + 1)));

async function insertRow(at: string): Promise<void> {
  const { Excel } = page.book.realm as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(at).insert('Down');
    await context.sync();
  });
  await page.book.host.idle();
}

test('frozen cells show what they showed, without a formula of ours', async () => {
  await filled();
  const before = looks(CELLS);
  expect(await page.actions.freeze('workbook')).toEqual({ cells: 7, skipped: [] });
  const after = looks(CELLS);
  expect(after.map(({ formula }) => formula)).toEqual(CELLS.map(() => null));
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  expect(page.book.host.text('F4')).toContain('JL MAG');
});

test('thawing brings back formulas, values and formats cell by cell', async () => {
  await filled();
  const before = looks(CELLS);
  const formats = CELLS.map((cell) => page.book.host.format(cell));
  await page.actions.freeze('workbook');
  const plan = await page.actions.planThaw('workbook');
  expect(plan.places.flatMap(({ doubts }) => doubts)).toEqual([]);
  expect(await page.actions.thaw('workbook', new Set())).toEqual({
    cells: 7,
    left: [],
    gone: 0,
    untraced: [],
  });
  await page.book.host.idle();
  expect(looks(CELLS)).toEqual(before);
  expect(CELLS.map((cell) => page.book.host.format(cell))).toEqual(formats);
  await expect(page.actions.planThaw('workbook')).rejects.toMatchObject({ code: 'prove.nothing-frozen' });
  expect(page.book.host.save().store.names).toEqual({});
});

test('a row inserted above the precedents moves the formulas as Excel would have', async () => {
  await filled();
  const before = looks(CELLS);
  await page.actions.freeze('workbook');
  await insertRow('1:1');
  const plan = await page.actions.planThaw('workbook');
  expect(plan.places.flatMap(({ doubts }) => doubts)).toEqual([]);
  await page.actions.thaw('workbook', new Set());
  await page.book.host.idle();
  const after = looks(LOWER);
  expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
  expect(after[0]!.formula).toBe('=EXPOSURE.CONTROL_STATUS(C3,B3,$H$2)');
});

test('a row inserted within a block is listed and waits for a person', async () => {
  await filled();
  await page.actions.freeze('workbook');
  await insertRow('3:3');
  const { places } = await page.actions.planThaw('workbook');
  const doubtful = places.filter(({ doubts }) => doubts.length > 0);
  expect(doubtful.map(({ address, doubts }) => [address, doubts])).toContainEqual([
    'D2:D5',
    expect.arrayContaining(['block-resized']),
  ]);
  const { left } = await page.actions.thaw('workbook', new Set());
  expect(left.map(({ address }) => address)).toContain('D2:D5');
  expect(page.book.host.formula('D2')).toBeNull();
});

test('a frozen cell that was overwritten, or whose inputs changed, is asked about', async () => {
  await filled();
  await page.actions.freeze('workbook');
  await page.book.enter('D3', 'my own');
  await page.book.enter('C2', 'antimony');
  const { places } = await page.actions.planThaw('workbook');
  const doubts = new Map(places.map(({ address, doubts: all }) => [address, [...all].sort()]));
  expect(doubts.get('D2:D4')).toEqual(['inputs-changed', 'overwritten']);
  expect(doubts.get('F2')).toEqual([]);
  const block = places.find(({ address }) => address === 'D2:D4')!;
  await page.actions.thaw('workbook', new Set([block.id]));
  expect(page.book.host.formula('D3')).toBe('=EXPOSURE.CONTROL_STATUS(C3,B3,$H$1)');
});

test('frozen cells can be thawed after the workbook was saved and opened again', async () => {
  await filled();
  const before = looks(CELLS);
  await page.actions.freeze('workbook');
  const snapshot = page.book.host.save();
  await page.close();
  page = await openPage({ snapshot });
  await page.actions.thaw('workbook', new Set());
  await page.book.host.idle();
  expect(looks(CELLS)).toEqual(before);
});

test('text that Excel would read as something else stays text', async () => {
  page = await openPage();
  await page.book.enter('A1', '=EXPOSURE.DATA_INFO("version")&""');
  const version = page.book.host.value('A1');
  await page.actions.freeze('workbook');
  expect([page.book.host.value('A1'), page.book.host.formula('A1')]).toEqual([version, null]);
});

test('only the selection is frozen', async () => {
  await filled();
  page.book.host.select('D3');
  expect(await page.actions.freeze('selection')).toMatchObject({ cells: 1 });
  expect(CELLS.filter((cell) => page.book.host.formula(cell) === null && /^D/.test(cell))).toEqual(['D3']);
});

test('a block of formulas that are equal in R1C1 form is one record, however many cells it has', async () => {
  page = await openPage();
  await page.book.enter(
    'A1',
    Array.from({ length: 1_000 }, (_, row) => ['gallium', `=EXPOSURE.CONTROL_STATUS(A${row + 1},"US",$D$1)`]),
  );
  await page.book.enter('D1', '=DATE(2025,1,15)');
  expect(await page.actions.freeze('workbook')).toMatchObject({ cells: 1_000 });
  const { places } = await page.actions.planThaw('workbook');
  expect(places.map(({ address, cells, formula }) => [address, cells, formula])).toEqual([
    ['B1:B1000', 1_000, '=EXPOSURE.CONTROL_STATUS(A1,"US",$D$1)'],
  ]);
  // The block, the cells of its two references: three names, not a thousand.
  expect(Object.keys(page.book.host.save().store.names)).toHaveLength(3);
});

/** What the person does to the workbook by hand. */
async function change(how: (context: Excel.RequestContext) => void): Promise<void> {
  const { Excel } = page.book.realm as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
    how(context);
    await context.sync();
  });
  await page.book.host.idle();
}

describe('where a sheet under a frozen reference moved', () => {
  beforeEach(async () => {
    page = await openPage();
    await change((context) => context.workbook.worksheets.add('Data'));
    await page.book.enter('Data!A1', [['gallium'], ['germanium']]);
    await page.book.enter('Sheet1!A1', '=EXPOSURE.CONTROL_STATUS(Data!A1:A2,"US",DATE(2025,1,15))');
    await page.book.enter('Sheet1!D1', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
    await page.actions.freeze('workbook');
  });

  const thawed = async () => {
    const { places } = await page.actions.planThaw('workbook');
    return places.map(({ address, formula, doubts }) => [address, formula, doubts]);
  };
  const OTHER = ['D1', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))', []];

  test('a renamed sheet is followed', async () => {
    await change((context) => {
      context.workbook.worksheets.getItem('Data').name = 'Our data';
    });
    expect(await thawed()).toEqual([
      ['A1:A2', `=EXPOSURE.CONTROL_STATUS('Our data'!A1:A2,"US",DATE(2025,1,15))`, []],
      OTHER,
    ]);
  });

  test('a row that came within its cells is followed, and as it holds other inputs now it waits for a person', async () => {
    await change((context) => {
      context.workbook.worksheets.getItem('Data').getRange('2:2').insert('Down');
    });
    expect(await thawed()).toEqual([
      ['A1:A2', '=EXPOSURE.CONTROL_STATUS(Data!A1:A3,"US",DATE(2025,1,15))', ['inputs-changed']],
      OTHER,
    ]);
    const { cells, left } = await page.actions.thaw('workbook', new Set());
    expect([cells, left.map(({ address }) => address)]).toEqual([1, ['A1:A2']]);
    expect(page.book.host.formula('Sheet1!A1')).toBeNull();
  });

  test('a deleted sheet is listed and waits for a person', async () => {
    await change((context) => context.workbook.worksheets.getItem('Data').delete());
    const [[address, , doubts]] = (await thawed()) as [[string, string, string[]]];
    expect([address, doubts]).toEqual(['A1:A2', ['lost']]);
    expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 1 });
  });
});

describe('what people do with a workbook before they thaw', () => {
  const plan = async (): Promise<unknown[]> =>
    (await page.actions.planThaw('workbook')).places.map(({ address, formula, doubts }) => [
      address,
      formula,
      [...doubts].sort(),
    ]);

  async function forgetNames(): Promise<void> {
    const { Excel } = page.book.realm as { Excel: typeof globalThis.Excel };
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.load('items/name');
      await context.sync();
      for (const { name } of names.items) names.getItem(name).delete();
      await context.sync();
    });
  }

  test('the hidden names are deleted: the cells are looked for where they were frozen, and a person decides', async () => {
    await filled();
    const before = looks(CELLS);
    await page.actions.freeze('workbook');
    await forgetNames();
    const { places, untraced } = await page.actions.planThaw('workbook');
    expect([
      places.length > 0,
      places.every(({ doubts }) => doubts.includes('unfollowed')),
      untraced,
    ]).toEqual([true, true, []]);
    expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 0 });
    await page.actions.thaw('workbook', new Set(places.map(({ id }) => id)));
    await page.book.host.idle();
    expect(looks(CELLS).map(({ formula }) => formula)).toEqual(before.map(({ formula }) => formula));
  });

  test('names and sheet are gone: the formulas are told and stay on record', async () => {
    page = await openPage();
    await change((context) => context.workbook.worksheets.add('Work'));
    await page.book.enter('Work!A1', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
    await page.actions.freeze('workbook');
    await forgetNames();
    await change((context) => context.workbook.worksheets.getItem('Work').delete());
    const told = { untraced: ['=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))'], gone: 0 };
    expect(await page.actions.planThaw('workbook')).toMatchObject(told);
    expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 0, ...told });
    expect(await page.actions.planThaw('workbook')).toMatchObject(told);
  });

  test('the sheet of the frozen cells is renamed: they are followed', async () => {
    page = await openPage();
    await page.book.enter('A1', [['gallium', '=EXPOSURE.CONTROL_STATUS(A1,"US",DATE(2025,1,15))']]);
    await page.actions.freeze('workbook');
    await change((context) => {
      context.workbook.worksheets.getItem('Sheet1').name = 'Status 2025';
    });
    expect(await plan()).toEqual([['B1', '=EXPOSURE.CONTROL_STATUS(A1,"US",DATE(2025,1,15))', []]]);
    expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 1, left: [] });
  });

  test('frozen cells are deleted with their rows: it is said, and the others come back', async () => {
    page = await openPage();
    await page.book.enter('A1', [['=EXPOSURE.DATA_INFO("version")'], [''], ['=EXPOSURE.DATA_INFO("id")']]);
    await page.actions.freeze('workbook');
    await change((context) => context.workbook.worksheets.getFirst().getRange('1:1').delete('Up'));
    expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 1, left: [], gone: 1 });
    expect(page.book.host.formula('A2')).toBe('=EXPOSURE.DATA_INFO("id")');
  });

  test('some cells of a block are deleted: what is left of it is asked about', async () => {
    await filled();
    await page.actions.freeze('sheet');
    await change((context) => context.workbook.worksheets.getFirst().getRange('D3').delete('Up'));
    expect(await plan()).toContainEqual([
      'D2:D3',
      '=EXPOSURE.CONTROL_STATUS(C2,B2,$H$1)',
      expect.arrayContaining(['block-resized']),
    ]);
  });

  test('rows are sorted: every block whose inputs or values moved is asked about, and chosen it answers for its own row', async () => {
    await filled();
    await page.actions.freeze('workbook');
    const block = ['A2', 'A4'].map((corner) => page.book.host.value(corner));
    const rowsNow = [2, 3, 4].map((row) =>
      ['A', 'B', 'C', 'D'].map((column) => page.book.host.value(`${column}${row}`)),
    );
    await page.book.enter('A2', rowsNow.toReversed() as never);
    expect(['A4', 'A2'].map((corner) => page.book.host.value(corner))).toEqual(block);
    const { places } = await page.actions.planThaw('workbook');
    const moved = places.find(({ address }) => address === 'D2:D4')!;
    expect([...moved.doubts].sort()).toEqual(['inputs-changed', 'overwritten']);
    await page.actions.thaw('workbook', new Set([moved.id]));
    await page.book.host.idle();
    expect(page.book.host.formula('D2')).toBe('=EXPOSURE.CONTROL_STATUS(C2,B2,$H$1)');
    expect(page.book.host.value('D2')).toBe('License required');
  });

  describe('with a table', () => {
    beforeEach(async () => {
      page = await openPage();
      await page.book.enter('A1', [['Material'], ['gallium'], ['dysprosium']]);
      await change((context) => {
        context.workbook.tables.add('Sheet1!A1:A3', true).name = 'Bought';
      });
      await page.book.enter('C1', '=EXPOSURE.CONTROL_STATUS(Bought[Material],"US",DATE(2025,1,15))');
      await page.actions.freeze('workbook');
    });
    const FORMULA = '=EXPOSURE.CONTROL_STATUS(Bought[Material],"US",DATE(2025,1,15))';

    test('nothing was renamed: it comes back', async () => {
      expect((await plan()).map((one) => (one as unknown[])[2])).toEqual([[]]);
    });

    test.each<[string, (context: Excel.RequestContext) => void]>([
      [
        'a column is renamed',
        (context) => (context.workbook.worksheets.getFirst().getRange('A1').values = [['Item']]),
      ],
      ['the table is renamed', (context) => (context.workbook.tables.getItem('Bought').name = 'Purchases')],
    ])('%s: it is asked about', async (_, rename) => {
      await change(rename);
      expect(await plan()).toEqual([['C1:C2', FORMULA, ['table-renamed']]]);
    });

    test('Excel does not take the formula: the values are still there, and it is said', async () => {
      const { Excel } = page.book.realm as { Excel: typeof globalThis.Excel };
      const values = ['C1', 'C2'].map((cell) => page.book.host.value(cell));
      const own = Object.getOwnPropertyDescriptor(Excel.Range.prototype, 'formulas')!;
      Object.defineProperty(Excel.Range.prototype, 'formulas', {
        ...own,
        set: () => {
          throw Object.assign(new Error('The argument is invalid.'), { code: 'InvalidArgument' });
        },
      });
      const { cells, left } = await page.actions.thaw('workbook', new Set());
      Object.defineProperty(Excel.Range.prototype, 'formulas', own);
      expect([cells, left.map(({ address, doubts }) => [address, doubts])]).toEqual([
        0,
        [['C1:C2', ['refused']]],
      ]);
      expect(['C1', 'C2'].map((cell) => page.book.host.value(cell))).toEqual(values);
      expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 1, left: [] });
    });
  });
});

test.each(['#CALC!', '#BLOCKED!', '#FIELD!', '#UNKNOWN!'])(
  '%s is no answer: the formula stays, and its cell is named with the error',
  async (error) => {
    page = await openPage();
    const formula = '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))';
    // The stand-in has one of these errors; what it says of a cell without an answer is told as each of them.
    page.book.realm['answerCall'] = () => Promise.resolve([[]]);
    page.book.alterAnswers((text) => text.replaceAll('#CALC!', error));
    await page.book.enter('A1', formula);
    expect(await page.actions.freeze('workbook')).toEqual({
      cells: 0,
      skipped: [{ sheet: 'Sheet1', address: 'A1', error }],
    });
    expect(page.book.host.formula('A1')).toBe(formula);
  },
);
