// One call, one reading: whatever the arguments are, the cell, the evidence sheet, Inspect and Look up agree on the
// answer, on what was asked and on what the answer rests on.

import fc from 'fast-check';
import type { Resolved } from '../../../src/actions/inspect';
import { FUNCTIONS, functionEntry } from '../../../src/catalog';
import { claimRow } from '../../../src/catalog/claims-table';
import type { ParameterKind } from '../../../src/catalog/entry';
import { isProblem } from '../../../src/catalog/entry';
import { isoOfDay } from '../../../src/control-data/days';
import { bundledData } from '../../../src/state/state';
import type { CellValue } from '../../../src/workbook/cells';
import { day, use } from '../support/ask';
import type { Argument } from './views';
import { evidenceOf, firstCell, inspected, keysOf, lookedUp, shownBy } from './views';

beforeAll(() => {
  use(bundledData(), { workingDay: day('2025-12-09') });
});

const BLANKS: CellValue[] = [0, null, ''];

/** What a cell may hold that is meant for a parameter: good, misspelt, of the wrong type, an error. */
const POOLS: Record<ParameterKind, CellValue[]> = {
  company: ['JL MAG', 300748, 'San Huan', 'Nobody', true],
  region: ['US', 'Germany', 'G7', 'Atlantis'],
  'revenue region': ['US', 'Overseas', 'Total', 'Atlantis'],
  material: ['gallium', 'Dysprosium', '850511', 'galium'],
  hs: ['850511', 280530, 'gallium', '999999'],
  day: ['2025-06-12', day('2025-01-15'), '2025-02-30'],
  period: ['2025Q1', 2024, 'spring'],
  currency: ['USD', 'CNY', 'yuan'],
  name: ['镓', 'JL MAG', 'Granted', 'nothing of the kind'],
  word: ['company', 'points', 'mean', 'low', 'version', 'blue'],
  number: [0.9, 1, 'many'],
  amount: [100, 1e6, 'much'],
  quantity: [30, 2.5, -1],
  rate: [0.3, 1, 2],
  estimate: [-0.5, 1.2, 'weak'],
  year: [2023, 1990, 'old'],
  scenario: ['Base', 'Severe', 'Nobody'],
  numbers: [30, 2, 0.5, -1, 'x'],
  'party list': ['control list', 'China', 'no such list'],
  lines: ['Supplier', 'Region', 'Amount', 'JL MAG', 'US', 100],
  anything: ['gallium', 1],
};

const SCENARIOS: Argument[] = [
  [
    ['Granted', 0.1],
    ['Required', 0.9],
  ],
  [
    [null, null],
    [0, ''],
  ],
  [[null], [null]],
  [['Base'], ['Severe']],
];
const LINES: Argument[] = [
  [
    ['Supplier', 'Region', 'Material', 'Amount'],
    ['JL MAG', 'US', '', 1000],
    ['Nobody', 'Germany', 'gallium', 10],
    [null, null, null, null],
  ],
];

const cellFor = (kind: ParameterKind): fc.Arbitrary<CellValue> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...POOLS[kind]) },
    { weight: 3, arbitrary: fc.constantFrom(...BLANKS) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>({ error: '#N/A' }, { error: '#REF!' }) },
  );

const rangeOf = (cell: fc.Arbitrary<CellValue>): fc.Arbitrary<CellValue[][]> =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

/** One cell mostly; sometimes left out, sometimes a range that may fit the others or not. */
function argumentFor(kind: ParameterKind, optional = false): fc.Arbitrary<Argument> {
  const cell = cellFor(kind);
  const wholes = kind === 'scenario' ? SCENARIOS : kind === 'lines' ? LINES : [];
  return fc.oneof(
    { weight: kind === 'numbers' ? 1 : 6, arbitrary: cell.map((one): Argument => [[one]]) },
    { weight: kind === 'numbers' ? 6 : 2, arbitrary: rangeOf(cell) },
    { weight: optional ? 4 : 1, arbitrary: fc.constant(null) },
    ...(wholes.length > 0 ? [{ weight: 6, arbitrary: fc.constantFrom(...wholes) }] : []),
  );
}

const argumentsOf = (id: string): fc.Arbitrary<Argument[]> =>
  fc.tuple(...functionEntry(id).parameters.map(({ kind, optional }) => argumentFor(kind, optional)));

