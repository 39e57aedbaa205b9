// Changing what is in use: swapped whole, kept in the workbook, only affected cells recalculated, undone; and whatever
// fails or comes in between, data, workbook and cells stay one.
import { dayOfIso } from '../../../src/control-data/days';
import { requirementLevels } from '../support/open-host';
import { until } from '../support/until';
import { licenseFile, packFile } from './files';
import { openPage } from './open-page';
import type { Page } from './open-page';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.close());

const day = (iso: string) => dayOfIso(iso)!;
const GALLIUM = '=EXPOSURE.CONTROL_STATUS("gallium","US")';
const VERSION = '=EXPOSURE.DATA_INFO("version")';
const YUNSHENG = '=EXPOSURE.REGION_LICENSE_STATUS("Ningbo Yunsheng","Japan",,DATE(2026,11,22))';
const OWN_LICENSE =
  'Ningbo Yunsheng,Japan,NdFeB magnets,granted,individual,2026-11-02,2026-11-03,full,Letter';
/** A working day on which that license is known. */
const ONCE_DISCLOSED = day('2026-11-22');

/** Ids of the functions that Excel called while the work ran. */
async function calledDuring(work: () => Promise<unknown>): Promise<string[]> {
  await page.book.host.idle();
  page.book.host.invocations.length = 0;
  await work();
  await page.book.host.idle();
  return [...new Set(page.book.host.invocations.map(({ name }) => name.replace('EXPOSURE.', '')))].sort();
}

/** The pack that the files of these tests are versions of. */
const cnControls = () => page.actions.sessionFacts().packs.find(({ id }) => id === 'cn-controls')!;
const generation = (): number => page.state.currentState().generation;

describe('settings', () => {
  test('an as-of day changes the cells that depend on it, and no others', async () => {
    await page.book.enter('A1', [[GALLIUM], ['=EXPOSURE.HHI({60;40})'], ['=1+1'], [VERSION]]);
    const called = await calledDuring(async () => {
      const { recalculated, problem } = await page.actions.setAsOf({ kind: 'fixed', day: day('2025-01-15') });
      expect({ recalculated, problem }).toEqual({
        recalculated: { cells: 2, means: 'cells' },
        problem: null,
      });
    });
    expect(called).toEqual(['CONTROL_STATUS', 'DATA_INFO']);
    expect(await page.value('A1')).toBe('Prohibited');
  });

  test.each([
    ['desktop', 'cells'],
    ['old', 'sheets'],
  ] as const)('on a host like %s the recalculation is by %s', async (level, means) => {
    await page.close();
    page = await openPage({ requirements: requirementLevels[level] });
    await page.book.enter('A1', GALLIUM);
    const { recalculated } = await page.actions.setAsOf({ kind: 'fixed', day: day('2025-01-15') });
    expect(recalculated).toEqual({ cells: 1, means });
    expect(await page.value('A1')).toBe('Prohibited');
  });

  test('known-on takes away what was not known yet', async () => {
    await page.book.enter('A1', '=EXPOSURE.REGION_LICENSE_STATUS("JL MAG","US",,DATE(2025,6,12))');
    expect(await page.value('A1')).toBe('Granted');
    await page.actions.setKnownOn(day('2025-06-01'));
    expect(await page.value('A1')).toBe('Required');
  });

  test('another default origin changes the cells that name none, and can be undone', async () => {
    await page.book.enter('A1', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))');
    await page.book.enter('A2', '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15),"China")');
    const comparison = await page.actions.compareSettings({ defaultOrigin: 'ID' });
    expect(comparison.changed).toHaveLength(1);
    await page.actions.setDefaultOrigin('ID');
    expect([await page.value('A1'), await page.value('A2')]).toEqual(['Unknown', 'Prohibited']);
    await expect(page.actions.setDefaultOrigin('XX')).rejects.toMatchObject({ code: 'unknown-origin' });
    await page.actions.undo();
    expect(await page.value('A1')).toBe('Prohibited');
  });

  test('each change is logged with its old and new value', async () => {
    await page.actions.setAsOf({ kind: 'fixed', day: day('2025-01-15') });
    await page.actions.setWorkingDay(day('2026-11-20'));
    const { log } = page.actions.sessionFacts().settings;
    expect(log.map(({ what, new: now }) => [what, now])).toEqual([
      ['asOf', '2025-01-15'],
      ['workingDay', expect.any(String)],
      ['workingDay', '2026-11-20'],
    ]);
  });

  test('a scenario that is not there is refused by name', async () => {
    await expect(page.actions.chooseScenario('Boom')).rejects.toMatchObject({
      code: 'unknown-scenario',
      values: { name: 'Boom' },
      kept: 'unchanged',
    });
  });
});

