// Columns that are assessed in place of lines that cannot be: live formulas on the lines, so that whoever corrects a
// name or an amount in the table sees the totals follow.

import { NAMESPACE } from '../../host/links';
import type { FoundColumn, FoundColumns } from '../../../exposure/line-columns';
import { findColumns } from '../../../exposure/line-columns';
import type { Area } from '../../../workbook/addresses';
import { absoluteReference } from '../../../workbook/addresses';
import type { CellValue } from '../../../workbook/cells';
import type { ModelCode } from '../../../text/en/model';
import { assessmentArea } from '../assessment';
import { quoted } from '../cell-formulas';
import type { FoundSupplyColumns, SupplyColumn } from '../columns';
import { SUPPLY_COLUMNS } from '../columns';
import { AMOUNT } from '../looks';
import type { FoundLines, Lines, PreparedColumn } from '../source';
import { checkCells } from '../source';
import { modelText } from '../texts';
import { amountFormula, currencyFormula } from './amount-cells';
import type { LinesChoice } from './choice';
import type { ChosenColumns } from './columns';
import { textOf } from './no-lines';
import type { CurrenciesRead } from './rates';
import type { RowsRead } from './read-rows';
import { KEY_LENGTH, KEY_SEPARATOR, KEY_WITHOUT_AMOUNT } from './read-rows';

export interface ToPrepare {
  readonly found: FoundLines;
  readonly chosen: ChosenColumns;
  readonly choice: LinesChoice;
  readonly read: RowsRead;
  readonly currencies: CurrenciesRead;
}

/** The headers by which ASSESS finds the columns. */
const HEADERS = {
  supplier: 'Supplier',
  region: 'Destination',
  item: 'Item',
  origin: 'Origin',
} as const;
const NAMED = ['supplier', 'region', 'item', 'origin'] as const;
const CUSTOMER = 'Customer';

/** A column as it is assessed: its cells, and the formula that makes them from the lines. */
interface Column {
  readonly header: string;
  readonly cells: readonly CellValue[];
  readonly formula?: (places: Places) => string;
  readonly format?: string;
}

/** What formulas refer to. */
interface Places {
  /** A column of the lines. */
  readonly raw: (at: number) => string;
  /** The numbers of the amounts, and what they are in. */
  readonly amount: string;
  readonly currency: string;
  /** 1 for a line, empty text for a row that is left out; empty where none is left out. */
  readonly counts: string;
  /** The cell of a currency's rate. */
  readonly rate: (currency: string) => string;
}

/** The rows that ASSESS reads, its headers first; without their places in the sheet. */
export function preparedRows(input: ToPrepare): CellValue[][] {
  const columns = columnsOf(input);
  return [
    columns.map(({ header }) => header),
    ...input.read.rows.map((_, index) => columns.map(({ cells }) => cells[index] ?? null)),
  ];
}

/** Lines with columns that are prepared for them. @throws ActionProblem for a quantity or a chance that is none. */
export function preparedLines(input: ToPrepare): Lines {
  const { found, read, currencies } = input;
  const columns = columnsOf(input);
  const rows = preparedRows(input);
  const supply = supplyOf(input, columns);
  const lines = {
    ...found,
    rows,
    columns: findColumns(rows[0]!) as FoundColumns as Lines['columns'],
    supply,
  };
  checkQuantities(input);
  const besides = assessmentArea({ ...lines, prepared: null }, false);
  const start = besides.column + besides.columns;
  const helpers = helpersOf(input, start + columns.length);
  return {
    ...lines,
    read: { ...found.area, column: start, columns: columns.length },
    prepared: {
      currency: currencies.to || read.unit || null,
      columns: [
        ...columns.map(({ header, formula, format }): PreparedColumn => ({
          header,
          ...(formula ? { formula: `=${formula(helpers.places)}` } : {}),
          ...(format === undefined ? {} : { format }),
        })),
        ...helpers.columns,
      ],
    },
  };
}