/** Good, misspelt and prefixed names of functions, and arrays of them, with the arguments of one and some too many. */
const EXPLAINED: fc.Arbitrary<Argument[]> = fc
  .constantFrom(...FUNCTIONS.map(({ id }) => id).filter((id) => id !== 'EXPLAIN'))
  .chain((id) => {
    const spelt = fc.constantFrom(
      ...[id, id, id, id.toLowerCase(), `EXPOSURE.${id}`, `=exposuredev.${id}`, `=${id}`],
      ...[`FOO.${id}`, id.slice(1), `${id}S`, ''],
    );
    const question = fc.oneof(
      { weight: 6, arbitrary: spelt.map((one): Argument => [[one]]) },
      {
        weight: 1,
        arbitrary: fc.array(
          spelt.map((one) => [one]),
          { minLength: 2, maxLength: 3 },
        ),
      },
    );
    const extra = fc.oneof(fc.constant([]), fc.array(argumentFor('anything', true), { maxLength: 2 }));
    return fc
      .tuple(question, argumentsOf(id), extra)
      .map(([asked, args, more]) => [asked, ...args, ...more].slice(0, 9));
  });

const isError = (cell: unknown): boolean => typeof cell === 'object' && cell !== null;

/** What an argument became, as the evidence sheet has to word it; null where it says nothing of it. */
function worded(became: Resolved, argument: Argument, isTable: boolean): string | null {
  if (became.kind === 'undetermined') throw new Error(became.what);
  const { thing } = became;
  const word =
    thing === null || isProblem(thing)
      ? null
      : thing.kind === 'day'
        ? isoOfDay(thing.day)
        : thing.kind === 'name'
          ? thing.name + (thing.members === null ? '' : ` (${thing.members} members)`)
          : thing.kind === 'word'
            ? String(thing.word)
            : thing.means;
  const MEANS: Record<string, string> = {
    products: "the exporter's products",
    'latest-period': 'the latest period',
  };
  const isBlank = (argument ?? []).flat().every((cell) => BLANKS.includes(cell));
  if (became.kind === 'omitted' || (became.isBlank && isBlank))
    return word === null || (isTable && MEANS[word]) ? null : `omitted = ${MEANS[word] ?? word}`;
  const first = argument!.flat().find((cell) => cell !== null && cell !== '');
  const text =
    first === undefined ? 'blank' : isError(first) ? (first as { error: string }).error : String(first);
  if (became.kind === 'range') return `${text}, … (${argument!.flat().length} cells)`;
  return word === null || word.toLowerCase() === text.toLowerCase() ? text : `${text} = ${word}`;
}

/** The inputs of the evidence sheet, made of what Inspect says became of the arguments. */
function inputsBy(id: string, args: readonly Argument[]): string {
  const { args: became } = inspected(id, args);
  let entry = functionEntry(id);
  let skipped = 0;
  // EXPLAIN is told by what the function that it explains was asked.
  for (let question = args[0]?.[0]?.[0]; entry.explains?.(question); question = args[skipped]?.[0]?.[0]) {
    entry = functionEntry(entry.explains(question)!.id);
    skipped += 1;
  }
  return became
    .slice(skipped)
    .flatMap(({ name, resolved: one }, index) => {
      const text = worded(one, args[skipped + index] ?? null, entry.takes === 'table');
      const own = index < entry.parameters.length ? name : `argument${index + 1}`;
      return text === null ? [] : [`${own}: ${text}`];
    })
    .join('; ');
}

/** The claims of a table of claims, as the cells show them. */
const rowsOfClaims = (rows: readonly (readonly unknown[])[]): string[] =>
  [...new Set(rows.map((row) => JSON.stringify(row)))].sort();

