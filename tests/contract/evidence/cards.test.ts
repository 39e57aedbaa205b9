// Cells that hold cards, as arguments and as answers. Excel gives `#VALUE!` as their value; they are read by what they
// stand for, and where this Excel does not tell it, nothing is assumed.
import type * as Inspect from '../../../src/actions/inspect';
import type * as Ranges from '../../../src/workbook/ranges';
import type * as Tables from '../../../src/workbook/tables';
import { licenseFile } from '../actions/files';
import { openPage } from '../actions/open-page';
import type { OpenPageOptions, Page } from '../actions/open-page';
import { requirementLevels } from '../support/open-host';

let page: Page;
afterEach(() => page.close());

const OWN_LICENSE =
  'Ningbo Yunsheng,Thailand,NdFeB magnets,granted,individual,2026-01-10,2026-01-12,full,https://example.com/y';
const STATUS = '=EXPOSURE.REGION_LICENSE_STATUS(A1,"Thailand",,DATE(2026,1,15))';

/** Cards came with this Excel's functions, but its add-ins cannot read them. */
const UNREAD = { ...requirementLevels.desktop, ExcelApi: '1.15' };

/** A card in A1, and in B1 an answer that rests on a private fact about what the card stands for. */
async function filled(options: OpenPageOptions = {}): Promise<void> {
  page = await openPage(options);
  page.book.host.office.fileBytes = () => Promise.resolve(page.book.host.xlsx());
  await page.book.enter('A1', [['=EXPOSURE.COMPANY("Ningbo Yunsheng")', STATUS]]);
  await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
  await page.book.host.idle();
  expect(page.book.host.value('A1')).toBe('#VALUE!');
  expect(page.book.host.value('B1')).toBe('Granted');
}

const read = async (address: string) => {
  const { readRange }: typeof Ranges = await import('../../../src/workbook/ranges');
  return (await readRange({ sheet: 'Sheet1', address }))!.values;
};

const WORDS = { word: 'Private', instead: 'Left out' };

describe('where Excel tells what a card stands for', () => {
  beforeEach(() => filled());

  test('a card is read by its name and its id, a true error stays one', async () => {
    await page.book.enter('A2', [['=1+"x"', '=NA()']]);
    expect(await read('A1:B2')).toEqual([
      [
        {
          card: page.book.host.text('A1'),
          entity: {
            type: 'Entity',
            text: page.book.host.text('A1'),
            properties: { Id: { type: 'String', basicValue: expect.any(String) } },
          },
        },
        'Granted',
      ],
      [{ error: '#VALUE!' }, { error: '#N/A' }],
    ]);
  });

  test('a table that holds cards is read by their names', async () => {
    const { addTable, readTable }: typeof Tables = await import('../../../src/workbook/tables');
    const content = { name: 'Lines', headers: ['Supplier'], rows: [['-']] };
    const { name } = await addTable({ sheet: 'Sheet1', address: 'D1' }, content);
    await page.book.enter('D2', '=EXPOSURE.COMPANY("Ningbo Yunsheng")');
    expect((await readTable(name))!.rows).toEqual([
      [expect.objectContaining({ card: page.book.host.text('A1') })],
    ]);
  });

  test('what would change is asked of the company, not of an error', async () => {
    const { changed, undetermined: untold } = (await page.actions.comparePrivate({ kind: 'remove-all' }))
      .cells;
    expect(changed.map(({ address, from }) => [address, from])).toEqual([['B1', 'Granted']]);
    expect(untold).toEqual([]);
  });

  test('a frozen copy without private facts asks for the cell to be hidden, and no card counts as an error', async () => {
    const { hidden, errors } = await page.actions.askFrozenCopy('without', WORDS);
    expect(hidden).toContainEqual({ sheet: 'Sheet1', address: 'B1' });
    expect(errors).toEqual([]);
  });

  test('evidence names the company and finds that cards and answers agree', async () => {
    const name = page.book.host.text('A1');
    expect(await page.actions.makeEvidence('workbook')).toMatchObject({ calls: 2, differing: 0 });
    const lines = page.book.host.values('Evidence!A1:M200').filter(([sheet]) => sheet === 'Sheet1');
    const [card, status] = ['A1', 'B1'].map((cell) => lines.find((line) => line[1] === cell)!);
    expect([card![5], card![8]]).toEqual([name, 'yes']);
    expect(status![4]).toContain(`company: ${name}`);
    expect([status![7], status![8]]).toEqual(['Granted', 'yes']);
  });

  test('Inspect shows the company, without trouble', async () => {
    const { inspectSelected }: typeof Inspect = await import('../../../src/actions/inspect');
    page.book.host.select('B1');
    const { calls, trouble } = await inspectSelected();
    expect(trouble).toBeNull();
    expect(calls[0]!.args[0]!.resolved).toMatchObject({ cell: { type: 'Entity' }, thing: { kind: 'name' } });
    expect(calls[0]!.result).toMatchObject({ kind: 'determined', shown: 'Granted' });
    page.book.host.select('A1');
    expect((await inspectSelected()).trouble).toBeNull();
  });

  test('freezing leaves the name, and thawing brings the card back without a doubt', async () => {
    const name = page.book.host.text('A1');
    expect(await page.actions.freeze('workbook')).toEqual({ cells: 2, skipped: [] });
    expect(page.book.host.value('A1')).toBe(name);
    await page.actions.thaw('workbook', new Set());
    await page.book.host.idle();
    expect(page.book.host.dataType('A1')?.type).toBe('Entity');
  });
});

describe('where Excel does not tell it', () => {
  beforeEach(() => filled({ requirements: UNREAD }));

  test('a card is told from an error by its text', async () => {
    await page.book.enter('A2', '=1+"x"');
    expect(await read('A1:A2')).toEqual([
      [{ card: page.book.host.text('A1'), entity: null }],
      [{ error: '#VALUE!' }],
    ]);
  });

  test('what rests on a card is withheld or undetermined, never assumed', async () => {
    const { changed, undetermined: untold } = (await page.actions.comparePrivate({ kind: 'remove-all' }))
      .cells;
    expect(changed.map(({ address }) => address)).not.toContain('B1');
    expect(untold).toContainEqual(expect.objectContaining({ address: 'B1', reason: 'card' }));
    expect((await page.actions.askFrozenCopy('without', WORDS)).hidden).toContainEqual({
      sheet: 'Sheet1',
      address: 'B1',
    });
    const { inspectSelected }: typeof Inspect = await import('../../../src/actions/inspect');
    page.book.host.select('B1');
    expect((await inspectSelected()).calls[0]!.result).toMatchObject({
      kind: 'undetermined',
      reason: 'card',
    });
  });
});
