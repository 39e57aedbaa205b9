// Before the browser tests: bundle and serve the workbench, and start the one browser that all files share.
const path = require('node:path');
require('tsx/cjs');
const { chromium } = require('playwright-core');

module.exports = async () => {
  const { bundlePage, officeScript } = require(path.resolve(__dirname, '../src/workbench/bundle.ts'));
  const { serveWorkbench } = require(path.resolve(__dirname, '../src/workbench/server.ts'));
  const { launchOptions } = require(path.resolve(__dirname, '../tests/support/browser.ts'));
  const { clockBefore } = require(path.resolve(__dirname, '../tests/support/clock.ts'));
  await Promise.all([bundlePage(), officeScript()]);
  const workbench = await serveWorkbench(0, clockBefore);
  process.env.EXPOSURE_WORKBENCH = workbench.address;
  const browser = await chromium.launchServer(await launchOptions());
  process.env.EXPOSURE_BROWSER_SERVER = browser.wsEndpoint();
  globalThis.endBrowserTests = async () => {
    await browser.close();
    await workbench.close();
  };
};
