// What a license reaches and covers, until when it is valid, and how the answer is explained.

import type { License, Rule } from '../../../src/control-data/pack';
import { ask, errorOf, messageOf, table, use } from '../support/ask';
import { dataOf, license } from '../support/pack';
import { GROUND, explained, given, regions, status } from './maker';

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

describe('the explanation', () => {
  test.each<[string, Partial<License>, string]>([
    ['the day and how it is known', {}, 'disclosed on 2025-01-31'],
    [
      'that the grant day is not disclosed',
      {},
      'of maker for United States was granted is not disclosed; the license counts from 2025-01-31',
    ],
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
    expect(explained('2025-06-01')).toContain('("other regions", 2025-01-31) names no region');
  });
});
