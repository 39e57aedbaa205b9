// The spreadsheet engine's loop that fits rows to their texts while the page is idle: mended, so that it ends.
import type { EngineChanges } from './engine-patch';

/**
 * The engine itself asks for idle moments for good, with nothing left to fit, and goes on for a workbook that is closed,
 * whose sheets are gone: that failed by chance.
 */
export const endingIdleLoop: EngineChanges = {
  'sheets-ui': [
    {
      // The end of the loop, in the one place where it asks for the next idle moment.
      place:
        /(_calculateLoop\(options\) \{\s*)(while [\s\S]*?)(this\._calculateLoopId = )(requestIdleCallback\(\(options\) => \{\s*this\._calculateLoop\(options\);\s*\}\);)/,
      becomes: '$1if (this._disposed) return;\n$2$3this._autoHeightTasks.length === 0 ? null : $4',
    },
  ],
};
