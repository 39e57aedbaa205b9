// The rule of license answers: reach, validity, the newest word, groups, private facts.

import type { License, PackTopics, Rule } from '../../../src/control-data/pack';
import { ask, errorOf, messageOf, table, use } from '../support/ask';
import { company, dataOf, license, material, measure } from '../support/pack';

const GROUND: Partial<PackTopics> = {
  materials: [
    material('zinc'),
    material('tin'),
    material('zinc-metal', { broader: ['zinc'], form: 'metal' }),
  ],
  measures: [measure('m', { materials: ['zinc', 'tin'] })],
  companies: [company('maker')],
};

const given = (
  licenses: License[],
  rest: Partial<PackTopics> = {},
  overlay: Partial<PackTopics> = {},
): void => use(dataOf({ ...GROUND, licenses, ...rest }, overlay));
const status = (asOf: string, region = 'US', of?: string): unknown =>
  ask('REGION_LICENSE_STATUS', 'maker', region, of, asOf);
const explained = (asOf: string, region = 'US', of?: string): string =>
  ask('EXPLAIN', 'REGION_LICENSE_STATUS', 'maker', region, of ?? '', asOf) as string;
const regions = (...codes: (string | null)[]): License['regions'] =>
  codes.map((region) => ({ stated: region ?? 'other regions', region }));

describe('the control decides first', () => {
  test.each([
    ['prohibited goods', [measure('m', { effect: 'prohibited' })], 'Prohibited'],
    ['a planned end that has passed', [measure('m', { until: '2024-12-31' })], 'Review'],
    ['nothing applies', [], 'Not required'],
    ['only a measure of another jurisdiction', [measure('m', { jurisdiction: 'JP' })], 'Not required'],
    ['a licensing rule', [measure('m')], 'Granted'],
  ])('%s: %s', (_, measures, expected) => {
    given([license('l')], { measures });
    expect(status('2025-06-01')).toBe(expected);
  });

  test('where the home jurisdiction is not known, measures of all jurisdictions count', () => {
    given([], {
      companies: [company('maker', { home: null })],
      measures: [measure('m', { jurisdiction: 'JP' })],
    });
    expect(status('2025-06-01')).toBe('Required');
  });

  test('a region word without members is Unknown', () => {
    given([license('l')]);
    expect(status('2025-06-01', 'Other regions')).toBe('Unknown');
  });

  test('no product and no license: Unknown, and the reason says so', () => {
    given([], { companies: [company('maker', { products: [] })] });
    expect(status('2025-06-01')).toBe('Unknown');
    expect(explained('2025-06-01')).toContain('no products and no licenses');
  });

  test('a company without products uses the materials of its licenses', () => {
    given([license('l', { materials: ['tin'] })], { companies: [company('maker', { products: [] })] });
    expect(status('2025-06-01')).toBe('Granted');
  });

  test('of several products the strictest control counts, with the licenses that cover that product', () => {
    given([license('l')], {
      companies: [company('maker', { products: ['zinc', 'tin'] })],
      measures: [measure('m'), measure('ban', { effect: 'prohibited', materials: ['tin'] })],
    });
    expect(status('2025-06-01')).toBe('Prohibited');
    expect(status('2025-06-01', 'US', 'zinc')).toBe('Granted');
  });
});

