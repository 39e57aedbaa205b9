// Whether something made from files is newer than the files.
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
