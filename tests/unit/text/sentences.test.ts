// Every code that an answer of the bundled pack can carry has a sentence in both languages, with every place filled.

import type { Context, Problem } from '../../../src/catalog/entry';
import { isProblem } from '../../../src/catalog/entry';
import { explanationText, problemText } from '../../../src/catalog/explain';
import { functionEntry } from '../../../src/catalog';
import type { Subject } from '../../../src/control-data/control-data';
import type { Day } from '../../../src/control-data/days';
import { readPeriod } from '../../../src/control-data/periods';
import { bundledData, currentState } from '../../../src/state/state';
import type { Explanation, Reason } from '../../../src/questions/explanation';
import { licenseOnDay, licenseTurningDays } from '../../../src/questions/license-on-day';
import { scopeOf } from '../../../src/questions/scope';
import { turningDays } from '../../../src/questions/status-on-day';
import { say } from '../../../src/text/say';
import type { Template } from '../../../src/text/sentences';
import { languageOf, learn, speechIn } from '../../../src/text/sentences';
import { WORKING_DAY, day } from '../support/ask';

const data = bundledData();
const context = (asOf: Day): Context => ({
  ...currentState(),
  data,
  asOf,
  knownOn: null,
  workingDay: day(WORKING_DAY),
});
const place = (code: string) => data.places.get(code)!;
const PLACES = ['US', 'DE', 'JP', 'CN', 'WORLD', 'EU', 'OTHER'].map(place);

/** The days on which licenses turn, by their exporter. */
const licenseDays = new Map(
  [...data.companies.values()].map((company) => [
    company.id,
    data.topics.licenses
      .filter((license) => license.company === company.id)
      .flatMap((license) =>
        licenseTurningDays(
          licenseOnDay(data, license, company, { asOf: day(WORKING_DAY), knownOn: day(WORKING_DAY) }),
        ),
      ),
  ]),
);
const allDays = [...data.units.flatMap(turningDays), ...[...licenseDays.values()].flat()].sort(
  (a, b) => a - b,
);
/** The first and the last day on which anything turns. */
const ENDS = [allDays[0]!, allDays.at(-1)!];

/** Places that a template leaves open: values that are not there, days of nothing, doubled or stray marks. */
const OPEN = /undefined|\bnull\b|NaN|[{}]|1899-|1900-|\(\)|（）|“”|""|: \.|  |, ,/;

/** An answer that is said again by the sentence after it: "Review. Review: the suspension …". */
const TWICE = /^([\w ]+)[.。] ?\1[:：.。 ]/;

beforeAll(() => learn('zh'));

const spoken = new Set<string>();

function unfilled({ code, values }: Reason | Problem): string[] {
  spoken.add(code);
  return (['en', 'zh'] as const).flatMap((language) => {
    const template: Template | undefined = speechIn(language).sentences[code];
    if (template === undefined) return [`no sentence for ${code}`];
    const named =
      typeof template === 'string' ? [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!) : [];
    return named.filter((name) => !(name in values)).map((name) => `${code} without ${name}`);
  });
}

function defects(explained: Explanation | Problem): string[] {
  const [english, chineseText] = (['en', 'zh'] as const).map((language) =>
    isProblem(explained) ? problemText(explained, language) : explanationText(explained, language),
  );
  const codes = isProblem(explained) ? [explained] : [explained.reason, ...explained.notes];
  return [
    ...codes.flatMap(unfilled),
    ...(OPEN.test(english!) ? [english!] : []),
    ...(OPEN.test(chineseText!) ? [chineseText!] : []),
    ...[english!, chineseText!].filter((text) => TWICE.test(text)),
    ...(/[\u4e00-\u9fff]/.test(chineseText!) ? [] : [`not Chinese: ${chineseText!}`]),
  ];
}

const explain = (id: string, asOf: Day, ...args: unknown[]): string[] =>
  defects(functionEntry(id).explain!(context(asOf), args));
const once = (found: string[]): string[] => [...new Set(found)].slice(0, 10);

/** The turning days of the measures that bear on a subject: on all others the answer is as on the day before. And both ends. */
function ownDays(subject: Subject): Day[] {
  const { deciding, noted } = scopeOf(data, subject);
  const turns = [...deciding, ...noted].flatMap(({ unit }) => turningDays(unit));
  return [...new Set([...turns, ...ENDS])];
}

