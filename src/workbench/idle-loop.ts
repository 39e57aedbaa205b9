// The spreadsheet engine's loop that fits rows to their texts while the page is idle: mended, so that it ends.
import type { Plugin } from 'esbuild';
import fs from 'node:fs';

/** The end of the loop, in the one place where it asks for the next idle moment. */
const AGAIN =
  /(_calculateLoop\(options\) \{\s*)(while [\s\S]*?)(this\._calculateLoopId = )(requestIdleCallback\(\(options\) => \{\s*this\._calculateLoop\(options\);\s*\}\);)/g;

/**
 * Bundles the engine with that loop mended. The engine itself asks for idle moments for good, with nothing left to fit,
 * and goes on for a workbook that is closed, whose sheets are gone: that failed by chance.
 */
export const endingIdleLoop: Plugin = {
  name: 'ending-idle-loop',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@univerjs[\\/]sheets-ui[\\/]lib[\\/](es[\\/])?index\.js$/ }, ({ path }) => {
      const text = fs.readFileSync(path, 'utf8');
      if (text.match(AGAIN)?.length !== 1) {
        return {
          errors: [{ text: 'The engine no longer fits rows where workbench/idle-loop.ts looks for it.' }],
        };
      }
      const contents = text.replace(
        AGAIN,
        '$1if (this._disposed) return;\n$2$3this._autoHeightTasks.length === 0 ? null : $4',
      );
      return { contents, loader: 'js' };
    });
  },
};
