// The importing side as cells ask for it: rules as a table, and the duties that come on top of the ordinary one.

import type { Measure } from '../../../src/control-data/pack';
import { ask, cells, errorOf, messageOf, table, use } from '../support/ask';
import { dataOf, material, measure, standing } from '../support/pack';
import { shippedData } from '../support/shipped';

describe('the shipped packs', () => {
  beforeEach(() => use(shippedData));

  it.each([
    ['before the surcharge and after the duties of 2025', '2026-02-22', 0.25],
    ['with the surcharge of 24 February 2026', '2026-06-01', 0.35],
    ['on its last day', '2026-07-24', 0.35],
    ['past its planned end, which the data says no more of', '2026-07-25', 0.25],
  ])('NdFeB magnets of China to the US, %s', (_, day, expected) => {
    expect(ask('ADDITIONAL_DUTY', 'NdFeB magnets', 'US', 'CN', day)).toBe(expected);
  });

  it('explains each duty, and that the ordinary one is not in it', () => {
    const why = String(ask('EXPLAIN', 'ADDITIONAL_DUTY', 'NdFeB magnets', 'US', 'CN', '2026-06-01'));
    expect(why).toContain('35%');
    expect(why).toContain('25% Section 301: permanent magnets from China');
    expect(why).toContain('10% Section 122 import surcharge');
    expect(why).toContain('without the ordinary duty');
    expect(why).toContain('assumes that all of these are charged');
  });

  it('says that a planned end has passed', () => {
    const why = ask('EXPLAIN', 'ADDITIONAL_DUTY', 'NdFeB magnets', 'US', 'CN', '2026-11-28');
    expect(why).toContain('Not in the sum: Section 122 import surcharge, which was to end on 2026-07-24');
    expect(why).toContain(
      'The evidence of this data ends on 2026-07-31, 120 days before the day of this answer.',
    );
  });

  it('has no answer where nothing holds for certain and something may apply', () => {
    const open = ask('ADDITIONAL_DUTY', 'gallium', 'US', 'Germany', '2026-11-28');
    expect([errorOf(open), messageOf(open)]).toEqual(['#N/A', expect.stringContaining('Section 122')]);
    const byProducer = ask('ADDITIONAL_DUTY', 'graphite electrodes', 'Germany', 'CN', '2026-06-01');
    expect(messageOf(byProducer)).toContain('23.0% to 74.9% by producer');
  });

  it('is nothing where no duty of a covered country applies', () => {
    expect(ask('ADDITIONAL_DUTY', 'gallium', 'EU', 'CN', '2026-06-01')).toBe(0);
  });

  it('is not known of a country whose duties the data does not have', () => {
    const none = ask('ADDITIONAL_DUTY', 'NdFeB magnets', 'Japan', 'CN', '2026-06-01');
    expect([errorOf(none), messageOf(none)]).toEqual(['#N/A', expect.stringContaining('United States')]);
  });

  it('is no import within a country or a union', () => {
    for (const [to, from] of [
      ['US', 'US'],
      ['France', 'Germany'],
    ])
      expect(errorOf(ask('ADDITIONAL_DUTY', 'manganese', to, from, '2026-06-01'))).toBe('#N/A');
  });

  it('lists the rules of the importing side', () => {
    const rows = table('IMPORT_RULES', 'NdFeB magnets', 'US', 'CN', '2026-06-01');
    expect(Object.keys(rows[0]!)).toEqual([
      'Measure',
      'Reference',
      'Effect',
      'Rate',
      'Origins',
      'Since',
      'Until',
      'Status',
      'Source',
    ]);
    expect(rows.find((row) => row['Measure'] === 'Section 301: permanent magnets from China')).toMatchObject({
      Effect: 'tariff',
      Origins: 'China',
      Status: 'In force',
    });
    expect(rows.map((row) => row['Measure'])).toContain('Section 122 import surcharge');
    expect(rows.every((row) => !String(row['Measure']).includes('Russia'))).toBe(true);
  });

  it('never decides an export status', () => {
    const ban = duty('ban', null, { effect: 'import_ban' });
    const checks = [
      { id: 'checks', origin: 'CN', materials: ['zinc'], day: '2026-06-01', sources: ['notice'] },
    ];
    use(dataOf({ materials: [material('zinc')], measures: [ban], checks }));
    expect(ask('CONTROL_STATUS', 'zinc', 'US', '2026-06-01')).toBe('Not controlled');
    expect(table('IMPORT_RULES')).toEqual([
      expect.objectContaining({ Effect: 'import ban', Rate: 'ad valorem' }),
    ]);
  });
});