describe('reach', () => {
  test.each([
    ['the region that it names', regions('US'), 'US', 'Granted'],
    ['a member of the region that it names', regions('EUROPE'), 'Germany', 'Granted'],
    ['a region whose members it names in two parts', regions('US', 'CA'), 'Northern America', 'Partial'],
    ['not what it does not name', regions('EUROPE'), 'Japan', 'Required'],
    ['nothing, where it states "other regions"', regions(null), 'Japan', 'Required'],
    ['Europe without Russia', regions('EUROPE'), 'Russia', 'Required'],
    ['M49 Europe with Russia', regions('M49-150'), 'Russia', 'Granted'],
  ])('a license reaches %s', (_, named, region, expected) => {
    given([license('l', { regions: named })]);
    expect(status('2025-06-01', region)).toBe(expected);
  });

  test.each([
    ['some customers', 'Partial'],
    ['some items', 'Partial'],
    ['unspecified', 'Granted'],
    ['full', 'Granted'],
  ] as const)('scope %s is %s', (scope, expected) => {
    given([license('l', { scope })]);
    expect(status('2025-06-01')).toBe(expected);
  });

  test.each([
    ['the asked material', ['zinc'], undefined, 'zinc', 'Granted'],
    ['a wider one', ['zinc'], undefined, 'zinc-metal', 'Granted'],
    ['only a narrower one', ['zinc-metal'], undefined, 'zinc', 'Required'],
    ['another one', ['tin'], undefined, 'zinc', 'Required'],
    ['its measure’s, where it names none', [], 'm', 'tin', 'Granted'],
  ])('it covers %s: %s', (_, materials, of, asked, expected) => {
    given([license('l', { materials, measure: of })]);
    expect(status('2025-06-01', 'US', asked)).toBe(expected);
  });
});

describe('validity', () => {
  const RULE: Rule = {
    id: 'rule',
    kind: 'validity-months-individual',
    title: 'Longest validity',
    value: 6,
    jurisdiction: 'CN',
    sources: ['notice'],
  };

  test.each<[string, Partial<License>, string, string, string]>([
    ['as stated', { validUntil: '2025-09-15' }, '2025-09-15', '2025-09-16', 'Expired'],
    [
      'the stated day before the stated length',
      { validUntil: '2025-09-15', validMonths: 24 },
      '2025-09-15',
      '2025-09-16',
      'Expired',
    ],
    [
      'by the stated length, on the same day of the month',
      { disclosed: '2025-06-10', validMonths: 12 },
      '2026-06-10',
      '2026-06-11',
      'Expired',
    ],
    [
      '31 January and one month: the last of February',
      { disclosed: '2025-01-31', validMonths: 1 },
      '2025-02-28',
      '2025-03-01',
      'Expired',
    ],
    [
      '31 January 2024 and one month, in a leap year',
      { disclosed: '2024-01-31', validMonths: 1 },
      '2024-02-29',
      '2024-03-01',
      'Expired',
    ],
    [
      'from the granted day where it is known',
      { granted: '2025-03-15', disclosed: '2025-05-01', validMonths: 12 },
      '2026-03-15',
      '2026-03-16',
      'Expired',
    ],
    [
      'a granted month counts as its last day',
      { granted: '2025-04', disclosed: '2025-05-13', validMonths: 12 },
      '2026-04-30',
      '2026-05-01',
      'Expired',
    ],
    [
      'the law’s limit, individual: 12 months',
      { disclosed: '2025-06-10', kind: 'individual' },
      '2026-06-10',
      '2026-06-11',
      'Review',
    ],
    [
      'the law’s limit, general: 36 months',
      { disclosed: '2025-06-10', kind: 'general' },
      '2028-06-10',
      '2028-06-11',
      'Review',
    ],
    [
      'the law’s limit, kind unknown: 12 months',
      { disclosed: '2025-06-10', kind: 'unknown' },
      '2026-06-10',
      '2026-06-11',
      'Review',
    ],
  ])('%s', (_, terms, last, after, then) => {
    given([license('l', terms)]);
    expect([status(last), status(after)]).toEqual(['Granted', then]);
  });

  test('a rule of the data says the law’s limit, for its jurisdiction', () => {
    given([license('l', { disclosed: '2025-06-10' })], { rules: [RULE] });
    expect([status('2025-12-10'), status('2025-12-11')]).toEqual(['Granted', 'Review']);
    given([license('l', { disclosed: '2025-06-10' })], { rules: [{ ...RULE, jurisdiction: 'JP' }] });
    expect(status('2025-12-11')).toBe('Granted');
  });

  test('it does not hold before its first day, and is not known before its disclosure', () => {
    given([license('l', { granted: '2025-03-15', disclosed: '2025-05-01' })]);
    expect([status('2025-03-15'), status('2025-05-01')]).toEqual(['Required', 'Granted']);
    use(undefined, {});
    use(dataOf({ ...GROUND, licenses: [license('l', { granted: '2025-03-15', disclosed: '2025-05-01' })] }), {
      knownOn: 46_000 as never,
    });
    expect([status('2025-03-14'), status('2025-03-15')]).toEqual(['Required', 'Granted']);
  });

  test('LICENSE_EXPIRY gives what is stated and never the law’s limit', () => {
    given([license('l', { validUntil: '2025-09-15' })]);
    expect(ask('LICENSE_EXPIRY', 'maker', 'US', undefined, '2025-06-01')).toBe(45_915);
    given([license('l')]);
    const answer = ask('LICENSE_EXPIRY', 'maker', 'US', undefined, '2025-06-01');
    expect([errorOf(answer), messageOf(answer)]).toEqual([
      '#N/A',
      'Validity not disclosed for the license of maker.',
    ]);
    given([]);
    expect(messageOf(ask('LICENSE_EXPIRY', 'maker', 'US', undefined, '2025-06-01'))).toContain(
      'no license for United States',
    );
  });

  test('the table gives the record’s standing on the day', () => {
    given([license('l', { validUntil: '2025-09-15', regions: regions('US', null) })]);
    const standings = (asOf: string): unknown[] =>
      table('LICENSE_TABLE', 'maker', undefined, undefined, asOf).map((row) => [
        row['Region'],
        row['Status'],
      ]);
    expect(standings('2025-09-15')).toEqual([
      ['US', 'Granted'],
      ['other regions', 'Granted'],
    ]);
    expect(standings('2025-09-16')[0]).toEqual(['US', 'Expired']);
  });
});

