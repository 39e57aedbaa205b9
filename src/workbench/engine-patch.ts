// Changes to the spreadsheet engine's own text while it is bundled, each at a place that must be found.
import type { Plugin } from 'esbuild';
import fs from 'node:fs';

/** A place in the text, which must be there once, and what it becomes. */
export interface Change {
  place: RegExp;
  /** As for `String.replace`. */
  becomes: string;
}

/**
 * Bundles a package of the engine with changes, and ends the build where its text is no longer what they were made for.
 * @param name says in the build's messages what is changed
 * @param inPackage the package's name without its scope
 */
export function enginePatch(name: string, inPackage: string, changes: readonly Change[]): Plugin {
  return {
    name,
    setup({ onLoad }) {
      const filter = new RegExp(
        `[\\\\/]@univerjs[\\\\/]${inPackage}[\\\\/]lib[\\\\/](es[\\\\/])?index\\.js$`,
      );
      onLoad({ filter }, ({ path }) => {
        const text = fs.readFileSync(path, 'utf8');
        const lost = changes.find(({ place }) => text.match(new RegExp(place, 'g'))?.length !== 1);
        if (lost) {
          return {
            errors: [{ text: `${name}: the engine no longer has once what is changed: ${lost.place}` }],
          };
        }
        const contents = changes.reduce((made, { place, becomes }) => made.replace(place, becomes), text);
        return { contents, loader: 'js' };
      });
    },
  };
}
