// Ranges: one call over ranges gives what its elements give alone, each in its own place.

import fc from 'fast-check';
import { ask, cells, day, errorOf, messageOf, use } from '../support/ask';

beforeAll(() => use());

const COMPANIES = ['JL MAG', 300748, '金力永磁', 'San Huan', 970, 'Nobody', '', null, 0, true];
const PLACES = ['US', 'Germany', 'G7', 'Other regions', 'Atlantis', '', null];
const MATERIALS = ['gallium', 'Dysprosium', '850511', 850511, 'silver', 'unobtainium', '', 0];
const DAYS = ['2025-06-12', day('2026-11-28'), day('2025-01-15') + 0.75, '2025-02-30', 'soon', 60, null];
const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#CALC!'].map((basicValue) => ({
  type: 'Error',
  basicValue,
}));
const PERIODS = ['2025Q1', '9M2025', 2024, '2025Q2', 'spring', ''];

/** The pools of arguments of each broadcasting function. */
const POOLS: Record<string, unknown[][]> = {
  CONTROL_STATUS: [MATERIALS, PLACES, DAYS],
  NEXT_CONTROL_DATE: [MATERIALS, PLACES, DAYS],
  REGION_LICENSE_STATUS: [COMPANIES, PLACES, MATERIALS, DAYS],
  LICENSE_EXPIRY: [COMPANIES, PLACES, MATERIALS, DAYS],
  US_REVENUE_SHARE: [COMPANIES, PERIODS, DAYS],
  REVENUE_SHARE: [COMPANIES, [...PLACES, 'Overseas'], PERIODS, DAYS],
  REGION_REVENUE: [COMPANIES, PLACES, PERIODS, ['USD', 'CNY', 'yuan', ''], DAYS],
  MATCH_NAME: [
    [...COMPANIES, ...MATERIALS],
    ['company', 'material', 'thing', ''],
  ],
  EXPLAIN: [['CONTROL_STATUS', 'exposure.control_status', 'NOTHING', ''], MATERIALS, PLACES, DAYS],
};

/** A grid of one size out of a pool; sometimes one row, one column or one cell that serves all. */
const grid = (pool: unknown[], rows: number, columns: number): fc.Arbitrary<unknown[][]> =>
  fc.record({ tall: fc.boolean(), wide: fc.boolean() }).chain(({ tall, wide }) =>
    fc.array(
      fc.array(fc.constantFrom(...pool, ...ERRORS), {
        minLength: wide ? columns : 1,
        maxLength: wide ? columns : 1,
      }),
      { minLength: tall ? rows : 1, maxLength: tall ? rows : 1 },
    ),
  );

const element = (range: unknown[][], row: number, column: number): unknown => {
  const line = range[range.length === 1 ? 0 : row]!;
  return line[line.length === 1 ? 0 : column];
};

const isBlank = (raw: unknown): boolean => raw === null || raw === '' || raw === 0;

