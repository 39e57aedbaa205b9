// The day and the time zone of the tests, for the pages of a browser and their workers.
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { clockScript, pageClockScript, TIME_ZONE, WORKER_MARK } from '../../support/clock';

/** What every context is made with. */
export const inTimeZone: BrowserContextOptions = { timezoneId: TIME_ZONE };

/**
 * Gives the clock to all pages of a context, to the frames in them and to the workers that they start.
 * @param isoDay another day than that of the run
 */
export async function giveClock(context: BrowserContext, isoDay?: string): Promise<void> {
  await context.addInitScript({ content: pageClockScript(isoDay) });
  await context.route(
    ({ searchParams }) => searchParams.has(WORKER_MARK),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${clockScript(isoDay)}\n${await response.text()}` });
    },
  );
}
