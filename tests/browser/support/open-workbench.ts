// The workbench in a real browser: server, page and driver, for tests that do what a person does.
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { WorkbenchDriver } from '../../../src/workbench/page/driver';
import type { WorkbenchSettings } from '../../../src/workbench/page/settings';
import { closeTakenTabs, giveBackTab, takeTab } from './tabs';

export interface OpenWorkbenchOptions extends BrowserContextOptions {
  settings?: Partial<WorkbenchSettings>;
  /** Opens with the pane closed, as Excel does where nobody has opened it. */
  paneClosed?: boolean;
  /** A workbook of which nobody sees the grid opens in half the time, for tests that look at the pane alone. */
  grid?: 'drawn' | 'undrawn';
  /** Another day than that of the run, where what a test shows holds on that day only: `2026-06-17`. */
  today?: string;
}

/** How long the page may take to show the grid and load the add-in, on a slow and busy machine. */
const openingMillis = 60_000;

/** An open workbench. `drive` runs in the page, so its function can use nothing from the test but its argument. */
export interface OpenWorkbench {
  page: Page;
  /** What the console and the page reported as errors; tests expect none. */
  errors: string[];
  /** Paths of everything that was fetched, in order. */
  requests: string[];
  drive: <T, A = undefined>(
    act: (workbench: WorkbenchDriver, argument: A) => T | Promise<T>,
    argument?: A,
  ) => Promise<T>;
  /** Waits until nothing is calculating and no function is waited for. */
  idle: () => Promise<void>;
  /** The add-in's own page in the pane. */
  pane: () => Promise<Frame>;
  /**
   * Writes a formula or text into the grid as a person does: goes to the cell by the name box's address, begins with a
   * key, puts in the rest as a clipboard or an input method would, presses Enter; done when the grid has taken it, a
   * moment after the key. What every key does is for `typing.test`.
   */
  type: (address: string, text: string) => Promise<void>;
  close: () => Promise<void>;
}

// The page, the engine and the add-in take longer to load than jest's five seconds.
jest.setTimeout(2 * openingMillis);

/** Opens the workbench in an empty tab; all files share the server and the browser. */
export async function openWorkbench(options: OpenWorkbenchOptions = {}): Promise<OpenWorkbench> {
  const { settings, paneClosed = false, grid = 'drawn', today, ...contextOptions } = options;
  const address = process.env.EXPOSURE_WORKBENCH!;
  const tab = await takeTab(contextOptions, today);
  const { page } = tab;
  page.setDefaultTimeout(openingMillis);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const unanswered = new Set<string>();
  page.on('request', (request) => unanswered.add(request.url()));
  page.on('requestfinished', (request) => unanswered.delete(request.url()));
  const asked = [...(paneClosed ? ['pane=closed'] : []), ...(grid === 'undrawn' ? ['grid=undrawn'] : [])];
  await page.goto(asked.length > 0 ? `${address}/?${asked.join('&')}` : address);
  await page
    .waitForFunction(() => window.workbench !== undefined, undefined, { polling: 100 })
    .catch(async (error: Error) => {
      const grid = await page
        .locator('#grid')
        .textContent({ timeout: 5000 })
        .catch(() => 'no answer');
      const seen = { errors, unanswered: [...unanswered], grid: grid?.slice(0, 200) };
      throw new Error(`The workbench did not open. ${error.message} Seen: ${JSON.stringify(seen)}`);
    });
  const workbench = await page.evaluateHandle(() => window.workbench!);
  const open: OpenWorkbench = {
    page,
    errors,
    requests,
    drive: (act, argument) => workbench.evaluate(act as never, argument as never),
    idle: () => page.evaluate(() => window.workbench!.idle()),
    pane: async () => {
      const handle = await page.waitForSelector('#pane-body iframe');
      return (await handle.contentFrame())!;
    },
    type: async (address, text) => {
      await page.evaluate((cell) => window.workbench!.select(cell), address);
      await page.keyboard.type(text.slice(0, 1));
      await page.keyboard.insertText(text.slice(1));
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        ([cell, typed]) => {
          const { formula, value } = window.workbench!;
          return formula(cell!) === typed || value(cell!) === typed;
        },
        [address, text],
        { polling: 50 },
      );
    },
    close: () => giveBackTab(tab),
  };
  if (settings) await page.evaluate((changes) => window.workbench!.set(changes), settings);
  await open.idle();
  return open;
}

/** Closes what tests left open; call it after all tests of a file. */
export const closeWorkbenches = closeTakenTabs;
