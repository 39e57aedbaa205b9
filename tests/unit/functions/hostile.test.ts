// Whatever comes in: nothing but finite numbers, text, truth values, errors and our own data types ever leaves.

import fc from 'fast-check';
import { FUNCTIONS } from '../../../src/catalog';
import { setHostAbilities } from '../../../src/catalog/call/cells-out';
import { answerAtOnce } from '../../../src/functions/answer';
import { use } from '../support/ask';

const CODES = new Set(['#N/A', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!']);

/** As Excel has it: it takes only the codes that a custom function may return. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

beforeAll(() => {
  (globalThis as unknown as { CustomFunctions: unknown }).CustomFunctions = { Error: ExcelError };
  use();
});
afterAll(() => {
  delete (globalThis as { CustomFunctions?: unknown }).CustomFunctions;
  setHostAbilities({ numberFormats: 'none', cards: false, limitedSize: false });
});

const WORDS = [
  'JL MAG',
  '300748',
  'US',
  'Germany',
  'Overseas',
  'gallium',
  '850511',
  '2025Q1',
  '2025-06-12',
  'Base',
  'Severe',
  'USD',
  'EXPLAIN',
  'CONTROL_STATUS',
  'mean',
  'var',
  'low',
  'Granted',
  'in force',
  '__proto__',
  'constructor',
  '=1+1',
  '\ud800',
  '😀'.repeat(20_000),
];

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      null,
      undefined,
      '',
      0,
      1,
      -1,
      0.5,
      45_820,
      1e308,
      -1e308,
      5e-324,
      true,
      false,
    ),
  },
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.constantFrom<unknown>(NaN, Infinity, -Infinity, 10n, Symbol('s'), () => 1, new Date(0), /x/, new Map()),
  fc.constantFrom<unknown>(
    ...['#N/A', '#REF!', '#SPILL!', '#BUSY!', 'constructor'].map((basicValue) => ({
      type: 'Error',
      basicValue,
    })),
    { type: 'FormattedNumber', basicValue: 45_820, numberFormat: 'yyyy-mm-dd' },
    { type: 'Double', basicValue: 0.25 },
    { type: 'String', basicValue: 'gallium', properties: {} },
    { type: 'Boolean', basicValue: true },
    { type: 'Entity', text: 'x', properties: { Id: { type: 'String', basicValue: 'jl-mag' } } },
    { type: 'Entity', text: 'x', properties: null },
    { type: 'LinkedEntity', text: 'x' },
    { type: 'WebImage', address: 'https://a.example' },
    {},
    [],
  ),
);

const argument: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: scalar.map((cell) => [[cell]]) },
  {
    weight: 3,
    arbitrary: fc.array(fc.array(scalar, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
  },
  {
    weight: 2,
    arbitrary: fc.array(scalar, { minLength: 1, maxLength: 4 }).map((column) => column.map((cell) => [cell])),
  },
  scalar,
  fc.constantFrom<unknown>([], [[]], [[], []]),
);

/** What one cell of a result may be; a card's fields are held to the same. */
function leaves(cell: unknown, depth = 0): boolean {
  if (typeof cell === 'number') return Number.isFinite(cell);
  if (typeof cell === 'string') return cell.length <= 32_000;
  if (typeof cell === 'boolean') return true;
  if (cell instanceof ExcelError) return CODES.has(cell.code);
  if (typeof cell !== 'object' || cell === null || depth > 2) return false;
  const { type, basicValue, properties } = cell as Record<string, unknown>;
  if (type === 'Entity')
    return Object.values(properties as object).every((field) => leaves(field, depth + 1));
  return (
    ['Double', 'FormattedNumber', 'String', 'Boolean'].includes(String(type)) && leaves(basicValue, depth + 1)
  );
}

const UNANSWERED = 'could not be answered';

/** What of a call's answer may not leave. An `expect` for each of its cells would take longer than all answers. */
function faultsOf(id: string, args: unknown[]): unknown[] {
  let rows: unknown[][];
  try {
    // Thousands of calls in one task would wait for one another's delivery.
    rows = answerAtOnce(id, args);
  } catch (error) {
    return leaves(error) && !(error as Error).message.includes(UNANSWERED) ? [] : [error];
  }
  if (rows.length === 0 || rows.some((row) => row.length !== rows[0]!.length)) return [rows];
  return rows
    .flat()
    .filter((cell) => !leaves(cell) || (cell instanceof ExcelError && cell.message.includes(UNANSWERED)));
}

describe.each([
  ['plain host', { numberFormats: 'none', cards: false, limitedSize: true }],
  ['host with cards', { numberFormats: 'Double', cards: true, limitedSize: false }],
] as const)('%s', (_, abilities) => {
  test.each(FUNCTIONS.map(({ id, parameters }) => [id, parameters.length] as const))('%s', (id, count) => {
    setHostAbilities(abilities);
    fc.assert(
      fc.property(fc.array(argument, { minLength: 0, maxLength: count + 1 }), (args) => {
        expect(faultsOf(id, args)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
