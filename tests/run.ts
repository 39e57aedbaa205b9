// `npm test` after linting: builds the add-in once, runs the layers one after another, and counts.
// `npm test -- --day 2027-03-01` runs them as on that day, `--layer unit,contract` runs only those; both take several,
// by commas or said again. A delivery (CI=true) is judged on three days, in the browser on the first.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from './support/browser';
import { type Wishes, wishesOf } from './support/wishes';

const root = path.resolve(__dirname, '..');
const results = path.join(root, '.cache/test-results');

/**
 * The browser tests run one at a time: each one owns the browser's focus and the machine's attention. They alone
 * depend on another program's clock, so a file of theirs that fails runs once more, and that is said at the end.
 */
const layers = [
  { name: 'unit', flags: [], tries: 1 },
  { name: 'manifest', flags: [], tries: 1 },
  { name: 'contract', flags: [], tries: 1 },
  { name: 'browser', flags: ['--runInBand'], tries: 2 },
] as const;

interface Count {
  /** The layer's name, and its day where there are several. */
  layer: string;
  ran: number;
  passed: number;
  failed: number;
}

/** The part of jest's JSON report that is counted. */
interface Report {
  testResults: readonly {
    /** The file. */
    name: string;
    status: string;
    assertionResults: readonly { fullName: string; status: string }[];
  }[];
}
type FileResult = Report['testResults'][number];

const testsOf = (files: readonly FileResult[], status: string): string[] =>
  files.flatMap(({ assertionResults }) =>
    assertionResults.filter((test) => test.status === status).map(({ fullName }) => fullName),
  );

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

/** One run of jest; null where it ended without a report. */
function runJest(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv & { EXPOSURE_DAY: string },
): { succeeded: boolean; files: readonly FileResult[] } | null {
  const report = path.join(results, `${name}-${env.EXPOSURE_DAY}.json`);
  fs.rmSync(report, { force: true });
  const jest = ['--config', '.config/jest.config.cjs', '--selectProjects', name, ...args];
  const succeeded = node('jest/bin/jest.js', [...jest, '--json', `--outputFile=${report}`], env);
  if (!fs.existsSync(report)) return null;
  return { succeeded, files: (JSON.parse(fs.readFileSync(report, 'utf8')) as Report).testResults };
}

/** Tests that failed at first and passed when their file ran again. */
const unsteady: string[] = [];

function runLayer(
  { name, flags, tries }: (typeof layers)[number],
  label: string,
  env: NodeJS.ProcessEnv & { EXPOSURE_DAY: string },
): Count {
  console.log(`\n== ${name} tests as on ${env.EXPOSURE_DAY}`);
  let run = runJest(name, flags, env);
  const failedFiles = run?.files.filter(({ status }) => status === 'failed') ?? [];
  if (run && failedFiles.length > 0 && tries > 1) {
    console.log(`\n== ${name} tests, once more: what failed`);
    const again = runJest(name, [...flags, '--runTestsByPath', ...failedFiles.map((file) => file.name)], env);
    if (again) {
      const passed = new Set(testsOf(again.files, 'passed'));
      unsteady.push(...testsOf(failedFiles, 'failed').filter((test) => passed.has(test)));
      const steady = run.files.filter((file) => !failedFiles.includes(file));
      run = { succeeded: again.succeeded, files: [...steady, ...again.files] };
    }
  }
  if (!run) return { layer: label, ran: 0, passed: 0, failed: 0 };
  const [passed, failedTests] = [testsOf(run.files, 'passed').length, testsOf(run.files, 'failed').length];
  // A file can fail before any test of its own runs, and jest as a whole, for example in its setup.
  const broken = run.files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = run.succeeded ? failedTests + broken : Math.max(1, failedTests + broken);
  return { layer: label, ran: passed + failedTests, passed, failed };
}

function print(counts: readonly Count[]): void {
  const cells = (values: readonly (string | number)[]): string =>
    values
      .map((value, index) => (index === 0 ? String(value).padEnd(22) : String(value).padStart(8)))
      .join('');
  console.log(`\n${cells(['layer', 'ran', 'passed', 'failed'])}`);
  for (const { layer, ran, passed, failed } of counts) console.log(cells([layer, ran, passed, failed]));
}

const sum = (counts: readonly Count[], key: 'passed' | 'failed'): number =>
  counts.reduce((total, count) => total + count[key], 0);

async function main({ layers: wanted, days, browserDays }: Wishes): Promise<number> {
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  console.log('== build');
  const built = node('webpack/bin/webpack.js', ['--config', 'webpack.config.js']);
  const counts: Count[] = built ? [] : [{ layer: 'build', ran: 0, passed: 0, failed: 1 }];
  if (built) {
    const browser = wanted.includes('browser')
      ? await findBrowser().catch((error: Error) => {
          console.error(error.message);
          return undefined;
        })
      : undefined;
    for (const layer of layers.filter(({ name }) => wanted.includes(name))) {
      const possible = layer.name !== 'browser' || browser !== undefined;
      const its = layer.name === 'browser' ? browserDays : days;
      for (const day of its) {
        const label = its.length > 1 ? `${layer.name} ${day}` : layer.name;
        const env = { EXPOSURE_DAY: day, ...(browser ? { EXPOSURE_BROWSER: browser } : {}) };
        counts.push(possible ? runLayer(layer, label, env) : { layer: label, ran: 0, passed: 0, failed: 1 });
      }
    }
  }
  print(counts);
  const empty = counts.filter(({ ran }) => ran === 0).map(({ layer }) => layer);
  if (empty.length > 0) console.log(`\nNo test ran: ${empty.join(', ')}`);
  if (unsteady.length > 0) console.log(['\nPassed only when run again:', ...unsteady].join('\n  '));
  console.log(`\n${sum(counts, 'passed')} passed, ${sum(counts, 'failed')} failed`);
  return sum(counts, 'failed') > 0 || empty.length > 0 ? 1 : 0;
}

/** What was asked for, or null where it cannot be, which is said. */
function wishes(): Wishes | null {
  try {
    const names = layers.map(({ name }) => name);
    return wishesOf(process.argv.slice(2), names, Boolean(process.env.CI));
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

const asked = wishes();
if (asked)
  void main(asked).then((code) => {
    process.exitCode = code;
  });
else process.exitCode = 1;
