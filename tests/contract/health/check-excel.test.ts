// Check this Excel passes where Excel does what we assume, and names the difference where it does not.
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';
import { hurry } from '../support/hurry';
import { requirementLevels } from '../support/open-host';

/** Where large answers need no check, which takes most of the time. */
const DESKTOP = { platform: 'PC' } as const;

let page: Page;
afterEach(() => {
  jest.restoreAllMocks();
  return page.close();
});

type Answer = (id: string, args: unknown[]) => unknown;

/** Puts something between Excel and the functions, as an Excel that sends or takes values differently. */
function misbehave(how: (answer: Answer) => Answer): void {
  const { realm } = page.book;
  realm['answerCall'] = how(realm['answerCall'] as Answer);
}

const eachCell = (argument: unknown, change: (cell: unknown) => unknown): unknown =>
  Array.isArray(argument) ? argument.map((one) => eachCell(one, change)) : change(argument);

/** What of the workbook itself is checked beside single answers. */
const OF_THE_WORKBOOK = [
  ...['card-read', 'list-with-error', 'undo-group', 'file', 'large-answers', 'former-value'],
  ...['spilled-formulas', 'names-follow', 'follows-inputs', 'text-stays-text'],
];

async function failed(): Promise<string[]> {
  return (await page.actions.checkExcel()).filter(({ passed }) => !passed).map(({ id }) => id);
}

test.each([
  ['desktop', { ...DESKTOP, blank: 0 }, OF_THE_WORKBOOK.filter((id) => id !== 'large-answers')],
  ['web', { blank: null }, OF_THE_WORKBOOK],
] as const)(
  'an Excel that sends blanks as the %s does passes, and the sheet is gone',
  async (_, as, checks) => {
    page = await openPage(as);
    const results = await page.actions.checkExcel();
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(20);
    expect(results.map(({ id }) => id)).toEqual(expect.arrayContaining([...checks]));
    expect(page.book.host.grid.sheets()).toHaveLength(1);
    expect(page.book.host.save().store.names).toEqual({});
  },
);

test('errors that are lost on the way in are named', async () => {
  page = await openPage(DESKTOP);
  const isError = (cell: unknown): boolean => (cell as { code?: string } | null)?.code !== undefined;
  misbehave(
    (answer) => (id, args) =>
      answer(
        id,
        args.map((one) => eachCell(one, (cell) => (isError(cell) ? null : cell))),
      ),
  );
  expect(await failed()).toEqual(['error', 'error-in-range']);
});

test('numbers that arrive as text in another format are named', async () => {
  page = await openPage(DESKTOP);
  hurry(30);
  misbehave(
    (answer) => (id, args) =>
      answer(
        id,
        args.map((one) =>
          eachCell(one, (cell) => (typeof cell === 'number' && cell > 100 ? `${cell},0` : cell)),
        ),
      ),
  );
  expect(await failed()).toEqual(expect.arrayContaining(['cells', 'day-with-time']));
});

test('spills that lose their rows are named', async () => {
  page = await openPage();
  hurry(4);
  misbehave((answer) => async (id, args) => ((await answer(id, args)) as unknown[][]).slice(0, 1));
  expect(await failed()).toEqual(['error-in-range', 'spill', 'grid', 'list-with-error', 'large-answers']);
});

test('a card that does not say what it stands for is named', async () => {
  page = await openPage({ ...DESKTOP, requirements: { ...requirementLevels.web, ExcelApi: '1.15' } });
  expect(await failed()).toEqual(['card-read']);
});

test('a spilled cell that looks as if it held the formula is named', async () => {
  page = await openPage(DESKTOP);
  page.book.alterAnswers((text) =>
    text.replace(/"Formulas":\[\["(?!=)[^"]*"\]\]/g, '"Formulas":[["=EXPOSURE.HHI(A1)"]]'),
  );
  expect(await failed()).toContain('spilled-formulas');
});

test('a cell that has no answer after it was marked to be computed is named', async () => {
  page = await openPage(DESKTOP);
  hurry(30);
  page.book.alterRequests((text) => text.replaceAll('"SetDirty"', '"Clear"'));
  expect(await failed()).toContain('former-value');
});

test('a cancel leaves no sheet', async () => {
  page = await openPage();
  const ending = new AbortController();
  const checked = page.actions.checkExcel({
    signal: ending.signal,
    onProgress: ({ share }) => share !== 0 && ending.abort(),
  });
  await expect(checked).rejects.toMatchObject({ name: 'AbortError' });
  expect(page.book.host.grid.sheets()).toHaveLength(1);
});

test('an Excel that takes no error in a list is found, and gets it as text from then on', async () => {
  page = await openPage({ ...DESKTOP, errorsInLists: false });
  await page.book.enter('A1', '=EXPOSURE.CONTROL_STATUS({"gallium";"unobtainium"},"US",DATE(2025,1,15))');
  expect(page.book.host.value('A1')).toBe('#VALUE!');
  expect(await failed()).toEqual(['error-in-range', 'list-with-error']);
  await page.book.host.idle();
  expect(page.book.host.values('A1:A2')).toEqual([['Prohibited'], ['#N/A']]);
});

test('that is remembered: opened again, this Excel gets errors in a list as text at once', async () => {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true });
  try {
    page = await openPage({ ...DESKTOP, errorsInLists: false });
    expect(await failed()).toContain('list-with-error');
    await page.close();
    page = await openPage({ ...DESKTOP, errorsInLists: false });
    await page.book.enter('A1', '=EXPOSURE.CONTROL_STATUS({"gallium";"unobtainium"},"US",DATE(2025,1,15))');
    expect(page.book.host.values('A1:A2')).toEqual([['Prohibited'], ['#N/A']]);
  } finally {
    Reflect.deleteProperty(globalThis, 'localStorage');
  }
});

test('a group that Excel refuses and a file that it does not hand out are named', async () => {
  page = await openPage({ ...DESKTOP, undoFormulas: 1_500 });
  page.book.host.office.fileBytes = null;
  expect(await failed()).toEqual(['undo-group', 'file']);
});

test.each(['InvalidSelection', 'GeneralException'])(
  'two open workbooks: %s in the middle leaves no sheet, and what was found is told',
  async (code) => {
    page = await openPage(DESKTOP);
    let asked = 0;
    page.book.failWhere((text) => text.includes('"Formulas"') && (asked += 1) > 5, code);
    const results = await page.actions.checkExcel();
    expect(results).toMatchObject([{ id: 'stopped', passed: false }]);
    expect(page.book.host.grid.sheets()).toHaveLength(1);
    page.book.failWhere((text) => text.includes('_exposure.check.1'), code);
    const later = await page.actions.checkExcel();
    expect(later.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(['names-follow']);
    expect(later.length).toBeGreaterThan(25);
    expect(page.book.host.grid.sheets()).toHaveLength(1);
  },
);

test('health tells the host, its sets and the last failure', async () => {
  page = await openPage();
  await expect(page.actions.freeze('workbook')).rejects.toMatchObject({ code: 'prove.no-formulas' });
  const health = await page.actions.health();
  expect(health.host.sets.find(({ name }) => name === 'ExcelApi')?.version).toBe('1.20');
  expect(health.lastProblem?.problem.code).toBe('prove.no-formulas');
  expect(health.storedBytes).toBe(0);
});
