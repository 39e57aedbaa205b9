// jest's loader of modules, but what it has read of files and where it has found them stays when a test has all modules
// run anew: no file of the project changes while a test file runs.
const { createRequire } = require('node:module');

// It comes with jest, of which the project names only the front door.
const ofJest = createRequire(require.resolve('jest'));
const ofRunner = createRequire(createRequire(ofJest.resolve('@jest/core')).resolve('jest-runner'));
const { default: Runtime } = ofRunner('jest-runtime');

const stays = () => undefined;

module.exports = class extends Runtime {
  resetModules() {
    const kept = [this.fileCache, this._resolution].filter((cache) => typeof cache?.clear === 'function');
    for (const cache of kept) cache.clear = stays;
    try {
      super.resetModules();
    } finally {
      for (const cache of kept) delete cache.clear;
    }
  }
};