async function agrees(id: string, args: readonly Argument[]): Promise<void> {
  const shown = shownBy(id, args);
  const { answer, evidence } = await evidenceOf(id, args);
  expect(answer).toEqual(shown[0]![0]);
  expect(evidence.inputs).toBe(inputsBy(id, args));

  const isOne = shown.length === 1 && shown[0]!.length === 1;
  const asLines = ['ASSESS', 'EXPLAIN'].includes(id) && isOne;
  const all: string[] = [];
  for (const [row, line] of shown.entries())
    for (const [column, cell] of line.entries()) {
      if (functionEntry(id).takes !== 'each' && row + column > 1) continue;
      const { result } = inspected(id, args, row, column);
      expect(result.shown).toEqual(cell);
      expect([result.rows, result.columns]).toEqual([shown.length, line.length]);
      if (isError(cell) || cell === '') expect(result.claims).toEqual([]);
      if (result.answer.kind !== 'table') expect(firstCell(result.answer)).toEqual(cell);
      all.push(...keysOf(result.claims));
      const part = evidence.parts.find(({ what }) => what === `row ${row + 1}, column ${column + 1}`);
      if (!part || asLines) continue;
      expect(part.answer).toEqual(cell);
      expect(keysOf(part.claims)).toEqual(keysOf(result.claims));
    }
  expect(keysOf(evidence.claims)).toEqual([...new Set(all)].sort());
  if (id.endsWith('_SOURCE') && shown.length > 1)
    expect(rowsOfClaims(evidence.claims.map(claimRow))).toEqual(rowsOfClaims(shown.slice(1)));

  const seen = lookedUp(id, args);
  if (seen.kind === 'incomplete') {
    // Where a blank is no zero but not known, a cell may leave the argument out; Look up asks for it.
    const named = functionEntry(id).parameters.filter(({ name }) => seen.missing.includes(name));
    if (named.some(({ blank }) => blank !== 'blank'))
      expect(shown[0]![0]).toMatchObject({ message: expect.stringMatching(/is required/) });
    return;
  }
  expect(firstCell(seen.answer)).toEqual(shown[0]![0]);
  expect(keysOf(seen.claims)).toEqual(keysOf(inspected(id, args).result.claims));
}

const RUNS = 15;

test.each(FUNCTIONS.filter(({ id }) => id !== 'EXPLAIN').map(({ id }) => [id] as const))(
  '%s is read alike by the cell, the evidence, Inspect and Look up',
  async (id) => {
    await fc.assert(
      fc.asyncProperty(argumentsOf(id), (args) => agrees(id, args)),
      { numRuns: RUNS },
    );
  },
  60_000,
);

test('EXPLAIN is read alike for whatever function it is asked about', async () => {
  await fc.assert(
    fc.asyncProperty(EXPLAINED, (args) => agrees('EXPLAIN', args)),
    { numRuns: 8 * RUNS },
  );
}, 120_000);

/** Cells of one argument; a plain value is one cell. */
const call = (...args: (CellValue | CellValue[][] | undefined)[]): Argument[] =>
  args.map((one) => (one === undefined ? null : Array.isArray(one) ? one : [[one]]));

