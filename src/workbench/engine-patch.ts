// Changes to the spreadsheet engine's own text while it is bundled, each at a place that must be found.
import type { OnLoadResult, Plugin } from 'esbuild';
import fs from 'node:fs';

/** A place in the text, which must be there once, and what it becomes. */
export interface Change {
  place: RegExp;
  /** As for `String.replace`. */
  becomes: string;
}

/** By the name of a package of the engine without its scope. */
export type EngineChanges = Readonly<Record<string, readonly Change[]>>;

const FILES = /[\\/]@univerjs[\\/]([\w-]+)[\\/]lib[\\/](?:es[\\/])?(\w+)\.js$/;

/** Bundles the engine with changes, and ends the build where its text is no longer what they were made for. */
export function changedEngine(...all: readonly EngineChanges[]): Plugin {
  return {
    name: 'changed-engine',
    setup({ onLoad }) {
      onLoad({ filter: FILES }, ({ path }) => {
        const [, name, file] = FILES.exec(path)!;
        const changes = file === 'index' ? all.flatMap((one) => one[name!] ?? []) : [];
        return changed(fs.readFileSync(path, 'utf8'), name!, changes);
      });
    },
  };
}

function changed(text: string, name: string, changes: readonly Change[]): OnLoadResult {
  const lost = changes.find(({ place }) => text.match(new RegExp(place, 'g'))?.length !== 1);
  if (lost)
    return { errors: [{ text: `The engine's ${name} no longer has once what is changed: ${lost.place}` }] };
  const contents = changes.reduce((made, { place, becomes }) => made.replace(place, becomes), text);
  return { contents: withPlainFields(contents), loader: 'js' };
}

/** The engine calls a function for each field of each object; its formulas make an object of several for every value. */
const withPlainFields = (text: string): string =>
  text.replace(/\b_defineProperty(?:\$\d+)?\(this, ("[\w$]+"), /g, '(this[$1] = ');
