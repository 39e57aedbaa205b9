// The files that take longest begin first, so that no layer ends with one worker waiting for another. Where a run has been
// before, jest knows the times itself; on a fresh clone it goes by size, which says little of these.
const path = require('node:path');
const { default: Sequencer } = require(
  require.resolve('@jest/test-sequencer', { paths: [require.resolve('jest/package.json')] }),
);

/** Folders and names under `tests/`, the slowest first within each layer. */
const SLOW = [
  // Counts what ran by looking through the worker's memory, which other files fill.
  'unit/functions/linear',
  'unit/text/sentences',
  'unit/packs/windows',
  'unit/workbook/interleavings',
  'contract/actions/large-register',
  'contract/health/check-excel',
  'contract/actions/faults',
  'contract/model/finance',
  'contract/actions/changes',
  'contract/health/repair',
  'contract/model/build',
  'contract/evidence/evidence',
  'contract/freeze/former-values',
  'contract/model/supply',
  'browser/model-large',
  'browser/pane',
  'browser/model-messy',
  'browser/pane-states',
  'browser/model-examples',
];

const placeOf = ({ path: file }) => {
  const name = path
    .relative(path.resolve(__dirname, '../tests'), file)
    .replaceAll(path.sep, '/')
    .replace(/\.test\.tsx?$/, '');
  const place = SLOW.indexOf(name);
  return place < 0 ? SLOW.length : place;
};

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
