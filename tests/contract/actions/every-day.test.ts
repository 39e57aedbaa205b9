// What newcomers see keeps its answers on whatever day the add-in is opened: README's formulas, the first sheet, the tour.
import fs from 'node:fs';
import path from 'node:path';
import { dayOfIso } from '../../../src/control-data/days';
import { TOUR } from '../../../src/taskpane/inspect/tour-steps';
import { writeFirstSheet } from '../../../src/workbench/page/first-sheet';
import { JUDGED_DAYS } from '../../support/clock';
import { openPage } from './open-page';
import type { Page } from './open-page';

/** The day after the general licenses lapse, too. */
const ON_DAYS = [...new Set([...JUDGED_DAYS, '2026-12-03'])];

const readme = fs.readFileSync(path.join(__dirname, '../../../README.md'), 'utf8');

let page: Page;
beforeAll(async () => {
  page = await openPage();
  writeFirstSheet(page.book.host, 'EXPOSURE');
});
afterAll(() => page.close());

describe.each(ON_DAYS)('on %s', (isoDay) => {
  beforeAll(async () => {
    await page.actions.setWorkingDay(dayOfIso(isoDay)!);
    await page.book.host.idle();
  });

  test('README says what its formulas answer', async () => {
    const told = [...readme.matchAll(/`(=EXPOSURE\.[^`]+)` → `([^`]+)`/g)].map(([, formula, shown]) => [
      formula!,
      shown!,
    ]);
    expect(told.length).toBeGreaterThanOrEqual(3);
    for (const [formula, shown] of told) {
      await page.book.enter('J1', formula!);
      await page.book.host.idle();
      expect([formula, page.book.host.text('J1')]).toEqual([formula, shown]);
    }
  });

  test('the first sheet answers its example', () => {
    expect(page.book.host.values('E5:G8')).toEqual([
      ['Granted', 'License required', 0.0694],
      ['Granted', 'License required', 0.0694],
      ['Required', 'License required', 'not disclosed'],
      ['', 'Prohibited', ''],
    ]);
  });

  test('the tour shows a granted license, a ban, the date that ends its suspension, a share, and why', async () => {
    const answers = [];
    for (const { formula } of TOUR) {
      await page.book.enter('J1', formula);
      answers.push(await page.value('J1'));
    }
    expect(answers).toEqual([
      'Granted',
      'Prohibited',
      dayOfIso('2026-11-27'),
      0.0694,
      expect.stringMatching(/^Granted\. JL MAG Rare-Earth has a license for United States/),
    ]);
  });
});
