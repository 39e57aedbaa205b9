// Lines as they are read with the chosen columns: what each row says, which rows are no lines, which currencies occur.

import type { Context } from '../../../catalog/entry';
import { isProblem } from '../../../catalog/entry';
import { lineReaders } from '../../../catalog/exposure-assess';
import { whenOf } from '../../../catalog/when';
import type { CellValue } from '../../../workbook/cells';
import { isCellCard, isCellError, shownValue } from '../../../workbook/cells';
import { given } from '../given';
import type { FoundLines } from '../source';
import type { AmountReading } from './amount-cells';
import { amountOf, amountReading, currencyBeside, currencyNamed } from './amount-cells';
import type { LinesChoice, Meaning } from './choice';
import type { ChosenColumns } from './columns';
import type { NoLine } from './no-lines';
import { noLine, saysTotal, textOf } from './no-lines';

export interface RowRead {
  /** What the row says of the thing that a line names; the item of either column. */
  readonly item: CellValue;
  readonly amount: number | null;
  readonly currency: string;
  /** The row in words, as the formula of the sheet makes them: rows that say the same are left out together. */
  readonly key: string;
  /** Why it looks like no line. */
  readonly reason: NoLine | null;
  readonly counts: boolean;
}

export interface RowsRead {
  readonly rows: readonly RowRead[];
  readonly reading: AmountReading | null;
  /** The columns whose texts make the key of a row. */
  readonly keyColumns: readonly number[];
  /** What amounts are in where neither their cell nor a column says it: the unit in their header. */
  readonly unit: string;
}

/** Longer keys are cut: Excel compares no more than 255 characters. */
export const KEY_LENGTH = 250;
export const KEY_SEPARATOR = ' | ';
/** Ends the key of a row without an amount, so that it becomes a line once it has one. */
export const KEY_WITHOUT_AMOUNT = ' | –';

const NAMES: readonly Meaning[] = ['supplier', 'item', 'itemElse', 'origin'];

export function readRows(
  found: FoundLines,
  { at }: Pick<ChosenColumns, 'at'>,
  choice: LinesChoice,
  context: Context,
): RowsRead {
  const cell = (row: readonly CellValue[], meaning: Meaning): CellValue => {
    const place = at[meaning];
    return place === undefined ? null : (row[place] ?? null);
  };
  const body = found.rows.slice(1);
  const headers = found.rows[0]!.map(textOf);
  const reading = amountReading(body.map((row) => cell(row, 'amount')));
  const unit = unitOf(at.amount === undefined ? '' : headers[at.amount]!);
  const markers = new Set(
    body.flatMap((row) => row.flatMap((one, place) => (saysTotal(one) ? [place] : []))),
  );
  const named = [...NAMES, 'region' as const].flatMap((meaning) => at[meaning] ?? []);
  const keyColumns = [...new Set([...named, ...markers])]
    .filter((place) => place !== at.amount)
    .sort((a, b) => a - b);
  const isKnown = itemKnown(context);
  const taken = new Set(choice.takenIn);
  const rows = body.map((row): RowRead => {
    const amount = amountOf(cell(row, 'amount'), reading);
    const words = keyColumns.map((place) => plainText(row[place] ?? null)).join(KEY_SEPARATOR);
    const key = (words + (amount === null ? KEY_WITHOUT_AMOUNT : '')).slice(0, KEY_LENGTH);
    const reason = noLine({
      cells: row,
      names: NAMES.map((meaning) => cell(row, meaning)),
      region: at.region === undefined ? undefined : cell(row, 'region'),
      amount: at.amount === undefined ? undefined : amount,
      headers,
    });
    const first = cell(row, 'item');
    const second = cell(row, 'itemElse');
    const isSecond = textOf(first) === '' || (textOf(second) !== '' && !isKnown(first) && isKnown(second));
    const item = isSecond ? second : first;
    return {
      item,
      amount,
      currency: currencyOf(cell(row, 'currency'), cell(row, 'amount'), reading, unit),
      key,
      reason,
      counts: reason === null || (reason !== 'blank' && taken.has(key)),
    };
  });
  return { rows, reading, keyColumns, unit };
}

/** Text as Excel joins it to other text. */
const plainText = (cell: CellValue): string =>
  typeof cell === 'boolean' ? String(cell).toUpperCase() : String(shownValue(cell) ?? '');

function itemKnown(context: Context): (cell: CellValue) => boolean {
  const read = lineReaders(context, whenOf(context, null)).item;
  const kept = new Map<unknown, boolean>();
  return (cell) => {
    if (isCellError(cell)) return false;
    const key = isCellCard(cell) ? cell.card : cell;
    let known = kept.get(key);
    if (known === undefined) kept.set(key, (known = !isProblem(read(given(cell)))));
    return known;
  };
}

function currencyOf(
  column: CellValue,
  amount: CellValue,
  reading: AmountReading | null,
  unit: string,
): string {
  const said = textOf(column);
  return said === '' ? (currencyBeside(amount, reading) ?? unit) : currencyNamed(said);
}

/** `Amount (USD)`, `Spend in EUR`: the currency in a header. */
function unitOf(header: string): string {
  const code = /(?:^|[^A-Za-z])([A-Z]{3})(?:[^A-Za-z]|$)/.exec(header)?.[1];
  return code !== undefined && Intl.supportedValuesOf('currency').includes(code) ? code : '';
}
