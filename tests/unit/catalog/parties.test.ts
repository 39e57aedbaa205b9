// Names screened against lists of parties, as cells ask for them.

import * as fc from 'fast-check';
import type { Party } from '../../../src/control-data/pack';
import { PartyNames } from '../../../src/control-data/party-names';
import { ask, cells, errorOf, messageOf, table, use } from '../support/ask';
import { dataOf } from '../support/pack';
import { shippedData } from '../support/shipped';

describe('the lists that are shipped', () => {
  beforeEach(() => use(shippedData));

  it.each([
    ['MP Materials', '2026-06-22', 'Listed'],
    ['MP Materials', '2026-06-21', 'No match'],
    ['mp materials corp.', '2026-06-22', 'Listed'],
    ['MATERIALS MP', '2026-06-22', 'Listed'],
    ['MP Materiales', '2026-06-22', 'Possible match'],
    ['MP Materials Nevada', '2026-06-22', 'Possible match'],
    ['芒廷帕斯材料公司', '2026-06-22', 'Listed'],
    ['Skydio, Inc.', '2025-11-09', 'Listed'],
    ['Rolls-Royce', '2026-11-28', 'No match'],
    ['teal drones', '2026-11-28', 'Listed'],
    // Behind a legal form stands a word more: a branch, a place.
    ['Lockheed Martin Corporation Systems', '2025-08-12', 'Possible match'],
    ['Yusoki Co., Ltd. Osaka', '2026-06-30', 'Possible match'],
    ['Tokin Corporation (Sendai)', '2026-11-11', 'Possible match'],
    ['CSBC', '2025-08-12', 'Possible match'],
    // A form between words is no word of the name, so that their order says nothing.
    ['Partnership TCOM, Limited', '2026-04-24', 'Suspended'],
  ])('%s on %s: %s', (name, day, expected) => {
    expect(ask('PARTY_STATUS', name, day)).toBe(expected);
  });

  it('cites an ended listing as ended', () => {
    const ended = table('PARTY_TABLE', undefined, 'control list', '2026-11-28').find(
      (row) => row['Status'] === 'Ended',
    );
    expect(ended).toBeDefined();
    expect(ask('EXPLAIN', 'PARTY_STATUS', 'Leidos', '2026-11-28', 'control list')).toContain(
      'ended on 2025-11-09',
    );

    expect(
      cells(
        'PARTY_STATUS',
        'Leidos',
        [['2025-03-03', '2025-03-04', '2025-11-09', '2025-11-10']],
        'control list',
      ),
    ).toEqual([['No match', 'Listed', 'Listed', 'Ended']]);
  });

  it('says that no match is no clearance, and on which lists and of which day', () => {
    const why = ask('EXPLAIN', 'PARTY_STATUS', 'Acme Widgets', '2026-10-01');
    expect(why).toContain('That is not a clearance');
    expect(why).toContain('control list');
    expect(why).toContain('2026-10-08');
  });

  it('lists the candidates of a possible match with list and notice', () => {
    const why = ask('EXPLAIN', 'PARTY_STATUS', 'MP Materiales', '2026-06-22');
    expect(why).toContain('MP Materials Corp.');
    expect(why).toContain('(2026 No.');
  });

  it('takes a list of the data, or the lists of a country', () => {
    expect(ask('PARTY_STATUS', 'MP Materials', '2026-06-22', 'China')).toBe('Listed');
    const none = ask('PARTY_STATUS', 'MP Materials', '2026-06-22', 'no such list');
    expect([errorOf(none), messageOf(none)]).toEqual(['#N/A', expect.stringContaining('watch list')]);
  });

  it('gives a table of listings', () => {
    const rows = table('PARTY_TABLE', 'MP Materials', undefined, '2026-06-22');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ Name: 'MP Materials Corp.', Country: 'United States', Status: 'Listed' });
    expect(Object.keys(rows[0]!)).toEqual([
      'Name',
      'Chinese name',
      'Country',
      'List',
      'Notice',
      'Listed',
      'Suspended until',
      'Ended',
      'Status',
      'Source',
    ]);
  });
});

const party = (id: string, name: string, rest: Partial<Party> = {}): Party => ({
  id,
  name,
  list: 'control list',
  jurisdiction: 'CN',
  notice: '2025 No.1',
  country: 'US',
  listed: '2025-01-10',
  sources: ['notice'],
  ...rest,
});

const status = (name: string, day: string, ...parties: Party[]): unknown => {
  use(dataOf({ parties }));
  return ask('PARTY_STATUS', name, day);
};

