// The start with Microsoft's own office.js, from the installed package, under the policy that the add-in is served with:
// it comes, it is blocked, it is late. Outside Excel, so the pane looks things up without a workbook.
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { headersFor, OFFICE_JS } from '../../src/build/content-policy';
import { contentTypes, fileFor } from '../../src/build/static-files';
import { connectBrowser } from './support/browser';
import { giveClock, inTimeZone } from './support/page-clock';

jest.setTimeout(120_000);

const root = path.resolve(__dirname, '../..');
const office = path.join(root, 'node_modules/@microsoft/office-js/dist');

let browser: Browser;
let server: http.Server;
let address: string;

beforeAll(async () => {
  browser = await connectBrowser();
  // The built files with the headers of production.
  server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(path.join(root, 'dist'), pathname);
    if (!file) return response.writeHead(404).end();
    const type = contentTypes[path.extname(file)] ?? 'application/octet-stream';
    return response
      .writeHead(200, { 'Content-Type': type, ...headersFor(pathname) })
      .end(fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/taskpane.html`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
});

/** Microsoft's files as its server would send them. */
function fromPackage(route: Route): Promise<void> {
  const file = path.join(office, path.posix.basename(new URL(route.request().url()).pathname));
  return fs.existsSync(file)
    ? route.fulfill({ path: file, contentType: 'text/javascript' })
    : route.fulfill({ status: 404, body: '' });
}

interface Opened {
  page: Page;
  refused: string[];
}

async function opened(answer: (route: Route) => Promise<void>): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 350, height: 640 }, ...inTimeZone });
  await giveClock(context);
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('pageerror', (error) => refused.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) refused.push(message.text());
  });
  await page.route(`${new URL(OFFICE_JS).origin}/**`, answer);
  await page.goto(address, { waitUntil: 'commit' });
  return { page, refused };
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.EXPOSURE_PICTURES;
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

const alert = (page: Page) => page.getByRole('alert');

/** Whether the page is painted at all: a page that waits in its head may hold what nobody sees. */
const isPainted = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    Promise.race([
      new Promise<boolean>((resolve) => requestAnimationFrame(() => resolve(true))),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5_000)),
    ]),
  );

test('loaded: the pane opens, says nothing of office.js, and the policy refuses nothing of ours', async () => {
  const { page, refused } = await opened(fromPackage);
  await page.getByRole('tab', { name: 'Look up' }).waitFor();
  expect(await page.evaluate(() => typeof Office.onReady)).toBe('function');
  expect(await page.locator('body').count()).toBe(1);
  expect(await alert(page).count()).toBe(0);
  await picture(page, 'office-loaded');
  // Microsoft's own telemetry in a frame of another server is none of ours.
  expect(refused.filter((text) => !/telemetryservice|frame/i.test(text))).toEqual([]);
  await page.context().close();
});

test('blocked: the page says what is wrong and what to do, in both languages', async () => {
  const { page, refused } = await opened((route) => route.abort());
  await alert(page).waitFor();
  expect(await alert(page).innerText()).toMatch(
    /could not be loaded[^]*appsforoffice\.microsoft\.com[^]*无法加载/,
  );
  await picture(page, 'office-blocked');
  expect(refused).toEqual([]);
  await page.unroute(`${new URL(OFFICE_JS).origin}/**`);
  await page.route(`${new URL(OFFICE_JS).origin}/**`, fromPackage);
  await page.getByRole('button', { name: /Load again/ }).click();
  await page.getByRole('tab', { name: 'Look up' }).waitFor();
  expect(await alert(page).count()).toBe(0);
  await page.context().close();
});

test('late: it is said while the page waits, and taken back when office.js has come', async () => {
  let come = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (come = resolve));
  const { page, refused } = await opened(async (route) => {
    await arrival;
    await fromPackage(route);
  });
  await alert(page).waitFor({ timeout: 30_000 });
  expect(await isPainted(page)).toBe(true);
  expect(await alert(page).innerText()).toMatch(/still loading[^]*仍在加载/);
  await picture(page, 'office-late');
  come();
  await page.getByRole('tab', { name: 'Look up' }).waitFor();
  expect(await alert(page).count()).toBe(0);
  expect(refused.filter((text) => !/telemetryservice|frame/i.test(text))).toEqual([]);
  await page.context().close();
});
