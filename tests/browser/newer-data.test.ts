// A workbook that an earlier version of the add-in answered, opened with this one: nothing changes before it was shown.
import { packHash } from '../../src/control-data/pack-hash';
import type { ControlPack } from '../../src/control-data/pack';
import { BUNDLED_PACK } from '../../src/control-data/packs';
import type { WorkbookSnapshot } from '../../src/workbench/host';
import { packSet, readPart, unpackSet } from '../../src/workbook/store-part';
import type { Pointer } from '../../src/workbook/store-pointer';
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';
import { faultsOf } from './support/pane';

let open: OpenWorkbench;
afterEach(async () => {
  expect(await open.drive((workbench) => workbench.unknownRequests)).toEqual([]);
  await open.close();
});
afterAll(closeWorkbenches);

const EARLIER: ControlPack = {
  ...BUNDLED_PACK,
  version: '0.9',
  dataDate: '2026-03-01',
  measures: BUNDLED_PACK.measures.filter(({ id }) => !id.includes('2024-46')),
};

/** The workbook as it would be had this pack been the one that the add-in brought. */
async function answeredBy(pack: ControlPack, snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const { store } = snapshot;
  const parts = (await Promise.all(store.parts.map(({ xml }) => readPart(xml)))).map((part) => part!);
  const text = await unpackSet(
    parts.filter(({ kind }) => kind === 'settings'),
    parts.find(({ kind }) => kind === 'settings')!.set,
  );
  // As versions wrote it that knew one pack.
  const settings = { ...(JSON.parse(text!) as object), packs: undefined, bundled: packHash(pack) };
  const pointer = JSON.parse(String(store.settings['exposure.store'])) as Pointer;
  const { generation } = pointer;
  const sets = await Promise.all([
    packSet('settings', generation, JSON.stringify(settings)),
    packSet('bundled', generation, JSON.stringify(pack)),
  ]);
  const kinds = Object.fromEntries(
    sets.map(({ kind, set, bytes, parts: own }) => [kind, { generation, count: own.length, set, bytes }]),
  );
  return {
    ...snapshot,
    store: {
      ...store,
      settings: { ...store.settings, 'exposure.store': JSON.stringify({ ...pointer, kinds }) },
      parts: sets.flatMap((set) => set.parts).map((xml, index) => ({ id: `{${index}}`, xml })),
    },
  };
}

test('the cells stay, the pane says how many would change, and the person compares and updates', async () => {
  open = await openWorkbench({ grid: 'undrawn' });
  await open.drive(async (workbench) => {
    workbench.setCell('A20', [
      ['=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))'],
      ['=EXPOSURE.DATA_INFO("version")'],
    ]);
    await workbench.idle();
  });
  await open.page.waitForFunction(() => 'exposure.store' in window.workbench!.save().store.settings);
  await open.idle();
  const saved = await open.drive((workbench) => workbench.save());
  await open.drive((workbench, earlier) => workbench.reopen(earlier), await answeredBy(EARLIER, saved));
  await open.drive((workbench) => {
    workbench.press('refresh');
    return workbench.idle();
  });
  const shown = () => open.drive((workbench) => ['A20', 'A21'].map((cell) => workbench.value(cell)));
  await open.page.waitForFunction(() => window.workbench!.value('A21') === '0.9');
  expect(await shown()).toEqual(['License required', '0.9']);

  await open.drive((workbench) => workbench.reopen());
  await open.drive((workbench) => workbench.showPane(true));
  expect(await shown()).toEqual(['License required', '0.9']);
  const pane = await open.pane();
  await pane
    .getByText(/Cells still use the data of 2026-03-01 \(0\.9\).*\d+ of \d+ cells would change/)
    .waitFor();
  expect(await faultsOf(pane)).toEqual([]);
  await pane.getByRole('button', { name: 'Show what changes' }).click();
  const row = pane.getByRole('row', { name: /A20/ });
  await row.waitFor();
  expect((await row.getByRole('cell').allTextContents()).slice(1, 3)).toEqual([
    'License required',
    'Prohibited',
  ]);
  expect(await shown()).toEqual(['License required', '0.9']);
  await pane.getByRole('button', { name: 'Update to the bundled data' }).click();
  await pane.getByText('The data of this version of the add-in is in use', { exact: false }).waitFor();
  await open.idle();
  expect(await shown()).toEqual(['Prohibited', BUNDLED_PACK.version]);
  await pane.getByText('Cells still use the data of', { exact: false }).waitFor({ state: 'detached' });
});