const duty = (id: string, value: number | null, rest: Partial<Measure> = {}): Measure =>
  measure(id, {
    jurisdiction: 'US',
    direction: 'import',
    effect: 'tariff',
    destinations: { scope: 'list', include: ['US'] },
    origins: { scope: 'list', include: ['CN'] },
    amounts: [value === null ? { unit: 'ad valorem' } : { unit: 'ad valorem', value }],
    ...rest,
  });

const sum = (measures: Measure[], origin = 'CN', day = '2025-06-01', destination = 'US'): unknown => {
  use(
    dataOf({
      materials: [
        material('zinc'),
        material('zinc-oxide', { broader: ['zinc'] }),
        material('zinc-dust', { broader: ['zinc'] }),
      ],
      measures,
      suspensions: [standing('pause', ['paused'], 'suspended', '2025-05-01', '2025-07-01')],
    }),
  );
  return ask('ADDITIONAL_DUTY', 'zinc', destination, origin, day);
};

describe('stacking', () => {
  it('adds up what the sources do not keep apart', () => {
    expect(sum([duty('a', 0.25), duty('b', 0.1)])).toBe(0.35);
  });

  it('leaves out what does not come on top of another', () => {
    const measures = [duty('a', 0.25), duty('b', 0.1, { notOnTopOf: ['a'] })];
    expect(sum(measures)).toBe(0.25);
    expect(ask('EXPLAIN', 'ADDITIONAL_DUTY', 'zinc', 'US', 'CN', '2025-06-01')).toContain(
      'Not in the sum: Measure b, which is not charged on top of Measure a.',
    );
  });

  it('counts it where the other one does not hold', () => {
    expect(sum([duty('a', 0.25, { effective: '2026-01-01' }), duty('b', 0.1, { notOnTopOf: ['a'] })])).toBe(
      0.1,
    );
  });

  it('counts the higher of two that exclude each other, and the rest', () => {
    const measures = [
      duty('a', 0.25, { notOnTopOf: ['b'] }),
      duty('b', 0.5, { notOnTopOf: ['a'] }),
      duty('c', 0.1),
    ];
    expect(sum(measures)).toBe(0.6);
  });
});