test.each(Object.entries(POOLS))('%s over ranges equals its elements alone', (id, pools) => {
  const call = fc
    .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
    .chain(({ rows, columns }) => fc.tuple(...pools.map((pool) => grid(pool, rows, columns))));
  fc.assert(
    fc.property(call, (ranges) => {
      const tallest = Math.max(...ranges.map((range) => range.length));
      const widest = Math.max(...ranges.map((range) => range[0]!.length));
      const tall = ranges.filter((range) => range.length === tallest && tallest > 1);
      let rows = tallest;
      while (rows > 1 && tall.every((range) => range[rows - 1]!.every(isBlank))) rows--;
      const expected = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: widest }, (__, column) =>
          ask(id, ...ranges.map((range) => [[element(range, row, column)]])),
        ),
      );
      expect(cells(id, ...ranges)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

describe('sizes', () => {
  test('a column of companies against a row of regions fills a grid', () => {
    const rows = cells(
      'REGION_LICENSE_STATUS',
      [['JL MAG'], ['San Huan']],
      [['US', 'Germany', 'Japan']],
      undefined,
      '2025-06-12',
    );
    expect(rows).toEqual([
      ['Granted', 'Granted', 'Required'],
      ['Required', 'Partial', 'Required'],
    ]);
  });

  test('sizes that do not fit give one #VALUE! for the whole call, and name the ranges', () => {
    const answer = ask('CONTROL_STATUS', [['gallium'], ['indium'], ['silver']], [['US'], ['Germany']]);
    expect(errorOf(answer)).toBe('#VALUE!');
    expect(messageOf(answer)).toContain('material 3×1, destination 2×1');
  });

  test('blank rows at the end are ignored, blank rows in between are not', () => {
    const column = ['gallium', '', 'indium', '', null, 0].map((cell) => [cell]);
    expect(cells('CONTROL_STATUS', column, 'US', '2025-06-12')).toEqual([
      ['Prohibited'],
      [''],
      ['License required'],
    ]);
  });

  test('a whole column costs what is filled in', () => {
    const column = Array.from({ length: 1_048_576 }, (_, row) => [row < 3 ? 'gallium' : '']);
    expect(cells('CONTROL_STATUS', column, 'US', '2025-06-12')).toHaveLength(3);
  });

  test.each([
    ['of rows', 200_000, 1, undefined],
    ['of rows, one too many', 200_001, 1, '200,001'],
    ['of a grid', 500, 400, undefined],
    ['of a grid, one row too many', 501, 400, '200,400'],
  ])('at most 200,000 elements: %s', (_, rows, columns, named) => {
    const column = Array.from({ length: rows }, () => ['gallium']);
    const line = [Array.from({ length: columns }, () => 'US')];
    const answers = cells('CONTROL_STATUS', column, line, '2025-06-12');
    if (named === undefined) return expect(answers).toHaveLength(rows);
    expect(errorOf(answers[0]![0])).toBe('#VALUE!');
    expect(messageOf(answers[0]![0])).toContain(`${named} cells; one call answers at most 200,000`);
  });

  test('a table takes 200,000 filled cells as its filter, with any number of blanks between, and no more', () => {
    const filter = (filled: number): unknown[][] =>
      Array.from({ length: 300_000 }, (_, row) => [row < filled ? 'gallium' : '']);
    const table = cells('CONTROL_TABLE', filter(200_000), 'US', '2025-06-12');
    expect(table).toEqual(cells('CONTROL_TABLE', 'gallium', 'US', '2025-06-12'));
    expect(table.length).toBeGreaterThan(1);
    expect(messageOf(ask('CONTROL_TABLE', filter(200_001), 'US', '2025-06-12'))).toContain('> 200,000');
  });

  test.each([
    [200_000, 21, undefined],
    [200_001, 0, '200,001 cells; one call answers at most 200,000'],
  ])('ASSESS takes 200,000 lines below their header row: %i', (count, further, refused) => {
    const rest = new Array<string>(further).fill('');
    const header = ['Supplier', 'Region', 'Item', 'Spend', ...rest];
    const lines = Array.from({ length: count }, (_, at) => ['JL MAG', 'US', '', at, ...rest]);
    const answers = cells('ASSESS', [header, ...lines], 'Base', '2025-06-12');
    if (refused) return expect(messageOf(answers[0]![0])).toContain(refused);
    expect(answers).toHaveLength(count + 1);
    expect(answers.at(-1)).toEqual(['License required', 'Granted', 0.02, 0.02 * (count - 1), 46183, '']);
  });

  test('a source table of more than 200,000 combinations says so', () => {
    const companies = [['JL MAG'], ['San Huan'], ['Tianhe']];
    const days = Array.from({ length: 80_000 }, (_, index) => [index + 40_000]);
    expect(messageOf(ask('LICENSE_SOURCE', companies, 'US', undefined, days))).toContain('240,000');
  });
});

describe('EXPLAIN takes ranges as the function that it explains', () => {
  test('a range of materials broadcasts', () => {
    expect(cells('EXPLAIN', 'CONTROL_STATUS', [['gallium'], ['indium metal']], 'US', '2025-06-12')).toEqual([
      [expect.stringContaining('Prohibited')],
      [expect.stringContaining('Not controlled')],
    ]);
  });

  test('the table of a scenario is taken whole', () => {
    const scenario = [
      ['Granted', 0.25],
      ['Required', 0.5],
    ];
    const text = ask('EXPLAIN', 'LOSS_RATE', 'JL MAG', 'US', '', scenario, '2025-06-12');
    expect(text).toContain('25%');
  });
});

test('serial and ISO text agree', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('gallium', 'holmium', 'graphite', 'NdFeB magnets'),
      fc.constantFrom('US', 'WORLD', 'EU', 'China'),
      fc.integer({ min: 36_526, max: 2_958_465 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (material, destination, serial, fraction) => {
        const iso = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
        expect(ask('CONTROL_STATUS', material, destination, serial + fraction)).toEqual(
          ask('CONTROL_STATUS', material, destination, iso),
        );
      },
    ),
    { numRuns: 500 },
  );
});
