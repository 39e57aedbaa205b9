// Cells that Excel does not recognize or that are stuck are mended; what cannot be mended is named.
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';
import { hurry } from '../support/hurry';
import { until } from '../support/until';

let page: Page;
afterEach(() => {
  jest.restoreAllMocks();
  return page.close();
});

test('a formula with the name of the file is put right and answers', async () => {
  page = await openPage();
  await page.book.enter('A1', '=_xldudf_EXPOSURE_CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
  expect(page.book.host.value('A1')).toBe('#NAME?');
  expect(await page.actions.repair('workbook')).toEqual({ found: 1, mended: 1, left: [] });
  expect([page.book.host.value('A1'), page.book.host.formula('A1')]).toEqual([
    'Prohibited',
    '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  ]);
});

test.each([
  '=[1]!_xldudf_EXPOSURE_CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  '=_xll.EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  `='C:\\x\\[Other.xlam]Sheet'!EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))`,
])('so is %s', async (written) => {
  page = await openPage();
  await page.book.enter('A1', written);
  expect(await page.actions.repair('workbook')).toEqual({ found: 1, mended: 1, left: [] });
  expect([page.book.host.value('A1'), page.book.host.formula('A1')]).toEqual([
    'Prohibited',
    '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  ]);
});

test('a function that does not exist stays, and is named', async () => {
  page = await openPage();
  await page.book.enter('A1', [
    ['=EXPOSURE.NO_SUCH("gallium")'],
    ['=EXPOSURE.CONTROL_STATUS("gallium","US")'],
  ]);
  hurry(8);
  const { found, mended, left } = await page.actions.repair('workbook');
  expect([found, mended, left.map(({ address, ailment }) => [address, ailment])]).toEqual([
    1,
    0,
    [['A1', 'not-recognized']],
  ]);
});

test('a cell whose answer got lost is computed again', async () => {
  page = await openPage();
  const answer = page.book.realm['answerCall'] as (id: string, args: unknown[]) => unknown;
  page.book.realm['answerCall'] = () => new Promise(() => undefined);
  page.book.host.setCell('A1', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
  await until(() => page.book.host.value('A1') === '#BUSY!');
  page.book.realm['answerCall'] = answer;
  expect(await page.actions.repair('workbook')).toEqual({ found: 1, mended: 1, left: [] });
  expect(page.book.host.value('A1')).toBe('Prohibited');
});

describe('cells that wait for ever', () => {
  const FORMULA = '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))';
  let answer: (id: string, args: unknown[]) => unknown;
  let waiting: (() => void)[];

  async function stuck(count: number): Promise<void> {
    page = await openPage();
    answer = page.book.realm['answerCall'] as typeof answer;
    waiting = [];
    page.book.realm['answerCall'] = () => new Promise((resolve) => waiting.push(() => resolve([['late']])));
    page.book.host.setCell(
      'A1',
      Array.from({ length: count }, () => [FORMULA]),
    );
    await until(() => waiting.length === count);
    expect(page.book.host.value('A1')).toBe('#BUSY!');
    page.book.requests.length = 0;
  }
  const sent = (name: string): number =>
    page.book.requests.filter(({ text }) => text.includes(`"${name}"`)).length;

  test('hundreds that do not heal cost few requests, and each is named', async () => {
    await stuck(300);
    hurry(8);
    const { found, mended, left } = await page.actions.repair('workbook');
    expect([found, mended, left.length]).toEqual([300, 0, 300]);
    expect(page.book.requests.length).toBeLessThan(60);
    for (const answered of waiting) answered();
  });

  test('where marking them does nothing their sheet is computed, and where that does nothing they are entered again', async () => {
    await stuck(20);
    hurry(8);
    page.book.realm['answerCall'] = answer;
    page.book.alterRequests((text) => text.replaceAll('"SetDirty"', '"Select"'));
    expect(await page.actions.repair('workbook')).toMatchObject({ found: 20, mended: 20, left: [] });
    expect(sent('Formulas')).toBe(0);
  });

  test('where neither helps they are entered again, all in one', async () => {
    await stuck(20);
    hurry(8);
    page.book.realm['answerCall'] = answer;
    const ofSheets = (text: string): boolean =>
      text.includes('"Calculate"') && !text.includes('"Recalculate"');
    page.book.alterRequests((text) =>
      ofSheets(text)
        ? text.replaceAll('"Calculate"', '"Activate"')
        : text.replaceAll('"SetDirty"', '"Select"'),
    );
    expect(await page.actions.repair('workbook')).toMatchObject({ found: 20, mended: 20, left: [] });
    expect(sent('Formulas')).toBe(1);
  });

  test('they are found by their text where another error is their value', async () => {
    await stuck(2);
    page.book.realm['answerCall'] = answer;
    page.book.alterAnswers((text) =>
      text.replace(/"Values":\[\[.*?\]\]/g, (values) => values.replaceAll('#BUSY!', '#VALUE!')),
    );
    expect(await page.actions.repair('workbook')).toMatchObject({ found: 2, mended: 2, left: [] });
  });

  test('a notice says so after a while, and goes once they have answered', async () => {
    const { setTimeout: later } = globalThis;
    const HALF_A_MINUTE = 30_000;
    jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((run: () => void, millis?: number) =>
        later(run, millis === HALF_A_MINUTE ? 100 : millis)) as typeof setTimeout);
    await stuck(3);
    const told = () => page.actions.notices().find(({ code }) => code === 'busy-for-long');
    await until(() => told() !== undefined);
    expect(told()).toMatchObject({ values: { cells: 3 } });
    page.book.realm['answerCall'] = answer;
    await page.actions.refresh();
    await until(() => told() === undefined);
  });
});
