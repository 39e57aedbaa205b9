// How the time of reading a text that is made to keep a reader busy grows with its length: ten times with ten times as
// much, not a hundred times.
import { buildControlData } from '../../src/control-data/control-data';
import { BUNDLED_PACK, VOCABULARY } from '../../src/control-data/packs';
import { HOSTILE_TEXTS, hostileText } from '../support/hostile-texts';
import type { Bench } from './bench';

const data = buildControlData({ packs: [{ pack: BUNDLED_PACK }], vocabulary: VOCABULARY });

/** Within what a cell holds, and far beyond it. */
const [SHORT, LONG] = [10_000, 100_000];

export const benches: Bench[] = HOSTILE_TEXTS.map((one) => {
  const [short, long] = [hostileText(one, SHORT), hostileText(one, LONG)];
  return {
    title: one.what,
    rounds: 5,
    cases: {
      '10,000 characters': () => one.read(short, data),
      '100,000 characters': () => one.read(long, data),
    },
    atMost: { '100,000 characters': { ratio: 30 } },
  };
});
