// An update of the finance worksheet that Excel breaks off, wherever: what people filled in is still there, it is told that
// a part may have been done, and running it again carries it to its end.
import type * as Model from '../../../src/actions/model';
import type * as Finance from '../../../src/actions/model/finance';
import type * as Names from '../../../src/workbook/names';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

jest.setTimeout(300_000);

let page: Page;
afterEach(() => page.close());

const ASKED = { exporter: 'JL MAG', period: '2025Q1', asOf: '2025-06-12' } as const;

test('what people filled in is there after it, and in the sheet that is built then', async () => {
  page = await openPage();
  const { removeBuilt }: typeof Model = await import('../../../src/actions/model');
  const { buildFinance }: typeof Finance = await import('../../../src/actions/model/finance');
  const { placesOfNames }: typeof Names = await import('../../../src/workbook/names');
  const { host } = page.book;
  const { build, sheet } = await buildFinance(ASKED);
  await host.idle();
  const place = async (input: string): Promise<string> => {
    const found = (await placesOfNames(`Exposure_${build}_input_`)).get(`Exposure_${build}_input_${input}`)!;
    return `'${found.sheet}'!${String.fromCharCode(65 + found.area.column)}${found.area.row + 1}`;
  };
  host.setCell(await place('deferral'), 0.25);
  host.setCell(await place('thresholdAmount'), '=2*333');
  await host.idle();
  const filledIn = async () => [
    host.value(await place('deferral')),
    host.formula(await place('thresholdAmount')),
  ];
  expect(await filledIn()).toEqual([0.25, '=2*333']);
  const from = page.book.requests.length;
  await buildFinance(ASKED);
  const requests = page.book.requests.length - from;
  // By then it reads no more, and writes.
  for (const share of [0.5, 0.7, 0.9]) {
    page.book.failRequest(Math.floor(requests * share), 'refused', 'ServiceNotAvailable');
    const failure: unknown = await buildFinance(ASKED).catch((error: unknown) => error);
    page.book.failNone();
    await host.idle();
    expect([share, await filledIn()]).toEqual([share, [0.25, '=2*333']]);
    expect([share, failure]).toEqual([
      share,
      expect.objectContaining({ code: 'workbook.busy', kept: 'partly' }),
    ]);
  }
  expect(await buildFinance(ASKED)).toMatchObject({ build, sheet, updated: true });
  expect(await filledIn()).toEqual([0.25, '=2*333']);
  expect(await removeBuilt(build)).toBe(true);
});
