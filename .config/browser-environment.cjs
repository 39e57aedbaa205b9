// Where the browser tests run: what a worker opened for one file, it keeps for the next, as the browser keeps what it
// fetched and compiled for as long as a tab's context lives.
const { chromium } = require('playwright-core');
const TestEnvironment = require('./environment.cjs');

let connection;

/** Tabs that were given back, and those that a test has. */
const tabs = { free: [], taken: new Set() };

function connect() {
  connection ??= chromium.connect(process.env.EXPOSURE_BROWSER_SERVER);
  return connection;
}

// jest ends a worker by listening to it no longer, and waits for it to end by itself.
process.on('removeListener', (event) => {
  if (event === 'message') void connection?.then((browser) => browser.close());
});

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    // The driver keeps in it whose call it is in.
    super(config, context, true);
    this.global.browserOfWorker = { connect, tabs };
  }
};
