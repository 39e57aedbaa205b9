// The rule of control answers, clause by clause, on packs that hold nothing else.

import type { PackTopics } from '../../../src/control-data/pack';
import { ask, cells, errorOf, table, use } from '../support/ask';
import { dataOf, item, material, measure, sourceOf, standing } from '../support/pack';

const ZINC = [material('zinc')];
type Topics = Partial<PackTopics>;

/** Puts small data in use; the material is zinc unless the case brings its own. */
const given = (topics: Topics): void => use(dataOf({ materials: ZINC, ...topics }));
const status = (asOf: string, destination = 'US', of = 'zinc'): unknown =>
  ask('CONTROL_STATUS', of, destination, asOf);
const explained = (asOf: string, destination = 'US', of = 'zinc'): string =>
  ask('EXPLAIN', 'CONTROL_STATUS', of, destination, asOf) as string;

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
      /ended on 2024-12-31.*no fact on what followed.*could be Prohibited/,
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
});

describe('days', () => {
  test('a measure counts from its effective day, and its due day is explained before', () => {
    given({ measures: [measure('m', { announced: '2024-01-01', effective: '2024-03-01' })] });
    expect([status('2024-02-29'), status('2024-03-01')]).toEqual(['Not controlled', 'License required']);
    expect(explained('2024-02-29')).toContain('m is due on 2024-03-01');
  });

  test('a measure without an effective day never counts', () => {
    given({ measures: [measure('m', { effective: null })] });
    expect(status('2029-01-01')).toBe('Not controlled');
  });

  test('a day known only as a month counts as its last day, as a year as 31 December', () => {
    given({ measures: [measure('m', { announced: '2023', effective: '2024-02' })] });
    expect([status('2024-02-28'), status('2024-02-29')]).toEqual(['Not controlled', 'License required']);
  });

  test.each([
    ['2024-05-31', 'License required'],
    ['2024-06-01', 'Suspended'],
    ['2024-12-31', 'Suspended'],
    ['2025-01-01', 'Review'],
  ])('a suspension covers its first and its last day: %s is %s', (asOf, expected) => {
    given({
      measures: [measure('m')],
      suspensions: [standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31')],
    });
    expect(status(asOf)).toBe(expected);
  });

  test.each([
    ['2024-12-31', 'Suspended'],
    ['2025-01-01', 'Suspended'],
    ['2025-12-31', 'Suspended'],
    ['2026-01-01', 'Review'],
  ])('a renewed suspension runs on: %s is %s', (asOf, expected) => {
    given({
      measures: [measure('m')],
      suspensions: [
        standing('first', ['m'], 'suspended', '2024-06-01', '2024-12-31'),
        standing('renewed', ['m'], 'suspended', '2025-01-01', '2025-12-31', { announced: '2024-12-20' }),
      ],
    });
    expect(status(asOf)).toBe(expected);
  });

  test.each([
    ['in_force', '2025-01-01', 'License required'],
    ['in_force', '2024-09-01', 'License required'],
    ['lifted', '2025-01-01', 'Not controlled'],
  ] as const)('a fact on what followed ends the doubt: %s from %s is %s', (word, from, expected) => {
    given({
      measures: [measure('m')],
      suspensions: [
        standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31'),
        standing('after', ['m'], word, from),
      ],
    });
    expect(status('2025-06-01')).toBe(expected);
  });

  test.each([
    ['2025-12-31', 'License required'],
    ['2026-01-01', 'Review'],
  ])('a planned end leaves doubt behind it: %s is %s', (asOf, expected) => {
    given({ measures: [measure('m', { until: '2025-12-31' })] });
    expect(status(asOf)).toBe(expected);
    if (expected === 'Review') expect(explained(asOf)).toContain('the planned end of m passed on 2025-12-31');
  });

  test.each([
    ['2025-12-31', 'License required'],
    ['2026-01-01', 'Not controlled'],
  ])('an end that is a fact leaves none: %s is %s', (asOf, expected) => {
    given({ measures: [measure('m', { ended: '2025-12-31', until: '2025-12-31' })] });
    expect(status(asOf)).toBe(expected);
  });

  test.each([
    ['in_force', '2024-06-01'],
    ['suspended', '2024-06-01'],
  ] as const)('an end that is a fact also ends what was %s before', (word, from) => {
    given({
      measures: [measure('m', { ended: '2025-12-31' })],
      suspensions: [standing('s', ['m'], word, from)],
    });
    expect(status('2026-01-01')).toBe('Not controlled');
  });

  test('a planned end passes for a measure that came back in force before it, too', () => {
    given({
      measures: [measure('m', { until: '2025-12-31' })],
      suspensions: [
        standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31'),
        standing('back', ['m'], 'in_force', '2025-01-01'),
      ],
    });
    expect([status('2025-12-31'), status('2026-01-01')]).toEqual(['License required', 'Review']);
  });

  test('a measure suspended before it took effect is Suspended from the day when it would have', () => {
    given({
      measures: [measure('m', { effective: '2024-03-01' })],
      suspensions: [standing('s', ['m'], 'suspended', '2024-02-01', '2024-12-31')],
    });
    expect(['2024-02-29', '2024-03-01', '2025-01-01'].map((asOf) => status(asOf))).toEqual([
      'Not controlled',
      'Suspended',
      'Review',
    ]);
  });

  test('a suspension that was over before the measure took effect leaves no doubt', () => {
    given({
      measures: [measure('m', { effective: '2024-03-01' })],
      suspensions: [standing('s', ['m'], 'suspended', '2024-02-01', '2024-02-29')],
    });
    expect(status('2024-03-01')).toBe('License required');
  });
});

describe('known-on', () => {
  const topics: Topics = {
    sources: [sourceOf('early', '2024-02-10'), sourceOf('late', '2024-06-10')],
    measures: [measure('m')],
    suspensions: [standing('s', ['m'], 'suspended', '2024-03-01', null, { announced: '2024-05-01' })],
  };

  test('it defaults to the as-of day: a suspension announced later was not known yet', () => {
    given(topics);
    expect([status('2024-04-30'), status('2024-05-01')]).toEqual(['License required', 'Suspended']);
  });

  test('set later, it looks back with what is known by then', () => {
    use(dataOf({ materials: ZINC, ...topics }), { knownOn: 45_600 as never });
    expect([status('2024-02-28'), status('2024-03-01')]).toEqual(['License required', 'Suspended']);
  });

  test('a fact is known from the earliest of its announcement and its sources', () => {
    given({ ...topics, measures: [measure('m', { announced: '2024-03-01', sources: ['late', 'early'] })] });
    expect([status('2024-02-09'), status('2024-02-10')]).toEqual(['Not controlled', 'License required']);
  });

  test('a fact without any day is known from the data date', () => {
    given({ measures: [measure('m', { announced: null })] });
    expect([status('2026-06-29'), status('2026-06-30')]).toEqual(['Not controlled', 'License required']);
  });
});

describe('destinations', () => {
  const toUs = measure('us-only', { effect: 'prohibited', destinations: { scope: 'list', include: ['US'] } });

  test('a group is as strict as its strictest member, and the explanation names it', () => {
    given({ measures: [measure('all'), toUs] });
    expect([
      status('2025-01-01', 'G7'),
      status('2025-01-01', 'Japan'),
      status('2025-01-01', 'WORLD'),
    ]).toEqual(['Prohibited', 'License required', 'Prohibited']);
    expect(explained('2025-01-01', 'G7')).toContain('Decided by United States');
  });

  test('a measure never reaches its own jurisdiction, and such a delivery is no export', () => {
    given({ measures: [measure('all')] });
    expect(status('2025-01-01', 'China')).toBe('Not controlled');
    expect(explained('2025-01-01', 'China')).toContain('is no export');
  });

  test('an excluded destination is not reached; its group still is', () => {
    given({ measures: [measure('m', { destinations: { scope: 'all', exclude: ['JP'] } })] });
    expect([status('2025-01-01', 'Japan'), status('2025-01-01', 'G7')]).toEqual([
      'Not controlled',
      'License required',
    ]);
  });

  test.each([
    ['Review (could be Prohibited) beats License required', 'ban', 'prohibited', 'Review'],
    [
      'License required beats Review (could be License required)',
      'other',
      'license_required',
      'License required',
    ],
  ] as const)('%s', (_, id, effect, expected) => {
    given({
      measures: [
        measure('to-japan', { destinations: { scope: 'list', include: ['JP'] } }),
        measure(id, { effect, destinations: { scope: 'list', include: ['US'] } }),
      ],
      suspensions: [standing('s', [id], 'suspended', '2024-06-01', '2024-12-31')],
    });
    expect(status('2025-06-01', 'G7')).toBe(expected);
  });

  test('a region word without members is Unknown', () => {
    given({ measures: [measure('m')] });
    expect(status('2025-01-01', 'Other regions')).toBe('Unknown');
    expect(explained('2025-01-01', 'Other regions')).toContain('names no countries');
  });
});

describe('materials', () => {
  const topics: Topics = {
    materials: [
      material('zinc'),
      material('zinc-metal', { form: 'metal', broader: ['zinc'], name: 'Zinc metal' }),
      material('zinc-oxide', { form: 'oxide', broader: ['zinc'], name: 'Zinc oxide' }),
      material('zinc-technology', { form: 'technology' }),
      material('brass-parts', { broader: ['zinc-metal'], name: 'Brass parts' }),
      material('silver', { unchecked: true }),
    ],
    measures: [measure('m', { materials: [] })],
    items: [item('i', 'm', { materials: ['zinc-metal'], hs: ['7901', '790111'], controlCode: '1C900' })],
  };

  test.each([
    ['a bare element means any form that is listed', 'zinc', 'License required'],
    ['a named form that is listed', 'zinc metal', 'License required'],
    ['a named form that is not listed', 'zinc oxide', 'Not controlled'],
    ['a product that may contain it is answered as if it did', 'brass parts', 'License required'],
    ['technology is not goods', 'zinc-technology', 'Not controlled'],
    ['a material named without its controls having been checked', 'silver', 'Unknown'],
  ])('%s: %s is %s', (_, of, expected) => {
    given(topics);
    expect(status('2025-01-01', 'US', of)).toBe(expected);
  });

  test('the explanation of a bare element lists the forms', () => {
    given(topics);
    expect(explained('2025-01-01')).toContain('Forms listed: Zinc metal');
  });

  test('an unchecked material that a measure names after all is answered', () => {
    given({
      materials: [material('silver', { unchecked: true })],
      measures: [measure('m', { materials: ['silver'] })],
    });
    expect(status('2025-01-01', 'US', 'silver')).toBe('License required');
  });

  test.each([
    ['the line itself', '790111', 'License required'],
    ['a code that begins with a line', '7901112000', 'License required'],
    ['a code with which a line begins', '7901', 'License required'],
    ['the digits as a number', 790111, 'License required'],
    ['with dots and spaces', '7901.11 20', 'License required'],
  ])('HS codes match in both directions, %s', (_, code, expected) => {
    given(topics);
    expect(ask('CONTROL_STATUS', code, 'US', '2025-01-01')).toBe(expected);
  });

  test('a number gets the zero back that a sheet takes away', () => {
    given({ ...topics, items: [item('i', 'm', { materials: ['zinc-metal'], hs: ['010121'] })] });
    expect(ask('CONTROL_STATUS', 10121, 'US', '2025-01-01')).toBe('License required');
    expect(errorOf(ask('CONTROL_STATUS', '10121', 'US', '2025-01-01'))).toBe('#N/A');
  });

  test('an HS code stands for its strictest item', () => {
    given({
      ...topics,
      measures: [measure('m', { materials: [] }), measure('ban', { materials: [], effect: 'prohibited' })],
      items: [
        item('i', 'm', { materials: ['zinc-metal'], hs: ['790111'] }),
        item('j', 'ban', { materials: ['zinc-oxide'], hs: ['790120'] }),
      ],
    });
    expect(status('2025-01-01', 'US', '7901')).toBe('Prohibited');
    expect(status('2025-01-01', 'US', '790111')).toBe('License required');
    expect(table('HS_CONTROL', '7901', 'US', '2025-01-01')).toEqual([
      { Material: 'Zinc metal', 'Control code': '', 'HS line': '790111', Status: 'License required' },
      { Material: 'Zinc oxide', 'Control code': '', 'HS line': '790120', Status: 'Prohibited' },
    ]);
  });

  test.each(['abc', '123', '79 1'])('%s is no HS code', (code) => {
    given(topics);
    expect(errorOf(ask('HS_CONTROL', code))).toBe('#VALUE!');
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
    expect(explained('2025-06-01')).toContain('the suspension of list ended on 2024-12-31');
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

describe('events and tables', () => {
  test('events and entity listings are listed among the changes and decide nothing', () => {
    given({
      events: [
        { id: 'talks', title: 'Talks', date: '2024-02-01', destinations: ['US'], sources: ['notice'] },
      ],
      listings: [
        {
          id: 'list',
          reference: 'No.9',
          title: 'Entity list',
          jurisdiction: 'CN',
          destination: 'US',
          entities: 3,
          announced: '2024-03-01',
          effective: '2024-03-02',
          sources: ['notice'],
        },
      ],
    });
    expect(status('2025-01-01')).toBe('Not controlled');
    expect(explained('2025-01-01')).toContain('Entity lists name users there (No.9)');
    expect(table('CONTROL_CHANGES', '2024-01-01', '2024-12-31').map(({ Measure }) => Measure)).toEqual([
      'Talks',
      'Entity list',
    ]);
  });

  test('the changes of a measure, oldest first', () => {
    given({
      measures: [measure('m', { announced: '2024-01-01', effective: '2024-02-01', until: '2025-12-31' })],
      suspensions: [standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31')],
    });
    const events = table('CONTROL_CHANGES', '2024-01-01', '2025-12-31', 'zinc', 'US');
    expect(events.map((row) => [row['Date'], row['Event']])).toEqual([
      [45_292, 'Announced'],
      [45_323, 'Effective'],
      [45_444, 'Suspended from'],
      [45_657, 'Suspended until'],
      [46_022, 'Planned end'],
    ]);
  });

  test.each([
    ['2023-12-31', []],
    ['2024-01-15', ['Not yet in force']],
    ['2024-02-01', ['In force']],
    ['2024-06-01', ['Suspended']],
    ['2025-01-01', ['Review']],
  ])('the standing in the table on %s: %s', (asOf, expected) => {
    given({
      measures: [measure('m', { announced: '2024-01-01', effective: '2024-02-01' })],
      suspensions: [standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31')],
    });
    expect(table('CONTROL_TABLE', 'zinc', 'US', asOf).map(({ Status }) => Status)).toEqual(expected);
  });

  test('a table without rows is its header row', () => {
    given({});
    expect(cells('CONTROL_TABLE', 'zinc')).toHaveLength(1);
  });
});
