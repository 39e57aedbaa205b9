// Which destinations and which materials a measure reaches, and what is listed without deciding.

import { change } from '../../../src/state/state';
import { ask, cells, day, errorOf, table, use } from '../support/ask';
import { DATA_DATE, dataOf, item, material, measure, sourceOf, standing } from '../support/pack';
import type { Topics } from './zinc';
import { ZINC, explained, given, status } from './zinc';

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
    expect(explained('2025-01-01', 'China')).toContain('is not an export');
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
    expect(explained('2025-01-01', 'Other regions')).toContain('does not say which countries');
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

  test('a product some of which contains an element is answered as if it did, by a measure on all of the element', () => {
    given({
      ...topics,
      materials: [
        ...topics.materials!,
        material('alloy', { name: 'Alloy' }),
        material('alloy-with-zinc', { broader: ['alloy', 'zinc'], name: 'Alloy containing zinc' }),
        material('alloy-without-zinc', { broader: ['alloy'], name: 'Alloy without zinc' }),
      ],
      measures: [measure('m', { materials: ['zinc'] })],
      items: [],
    });
    expect(
      ['alloy', 'alloy-with-zinc', 'alloy-without-zinc'].map((of) => status('2025-01-01', 'US', of)),
    ).toEqual(['License required', 'License required', 'Not controlled']);
    expect(explained('2025-01-01', 'US', 'alloy')).toMatch(
      /^License required\. Applies only to: Alloy containing zinc\. /,
    );
  });

  test('the explanation of a bare element begins with the forms for which it counts, where others are known', () => {
    given(topics);
    expect(explained('2025-01-01')).toMatch(/^License required\. Applies only to: Zinc metal\. /);
  });

  test('the explanation of a bare element all known forms of which are listed lists them', () => {
    given({ ...topics, materials: topics.materials!.filter(({ id }) => id !== 'zinc-oxide') });
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
    ['where that measure does not reach', 'Germany', '2025-01-01'],
    ['before it takes effect', 'US', '2023-12-31'],
    ['in its own jurisdiction, which no group takes for a clearance', 'China', '2025-01-01'],
  ])('but not cleared by it %s', (_, destination, asOf) => {
    given({
      materials: [material('silver', { unchecked: true })],
      measures: [measure('m', { materials: ['silver'], destinations: { scope: 'list', include: ['US'] } })],
    });
    expect(status(asOf, destination, 'silver')).toBe('Unknown');
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

describe('events and tables', () => {
  const TALKS = { id: 'talks', title: 'Talks', date: '2024-02-01', destinations: ['US'] };
  const LISTING = {
    id: 'list',
    reference: 'No.9',
    title: 'Entity list',
    jurisdiction: 'CN',
    destination: 'US',
    entities: 3,
    announced: '2024-03-01',
    effective: '2024-03-02',
    sources: ['notice'],
  };

  test('events and entity listings are listed among the changes and decide nothing', () => {
    given({
      sources: [sourceOf('paper', '2024-02-02')],
      events: [{ ...TALKS, sources: ['paper'] }],
      listings: [LISTING],
    });
    expect(status('2025-01-01')).toBe('Not controlled');
    expect(explained('2025-01-01')).toContain('Entity lists name users in the destination (No.9)');
    expect(table('CONTROL_CHANGES', '2024-01-01', '2024-12-31').map(({ Measure }) => Measure)).toEqual([
      'Talks',
      'Entity list',
    ]);
  });

  test.each([
    ['the day before the paper came out', '2024-02-09', []],
    ['the day of the paper', '2024-02-10', ['Talks']],
    ['the day before the list was announced', '2024-02-29', ['Talks']],
    ['the day of its announcement', '2024-03-01', ['Talks', 'Entity list']],
  ])('talks and entity lists show once they were known: %s', (_, knownOn, expected) => {
    given({
      sources: [sourceOf('paper', '2024-02-10')],
      events: [{ ...TALKS, sources: ['paper'] }],
      listings: [LISTING],
    });
    change({ knownOn: day(knownOn) });
    expect(table('CONTROL_CHANGES', '2024-01-01', '2024-12-31').map(({ Measure }) => Measure)).toEqual(
      expected,
    );
  });

  test('without a setting the last day asked about is the day on which it had to be known', () => {
    given({ sources: [sourceOf('paper', '2024-02-10')], events: [{ ...TALKS, sources: ['paper'] }] });
    expect(table('CONTROL_CHANGES', '2024-01-01', '2024-02-09')).toEqual([]);
    expect(table('CONTROL_CHANGES', '2024-01-01', '2024-02-10')).toHaveLength(1);
  });

  test('talks whose sources have no day are known from the evidence of the data on', () => {
    given({ events: [{ ...TALKS, sources: ['notice'] }] });
    expect(table('CONTROL_CHANGES', '2024-01-01', '2026-06-29')).toEqual([]);
    expect(table('CONTROL_CHANGES', '2024-01-01', DATA_DATE)).toHaveLength(1);
  });

  test('an explanation names no entity list that was not known on its day', () => {
    given({ listings: [LISTING] });
    expect(explained('2024-02-29')).not.toContain('No.9');
    expect(explained('2024-03-01')).toContain('No.9');
  });

  test('nor one of a later day, however much is known', () => {
    use(dataOf({ materials: ZINC, listings: [LISTING] }), { knownOn: day('2025-01-01') });
    expect(explained('2024-02-29')).not.toContain('No.9');
    expect(explained('2024-03-01')).toContain('No.9');
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
      [45_658, 'Suspension ended, standing open'],
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
