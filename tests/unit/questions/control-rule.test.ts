// The rule of control answers, clause by clause, on packs that hold nothing else.

import type { Clause } from '../../../src/control-data/pack';
import { item, material, measure, standing } from '../support/pack';
import type { Topics } from './zinc';
import { explained, given, status } from './zinc';

describe('the strictest in force against doubt', () => {
  const ban = measure('ban', { effect: 'prohibited' });
  const denial = measure('denial', { effect: 'presumption_of_denial' });
  const licensing = measure('licensing');
  const lapsed = (id: string, of: string) => standing(id, [of], 'suspended', '2024-06-01', '2024-12-31');

  test.each<[string, Topics, string]>([
    ['nothing applies', {}, 'Not controlled'],
    ['a licensing rule in force', { measures: [licensing] }, 'License required'],
    ['a ban in force', { measures: [licensing, ban] }, 'Prohibited'],
    ['a presumption of denial in force', { measures: [licensing, denial] }, 'Prohibited'],
    [
      'a ban in doubt over a licensing rule in force',
      { measures: [licensing, ban], suspensions: [lapsed('s', 'ban')] },
      'Review',
    ],
    [
      'a licensing rule in doubt under a ban in force',
      { measures: [licensing, ban], suspensions: [lapsed('s', 'licensing')] },
      'Prohibited',
    ],
    [
      'doubt only as strict as what is in force changes nothing',
      { measures: [licensing, measure('other')], suspensions: [lapsed('s', 'other')] },
      'License required',
    ],
    [
      'a licensing rule in doubt alone',
      { measures: [licensing], suspensions: [lapsed('s', 'licensing')] },
      'Review',
    ],
    [
      'a ban suspended over a licensing rule in force',
      { measures: [licensing, ban], suspensions: [standing('s', ['ban'], 'suspended', '2024-06-01')] },
      'License required',
    ],
    [
      'everything suspended',
      { measures: [ban], suspensions: [standing('s', ['ban'], 'suspended', '2024-06-01')] },
      'Suspended',
    ],
    [
      'doubt on one, suspension of another',
      {
        measures: [licensing, ban],
        suspensions: [lapsed('a', 'licensing'), standing('b', ['ban'], 'suspended', '2024-06-01')],
      },
      'Review',
    ],
  ])('%s: %s', (_, topics, expected) => {
    given(topics);
    expect(status('2025-06-01')).toBe(expected);
  });

  test('a Review says what it could be, and never that it is back in force or lifted', () => {
    given({ measures: [licensing, ban], suspensions: [lapsed('s', 'ban')] });
    expect(explained('2025-06-01')).toMatch(
      /ended on 2024-12-31.*does not say what followed.*could be Prohibited/,
    );
  });

  test.each([
    ['end_use_ban', 'bars certain end uses'],
    ['third_country_license', 'third countries'],
    ['state_trading', 'who may export'],
    ['framework', 'sets the procedure'],
  ] as const)('%s never decides and is named in the explanation', (effect, words) => {
    given({ measures: [measure('note', { effect })] });
    expect(status('2025-06-01')).toBe('Not controlled');
    expect(explained('2025-06-01')).toContain(words);
  });

  test.each([
    ['2024-05-31', /who may export; it does not decide this answer\. (?!.*note is suspended)/],
    ['2024-06-01', /who may export; .* note is suspended until 2024-12-31\./],
    [
      '2025-01-01',
      /who may export; .* Since 2025-01-01 it is not known whether note applies again: its suspension has ended\./,
    ],
  ])('and nobody takes it for one in force while it is suspended or open: %s', (asOf, words) => {
    given({
      measures: [measure('note', { effect: 'state_trading' })],
      suspensions: [standing('s', ['note'], 'suspended', '2024-06-01', '2024-12-31')],
    });
    expect(explained(asOf)).toMatch(words);
  });

  test('its limbs that say the same are named once', () => {
    const limb = (id: string): Clause => ({
      ...measure(id, { effect: 'framework' }),
      id,
      title: `note ${id}`,
    });
    given({ measures: [measure('note', { limbs: [limb('a'), limb('b')] })] });
    expect(explained('2025-06-01').match(/sets the procedure/g)).toHaveLength(1);
  });
});

describe('a measure that reaches only items that a licensing measure in force lists', () => {
  const listing = measure('list', { materials: [] });
  const clause = measure('clause', {
    effect: 'presumption_of_denial',
    destinations: { scope: 'list', include: ['US'] },
    onlyListedItems: true,
  });
  const lines = [item('i', 'list')];

  test.each<[string, Topics, string]>([
    ['the listing measure is in force', { measures: [listing, clause], items: lines }, 'Prohibited'],
    ['nothing lists the item', { measures: [clause] }, 'Not controlled'],
    [
      'the listing measure is suspended',
      {
        measures: [listing, clause],
        items: lines,
        suspensions: [standing('s', ['list'], 'suspended', '2024-06-01')],
      },
      'Suspended',
    ],
    [
      'the listing measure is in doubt',
      {
        measures: [listing, clause],
        items: lines,
        suspensions: [standing('s', ['list'], 'suspended', '2024-06-01', '2024-12-31')],
      },
      'Review',
    ],
    [
      'the listing measure is lifted',
      {
        measures: [listing, clause],
        items: lines,
        suspensions: [standing('s', ['list'], 'lifted', '2024-06-01')],
      },
      'Not controlled',
    ],
  ])('%s: %s', (_, topics, expected) => {
    given(topics);
    expect(status('2025-06-01')).toBe(expected);
  });

  test('doubt about the listing measure is explained by that measure and its day', () => {
    given({
      measures: [listing, clause],
      items: lines,
      suspensions: [standing('s', ['list'], 'suspended', '2024-06-01', '2024-12-31')],
    });
    expect(explained('2025-06-01')).toContain('The suspension of list ended on 2024-12-31');
  });
});

describe('limbs', () => {
  const two = measure('m', {
    limbs: [
      {
        id: 'm-a',
        title: 'm: bans zinc',
        effect: 'prohibited',
        destinations: { scope: 'all' },
        announced: null,
        effective: '2024-01-01',
        materials: ['zinc'],
      },
      {
        id: 'm-b',
        title: 'm: licenses tin',
        effect: 'license_required',
        destinations: { scope: 'all' },
        announced: null,
        effective: '2024-03-01',
        materials: ['tin'],
      },
    ],
  });
  const materials = [material('zinc'), material('tin')];

  test('limbs are answered like measures of their own, with their own materials, effect and days', () => {
    given({ materials, measures: [two] });
    expect([
      status('2024-02-01'),
      status('2024-02-01', 'US', 'tin'),
      status('2024-03-01', 'US', 'tin'),
    ]).toEqual(['Prohibited', 'Not controlled', 'License required']);
  });

  test.each([
    ['the measure suspends all limbs', ['m'], 'Suspended', 'Suspended'],
    ['one limb is suspended alone', ['m-a'], 'Suspended', 'License required'],
  ])('%s', (_, of, zinc, tin) => {
    given({ materials, measures: [two], suspensions: [standing('s', of, 'suspended', '2024-06-01')] });
    expect([status('2025-01-01'), status('2025-01-01', 'US', 'tin')]).toEqual([zinc, tin]);
  });
});
