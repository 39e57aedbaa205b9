// The Excel around the add-in: what it is, its colors, links, pane, date system and file.
import { requirementLevels, officeThemes } from '../support/open-host';
import { readDateSystem } from '../../../src/workbook/date-system';
import { canOpenWorkbook, openWorkbook, readFileBytes } from '../../../src/workbook/file';
import { hostFacts, openLink, supports } from '../../../src/workbook/host';
import { currentTheme, onThemeChanged } from '../../../src/workbook/theme';
import type { Theme } from '../../../src/workbook/theme';
import {
  onPaneVisibility,
  setStartsWithWorkbook,
  showPane,
  startsWithWorkbook,
} from '../../../src/workbook/visibility';
import { closeBooks, openBook } from './open-book';
import type { Book } from './open-book';
import { until } from '../support/until';

let book: Book;
const open = async (options: Parameters<typeof openBook>[0] = {}): Promise<Book> =>
  (book = await openBook(options));
afterEach(() => closeBooks(book));

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** The sets of Excel on the web but one. */
const without = (set: string): Record<string, string> =>
  Object.fromEntries(Object.entries(requirementLevels.web).filter(([name]) => name !== set));

describe('what Excel is', () => {
  test.each([
    ['OfficeOnline', 'web'],
    ['PC', 'windows'],
    ['Mac', 'mac'],
  ] as const)('%s is %s', async (platform, name) => {
    await open({ platform, displayLanguage: 'zh-CN' });
    expect(hostFacts()).toMatchObject({ platform: name, language: 'zh-CN' });
    expect(hostFacts().version).toMatch(/^16\.0\./);
  });

  test.each([
    ['web', '1.20', '1.5'],
    ['ltsc2021', '1.14', '1.3'],
  ] as const)(
    'the requirement sets of %s are told with their highest version',
    async (level, api, functions) => {
      await open({ requirements: requirementLevels[level] });
      const sets = Object.fromEntries(hostFacts().sets.map(({ name, version }) => [name, version]));
      expect(sets).toMatchObject({ ExcelApi: api, CustomFunctionsRuntime: functions });
    },
  );

  test('versions compare by their parts', async () => {
    await open({ requirements: { ...requirementLevels.web, ExcelApi: '1.10' } });
    expect([supports('ExcelApi', '1.9'), supports('ExcelApi', '1.10'), supports('ExcelApi', '1.11')]).toEqual(
      [true, true, false],
    );
    expect(supports('NoSuchSet', '1.1')).toBe(false);
  });

  test.each([
    [false, '1900'],
    [true, '1904'],
  ])('a workbook with the 1904 switch %s counts from %s', async (date1904, system) => {
    await open({ date1904 });
    expect(await readDateSystem()).toBe(system);
  });
});

describe('links', () => {
  test('an https address opens in the browser', async () => {
    await open();
    openLink('https://example.org/notice?no=46');
    expect(book.host.office.openedAddresses).toEqual(['https://example.org/notice?no=46']);
  });

  test('where Excel cannot, the page opens it without giving itself away', async () => {
    await open({ requirements: without('OpenBrowserWindowApi') });
    const opened = jest.fn();
    Object.assign(globalThis, { window: { open: opened } });
    openLink('https://example.org/');
    expect(opened).toHaveBeenCalledWith('https://example.org/', '_blank', 'noopener,noreferrer');
    expect(book.host.office.openedAddresses).toEqual([]);
  });

  test.each([
    'http://example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user:word@example.org',
    'notice',
    '',
  ])('"%s" is refused', async (address) => {
    await open();
    expect(() => openLink(address)).toThrow(expect.objectContaining({ code: 'unsafe-link' }));
    expect(book.host.office.openedAddresses).toEqual([]);
  });
});

describe('colors', () => {
  /** A page that can be focused, and whose system can force its colors. */
  function page(): { focus: () => void; forceColors: () => void } {
    const contrast = Object.assign(new EventTarget(), { matches: false });
    const view = Object.assign(new EventTarget(), {});
    const matchMedia = (query: string): EventTarget & { matches: boolean } =>
      query.includes('forced') ? contrast : Object.assign(new EventTarget(), { matches: false });
    Object.assign(globalThis, { window: view, document: new EventTarget(), matchMedia });
    return {
      focus: () => view.dispatchEvent(new Event('focus')),
      forceColors: () => {
        contrast.matches = true;
        contrast.dispatchEvent(new Event('change'));
      },
    };
  }

  test.each([
    ['light', false],
    ['dark', true],
  ] as const)('the theme %s is dark: %s', async (name, isDark) => {
    page();
    await open({ theme: officeThemes[name] });
    expect(currentTheme()).toMatchObject({ isDark, background: officeThemes[name].bodyBackgroundColor });
  });

  test('an Excel that says nothing is light, one that says no more than colors is judged by them', async () => {
    page();
    await open({ theme: undefined as never });
    expect(currentTheme()).toMatchObject({ background: '#ffffff', isDark: false });
    book.host.options.theme = { ...officeThemes.dark, isDarkTheme: undefined };
    expect(currentTheme().isDark).toBe(true);
  });

  test('a changed theme is told when a person comes back, forced colors at once, and nothing twice', async () => {
    const { focus, forceColors } = page();
    await open();
    const told: Theme[] = [];
    const stop = onThemeChanged((theme) => told.push(theme));
    focus();
    book.host.options.theme = officeThemes.dark;
    focus();
    focus();
    forceColors();
    expect(told.map(({ isDark, isHighContrast }) => [isDark, isHighContrast])).toEqual([
      [true, false],
      [true, true],
    ]);
    stop();
    book.host.options.theme = officeThemes.light;
    focus();
    expect(told).toHaveLength(2);
  });
});