describe('a duty holds', () => {
  it.each([
    ['from its first day', '2024-01-01', 0.25],
    ['not before it', '2023-12-31', 0],
    ['on its last day', '2026-01-31', 0.25],
  ])('%s', (_, day, expected) => {
    expect(sum([duty('a', 0.25, { ended: '2026-01-31' })], 'CN', day)).toBe(expected);
  });

  it('not after it', () => {
    expect(sum([duty('a', 0.25, { ended: '2026-01-31' })], 'CN', '2026-02-01')).toBe(0);
  });

  it('not while it is suspended, and what follows a suspension is open', () => {
    const measures = [duty('paused', 0.25), duty('b', 0.1)];
    expect([sum(measures, 'CN', '2025-06-01'), sum(measures, 'CN', '2025-07-02')]).toEqual([0.1, 0.1]);
    expect(errorOf(sum([duty('paused', 0.25)], 'CN', '2025-07-02'))).toBe('#N/A');
  });

  it('at the rate of the day', () => {
    const amounts = [
      { unit: 'ad valorem', value: 0.25, period: '2025-01-01/2025-06-03' },
      { unit: 'ad valorem', value: 0.5, period: '2025-06-04/2030-12-31' },
    ];
    const measures = [duty('a', null, { amounts })];
    expect([sum(measures, 'CN', '2025-06-03'), sum(measures, 'CN', '2025-06-04')]).toEqual([0.25, 0.5]);
  });

  it('for goods of its origins alone', () => {
    expect(sum([duty('a', 0.25)], 'Japan')).toBe(0);
    expect(sum([duty('a', 0.25, { origins: { scope: 'all', exclude: ['MX'] } })], 'Japan')).toBe(0.25);
    expect(sum([duty('a', 0.25, { origins: { scope: 'all', exclude: ['MX'] } })], 'Mexico')).toBe(0);
  });

  it('of a group, the highest', () => {
    const measures = [duty('a', 0.25), duty('b', 0.4, { origins: { scope: 'list', include: ['JP'] } })];
    expect(sum(measures, 'WORLD')).toBe(0.4);
    expect(sum(measures, 'CN', '2025-06-01', 'G7')).toBe(0.25);
    expect(ask('EXPLAIN', 'ADDITIONAL_DUTY', 'zinc', 'G7', 'CN', '2025-06-01')).toContain(
      'The data has no duties charged by ',
    );
  });

  it('by the limb that names the goods, beside which a limb of the same measure is on all others', () => {
    const [all, own] = [duty('a-all', 0.1), duty('a-zinc', 0.3)].map(({ id, title, amounts, ...rest }) => ({
      ...{ id, title, amounts, effect: rest.effect, destinations: rest.destinations, origins: rest.origins },
      ...{ announced: rest.announced, effective: rest.effective },
    }));
    const measure = duty('a', null, {
      limbs: [all!, { ...own!, materials: ['zinc-oxide'] }],
    } as Partial<Measure>);
    delete measure.materials;
    expect(sum([measure])).toBe(0.3);
    expect(ask('ADDITIONAL_DUTY', 'zinc-oxide', 'US', 'CN', '2025-06-01')).toBe(0.3);
    expect(ask('ADDITIONAL_DUTY', 'zinc-dust', 'US', 'CN', '2025-06-01')).toBe(0.1);
  });

  it('for narrower goods than asked about, and the explanation says for which', () => {
    expect(sum([duty('a', 0.25, { materials: ['zinc-oxide'] })])).toBe(0.25);
    expect(ask('EXPLAIN', 'ADDITIONAL_DUTY', 'zinc', 'US', 'CN', '2025-06-01')).toContain(
      'Applies only to: zinc-oxide.',
    );
    expect(ask('ADDITIONAL_DUTY', 'zinc-dust', 'US', 'CN', '2025-06-01')).toBe(0);
  });

  it('as a share of the value alone', () => {
    const specific = duty('s', null, { amounts: [{ unit: 'USD/t', value: 90 }] });
    expect(messageOf(sum([specific]))).toContain('90 USD/t');
    expect(sum([specific, duty('a', 0.25)])).toBe(0.25);
    expect(ask('EXPLAIN', 'ADDITIONAL_DUTY', 'zinc', 'US', 'CN', '2025-06-01')).toContain(
      'Not in the sum: Measure s, which is not charged on the value (90 USD/t).',
    );
  });
});

it('asks a column of materials against a row of origins', () => {
  use(shippedData);
  expect(
    cells('ADDITIONAL_DUTY', [['NdFeB magnets'], ['natural graphite']], 'US', [['CN', 'JP']], '2026-06-01'),
  ).toEqual([
    [0.35, 0.1],
    // Graphite is a critical mineral: whether the surcharge is on it, the data does not know.
    [
      0.25,
      expect.objectContaining({
        error: '#N/A',
        message: expect.stringContaining('of which some are exempt may apply') as string,
      }) as unknown,
    ],
  ]);
});
