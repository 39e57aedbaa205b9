// `npm test`: lints and builds side by side, runs the layers one after another, counts, and says what took the time.
// `npm test -- --day 2027-03-01` runs them as on that day, `--layer unit,contract` runs only those (`lint` is one of
// them); both take several, by commas or said again. A delivery (CI=true) is judged on three days, in the browser on
// the first.
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from './support/browser';
import { knownFlags, minutes, run, runSideBySide, timed } from './support/programs';
import type { Program } from './support/programs';
import { wishesOf } from './support/wishes';
import type { Wishes } from './support/wishes';

const root = path.resolve(__dirname, '..');
const results = path.join(root, '.cache/test-results');

const layers = ['unit', 'manifest', 'contract', 'browser'] as const;

/** The runs of a layer where it is more than one: what judges how free the page's thread stays has the machine alone. */
const runsOf: Partial<Record<string, readonly (readonly string[])[]>> = {
  browser: [
    ['--testPathIgnorePatterns', 'tests/browser/alone/'],
    ['--testPathPatterns', 'tests/browser/alone/'],
  ],
};

/** As `npm run lint` does it; what the caches keep depends on each file alone, or on what the program itself watches. */
const types: Program = {
  name: 'types',
  script: 'typescript/bin/tsc',
  args: ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
};
const rules: Program = {
  name: 'rules',
  script: 'eslint/bin/eslint.js',
  args: ['--config', '.config/eslint.config.mjs', '--max-warnings', '0', '.'],
};
const format: Program = {
  name: 'format',
  script: 'prettier/bin/prettier.cjs',
  args: [
    ...['--config', '.config/prettier.json', '--check', '--log-level', 'warn'],
    ...['--cache', '--cache-location', '.cache/prettier', '.'],
  ],
};
const build: Program = {
  name: 'build',
  script: 'webpack/bin/webpack.js',
  args: ['--config', 'webpack.config.js'],
};

/** Side by side: each row takes about as long as the other. */
const lintAndBuild = [
  [types, rules],
  [build, format],
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
    startTime: number;
    endTime: number;
    assertionResults: readonly { fullName: string; status: string }[];
  }[];
}
type FileResult = Report['testResults'][number];

const testsOf = (files: readonly FileResult[], status: string): string[] =>
  files.flatMap(({ assertionResults }) =>
    assertionResults.filter((test) => test.status === status).map(({ fullName }) => fullName),
  );

/**
 * Room for what lives shortly: files of tests make much of it, and clearing it away took an eighth of the time. Each worker
 * clears away by itself: there are more of them than cores, and helpers only wake each other.
 */
const ROOM = knownFlags([
  ...['--min-semi-space-size=64', '--max-semi-space-size=64'],
  '--single-threaded-gc',
]);

/** Some runs of jest for one layer; null where one ended without a report. */
async function runJest(
  name: string,
  label: string,
  env: NodeJS.ProcessEnv & { EXPOSURE_DAY: string },
): Promise<{ succeeded: boolean; files: readonly FileResult[] } | null> {
  let succeeded = true;
  const files: FileResult[] = [];
  for (const [number, which] of (runsOf[name] ?? [[]]).entries()) {
    const report = path.join(results, `${name}-${env.EXPOSURE_DAY}-${number}.json`);
    fs.rmSync(report, { force: true });
    const args = ['--config', '.config/jest.config.cjs', '--selectProjects', name, '--json', ...which];
    const jest = {
      name: label,
      script: 'jest/bin/jest.js',
      args: [...args, `--outputFile=${report}`],
      node: ROOM,
    };
    succeeded = (await run(jest, env)) && succeeded;
    if (!fs.existsSync(report)) return null;
    files.push(...(JSON.parse(fs.readFileSync(report, 'utf8')) as Report).testResults);
  }
  return { succeeded, files };
}

/** Seconds of each file of tests, with its layer. */
const slow: { file: string; seconds: number }[] = [];

async function runLayer(
  name: string,
  label: string,
  env: NodeJS.ProcessEnv & { EXPOSURE_DAY: string },
): Promise<Count> {
  console.log(`\n== ${name} tests as on ${env.EXPOSURE_DAY}`);
  const layer = await runJest(name, label, env);
  if (!layer) return { layer: label, ran: 0, passed: 0, failed: 0 };
  const { files, succeeded } = layer;
  for (const { name: file, startTime, endTime } of files)
    slow.push({ file: `${path.relative(root, file)} (${label})`, seconds: (endTime - startTime) / 1000 });
  const [passed, failedTests] = [testsOf(files, 'passed').length, testsOf(files, 'failed').length];
  // A file can fail before any test of its own runs, and jest as a whole, for example in its setup.
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = succeeded ? failedTests + broken : Math.max(1, failedTests + broken);
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

/** What took the time: every step, and the five slowest files. */
function printTimes(): void {
  const whole = [...minutes].map(([name, taken]) => `${name} ${taken.toFixed(1)}`).join(', ');
  console.log(`\nminutes: ${whole}`);
  const five = [...slow].sort((a, b) => b.seconds - a.seconds).slice(0, 5);
  if (five.length > 0) console.log('slowest files, in seconds:');
  for (const { file, seconds } of five) console.log(`  ${seconds.toFixed(1).padStart(6)} ${file}`);
}

const sum = (counts: readonly Count[], key: 'passed' | 'failed'): number =>
  counts.reduce((total, count) => total + count[key], 0);

async function main({ layers: wanted, days, browserDays }: Wishes): Promise<number> {
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  const broken = await runSideBySide(wanted.includes('lint') ? lintAndBuild : [[build]]);
  const counts: Count[] = broken.map((layer) => ({ layer, ran: 0, passed: 0, failed: 1 }));
  if (broken.length === 0) {
    const browser = wanted.includes('browser')
      ? await timed('finding a browser', findBrowser).catch((error: Error) => {
          console.error(error.message);
          return undefined;
        })
      : undefined;
    for (const layer of layers.filter((name) => wanted.includes(name))) {
      const possible = layer !== 'browser' || browser !== undefined;
      const its = layer === 'browser' ? browserDays : days;
      for (const day of its) {
        const label = its.length > 1 ? `${layer} ${day}` : layer;
        const env = { EXPOSURE_DAY: day, ...(browser ? { EXPOSURE_BROWSER: browser } : {}) };
        counts.push(
          possible ? await runLayer(layer, label, env) : { layer: label, ran: 0, passed: 0, failed: 1 },
        );
      }
    }
  }
  print(counts);
  const empty = counts.filter(({ ran }) => ran === 0).map(({ layer }) => layer);
  if (empty.length > 0) console.log(`\nNo test ran: ${empty.join(', ')}`);
  printTimes();
  console.log(`\n${sum(counts, 'passed')} passed, ${sum(counts, 'failed')} failed`);
  return sum(counts, 'failed') > 0 || empty.length > 0 ? 1 : 0;
}

/** What was asked for, or null where it cannot be, which is said. */
function wishes(): Wishes | null {
  try {
    return wishesOf(process.argv.slice(2), ['lint', ...layers], Boolean(process.env.CI));
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
