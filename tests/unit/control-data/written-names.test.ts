// Materials and places as people write them in sheets: by rules first, by the vocabulary second, and never by luck.

import fc from 'fast-check';
import { buildControlData } from '../../../src/control-data/control-data';
import { BUNDLED_PACK, VOCABULARY } from '../../../src/control-data/packs';
import { ask, cells, errorOf, messageOf, use } from '../support/ask';
import { dataOf, material } from '../support/pack';
import { shippedData } from '../support/shipped';

beforeEach(() => use(shippedData));

const match = (written: string, kind: string): unknown => ask('MATCH_NAME', written, kind);

test.each([
  // singular and plural
  ['NdFeB magnet', 'NdFeB magnets'],
  ['gallium oxides', 'Gallium oxide'],
  ['ferrite magnet', 'Ferrite magnets'],
  ['Synthetic diamond powders', 'Synthetic diamond micropowder'],
  // purities and grades
  ['gallium 99.99%', 'Gallium'],
  ['Gallium metal 4N', 'Gallium metal'],
  ['Dy2O3 99.9% min', 'Dysprosium oxide'],
  ['≥ 99.5 % antimony trioxide', 'Antimony oxide'],
  ['high-purity gallium', 'Gallium'],
  ['NdFeB magnets N52SH', 'NdFeB magnets'],
  ['indium, electronic grade', 'Indium'],
  ['tungsten carbide -325 mesh', 'Tungsten carbide'],
  // brackets
  ['Dysprosium oxide (Dy2O3)', 'Dysprosium oxide'],
  ['magnets (NdFeB)', 'NdFeB magnets'],
  ['gallium oxide (Ga2O3) 5N', 'Gallium oxide'],
  ['Gallium (hazardous)', 'Gallium'],
  ['neodymium iron boron magnets (sintered), N42SH', 'NdFeB magnets'],
  // formulas and symbols
  ['Dy2O3', 'Dysprosium oxide'],
  ['Tb4O7', 'Terbium oxide'],
  ['Ga₂O₃', 'Gallium oxide'],
  ['Dy oxide', 'Dysprosium oxide'],
  ['GaAs wafers', 'Gallium arsenide'],
  ['Nd magnets', 'NdFeB magnets'],
  ['Sm2Co17 magnet', 'Samarium-cobalt magnets'],
  // word order, and a form behind an element
  ['Gallium, metal', 'Gallium metal'],
  ['oxide of gallium', 'Gallium oxide'],
  ['yttrium target', 'Yttrium sputtering targets'],
  ['gallium ingots', 'Gallium metal'],
  ['nickel concentrate', 'Nickel ore'],
  // the vocabulary
  ['Neodym', 'Neodymium'],
  ['Seltene Erden', 'Rare earths'],
  ['モリブデン', 'Molybdenum'],
  ['Nd2Fe14B', 'NdFeB magnets'],
  ['aluminum', 'Aluminium'],
])('"%s" is %s', (written, name) => expect(match(written, 'material')).toBe(name));

test('what several materials share is told with candidates', () => {
  const both = match('lithium concentrate', 'material');
  expect([errorOf(both), messageOf(both)]).toEqual([
    '#N/A',
    expect.stringMatching(/Lithium ore.*Spodumene concentrate/),
  ]);
  const apart = match('copper (gold)', 'material');
  expect(messageOf(apart)).toMatch(/Copper.*Gold/);
});

test.each([
  'tungsten alloy',
  'rare earth oxide',
  'screws (steel)',
  'copper wire',
  'stock',
  'In stock',
  'galium',
])('"%s" is nothing of the data', (written) => expect(errorOf(match(written, 'material'))).toBe('#N/A'));

test.each(['gold', 'copper', 'nickel', 'iron'])('nothing of China’s pack is near "%s"', (written) => {
  use(buildControlData({ packs: [{ pack: BUNDLED_PACK }], vocabulary: VOCABULARY }));
  expect(messageOf(match(written, 'material'))).toBe(`No material named "${written}" in the data in use.`);
});

test('symbols of one or two letters are names only where the data has them', () => {
  use(
    dataOf({
      materials: [material('gallium'), material('antimony-oxide', { elements: ['Sb', 'O'], form: 'oxide' })],
    }),
  );
  expect(errorOf(match('Ga', 'material'))).toBe('#N/A');
  expect(match('Sb2O3', 'material')).toBe('antimony-oxide');
});

test('a name answers as it did before other names were asked for', () => {
  const names = [
    'Neodym',
    'NdFeB magnet',
    'Dy oxide',
    'lithium concentrate',
    'gallium',
    'Galio',
    'xyz',
    'heavy rare earths',
  ];
  const fresh = names.map((name) => {
    use(dataOf(shippedData.topics));
    return cells('MATCH_NAME', name, 'material');
  });
  use(dataOf(shippedData.topics));
  const inAnyOrder = [...names].reverse().map((name) => cells('MATCH_NAME', name, 'material'));
  expect(inAnyOrder.reverse()).toEqual(fresh);
});

test('every name of every material is found with a grade, in the other number and in brackets', () => {
  const things = [...shippedData.materials.values()];
  fc.assert(
    fc.property(
      fc.constantFrom(...things),
      fc.constantFrom(
        (name: string) => `${name} 99.9%`,
        (name: string) => `${name} (hazardous)`,
        (name: string) => `${name}, 4N`,
      ),
      ({ name }, written) => {
        const plain = shippedData.materialNames.find(name);
        fc.pre(plain.kind === 'found');
        const found = shippedData.materialNames.find(written(name));
        expect([written(name), found]).toEqual([written(name), plain]);
      },
    ),
  );
});

test.each([
  ['DEU', 'Germany'],
  ['usa', 'United States'],
  ['COD', 'Congo - Kinshasa'],
  ['Federal Republic of Germany', 'Germany'],
  ['French Republic', 'France'],
  ['Kingdom of the Netherlands', 'Netherlands'],
  ['Islamic Republic of Pakistan', 'Pakistan'],
  ["People's Republic of Bangladesh", 'Bangladesh'],
  ['Republic of Korea', 'South Korea'],
  ["Democratic People's Republic of Korea", 'North Korea'],
  ['United Mexican States', 'Mexico'],
  ['Deutschland', 'Germany'],
  ['ドイツ', 'Germany'],
  ['Nordics', 'Nordic countries'],
  ['GCC', 'Gulf Cooperation Council'],
  ['AMER', 'Americas'],
])('the place "%s" is %s', (written, name) => expect(match(written, 'region')).toBe(name));

test.each(['Republic of China', 'State of Georgia', 'Republic of Congo', 'Republic of Atlantis'])(
  'the official name "%s" is left to the data',
  (written) => expect(errorOf(match(written, 'region'))).toBe('#N/A'),
);

test.each(['EMEA', 'APAC', 'Asia-Pacific', 'Rest of World', 'Middle East'])(
  '"%s" is known and has no members, so that nothing is guessed',
  (written) => {
    expect(ask('CONTROL_STATUS', 'gallium', written, '2025-06-01')).toBe('Unknown');
    const duty = ask('ADDITIONAL_DUTY', 'gallium', 'US', written, '2026-06-01');
    expect([errorOf(duty), messageOf(duty)]).toEqual([
      '#N/A',
      expect.stringContaining('has no fixed members'),
    ]);
  },
);
