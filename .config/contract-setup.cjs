// Before the contract tests: bundle the stand-in for Excel, which jest cannot load from its modules.
const fs = require('node:fs');
const path = require('node:path');
require('tsx/cjs');

module.exports = async () => {
  const bundle = path.resolve(__dirname, '../src/workbench/bundle.ts');
  if (fs.existsSync(bundle)) await require(bundle).bundleHost();
};
