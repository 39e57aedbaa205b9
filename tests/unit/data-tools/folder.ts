// Packs on disk for the tests of the tools for data, each in a folder of its own that goes when the tests end.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Ended } from '../../../src/build/data/cli';
import { runDataTool } from '../../../src/build/data/cli';

const made: string[] = [];
afterAll(() => made.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A new empty folder. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packs-'));
  made.push(folder);
  return folder;
}

/** Writes files into a folder; what is no text is written as JSON. */
export function put(folder: string, files: Record<string, unknown>): string {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files))
    fs.writeFileSync(
      path.join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content, null, 1),
    );
  return folder;
}

/** The head of a pack of these tests. */
export const head = {
  format: 'exposure-pack',
  formatVersion: 1,
  id: 'ruritania',
  title: 'Controls of Ruritania',
  version: '2026.01.31',
  dataDate: '2026-01-31',
};

export const source = {
  id: 'gazette',
  publisher: 'Gazette',
  title: 'Notice 4 of 2026',
  url: 'https://gazette.example/4',
  published: '2026-01-10',
  kind: 'official',
};

/** Another file of a folder. */
export const inFolder = (folder: string, name: string): string => path.join(folder, name);

/** Runs a command and reads its `--json` answer. */
export async function asked<T>(...args: string[]): Promise<Ended & { json: T }> {
  const ended = await runDataTool([...args, '--json']);
  return { ...ended, json: (ended.out === '' ? null : JSON.parse(ended.out)) as T };
}
