// The test layers as jest projects. `tests/run.ts` runs them one after another; one layer alone is
// `npx jest tests/unit/<room> --config .config/jest.config.cjs --selectProjects unit`.
const path = require('node:path');

require('tsx/cjs');
const { clockBegins, clockEnvironment } = require('../tests/support/clock.ts');

const rootDir = path.resolve(__dirname, '..');

// Every run has its day and time zone, and programs that tests start inherit them.
Object.assign(process.env, clockEnvironment(process.env));

const layer = (name, settings = {}) => ({
  displayName: name,
  rootDir,
  roots: ['<rootDir>/tests'],
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  testEnvironment: path.join(__dirname, 'environment.cjs'),
  transform: { '^.+\\.tsx?$': path.join(__dirname, 'translate.cjs') },
  ...settings,
  setupFiles: [path.join(rootDir, 'tests/support/node-clock.cjs'), ...(settings.setupFiles ?? [])],
  fakeTimers: { now: clockBegins() },
});

module.exports = {
  rootDir,
  cacheDirectory: path.join(rootDir, '.cache/jest'),
  // One more than the cores of a small machine: tests wait for timers and for other programs.
  maxWorkers: 3,
  testSequencer: path.join(__dirname, 'slowest-first.cjs'),
  // On a busy machine a test takes longer than jest's five seconds. jest reads this here and not in a project.
  testTimeout: 120_000,
  projects: [
    layer('unit', { setupFiles: [path.join(__dirname, 'unit-setup.cjs')] }),
    layer('contract', {
      // Each opening of a page has all its modules run anew, as Excel does.
      runtime: path.join(__dirname, 'runtime.cjs'),
      globalSetup: path.join(__dirname, 'contract-setup.cjs'),
    }),
    layer('manifest'),
    layer('browser', {
      testEnvironment: path.join(__dirname, 'browser-environment.cjs'),
      globalSetup: path.join(__dirname, 'browser-setup.cjs'),
      globalTeardown: path.join(__dirname, 'browser-teardown.cjs'),
    }),
  ],
};