describe('the word that decides for one country', () => {
  test.each<[string, Partial<License>[], string]>([
    ['an application', [{ status: 'applied' }], 'Pending'],
    ['a refusal', [{ status: 'refused' }], 'Refused'],
    ['a revocation', [{ status: 'revoked' }], 'Revoked'],
    ['a refusal after a grant', [{}, { status: 'refused', disclosed: '2025-03-01' }], 'Refused'],
    ['a revocation after a grant', [{}, { status: 'revoked', disclosed: '2025-03-01' }], 'Revoked'],
    ['a grant after a refusal', [{ status: 'refused' }, { disclosed: '2025-03-01' }], 'Granted'],
    [
      'an application after a refusal',
      [{ status: 'refused' }, { status: 'applied', disclosed: '2025-03-01' }],
      'Pending',
    ],
    ['a refusal yet to come', [{}, { status: 'refused', disclosed: '2025-07-01' }], 'Granted'],
    [
      'a refusal for other goods',
      [{}, { status: 'refused', disclosed: '2025-03-01', materials: ['tin'] }],
      'Granted',
    ],
    [
      'a refusal for another country',
      [{}, { status: 'refused', disclosed: '2025-03-01', regions: regions('JP') }],
      'Granted',
    ],
    ['full before partial', [{ scope: 'some items' }, {}], 'Granted'],
    [
      'partial before what the law’s limit leaves open',
      [{ disclosed: '2024-01-31' }, { scope: 'some items' }],
      'Partial',
    ],
    [
      'what the law’s limit leaves open before an application',
      [{ disclosed: '2024-01-31' }, { status: 'applied' }],
      'Review',
    ],
    [
      'an application before what has expired',
      [{ validUntil: '2025-05-01' }, { status: 'applied' }],
      'Pending',
    ],
    ['what has expired before nothing', [{ validUntil: '2025-05-01' }], 'Expired'],
    ['nothing', [], 'Required'],
  ])('%s: %s', (_, terms, expected) => {
    given(terms.map((one, index) => license(`l${index}`, one)));
    expect(status('2025-06-01')).toBe(expected);
  });
});

