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
  const empties = (text: string): boolean => text.includes('"Name":"Clear"');
  // What writes the sheet, and what then names where its inputs are.
  const writes: [string, (text: string) => boolean][] = [
    ['cells', empties],
    ['names', (text) => text.includes('"Name":"Formula"') && !empties(text)],
  ];
  for (const [which, concerns] of writes) {
    let asked = 0;
    page.book.failWhere((text) => concerns(text) && (asked += 1) === 1, 'ServiceNotAvailable');
    const failure: unknown = await buildFinance(ASKED).catch((error: unknown) => error);
    page.book.failNone();
    await host.idle();
    expect([which, await filledIn()]).toEqual([which, [0.25, '=2*333']]);
    expect([which, failure]).toEqual([
      which,
      expect.objectContaining({ code: 'workbook.busy', kept: 'partly' }),
    ]);
  }
  expect(await buildFinance(ASKED)).toMatchObject({ build, sheet, updated: true });
  expect(await filledIn()).toEqual([0.25, '=2*333']);
  expect(await removeBuilt(build)).toBe(true);
});
