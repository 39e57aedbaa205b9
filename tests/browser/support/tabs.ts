// Tabs of the browser that the tests of a file use one after another: a page that has been there before opens in a third
// of the time, as the browser keeps what it compiled, and the scripts themselves where its cache has room for one so
// large. Nothing else is kept.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { hurryClient } from '../../support/hurried-client';
import { giveClock, inTimeZone } from './page-clock';
import { slowDisplay } from './slow-display';

export interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What it was opened with; another test that wants the same may have it. */
  readonly kind: string;
}

const SIZE = { width: 1440, height: 900 };

let free: Tab[] = [];

/** An empty tab of a context of these options, on the day of the run or another one. */
export async function takeTab(
  browser: Browser,
  options: BrowserContextOptions,
  today: string | undefined,
): Promise<Tab> {
  const kind = JSON.stringify([options, today]);
  const known = free.find((tab) => tab.kind === kind);
  free = free.filter((tab) => tab !== known);
  if (known) return known;
  const context = await browser.newContext({ viewport: SIZE, ...inTimeZone, ...options });
  await giveClock(context, today);
  await context.addInitScript(hurryClient);
  await context.addInitScript(slowDisplay);
  return { context, page: await context.newPage(), kind };
}

/** Takes from a tab all that a test did: what it listens to and answers, what it stored, other tabs and media. */
export async function giveBackTab(tab: Tab): Promise<void> {
  const { context, page } = tab;
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
  free.push(tab);
}

/** All but the cache of the browser. */
const STORED = 'cookies,file_systems,indexeddb,local_storage,websql,service_workers,cache_storage';

/** The tabs go with their browser. */
export function forgetTabs(): void {
  free = [];
}
