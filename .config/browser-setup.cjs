// Before the browser tests: bundle what the workbench serves, so that no test waits for it.
const path = require('node:path');
require('tsx/cjs');

module.exports = async () => {
  const { bundlePage, officeScript } = require(path.resolve(__dirname, '../src/workbench/bundle.ts'));
  await Promise.all([bundlePage(), officeScript()]);
};
