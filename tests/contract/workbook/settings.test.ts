// Small values kept in the workbook.
import {
  onSettingsChanged,
  readSetting,
  removeAllSettings,
  setting,
  SETTING_LIMIT,
  writeSetting,
} from '../../../src/workbook/settings';
import { closeBooks, openBook } from './open-book';
import type { Book } from './open-book';
import { until } from '../support/until';

const textSetting = (key: string) => setting(key, (value) => (typeof value === 'string' ? value : null));
const numberSetting = (key: string) => setting(key, (value) => (typeof value === 'number' ? value : null));
const flagSetting = (key: string) => setting(key, (value) => (typeof value === 'boolean' ? value : null));

let book: Book;
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => closeBooks(book));

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

test.each([
  ['a text', textSetting('scenario'), 'Base "case" 磁材'],
  ['a number', numberSetting('as-of'), 45820],
  ['a yes or no', flagSetting('start'), false],
  ['an object', setting('mapping', (value) => value as { columns: string[] }), { columns: ['a', 'b'] }],
] as const)('%s comes back, also after the workbook was closed', async (_, which, value) => {
  expect(await readSetting(which as never)).toBeNull();
  await writeSetting(which as never, value as never);
  const snapshot = book.host.save();
  closeBooks(book);
  book = await openBook({ snapshot });
  expect(await readSetting(which as never)).toEqual(value);
});

test.each([
  ['of another type', '"text"'],
  ['no JSON', '{'],
  ['a raw value', 'text'],
])('a value that is %s counts as none', async (_, value) => {
  await book.run(({ Excel }) =>
    Excel.run(async ({ workbook }) => void workbook.settings.add('exposure.as-of', value)),
  );
  expect(await readSetting(numberSetting('as-of'))).toBeNull();
});

test('null removes a setting, also one that is not there', async () => {
  const scenario = textSetting('scenario');
  await writeSetting(scenario, 'Base');
  await writeSetting(scenario, null);
  await writeSetting(scenario, null);
  expect(book.host.save().store.settings).toEqual({});
});

test('a value too large for a setting is refused', async () => {
  await expect(writeSetting(textSetting('scenario'), 'x'.repeat(SETTING_LIMIT))).rejects.toMatchObject({
    code: 'too-large',
    values: { limit: SETTING_LIMIT },
  });
});

test('removing ours leaves what is not ours', async () => {
  await writeSetting(textSetting('scenario'), 'Base');
  await writeSetting(flagSetting('start'), true);
  await book.run(({ Excel }) => Excel.run(async ({ workbook }) => void workbook.settings.add('other', 1)));
  expect(await removeAllSettings()).toBe(2);
  expect(book.host.save().store.settings).toEqual({ other: 1 });
});

test('a change is told until listening ends', async () => {
  const listener = jest.fn();
  const stop = await onSettingsChanged(listener);
  await writeSetting(textSetting('scenario'), 'Base');
  await until(() => listener.mock.calls.length > 0);
  await settle();
  expect(listener).toHaveBeenCalledTimes(1);
  await stop();
  const before = book.requests.length;
  await stop();
  expect(book.requests.length).toBe(before);
  await writeSetting(textSetting('scenario'), 'Worst');
  await settle();
  expect(listener).toHaveBeenCalledTimes(1);
});

test('an abort ends listening too', async () => {
  const listener = jest.fn();
  const end = new AbortController();
  await onSettingsChanged(listener, { signal: end.signal });
  end.abort();
  await settle();
  await writeSetting(textSetting('scenario'), 'Base');
  await settle();
  expect(listener).not.toHaveBeenCalled();
});

test('an abort while Excel adds the listener leaves none behind', async () => {
  const listener = jest.fn();
  const end = new AbortController();
  const adding = onSettingsChanged(listener, { signal: end.signal });
  end.abort();
  await adding;
  await settle();
  await writeSetting(textSetting('scenario'), 'Base');
  await settle();
  expect(listener).not.toHaveBeenCalled();
});
