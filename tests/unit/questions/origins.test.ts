// From where goods are exported: only measures of that country count, and nothing is cleared that nobody looked at.

import { buildControlData } from '../../../src/control-data/control-data';
import type { ControlData } from '../../../src/control-data/control-data';
import type { PackTopics } from '../../../src/control-data/pack';
import { VOCABULARY } from '../../../src/control-data/packs';
import { controlDecision, controlStatus } from '../../../src/questions/control';
import { nextControlDate } from '../../../src/questions/control-events';
import { scopeOf } from '../../../src/questions/scope';
import { day } from '../support/ask';
import { company, item, material, measure, packOf } from '../support/pack';

const checks = (origin: string, ...materials: string[]): PackTopics['checks'][number] => ({
  id: `checks-${origin.toLowerCase()}`,
  origin,
  materials,
  day: '2026-06-30',
  sources: ['notice'],
});

const nickel: Partial<PackTopics> = {
  materials: [
    material('nickel'),
    material('nickel-ore', { form: 'ore', broader: ['nickel'] }),
    material('nickel-metal', { form: 'metal', broader: ['nickel'] }),
    material('cobalt'),
  ],
  measures: [
    measure('id-ore', { jurisdiction: 'ID', effect: 'prohibited', materials: [] }),
    measure('cn-cobalt', { materials: ['cobalt'] }),
    measure('cd-cobalt', {
      jurisdiction: 'CD',
      effect: 'quota',
      materials: ['cobalt'],
      effective: '2025-10-16',
      until: '2027-12-31',
    }),
    measure('us-duty', {
      jurisdiction: 'US',
      direction: 'import',
      effect: 'tariff',
      materials: ['nickel', 'cobalt'],
      origins: { scope: 'list', include: ['CN'] },
      destinations: { scope: 'list', include: ['US'] },
    }),
    measure('ph-ore', {
      jurisdiction: 'PH',
      effect: 'prohibited',
      materials: ['nickel-ore'],
      decides: false,
      whyNotDeciding: 'a bill',
    }),
  ],
  items: [item('ore-line', 'id-ore', { materials: ['nickel-ore'], hs: ['2604'] })],
};

const dataOf = (topics: Partial<PackTopics>): ControlData =>
  buildControlData({ packs: [{ pack: packOf(topics) }], vocabulary: VOCABULARY });

const data = dataOf({
  ...nickel,
  checks: [checks('CN', 'nickel', 'cobalt'), checks('ID', 'nickel-ore'), checks('CD', 'cobalt')],
});

const place = (code: string): NonNullable<ReturnType<ControlData['places']['get']>> => data.places.get(code)!;

const status = (of: string, origin: string | null, asOf = '2026-06-01', to = 'US'): string => {
  const question = {
    subject: /^\d+$/.test(of)
      ? { kind: 'hs' as const, code: of }
      : { kind: 'material' as const, material: data.materials.get(of)! },
    place: place(to),
    when: { asOf: day(asOf), knownOn: day(asOf) },
    origin: origin === null ? null : place(origin),
  };
  const answer = controlDecision(data, question).status;
  expect(controlStatus(data, question)).toBe(answer);
  return answer;
};

test.each([
  ['ore from Indonesia', 'nickel-ore', 'ID', 'Prohibited'],
  ['the bare element from there, by its strictest form', 'nickel', 'ID', 'Prohibited'],
  ['metal from there, which nobody looked at', 'nickel-metal', 'ID', 'Unknown'],
  ['ore from China, whose controls on nickel were looked at', 'nickel-ore', 'CN', 'Not controlled'],
  ['ore from the Philippines, where only a bill is known', 'nickel-ore', 'PH', 'Unknown'],
  ['a customs code from Indonesia', '260400', 'ID', 'Prohibited'],
  ['a customs code from a country that nobody looked at', '260400', 'AU', 'Unknown'],
  ['from a group, where one member bans it', 'nickel-ore', 'ASEAN', 'Prohibited'],
  ['from a group, one member of which nobody looked at', 'cobalt', 'G7', 'Unknown'],
  ['from anywhere, by the strictest', 'nickel', null, 'Prohibited'],
])('%s: %s from %s is %s', (_, of, origin, expected) => {
  expect(status(of, origin)).toBe(expected);
});

test.each([
  ['2025-10-15', 'Not controlled'],
  ['2025-10-16', 'License required'],
  ['2027-12-31', 'License required'],
  ['2028-01-01', 'Review'],
])(
  'an export quota decides like a license that is required: cobalt from DR Congo on %s is %s',
  (asOf, expected) => {
    expect(status('cobalt', 'CD', asOf)).toBe(expected);
  },
);

test('rules of the side that imports never decide an export, nor stand among its notes', () => {
  const scope = scopeOf(data, { kind: 'material', material: data.materials.get('cobalt')! });
  expect([...scope.deciding, ...scope.noted].map(({ unit }) => unit.id)).toEqual(['cn-cobalt', 'cd-cobalt']);
});

test('the next date is one of the origin', () => {
  const next = (origin: string): unknown =>
    nextControlDate(
      data,
      { kind: 'material', material: data.materials.get('cobalt')! },
      place('US'),
      { asOf: day('2026-06-01'), knownOn: day('2026-06-01') },
      place(origin),
    );
  expect([next('CD'), next('CN')]).toEqual([day('2027-12-31'), null]);
});

test('a pack of before there were records of checks speaks for its measures and the homes of its exporters', () => {
  const old = dataOf({
    materials: [material('zinc'), material('silver', { unchecked: true })],
    measures: [measure('m', { materials: [] })],
    companies: [company('maker', { home: 'AU' })],
  });
  const cleared = ['CN', 'AU', 'ID'].map((origin) => old.isChecked('zinc', origin));
  expect([...cleared, old.isChecked('silver', 'CN')]).toEqual([true, true, false, false]);
});
