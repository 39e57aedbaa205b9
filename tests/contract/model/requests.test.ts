// How often building asks Excel, since each time costs 100 ms or more on the web, and what its first sentences say: they
// are taken apart into the numbers of the sheet, and follow them.
import type * as Model from '../../../src/actions/model';
import type * as Finance from '../../../src/actions/model/finance';
import { dayOfIso } from '../../../src/control-data/days';
import { DAYS } from '../../support/clock';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';
import { requestsOf } from '../support/requests-of';

// The engine of the stand-in takes its time over two hundred lines on a busy machine.
jest.setTimeout(300_000);

let page: Page;
let model: typeof Model;
beforeEach(async () => {
  page = await openPage();
  await page.actions.setWorkingDay(dayOfIso(DAYS.ofData)!);
  model = await import('../../../src/actions/model');
});
afterEach(() => page.close());

const SUPPLIERS = ['JL MAG', 'San Huan', 'Zhenghai', 'Unlisted Trading'];
const PLACES = ['US', 'Japan', 'Germany', 'Vietnam'];
const line = (index: number): (string | number)[] => [
  SUPPLIERS[index % 4]!,
  PLACES[(index >> 2) % 4]!,
  index % 3 ? 'NdFeB magnets' : 'gallium',
  100 + index,
];

describe('at most twelve requests', () => {
  test.each([50, 200, 400])(
    'build the worksheet and its summary from %i lines, first and again',
    async (count) => {
      await page.book.enter('A1', [
        ['Vendor', 'Ship to', 'Item', 'Spend'],
        ...Array.from({ length: count }, (_, index) => line(index)),
      ]);
      const lines = { range: { sheet: 'Sheet1', address: `A1:D${count + 1}` } };
      const build = (): Promise<unknown> => model.buildWorksheet(lines);
      const first = await requestsOf(page, build);
      const again = await requestsOf(page, build);
      expect({ first, again, isFew: first <= 12 && again <= 12 }).toEqual({ first, again, isFew: true });
    },
  );

  test('build the finance worksheet, first and again', async () => {
    const finance: typeof Finance = await import('../../../src/actions/model/finance');
    const build = (): Promise<unknown> => finance.buildFinance({ exporter: 'JL MAG', period: '2025Q1' });
    const first = await requestsOf(page, build);
    const again = await requestsOf(page, build);
    expect({ first, again, isFew: first <= 12 && again <= 12 }).toEqual({ first, again, isFew: true });
  });
});

describe('the first sentences of the summary', () => {
  const grouped = (amount: number): string => amount.toLocaleString('en-US', { maximumFractionDigits: 0 });

  test('say what is at risk, its largest cause, the next date and what is not known; and follow the lines', async () => {
    await page.book.enter('A1', [
      ['Vendor', 'Ship to', 'Item', 'Spend', 'Currency'],
      ['JL MAG', 'Japan', 'NdFeB magnets', 3_000, 'USD'],
      ['Unlisted Trading', 'US', 'gallium', 1_000, 'USD'],
    ]);
    const { summarySheet } = await model.buildWorksheet({ range: { sheet: 'Sheet1', address: 'A1:E3' } });
    const sentences = async (): Promise<string[]> => {
      await page.book.host.idle();
      return page.book.host.values(`'${summarySheet}'!A4:A6`).map(([text]) => String(text));
    };
    const lines = () => page.book.host.values('Sheet1!G2:L3');
    const [amounts, cause, ahead] = await sentences();
    const risk = lines().reduce((sum, row) => sum + Number(row[3]), 0);
    expect(amounts).toBe(
      `Under the scenario Base, ${grouped(risk)} USD of the 4,000 USD on 2 lines is at risk (${((100 * risk) / 4_000).toFixed(1)}%).`,
    );
    expect(cause).toContain('The largest cause is the status Unknown: 500 USD');
    expect(cause).toContain('Unlisted Trading has the most, 500 USD.');
    expect(ahead).toMatch(/^The next date is \d{4}-\d\d-\d\d, in \d+ days?, for \d lines?\. /);
    expect(ahead).toMatch(/Not known: 1 line with 1,000 USD \(Unknown 1, Review 0, no answer 0\)\.$/);
    await page.book.enter('Sheet1!D3', 0);
    const [after, nextCause] = await sentences();
    expect(after).toContain('of the 3,000 USD');
    expect(nextCause).toContain('JL MAG Rare-Earth has the most');
    await page.book.enter(`'${summarySheet}'!B9`, dayOfIso(DAYS.afterAllDates)!);
    expect((await sentences())[2]).toMatch(/^There is no later dated event; the evidence ends on /);
  });

  test('a status that no line has comes out of its one line once lines have it', async () => {
    await page.book.enter('A1', [
      ['Vendor', 'Ship to', 'Item', 'Spend'],
      ['Unlisted Trading', 'US', 'gallium', 1_000],
      ['Unlisted Trading', 'Japan', 'gallium', 500],
    ]);
    const { summarySheet } = await model.buildWorksheet({ range: { sheet: 'Sheet1', address: 'A1:D3' } });
    const row = async (label: string): Promise<unknown[] | undefined> => {
      await page.book.host.idle();
      return page.book.host.values(`'${summarySheet}'!A1:F200`).find(([first]) => first === label);
    };
    expect((await row('None'))!.slice(1, 5)).toEqual(['', '', '', '']);
    await page.book.enter('Sheet1!A3', 'JL MAG');
    const status = page.book.host.value('Sheet1!G3');
    expect(status).not.toBe('Unknown');
    expect(await row('None')).toBeUndefined();
    const others = (await row('Other statuses'))!;
    expect([others[1], others[3], String(others[5]).trim()]).toEqual([500, 1, `${String(status)} 1`]);
    expect((await row('Total'))!.slice(1, 4)).toEqual([1_500, expect.any(Number), 2]);
  });
});
