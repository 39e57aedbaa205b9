// ASSESS as a cell asks it: what stands in each cell of a line, and that it is what the single functions say.

import fc from 'fast-check';
import { HEADER, assessed, error, one, says } from '../exposure/assessed';
import type { Line } from '../exposure/assessed';
import { ask, day, use } from '../support/ask';

beforeEach(() => use());

describe('one line', () => {
  it.each<[string, Line, string, Record<string, unknown>]>([
    [
      'a licensed supplier',
      ['JL MAG', 'US', 'NdFeB magnets', 1000],
      '2025-06-12',
      { Control: 'License required', License: 'Granted', 'Loss rate': 0.02, 'At risk': 20, Note: '' },
    ],
    [
      'a license for some customers is explained',
      ['JL MAG', 'Japan', '', 1000],
      '2026-01-15',
      { License: 'Partial', 'At risk': 150, Note: expect.stringContaining('some customers') },
    ],
    [
      'a blank item means the products of the supplier',
      ['300748', 'US', '', 1000],
      '2025-06-12',
      { Control: 'License required', License: 'Granted', 'At risk': 20 },
    ],
    [
      'an unknown supplier keeps a prohibition',
      ['Unlisted Trading', 'US', 'gallium', 1000],
      '2025-01-15',
      {
        Control: 'Prohibited',
        License: 'Prohibited',
        'At risk': 1000,
        Note: expect.stringContaining('Unlisted'),
      },
    ],
    [
      'an unknown supplier keeps a Review',
      ['Unlisted Trading', 'US', 'gallium', 1000],
      '2026-11-28',
      { Control: 'Review', License: 'Review', 'At risk': 500 },
    ],
    [
      'an unknown supplier of goods without control needs no license',
      ['Unlisted Trading', 'US', 'holmium', 1000],
      '2025-11-07',
      { Control: 'Not controlled', License: 'Not required', 'At risk': 0 },
    ],
    [
      'an unknown supplier of controlled goods is Unknown, never Required',
      ['Unlisted Trading', 'Germany', 'gallium', 1000],
      '2025-01-15',
      { Control: 'License required', License: 'Unknown', 'Loss rate': 0.5, 'At risk': 500 },
    ],
    [
      'an unknown supplier of nothing said is Unknown',
      ['Unlisted Trading', 'US', '', 1000],
      '2025-01-15',
      { Control: 'Unknown', License: 'Unknown', 'Next date': '' },
    ],
    [
      'a blank supplier is answered as an unknown one',
      ['', 'US', 'gallium', 1000],
      '2025-01-15',
      { Control: 'Prohibited', License: 'Prohibited', Note: expect.stringContaining('No supplier') },
    ],
    [
      'an HS code, with the note that it mixes goods',
      ['Unlisted Trading', 'US', '8112.92', 1000],
      '2025-01-15',
      { Control: 'Prohibited', Note: expect.stringContaining('811292 mixes') },
    ],
    [
      'a blank region is Unknown and says so',
      ['JL MAG', '', '', 1000],
      '2026-01-15',
      {
        Control: 'Unknown',
        License: 'Unknown',
        'Loss rate': 0.5,
        'At risk': 500,
        Note: 'No region is named.',
      },
    ],
    [
      'a subtotal, which names neither a supplier of the data nor goods nor a region, stays empty and says so',
      ['Total', '', '', 1000],
      '2026-01-15',
      { Control: '', License: '', 'Loss rate': '', 'At risk': '', Note: 'No region is named.' },
    ],
    [
      'an unknown region',
      ['JL MAG', 'Atlantis', '', 1000],
      '2026-01-15',
      {
        Control: 'Unknown',
        License: 'Unknown',
        'At risk': 500,
        Note: expect.stringContaining('No region named "Atlantis"'),
      },
    ],
    [
      'an unknown item',
      ['JL MAG', 'US', 'unobtainium', 1000],
      '2026-01-15',
      {
        Control: 'Unknown',
        'At risk': 500,
        Note: expect.stringContaining('No material named "unobtainium"'),
      },
    ],
    [
      'words for an amount',
      ['JL MAG', 'Japan', '', 'n/a'],
      '2026-01-15',
      {
        License: 'Partial',
        'At risk': error('#VALUE!'),
        Note: expect.stringContaining('Row 2, column Spend: "n/a"'),
      },
    ],
    ['an amount as text', ['JL MAG', 'Japan', '', '1000'], '2026-01-15', { 'At risk': 150 }],
    [
      'a blank amount is zero',
      ['JL MAG', 'Japan', '', ''],
      '2026-01-15',
      { 'Loss rate': 0.15, 'At risk': 0 },
    ],
    ['a credit', ['JL MAG', 'Japan', '', -1000], '2026-01-15', { 'At risk': -150 }],
    [
      'goods bound for their own country are no export',
      ['JL MAG', 'China', 'dysprosium', 1000],
      '2025-06-12',
      { License: 'Not required', 'At risk': 0, Note: expect.not.stringMatching(/^$/) },
    ],
  ])('%s', (_, line, asOf, expected) => {
    expect(one(line, undefined, asOf)).toMatchObject(expected);
  });

  it('gives the next dated event as a date, or empty text', () => {
    expect(one(['Unlisted Trading', 'US', 'gallium', 1], undefined, '2026-11-22')['Next date']).toBe(
      day('2026-11-27'),
    );
    expect(one(['Unlisted Trading', 'Germany', 'gallium', 1], undefined, '2026-12-01')['Next date']).toBe('');
  });

  it('takes an error cell for a name that nobody can read, and carries one in the amount to where it belongs', () => {
    const na = { type: 'Error', basicValue: '#N/A' };
    expect(one([na, 'US', 'gallium', 1], undefined, '2025-01-15')).toMatchObject({
      Control: 'Prohibited',
      License: 'Prohibited',
      'At risk': 1,
      Note: expect.stringContaining('#N/A'),
    });
    expect(one(['JL MAG', na, '', 10])).toMatchObject({ License: 'Unknown', 'At risk': 5 });
    expect(one(['JL MAG', 'US', na, 10])).toMatchObject({ License: 'Unknown', 'At risk': 5 });
    expect(one(['JL MAG', 'Japan', '', na])).toMatchObject({ License: 'Partial', 'At risk': error('#N/A') });
  });
});