describe('calls of which the evidence once told something else than the cell', () => {
  const MISFIT = call([['gallium'], ['germanium']], [['US'], ['DE'], ['FR']]);
  test('ranges that do not fit are one error, which rests on nothing', async () => {
    await agrees('CONTROL_STATUS', MISFIT);
    const { evidence } = await evidenceOf('CONTROL_STATUS', MISFIT);
    const reason =
      'The ranges do not fit each other: material 2×1, destination 3×1. Each needs as many rows and columns as the others, or one.';
    expect(evidence).toMatchObject({ reason, claims: [], parts: [], elements: 1 });
    expect(lookedUp('CONTROL_STATUS', MISFIT)).toMatchObject({
      answer: { code: 'sizes' },
      claims: [],
      cells: 1,
    });
  });

  test('EXPLAIN of a name in another namespace explains no function', async () => {
    const args = call('FOO.REGION_LICENSE_STATUS', 'JL MAG', 'US');
    await agrees('EXPLAIN', args);
    expect(shownBy('EXPLAIN', args)).toMatchObject([[{ error: '#N/A' }]]);
    const { evidence } = await evidenceOf('EXPLAIN', args);
    expect(evidence).toMatchObject({
      inputs: 'question: FOO.REGION_LICENSE_STATUS; argument1: JL MAG; argument2: US',
      claims: [],
    });
  });

  test.each(['=REGION_LICENSE_STATUS', 'exposure.region_license_status', 'REGION_LICENSE_STATUS'])(
    'EXPLAIN of %s rests on what REGION_LICENSE_STATUS rests on',
    async (question) => {
      const args = call(question, 'JL MAG', 'US');
      await agrees('EXPLAIN', args);
      expect(shownBy('EXPLAIN', args)[0]![0]).toMatch(/^Granted\. /);
      const { evidence } = await evidenceOf('EXPLAIN', args);
      const own = await evidenceOf('REGION_LICENSE_STATUS', args.slice(1));
      expect(own.evidence.claims.length).toBeGreaterThan(0);
      expect(evidence).toMatchObject({ inputs: own.evidence.inputs, claims: own.evidence.claims });
    },
  );

  test('EXPLAIN of a table rests on the facts that the table shows', async () => {
    const args = call('LICENSE_TABLE', 'JL MAG', 'US');
    await agrees('EXPLAIN', args);
    const { evidence } = await evidenceOf('EXPLAIN', args);
    const own = await evidenceOf('LICENSE_TABLE', args.slice(1));
    expect(own.evidence.claims.length).toBeGreaterThan(0);
    expect(keysOf(evidence.claims)).toEqual(keysOf(own.evidence.claims));
  });

  test.each(BLANKS)(
    'a scenario table of blanks (%p) has no rate, and is not the chosen scenario',
    async (blank) => {
      const args = call(100, 'JL MAG', 'US', undefined, [
        [blank, blank],
        [blank, blank],
      ]);
      await agrees('AT_RISK', args);
      expect(shownBy('AT_RISK', args)).toEqual([
        [{ error: '#N/A', message: 'The scenario gives no loss rate for Granted.' }],
      ]);
      const { evidence } = await evidenceOf('AT_RISK', args);
      expect(evidence.claims).toEqual([]);
      expect(evidence.scenarios).toEqual([]);
      expect(evidence.inputs).not.toContain('omitted = Base');
    },
  );

  test('a column of blanks where a scenario is meant is one left out', async () => {
    const args = call(100, 'JL MAG', 'US', undefined, [[null], [null]]);
    await agrees('AT_RISK', args);
    expect(shownBy('AT_RISK', args)).toEqual([[2]]);
    const { evidence } = await evidenceOf('AT_RISK', args);
    expect(evidence.inputs).toContain('scenario: omitted = Base');
    expect(evidence.scenarios.map(({ name }) => name)).toEqual(['Base']);
    expect(evidence.claims.map(({ claim }) => claim)).toContain('Loss rate at Granted, scenario Base');
  });

  test.each(BLANKS)('a blank (%p) of an optional argument is told as one left out', async (blank) => {
    const args = call('JL MAG', 'US', blank, blank);
    await agrees('REGION_LICENSE_STATUS', args);
    expect((await evidenceOf('REGION_LICENSE_STATUS', args)).evidence.inputs).toBe(
      "company: JL MAG = JL MAG Rare-Earth; region: US = United States; material: omitted = the exporter's products; as_of: omitted = 2025-12-09",
    );
  });

  test('EXPLAIN says that the function takes no further argument', async () => {
    const args = call('COMPANY', 'JL MAG', 'US');
    await agrees('EXPLAIN', args);
    expect(shownBy('EXPLAIN', args)).toEqual([['COMPANY takes at most 1 argument, not 2.']]);
    expect(shownBy('EXPLAIN', call('COMPANY', 'JL MAG', '', 0))[0]![0]).toMatch(/^JL MAG Rare-Earth\. /);
  });

  test('EXPLAIN of several functions explains each by its own arguments', async () => {
    const args = call([['CONTROL_STATUS'], ['COMPANY']], [['gallium'], ['JL MAG']]);
    await agrees('EXPLAIN', args);
    const alone = ['CONTROL_STATUS', 'COMPANY'].map(
      (id, at) => shownBy('EXPLAIN', call(id, args[1]![at]![0]))[0],
    );
    expect(shownBy('EXPLAIN', args)).toEqual(alone);
  });

  test('an error among picked cells is an error, not a blank', () => {
    const seen = lookedUp('CONTROL_STATUS', call({ error: '#N/A' }, 'US'));
    expect(seen).toMatchObject({ answer: { kind: 'problem', error: '#N/A', code: 'error-in' }, claims: [] });
  });

  test('EXPLAIN takes numbers as the function does: a zero at their end is one', async () => {
    const args = call('SPLIT_REVENUE', 100, [[28], [2], [0]], [[''], [''], [10]]);
    await agrees('EXPLAIN', args);
    expect(shownBy('EXPLAIN', args)[0]![0]).toMatch(/^3 rows with Estimate/);
  });
});
