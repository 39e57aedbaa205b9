// Every language says the same: topic by topic the same codes and the same places, and words that follow their counts.

import fs from 'node:fs';
import path from 'node:path';
import { pluralIn } from '../../../src/text/plural';
import { say } from '../../../src/text/say';
import type { Speech, Template } from '../../../src/text/sentences';
import { isLearned, languageOf, learn, speechIn } from '../../../src/text/sentences';

type Table = Record<string, Template>;

const TEXT = path.join(__dirname, '../../../src/text');

/** Files of a language's folder that hold no sentences. */
const NO_TOPICS = ['index.ts', 'plural.ts'];
const topicsOf = (language: string): string[] =>
  fs
    .readdirSync(path.join(TEXT, language))
    .filter((file) => !NO_TOPICS.includes(file))
    .sort();

const topics = topicsOf('en').map((file) => file.replace('.ts', ''));
const others = fs
  .readdirSync(TEXT, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'en')
  .map(({ name }) => name);

/** The one table of sentences that a topic exports. */
function tableOf(language: string, topic: string): Table {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const exported = Object.values(require(path.join(TEXT, language, topic)) as Record<string, Table>);
  expect(exported).toHaveLength(1);
  return exported[0]!;
}

/** Values that take a function of the values through its branches: absent, none, one, several, a word. */
const KINDS = ['', '0', '1', '7', 'word'];

/** The names of the values that a sentence asks for, whatever they are. */
function placesOf(template: Template): string[] {
  if (typeof template === 'string') return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const asked = new Set<string>();
  for (const kind of KINDS)
    template(
      new Proxy({} as Record<string, string>, {
        get: (_, name) => {
          asked.add(String(name));
          return kind;
        },
      }),
    );
  return [...asked];
}

/** Sentences that differ in their places: Chinese names the region in Chinese too, and has no form for the count. */
const OWN_PLACES = [
  'prove.freeze.not-taken',
  'revenue.reported',
  'revenue.derived',
  'revenue.estimated',
  'revenue.user',
];

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

beforeAll(async () => {
  for (const other of others) await learn(languageOf(other));
});

describe.each(others)('%s', (language) => {
  test('is learned, as a language of the add-in', () => {
    expect(languageOf(language)).toBe(language);
    expect(isLearned(languageOf(language))).toBe(true);
  });

  test('has the topics of English', () => {
    expect(topicsOf(language)).toEqual(topicsOf('en').filter((file) => file !== 'plural.ts'));
  });

  test.each(topics)('%s: the same codes, and all are learned', (topic) => {
    const table = tableOf(language, topic);
    expect(Object.keys(table).sort()).toEqual(Object.keys(tableOf('en', topic)).sort());
    expect(speechIn(languageOf(language)).sentences).toMatchObject(table);
  });

  test.each(topics)('%s: the same places', (topic) => {
    const table = tableOf(language, topic);
    const differing = Object.entries(tableOf('en', topic)).flatMap(([code, template]) => {
      const here = sorted(placesOf(template)).join(' ');
      const there = sorted(placesOf(table[code]!)).join(' ');
      return here === there || OWN_PLACES.includes(code) ? [] : [`${code}: ${here} / ${there}`];
    });
    expect(differing).toEqual([]);
  });
});

test('no code belongs to two topics', () => {
  const codes = topics.flatMap((topic) => Object.keys(tableOf('en', topic)));
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

/** What a sentence says where each of its values is one and the same. */
const filled = (template: Template, value: string): string =>
  typeof template === 'string'
    ? template.replace(/\{\w+\}/g, value)
    : template(new Proxy({} as Record<string, string>, { get: () => value }));

const sentences = (): [string, Template][] => topics.flatMap((topic) => Object.entries(tableOf('en', topic)));

const COUNTED =
  'rows columns cells values lines formulas blocks days countries records remarks claims checks facts functions bytes items trials headers characters seconds scenarios decisions times';

/** The product of two numbers, and a group that has two members at least. */
const NEVER_ONE = ['resolved.range', 'resolved.range-cell', 'resolved.range-thing', 'license.partial-group'];

test('English has no plural after one, and no singular after two', () => {
  const plurals = COUNTED.split(' ');
  const singulars = plurals.map((noun) => noun.replace(/ies$/, 'y').replace(/s$/, ''));
  const after = (count: number, nouns: string[], also = ''): RegExp =>
    new RegExp(`(?<![\\w.,×–-])${count} (?:[a-z]+ )?(?:${nouns.join('|')}${also})\\b(?!-)`);
  const wrong = sentences().flatMap(([code, template]) => {
    const [one] = after(1, plurals, '|they|were|have').exec(filled(template, '1')) ?? [];
    const [two] = after(2, singulars).exec(filled(template, '2')) ?? [];
    return NEVER_ONE.includes(code)
      ? []
      : [one, two].flatMap((found) => (found ? [`${code}: ${found}`] : []));
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['en', '1', 'row'],
  ['en', '0', 'rows'],
  ['en', '21', 'rows'],
  ['en', '1.5', 'rows'],
  ['en', 'many', 'rows'],
])('in %s the count %s takes "%s"', (locale, count, form) => {
  expect(pluralIn(locale)(count, { one: 'row', other: 'rows' })).toBe(form);
});

test('a language of more forms takes each by its own rules, and one that has none takes the other', () => {
  const days = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };
  expect(['1', '2', '5', '11', '21', '1.5'].map((count) => pluralIn('ru')(count, days))).toEqual([
    'день',
    'дня',
    'дней',
    'дней',
    'день',
    'дня',
  ]);
  expect(pluralIn('zh')('1', { one: 'one', other: '行' })).toBe('行');
});

test('without Intl the count takes the form of the others', () => {
  const kept = globalThis.Intl;
  try {
    (globalThis as { Intl?: typeof Intl }).Intl = undefined as never;
    expect(pluralIn('en')('1', { one: 'row', other: 'rows' })).toBe('rows');
  } finally {
    globalThis.Intl = kept;
  }
});

test('a language that cannot be fetched is asked for again, and English is said meanwhile', async () => {
  await jest.isolateModulesAsync(async () => {
    let fails = true;
    jest.doMock('../../../src/text/zh', () => {
      if (fails) throw new Error('offline');
      return jest.requireActual<{ default: Speech }>('../../../src/text/zh');
    });
    const { learn: learnAgain } = await import('../../../src/text/sentences');
    const fresh = await import('../../../src/text/say');
    await expect(learnAgain('zh')).rejects.toThrow('offline');
    expect(fresh.say('zh', 'required', { argument: 'region' })).toBe('region is required.');
    fails = false;
    await learnAgain('zh');
    expect(fresh.say('zh', 'required', { argument: 'region' })).toBe(
      say('zh', 'required', { argument: 'region' }),
    );
    expect(fresh.say('zh', 'required', { argument: 'region' })).not.toContain('required');
  });
});
