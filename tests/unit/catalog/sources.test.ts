// The explanation behind an answer: the same one in the source table and in EXPLAIN, with the day that decided.

import { SHIPPED_PACKS } from '../../../src/control-data/packs';
import { bundledData } from '../../../src/state/state';
import { dueBy } from '../../../src/questions/due';
import { ask, cells, day, errorOf, table, use } from '../support/ask';

beforeAll(() => use());

const COLUMNS = ['Claim', 'Value', 'Basis', 'Known on', 'Publisher', 'Title', 'Address', 'Used'];

const ANSWERS: [source: string, args: unknown[]][] = [
  ['LICENSE_SOURCE', ['JL MAG', 'US', undefined, '2025-06-12']],
  ['LICENSE_SOURCE', ['San Huan', 'Germany', undefined, '2026-01-15']],
  ['LICENSE_SOURCE', ['JL MAG', 'US', 'gallium', '2025-01-15']],
  ['CONTROL_SOURCE', ['gallium', 'US', '2025-01-15']],
  ['CONTROL_SOURCE', ['holmium', 'WORLD', '2026-11-28']],
  ['CONTROL_SOURCE', ['850511', 'Japan', '2025-06-12']],
  ['REVENUE_SOURCE', ['JL MAG', 'US', '2025Q1']],
  ['REVENUE_SOURCE', ['San Huan', 'Overseas', '2025H1']],
];

test.each(ANSWERS)(
  '%s %j: claims with publisher, title, address, day and whether they were used',
  (id, args) => {
    expect(cells(id, ...args)[0]).toEqual(COLUMNS);
    const claims = table(id, ...args);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.some(({ Used }) => Used === true)).toBe(true);
    const sources = bundledData().topics.sources.map((one) =>
      [one.publisher, one.title, one.url].join(' | '),
    );
    for (const claim of claims) {
      expect(sources).toContain([claim['Publisher'], claim['Title'], claim['Address']].join(' | '));
      expect(String(claim['Address'])).toMatch(/^(https:\/\/|$)/);
      expect(Number(claim['Known on'])).toBeGreaterThan(day('2000-01-01'));
      expect(claim['Claim']).not.toBe('');
    }
  },
);

test.each([
  ['REGION_LICENSE_STATUS', ['JL MAG', 'US', '', '2025-06-12'], 'Granted', '2025-06-10'],
  ['LICENSE_EXPIRY', ['JL MAG', 'Japan', '', '2026-01-15'], '2026-12-02', '2025-12-02'],
  ['CONTROL_STATUS', ['gallium', 'US', '2025-01-15'], 'Prohibited', '2024-12-03'],
  ['CONTROL_STATUS', ['gallium', 'US', '2026-11-28'], 'Review', '2026-11-27'],
  ['NEXT_CONTROL_DATE', ['gallium', 'US', '2026-11-22'], '2026-11-27', '2026-11-27'],
  ['US_REVENUE_SHARE', ['JL MAG', '2025Q1'], '6.94%', '2025Q1'],
])('EXPLAIN of %s %j begins with its answer, %s, and says which day decided', (id, args, answer, decided) => {
  const text = ask('EXPLAIN', id, ...args) as string;
  expect(text.startsWith(`${answer}.`)).toBe(true);
  expect(text).toContain(decided);
});

test.each([
  ['CONTROL_STATUS', 'CONTROL_SOURCE', ['gallium', 'US', '2025-01-15']],
  ['REGION_LICENSE_STATUS', 'LICENSE_SOURCE', ['JL MAG', 'US', '', '2025-06-12']],
  ['US_REVENUE_SHARE', 'REVENUE_SOURCE', ['JL MAG', 'US', '2025Q1']],
])('EXPLAIN reads one explanation for %s and %s', (id, source, args) => {
  const own = id === 'US_REVENUE_SHARE' ? [args[0], args[2]] : args;
  expect(ask('EXPLAIN', source, ...args)).toBe(ask('EXPLAIN', id, ...own));
});

test.each([
  ['exposure.control_status', true],
  ['=EXPOSURE.CONTROL_STATUS', true],
  ['ExposureDev.Control_Status', true],
  ['CONTROL', false],
])('EXPLAIN knows a function as %s: %s', (written, known) => {
  const answer = ask('EXPLAIN', written, 'gallium', 'US', '2025-01-15');
  if (known) expect(answer).toMatch(/^Prohibited/);
  else expect(errorOf(answer)).toBe('#N/A');
});

test('EXPLAIN says what is wrong with an argument, and what to do', () => {
  expect(ask('EXPLAIN', 'CONTROL_STATUS', 'galium', 'US')).toContain('No material named "galium"');
  expect(ask('EXPLAIN', 'CONTROL_STATUS', 'gallium', 'US', 'soon')).toContain('as_of takes a date');
  expect(ask('EXPLAIN', 'CONTROL_STATUS', '', 'US')).toBe('');
});

test('a private figure is marked as such', () => {
  expect(ask('DATA_INFO', 'overlay')).toBe(0);
  expect(ask('DATA_INFO', 'data date')).toBe(day('2026-10-08'));
});

describe('DATA_INFO', () => {
  test('has a row for each pack in use', () => {
    const rows = table('DATA_INFO');
    expect(Object.keys(rows[0]!)).toEqual([
      ...['Pack id', 'Title', 'Version', 'Data date', 'As-of', 'Facts', 'Sources', 'Overlay'],
      ...['Loaded at', 'Hash', 'Age', 'Due'],
    ]);
    expect(rows.map((row) => [row['Pack id'], row['Hash'], row['Data date'], row['Loaded at']])).toEqual(
      SHIPPED_PACKS.map(({ pack, hash }) => [pack.id, hash, day(pack.dataDate), 'bundled']),
    );
    for (const row of rows) expect([row['Facts'], row['Sources']]).not.toContain(0);
  });

  test('says a field of the first pack as if it were alone, and what is of all', () => {
    const [first] = table('DATA_INFO');
    for (const [field, header] of [
      ['pack id', 'Pack id'],
      ['version', 'Version'],
      ['facts', 'Facts'],
      ['sources', 'Sources'],
      ['hash', 'Hash'],
      ['age', 'Age'],
    ] as const)
      expect(ask('DATA_INFO', field)).toBe(first![header]);
    expect(ask('DATA_INFO', 'packs')).toBe(4);
  });

  test('counts the days and the dates that have passed since the evidence ends', () => {
    use(bundledData(), { workingDay: day('2026-11-28') });
    expect(ask('DATA_INFO', 'age')).toBe(day('2026-11-28') - day(SHIPPED_PACKS[0]!.pack.dataDate));
    const due = dueBy(bundledData(), day('2026-11-28')).length;
    expect(due).toBeGreaterThan(0);
    expect(ask('DATA_INFO', 'due')).toBe(due);
    const rows = table('DATA_INFO');
    expect(rows.reduce((sum, row) => sum + (row['Due'] as number), 0)).toBe(due);
    expect(rows.map((row) => row['Age'])).toEqual(
      SHIPPED_PACKS.map(({ pack }) => day('2026-11-28') - day(pack.dataDate)),
    );
  });
});
