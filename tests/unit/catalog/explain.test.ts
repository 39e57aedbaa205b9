// EXPLAIN in full: every function says in words what it answers for its worked examples, in both languages.
import { exampleArguments } from '../../../src/build/example-arguments';
import { FUNCTIONS, functionEntry } from '../../../src/catalog';
import type { Context } from '../../../src/catalog/entry';
import { dayOfIso } from '../../../src/control-data/days';
import type { Day } from '../../../src/control-data/days';
import { scenarioBook, scenariosOf } from '../../../src/exposure/scenario-book';
import type { Language } from '../../../src/text/say';
import { learn } from '../../../src/text/sentences';
import { shippedData } from '../support/shipped';

beforeAll(() => learn('zh'));

const day = (iso: string): Day => dayOfIso(iso)!;
const data = shippedData;
const context = (language: Language): Context => ({
  data,
  asOf: day('2026-11-22'),
  knownOn: null,
  defaultOrigin: 'CN',
  workingDay: day('2026-11-22'),
  scenarios: scenarioBook([], scenariosOf(data)),
  loaded: new Map(),
  language,
  date1904: false,
});

function explain(id: string, cells: readonly unknown[], language: Language = 'en'): string {
  const answer = functionEntry('EXPLAIN').ask(context(language), [id, ...cells]);
  if (answer.kind !== 'value') throw new Error(JSON.stringify(answer));
  return String(answer.value);
}

/** As EXPLAIN gets them: a single cell as it is, a range as rows. */
const cellsOf = (example: string): unknown[] =>
  (exampleArguments(example) ?? []).map((matrix) =>
    matrix === null ? null : matrix.length === 1 && matrix[0]!.length === 1 ? matrix[0]![0] : matrix,
  );

const explained = FUNCTIONS.filter(({ id }) => id !== 'EXPLAIN').flatMap(({ id, examples }) =>
  examples
    .filter((example) => exampleArguments(example) !== null)
    .map((example): [string, string] => [id, example]),
);

test('every function has an example that is explained', () => {
  expect(new Set(explained.map(([id]) => id)).size).toBe(FUNCTIONS.length - 1);
});

describe.each<Language>(['en', 'zh'])('in %s', (language) => {
  test.each(explained)('%s(%s)', (id, example) => {
    const text = explain(id, cellsOf(example), language);
    expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}|  /);
    expect(text).toMatch(language === 'en' ? /[.]$/ : /[。.]$/);
    expect(text.length).toBeGreaterThan(15);
    if (language === 'zh') expect(text).toMatch(/\p{Script=Han}/u);
  });
});

test.each<[string, unknown[], RegExp[]]>([
  [
    'REGION_LICENSE_STATUS',
    ['JL MAG', 'US', null, day('2025-06-12')],
    [
      /^Granted\. JL MAG Rare-Earth has a license/,
      /valid until|ends on/,
      /As of 2025-06-12\./,
      /Next dated event/,
    ],
  ],
  [
    'CONTROL_STATUS',
    ['gallium', 'US', day('2026-11-28')],
    [/^Review\./, /ended on 2026-11-27/, /Since 2026-11-28\./],
  ],
  ['CONTROL_STATUS', ['galium', 'US'], [/No material named "galium"/, /Closest: .*allium/]],
  ['HHI', [[[30], [30], [20], [20]]], [/^0\.26\./, /squared shares/]],
  ['HHI', [[[30], [-1]]], [/quantities takes a number of 0 or more/]],
  ['TIME_TO_SURVIVE', [900, 30, 12], [/^50\./, /demand − alternate/]],
  ['COMPANY', ['JL MAG'], [/^JL MAG Rare-Earth\./, /Tickers: /]],
  ['CONTROL_TABLE', ['gallium', 'US'], [/^\d+ rows? with Measure, Reference/]],
])('%s%j reads well', (id, cells, patterns) => {
  const text = explain(id, cells);
  for (const pattern of patterns) expect(text).toMatch(pattern);
});

test.each<[string, unknown[], RegExp]>([
  ['REGION_LICENSE_STATUS', ['JL MAG', 'US', null, day('2025-06-12')], /金力永磁持有对美国的许可（.*磁.*）/],
  ['CONTROL_STATUS', ['gallium', 'US', day('2026-11-28')], /向美国出口镓可能为 Prohibited/],
  ['CONTROL_STATUS', ['gallium', 'Japan', day('2024-01-01')], /向日本出口镓需要许可/],
  [
    'US_REVENUE_SHARE',
    ['JL MAG', '2025Q1'],
    /金力永磁报告 2025Q1 美国（原文：United States \(exports\)）为 6\.94%/,
  ],
  ['REVENUE_SHARE', ['JL MAG', 'Overseas', '2016'], /金力永磁.*境外/],
])('%s%j names things in Chinese', (id, cells, pattern) => {
  const text = explain(id, cells, 'zh');
  expect(text).toMatch(pattern);
  expect(text).not.toMatch(/JL MAG Rare-Earth|(?<!原文：)United States|Gallium/);
});

test('a blank question stays quiet, and a missing argument is named', () => {
  expect(explain('CONTROL_STATUS', [''])).toBe('');
  expect(explain('EXPLAIN', ['EXPLAIN', ''])).toBe('');
  expect(explain('EXPLAIN', ['CONTROL_STATUS', ''])).toBe('');
  expect(explain('CONTROL_STATUS', [])).toMatch(/material is required/);
});

test.each(['en', 'zh'] as const)('EXPLAIN explains itself too (%s)', (language) => {
  const inner = explain('CONTROL_STATUS', ['gallium', 'US', '2025-06-12'], language);
  const outer = explain('EXPLAIN', ['CONTROL_STATUS', 'gallium', 'US', '2025-06-12'], language);
  expect(outer).toContain(inner);
  expect(outer.length).toBeGreaterThan(String(inner).length);
});