test('controls: all materials, to seven places on the turning days of their own measures', () => {
  const found = [...data.materials.values()].flatMap((material) => {
    const subject: Subject = { kind: 'material', material };
    const own = ownDays(subject);
    return PLACES.flatMap((destination) =>
      own.flatMap((asOf) => explain('CONTROL_STATUS', asOf, subject, destination, asOf)),
    );
  });
  expect(once(found)).toEqual([]);
});

test('controls: all HS heads of the items, and next dates', () => {
  const codes = [...new Set(data.topics.items.flatMap(({ hs }) => hs.map((line) => line.slice(0, 6))))];
  const found = codes.flatMap((code) => {
    const subject: Subject = { kind: 'hs', code };
    return ownDays(subject).flatMap((asOf) => [
      ...explain('CONTROL_STATUS', asOf, subject, place('US'), asOf),
      ...explain('NEXT_CONTROL_DATE', asOf, subject, place('US'), asOf),
    ]);
  });
  expect(once(found)).toEqual([]);
});

test('licenses: all exporters and regions on their turning days, for their products and for gallium', () => {
  const gallium: Subject = { kind: 'material', material: data.materials.get('gallium')! };
  const found = [...data.companies.values()].flatMap((company) => {
    const products = company.products.map((id): Subject => ({
      kind: 'material',
      material: data.materials.get(id)!,
    }));
    const own = new Set([...licenseDays.get(company.id)!, ...[gallium, ...products].flatMap(ownDays)]);
    return PLACES.flatMap((region) =>
      [...own].flatMap((asOf) =>
        ['REGION_LICENSE_STATUS', 'LICENSE_EXPIRY', 'LOSS_RATE'].flatMap((id) => [
          ...explain(id, asOf, company, region, null, ...(id === 'LOSS_RATE' ? [null] : []), asOf),
          ...explain(id, asOf, company, region, gallium, ...(id === 'LOSS_RATE' ? ['Severe'] : []), asOf),
        ]),
      ),
    );
  });
  expect(once(found)).toEqual([]);
});

test('revenue: all exporters, regions, bases, periods, and currencies', () => {
  const regions = [
    ...['US', 'M49-019', 'JP'].map((code) => ({ kind: 'region', code, name: place(code).region.name })),
    ...['overseas', 'exports', 'domestic', 'total'].map((base) => ({ kind: 'base', base })),
  ];
  const periods = [null, ...['2023', '2024', '2025Q1', '2025Q2', '2025H1', '2025M1-9'].map(readPeriod)];
  const asOf = day('2026-06-17');
  const found = [...data.companies.values()].flatMap((company) =>
    regions.flatMap((region) =>
      periods.flatMap((period) => [
        ...explain('REVENUE_SHARE', asOf, company, region, period, asOf),
        ...explain('REGION_REVENUE', asOf, company, region, period, null, asOf),
        ...explain('REGION_REVENUE', asOf, company, region, period, 'USD', asOf),
      ]),
    ),
  );
  expect(once(found)).toEqual([]);
});

test('the walk speaks of what the pack can say: reviews, suspensions, bans, licenses and their ends', () => {
  for (const code of [
    'control.denied',
    'control.prohibited',
    'control.review.suspension',
    'control.suspended',
    'control.home',
    'control.unknown.region',
    'license.granted.law',
    'license.partial.stated-length',
    'license.review',
    'license.expired',
    'license.partial-group',
    'revenue.derived',
    'note.conflict',
    'note.rate',
    'no-rate',
  ])
    expect([...spoken]).toContain(code);
});

test.each([
  ['zh-CN', 'zh'],
  ['zh', 'zh'],
  ['zh-TW', 'zh'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  [undefined, 'en'],
] as const)('the locale %s is read in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test('a code without a sentence is a defect and throws', () => {
  expect(() => say('en', 'no-such-code')).toThrow('No sentence for no-such-code');
});

test.each([
  [{ day: 45_820 }, '2025-06-12'],
  [{ share: 0.0694 }, '6.94%'],
  [{ list: ['a', 'b'] }, 'a, b'],
  [['a', 'b'], 'a, b'],
])('a value of %j is shown as %s', (value, words) => {
  expect(say('en', 'note.own-words', { text: value })).toBe(words);
});
