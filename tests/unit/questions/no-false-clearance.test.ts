// A wrong clearance is the worst answer: on all shipped packs, whatever is asked, goods are only called free where somebody
// checked the origin's controls on them, and every explanation can be said in both languages.

import fc from 'fast-check';
import { ask, cells, day, use } from '../support/ask';
import { explanationText } from '../../../src/catalog/explain';
import { controlDecision } from '../../../src/questions/control';
import { explainControl } from '../../../src/questions/control-explanation';
import { materialsOf } from '../../../src/questions/scope';
import { learn } from '../../../src/text/sentences';
import { shippedData as data } from '../support/shipped';

const MATERIALS = [...data.materials.values()];
const ORIGINS = ['CN', 'US', 'ID', 'CD', 'ZW', 'VN', 'RU', 'DE', 'PH', 'AU', 'EU', 'ASEAN', 'WORLD'];
const PLACES = ['US', 'JP', 'DE', 'CN', 'ID', 'EU', 'G7', 'WORLD'];

beforeAll(() => learn('zh'));
beforeEach(() => use(data));

const question = fc.record({
  material: fc.constantFrom(...MATERIALS),
  origin: fc.constantFrom(...ORIGINS),
  place: fc.constantFrom(...PLACES),
  asOf: fc.integer({ min: day('2000-01-01'), max: day('2031-01-01') }),
});

test('nothing is free but what the origin was checked for', () => {
  fc.assert(
    fc.property(question, ({ material, origin, place, asOf }) => {
      const status = ask('CONTROL_STATUS', material.id, place, asOf, origin);
      if (status !== 'Not controlled') return;
      for (const country of data.places.get(origin)!.members)
        expect([material.id, country, data.isChecked(material.id, country)]).toEqual([
          material.id,
          country,
          true,
        ]);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  'Heavy rare-earth elements',
  'Light rare earths',
  'Rare earths for permanent magnets',
  'Tungsten powder',
])('%s from China is unknown: a wider material was looked at, this one was not', (name) => {
  for (const asOf of ['2024-06-01', '2026-01-30', '2028-06-01'])
    expect([asOf, ask('CONTROL_STATUS', name, 'US', asOf, 'CN')]).toEqual([asOf, 'Unknown']);
});

test('nor a customs code, but what a measure of the origin lists and its materials were checked for', () => {
  const codes = [
    ...new Set(data.topics.items.flatMap(({ hs }) => hs).flatMap((code) => [code, code.slice(0, 4)])),
  ];
  fc.assert(
    fc.property(
      question,
      fc.constantFrom(...codes),
      fc.constantFrom('', '90', '9999'),
      (asked, code, more) => {
        const typed = code + (code.length >= 6 && code.length < 9 ? more : '');
        const status = ask('CONTROL_STATUS', typed, asked.place, asked.asOf, asked.origin);
        if (status !== 'Not controlled') return;
        for (const country of data.places.get(asked.origin)!.members)
          for (const one of materialsOf(data, { kind: 'hs', code }))
            expect([code, one.id, country, data.isChecked(one.id, country)]).toEqual([
              code,
              one.id,
              country,
              true,
            ]);
      },
    ),
    { numRuns: 1_500 },
  );
});

test('every explanation can be said, in English and Chinese', () => {
  fc.assert(
    fc.property(question, ({ material, origin, place, asOf }) => {
      const decision = controlDecision(data, {
        subject: { kind: 'material', material },
        place: data.places.get(place)!,
        when: { asOf: asOf as never, knownOn: asOf as never },
        origin: data.places.get(origin)!,
      });
      for (const isOriginNamed of [true, false])
        for (const language of ['en', 'zh'] as const) {
          const text = explanationText(explainControl(data, decision, { isOriginNamed }), language);
          expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
        }
    }),
    { numRuns: 1_500 },
  );
});

test('a line of ASSESS is at no risk only where the single question says that nothing is needed', () => {
  const name = fc.oneof(
    fc.constantFrom(
      '',
      'Unlisted',
      'JL MAG',
      'China',
      'US',
      'Indonesia',
      'Atlantis',
      'EMEA',
      'Rest of World',
      '0',
      '#N/A',
    ),
    fc.constantFrom(...data.topics.companies.map((one) => one.name)),
  );
  const place = fc.oneof(
    fc.constantFrom('', 'Atlantis', 'EMEA', 'Other regions'),
    fc.constantFrom(...PLACES, ...ORIGINS),
  );
  const goods = fc.oneof(
    fc.constantFrom(
      '',
      'unobtainium',
      '850511',
      8505.11,
      8505110090,
      2805.3,
      '9999',
      'gold',
      'cobalt',
      'nickel ore',
    ),
    fc.constantFrom(...MATERIALS.map((one) => one.name)),
  );
  fc.assert(
    fc.property(
      name,
      place,
      place,
      goods,
      fc.integer({ min: day('2023-01-01'), max: day('2027-12-31') }),
      (supplier, origin, to, what, asOf) => {
        const [, row] = cells(
          'ASSESS',
          [
            ['Supplier', 'Origin', 'Destination', 'Item', 'Spend'],
            [supplier, origin, to, what, 100],
          ],
          'Base',
          asOf,
        );
        const [control, license, , atRisk, , note] = row!;
        if (control === '') return expect(note).toMatch(/No region/);
        expect(typeof atRisk).toBe('number');
        if (atRisk !== 0) return;
        expect(license).toBe('Not required');
        expect(['Not controlled', 'Suspended']).toContain(control);
        if (what === '' || control === 'Suspended') return;
        const home =
          data.topics.companies.find((one) => one.name === supplier)?.home ??
          (supplier === 'JL MAG' ? 'CN' : undefined);
        expect(ask('CONTROL_STATUS', what, to, asOf, origin || home || '')).toBe('Not controlled');
      },
    ),
    { numRuns: 1_500 },
  );
});

test.each([
  ['a year for a day', ['gallium', 'US', 2025]],
  ['a year as text', ['gallium', 'US', '2025']],
  ['a day before all facts', ['gallium', 'US', 30_000]],
  ['a name that nobody has', ['unobtainium', 'US', '2025-06-12']],
  ['a code that no item refers to', ['9999.99', 'US', '2025-06-12']],
])('%s is an error and no clearance', (_, args) => {
  expect(ask('CONTROL_STATUS', ...args)).toMatchObject({ error: expect.stringMatching(/^#/) });
});
