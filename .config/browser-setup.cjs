// Before the browser tests: bundle what the workbench serves, and start the one browser that all files share.
const path = require('node:path');
require('tsx/cjs');
const { chromium } = require('playwright-core');

module.exports = async () => {
  const { bundlePage, officeScript } = require(path.resolve(__dirname, '../src/workbench/bundle.ts'));
  const { launchOptions } = require(path.resolve(__dirname, '../tests/support/browser.ts'));
  await Promise.all([bundlePage(), officeScript()]);
  const server = await chromium.launchServer(await launchOptions());
  process.env.EXPOSURE_BROWSER_SERVER = server.wsEndpoint();
  globalThis.browserServer = server;
};
