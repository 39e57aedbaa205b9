// The day and the time zone of the tests, for the pages of a browser and their workers.
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { pageClockScript, TIME_ZONE } from '../../support/clock';

/** What every context is made with. */
export const inTimeZone: BrowserContextOptions = { timezoneId: TIME_ZONE };

/**
 * Gives the clock to all pages of a context, to the frames in them and to the workers that they start; who serves a
 * worker's script puts `clockBefore` in front. Nothing is intercepted: that would turn the browser's cache off.
 * @param isoDay another day than that of the run
 */
export async function giveClock(context: BrowserContext, isoDay?: string): Promise<void> {
  await context.addInitScript({ content: pageClockScript(isoDay) });
}
