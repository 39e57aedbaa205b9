// A sheet of 400 lines as people have it, on all shipped packs: no error but in amounts, totals as the test joins them
// itself from single questions, and a note wherever a line is not plain.

import type { Company } from '../../../src/control-data/pack';
import { cells, ask, use } from '../support/ask';
import { shippedData as data } from '../support/shipped';

const HEADER = ['Supplier', 'Country of origin', 'Ship to', 'End user', 'Material', 'Spend'];
const SUPPLIERS = [
  'JL MAG',
  '金力永磁',
  'San Huan',
  '宁波韵升',
  'Nobody Ltd',
  'Acme Trading',
  '',
  'Earth-Panda',
];
const ORIGINS = ['', '', 'China', 'CN', '中国', 'Indonesia', 'CD', 'Philippines', 'Atlantis', 'Vietnam'];
const DESTINATIONS = ['US', 'Germany', 'Japan', 'EU', '美国', 'Germny', 'France', 'Brazil'];
const GOODS = [
  'gallium',
  'dysprosium',
  'cobalt',
  'nickel ore',
  'copper',
  'graphite',
  'indium',
  'NdFeB magnets',
  'unobtainium',
  850511,
  8505.11,
  '8505119000',
  8505110030,
  2805.3,
  '9999.99',
  'holmium',
];
const USERS = ['', 'Some Motors', data.topics.parties[0]!.name, data.topics.parties[40]!.name];
const AMOUNTS = [1000, 250.5, '1200', 'n/a', '', 90_000];
const DAY = '2026-11-28';

const lines = Array.from({ length: 400 }, (_, at) =>
  at % 37 === 0
    ? ['Subtotal', '', '', '', '', 5_000]
    : at % 41 === 0
      ? ['', '', '', '', '', '']
      : [
          SUPPLIERS[at % SUPPLIERS.length]!,
          ORIGINS[(at * 7) % ORIGINS.length]!,
          DESTINATIONS[(at * 5) % DESTINATIONS.length]!,
          USERS[(at * 3) % USERS.length]!,
          GOODS[(at * 11) % GOODS.length]!,
          AMOUNTS[(at * 13) % AMOUNTS.length]!,
        ],
);

const RATES: Readonly<Record<string, number>> = Object.fromEntries(
  data.topics.scenarios.find(({ name }) => name === 'Base')!.rows.map(([what, rate]) => [what, Number(rate)]),
);

const isError = (cell: unknown): boolean => typeof cell === 'object' && cell !== null;
const resolved = (kind: string, text: unknown): string | null => {
  const name = ask('MATCH_NAME', text, kind);
  return typeof name === 'string' && name !== '' ? name : null;
};

/** What single questions answer for a line, and how much of it is at risk. */
function joined(line: readonly unknown[]): { control: string; license: string; rate: number } {
  const [supplier, origin, to, , goods] = line;
  const unknown = { control: 'Unknown', license: 'Unknown', rate: RATES['Unknown']! };
  if (resolved('region', to) === null || (origin !== '' && resolved('region', origin) === null))
    return unknown;
  const maker = supplier === '' ? null : resolved('company', supplier);
  const home =
    maker === null ? null : [...data.companies.values()].find((one: Company) => one.name === maker)!.home;
  const control = ask('CONTROL_STATUS', goods, to, DAY, origin || home || '');
  if (isError(control)) return unknown;
  if (maker !== null && (origin === '' || resolved('region', origin) === resolved('region', home)))
    return {
      control: control as string,
      license: ask('REGION_LICENSE_STATUS', maker, to, goods, DAY) as string,
      rate: ask('LOSS_RATE', maker, to, goods, 'Base', DAY) as number,
    };
  // Of another origin than its home a supplier has no license; of an unknown one nothing is known.
  const license = {
    Prohibited: 'Prohibited',
    Review: 'Review',
    'License required': maker === null ? 'Unknown' : 'Required',
    Suspended: 'Not required',
    'Not controlled': 'Not required',
    Unknown: 'Unknown',
  }[control as string]!;
  return { control: control as string, license, rate: RATES[license]! };
}

const amountOf = (cell: unknown): number | null => (cell === '' ? 0 : cell === 'n/a' ? null : Number(cell));

beforeEach(() => use(data));

test('400 lines: every answer and the total are those of the single questions', () => {
  const [, ...rows] = cells('ASSESS', [HEADER, ...lines], 'Base', DAY);
  expect(rows).toHaveLength(lines.length);
  let total = 0;
  let own = 0;
  rows.forEach(([control, license, rate, atRisk, , note], at) => {
    const line = lines[at]!;
    if (line.every((cell) => cell === ''))
      return expect([control, license, atRisk, note]).toEqual(['', '', '', '']);
    if (line[0] === 'Subtotal')
      return expect([control, atRisk, note]).toEqual(['', '', 'No region is named.']);
    const expected = joined(line);
    expect([at, line, control, license, rate]).toEqual([
      at,
      line,
      expected.control,
      expected.license,
      expected.rate,
    ]);
    const amount = amountOf(line[5]);
    if (amount === null) expect(atRisk).toMatchObject({ error: '#VALUE!' });
    else {
      expect(atRisk).toBeCloseTo(amount * expected.rate, 6);
      total += atRisk as number;
      own += amount * expected.rate;
    }
    const isPlain = ['Granted', 'Required', 'Not required'].includes(expected.license) && amount !== null;
    if (!isPlain) expect([line, note]).not.toEqual([line, '']);
  });
  expect(total).toBeCloseTo(own, 3);
  expect(total).toBeGreaterThan(0);
});

test('a listed end user is named in the note of its line', () => {
  const [, listed, plain] = cells(
    'ASSESS',
    [HEADER, ['JL MAG', '', 'US', USERS[2], 'gallium', 1], ['JL MAG', '', 'US', 'Some Motors', 'gallium', 1]],
    'Base',
    DAY,
  );
  expect(listed![5]).toContain(String(USERS[2]));
  expect(plain![5]).not.toContain('Some Motors');
});
