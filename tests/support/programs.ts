// Programs of the project's tools, run one after another or two at a time, and how long each took.
import { spawn } from 'node:child_process';
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
        const child = spawn(process.execPath, [...node, path.join(root, 'node_modules', script), ...args], {
          cwd: root,
          stdio: ['ignore', apart ? 'pipe' : 'inherit', apart ? 'pipe' : 'inherit'],
          env: { ...process.env, ...env },
        });
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
