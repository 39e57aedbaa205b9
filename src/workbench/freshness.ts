// Files that are made from other files: whether they are newer, and making them anew.
import fs from 'node:fs';
import path from 'node:path';

/** When the newest file in a folder (or the file itself) was changed, in milliseconds; 0 where there is none. */
export function newestUnder(place: string): number {
  const stats = fs.statSync(place, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return fs
    .readdirSync(place)
    .reduce((newest, name) => Math.max(newest, newestUnder(path.join(place, name))), 0);
}

/** Whether a made file exists and is newer than everything that it was made from. */
export function isFresh(file: string, madeFrom: readonly string[]): boolean {
  const made = newestUnder(file);
  return made > 0 && madeFrom.every((place) => newestUnder(place) < made);
}

export interface MadeFile {
  path: string;
  contents: string | Uint8Array;
}

/** What is being made now: who asks for it meanwhile waits for the same. */
const underWay = new Map<string, Promise<void>>();

/**
 * Makes a file, and others with it, where it is missing or old: once, however many ask at the same time.
 * @param file the one whose age tells; it is put in its place last
 */
export function makeFresh(
  file: string,
  madeFrom: readonly string[],
  make: () => Promise<readonly MadeFile[]>,
): Promise<void> {
  if (isFresh(file, madeFrom)) return Promise.resolve();
  const making =
    underWay.get(file) ??
    make()
      .then((made) => {
        for (const one of made) if (one.path !== file) putInPlace(one);
        for (const one of made) if (one.path === file) putInPlace(one);
      })
      .finally(() => underWay.delete(file));
  underWay.set(file, making);
  return making;
}

/** In one step: another process reads the old file or the new one, never a part of it. */
function putInPlace({ path: file, contents }: MadeFile): void {
  const unfinished = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(unfinished, contents);
  fs.renameSync(unfinished, file);
}
