// A request of an action fails, at any place: what was told as failed changed nothing, and what Excel shows and the workbook
// keeps is as it was before or as it is after. A few places with every run; `npm run fuzz` tries all.
import { isLong, numbersFrom, SEED } from '../../support/fuzz';
import { readStore } from '../../../src/workbook/parts';
import { licenseFile } from './files';
import { openPage, type Page } from './open-page';

let page: Page;
afterEach(() => page.close());

const LICENSE =
  'Ningbo Yunsheng,Thailand,NdFeB magnets,granted,individual,2026-01-10,2026-01-12,full,https://example.com/y';
const FORMULAS = [
  ['gallium', '=EXPOSURE.CONTROL_STATUS(A1,"US",DATE(2025,1,15))', '=B1&"!"'],
  ['', '=EXPOSURE.REGION_LICENSE_STATUS("Ningbo Yunsheng","Thailand",,DATE(2026,1,15))', '=LEN(B2)'],
];

async function filled(): Promise<void> {
  page = await openPage();
  const { host } = page.book;
  host.office.fileBytes = () => Promise.resolve(host.xlsx());
  await page.book.enter('A1', FORMULAS);
  await page.book.host.idle();
}

/** They say nothing of an action: the first save of a workbook keeps them, whatever it is for. */
const MADE_WITH_THE_FIRST_SAVE = ['settings', 'bundled'];

/** What the workbook shows and keeps, and what is in use. */
async function state(): Promise<unknown> {
  await page.book.host.idle();
  const { host } = page.book;
  const cells = ['A1', 'B1', 'C1', 'A2', 'B2', 'C2'].map((address) => [
    host.formula(address),
    host.text(address),
  ]);
  const { texts, damaged } = await readStore();
  const { overlay } = page.actions.sessionFacts();
  // When a save was made is no part of it.
  const kept = Object.fromEntries(
    Object.entries(texts)
      .filter(([kind]) => !MADE_WITH_THE_FIRST_SAVE.includes(kind))
      .map(([kind, text]) => [kind, text.replace(/"when":"[^"]*"/g, '')]),
  );
  return { cells, kept, damaged, facts: overlay.facts, sheets: host.grid.sheets().length };
}

type Act = readonly [what: string, prepare: () => Promise<unknown>, act: () => Promise<unknown>];
const nothing = async (): Promise<void> => undefined;
const load = async () => page.actions.apply(await page.actions.checkFile(licenseFile(LICENSE)));
const words = { word: 'Private', instead: 'Left out' };

const ACTS: readonly Act[] = [
  ['load and apply', nothing, load],
  ['undo', load, () => page.actions.undo()],
  ['remove all private facts', load, () => page.actions.changePrivate({ kind: 'remove-all' })],
  ['evidence', load, () => page.actions.makeEvidence('workbook')],
  ['freeze', nothing, () => page.actions.freeze('workbook')],
  ['copy', load, () => page.actions.askFrozenCopy('without', words)],
  ['opening', load, () => page.read()],
];

const next = numbersFrom(SEED);

test.each(ACTS)(
  '%s',
  async (_, prepare, act) => {
    await filled();
    await prepare();
    await page.book.host.idle();
    // How many requests it takes when nothing fails.
    const snapshot = page.book.host.save();
    const from = page.book.requests.length;
    await act();
    await page.book.host.idle();
    const steps = page.book.requests.length - from;
    expect(steps).toBeGreaterThan(0);
    const places = isLong
      ? Array.from({ length: steps }, (__, at) => at + 1)
      : [1, steps, ...Array.from({ length: 3 }, () => 1 + Math.floor(next() * steps))];
    for (const place of new Set(places)) {
      await page.close();
      page = await openPage({ snapshot });
      const { host } = page.book;
      host.office.fileBytes = () => Promise.resolve(host.xlsx());
      await host.idle();
      const before = await state();
      page.book.failRequest(place, 'refused', 'ServiceNotAvailable');
      const failure: unknown = await act().then(
        () => null,
        (error: unknown) => error,
      );
      await host.idle();
      page.book.failNone();
      if (failure === null) continue;
      expect([place, failure]).toEqual([
        place,
        expect.objectContaining({ kept: expect.any(String) as string }),
      ]);
      if ((failure as { kept: string }).kept === 'unchanged')
        expect([place, await state()]).toEqual([place, before]);
    }
  },
  1_800_000,
);
