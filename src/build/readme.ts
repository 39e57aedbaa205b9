// `npm run readme`: writes the tables of the functions into README.md, from the catalog's entries.
import fs from 'node:fs';
import path from 'node:path';
import { FUNCTIONS } from '../catalog';
import type { FunctionEntry } from '../catalog/entry';
import { families } from './help-words';

/** `AT_RISK(amount, company, region, [material])`; numbered arguments are "arguments…". */
function signature({ id, parameters }: FunctionEntry): string {
  const names = parameters.map(({ name, optional }) =>
    /^\w*[a-z]\d$/.test(name) ? `${name.slice(0, -1)}s…` : optional ? `[${name}]` : name,
  );
  return `${id}(${[...new Set(names)].join(', ')})`;
}

/** One table a family. */
export function functionTables(entries: readonly FunctionEntry[]): string {
  return Object.entries(families)
    .map(([family, title]) => {
      const own = entries.filter((entry) => entry.family === family);
      const rows = own.map((entry) => `| \`${signature(entry)}\` | ${entry.brief} |\n`);
      return `| ${title.en} | |\n|---|---|\n${rows.join('')}`;
    })
    .join('\n');
}

const TABLES = /\n\| [^|\n]+ \| \|\n\|---\|---\|\n(?:(?:\|.*)?\n)*(?=\n?[^|\n])/;

/** The README with its tables as the entries have them. @throws where it has no table of functions to replace. */
export function withFunctionTables(readme: string, entries: readonly FunctionEntry[]): string {
  const [before, after] = readme.split('\n## The functions\n');
  if (after === undefined || !TABLES.test(after)) throw new Error('README.md has no tables of functions');
  return `${before}\n## The functions\n${after.replace(TABLES, () => `\n${functionTables(entries)}\n`)}`;
}

if (require.main === module) {
  const file = path.resolve(__dirname, '../../README.md');
  fs.writeFileSync(file, withFunctionTables(fs.readFileSync(file, 'utf8'), FUNCTIONS));
}
