// What a larger pack costs: loading beside reading its text, and the same question asked of both.

import { cellsUnder } from '../../src/actions/formulas/answers';
import type { ControlData } from '../../src/control-data/control-data';
import { buildControlData } from '../../src/control-data/control-data';
import type { Day } from '../../src/control-data/days';
import { dayOfIso } from '../../src/control-data/days';
import { BUNDLED_PACK, VOCABULARY } from '../../src/control-data/packs';
import { controlDecision } from '../../src/questions/control';
import { licenseDecision, licenseStatus } from '../../src/questions/license';
import { itemsOfHs } from '../../src/questions/scope';
import type { When } from '../../src/questions/status-on-day';
import { currentState } from '../../src/state/state';
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

/** The same pack with 16,000 of its licenses those of one exporter, who is asked about another day each time. */
const pack = bigPack();
const manyLicenses = buildControlData({
  packs: [
    {
      pack: {
        ...pack,
        licenses: pack.licenses.map((one, at) =>
          at < 16_000 ? { ...one, company: 'other-company-1', materials: ['other-material-1'] } : one,
        ),
      },
    },
  ],
  vocabulary: VOCABULARY,
});

const oneOfMany = (data: ControlData): unknown =>
  licenseStatus(data, {
    company: data.companies.get('other-company-1')!,
    place: data.places.get('US')!,
    materials: null,
    when: unasked(),
  });

/** Lines of suppliers that nobody knows, each another, beside as many of one that nobody knows. */
const linesOf = (name: (at: number) => string): unknown[][] => [
  ['Supplier', 'Destination', 'Material', 'Spend'],
  ...Array.from({ length: 5_000 }, (_, at) => [name(at), 'US', 'gallium', at]),
];
const assessed = (lines: unknown[][]): unknown =>
  cellsUnder({ ...currentState(), data: { ...big } }, 'ASSESS', [lines, 'Base', null]);
const oneUnknown = linesOf(() => 'Unknown company');
const allUnknown = linesOf((at) => `Unknown company ${at}`);

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
    title: 'License status of an exporter of 16,000 licenses in place of 5, another day each time',
    cases: { '5 licenses': () => oneOfMany(big), '16,000 licenses': () => oneOfMany(manyLicenses) },
  },
  {
    title: 'ASSESS of 5,000 lines whose suppliers nobody knows, beside 20,000 companies',
    rounds: 5,
    cases: { 'one unknown name': () => assessed(oneUnknown), '5,000': () => assessed(allUnknown) },
  },
  {
    title: 'The items of five HS codes',
    cases: { 'bundled pack': () => allCodes(bundled), [BIG]: () => allCodes(big) },
    atMost: three(BIG),
  },
];