describe('standing', () => {
  it('is Unknown without a list in use', () => {
    expect(status('Acme', '2026-01-01')).toBe('Unknown');
    expect(ask('PARTY_STATUS', 'Acme', '2026-01-01', 'control list')).toBe('Unknown');
  });

  it.each([
    ['2025-01-09', 'No match'],
    ['2025-01-10', 'Listed'],
    ['2025-05-13', 'Listed'],
    ['2025-05-14', 'Suspended'],
    ['2025-11-10', 'Suspended'],
    ['2025-11-11', 'Listed'],
    ['2026-03-31', 'Listed'],
    ['2026-04-01', 'Ended'],
  ])('on %s: %s', (day, expected) => {
    const acme = party('acme', 'Acme Dynamics Inc.', {
      suspensions: [{ from: '2025-05-14', until: '2025-11-10' }],
      ended: '2026-03-31',
    });
    expect(status('Acme Dynamics', day, acme)).toBe(expected);
  });

  it('takes the strictest of several listings', () => {
    const ended = party('a', 'Acme', { ended: '2025-06-30' });
    const listed = party('b', 'ACME Ltd', { list: 'unreliable entity list' });
    expect(status('Acme', '2026-01-01', ended, listed)).toBe('Listed');
    expect(ask('PARTY_STATUS', 'Acme', '2026-01-01', 'control list')).toBe('Ended');
  });
});

describe('names', () => {
  const acme = party('acme', 'Société Générale d’Aviation S.A.');
  it.each([
    ['SOCIETE GENERALE D AVIATION', 'Listed'],
    ["societe generale d'aviation", 'Listed'],
    ['Aviation, Société Générale d’', 'Listed'],
    ['Société Générale d’Aviation GmbH', 'Listed'],
    ['Société Générale', 'Possible match'],
    ['Societe Generale dAviatlon', 'Possible match'],
    ['Société Nationale de Chimie', 'No match'],
  ])('%s: %s', (name, expected) => {
    expect(status(name, '2026-01-01', acme)).toBe(expected);
  });

  it('a hyphen parts words or holds them together', () => {
    const l3 = party('l3', 'L3-Harris');
    expect(['L3 Harris', 'L3Harris'].map((name) => status(name, '2026-01-01', l3))).toEqual([
      'Listed',
      'Listed',
    ]);
  });

  it('letters of an abbreviation stand apart or together', () => {
    const party1 = party('us', 'U.S. Metals L.L.C.');
    expect(['US Metals', 'U S Metals LLC'].map((name) => status(name, '2026-01-01', party1))).toEqual([
      'Listed',
      'Listed',
    ]);
  });

  it('is blank for a blank, and one bad cell leaves its neighbors alone', () => {
    use(shippedData);
    expect(cells('PARTY_STATUS', [['MP Materials'], [''], ['Acme Widgets']], '2026-06-22')).toEqual([
      ['Listed'],
      [''],
      ['No match'],
    ]);
  });
});

describe('laws', () => {
  const word = fc.stringMatching(/^[a-z]{4,10}$/);
  const words = fc.uniqueArray(word, { minLength: 2, maxLength: 5 });

  it('words in any order and case are the same name', () => {
    fc.assert(
      fc.property(words, fc.nat(), (name, seed) => {
        const names = new PartyNames<string>();
        names.add('it', [name.join(' ')]);
        const turned = [...name.slice(seed % name.length), ...name.slice(0, seed % name.length)];
        return names.find(turned.join(', ').toUpperCase() + ' Inc.').same.length === 1;
      }),
    );
  });

  it('one wrong letter or one word less is close, never the same and never nothing', () => {
    fc.assert(
      fc.property(words, fc.nat(), (name, seed) => {
        const names = new PartyNames<string>();
        names.add('it', [name.join(' ')]);
        const at = seed % name.length;
        const slip = name.map((one, index) => (index === at ? `ß${one.slice(1)}` : one));
        const less = name.filter((_, index) => index !== at);
        return [slip, less].every((other) => {
          const found = names.find(other.join(' '));
          return found.same.length === 0 && found.close.length === 1;
        });
      }),
    );
  });

  it('the index finds what comparing with every name finds', () => {
    const few = fc.stringMatching(/^[abc ]{5,14}$/);
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 20 }), few, (known, asked) => {
        const all = new PartyNames<string>();
        known.forEach((name, index) => all.add(`${index}`, [name]));
        const one = known.flatMap((name, index) => {
          const alone = new PartyNames<string>();
          alone.add(`${index}`, [name]);
          return alone.find(asked).close;
        });
        expect([...all.find(asked).close].sort()).toEqual([...one].sort());
      }),
    );
  });
});
