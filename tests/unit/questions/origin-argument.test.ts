// The origin of goods in the functions of controls: named as the last argument, else the workbook's default origin.

import { change } from '../../../src/state/state';
import type { PackTopics } from '../../../src/control-data/pack';
import { ask, table, use } from '../support/ask';
import { company, dataOf, item, license, material, measure } from '../support/pack';

const checks = (origin: string, ...materials: string[]): PackTopics['checks'][number] => ({
  id: `checks-${origin.toLowerCase()}`,
  origin,
  materials,
  day: '2026-06-30',
  sources: ['notice'],
});

const TOPICS: Partial<PackTopics> = {
  materials: [
    material('nickel'),
    material('nickel-ore', { name: 'nickel ore', form: 'ore', broader: ['nickel'] }),
    material('nickel-metal', { name: 'nickel metal', form: 'metal', broader: ['nickel'] }),
    material('cobalt'),
    material('zinc'),
  ],
  measures: [
    measure('id-ore', { jurisdiction: 'ID', effect: 'prohibited', materials: ['nickel-ore'] }),
    measure('cn-zinc', { materials: ['zinc'] }),
    measure('de-zinc', { jurisdiction: 'EU', materials: ['zinc'], effect: 'prohibited' }),
    measure('cd-cobalt', {
      jurisdiction: 'CD',
      effect: 'quota',
      materials: ['cobalt'],
      amounts: [
        { period: '2025', value: 18_125, unit: 't Co', of: 'base' },
        { period: '2026', value: 96_600, unit: 't Co', of: 'base' },
      ],
    }),
    measure('ar-duty', {
      jurisdiction: 'AR',
      effect: 'export_tax',
      materials: ['zinc'],
      amounts: [{ value: 0.045, unit: 'ad valorem' }],
    }),
    measure('za-read', {
      jurisdiction: 'ZA',
      materials: ['zinc'],
      decides: false,
      whyNotDeciding: 'its items were not read',
    }),
    measure('us-duty', {
      jurisdiction: 'US',
      direction: 'import',
      effect: 'tariff',
      materials: ['zinc'],
      origins: { scope: 'list', include: ['CN'] },
      destinations: { scope: 'list', include: ['US'] },
      amounts: [{ value: 0.25, unit: 'ad valorem' }],
    }),
  ],
  items: [item('zinc-line', 'cn-zinc', { hs: ['790111'] })],
  checks: [checks('CN', 'nickel', 'cobalt', 'zinc'), checks('ID', 'nickel-ore')],
  listings: [
    {
      id: 'list',
      reference: 'No.9',
      title: 'Entity list',
      jurisdiction: 'CN',
      destination: 'DE',
      entities: 3,
      announced: '2024-03-01',
      effective: '2024-03-01',
      sources: ['notice'],
    },
  ],
};

beforeEach(() => use(dataOf(TOPICS)));

const status = (of: string, origin?: string, to = 'US'): unknown =>
  ask('CONTROL_STATUS', of, to, '2026-06-01', origin);
const explained = (of: string, origin = '', to = 'US'): string =>
  ask('EXPLAIN', 'CONTROL_STATUS', of, to, '2026-06-01', origin) as string;

test.each([
  ['ore from Indonesia', 'nickel ore', 'Indonesia', 'Prohibited'],
  ['ore, where no origin is named and the default is China', 'nickel ore', undefined, 'Not controlled'],
  ['ore from the Philippines, whose controls nobody read', 'nickel ore', 'PH', 'Unknown'],
  ['metal from Indonesia', 'nickel metal', 'ID', 'Unknown'],
  ['the bare element by its strictest form', 'nickel', 'ID', 'Prohibited'],
  ['a group, the strictest of its members deciding', 'nickel ore', 'ASEAN', 'Prohibited'],
  ['a measure of the EU from one of its members', 'zinc', 'DE', 'Prohibited'],
  ['a quota', 'cobalt', 'CD', 'License required'],
  ['only a duty on exports', 'zinc', 'AR', 'Unknown'],
  ['a measure of which too little was read', 'zinc', 'ZA', 'Unknown'],
  ['a customs code that only another origin lists', '790111', 'ID', 'Unknown'],
])('%s: %s from %s is %s', (_, of, origin, expected) => {
  expect(status(of, origin)).toBe(expected);
});

test('origins spread like all arguments, and a blank one is the default', () => {
  const cells = ask('CONTROL_STATUS', 'nickel ore', 'US', '2026-06-01', '');
  expect(cells).toBe('Not controlled');
});

test.each([
  ['ID', 'Prohibited'],
  [null, 'Prohibited'],
  ['CN', 'Not controlled'],
  ['a code that is not in the data', 'Unknown'],
])('the default origin %s counts where none is named: %s', (defaultOrigin, expected) => {
  change({ defaultOrigin });
  expect(status('nickel ore')).toBe(expected);
});

test('an EU measure does not reach a member of the EU', () => {
  expect(status('zinc', 'DE', 'FR')).toBe('Unknown');
});

