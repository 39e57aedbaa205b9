// The work of a call grows as its cells do. Not timed: V8 counts how often each block of our code runs, and twice the
// cells may not run more than twice as many, with a little for what a logarithm adds.
import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';
import type { FunctionEntry } from '../../../src/catalog/entry';
import { exampleArguments } from '../../../src/build/example-arguments';
import type * as Catalog from '../../../src/catalog';
import type * as Answer from '../../../src/functions/answer';
import type * as Ask from '../support/ask';

const session = new Session();
let answerAtOnce: typeof Answer.answerAtOnce;

// Blocks are counted in scripts that are loaded afterwards.
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
afterAll(() => {
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
});
jest.resetModules();
// eslint-disable-next-line @typescript-eslint/no-require-imports -- after counting began
const { FUNCTIONS } = require('../../../src/catalog') as typeof Catalog;

beforeAll(async () => {
  ({ answerAtOnce } = await import('../../../src/functions/answer'));
  const { use }: typeof Ask = await import('../support/ask');
  use();
});

/** Blocks of our own code that ran since the last count. */
function blocksRun(): number {
  let sum = 0;
  session.post(
    'Profiler.takePreciseCoverage',
    (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
      if (error) throw error;
      for (const { url, functions } of result)
        if (url.includes('/src/'))
          for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    },
  );
  return sum;
}

const ROWS = 120;
const MOST_ROWS = 4 * ROWS;
/** Calls of one check. */
const ROUNDS = 5;

/**
 * Cells like an example's own. Numbers and days spread alike, however many, since what they find says how much there is
 * to do for one; no round has those of another, which may be remembered. Texts come in several spellings.
 */
let round = 0;
function column(cell: unknown, rows: number): unknown[][] {
  round += 1;
  const text = String(cell);
  const spellings = [text, text.toUpperCase(), ` ${text} `, 'no such', text.toLowerCase()];
  return Array.from({ length: rows }, (_, at) => {
    if (typeof cell !== 'number') return [spellings[at % spellings.length]];
    return [cell + ROUNDS * Math.floor((at / rows) * MOST_ROWS) + (round % ROUNDS) + round / 1e5];
  });
}

/** The cells of an example again and again. */
const repeated = (cells: readonly unknown[][], rows: number): unknown[][] =>
  Array.from({ length: rows }, (_, at) => cells[at % cells.length]!);

function blocksOf(id: string, args: readonly unknown[]): number {
  blocksRun();
  try {
    answerAtOnce(id, args);
  } catch {
    // An error is an answer.
  }
  return blocksRun();
}

/** Twice, with what a logarithm adds; four times would be a square. */
const MOST_GROWTH = 2.6;
/** What one size may happen to have and the other not. */
const SLACK = 1_500;

type ArgumentsOf = (rows: number) => readonly unknown[];

function check(id: string, argumentsOf: ArgumentsOf): void {
  for (const times of [1, 1]) blocksOf(id, argumentsOf(ROWS * times));
  const [one, two, four] = [1, 2, 4].map((times) => blocksOf(id, argumentsOf(ROWS * times)));
  expect(one).toBeGreaterThan(100);
  // What a call costs whatever its size falls out of differences.
  expect(four! - two!).toBeLessThanOrEqual(MOST_GROWTH * (two! - one!) + SLACK);
}

type Matrices = readonly (unknown[][] | null)[];
type Case = [id: string, what: string, argumentsOf: ArgumentsOf];

/** Each parameter of a function that its example fills, as the one that takes many cells; and its lists, all of them. */
function cases({ id, examples, parameters }: FunctionEntry): Case[] {
  const args = examples.map(exampleArguments).find((found) => found !== null) as Matrices | undefined;
  if (!args) return [];
  const nameOf = (at: number): string => parameters[Math.min(at, parameters.length - 1)]!.name;
  const single = args.flatMap((matrix, at): Case[] => {
    if (matrix === null) return [];
    const of: ArgumentsOf = (rows) =>
      args.map((one, index) => (index === at ? column(matrix[0]![0], rows) : one));
    return [[id, nameOf(at), of]];
  });
  const isList = (matrix: unknown[][] | null): matrix is unknown[][] => (matrix?.length ?? 0) > 1;
  if (args.filter(isList).length === 0) return single;
  const lists: ArgumentsOf = (rows) => args.map((one) => (isList(one) ? repeated(one, rows) : one));
  return [...single, [id, 'its lists', lists]];
}

test.each(FUNCTIONS.flatMap(cases))('%s: %s', (id, _, argumentsOf) => check(id, argumentsOf));

const LINES = [
  ['JL MAG', 'US', '', 100],
  ['Nobody', 'Japan', 'gallium', 20],
  ['', 'Germany', '850511', 3],
];
const numbered = (rows: number): unknown[][] =>
  repeated(LINES, rows).map(([name, ...rest], at) => [
    at % 3 === 1 ? `${String(name)} ${at}` : name,
    ...rest,
  ]);

test.each<Case>([
  ['ASSESS', 'lines', (rows) => [[['Supplier', 'Region', 'Item', 'Spend'], ...numbered(rows)]]],
  [
    'LOSS_MEASURE',
    'amounts on no common grid',
    (rows) => {
      const amounts = Array.from({ length: rows }, (_, at) => [Math.sqrt(at + 2)]);
      return [amounts, amounts.map(() => [0.1]), [['var']], [[0.95]], [[100]]];
    },
  ],
  [
    'CONTROL_STATUS',
    'names that nobody knows, beyond those for which closest ones are sought',
    (rows) => {
      round += 1;
      return [
        Array.from({ length: rows }, (_, at) => [`Galium ${at < 100 ? at : at + round * 10_000}`]),
        [['US']],
      ];
    },
  ],
  [
    'CONTROL_STATUS',
    'a column against a row',
    (rows) => [repeated([['gallium'], ['dysprosium']], rows), [['US', 'Japan', 'Atlantis']], [[45_820]]],
  ],
])('%s: %s', (id, _, argumentsOf) => check(id, argumentsOf));
