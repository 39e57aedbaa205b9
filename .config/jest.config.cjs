// The test layers as jest projects. `tests/run.ts` runs them one after another; one layer alone is
// `npx jest tests/unit/<room> --config .config/jest.config.cjs --selectProjects unit`.
const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');

// Types are checked by `tsc` in `npm run lint`; here each file is only translated.
const translate = [
  'ts-jest',
  {
    diagnostics: false,
    tsconfig: {
      target: 'ES2022',
      module: 'CommonJS',
      moduleResolution: 'Node10',
      ignoreDeprecations: '5.0',
      jsx: 'react-jsx',
      esModuleInterop: true,
      resolveJsonModule: true,
      isolatedModules: true,
    },
  },
];

const layer = (name, settings = {}) => ({
  displayName: name,
  rootDir,
  roots: ['<rootDir>/tests'],
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': translate },
  ...settings,
});

module.exports = {
  rootDir,
  cacheDirectory: path.join(rootDir, '.cache/jest'),
  maxWorkers: 2,
  projects: [
    layer('unit', { setupFiles: [path.join(__dirname, 'unit-setup.cjs')] }),
    layer('contract', { testTimeout: 60_000, globalSetup: path.join(__dirname, 'contract-setup.cjs') }),
    layer('manifest', { testTimeout: 60_000 }),
    layer('browser', { testTimeout: 120_000, globalSetup: path.join(__dirname, 'browser-setup.cjs') }),
  ],
};