describe('the pane', () => {
  test('it is shown and hidden, and every change is told until listening ends', async () => {
    await open();
    const told: boolean[] = [];
    const stop = await onPaneVisibility((visible) => told.push(visible));
    await showPane();
    await until(() => told.length === 1);
    await (book.realm['Office'] as typeof Office).addin.hide();
    await until(() => told.length === 2);
    expect(told).toEqual([true, false]);
    expect(book.host.paneState).toBe('Background');
    await stop();
    await stop();
    await showPane();
    await settle();
    expect(told).toEqual([true, false]);
  });

  test('starting with the workbook is off, can be set, and can be taken back', async () => {
    await open();
    expect(await startsWithWorkbook()).toBe(false);
    await setStartsWithWorkbook(true);
    expect(await startsWithWorkbook()).toBe(true);
    const snapshot = book.host.save();
    closeBooks(book);
    await open({ snapshot });
    expect(await startsWithWorkbook()).toBe(true);
    await setStartsWithWorkbook(false);
    expect(await startsWithWorkbook()).toBe(false);
  });

  test('without a shared runtime it is a problem with a remedy', async () => {
    await open({ requirements: without('SharedRuntime') });
    await expect(showPane()).rejects.toMatchObject({ code: 'unsupported', remedy: 'update-excel' });
  });

  test('a failure is a problem', async () => {
    await open();
    book.failRequest(1, 'refused', 'Timeout');
    await expect(showPane()).rejects.toMatchObject({ code: 'busy' });
  });
});

describe('the file', () => {
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, index) => (index * 31) % 256);

  test('its bytes come whole, over several slices, with progress', async () => {
    await open();
    book.host.office.fileBytes = () => Promise.resolve(bytes);
    const progress: number[] = [];
    const read = await readFileBytes({ onProgress: (done) => progress.push(done) });
    expect(Buffer.from(read).equals(Buffer.from(bytes))).toBe(true);
    expect(progress).toEqual([1_048_576, 2_097_152, 2_500_000]);
  });

  test('it is closed after success, failure and canceling, so that it can be read again and again', async () => {
    await open();
    book.host.office.fileBytes = () => Promise.resolve(bytes);
    for (let time = 0; time < 3; time += 1) {
      const stop = new AbortController();
      const reading = readFileBytes({ signal: stop.signal, onProgress: () => stop.abort() });
      await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    }
    await expect(readFileBytes()).resolves.toHaveLength(bytes.length);
  });

  test('an Excel that does not hand out its file is a problem', async () => {
    await open();
    book.host.office.fileBytes = null;
    await expect(readFileBytes()).rejects.toMatchObject({ code: 'busy', values: { excelCode: 5001 } });
    book.host.options.requirements = without('CompressedFile');
    await expect(readFileBytes()).rejects.toMatchObject({ code: 'unsupported' });
  });

  test.each([
    [7000, 'no-permission'],
    [11001, 'label'],
    [5009, 'busy'],
  ])('error %i of Excel is told as %s', async (code, problem) => {
    await open();
    const { document } = (book.realm['Office'] as typeof Office).context;
    const refuse = (_type: unknown, _options: unknown, done: (result: object) => void): void =>
      done({ status: 'failed', error: { code, name: 'Error', message: 'refused' } });
    Object.assign(document, { getFileAsync: refuse });
    await expect(readFileBytes()).rejects.toMatchObject({ code: problem, values: { excelCode: code } });
  });

  test('a new workbook is opened from bytes where Excel can', async () => {
    await open();
    const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 255);
    await openWorkbook(zip);
    expect(book.host.openedWorkbooks).toEqual([Buffer.from(zip).toString('base64')]);
    book.host.options.requirements = { ...requirementLevels.old, ExcelApi: '1.7' };
    expect(canOpenWorkbook()).toBe(false);
    await expect(openWorkbook(zip)).rejects.toMatchObject({ code: 'unsupported' });
  });
});
