// Four hundred lines as people have them, built at the first attempt: no error outside amounts, each total the test's own
// join of single questions, a reason in the note of every line that is not plain.
import type * as Model from '../../../src/actions/model';
import { dayOfIso } from '../../../src/control-data/days';
import { DAYS } from '../../support/clock';
import { keptAsText, MESSY_HEADERS, messySheet } from '../../support/messy-sheet';
import { joinedLines, keyOf, totalsBy } from '../../support/own-join';
import type { Grid, JoinedLine } from '../../support/own-join';
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

const sheet = messySheet();
const LAST = sheet.rows.length + 1;
/** Typed in the pane: what one unit is worth in the currency of the totals. */
const RATES = { USD: 1, EUR: 1.1, CNY: 0.14, JPY: 0.0065 } as const;
const CHOICE: Model.LinesChoice = {
  currency: 'USD',
  rates: { 'EUR/USD': RATES.EUR, 'CNY/USD': RATES.CNY, 'JPY/USD': RATES.JPY },
};

let page: Page;
let model: typeof Model;
let look: Model.Look;
let built: Model.Built;
let own: readonly JoinedLine[];
/** Columns of the assessment by their headers, one cell a row of the sheet. */
let columns: Record<string, unknown[]>;

beforeAll(async () => {
  page = await openPage({});
  await page.actions.setWorkingDay(dayOfIso(DAYS.ofData)!);
  model = await import('../../../src/actions/model');
  await page.book.enter('A1', keptAsText([MESSY_HEADERS, ...sheet.rows]));
  page.book.host.select(`A1:I${LAST}`);
  const found = await model.findSheet('selection');
  look = model.lookAt(found, CHOICE, null);
  built = await model.buildWorksheet(found.place, { choice: CHOICE });
  await page.book.host.idle();
  const [headers, ...rows] = page.book.host.values(built.assessment);
  columns = Object.fromEntries(headers!.map((header, at) => [String(header), rows.map((row) => row[at])]));
  const grid: Grid = {
    enter: (address, value) => page.book.enter(`Sheet1!${address}`, value),
    values: async (address) => {
      await page.book.host.idle();
      return page.book.host.values(`Sheet1!${address}`);
    },
  };
  own = await joinedLines(grid, sheet.lines, RATES);
});
afterAll(async () => {
  await page.book.host.idle();
  await page.close();
});

/** A section of the summary by its first column, down to its total. */
function section(header: string): Map<string, unknown[]> {
  const cells = page.book.host.values(`'${built.summarySheet}'!A1:F240`);
  const from = cells.findIndex((row) => row[0] === header && row[3] !== '');
  expect(from).toBeGreaterThan(0);
  const rows = new Map<string, unknown[]>();
  for (const row of cells.slice(from + 1)) {
    if (row[0] === '') break;
    rows.set(String(row[0]), row.slice(1, 4));
  }
  return rows;
}

test('the sheet has all that people write', () => {
  expect(sheet.rows).toHaveLength(401);
  expect(new Set([...sheet.others.values()])).toEqual(
    new Set(['blank', 'total', 'note', 'header', 'no-amount']),
  );
  const statuses = new Set(own.map(({ license }) => license));
  for (const status of ['Review', 'Partial', 'Required', 'Not required', 'Unknown'])
    expect([...statuses]).toContain(status);
  expect(new Set(own.map(({ currency }) => currency)).size).toBe(4);
});

test('rows that are no lines are left out, each with its reason; all others count', () => {
  expect(look.isOpen).toBe(false);
  expect(look.lines).toBe(sheet.lines.length);
  expect(built.lines).toBe(sheet.lines.length);
  const seen = new Map(
    look.leftOut.flatMap(({ rows, reason }) => rows.map((row) => [row - 2, reason] as const)),
  );
  const expected = [...sheet.others].filter(([, why]) => why !== 'blank');
  const several = look.leftOut.find(({ rows, reason }) => rows.length > 1 && reason === 'total')!;
  expect(several.text).toMatch(/^(Subtotal|Total plant 2|Sum|小计) · USD$/);
  expect([...seen].sort(([a], [b]) => a - b)).toEqual(expected);
});

