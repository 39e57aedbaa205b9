// Asking the feed on opening: only in a workbook in which a person switched it on, one request, and nothing is put in use.
import { feedFiles } from '../../../src/build/data/feed';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';
import { until } from '../support/until';
import { openPage } from './open-page';
import type { Page } from './open-page';

const FEED = 'https://data.example/feed/';
const packs = SHIPPED_PACKS.map(({ pack }) => pack);
const files = feedFiles([
  { ...packs[0]!, version: '2099.01.01', dataDate: '2099-01-01', changes: 'Later.' },
  ...packs.slice(1),
]);

let page: Page;
let asked: string[];
let answers: boolean;

beforeEach(() => {
  asked = [];
  answers = true;
  globalThis.fetch = (async (address: string) => {
    asked.push(address);
    if (!answers) throw new TypeError('Failed to fetch');
    const text = files.get(address.split('/').at(-1)!);
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  }) as typeof fetch;
});
afterEach(() => page.close());

/** A saved workbook with a cell of ours and a remembered feed, opened again. */
async function reopened(asksOnOpening: boolean): Promise<void> {
  page = await openPage();
  await page.book.enter('A1', '=EXPOSURE.DATA_INFO("version")');
  await page.actions.setFeed(FEED);
  await page.actions.setAskFeedOnOpening(asksOnOpening);
  const snapshot = page.book.host.save();
  await page.close();
  expect(asked).toEqual([]);
  page = await openPage({ snapshot });
  // The network is asked once a cell has answered.
  await page.book.enter('A2', '=EXPOSURE.DATA_INFO("title")');
}

const notice = (code: string) => page.actions.notices().find((one) => one.code === code);

test('what is newer is said after one request, and the data stay', async () => {
  await reopened(true);
  await until(() => notice('feed-newer') !== undefined);
  expect(notice('feed-newer')).toMatchObject({
    severity: 'info',
    values: { host: 'data.example', titles: packs[0]!.title },
  });
  expect(asked).toEqual([`${FEED}index.json`]);
  expect(await page.value('A1')).toBe(packs[0]!.version);
});

test('that the feed did not answer is said, and the cells answer', async () => {
  answers = false;
  await reopened(true);
  await until(() => notice('feed-failed') !== undefined);
  expect(await page.value('A1')).toBe(packs[0]!.version);
});

test('switched off, nothing is asked', async () => {
  await reopened(false);
  expect(await page.value('A1')).toBe(packs[0]!.version);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(asked).toEqual([]);
});
