// What holds for every function, whatever it is given: it leaves its arguments alone, answers equal calls alike, never says
// that it could not answer, and lets only finite numbers, texts, truth values, errors and our data types leave.
import fc from 'fast-check';
import { FUNCTIONS } from '../../../src/catalog';
import { answerAtOnce } from '../../../src/functions/answer';
import { runs, SEED } from '../../support/fuzz';
import { use } from '../support/ask';

beforeAll(() => use());

const WORDS = [
  'JL MAG',
  'US',
  'TH',
  'gallium',
  '850511',
  '2025Q1',
  '2025-06-12',
  'Base',
  'HS 8505',
  '',
  ' ',
  'x'.repeat(300),
  '\ufdfa'.repeat(50),
  '=1+1',
  '<b>',
  '__proto__',
  'constructor',
  '-0',
  '1e309',
  '٣',
];

const single = fc.oneof(
  fc.constantFrom<unknown>(...WORDS),
  fc.constantFrom<unknown>(null, undefined, true, false, -0, NaN, Infinity, 45_000, 0.5, -1, 1e308),
  fc.double(),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom<unknown>(
    { type: 'CustomFunctionError', code: '#N/A' },
    { type: 'Error', basicValue: '#REF!' },
    { type: 'Entity', text: 'X', properties: {} },
    { type: 'Entity', text: 'JL MAG', properties: { Id: { type: 'String', basicValue: 'company:jl-mag' } } },
    { type: 'FormattedNumber', basicValue: 0.4, numberFormat: '0%' },
    { type: 'LinkedEntity', text: 'x' },
    {},
  ),
);
const range = fc.array(fc.array(single, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
const argument = fc.oneof({ weight: 3, arbitrary: single }, range);

const CODES = new Set(['#N/A', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!']);

function isAllowed(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value === 'string') return value.length <= 32_767;
  if (typeof value === 'boolean') return true;
  if (value instanceof Error) return CODES.has((value as Error & { code?: string }).code ?? '');
  const { type } = value as { type?: unknown };
  return type === 'Entity' || type === 'Double' || type === 'FormattedNumber';
}

const speaksOfCode = (value: unknown): boolean =>
  value instanceof Error && /could not be answered|object Object|NaN|undefined/.test(value.message);

/** What a call shows, errors with their words. */
function asked(id: string, args: readonly unknown[]): unknown[][] {
  try {
    return answerAtOnce(id, args);
  } catch (error) {
    return [[error]];
  }
}

const text = (rows: unknown): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Error
      ? { error: value.message }
      : typeof value === 'number' && !Number.isFinite(value)
        ? String(value)
        : value,
  );

test.each(FUNCTIONS.map((entry) => [entry.id, entry] as const))('%s', (id, { parameters }) => {
  fc.assert(
    fc.property(fc.array(argument, { maxLength: parameters.length + 1 }), (args) => {
      const before = structuredClone(args);
      const first = asked(id, args);
      expect(args).toEqual(before);
      expect(text(asked(id, args))).toBe(text(first));
      expect(first.flat().filter((value) => !isAllowed(value) || speaksOfCode(value))).toEqual([]);
    }),
    { numRuns: runs(30), seed: SEED },
  );
});
