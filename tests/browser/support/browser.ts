// The one browser of a run of the browser tests, as the environment of their worker is connected to it.
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What it was opened with; another test that wants the same may have it. */
  readonly kind: string;
}

interface BrowserOfWorker {
  connect: () => Promise<Browser>;
  tabs: { free: Tab[]; taken: Set<Tab> };
}

const { connect, tabs } = (globalThis as unknown as { browserOfWorker: BrowserOfWorker }).browserOfWorker;

export { connect as connectBrowser, tabs };
