// The working day against the clock, the ribbon's commands, and formulas put into cells.
import { dayOfIso } from '../../../src/control-data/days';
import { DAYS, testDay } from '../../support/clock';
import { openPage } from './open-page';
import type { Page } from './open-page';
import { until } from '../support/until';

let page: Page;
afterEach(() => {
  jest.dontMock('../../../src/start/opening');
  return page.close();
});

const day = (iso: string) => dayOfIso(iso)!;
const GALLIUM = '=EXPOSURE.CONTROL_STATUS("gallium","US")';

/** A workbook whose values are of an earlier working day, saved, and opened again today. */
async function openedLater(workingDay: string, updateOnOpening = false): Promise<void> {
  page = await openPage();
  await page.book.enter('A1', [
    [GALLIUM],
    ['=EXPOSURE.HHI({60;40})'],
    ['=EXPOSURE.CONTROL_STATUS("gallium","DE")'],
  ]);
  await page.actions.setWorkingDay(day(workingDay));
  await page.actions.setUpdateOnOpening(updateOnOpening);
  await page.value('A1');
  const snapshot = page.book.host.save();
  await page.close();
  page = await openPage({ snapshot });
  if (updateOnOpening) await until(() => page.state.currentState().workingDay === day(testDay()));
  else await told('working-day-behind');
  await page.book.host.idle();
}

/** Until a notice is there, which comes of itself after a rest. */
const told = (code: string): Promise<void> =>
  until(() => page.actions.notices().some((notice) => notice.code === code));

describe('the working day', () => {
  test('values of an earlier day stay, and a notice says how many cells would change', async () => {
    await openedLater('2025-01-15');
    expect(await page.value('A1')).toBe('Prohibited');
    expect(page.actions.notices()).toEqual([
      {
        code: 'working-day-behind',
        severity: 'info',
        values: {
          workingDay: '2025-01-15',
          today: testDay(),
          cells: 3,
          changed: 1,
          unknown: 0,
        },
      },
    ]);
  });

  test('updating to today changes them and takes the notice away', async () => {
    await openedLater('2025-01-15');
    await page.actions.setWorkingDay();
    expect(await page.value('A1')).not.toBe('Prohibited');
    expect(page.state.currentState().workingDay).toBe(day(testDay()));
    expect(page.actions.notices()).toEqual([]);
  });

  test('with the option on, opening updates by itself', async () => {
    await openedLater('2025-01-15', true);
    expect(await page.value('A1')).not.toBe('Prohibited');
  });

  test('is compared again when a person comes back to the window', async () => {
    page = await openPage();
    await page.book.enter('A1', GALLIUM);
    await page.actions.setWorkingDay(day('2025-01-15'));
    expect(page.actions.notices().map(({ code }) => code)).not.toContain('working-day-behind');
    page.window.dispatchEvent(new Event('focus'));
    await told('working-day-behind');
    // Beside it the pane may offer to start with this workbook.
    expect(page.actions.notices().filter(({ code }) => code === 'working-day-behind')).toMatchObject([
      { values: { changed: 1 } },
    ]);
  });

  test.each([
    ['as-of', () => page.actions.compareSettings({ asOf: { kind: 'fixed', day: day('2025-01-15') } })],
    ['working day', () => page.actions.compareWorkingDay(day('2025-01-15'))],
  ])('what another %s would change is told before it is set', async (_, compare) => {
    page = await openPage();
    await page.book.enter('A1', [[GALLIUM], ['=EXPOSURE.CONTROL_STATUS(B1:B2,"US")'], ['']]);
    await page.book.enter('B1', [['gallium'], ['copper']]);
    const from = await page.value('A1');
    expect(await compare()).toMatchObject({
      cells: 2,
      changed: [
        { address: 'A1', from, to: 'Prohibited', elements: 1 },
        { address: 'A2', from, to: 'Prohibited', elements: 1 },
      ],
    });
  });

  test('a number that would change comes with the format in which its cell shows it', async () => {
    page = await openPage();
    // A day on which a date lies ahead, as none did on the day that it is compared with.
    await page.actions.setWorkingDay(day(DAYS.ofData));
    await page.book.enter('A1', [
      ['=EXPOSURE.US_REVENUE_SHARE("JL MAG")'],
      ['=EXPOSURE.REGION_REVENUE("JL MAG","US")'],
      ['=EXPOSURE.NEXT_CONTROL_DATE("gallium","US")'],
      [GALLIUM],
    ]);
    const { changed } = await page.actions.compareSettings({
      asOf: { kind: 'fixed', day: day('2025-07-01') },
    });
    expect(changed).toMatchObject([
      { address: 'A1', from: 0.0734, to: 0.0694, numberFormat: '0.0%' },
      { address: 'A2', from: 137_000_000, to: 122_000_000, numberFormat: '#,##0' },
      { address: 'A3', numberFormat: 'yyyy-mm-dd' },
      { address: 'A4', numberFormat: null },
    ]);
  });
});

