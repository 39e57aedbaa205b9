// What leaves, and how much of it: text and formats, the measure of a result for Excel on the web, cards.

import type { HostAbilities } from '../../../src/catalog/call/cells-out';
import { answerOut, rowsThatFit, setHostAbilities, valueOut } from '../../../src/catalog/call/cells-out';
import { answerAtOnce } from '../../../src/functions/answer';
import { ask, cells, errorOf, messageOf, use } from '../support/ask';

const PLAIN: HostAbilities = { numberFormats: 'none', cards: false, limitedSize: false };
const OUT = {
  language: 'en',
  date1904: false,
  abilities: PLAIN,
  errorOf: (code: string, message?: string) => ({ code, message }),
} as const;

beforeEach(() => {
  use();
  setHostAbilities(PLAIN);
});

describe('limits of what leaves', () => {
  test('text is cut at 32,000 characters with an ellipsis, never through a character', () => {
    expect(valueOut('a'.repeat(32_000), 'text', OUT, false)).toHaveLength(32_000);
    expect(valueOut('a'.repeat(32_001), 'text', OUT, false)).toBe(`${'a'.repeat(31_999)}…`);
    expect(valueOut('😀'.repeat(16_001), 'text', OUT, false)).toBe(`${'😀'.repeat(15_999)}…`);
  });

  test('a message repeats no more of a long cell than can be read', () => {
    const long = ask('CONTROL_STATUS', 'x'.repeat(40_000));
    expect([errorOf(long), messageOf(long).length <= 1_000]).toEqual(['#N/A', true]);
  });

  test('rows of a long table leave as they are, or each cell as it may', () => {
    const columns = [{ header: 'A', format: 'day' }, { header: 'B' }, { header: 'C' }] as const;
    const plain = Array.from({ length: 600 }, () => [46_000, 'a', true]);
    const rows = [...plain, [46_000, 'b'.repeat(40_000), -0], [46_000, NaN, true], [46_000]];
    const shown = (date1904: boolean): unknown[][] =>
      answerOut({ kind: 'table', columns, rows }, { ...OUT, date1904, errorOf: (code) => code }).slice(-4);
    expect(shown(false)).toEqual([
      [46_000, 'a', true],
      [46_000, `${'b'.repeat(31_999)}…`, 0],
      [46_000, '#NUM!', true],
      [46_000, '', ''],
    ]);
    expect(shown(true)[0]).toEqual([46_000 - 1_462, 'a', true]);
  });

  test.each([NaN, Infinity, -Infinity])('%s leaves as #NUM!', (number) => {
    expect(errorOf({ error: (valueOut(number, 'number', OUT, false) as { code: string }).code })).toBe(
      '#NUM!',
    );
  });

  test.each([
    [1_000, true],
    [1_001, false],
  ])('number formats go with results of up to 1,000 cells: %i', (count, formatted) => {
    setHostAbilities({ ...PLAIN, numberFormats: 'Double' });
    const rows = answerAtOnce('US_REVENUE_SHARE', [
      Array.from({ length: count }, () => ['JL MAG']),
      [['2025Q1']],
    ]);
    expect(rows[count - 1]![0]).toEqual(
      formatted ? { type: 'Double', basicValue: 0.0694, numberFormat: '0.0%' } : 0.0694,
    );
  });

  test('a table carries its formats by column', () => {
    const rows = answerOut(
      {
        kind: 'table',
        columns: [
          { header: 'Day', format: 'day' },
          { header: 'Share', format: 'share' },
        ],
        rows: [[45_820, 0.5]],
      },
      { ...OUT, abilities: { ...PLAIN, numberFormats: 'FormattedNumber' } },
    );
    expect(rows).toEqual([
      ['Day', 'Share'],
      [
        { type: 'FormattedNumber', basicValue: 45_820, numberFormat: 'yyyy-mm-dd' },
        { type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0.0%' },
      ],
    ]);
  });

  /** The client sends answers apart only where none of them has more than two million characters. */
  const ON_THE_WEB = 1_900_000;
  /** What a result takes on the wire. */
  const onTheWire = (rows: unknown[][]): number => new TextEncoder().encode(JSON.stringify(rows)).length;

  test.each<[string, unknown]>([
    ['ASCII text', 'a'.repeat(1_000)],
    ['Chinese text', '镓'.repeat(1_000)],
    ['quotation marks', '"'.repeat(1_000)],
    ['line ends', '\n'.repeat(1_000)],
    ['faces', '😀'.repeat(500)],
    ['numbers', 0.123456789012345],
    [
      'cards',
      {
        type: 'Entity',
        text: 'x',
        properties: { Notes: { type: 'String', basicValue: '镓'.repeat(2_000) } },
      },
    ],
  ])('what fits by measure fits on the wire: %s', (_, cell) => {
    const rows = Array.from({ length: 6_000 }, () => [cell, cell]);
    const fitting = rowsThatFit(rows) ?? rows.length;
    expect(onTheWire(rows.slice(0, fitting))).toBeLessThanOrEqual(ON_THE_WEB);
  });

  test('a result too large for Excel on the web says how many rows fit; on the desktop it leaves', () => {
    const column = Array.from({ length: 20_000 }, () => ['gallium']);
    setHostAbilities({ ...PLAIN, limitedSize: true });
    const refused = ask('EXPLAIN', 'CONTROL_STATUS', column, 'US', '2025-01-15');
    expect(errorOf(refused)).toBe('#VALUE!');
    expect(messageOf(refused)).toMatch(/too large for Excel on the web: about \d+ rows fit/);
    setHostAbilities(PLAIN);
    expect(cells('EXPLAIN', 'CONTROL_STATUS', column, 'US', '2025-01-15')).toHaveLength(20_000);
  });
});

describe('cards', () => {
  test('a card carries its fields and its hidden id; without cards the name stands', () => {
    expect(ask('COMPANY', '300748')).toBe('JL MAG Rare-Earth');
    setHostAbilities({ ...PLAIN, cards: true });
    const card = ask('COMPANY', '300748') as {
      type: string;
      text: string;
      properties: Record<string, unknown>;
    };
    expect([card.type, card.text]).toEqual(['Entity', 'JL MAG Rare-Earth']);
    expect(card.properties['US revenue share']).toMatchObject({ basicValue: 0.0734, numberFormat: '0.0%' });
    expect(ask('MATCH_NAME', card, 'company')).toBe('JL MAG Rare-Earth');
  });
});