describe('loading', () => {
  test('a pack replaces the pack, and undo brings the one before back', async () => {
    await page.book.enter('A1', VERSION);
    const bundled = await page.value('A1');
    const checked = await page.actions.checkFile(packFile('9.1'));
    expect(checked.result).toMatchObject({ kind: 'pack', counts: { bad: 0 } });
    expect(await page.value('A1')).toBe(bundled);
    await page.actions.apply(checked);
    expect(await page.value('A1')).toBe('9.1');
    expect(page.actions.undoable()).toEqual({ undo: 'apply', redo: null });
    await page.actions.undo();
    expect(await page.value('A1')).toBe(bundled);
    expect(cnControls().origin.kind).toBe('bundled');
    await page.actions.redo();
    expect(await page.value('A1')).toBe('9.1');
  });

  test('rows of a register become private facts over the pack', async () => {
    await page.actions.setWorkingDay(ONCE_DISCLOSED);
    await page.book.enter('A1', YUNSHENG);
    const before = await page.value('A1');
    expect(before).not.toBe('Granted');
    const checked = await page.actions.checkFile(licenseFile(OWN_LICENSE));
    expect(checked.result).toMatchObject({
      kind: 'register',
      register: 'licenses',
      counts: { good: 1, bad: 0 },
    });
    await page.actions.apply(checked);
    expect(await page.value('A1')).toBe('Granted');
    expect(page.actions.sessionFacts().privateCount).toBe(1);
    await page.actions.changePrivate({ kind: 'remove-all' });
    expect(await page.value('A1')).toBe(before);
    expect(page.actions.sessionFacts().overlay.log.length).toBeGreaterThanOrEqual(2);
  });

  test('undoing private facts is logged and erases nothing from the log', async () => {
    await page.actions.apply(await page.actions.checkFile(licenseFile(OWN_LICENSE)));
    const logged = page.actions.sessionFacts().overlay.log.length;
    await page.actions.undo();
    const { overlay, privateCount } = page.actions.sessionFacts();
    expect(privateCount).toBe(0);
    expect(overlay.log.length).toBe(2 * logged);
    expect(overlay.log.at(-1)).toMatchObject({
      from: 'undo',
      topics: { licenses: { added: 0, changed: 0 } },
    });
  });

  test('a comparison says which facts and which cells would change, and changes nothing', async () => {
    await page.actions.setWorkingDay(ONCE_DISCLOSED);
    await page.book.enter('A1', [[YUNSHENG], [GALLIUM], [`=IF(${YUNSHENG.slice(1)}="Granted",1,0)`]]);
    const from = await page.value('A1');
    const checked = await page.actions.checkFile(licenseFile(OWN_LICENSE));
    const { facts, cells } = await page.actions.compareChecked(checked);
    expect(facts.counts).toMatchObject({ changed: 0, withdrawn: 0 });
    expect(facts.changes.filter(({ topic }) => topic === 'licenses')).toMatchObject([{ kind: 'added' }]);
    expect(cells).toMatchObject({
      cells: 3,
      changed: [
        { sheet: 'Sheet1', address: 'A1', from, to: 'Granted', isWhole: true, elements: 1 },
        { address: 'A3', from, to: 'Granted', isWhole: false, call: YUNSHENG.slice(1) },
      ],
      undetermined: [],
    });
    expect(page.actions.sessionFacts().privateCount).toBe(0);
    expect(await page.value('A1')).toBe(from);
  });

  test('a file with bad rows is applied only when the good ones are asked for', async () => {
    const checked = await page.actions.checkFile(
      licenseFile(OWN_LICENSE, 'Nobody Ltd,Japan,NdFeB magnets,granted,,,,,'),
    );
    expect(checked.result.counts).toMatchObject({ good: 1, bad: 1 });
    await expect(page.actions.apply(checked)).rejects.toMatchObject({
      code: 'has-errors',
      kept: 'unchanged',
    });
    expect(page.actions.sessionFacts().privateCount).toBe(0);
    await page.actions.apply(checked, { goodRowsOnly: true });
    expect(page.actions.sessionFacts().privateCount).toBe(1);
  });

  test('a mapping is remembered for the next file of its kind', async () => {
    const file = licenseFile(OWN_LICENSE);
    const first = await page.actions.checkFile(file);
    if (first.result.kind !== 'register') throw new Error('no register');
    const columns = first.result.mapping.columns.map((column) =>
      column.header === 'Scope' ? { ...column, field: null } : column,
    );
    await page.actions.apply(
      await page.actions.checkFile(file, {
        register: 'licenses',
        mapping: { ...first.result.mapping, columns },
      }),
    );
    const again = await page.actions.checkFile(file);
    expect(again.result).toMatchObject({
      mapping: { columns: expect.arrayContaining([{ header: 'Scope', field: null }]) },
    });
  });

  test('a file that cannot be read says why and changes nothing', async () => {
    const file = { name: 'a.json', size: 3, arrayBuffer: async () => new Uint8Array([123, 34, 97]).buffer };
    await expect(page.actions.checkFile(file)).rejects.toMatchObject({
      name: 'ActionProblem',
      code: 'import.broken-json',
    });
    expect(generation()).toBe(0);
  });

  test('a table and a selection of the workbook are read as files are', async () => {
    const [headers, row] = (
      await licenseFile(OWN_LICENSE)
        .arrayBuffer()
        .then((bytes) => new TextDecoder().decode(bytes))
    )
      .split('\n')
      .map((line) => line.split(','));
    page.book.host.setCell('B2', [headers!, row!]);
    await page.book.run(async ({ Excel }) => {
      await Excel.run(async ({ workbook }) => {
        workbook.worksheets.getItem('Sheet1').tables.add('B2:J3', true).name = 'Own';
      });
    });
    expect(await page.actions.tablesToCheck()).toEqual(['Own']);
    expect((await page.actions.checkTable('Own')).result.counts).toMatchObject({ good: 1, bad: 0 });
    page.book.host.select('Sheet1!B2:J3');
    const checked = await page.actions.checkSelection();
    expect(checked).toMatchObject({
      origin: { kind: 'selection', address: 'Sheet1!B2:J3' },
      result: { counts: { good: 1 } },
    });
  });

  test('supplier names are taken from a column of a table, or found by their header among the selected cells', async () => {
    page.book.host.setCell('B2', [
      ['Amount', 'Supplier'],
      [10, 'JL MAG'],
      [20, 4711],
      [30, null],
    ]);
    await page.book.run(async ({ Excel }) => {
      await Excel.run(async ({ workbook }) => {
        workbook.worksheets.getItem('Sheet1').tables.add('B2:C5', true).name = 'Purchases';
      });
    });
    const headers = await page.actions.tableColumns('Purchases');
    expect([headers, page.actions.supplierColumn(headers)]).toEqual([['Amount', 'Supplier'], 1]);
    const names = ['JL MAG', '4711'];
    expect(await page.actions.namesInTable('Purchases', 'Supplier')).toEqual({
      place: 'Purchases[Supplier]',
      names,
    });
    page.book.host.select('Sheet1!B2:C5');
    expect(await page.actions.namesInSelection()).toEqual({ place: 'Sheet1!B2:C5', names });
    page.book.host.select('Sheet1!C3:C5');
    expect((await page.actions.namesInSelection()).names).toEqual(names);
    page.book.host.select('Sheet1!B3:C5');
    await expect(page.actions.namesInSelection()).rejects.toMatchObject({ code: 'not-a-column' });
    await expect(page.actions.tableColumns('Gone')).rejects.toMatchObject({ code: 'no-such-table' });
  });

  test('data for this session alone leave the workbook as it is, until they are kept', async () => {
    await page.book.enter('A1', VERSION);
    await page.actions.apply(await page.actions.checkFile(packFile('9.1')), { keep: false });
    expect(await page.value('A1')).toBe('9.1');
    expect(page.book.host.save().store.parts).toEqual([]);
    expect(page.actions.sessionFacts().sessionOnly).toBe(true);
    await page.actions.keepInWorkbook();
    expect(page.book.host.save().store.parts.length).toBeGreaterThan(0);
    expect(page.actions.sessionFacts().sessionOnly).toBe(false);
    await page.actions.forgetInWorkbook();
    expect(page.book.host.save().store.parts).toEqual([]);
    expect(await page.value('A1')).toBe('9.1');
  });

  test('removing what is ours clears the workbook, and undo brings it back', async () => {
    await page.book.enter('A1', VERSION);
    const bundled = await page.value('A1');
    await page.actions.apply(await page.actions.checkFile(packFile('9.1')));
    await page.actions.setStartsHere(true);
    await page.actions.removeFromWorkbook(0);
    expect(await page.value('A1')).toBe(bundled);
    const { parts, settings, startState } = page.book.host.save().store;
    expect({ parts, settings }).toEqual({ parts: [], settings: {} });
    expect(startState).toBe('Inactive');
    await page.actions.undo();
    expect(await page.value('A1')).toBe('9.1');
    expect(page.book.host.save().store.parts.length).toBeGreaterThan(0);
  });
});

