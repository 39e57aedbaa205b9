// Newer data from the add-in's own host: a click, what would change, applied and taken back; and each way in which it fails.
import type { Route } from 'playwright-core';
import { feedFiles } from '../../src/build/data/feed';
import type { ControlPack } from '../../src/control-data/pack';
import { SHIPPED_PACKS } from '../../src/control-data/packs/shipped';
import { closeWorkbenches } from './support/open-workbench';
import { faultsOf, openPaneAt } from './support/pane';
import type { OpenPane } from './support/pane';

const packs = SHIPPED_PACKS.map(({ pack }) => pack);
const china = packs[0]!;

/** China's pack of a later day, with the suspension by No.70 known to be longer. */
const newer: ControlPack = {
  ...china,
  version: '2026.11.28',
  dataDate: '2026-11-28',
  changes: 'No.70 runs on.',
  suspensions: china.suspensions.map((one) =>
    one.reference === '2025 No.70' ? { ...one, until: '2027-11-10' } : one,
  ),
};

let open: OpenPane;
let answer: (file: string, route: Route) => Promise<void>;
let asked: string[];

const ASK = '=EXPOSURE.CONTROL_STATUS("holmium","Germany",DATE(2026,12,1))';

// One workbook for all: what is applied is taken back, and what fails changes nothing.
beforeAll(async () => {
  open = await openPaneAt();
  asked = [];
  await open.page.route('**/addin/data/*', async (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1)!;
    asked.push(file);
    await answer(file, route);
  });
  await open.drive((workbench, ask) => {
    workbench.setCell('A20', ask);
    workbench.setCell('A21', '=EXPOSURE.DATA_INFO("version")');
  }, ASK);
  await open.page.waitForFunction(() => window.workbench!.value('A20') === 'Review');
  await open.frame.getByRole('tab', { name: 'Data', exact: true }).click();
});
afterAll(() => open.close());
afterAll(closeWorkbenches);

/** A host that publishes these packs. */
const publishes = (offered: readonly ControlPack[]) => {
  const files = feedFiles(offered);
  return async (file: string, route: Route): Promise<void> => {
    const body = files.get(file);
    await route.fulfill(
      body === undefined ? { status: 404 } : { status: 200, contentType: 'application/json', body },
    );
  };
};

const press = (name: string): Promise<void> => open.frame.getByRole('button', { name, exact: true }).click();
const shown = () => open.drive((workbench) => ['A20', 'A21'].map((cell) => workbench.value(cell)));

test('a click finds a newer pack, shows the cells that would change, applies it and takes it back', async () => {
  answer = publishes([newer, ...packs.slice(1)]);
  expect(asked).toEqual([]);
  await press('Check for newer data');
  await open.frame.getByText(/2026\.11\.28, evidence to .*, instead of/).waitFor();
  expect(asked).toEqual(['index.json']);
  expect(await faultsOf(open.frame)).toEqual([]);
  await press('See what changes');
  await press('See what it would change');
  const cells = open.frame.getByRole('listitem').filter({ hasText: 'A20' });
  await cells.waitFor();
  expect(await cells.textContent()).toMatch(/Review\s*→\s*Suspended/);
  expect(await shown()).toEqual(['Review', china.version]);
  await press('Use it');
  await open.page.waitForFunction(() => window.workbench!.value('A20') === 'Suspended');
  await open.idle();
  expect(await shown()).toEqual(['Suspended', '2026.11.28']);
  await open.frame.getByRole('button', { name: 'Undo' }).last().click();
  await open.page.waitForFunction(() => window.workbench!.value('A20') === 'Review');
  await open.idle();
  expect(await shown()).toEqual(['Review', china.version]);
});

/** Those that lead on to a pack each follow one that does not: nothing of an earlier answer is there to be pressed. */
const FAULTS: [what: string, answer: typeof answer, words: RegExp, takes: boolean][] = [
  ['the network is cut', (_, route) => route.abort(), /could not be reached: the network/, false],
  [
    'a pack differs from its hash',
    async (file, route) => {
      if (file === 'index.json') await publishes([newer])(file, route);
      else await route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(newer) });
    },
    /the fingerprints differ/,
    true,
  ],
  [
    'a web page answers',
    (_, route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<html>Sign in</html>' }),
    /answered with something other than a list of data/,
    false,
  ],
  [
    'a pack has a newer format',
    publishes([{ ...newer, formatVersion: 2 } as unknown as ControlPack]),
    /made by a newer version of the add-in \(format 2/,
    true,
  ],
  [
    'the list has an older version',
    publishes([{ ...china, version: '2026.01.01', dataDate: '2026-01-01' }, ...packs.slice(1)]),
    /the feed has 2026\.01\.01, older than/,
    false,
  ],
];

test.each(FAULTS)('%s: it is said, and the data in use stay', async (_, answered, words, takes) => {
  answer = answered;
  await press('Check for newer data');
  if (takes) await press('See what changes');
  await open.frame.getByText(words).waitFor();
  expect(await shown()).toEqual(['Review', china.version]);
});