function columnsOf(input: ToPrepare): Column[] {
  const { found, chosen, choice, read, currencies } = input;
  const { at, moreCustomers } = chosen;
  const body = found.rows.slice(1);
  /** Cells of the rows that count. */
  const cells = (of: (row: readonly CellValue[], index: number) => CellValue): CellValue[] =>
    body.map((row, index) => (read.rows[index]!.counts ? of(row, index) : null));
  const copied = (header: string, place: number, format?: string): Column => ({
    header,
    cells: cells((row) => row[place] ?? null),
    formula: ({ raw, counts }) => masked(counts, `IF(${raw(place)}="","",${raw(place)})`),
    ...(format === undefined ? {} : { format }),
  });
  const columns: Column[] = [];
  for (const meaning of NAMED) {
    const place = at[meaning];
    const header = HEADERS[meaning];
    if (meaning === 'item' && place !== undefined && at.itemElse !== undefined)
      columns.push({
        header,
        cells: cells((_, index) => read.rows[index]!.item),
        formula: ({ raw, counts }) => masked(counts, eitherItem(raw(place), raw(at.itemElse!))),
      });
    else if (place !== undefined) columns.push(copied(header, place));
    else if (meaning === 'region' && choice.allTo)
      columns.push({
        header,
        cells: cells((row, index) => (isEmptyRow(row, index, input) ? null : choice.allTo!)),
        formula: ({ raw, counts, amount }) => {
          const filled = [...(at.supplier === undefined ? [] : [raw(at.supplier)]), ...items(at).map(raw)];
          return masked(counts, `IF((${[...filled, amount].join('&')})="","",${quoted(choice.allTo!)})`);
        },
      });
    // Without a column of its own it stays blank: ASSESS looks for its header.
    else if (meaning === 'supplier' || meaning === 'region') columns.push({ header, cells: [] });
  }
  for (const place of at.customer === undefined ? [] : [at.customer, ...moreCustomers])
    columns.push(copied(CUSTOMER, place));
  const rates = new Map(currencies.all.map(({ currency, rate }) => [currency, rate]));
  columns.push({
    header: 'Amount',
    cells: cells((_, index) => {
      const { amount, currency } = read.rows[index]!;
      return amount === null ? null : amount * (rates.get(currency) ?? 1);
    }),
    ...(at.amount === undefined ? {} : { formula: (places) => amountConverted(places, currencies) }),
    format: AMOUNT,
  });
  for (const meaning of Object.keys(SUPPLY_COLUMNS) as SupplyColumn[]) {
    const place = at[meaning];
    if (place !== undefined) columns.push(copied(SUPPLY_COLUMNS[meaning].headers[0]!, place));
  }
  return columns;
}

/** Checks quantities and chances where they stand in the lines, whose columns a person can find. */
function checkQuantities({ found, chosen: { at }, read }: ToPrepare): void {
  const columnAt = (place: number): FoundColumn => ({ at: place, header: textOf(found.rows[0]![place]) });
  const rows = found.rows.slice(1).map((row, index) => {
    const { counts, amount } = read.rows[index]!;
    return counts ? row.map((cell, place) => (place === at.amount ? amount : cell)) : [];
  });
  const supply = (Object.keys(SUPPLY_COLUMNS) as SupplyColumn[]).flatMap((meaning) => {
    const place = at[meaning];
    return place === undefined ? [] : [[meaning, columnAt(place)] as const];
  });
  checkCells({
    rows: [found.rows[0]!, ...rows],
    area: found.area,
    // No cell stands before the first one: without a column every amount is blank.
    columns: { amount: columnAt(at.amount ?? -1) },
    supply: Object.fromEntries(supply),
  });
}

const items = (at: ChosenColumns['at']): number[] => [at.item ?? [], at.itemElse ?? []].flat();

function isEmptyRow(row: readonly CellValue[], index: number, { chosen: { at }, read }: ToPrepare): boolean {
  const places = [...(at.supplier === undefined ? [] : [at.supplier]), ...items(at)];
  return read.rows[index]!.amount === null && places.every((place) => textOf(row[place]) === '');
}

const masked = (counts: string, formula: string): string =>
  counts === '' ? formula : `IF(${counts}="","",${formula})`;

/** The first column; the second where that is blank, or where only the second names something that the data know. */
function eitherItem(first: string, second: string): string {
  const unknown = (cells: string): string => `ISERROR(${NAMESPACE}.CONTROL_STATUS(${cells}))`;
  const isSecond = `IF(${second}="",FALSE,IF(${unknown(first)},NOT(${unknown(second)}),FALSE))`;
  return `IF(${first}="",IF(${second}="","",${second}),IF(${isSecond},${second},${first}))`;
}

/** In the currency of the totals; a currency that is new to the lines is an error that shows where it stands. */
function amountConverted({ amount, currency, counts, rate }: Places, { to, all }: CurrenciesRead): string {
  if (all.length < 2 && (all[0]?.currency ?? to) === to) return masked(counts, amount);
  const factor = all.reduceRight(
    (rest, { currency: one }) => `IF(${currency}=${quoted(one)},${one === to ? '1' : rate(one)},${rest})`,
    'NA()',
  );
  return masked(counts, `IF(ISNUMBER(${amount}),${amount}*${factor},"")`);
}