describe('commands of the ribbon', () => {
  beforeEach(async () => {
    page = await openPage({ read: false });
    // As the page does it: begin.ts opens the workbook and names the commands.
    jest.doMock('../../../src/start/opening', () => ({ open: () => page.read() }));
    await import('../../../src/start/begin');
    await until(() => page.readiness.readinessNow() === 'ready');
  });

  test('Refresh recalculates every cell with a function of ours', async () => {
    await page.book.enter('A1', [[GALLIUM], ['=1+1']]);
    page.book.host.invocations.length = 0;
    page.book.host.press('refresh');
    await until(() => page.book.host.invocations.length > 0 && page.actions.underWay() === null);
    await page.book.host.idle();
    expect(page.book.host.invocations.map(({ name }) => name)).toEqual(['EXPOSURE.CONTROL_STATUS']);
  });

  test('Load data shows the pane on its data view', async () => {
    expect(page.book.host.paneState).toBe('Background');
    page.book.host.press('loadData');
    await until(() => page.book.host.paneState === 'Visible');
    expect(page.actions.takeAskedView()).toBe('data');
    expect(page.actions.takeAskedView()).toBeNull();
  });

  test('a command that fails is told in the pane', async () => {
    await page.book.enter('A1', GALLIUM);
    page.book.failRequest(1, 'refused', 'AccessDenied', true);
    page.book.host.press('refresh');
    await told('command-failed');
    page.book.failNone();
    expect(page.actions.notices()).toContainEqual({
      code: 'command-failed',
      severity: 'error',
      values: { command: 'refresh', problem: 'workbook.protected' },
    });
  });
});

describe('inserting', () => {
  beforeEach(async () => {
    page = await openPage();
  });

  test('a formula goes into the selected cell and answers', async () => {
    page.book.host.select('Sheet1!C3');
    const inserted = await page.actions.insertFormula('selection', GALLIUM);
    expect(inserted).toMatchObject({ address: 'C3', formula: GALLIUM, outcome: 'answered' });
    expect(page.book.host.formula('C3')).toBe(GALLIUM);
  });

  test('a formula that Excel does not know is said to be so', async () => {
    const { outcome } = await page.actions.insertFormula(
      { sheet: 'Sheet1', address: 'A1' },
      '=UNHEARD.OF(1)',
    );
    expect(outcome).toBe('not-recognized');
  });

  test('a formula is filled down beside a column, row by row', async () => {
    await page.book.enter('A2', [['gallium'], ['germanium'], ['copper']]);
    await page.actions.fillDown(
      { sheet: 'Sheet1', address: 'B2:B4' },
      (row) => `=EXPOSURE.CONTROL_STATUS(A${row},"US",DATE(2025,1,15))`,
    );
    await page.book.host.idle();
    expect(page.book.host.values('B2:B3')).toEqual([['Prohibited'], ['Prohibited']]);
    expect(page.book.host.formula('B4')).toContain('A4');
  });

  test('a text that is no formula is never written as one', async () => {
    await expect(page.actions.insertFormula('selection', 'gallium')).rejects.toMatchObject({
      name: 'ActionProblem',
    });
    expect(page.book.host.value('A1')).toBe('');
  });

  test('a template is a new sheet whose table is read back as a register', async () => {
    const { table } = await page.actions.insertTemplate('licenses');
    expect((await page.actions.checkTable(table)).result).toMatchObject({ register: 'licenses' });
  });
});