describe('one change at a time', () => {
  test('a second load during the first is refused as out of date, and the first is whole', async () => {
    await page.book.enter('A1', VERSION);
    const [first, second] = [
      await page.actions.checkFile(packFile('9.1')),
      await page.actions.checkFile(packFile('9.2')),
    ];
    const both = await Promise.allSettled([page.actions.apply(first), page.actions.apply(second)]);
    expect(both).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'check-out-of-date' } },
    ]);
    expect(await page.value('A1')).toBe('9.1');
    expect(cnControls().origin).toEqual({ kind: 'file', name: 'pack.json' });
    expect(page.actions.undoable()).toEqual({ undo: 'apply', redo: null });
  });

  test('settings changed at once all come to pass, one after the other', async () => {
    await Promise.all([
      page.actions.setAsOf({ kind: 'fixed', day: day('2025-01-15') }),
      page.actions.setKnownOn(day('2025-06-01')),
      page.actions.setWorkingDay(day('2026-11-20')),
    ]);
    expect(page.state.currentState()).toMatchObject({
      asOfSetting: { kind: 'fixed', day: day('2025-01-15') },
      knownOn: day('2025-06-01'),
      workingDay: day('2026-11-20'),
      generation: 3,
    });
  });

  test('a second click on refresh joins the first', async () => {
    await page.book.enter('A1', [[GALLIUM], [VERSION]]);
    const called = await calledDuring(async () => {
      const both = await Promise.all([page.actions.refresh(), page.actions.refresh()]);
      expect(both).toEqual([
        { cells: 2, means: 'cells' },
        { cells: 2, means: 'cells' },
      ]);
    });
    expect(called).toEqual(['CONTROL_STATUS', 'DATA_INFO']);
    expect(page.book.host.invocations).toHaveLength(2);
  });

  test('a change waits while a cell is being edited, says so, and then comes to pass', async () => {
    await page.book.enter('A1', GALLIUM);
    page.book.host.setCellEdit(true);
    const steps: string[] = [];
    const changing = page.actions.setAsOf(
      { kind: 'fixed', day: day('2025-01-15') },
      { onProgress: ({ step }) => steps.push(step) },
    );
    await until(() => steps.includes('waiting'));
    expect(page.actions.underWay()).toMatchObject({ action: 'set-as-of' });
    page.book.host.setCellEdit(false);
    await changing;
    expect(await page.value('A1')).toBe('Prohibited');
    // What the first answer writes by itself may come after it.
    await until(() => page.actions.underWay() === null);
  });

  test('a change canceled before its turn does not happen', async () => {
    const ending = new AbortController();
    const first = page.actions.setAsOf({ kind: 'data date' });
    const second = page.actions.setKnownOn(day('2025-06-01'), { signal: ending.signal });
    ending.abort();
    await first;
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(page.state.currentState()).toMatchObject({ asOfSetting: { kind: 'data date' }, knownOn: null });
  });
});

