// What a tool for data gives back, and how its lines are worded.
import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from './packs-on-disk';
import { Unusable } from './packs-on-disk';

/** What a command found: lines for people, a value for programs, and whether something asks for a decision. */
export interface Outcome {
  lines: string[];
  json: unknown;
  findings: boolean;
}

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const findingLine = ({ file, record, field, value, expected }: Finding): string =>
  [file, record, field].filter(Boolean).join(' · ') + `: ${value || 'nothing'}; expected ${expected}`;

/** Where a command writes, and whether it may put something else in the place of what is there. */
export interface Writing {
  out?: string;
  replace?: boolean;
}

/**
 * Refuses to write over files of other content; the same content again is no harm.
 * @throws Unusable with the first such file, unless the person said that it may be replaced
 */
export function refuseToReplace(files: ReadonlyMap<string, string>, replace: boolean | undefined): void {
  if (replace) return;
  for (const [file, text] of files)
    if (fs.existsSync(file) && (fs.statSync(file).isDirectory() || fs.readFileSync(file, 'utf8') !== text))
      throw new Unusable(
        `${file} is there already and holds something else. Name another place, or add --replace`,
      );
}

/** Writes all files, or none where one of them would be written over. */
export function write(files: ReadonlyMap<string, string>, replace: boolean | undefined): void {
  refuseToReplace(files, replace);
  for (const [file, text] of files) {
    try {
      fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      fs.writeFileSync(file, text);
    } catch (error) {
      throw new Unusable(`${file}: cannot be written. ${(error as Error).message}`);
    }
  }
}