describe('explanations', () => {
  test('name the other origins that have measures, where no origin was named', () => {
    const congo = dataOf({}).places.get('CD')!.region.name;
    expect(explained('cobalt')).toContain(`${congo} has measures on forms of cobalt: name the origin.`);
    expect(explained('cobalt', 'CN')).not.toContain('name the origin');
  });

  test('say where any origin counts that only some were checked', () => {
    use(dataOf({ ...TOPICS, measures: [] }), { defaultOrigin: null });
    expect(status('cobalt')).toBe('Not controlled');
    expect(explained('cobalt')).toContain(
      'Checked for goods from China only: goods from elsewhere are not cleared.',
    );
    expect(explained('cobalt', 'CN')).not.toContain('goods from elsewhere');
  });

  test('begin with the forms for which they count', () => {
    expect(explained('nickel', 'ID')).toMatch(/^Prohibited\. Applies only to: nickel ore\. nickel to /);
    expect(explained('nickel ore', 'ID')).not.toContain('Applies only to');
  });

  test('say that an allocation is needed, and how much there is on the day', () => {
    expect(explained('cobalt', 'CD')).toContain(
      'needs an allocation from the export quota of cd-cobalt since 2024-01-01: 96,600 t Co (2026, base).',
    );
  });

  test.each([
    ['AR', 'ar-duty charges an export duty of 4.5%; it does not decide this answer.'],
    ['ZA', 'za-read (Measure za-read) does not decide this answer: its items were not read.'],
    ['PH', 'Nobody has checked the controls of Philippines on zinc for this data, so nothing is cleared.'],
  ])('from %s: %s', (origin, words) => {
    expect(explained('zinc', origin)).toContain(words);
  });

  test("name entity lists of the origin's jurisdiction alone, for a country and for its groups", () => {
    expect(explained('zinc', 'CN', 'Germany')).toContain('No.9');
    expect(explained('zinc', 'CN', 'EU')).toContain('No.9');
    expect(explained('zinc', 'CN')).not.toContain('No.9');
    expect(explained('zinc', 'ID', 'Germany')).not.toContain('No.9');
  });

  test('say nothing that is the same for every answer', () => {
    expect(explained('nickel')).not.toMatch(/ordinary licenses/);
  });
});

describe('tables', () => {
  const rows = (origin?: string): unknown[] =>
    table('CONTROL_TABLE', 'zinc', undefined, '2026-06-01', origin).map((row) => [
      row['Reference'],
      row['Origin'],
      row['Direction'],
      row['Amount'],
    ]);

  test('CONTROL_TABLE lists the measures on goods from an origin, import rules included', () => {
    expect(rows()).toEqual([
      ['cn-zinc', 'China', 'export', ''],
      ['us-duty', 'China', 'import', '25%'],
    ]);
    expect(rows('AR')).toEqual([['ar-duty', 'Argentina', 'export', '4.5%']]);
  });

  test('CONTROL_CHANGES lists what happened to goods from an origin', () => {
    const references = (origin?: string): unknown[] =>
      table('CONTROL_CHANGES', '2024-01-01', '2024-12-31', undefined, undefined, origin).map(
        ({ Reference }) => Reference,
      );
    expect(new Set(references())).toEqual(new Set(['cn-zinc', 'us-duty', 'No.9']));
    expect(new Set(references('ID'))).toEqual(new Set(['id-ore']));
  });

  test('HS_CONTROL lists the items of measures on goods from the origin', () => {
    expect(table('HS_CONTROL', '790111', 'US', '2026-06-01')).toEqual([
      { Material: 'zinc', 'Control code': '', 'HS line': '790111', Status: 'License required' },
    ]);
    expect(table('HS_CONTROL', '790111', 'US', '2026-06-01', 'ID')).toEqual([]);
  });

  test('CONTROL_SOURCE gives the claims of the origin', () => {
    const claims = (origin: string): string =>
      JSON.stringify(table('CONTROL_SOURCE', 'zinc', 'US', '2026-06-01', origin));
    expect(claims('CN')).toContain('cn-zinc');
    expect(claims('CN')).not.toContain('ar-duty');
    expect(claims('AR')).toContain('ar-duty');
  });
});

describe('licenses', () => {
  const given = (home: string | null, rest: Partial<PackTopics> = {}): void =>
    use(dataOf({ ...TOPICS, companies: [company('maker', { home })], licenses: [license('l')], ...rest }));

  test("take the exporter's home as origin, whatever the default is", () => {
    given('CN');
    change({ defaultOrigin: 'ID' });
    expect(ask('REGION_LICENSE_STATUS', 'maker', 'US', undefined, '2025-06-01')).toBe('Granted');
  });

  test('take the default origin where the home is not known', () => {
    given(null);
    expect(ask('REGION_LICENSE_STATUS', 'maker', 'US', undefined, '2025-06-01')).toBe('Granted');
    change({ defaultOrigin: 'ID' });
    expect(ask('REGION_LICENSE_STATUS', 'maker', 'US', undefined, '2025-06-01')).toBe('Unknown');
  });
});
