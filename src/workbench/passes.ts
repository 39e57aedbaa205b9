// When the spreadsheet engine's passes begin: soon after an edit, and never while another is under way.
import type { EngineChanges } from './engine-patch';

/**
 * In milliseconds. The engine itself waits 100 after an edit and has no setting for it; Excel calculates at once. Each edit
 * costs one such wait and each answer of a function another, so that the tests would spend most of their time in it.
 */
export const PATIENCE_MS = 2;

/**
 * Passes follow one another. By itself the engine stops a pass for a newer edit, or starts a second beside it: where the
 * first had just looked whether it was stopped, it forgets the newer edit at its end, and two share the list of what is
 * dirty. A cell then kept an old value, more often the busier the machine.
 */
export const orderlyPasses: EngineChanges = {
  'sheets-formula': [
    {
      // The engine's timer, which waits for further edits and then starts a pass or stops the one under way.
      place:
        /this\._setTimeoutKey = setTimeout\(\(\) => \{(\s*const dirtyData = [\s\S]*?this\._waitingCommandQueue = \[\];\s*)\}, 100\);/,
      becomes: `const begin = () => {
            if (this._passesUnderWay > 0) {
              this._setTimeoutKey = setTimeout(begin, 1);
              return;
            }$1};
            this._setTimeoutKey = setTimeout(begin, ${PATIENCE_MS});`,
    },
    {
      // Where the engine hears of every step of its passes.
      place:
        /(if \(command\.id === SetFormulaCalculationStopMutation\.id\) this\.clearProgress\(\);\s*)(if \(command\.id !== SetFormulaCalculationNotificationMutation\.id\) return;\s*const params = command\.params;)/,
      becomes: `$1if (command.id === SetFormulaCalculationStartMutation.id)
            this._passesUnderWay = (this._passesUnderWay ?? 0) + 1;
          $2
          if (params.functionsExecutedState !== undefined)
            this._passesUnderWay = Math.max(0, (this._passesUnderWay ?? 0) - 1);`,
    },
  ],
};
