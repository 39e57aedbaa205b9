// Workbooks that versions saved which knew one pack: they open with the same answers, and their data can be changed. The
// fixtures were made by the last such version (commit f3d78d0) on this stand-in: private facts, own names, a scenario,
// frozen cells, and formulas. In `of-one-pack` the pack is one that the add-in brought, in `of-one-own-pack` one from a file.
import fs from 'node:fs';
import path from 'node:path';
import { SHIPPED_PACKS } from '../../../src/control-data/packs';
import type { WorkbookSnapshot } from '../../../src/workbench/host';
import { until } from '../support/until';
import { packFile } from './files';
import { openPage } from './open-page';
import type { Page } from './open-page';

let page: Page;
afterEach(() => page.close());

const fixture = (name: string): WorkbookSnapshot =>
  JSON.parse(fs.readFileSync(path.join(__dirname, `../fixtures/${name}.json`), 'utf8')) as WorkbookSnapshot;

/** Where the formulas are, and the tables that they give. */
const CELLS = ['Sheet1!A1:D20', 'Sheet1!F1:P55'] as const;
const values = (): unknown[] => CELLS.flatMap((range) => page.book.host.values(range).flat());
let held: readonly unknown[] = [];
/** What stands in the cells that showed something when the workbook was saved: tables grow at their end. */
const shown = (): unknown[] => values().filter((_, at) => held[at] !== '');
const open = async (name: string): Promise<void> => {
  page = await openPage({ snapshot: fixture(name) });
  held = values();
};

async function reopen(): Promise<void> {
  const snapshot = page.book.host.save();
  await page.close();
  page = await openPage({ snapshot });
}

describe.each([
  ['of-one-pack', '0.9', 'bundled'],
  ['of-one-own-pack', '9.9', 'file'],
])('%s', (name, version, origin) => {
  test('opens with the same answers, also where Excel asks all of them again', async () => {
    await open(name);
    const before = shown();
    expect(before).toContain(version);
    expect(before.length).toBeGreaterThan(60);
    expect(page.actions.sessionFacts()).toMatchObject({
      packs: [{ id: 'cn-controls', origin: { kind: origin }, isOff: false, pack: { version } }],
      privateCount: 2,
    });
    const { cells } = await page.actions.refresh();
    await page.book.host.idle();
    expect(cells).toBeGreaterThan(15);
    expect(shown()).toEqual(before);
    const { log } = page.actions.sessionFacts().settings;
    expect(log.length).toBeGreaterThan(0);
  });

  test('takes changes, keeps them, and answers as before after the next opening', async () => {
    await open(name);
    const before = shown();
    await page.actions.setKnownOn(null);
    await page.actions.setWorkingDay(page.state.currentState().workingDay);
    await page.actions.chooseScenario('Mine');
    await reopen();
    await page.actions.refresh();
    await page.book.host.idle();
    expect(shown()).toEqual(before);
    expect(page.actions.sessionFacts().packs.map(({ id }) => id)).toEqual(['cn-controls']);

    await page.actions.apply(await page.actions.checkFile(packFile('9.1')));
    expect(await page.value('A14')).toBe('9.1');
    await page.actions.undo();
    await page.book.host.idle();
    expect(shown()).toEqual(before);
    await reopen();
    await page.actions.refresh();
    await page.book.host.idle();
    expect(shown()).toEqual(before);
    expect(page.actions.notices().map(({ code }) => code)).not.toContain('store-damaged');
  });

  test('is offered what this version ships, compared before it is in use', async () => {
    await open(name);
    const notice = () => page.actions.notices().find(({ code }) => code === 'newer-data');
    await until(() => notice() !== undefined);
    const besides = SHIPPED_PACKS.slice(1).map(({ pack }) => pack.title);
    expect(notice()!.values).toMatchObject({
      added: besides.join(', '),
      old: origin === 'bundled' ? '0.9' : '',
      compared: true,
    });
    const { facts } = await page.actions.comparePacks({ kind: 'take-offered' });
    expect(facts.counts.added).toBeGreaterThan(1_000);
    await page.actions.changePacks({ kind: 'take-offered' });
    const { packs, offersPacks, privateCount } = page.actions.sessionFacts();
    expect(packs.map(({ id }) => id)).toEqual(SHIPPED_PACKS.map(({ pack }) => pack.id));
    expect(packs[0]!.origin.kind).toBe(origin);
    expect([offersPacks, privateCount, notice()]).toEqual([false, 2, undefined]);
    expect(await page.value('A1')).toBe(origin === 'bundled' ? 'Prohibited' : 'License required');
  });

  test('thaws its frozen cells', async () => {
    await open(name);
    const before = page.book.host.values('Sheet1!D1:D2');
    expect(page.book.host.formula('Sheet1!D1')).toBeNull();
    await page.actions.thaw('workbook', new Set());
    await page.book.host.idle();
    expect(page.book.host.formula('Sheet1!D1')).toContain('CONTROL_STATUS');
    expect(page.book.host.values('Sheet1!D1:D2')).toEqual(before);
  });
});
