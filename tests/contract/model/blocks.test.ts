// Where Excel on the web cannot carry one answer over all lines, they are cut into blocks; each gives the same rows.
import { assessCall, blocksOf } from '../../../src/actions/model/assessment';
import type { Lines } from '../../../src/actions/model/source';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

const short = ['License required', 'Granted', 0.02, 20, 46358, 'A note.'];
const rows = (count: number, row: readonly (string | number)[] = short): { rows: (string | number)[][] } => ({
  rows: Array.from({ length: count }, () => [...row]),
});

test.each([
  ['one line', 1, [[0, 1]]],
  ['as many as one answer carries', 20_000, [[0, 20_000]]],
  [
    'one more',
    20_001,
    [
      [0, 20_000],
      [20_000, 20_001],
    ],
  ],
  [
    'many',
    45_000,
    [
      [0, 20_000],
      [20_000, 40_000],
      [40_000, 45_000],
    ],
  ],
])('on the web: %s', (_, count, blocks) => {
  expect(blocksOf(rows(count), true).map(({ from, to }) => [from, to])).toEqual(blocks);
});

test('on the web: long notes make smaller blocks, without a gap', () => {
  const blocks = blocksOf(rows(5_000, [...short.slice(0, 5), '许'.repeat(400)]), true);
  expect(blocks.length).toBeGreaterThan(1);
  expect(blocks[0]!.from).toBe(0);
  expect(blocks.at(-1)!.to).toBe(5_000);
  blocks.slice(1).forEach(({ from }, index) => expect(from).toBe(blocks[index]!.to));
});

test('elsewhere one formula answers for all lines', () => {
  expect(blocksOf(rows(90_000), false)).toEqual([{ from: 0, to: 90_000 }]);
});

describe('two blocks in the grid', () => {
  let page: Page;
  afterEach(() => page.close());

  test('show what one call shows', async () => {
    page = await openPage();
    await page.book.enter('A1', [
      ['Supplier', 'Region', 'Item', 'Spend'],
      ['JL MAG', 'US', '', 100],
      ['San Huan', 'Japan', '', 200],
      ['Nobody', 'US', 'gallium', 300],
    ]);
    const lines = { sheet: 'Sheet1', read: { row: 0, column: 0, rows: 4, columns: 4 } } as Lines;
    await page.book.enter('G1', `=${assessCall(lines, { from: 0, to: 3 }, 1, '', '')}`);
    await page.book.enter('N1', `=${assessCall(lines, { from: 0, to: 2 }, 2, '', '')}`);
    await page.book.enter('N4', `=DROP(${assessCall(lines, { from: 2, to: 3 }, 2, '', '')},1)`);
    await page.book.host.idle();
    expect(page.book.host.values('N1:S4')).toEqual(page.book.host.values('G1:L4'));
    expect(page.book.host.value('G1')).toBe('Control');
  });
});

describe('more than one answer carries on the web', () => {
  let page: Page;
  afterEach(() => page.close());

  test('the worksheet gets one formula a block, over all lines and without a gap', async () => {
    page = await openPage();
    const model = await import('../../../src/actions/model');
    // A name that is not known stands in the note of its line: so few lines weigh as much as many.
    const name = 'Unlisted supplier '.repeat(150);
    const lines = Array.from({ length: 1_200 }, (_, index) => [name, 'US', 'tungsten', 100 + (index % 7)]);
    page.book.host.setCell('A1', [['Supplier', 'Region', 'Item', 'Spend'], ...lines]);
    page.book.host.select('A1:D1201');
    const { blocks, lines: count } = await model.buildWorksheet('selection');
    expect({ blocks, count }).toEqual({ blocks: 3, count: 1_200 });
    const heads = page.book.host
      .values('Sheet1!F1:F1201')
      .flatMap((_, index) => page.book.host.formula(`Sheet1!F${index + 1}`) ?? []);
    const later = expect.stringMatching(/^=DROP\(EXPOSURE\.ASSESS\(VSTACK\(/);
    expect(heads).toEqual([expect.stringMatching(/^=EXPOSURE\.ASSESS\(VSTACK\(/), later, later]);
    const parts = heads.map((head) => /'Sheet1'!\$A\$1:\$D\$1,'Sheet1'!\$A\$(\d+):\$D\$(\d+)\)/.exec(head)!);
    const starts = parts.map(([, from]) => Number(from));
    const ends = parts.map(([, , to]) => Number(to));
    expect(starts).toEqual([2, ...ends.slice(0, -1).map((end) => end + 1)]);
    expect(ends.at(-1)).toBe(1_201);
    await page.book.host.idle();
    // None is larger than one answer may be: then its cells would show an error.
    expect(page.book.host.values('Sheet1!F2:F1201').flat()).toEqual(
      Array.from({ length: 1_200 }, () => 'License required'),
    );
  });
});