function supplyOf({ chosen: { at } }: ToPrepare, columns: readonly Column[]): FoundSupplyColumns {
  const found: Partial<Record<SupplyColumn, FoundColumn>> = {};
  for (const meaning of Object.keys(SUPPLY_COLUMNS) as SupplyColumn[]) {
    if (at[meaning] === undefined) continue;
    const header = SUPPLY_COLUMNS[meaning].headers[0]!;
    found[meaning] = {
      at: columns.findIndex((column) => column.header === header),
      header,
    };
  }
  return found;
}

/** Columns that formulas of the prepared ones refer to, from a column of the sheet on. */
function helpersOf(input: ToPrepare, start: number): { columns: PreparedColumn[]; places: Places } {
  const { found, chosen, read, currencies } = input;
  const { at } = chosen;
  const columns: PreparedColumn[] = [];
  const area = (column: number, rows: number): Area => ({
    row: found.area.row + 1,
    column,
    rows,
    columns: 1,
  });
  const all = found.area.rows - 1;
  const raw = (place: number): string => absoluteReference(found.sheet, area(found.area.column + place, all));
  const add = (column: PreparedColumn, rows = all): string => {
    columns.push(column);
    return absoluteReference(found.sheet, area(start + columns.length - 1, rows));
  };
  const reads = at.amount === undefined ? '""' : amountFormula(raw(at.amount), read.reading);
  const amount = read.reading
    ? add({ header: 'Stated amount', formula: `=${reads}`, format: AMOUNT })
    : reads;

  const isForeign = currencies.all.some(({ currency }) => currency !== currencies.to);
  const words = at.currency === undefined ? [] : uniqueTexts(found, at.currency);
  const currency = isForeign
    ? add({
        header: 'Stated in',
        formula: `=${currencyFormula(
          at.amount === undefined ? '""' : raw(at.amount),
          read.reading,
          at.currency === undefined ? null : raw(at.currency),
          words,
          read.unit,
        )}`,
      })
    : '';

  const leftOut = new Map<string, ModelCode>();
  for (const { counts, reason, key } of read.rows)
    if (!counts && reason !== null && reason !== 'blank') leftOut.set(key, `no-line.${reason}`);
  let counts = '';
  if (leftOut.size > 0) {
    const keys = [...leftOut.keys()];
    // Counts comes before the list that it looks into.
    const list = absoluteReference(found.sheet, area(start + columns.length + 1, keys.length));
    const words = read.keyColumns.map(raw).join(`&${quoted(KEY_SEPARATOR)}&`) || '""';
    const key = `LEFT(${words}&IF(ISNUMBER(${amount}),"",${quoted(KEY_WITHOUT_AMOUNT)}),${KEY_LENGTH})`;
    counts = add({
      header: 'Counts',
      formula: `=IF(ISNUMBER(XMATCH(${key},${list})),"",1)`,
    });
    add({ header: 'Left out', cells: keys }, keys.length);
    add(
      {
        header: 'Why',
        cells: [...leftOut.values()].map((code) => modelText(code)),
      },
      keys.length,
    );
  }

  const foreign = currencies.all.filter(({ currency: one }) => one !== currencies.to);
  const rates = new Map<string, string>();
  if (foreign.length > 0) {
    add({
      header: 'Currency',
      cells: foreign.map((one) => one.currency || modelText('rates.none')),
    });
    const first = start + columns.length;
    add({
      header: `Rate to ${currencies.to}`,
      cells: foreign.map(({ rate }) => rate ?? ''),
    });
    add({
      header: 'Rate from',
      cells: foreign.map(({ from, source }) =>
        from === 'same' ? '' : modelText(`rates.${from}`, { source }),
      ),
    });
    foreign.forEach(({ currency: one }, index) =>
      rates.set(
        one,
        absoluteReference(found.sheet, {
          row: found.area.row + 1 + index,
          column: first,
          rows: 1,
          columns: 1,
        }),
      ),
    );
  }
  return {
    columns,
    places: {
      raw,
      amount,
      currency,
      counts,
      rate: (one) => rates.get(one) ?? 'NA()',
    },
  };
}

const uniqueTexts = (found: FoundLines, at: number): string[] => [
  ...new Set(
    found.rows
      .slice(1)
      .map((row) => textOf(row[at]).toUpperCase())
      .filter(Boolean),
  ),
];
