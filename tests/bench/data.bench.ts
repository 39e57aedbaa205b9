// What a larger pack costs: loading beside reading its text, and the same question asked of both.

import type { ControlData } from '../../src/control-data/control-data';
import { buildControlData } from '../../src/control-data/control-data';
import type { Day } from '../../src/control-data/days';
import { dayOfIso } from '../../src/control-data/days';
import { BUNDLED_PACK, VOCABULARY } from '../../src/control-data/packs';
import { controlDecision } from '../../src/questions/control';
import { licenseDecision } from '../../src/questions/license';
import { itemsOfHs } from '../../src/questions/scope';
import type { When } from '../../src/questions/status-on-day';
import type { Bench } from './bench';
import { bigPack } from './big-pack';

const load = (text: string): ControlData =>
  buildControlData({ packs: [{ pack: JSON.parse(text) }], vocabulary: VOCABULARY });

const bundledText = JSON.stringify(BUNDLED_PACK);
const bigText = JSON.stringify(bigPack());
const bundled = load(bundledText);
const big = load(bigText);

const FIRST = dayOfIso('2023-01-01')!;
const SPAN = 2_000;
let turn = 0;

/** Two clocks that were not asked for before, so that no answer is remembered. */
function unasked(): When {
  const asOf = (FIRST + (turn % SPAN)) as Day;
  return { asOf, knownOn: (asOf + Math.floor(turn++ / SPAN)) as Day };
}

function oneControl(data: ControlData): unknown {
  return controlDecision(data, {
    subject: { kind: 'material', material: data.materials.get('gallium')! },
    place: data.places.get('US')!,
    when: unasked(),
  });
}

function oneLicense(data: ControlData): unknown {
  return licenseDecision(data, {
    company: data.companies.get('jl-mag')!,
    place: data.places.get('EUROPE')!,
    materials: null,
    when: unasked(),
  });
}

const bundledMaterials = BUNDLED_PACK.materials.map(({ id }) => id);

/** The first question about each material of the bundled pack: the index is asked, nothing is remembered. */
function firstQuestions(data: ControlData): unknown {
  const fresh = { ...data };
  const when = { asOf: FIRST, knownOn: FIRST };
  const place = data.places.get('US')!;
  return bundledMaterials.map((id) =>
    controlDecision(fresh, {
      subject: { kind: 'material', material: data.materials.get(id)! },
      place,
      when,
    }),
  );
}

const CODES = ['850511', '811292', '380110', '8544', '284690'];
const allCodes = (data: ControlData): unknown => CODES.map((code) => itemsOfHs(data, code));

const three = (name: string): Bench['atMost'] => ({ [name]: { ratio: 3 } });
const BIG = '100,000 licenses, 10,000 measures';

export const benches: Bench[] = [
  {
    title: `Loading the bundled pack, ${(bundledText.length / 1e3).toFixed(0)} kB of text`,
    cases: { 'JSON.parse': () => JSON.parse(bundledText), 'parse and index': () => load(bundledText) },
  },
  {
    title: `Loading a pack of ${BIG}, ${(bigText.length / 1e6).toFixed(1)} MB of text`,
    cases: { 'JSON.parse': () => JSON.parse(bigText), 'parse and index': () => load(bigText) },
  },
  {
    title: 'Control status of gallium to the US, another day each time',
    cases: { 'bundled pack': () => oneControl(bundled), [BIG]: () => oneControl(big) },
    atMost: three(BIG),
  },
  {
    title: 'License status of JL MAG for Europe, another day each time',
    cases: { 'bundled pack': () => oneLicense(bundled), [BIG]: () => oneLicense(big) },
    atMost: three(BIG),
  },
  {
    title: `The first question about each of ${bundledMaterials.length} materials`,
    cases: { 'bundled pack': () => firstQuestions(bundled), [BIG]: () => firstQuestions(big) },
    atMost: three(BIG),
  },
  {
    title: 'The items of five HS codes',
    cases: { 'bundled pack': () => allCodes(bundled), [BIG]: () => allCodes(big) },
    atMost: three(BIG),
  },
];