describe('the scenario', () => {
  const table = [
    ['Prohibited', 0.9],
    ['2024 No.46 clause 2', 'in force', '2026-11-28'],
  ];

  it('turns a Review into a prohibition, and the note names what the facts alone say', () => {
    expect(one(['Unlisted Trading', 'US', 'gallium', 1000], table, '2026-11-28')).toMatchObject({
      Control: 'Prohibited',
      License: 'Prohibited',
      'At risk': 900,
      Note: expect.stringContaining('by the facts alone the control is Review'),
    });
  });

  it('without a rate for a status is #N/A in its own place', () => {
    const rows = assessed(
      [HEADER, ['Unlisted Trading', 'US', 'gallium', 1000], ['Unlisted Trading', 'Germany', 'gallium', 1000]],
      table,
      '2026-11-28',
    );
    expect(rows).toMatchObject([
      { License: 'Prohibited', 'At risk': 900 },
      { License: 'Unknown', 'Loss rate': says('#N/A', 'no loss rate for Unknown'), 'At risk': error('#N/A') },
    ]);
  });

  it('that is not there is one error', () => {
    expect(ask('ASSESS', [HEADER, ['JL MAG', 'US', '', 1]], 'Rosy')).toEqual(says('#N/A', 'Rosy'));
  });
});

it('equals the single functions, element by element', () => {
  const line = fc.record({
    supplier: fc.constantFrom('JL MAG', '宁波韵升', '000970', 'Earth-Panda'),
    region: fc.constantFrom('US', 'Germany', 'Japan', 'EU', 'China', 'World', '欧洲', 'Korea'),
    item: fc.constantFrom(
      'gallium',
      'NdFeB magnets',
      'dysprosium',
      'graphite',
      'holmium',
      'germanium',
      '811292',
    ),
    amount: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  });
  const asOf = fc.integer({ min: day('2023-01-01'), max: day('2027-12-31') });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      asOf,
      fc.constantFrom('Base', 'Severe', 'Renewed'),
      (lines, on, scenario) => {
        const rows = assessed(
          [HEADER, ...lines.map((l) => [l.supplier, l.region, l.item, l.amount || 1])],
          scenario,
          on,
        );
        rows.forEach((row, at) => {
          const { supplier, region, item, amount } = lines[at]!;
          expect(row['Loss rate']).toEqual(ask('LOSS_RATE', supplier, region, item, scenario, on));
          expect(row['At risk']).toEqual(ask('AT_RISK', amount || 1, supplier, region, item, scenario, on));
          if (scenario !== 'Base') return;
          expect(row['License']).toEqual(ask('REGION_LICENSE_STATUS', supplier, region, item, on));
          expect(row['Control']).toEqual(ask('CONTROL_STATUS', item, region, on));
        });
      },
    ),
    { numRuns: 60 },
  );
});
