// `npm test` after linting: builds the add-in once, runs the layers one after another, and counts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../src/build/browser';

const root = path.resolve(__dirname, '..');
const results = path.join(root, '.cache/test-results');

/** The browser tests run one at a time: each one owns the browser's focus and the machine's attention. */
const layers = [
  { name: 'unit', flags: [] },
  { name: 'manifest', flags: [] },
  { name: 'contract', flags: [] },
  { name: 'browser', flags: ['--runInBand'] },
] as const;

interface Count {
  layer: string;
  ran: number;
  passed: number;
  failed: number;
}

/** The part of jest's JSON report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  /** Files that failed before any test of theirs could run. */
  numRuntimeErrorTestSuites: number;
}

function node(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const file = path.join(root, 'node_modules', script);
  return (
    spawnSync(process.execPath, [file, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    }).status === 0
  );
}

function runLayer({ name, flags }: (typeof layers)[number], env: NodeJS.ProcessEnv): Count {
  console.log(`\n== ${name} tests`);
  const report = path.join(results, `${name}.json`);
  const jest = ['--config', '.config/jest.config.cjs', '--selectProjects', name, ...flags];
  const succeeded = node('jest/bin/jest.js', [...jest, '--json', `--outputFile=${report}`], env);
  if (!fs.existsSync(report)) return { layer: name, ran: 0, passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  ) as Report;
  const counted = numFailedTests + numRuntimeErrorTestSuites;
  // jest can also fail as a whole, for example in its setup; that is a failure too.
  const failed = succeeded ? counted : Math.max(1, counted);
  return { layer: name, ran: numPassedTests + numFailedTests, passed: numPassedTests, failed };
}

function print(counts: readonly Count[]): void {
  const cells = (values: readonly (string | number)[]): string =>
    values
      .map((value, index) => (index === 0 ? String(value).padEnd(10) : String(value).padStart(8)))
      .join('');
  console.log(`\n${cells(['layer', 'ran', 'passed', 'failed'])}`);
  for (const { layer, ran, passed, failed } of counts) console.log(cells([layer, ran, passed, failed]));
}

const sum = (counts: readonly Count[], key: 'passed' | 'failed'): number =>
  counts.reduce((total, count) => total + count[key], 0);

async function main(): Promise<number> {
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  console.log('== build');
  const built = node('webpack/bin/webpack.js', ['--config', 'webpack.config.js']);
  const counts: Count[] = built ? [] : [{ layer: 'build', ran: 0, passed: 0, failed: 1 }];
  if (built) {
    const browser = await findBrowser().catch((error: Error) => {
      console.error(error.message);
      return undefined;
    });
    for (const layer of layers) {
      const possible = layer.name !== 'browser' || browser !== undefined;
      counts.push(
        possible
          ? runLayer(layer, browser ? { EXPOSURE_BROWSER: browser } : {})
          : { layer: layer.name, ran: 0, passed: 0, failed: 1 },
      );
    }
  }
  print(counts);
  const empty = counts.filter(({ ran }) => ran === 0).map(({ layer }) => layer);
  if (empty.length > 0) console.log(`\nNo test ran: ${empty.join(', ')}`);
  console.log(`\n${sum(counts, 'passed')} passed, ${sum(counts, 'failed')} failed`);
  return sum(counts, 'failed') > 0 || empty.length > 0 ? 1 : 0;
}

void main().then((code) => {
  process.exitCode = code;
});
