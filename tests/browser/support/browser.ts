// The one browser of a run of the browser tests; a file's contexts end with its connection.
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Connects to the browser that the global setup started. */
export function connectBrowser(): Promise<Browser> {
  const address = process.env.EXPOSURE_BROWSER_SERVER;
  if (!address) throw new Error('The global setup of the browser tests has started no browser.');
  return chromium.connect(address);
}
