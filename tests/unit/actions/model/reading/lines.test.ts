// Columns of a sheet by their headers and cells, currencies by the data's rates, and names that are settled for it.

import type { FoundLines } from '../../../../../src/actions/model/source';
import type { LinesChoice } from '../../../../../src/actions/model/reading/choice';
import { chosenColumns, labelsOf } from '../../../../../src/actions/model/reading/columns';
import { currenciesRead } from '../../../../../src/actions/model/reading/rates';
import { unknownLines } from '../../../../../src/actions/model/reading/unknown-names';
import { contextNow, scenarioNamed } from '../../../../../src/actions/model/scenario-named';
import { buildControlData } from '../../../../../src/control-data/control-data';
import { SHIPPED_PACKS, VOCABULARY } from '../../../../../src/control-data/packs';
import { EMPTY_OVERLAY, overlayTopics } from '../../../../../src/control-data/overlay';
import { day, use } from '../../../support/ask';
import { shippedData } from '../../../support/shipped';

type Cells = readonly (string | number | null)[];

beforeEach(() => use(shippedData, { workingDay: day('2026-10-08') }));

function sheet(...rows: Cells[]): FoundLines {
  const area = { row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
  return { title: 'Sheet1', table: null, sheetId: '1', sheet: 'Sheet1', hasTotals: false, area, rows };
}

/** The label of each meaning's column. */
function columnsOf(found: FoundLines, choice: LinesChoice = {}): Record<string, string> {
  const { at } = chosenColumns(found, choice, contextNow());
  return Object.fromEntries(Object.entries(at).map(([meaning, place]) => [meaning, labelsOf(found)[place]!]));
}

describe('columns', () => {
  test('of two that could be the item, that with more names which the data know; the other stands in', () => {
    const found = sheet(
      ['Vendor', 'Part', 'Commodity', 'Ship to', 'Spend'],
      ['JL MAG', 'P-1', 'gallium', 'US', 1],
      ['JL MAG', 'P-2', 'dysprosium', 'US', 2],
    );
    expect(columnsOf(found)).toEqual({
      supplier: 'Vendor',
      item: 'Commodity',
      itemElse: 'Part',
      region: 'Ship to',
      amount: 'Spend',
    });
    const changed = { columns: { item: 'Part', itemElse: '' } };
    expect(columnsOf(found, changed)).toMatchObject({ item: 'Part' });
    expect(columnsOf(found, changed)).not.toHaveProperty('itemElse', 'Commodity');
  });

  test('of two amounts, that with more numbers', () => {
    const found = sheet(
      ['Supplier', 'Ship to', 'Item', 'Value', 'Spend'],
      ['A', 'US', 'gallium', 'n/a', 5],
      ['B', 'US', 'gallium', null, 6],
    );
    expect(columnsOf(found)['amount']).toBe('Spend');
  });

  test('headers of several words are guessed where no header is one of the words', () => {
    const found = sheet(['Supplier legal entity', 'Ship to', 'FY25 spend USD k'], ['A', 'US', 5]);
    expect(columnsOf(found)).toMatchObject({ supplier: 'Supplier legal entity', amount: 'FY25 spend USD k' });
  });

  test('two equal headers are told apart by their letters', () => {
    expect(labelsOf(sheet(['Item', 'Item', null]))).toEqual(['Item', 'Item (B)', 'C']);
  });

  test('Country that mostly names the default origin is asked; one that does not is the destination', () => {
    const asked = sheet(
      ['Supplier', 'Country', 'Spend'],
      ['A', 'China', 1],
      ['B', '中国', 2],
      ['C', 'US', 3],
    );
    expect(chosenColumns(asked, {}, contextNow()).country).toBe(1);
    const clear = sheet(
      ['Supplier', 'Country', 'Spend'],
      ['A', 'China', 1],
      ['B', 'Japan', 2],
      ['C', 'US', 3],
    );
    expect(chosenColumns(clear, {}, contextNow()).country).toBeNull();
  });
});

describe('rates', () => {
  const rated = (working: string, choice: LinesChoice = { currency: 'USD' }) => {
    use(shippedData, { workingDay: day(working), knownOn: day('2026-10-08') });
    const context = contextNow();
    return currenciesRead(new Map([['EUR', 2], ['USD', 1]]), choice, scenarioNamed(context, 'Base'), context); // prettier-ignore
  };

  test("on a day of a period of the data: that period's, the other way round, with its source", () => {
    const { to, all } = rated('2025-08-15');
    expect(to).toBe('USD');
    expect(all[0]).toMatchObject({ currency: 'EUR', from: 'data', source: expect.stringMatching(/^2025/) });
    expect(all[0]!.rate).toBeCloseTo(1 / 0.8845, 1);
  });

  test('on a day after all periods: the latest one, the shorter of two with the same end', () => {
    const { all } = rated('2026-10-08');
    expect(all[0]).toMatchObject({ from: 'data', source: expect.stringMatching(/^2026Q2, /) });
    expect(all[0]!.rate).toBeCloseTo(1 / 0.8598, 6);
  });

  test('typed ones win; a pair that the data lack has to be typed', () => {
    expect(rated('2026-10-08', { currency: 'USD', rates: { 'EUR/USD': 1.2 } }).all[0]).toMatchObject({
      rate: 1.2,
      from: 'typed',
    });
    expect(rated('2026-10-08', { currency: 'XAU' }).all[0]).toMatchObject({ rate: null, from: 'nowhere' });
  });
});

describe('names that nobody knows', () => {
  const rows = [
    ['Supplier', 'Destination', 'Item', 'Amount'],
    ...Array.from({ length: 300 }, (_, index) => [`JL MAG Rare-Earht ${index}`, 'US', 'gallium', 5]),
    ['JL MAG Rare-Earht', 'US', 'gallium', 5],
    ['JL MAG Rare-Earht', 'US', 'gallium', 5],
  ];

  test('are told with what they resemble, the most frequent first, and that is sought only where it is read', () => {
    const context = contextNow();
    const seeking = jest.spyOn(context.data.companyNames, 'closest');
    const { names } = unknownLines(rows, scenarioNamed(context, 'Base'), context);
    expect(names).toHaveLength(301);
    expect(seeking).not.toHaveBeenCalled();
    expect(names[0]).toMatchObject({ name: 'JL MAG Rare-Earht', lines: 2 });
    expect(names[0]!.closest[0]).toBe('JL MAG');
    expect(names.at(-1)!.closest[0]).toBe('JL MAG');
    expect(seeking.mock.calls.map(([text]) => text)).toEqual(['JL MAG Rare-Earht', 'JL MAG Rare-Earht 299']);
    seeking.mockRestore();
  });
});

describe('names without a fixed list of members', () => {
  const rows = [
    ['Supplier', 'Destination', 'Item', 'Amount'],
    ['JL MAG', 'EMEA', 'gallium', 5],
    ['JL MAG', 'APAC', 'gallium', 5],
    ['JL MAG', 'Blefuscu', 'gallium', 5],
  ];
  const namesNow = (): string[] => {
    const context = contextNow();
    return unknownLines(rows, scenarioNamed(context, 'Base'), context).names.map(({ name }) => name);
  };

  test('are asked like names that nobody knows', () =>
    expect(namesNow().sort()).toEqual(['APAC', 'Blefuscu', 'EMEA']));

  test('take a private name, which counts for EMEA and for a country alike', () => {
    const name = (thing: string, text: string) => ({ topic: 'regions' as const, thing, name: text });
    const aliases = [name('EU', 'EMEA'), name('JP', 'APAC'), name('GB', 'Blefuscu')];
    use(
      buildControlData({
        packs: SHIPPED_PACKS,
        vocabulary: VOCABULARY,
        overlay: (packs) =>
          overlayTopics(
            { ...EMPTY_OVERLAY, aliases },
            { ...packs, regions: [...packs.regions, ...VOCABULARY] },
          ),
      }),
      { workingDay: day('2026-10-08') },
    );
    expect(namesNow()).toEqual([]);
  });
});