describe('failures', () => {
  test('whichever request of a load fails, cells and workbook hold either the old data or the new, whole', async () => {
    await page.book.enter('A1', VERSION);
    const bundled = await page.value('A1');
    // What the first answer writes by itself is done before.
    await until(() => page.actions.sessionFacts().settings.startOffered && !page.actions.underWay());
    let failures = 0;
    for (let which = 1; which <= 16; which += 1) {
      const checked = await page.actions.checkFile(packFile(`9.${which}`));
      page.book.failRequest(which);
      const outcome = await page.actions.apply(checked).catch((error: unknown) => error);
      page.book.failNone();
      const value = await page.value('A1');
      const isInUse = page.state.currentState().data.head.version === `9.${which}`;
      if (outcome instanceof Error) {
        failures += 1;
        expect(outcome).toMatchObject({ name: 'ActionProblem', kept: 'unchanged' });
        expect([value, isInUse]).toEqual([bundled, false]);
        continue;
      }
      expect(isInUse).toBe(true);
      const { problem } = outcome as Awaited<ReturnType<typeof page.actions.apply>>;
      if (problem) {
        expect(problem).toMatchObject({ name: 'ActionProblem', kept: 'changed' });
        await page.actions.refresh();
      }
      expect(await page.value('A1')).toBe(`9.${which}`);
      await page.actions.useBundled();
      expect(await page.value('A1')).toBe(bundled);
    }
    expect(failures).toBeGreaterThan(3);
  });

  test('data too large for a workbook are refused with the size named, and nothing changes', async () => {
    let state = 7;
    const noise = (): string =>
      Array.from({ length: 1_000 }, () => {
        state = Math.imul(state, 1_664_525) + 1_013_904_223;
        return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
      }).join('');
    const regions = Array.from({ length: 4_500 }, (_, at) => ({
      code: `R${at}`,
      name: `${at} ${noise()}`,
      members: [],
    }));
    const checked = await page.actions.checkFile(packFile('9.1', { regions }));
    await expect(page.actions.apply(checked, { goodRowsOnly: true })).rejects.toMatchObject({
      code: 'workbook.store-full',
      values: { limit: 10_000_000 },
      kept: 'unchanged',
    });
    expect(cnControls().origin.kind).toBe('bundled');
    expect(page.book.host.save().store.parts).toEqual([]);
  }, 180_000);
});

