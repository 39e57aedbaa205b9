// What a lookup costs with all shipped packs in use, beside the same one with the first pack alone.

import { cellsUnder } from '../../src/actions/formulas/answers';
import { buildControlData } from '../../src/control-data/control-data';
import { dayOfIso } from '../../src/control-data/days';
import { BUNDLED_PACK, SHIPPED_PACKS, VOCABULARY } from '../../src/control-data/packs';
import type { State } from '../../src/state/state';
import { bundledData, currentState } from '../../src/state/state';
import type { Bench } from './bench';

const all: State = { ...currentState(), data: bundledData() };
const one: State = {
  ...all,
  data: buildControlData({ packs: SHIPPED_PACKS.slice(0, 1), vocabulary: VOCABULARY }),
};

const FIRST = dayOfIso('2023-01-01')!;
const LOOKUPS = 20_000;
const DAYS_A_ROUND = 1_500;
const places = VOCABULARY.map(({ name }) => name);

/** Lookups one by one: of each thing for each place, another day in each round of all. */
function lookups(use: State, id: string, things: readonly string[], from: number): unknown {
  let last: unknown;
  for (let at = 0; at < LOOKUPS; at += 1) {
    const place = Math.floor(at / things.length);
    const day = FIRST + ((from + Math.floor(place / places.length)) % DAYS_A_ROUND);
    const args = [[[things[at % things.length]]], [[places[place % places.length]]]];
    last = cellsUnder(use, id, [...args, ...(id === 'CONTROL_STATUS' ? [] : [null]), [[day]]]);
  }
  return last;
}

const materials = BUNDLED_PACK.materials.map(({ name }) => name);
const companies = BUNDLED_PACK.companies.map(({ name }) => name);

/** A day of its own for each round of each case, so that no answer is remembered. */
const turns = { one: 0, all: 0 };
const another = (which: keyof typeof turns): number => (turns[which] += 7);

const FOUR = `${SHIPPED_PACKS.length} packs`;
const benchOf = (title: string, id: string, things: readonly string[]): Bench[] => [
  {
    title: `${LOOKUPS} lookups of a ${title}, asked before`,
    cases: {
      'one pack': () => lookups(one, id, things, 0),
      [FOUR]: () => lookups(all, id, things, 0),
    },
    atMost: { [FOUR]: { ratio: 1.2 } },
  },
  {
    title: `${LOOKUPS} lookups of a ${title}, each another`,
    cases: {
      'one pack': () => lookups(one, id, things, another('one')),
      [FOUR]: () => lookups(all, id, things, another('all')),
    },
    atMost: { [FOUR]: { ratio: 1.2 } },
  },
];

export const benches: Bench[] = [
  ...benchOf('control status', 'CONTROL_STATUS', materials),
  ...benchOf('license status', 'REGION_LICENSE_STATUS', companies),
];
