// Actions that the tests of faults break off at every request, and what a workbook shows and keeps before and after them.
import { listNames } from '../../../src/workbook/names';
import { readStore } from '../../../src/workbook/parts';
import { licenseFile } from './files';
import { openPage } from './open-page';
import type { OpenPageOptions, Page } from './open-page';

let page: Page;
export const current = (): Page => page;

/** Opens a workbook whose file Excel hands out as it is now. */
export async function open(options: OpenPageOptions = {}): Promise<void> {
  page = await openPage(options);
  const { host } = page.book;
  host.office.fileBytes = () => Promise.resolve(host.xlsx());
  await host.idle();
}

const LICENSE =
  'Ningbo Yunsheng,Thailand,NdFeB magnets,granted,individual,2026-01-10,2026-01-12,full,https://example.com/y';
const FORMULAS = [
  ['gallium', '=EXPOSURE.CONTROL_STATUS(A1,"US",DATE(2025,1,15))', '=B1&"!"'],
  ['', '=EXPOSURE.REGION_LICENSE_STATUS("Ningbo Yunsheng","Thailand",,DATE(2026,1,15))', '=LEN(B2)'],
];
const LINES = [
  ['Vendor', 'Ship to', 'HS code', 'Spend'],
  ['JL MAG', 'US', '', 1_000],
  ['300748', 'Japan', '', 200],
];

/** A new workbook with calls, and lines below them. */
export async function fill(): Promise<void> {
  await open();
  await page.book.enter('A1', FORMULAS);
  await page.book.enter('A10', LINES);
  await page.book.host.idle();
}

/** They say nothing of an action: the first save of a workbook keeps them, whatever it is for. */
const MADE_WITH_THE_FIRST_SAVE = /^(settings|bundled)/;

/** When a save or a sheet was made is no part of it. */
const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

export interface State {
  /** By sheet and cell: formula, value and format. */
  readonly cells: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  /** What the workbook's store holds, by kind. */
  readonly kept: Readonly<Record<string, string>>;
  readonly damaged: readonly unknown[];
  readonly facts: unknown;
}

/** The store once the page does not save by itself any more, as it does for the working day. */
async function quietStore(tries = 5): Promise<Awaited<ReturnType<typeof readStore>>> {
  try {
    return await readStore();
  } catch (error) {
    if (tries <= 1 || (error as { code?: string }).code !== 'changed-meanwhile') throw error;
    await page.book.host.idle();
    return quietStore(tries - 1);
  }
}

/** What the workbook shows and keeps, and what is in use. */
export async function stateOf(): Promise<State> {
  const { host } = page.book;
  await host.idle();
  const { workbook } = host.save();
  const cells: Record<string, string> = {};
  for (const sheet of Object.values(workbook.sheets)) {
    cells[sheet.name ?? ''] = 'sheet';
    for (const [row, columns] of Object.entries(sheet.cellData ?? {}))
      for (const [column, { v, f }] of Object.entries(
        columns as Record<string, { v?: unknown; f?: unknown }>,
      ))
        if ((v ?? f ?? '') !== '')
          cells[`${sheet.name} ${row} ${column}`] = JSON.stringify([f ?? '', v ?? '']).replace(MOMENT, '');
  }
  const { texts, damaged } = await quietStore();
  const kept = Object.fromEntries(
    Object.entries(texts)
      .filter(([kind]) => !MADE_WITH_THE_FIRST_SAVE.test(kind))
      .map(([kind, text]) => [kind, text.replace(MOMENT, '')]),
  );
  const { facts } = page.actions.sessionFacts().overlay;
  // Hidden names that no record knows are of no harm.
  const names = (await listNames()).flatMap(({ name, formula, visible }) =>
    visible ? [name + formula] : [],
  );
  return { cells, names: names.sort(), kept, damaged, facts };
}

export interface Act {
  readonly what: string;
  readonly prepare: () => Promise<unknown>;
  /** `signal` is a person's *Cancel*. */
  readonly run: (running: { signal?: AbortSignal }) => Promise<unknown>;
  /** What a person does where only a part was done, and how it is then; `anew` where cells are emptied before. */
  readonly mend: readonly [() => Promise<unknown>, 'before' | 'after', 'anew'?];
}

const nothing = async (): Promise<void> => undefined;
const load: Act['run'] = async (running) =>
  page.actions.apply(await page.actions.checkFile(licenseFile(LICENSE)), running);
const words = { word: 'Private', instead: 'Left out' };
const model = () => import('../../../src/actions/model');
const range = { sheet: 'Sheet1', address: 'A10:D12' };
const build: Act['run'] = async (running) => (await model()).buildWorksheet({ range }, running);
const refresh: Act['mend'] = [() => page.actions.refresh(), 'after'];
const thaw: Act['run'] = (running) => page.actions.thaw('workbook', new Set(), running);

export const ACTS: readonly Act[] = [
  { what: 'load and apply', prepare: nothing, run: load, mend: refresh },
  { what: 'undo', prepare: () => load({}), run: (running) => page.actions.undo(running), mend: refresh },
  {
    what: 'remove all private facts',
    prepare: () => load({}),
    run: (running) => page.actions.changePrivate({ kind: 'remove-all' }, running),
    mend: refresh,
  },
  { what: 'build', prepare: nothing, run: build, mend: [() => build({}), 'after'] },
  { what: 'build again', prepare: () => build({}), run: build, mend: [() => build({}), 'after', 'anew'] },
  {
    what: 'evidence',
    prepare: () => load({}),
    run: (running) => page.actions.makeEvidence('workbook', running),
    mend: [nothing, 'before'],
  },
  {
    what: 'freeze',
    prepare: nothing,
    run: (running) => page.actions.freeze('workbook', running),
    mend: [() => thaw({}), 'before'],
  },
  {
    what: 'thaw',
    prepare: () => page.actions.freeze('workbook'),
    run: thaw,
    mend: [() => thaw({}), 'after'],
  },
  {
    what: 'copy',
    prepare: () => load({}),
    run: (running) => page.actions.askFrozenCopy('without', words, running),
    mend: [nothing, 'before'],
  },
];