describe('co-authors', () => {
  /** What another person's Excel would have saved: done in a copy of this workbook, and brought over by parts and setting. */
  async function savedByAnother(
    work: (other: Page) => Promise<unknown>,
  ): Promise<{ settings: Record<string, unknown>; parts: string[] }> {
    const snapshot = page.book.host.save();
    await page.close();
    const other = await openPage({ snapshot });
    await work(other);
    const { settings, parts } = other.book.host.save().store;
    await other.close();
    page = await openPage({ snapshot });
    return { settings, parts: parts.map(({ xml }) => xml) };
  }

  /** Comes into the workbook as by co-authoring; the page looks at it after a rest. */
  async function arrive({
    settings,
    parts,
  }: {
    settings: Record<string, unknown>;
    parts: string[];
  }): Promise<void> {
    await page.book.run(async ({ Excel }) => {
      await Excel.run(async ({ workbook }) => {
        for (const xml of parts) workbook.customXmlParts.add(xml);
        for (const [key, value] of Object.entries(settings)) workbook.settings.add(key, value as string);
      });
    });
  }

  /** Until what arrived is in use, and what follows from it has been done. */
  async function inUse(): Promise<void> {
    await until(() => page.state.currentState().asOfSetting.kind === 'fixed');
    await until(() => page.actions.underWay() === null);
    await page.book.host.idle();
  }

  test('a change by someone else is in use without recalculating anything, and said', async () => {
    await page.book.enter('A1', GALLIUM);
    const saved = await savedByAnother((other) =>
      other.actions.setAsOf({ kind: 'fixed', day: day('2025-01-15') }),
    );
    const called = await calledDuring(async () => {
      await arrive(saved);
      await inUse();
    });
    expect(called).toEqual([]);
    expect(page.state.currentState()).toMatchObject({
      asOfSetting: { kind: 'fixed', day: day('2025-01-15') },
    });
    expect(page.actions.notices().map(({ code }) => code)).toContain('changed-by-co-author');
  });

  test('is read again once the person has left the cell, and until then the pane says that Excel waits', async () => {
    await page.book.enter('A1', GALLIUM);
    const saved = await savedByAnother((other) =>
      other.actions.setAsOf({ kind: 'fixed', day: day('2025-01-15') }),
    );
    const steps: (string | undefined)[] = [];
    page.actions.onUnderWay(() => steps.push(page.actions.underWay()?.progress.step));
    await arrive(saved);
    page.book.host.setCellEdit(true);
    await until(() => steps.length > 0);
    expect(steps).toEqual(['waiting']);
    page.book.host.setCellEdit(false);
    await inUse();
    expect(page.state.currentState()).toMatchObject({
      asOfSetting: { kind: 'fixed', day: day('2025-01-15') },
    });
  });

  test('a change on top of an unseen change of someone else is refused, and theirs is in use', async () => {
    await page.book.enter('A1', GALLIUM);
    const saved = await savedByAnother((other) =>
      other.actions.setAsOf({ kind: 'fixed', day: day('2025-01-15') }),
    );
    await arrive(saved);
    const mine = page.actions.setKnownOn(day('2025-06-01'));
    await expect(mine).rejects.toMatchObject({ code: 'workbook.changed-meanwhile', kept: 'unchanged' });
    await inUse();
    expect(page.state.currentState()).toMatchObject({
      asOfSetting: { kind: 'fixed', day: day('2025-01-15') },
      knownOn: null,
    });
  });
});