describe('a group of countries', () => {
  const one = (code: string, terms: Partial<License>): License =>
    license(`l-${code}`, { regions: regions(code), ...terms });

  test.each<[string, License[], string]>([
    ['every member granted', [license('l', { regions: regions('G7') })], 'Granted'],
    ['some granted', [one('US', {})], 'Partial'],
    ['some partial', [one('US', { scope: 'some items' })], 'Partial'],
    ['a refusal, else nothing', [one('US', { status: 'refused' })], 'Refused'],
    [
      'a refusal and a revocation',
      [one('US', { status: 'revoked' }), one('JP', { status: 'refused' })],
      'Refused',
    ],
    [
      'a revocation and an open one',
      [one('US', { status: 'revoked' }), one('JP', { disclosed: '2024-01-31' })],
      'Revoked',
    ],
    [
      'an open one and an expired one',
      [one('US', { validUntil: '2025-05-01' }), one('JP', { disclosed: '2024-01-31' })],
      'Review',
    ],
    [
      'an expired one and an application',
      [one('US', { validUntil: '2025-05-01' }), one('JP', { status: 'applied' })],
      'Expired',
    ],
    ['an application', [one('US', { status: 'applied' })], 'Pending'],
    ['nothing', [], 'Required'],
  ])('%s: %s', (_, licenses, expected) => {
    given(licenses);
    expect(status('2025-06-01', 'G7')).toBe(expected);
  });

  test('members that need no license do not hold the group back', () => {
    given([license('l')], {
      measures: [measure('m', { destinations: { scope: 'list', include: ['US'] } })],
    });
    expect(status('2025-06-01', 'G7')).toBe('Granted');
  });

  test('asking for a group leaves the answers for its members in their own words', () => {
    given([], {
      companies: [company('maker', { home: null })],
      measures: [measure('m', { destinations: { scope: 'list', include: ['JP'] } })],
    });
    expect(status('2025-06-01', 'G7')).toBe('Required');
    expect(ask('EXPLAIN', 'CONTROL_STATUS', 'zinc', 'Canada', '2025-06-01')).toContain('zinc to Canada');
  });
});

describe('private facts', () => {
  const own = (terms: Partial<License>): Partial<PackTopics> => ({ licenses: [license('own', terms)] });

  test.each<[string, Partial<License>, string]>([
    [
      'a private refusal wins over the pack’s grant, even if older',
      { status: 'refused', disclosed: '2025-01-01' },
      'Refused',
    ],
    ['a private license for another country leaves the pack’s', { regions: regions('JP') }, 'Granted'],
    ['a private license for other goods leaves the pack’s', { materials: ['tin'] }, 'Granted'],
    [
      'a private license that begins later leaves the pack’s until then',
      { granted: '2026-01-01', disclosed: '2025-02-01', scope: 'some items' },
      'Granted',
    ],
  ])('%s', (_, terms, expected) => {
    given([license('l')], {}, own(terms));
    expect(status('2025-06-01')).toBe(expected);
  });

  test('a private fact with the id of the pack’s replaces it', () => {
    given([license('l')], {}, { licenses: [license('l', { status: 'revoked' })] });
    expect(status('2025-06-01')).toBe('Revoked');
  });

  test('a withdrawn license answers nothing', () => {
    given([license('l', { withdrawn: true })]);
    expect(status('2025-06-01')).toBe('Required');
    expect(table('LICENSE_TABLE', 'maker')).toEqual([]);
  });
});

describe('the explanation', () => {
  test.each<[string, Partial<License>, string]>([
    ['the day and how it is known', {}, 'disclosed on 2025-01-31'],
    ['that the grant day is not disclosed', {}, 'l was granted is not disclosed'],
    ['the law’s last day', {}, 'by law it ends on 2026-01-31 at the latest'],
    ['the stated day', { validUntil: '2025-09-15' }, 'valid until 2025-09-15 as stated'],
    ['the stated length', { validMonths: 12 }, 'valid until 2026-01-31 by its stated length'],
    ['the conditions', { conditions: 'no military use' }, 'Conditions: no military use'],
    ['the scope', { scope: 'some customers' }, 'for some customers'],
    ['the next date', { validUntil: '2025-09-15' }, 'Next dated event: 2025-09-15'],
  ])('says %s', (_, terms, words) => {
    given([license('l', terms)]);
    expect(explained('2025-06-01')).toContain(words);
  });

  test('a record that names no region stands as a note', () => {
    given([license('l', { regions: regions(null) })]);
    expect(explained('2025-06-01')).toContain('"other regions") names no region');
  });
});
