// The rule of license answers: the control first, then the word that decides for each country, then the group.

import type { License, PackTopics } from '../../../src/control-data/pack';
import { change } from '../../../src/state/state';
import { ask, table } from '../support/ask';
import { company, license, measure } from '../support/pack';
import { explained, given, regions, status } from './maker';

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

  test.each([
    ['Japan', 'JP', 'Required'],
    ['China, whose controls nobody looked at', 'CN', 'Unknown'],
    ['any', null, 'Required'],
  ])('where the home is not known, goods come from the default origin: %s', (_, defaultOrigin, expected) => {
    given([], {
      companies: [company('maker', { home: null })],
      measures: [measure('m', { jurisdiction: 'JP' })],
    });
    change({ defaultOrigin });
    expect(status('2025-06-01')).toBe(expected);
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

  test('and where its licenses name none, those of their measure', () => {
    given([license('l', { materials: [], measure: 'm' })], {
      companies: [company('maker', { products: [] })],
    });
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
    [
      'an application after a revocation does not bring the grant back',
      [{}, { status: 'revoked', disclosed: '2025-03-01' }, { status: 'applied', disclosed: '2025-04-01' }],
      'Pending',
    ],
    [
      'a license for some items after a revocation',
      [{}, { status: 'revoked', disclosed: '2025-03-01' }, { scope: 'some items', disclosed: '2025-04-01' }],
      'Partial',
    ],
    [
      'an application after a refusal leaves an older grant',
      [{}, { status: 'refused', disclosed: '2025-03-01' }, { status: 'applied', disclosed: '2025-04-01' }],
      'Granted',
    ],
    [
      'a revocation that also says when the license had been granted',
      [{}, { status: 'revoked', granted: '2024-12-01', disclosed: '2025-03-01' }],
      'Revoked',
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

  test('a region that the user draws otherwise is that of the pack’s licenses too, and no longer once it is gone', () => {
    const licenses = [license('l', { regions: regions('EU') })];
    const drawn = { regions: [{ code: 'EU', name: 'European Union', members: ['DE', 'US'] }] };
    const answers = [{}, drawn, {}].map((overlay) => {
      given(licenses, {}, overlay);
      return status('2025-06-01', 'US');
    });
    expect(answers).toEqual(['Required', 'Granted', 'Required']);
  });

  test('a withdrawn license answers nothing', () => {
    given([license('l', { withdrawn: true })]);
    expect(status('2025-06-01')).toBe('Required');
    expect(table('LICENSE_TABLE', 'maker')).toEqual([]);
  });
});
