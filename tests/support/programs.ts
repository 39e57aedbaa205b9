// Programs of the project's tools, run one after another or two at a time, and how long each took.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface Program {
  /** What the times at the end call it. */
  name: string;
  /** Its script in node_modules/. */
  script: string;
  args: readonly string[];
  /** What node itself is told. */
  node?: readonly string[];
}

/**
 * What of some flags of its engine this Node knows: it refuses to start with others, and they come and go.
 * @param known what `node --v8-options` lists
 */
export const knownFlags = (
  wanted: readonly string[],
  known: string = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' }).stdout,
): string[] => wanted.filter((flag) => new RegExp(`^ *${flag.split('=')[0]!}(?![\\w-])`, 'm').test(known));

/**
 * To translate into fast code only what runs ten times as often as the engine waits for by itself: programs that end
 * within a minute, and files of tests, which begin anew, spent a sixth of their time on code that hardly ran any more.
 */
const PATIENT = knownFlags(['--interrupt-budget=600000']);

/** Minutes by what took them, in the order in which it first ended. */
export const minutes = new Map<string, number>();

/** Does some work and notes how long it took. */
export async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    minutes.set(name, (minutes.get(name) ?? 0) + (performance.now() - start) / 60_000);
  }
}

/** Runs one program in the project's folder, with its output passed on; whether it ended well. */
export function run(
  { name, script, args, node = [] }: Program,
  env: NodeJS.ProcessEnv = {},
  output: 'passed on' | 'at the end' = 'passed on',
): Promise<boolean> {
  const apart = output === 'at the end';
  return timed(
    name,
    () =>
      new Promise<boolean>((resolve) => {
        const child = spawn(
          process.execPath,
          [...PATIENT, ...node, path.join(root, 'node_modules', script), ...args],
          {
            cwd: root,
            stdio: ['ignore', apart ? 'pipe' : 'inherit', apart ? 'pipe' : 'inherit'],
            env: { ...process.env, ...env },
          },
        );
        const said: Buffer[] = [];
        child.stdout?.on('data', (part: Buffer) => said.push(part));
        child.stderr?.on('data', (part: Buffer) => said.push(part));
        child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
        child.on('close', (code) => {
          if (apart) process.stdout.write(`== ${name}\n${Buffer.concat(said).toString()}`);
          resolve(code === 0);
        });
      }),
  );
}

/**
 * Runs rows of programs side by side, those of a row one after another. Each takes one core; what each says comes in
 * one piece when it ends.
 * @returns the names of those that failed; what comes after one in its row does not run
 */
export async function runSideBySide(rows: readonly (readonly Program[])[]): Promise<string[]> {
  const failed: string[] = [];
  await Promise.all(
    rows.map(async (row) => {
      for (const program of row) {
        if (await run(program, {}, 'at the end')) continue;
        failed.push(program.name);
        return;
      }
    }),
  );
  return failed;
}
