// Tabs of the browser that the tests of a worker use one after another: a page that has been there before opens in a
// third of the time, as the browser keeps its scripts and what it compiled of them. Nothing else is kept.
import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions } from 'playwright-core';
import { hurryClient } from '../../support/hurried-client';
import { connectBrowser, tabs } from './browser';
import type { Tab } from './browser';
import { giveClock, inTimeZone } from './page-clock';
import { slowDisplay } from './slow-display';

/** Room for the grid, the ribbon and a pane; without a graphics card a larger window costs its pixels at each frame. */
const SIZE = { width: 1024, height: 640 };

async function newTab(kind: string, options: BrowserContextOptions, today: string | undefined): Promise<Tab> {
  const browser = await connectBrowser();
  const context = await browser.newContext({ viewport: SIZE, ...inTimeZone, ...options });
  await giveClock(context, today);
  await context.addInitScript(hurryClient);
  await context.addInitScript(slowDisplay);
  return { context, page: await context.newPage(), kind };
}

/** An empty tab of a context of these options, on the day of the run or another one. */
export async function takeTab(options: BrowserContextOptions, today: string | undefined): Promise<Tab> {
  const kind = JSON.stringify([options, today]);
  const known = tabs.free.findIndex((tab) => tab.kind === kind);
  const tab = tabs.free.splice(known, known < 0 ? 0 : 1)[0] ?? (await newTab(kind, options, today));
  tabs.taken.add(tab);
  return tab;
}

/** Takes from a tab all that a test did: what it listens to and answers, what it stored, other tabs and media. */
export async function giveBackTab(tab: Tab): Promise<void> {
  const { context, page } = tab;
  tabs.taken.delete(tab);
  if (page.isClosed() || context.pages().length !== 1) return context.close();
  page.removeAllListeners();
  context.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  const { origin } = new URL(page.url());
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: STORED });
  await session.detach();
  await context.clearCookies();
  await context.clearPermissions();
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
  await page.setViewportSize(SIZE);
  tabs.free.push(tab);
}

/** All but the cache of the browser. */
const STORED = 'cookies,file_systems,indexeddb,local_storage,websql,service_workers,cache_storage';

/** How long a context may take to close: after some failures it takes minutes, and the browser's end closes it too. */
const closingMillis = 5_000;

/** Closes what the tests of a file have not given back. */
export async function closeTakenTabs(): Promise<void> {
  const closing = [...tabs.taken].map(({ context }) => context.close().catch(() => undefined));
  tabs.taken.clear();
  if (closing.length === 0) return;
  const enough = new AbortController();
  const pause = setTimeout(closingMillis, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([Promise.all(closing), pause]);
  enough.abort();
}