describe('a save whose answers are lost', () => {
  const FIXED = { kind: 'fixed', day: day('2025-01-15') } as const;

  /** The request that brings a save into force: a value for the setting that points to it. */
  const POINTS = /"exposure\.store","\{/;

  /**
   * Changes the as-of day and loses every answer from the deciding request on: Excel carries it out unheard. What comes
   * next is asked for at once, so that it stands before any look at what changed.
   */
  async function changeUnheard(next: () => Promise<unknown> = async () => null): Promise<unknown[]> {
    await page.book.enter('A1', GALLIUM);
    // What the first answer writes by itself is done before.
    await until(() => page.actions.sessionFacts().settings.startOffered && !page.actions.underWay());
    page.book.alterRequests((text) => {
      if (POINTS.test(text)) page.book.failRequest(1, 'answer lost', 'GeneralException', true);
      return text;
    });
    const unheard = page.actions.setAsOf(FIXED).catch((error: unknown) => {
      page.book.failNone();
      page.book.alterRequests((text) => text);
      return error;
    });
    return Promise.all([unheard, next().catch((error: unknown) => error)]);
  }

  test('is ours when it turns up: in use, cells recalculated, undone, and no co-author is named', async () => {
    expect(await changeUnheard()).toMatchObject([{ name: 'ActionProblem', kept: 'unchanged' }, null]);
    await until(() => page.state.currentState().asOfSetting.kind === 'fixed' && !page.actions.underWay());
    expect(page.state.currentState().asOfSetting).toEqual(FIXED);
    expect(await page.value('A1')).toBe('Prohibited');
    const codes = page.actions.notices().map(({ code }) => code);
    expect(codes).toContain('saved-after-all');
    expect(codes).not.toContain('changed-by-co-author');
    expect(page.actions.undoable().undo).toBe('set-as-of');
    await page.actions.undo();
    expect(await page.value('A1')).not.toBe('Prohibited');
    expect(page.state.currentState().asOfSetting).toEqual({ kind: 'today' });
  });

  test('is in use before the next change, which is refused once and then comes to pass', async () => {
    expect(await changeUnheard(() => page.actions.setKnownOn(day('2025-06-01')))).toMatchObject([
      { kept: 'unchanged' },
      { code: 'saved-after-all', kept: 'unchanged' },
    ]);
    expect(page.state.currentState()).toMatchObject({ asOfSetting: FIXED, knownOn: null });
    expect(await page.value('A1')).toBe('Prohibited');
    await page.actions.setKnownOn(day('2025-06-01'));
    expect(page.state.currentState()).toMatchObject({ asOfSetting: FIXED, knownOn: day('2025-06-01') });
  });
});
