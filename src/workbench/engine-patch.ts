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

/** Bundles the engine with changes, and ends the build where its text is no longer what they were made for. */
export function changedEngine(...all: readonly EngineChanges[]): Plugin {
  const packages = [...new Set(all.flatMap((changes) => Object.keys(changes)))];
  return {
    name: 'changed-engine',
    setup({ onLoad }) {
      for (const name of packages) {
        const changes = all.flatMap((one) => one[name] ?? []);
        const filter = new RegExp(`[\\\\/]@univerjs[\\\\/]${name}[\\\\/]lib[\\\\/](es[\\\\/])?index\\.js$`);
        onLoad({ filter }, ({ path }) => changed(fs.readFileSync(path, 'utf8'), name, changes));
      }
    },
  };
}

function changed(text: string, name: string, changes: readonly Change[]): OnLoadResult {
  const lost = changes.find(({ place }) => text.match(new RegExp(place, 'g'))?.length !== 1);
  if (lost)
    return { errors: [{ text: `The engine's ${name} no longer has once what is changed: ${lost.place}` }] };
  return {
    contents: changes.reduce((made, { place, becomes }) => made.replace(place, becomes), text),
    loader: 'js',
  };
}
