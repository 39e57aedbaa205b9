// How long the spreadsheet engine waits after an edit before it calculates.
import type { Plugin } from 'esbuild';
import fs from 'node:fs';

/**
 * In milliseconds. The engine itself takes 100 and has no setting for it; Excel calculates at once. Each edit costs one
 * such wait and each answer of a function another, so that the tests would spend most of their time in it.
 */
export const PATIENCE_MS = 5;

/** The end of the engine's timer, in the one place where it waits for further edits. */
const TIMER = /(this\._waitingCommandQueue = \[\];\s*\}, )100\);/g;

/** Bundles the engine with that wait. */
export const shortPatience: Plugin = {
  name: 'short-patience',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@univerjs[\\/]sheets-formula[\\/]lib[\\/](es[\\/])?index\.js$/ }, ({ path }) => {
      const text = fs.readFileSync(path, 'utf8');
      if (text.match(TIMER)?.length !== 1) {
        return { errors: [{ text: 'The engine no longer waits where workbench/patience.ts looks for it.' }] };
      }
      return { contents: text.replace(TIMER, `$1${PATIENCE_MS});`), loader: 'js' };
    });
  },
};
