// How often freezing and thawing ask Excel, since each time costs 100 ms or more on the web: with the cells that they
// touch, never with the blocks that these fall into.
import { dayOfIso } from '../../../src/control-data/days';
import { DAYS } from '../../support/clock';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';
import { requestsOf } from '../support/requests-of';

// The engine of the stand-in takes its time over hundreds of formulas on a busy machine.
jest.setTimeout(300_000);

let page: Page;
beforeEach(async () => {
  page = await openPage();
  await page.actions.setWorkingDay(dayOfIso(DAYS.ofData)!);
});
afterEach(() => page.close());

/** Each is a block of its own with an input of its own, and every fourth fills two cells. */
const formula = (row: number): string =>
  row % 4 === 0
    ? `=EXPOSURE.CONTROL_STATUS($A$${row},{"US","EU"},DATE(2025,1,15))`
    : `=EXPOSURE.CONTROL_STATUS($A$${row},"US",DATE(2025,1,15))`;

test.each([10, 40, 160])('%i blocks are frozen and thawed in the same few requests', async (count) => {
  const rows = Array.from({ length: count }, (_, index) => ['gallium', formula(index + 1)]);
  await page.book.enter('A1', rows);
  const all = { cells: count };
  const frozen = await requestsOf(page, async () =>
    expect(await page.actions.freeze('workbook')).toMatchObject({ ...all, skipped: [] }),
  );
  const planned = await requestsOf(page, async () =>
    expect((await page.actions.planThaw('workbook')).places).toHaveLength(count),
  );
  const thawed = await requestsOf(page, async () =>
    expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ ...all, left: [] }),
  );
  const isFew = frozen <= 24 && planned <= 8 && thawed <= 12;
  expect({ frozen, planned, thawed, isFew }).toEqual({ frozen, planned, thawed, isFew: true });
  const formulas = rows.map((_, index) => page.book.host.formula(`B${index + 1}`));
  expect(formulas).toEqual(rows.map(([, text]) => text));
});

test('texts of more than Excel on the web takes at once are read and written in several requests', async () => {
  const text = '中'.repeat(30_000);
  await page.book.enter('B1', text);
  const rows = Array.from({ length: 60 }, (_, row) => [`=$B$1&EXPOSURE.DATA_INFO("version")&"${row}"`]);
  await page.book.enter('A1', rows);
  expect(await page.actions.freeze('workbook')).toEqual({ cells: 60, skipped: [] });
  expect([page.book.host.formula('A60'), String(page.book.host.value('A60')).startsWith(text)]).toEqual([
    null,
    true,
  ]);
  expect(await page.actions.thaw('workbook', new Set())).toMatchObject({ cells: 60, left: [] });
});
