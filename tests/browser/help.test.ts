// The help pages as people see them: accessible and without sideways scrolling, in light and dark, wide and narrow.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { serveFiles } from '../../src/build/static-files';
import { connectBrowser } from './support/browser';
import { giveClock, inTimeZone } from './support/page-clock';

const PAGES = ['index', 'LICENSE_TABLE', 'EXPLAIN', 'zh/index', 'zh/CONTROL_STATUS'];
const WIDTHS = [320, 1000];

let browser: Browser;
const server = http.createServer(serveFiles(path.resolve(__dirname, '../../dist')));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await connectBrowser();
});

afterAll(() => {
  server.close();
});

describe.each(['light', 'dark'] as const)('in %s colors', (colorScheme) => {
  test.each(PAGES)('help/%s.html', async (name) => {
    const { port } = server.address() as AddressInfo;
    // axe is injected, which the policy of the pages rightly forbids.
    const context = await browser.newContext({ ...inTimeZone, colorScheme, bypassCSP: true });
    await giveClock(context);
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/help/${name}.html`);
    await page.addScriptTag({ content: axe.source });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      expect(violations.map(({ id, nodes }) => [width, id, nodes[0]!.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await context.close();
  });
});
