// Small values kept in the workbook, each under a key of ours and read through its own check.
import { listen } from './events';
import type { Stop } from './events';
import { WorkbookProblem } from './problem';
import { read, run } from './run';
import type { How } from './run';

/** A setting: its key, and how a value found in the file is checked; null where it is not what was meant. */
export interface Setting<T> {
  readonly key: string;
  readonly check: (value: unknown) => T | null;
}

/** Characters of a value as JSON. Settings are read whole with the file: data belong into the store. */
export const SETTING_LIMIT = 10_000;

const PREFIX = 'exposure.';

/** Declares a setting. Keys are lower-case words with dashes and dots; they are kept for ever. */
export function setting<T>(key: string, check: (value: unknown) => T | null): Setting<T> {
  return { key: PREFIX + key, check };
}

/** The value, or null where the workbook has none or one that fails its check. */
export async function readSetting<T>(which: Setting<T>, how: How = {}): Promise<T | null> {
  return read(how, async (context) => {
    const item = context.workbook.settings.getItemOrNullObject(which.key);
    item.load('value');
    await context.sync();
    return item.isNullObject ? null : which.check(parsed(item.value));
  });
}

/** Writes a value, or removes the setting with null. @throws WorkbookProblem `too-large` above SETTING_LIMIT. */
export async function writeSetting<T>(which: Setting<T>, value: T | null, how: How = {}): Promise<void> {
  if (value === null) return removeSetting(which, how);
  const text = JSON.stringify(value);
  if (text.length > SETTING_LIMIT)
    throw new WorkbookProblem('too-large', { characters: text.length, limit: SETTING_LIMIT });
  await run(how, async ({ workbook }) => {
    workbook.settings.add(which.key, text);
  });
}

async function removeSetting(which: Setting<unknown>, how: How): Promise<void> {
  await run(how, async (context) => {
    const item = context.workbook.settings.getItemOrNullObject(which.key);
    await context.sync();
    if (!item.isNullObject) item.delete();
  });
}

/** Removes every setting of ours, as *Remove from this workbook* does. Returns how many there were. */
export async function removeAllSettings(how: How = {}): Promise<number> {
  return run(how, async (context) => {
    const { settings } = context.workbook;
    settings.load('items/key');
    await context.sync();
    const ours = settings.items.filter(({ key }) => key.startsWith(PREFIX));
    for (const item of ours) item.delete();
    return ours.length;
  });
}

/**
 * Tells when settings of the workbook changed, by us or by a co-author; which ones, Excel does not say. The listener
 * must not throw.
 */
export async function onSettingsChanged(listener: () => void, how: How = {}): Promise<Stop> {
  return listen(how, ({ workbook }) =>
    workbook.settings.onSettingsChanged.add(async () => {
      listener();
    }),
  );
}

/** Values are kept as JSON text, which every host returns as it got it. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