test('no cell beside the lines is an error', () => {
  expect(Object.keys(columns)).toEqual(
    expect.arrayContaining(['Control', 'License', 'At risk', 'Note', 'Amount']),
  );
  for (const [header, cells] of Object.entries(columns))
    expect([header, cells.findIndex((cell) => String(cell).startsWith('#'))]).toEqual([header, -1]);
  const summary = page.book.host.values(`'${built.summarySheet}'!A1:G240`);
  expect(summary.flat().filter((cell) => /^#[A-Z]/.test(String(cell)))).toEqual([]);
});

test('each line is answered as the single questions answer it', () => {
  for (const { at, control, license, atRisk, value, ...line } of own) {
    const shown = ['License', 'At risk', 'Amount'].map((header) => columns[header]![at]);
    expect([at, line, ...shown]).toEqual([
      at,
      line,
      license,
      expect.closeTo(atRisk, 6),
      expect.closeTo(value, 6),
    ]);
    if (control !== null) expect([at, line, columns['Control']![at]]).toEqual([at, line, control]);
  }
});

test('each total is the join of single questions', () => {
  const all = totalsBy(own, () => 'total').get('total')!;
  const close = ({ amount, atRisk, lines }: typeof all): unknown[] => [
    expect.closeTo(amount, 4),
    expect.closeTo(atRisk, 4),
    lines,
  ];
  const by: [string, (line: JoinedLine) => string][] = [
    ['Status', ({ license }) => license],
    ['Exporter', ({ exporter }) => exporter],
    ['Destination', ({ destination }) => destination],
    ['Goods', ({ goods }) => goods],
  ];
  for (const [header, of] of by) {
    const rows = section(header);
    expect([header, rows.get('Total')]).toEqual([header, close(all)]);
    const expected = totalsBy(own, of);
    const left = { ...all };
    for (const [name, cells] of rows) {
      if (['Total', 'No answer'].includes(name) || / others?$|^Others/i.test(name)) continue;
      const one = expected.get(keyOf(name)) ?? {
        amount: 0,
        atRisk: 0,
        lines: 0,
      };
      // A status that no line has stands in one line without numbers.
      if (name === 'None') expect(cells).toEqual(['', '', '']);
      else expect([header, name, cells]).toEqual([header, name, close(one)]);
      left.amount -= one.amount;
      left.atRisk -= one.atRisk;
      left.lines -= one.lines;
    }
    const others = [...rows].find(([name]) => /others/i.test(name));
    expect([header, others?.[1] ?? close(left)]).toEqual([header, close(left)]);
  }
});

test('names that Excel may read as numbers are added up as text, so that 2805.3 and 2805.30 count once each', () => {
  const formula = (column: string, row: number): string =>
    page.book.host.formula(`'${built.summarySheet}'!${column}${row}`) ?? '';
  const rows = page.book.host
    .values(`'${built.summarySheet}'!A1:A240`)
    .flatMap(([name], at) =>
      /^[\d.]+$/.test(String(name)) && /SUM(IFS)?\(/.test(formula('B', at + 1)) ? [at + 1] : [],
    );
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) for (const column of 'BCD') expect(formula(column, row)).toMatch(/^=SUM\(IF\(/);
});

test('the note of each line that is not plain names the reason', () => {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
  for (const { at, reasons, ...line } of own) {
    if (reasons.length === 0) continue;
    const note = plain(String(columns['Note']![at]));
    expect([at, line, note]).not.toEqual([at, line, '']);
    for (const words of reasons)
      expect([at, line, note, words.some((word) => note.includes(plain(word)))]).toEqual([
        at,
        line,
        note,
        true,
      ]);
  }
});

test('the count of unknown lines and the names behind them stand in the look', () => {
  const unknown = own.filter(({ control, license }) => control === 'Unknown' || license === 'Unknown');
  expect(look.unknown.lines).toBe(unknown.length);
  const counted = new Map<string, number>();
  for (const { lines, name } of look.unknown.names) counted.set(name, lines);
  expect([...counted.values()]).toEqual([...counted.values()].sort((a, b) => b - a));
  // What EMEA or APAC stands for nobody has said: it is asked for, and the line is unknown for its countries.
  for (const { name } of look.unknown.names) {
    const isBehind = ({ shipTo, reasons }: JoinedLine): boolean =>
      [String(shipTo), ...reasons.flat()].some((one) => keyOf(one) === keyOf(name));
    expect([name, unknown.some(isBehind)]).toEqual([name, true]);
  }
});
