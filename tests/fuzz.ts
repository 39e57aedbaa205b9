// `npm run fuzz -- --minutes 20`: the tests of invariants again and again, each round from another seed, until the time is
// over or one fails; what it counted stands at the end. `--seed 7` runs that round alone.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(__dirname, '..');
const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 10);
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0');

const FILES = [
  ['unit', 'tests/unit/functions/invariants', 'tests/unit/functions/hostile', 'tests/unit/import/mutated'],
  ['contract', 'tests/contract/actions/faults'],
] as const;

/** They walk every order and need no seed: once is enough. */
const ONCE = [['unit', 'tests/unit/workbook/interleavings']] as const;

let over = false;
const timer = setTimeout(() => (over = true), minutes * 60_000);

type Files = readonly (readonly [project: string, ...files: string[]])[];

function round(seed: number, which: Files = FILES): boolean {
  return which.every(([project, ...files]) => {
    const { status } = spawnSync(
      process.execPath,
      [
        'node_modules/jest/bin/jest.js',
        ...files,
        '--config',
        '.config/jest.config.cjs',
        '--selectProjects',
        project,
      ],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, EXPOSURE_FUZZ_MINUTES: String(minutes), EXPOSURE_FUZZ_SEED: String(seed) },
      },
    );
    return status === 0;
  });
}

async function main(): Promise<void> {
  const only = values.seed === undefined ? null : Number(values.seed);
  let rounds = 0;
  for (let seed = only ?? 1; ; seed += 1) {
    if (!round(seed)) {
      console.log(`Failed in the round of seed ${seed}; again: npm run fuzz -- --seed ${seed}`);
      process.exitCode = 1;
      break;
    }
    rounds += 1;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (over || only !== null) break;
  }
  clearTimeout(timer);
  if (only === null && process.exitCode !== 1 && !round(1, ONCE)) process.exitCode = 1;
  console.log(`${rounds} rounds without a fault.`);
}

void main();
