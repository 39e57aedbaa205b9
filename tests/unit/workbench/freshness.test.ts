// The workbench's own bundles are made on demand, by several processes and for several requests at a time.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isFresh, makeFresh } from '../../../src/workbench/freshness';
import type { MadeFile } from '../../../src/workbench/freshness';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'freshness-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const inFolder = (name: string): string => path.join(folder, name);
const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 5));

/** Sets the time of a file so much later than that of another, or of itself: by the clock of the files alone. */
function changedAfter(other: string, seconds: number, file: string): void {
  const changed = fs.statSync(other).mtimeMs / 1000 + seconds;
  fs.utimesSync(file, changed, changed);
}

function sourceOfAge(seconds: number): string {
  const file = inFolder('source.ts');
  fs.writeFileSync(file, '');
  changedAfter(file, -seconds, file);
  return file;
}

test('two requests that come while a file is made wait for the same making', async () => {
  const from = [sourceOfAge(10)];
  const file = inFolder('made/main.js');
  const make = jest.fn(() => later([{ path: file, contents: 'all of it' }]));
  await Promise.all([makeFresh(file, from, make), makeFresh(file, from, make)]);
  expect(make).toHaveBeenCalledTimes(1);
  expect(fs.readFileSync(file, 'utf8')).toBe('all of it');
});

test('a file that is newer than its sources is left alone; a changed source makes it anew', async () => {
  const source = sourceOfAge(10);
  const file = inFolder('main.js');
  const make = jest.fn(() => later([{ path: file, contents: 'made' }]));
  await makeFresh(file, [source], make);
  await makeFresh(file, [source], make);
  expect(make).toHaveBeenCalledTimes(1);
  changedAfter(file, 10, source);
  expect(isFresh(file, [source])).toBe(false);
  await makeFresh(file, [source], make);
  expect(make).toHaveBeenCalledTimes(2);
});

test('the file whose age tells comes last, and nothing unfinished stays', async () => {
  const from = [sourceOfAge(10)];
  const [script, styles] = [inFolder('main.js'), inFolder('main.css')];
  const written: string[] = [];
  const rename = jest.spyOn(fs, 'renameSync').mockImplementation((_, to) => void written.push(String(to)));
  const made: MadeFile[] = [script, styles].map((file) => ({ path: file, contents: file }));
  await makeFresh(script, from, () => later(made));
  expect(written).toEqual([styles, script]);
  rename.mockRestore();
  await makeFresh(script, from, () => later(made));
  expect(fs.readdirSync(folder).sort()).toEqual(['main.css', 'main.js', 'source.ts']);
});

test('a making that fails is told to all who wait, keeps the old file, and is tried again', async () => {
  const from = [sourceOfAge(-10)];
  const file = inFolder('main.js');
  fs.writeFileSync(file, 'old');
  const fails = () => later(0).then(() => Promise.reject(new Error('no such module')));
  const both = await Promise.allSettled([makeFresh(file, from, fails), makeFresh(file, from, fails)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(fs.readFileSync(file, 'utf8')).toBe('old');
  await makeFresh(file, from, () => later([{ path: file, contents: 'new' }]));
  expect(fs.readFileSync(file, 'utf8')).toBe('new');
});
