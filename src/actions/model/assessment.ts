// The live formulas beside the lines: ASSESS, the names that totals go by, and amounts in one currency.

import { WEB_BYTES, bytesIn } from '../../catalog/call/cells-out';
import { ASSESS_COLUMNS } from '../../catalog/exposure-assess';
import type { Area } from '../../workbook/addresses';
import { absoluteReference } from '../../workbook/addresses';
import { hostFacts } from '../../workbook/host';
import { NAMESPACE } from '../host/links';
import type { AssessedLines } from './assessed';
import { KIND_OF_COLUMN, NO_NAME } from './assessed';
import type { CoverColumn } from './cover';
import { coverColumns, coverFormula, coverHeader } from './cover';
import { AMOUNT } from './looks';
import type { Lines } from './source';
import { columnReference } from './source';

/** What totals are made of, as absolute references; one cell a line. */
export interface AssessmentRanges {
  readonly license: string;
  readonly atRisk: string;
  readonly next: string;
  readonly supplier: string;
  readonly region: string;
  readonly item: string;
  readonly amount: string;
  /** Columns of supply, where the lines have stock and demand. */
  readonly cover: Readonly<Partial<Record<CoverColumn, string>>>;
}

export interface Assessment {
  /** Header row and lines of everything written beside the table. */
  readonly area: Area;
  readonly ranges: AssessmentRanges;
  /** Row by row and column by column, null where something spills. */
  readonly formulas: readonly {
    readonly row: number;
    readonly column: number;
    readonly formula: string;
  }[];
  readonly headers: readonly AddedHeader[];
  /** Widths of its columns in points, so that words and amounts are read without widening them. */
  readonly widths: readonly number[];
  /** ASSESS calls over parts of the lines: one, or several where Excel on the web could not carry the answer. */
  readonly blocks: readonly Block[];
  /** Cells below their headers that a person may change. */
  readonly inputs: readonly {
    readonly row: number;
    readonly column: number;
    readonly cells: readonly (string | number)[];
  }[];
}

/** The header of a column beside those of ASSESS; `format` where it holds numbers. */
interface AddedHeader {
  readonly column: number;
  readonly text: string;
  readonly format?: string;
}

/** Lines from one index up to, not including, another; counted from 0 without the header. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

const BLOCK_LINES = 20_000;
/** Three quarters of what one answer may hold on the web: notes grow as days pass. */
const BLOCK_BYTES = 0.75 * WEB_BYTES;

/** Cuts the lines where Excel on the web could not carry one answer over all of them. */
export function blocksOf(
  assessed: Pick<AssessedLines, 'rows'>,
  isWeb = hostFacts().platform === 'web',
): Block[] {
  const { rows } = assessed;
  if (!isWeb) return [{ from: 0, to: rows.length }];
  const blocks: Block[] = [];
  let from = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const size = bytesIn([row]);
    if (index > from && (index - from >= BLOCK_LINES || bytes + size > BLOCK_BYTES)) {
      blocks.push({ from, to: index });
      from = index;
      bytes = 0;
    }
    bytes += size;
  });
  return [...blocks, { from, to: rows.length }];
}

const NAMED = ['supplier', 'region', 'item'] as const;
const NAME_HEADERS = {
  supplier: 'Exporter',
  region: 'Destination',
  item: 'Goods',
} as const;

/** In points: what ASSESS answers, a name, a number or a day. */
const ASSESS_WIDTHS = [95, 85, 60, 85, 75, 260];
const NAME_WIDTH = 150;
const NUMBER_WIDTH = 85;

/** Where the assessment goes: from the second column after the lines on, in their header row. */
export function assessmentArea(
  { area, columns, supply, prepared }: Pick<Lines, 'area' | 'columns' | 'supply' | 'prepared'>,
  withAmount: boolean,
): Area {
  const named = NAMED.filter((column) => columns[column]).length;
  return {
    row: area.row,
    column: area.column + area.columns + 1,
    rows: area.rows,
    columns:
      ASSESS_COLUMNS.length +
      named +
      (withAmount ? 1 : 0) +
      coverColumns({ supply }).length +
      (prepared?.columns.length ?? 0),
  };
}

/** The call of ASSESS over a block; scenario and day are references or literals, empty for omitted. */
export function assessCall(
  { sheet, read: area }: Lines,
  block: Block,
  count: number,
  scenario: string,
  day: string,
): string {
  const rows = (row: number, size: number): string => absoluteReference(sheet, { ...area, row, rows: size });
  const part = rows(area.row + 1 + block.from, block.to - block.from);
  const lines = count === 1 ? absoluteReference(sheet, area) : `VSTACK(${rows(area.row, 1)},${part})`;
  const rest = day === '' ? (scenario === '' ? '' : `,${scenario}`) : `,${scenario},${day}`;
  return `${NAMESPACE}.ASSESS(${lines}${rest})`;
}

/** Lays out the assessment; `scenario` and `day` are the cells that its calls depend on. */
export function assessmentOf(
  lines: Lines,
  assessed: AssessedLines,
  cells: { readonly scenario: string; readonly day: string },
): Assessment {
  const { foreign, currency, scenario } = assessed;
  const area = assessmentArea(lines, foreign.length > 0);
  const blocks = blocksOf(assessed);
  const below = area.row + 1;
  const formulas = blocks.map((block, index) => {
    const call = assessCall(lines, block, blocks.length, cells.scenario, cells.day);
    return index === 0
      ? { row: area.row, column: area.column, formula: `=${call}` }
      : {
          row: below + block.from,
          column: area.column,
          formula: `=DROP(${call},1)`,
        };
  });
  const headers: AddedHeader[] = [];
  let column = area.column + ASSESS_COLUMNS.length;
  const added = (text: string, formula: string, format?: string): string => {
    headers.push({ column, text, ...(format === undefined ? {} : { format }) });
    formulas.push({ row: below, column, formula });
    column += 1;
    return reference(lines, area, column - 1);
  };
  const amount = columnReference(lines, lines.columns.amount.at);
  const names = Object.fromEntries(
    NAMED.map((one) => {
      const found = lines.columns[one];
      if (!found) return [one, ''];
      const cell = columnReference(lines, found.at);
      const matched = `IFERROR(${NAMESPACE}.MATCH_NAME(${cell},"${KIND_OF_COLUMN[one]}"),${cell}&"")`;
      return [one, added(NAME_HEADERS[one], `=IF(${cell}="",IF(${amount}="","","${NO_NAME}"),${matched})`)];
    }),
  ) as Pick<AssessmentRanges, (typeof NAMED)[number]>;
  const converted =
    foreign.length === 0
      ? amount
      : added(
          `Amount ${currency!}`,
          conversion(lines, amount, currency!, cells.scenario || `"${scenario.name}"`),
          AMOUNT,
        );
  const at = (offset: number): string => reference(lines, area, area.column + offset);
  const cover: Partial<Record<CoverColumn, string>> = {};
  for (const one of coverColumns(lines)) {
    const { text, format } = coverHeader(one);
    const inputs = {
      license: at(1),
      day: cells.day,
      amount,
      converted,
      placed: cover,
    };
    cover[one] = added(text, coverFormula(one, lines, inputs), format);
  }
  const inputs: Assessment['inputs'][number][] = [];
  for (const { header, formula, cells: given, format } of lines.prepared?.columns ?? []) {
    if (formula !== undefined) added(header, formula, format);
    else {
      headers.push({
        column,
        text: header,
        ...(format === undefined ? {} : { format }),
      });
      if (given && given.length > 0) inputs.push({ row: below, column, cells: given });
      column += 1;
    }
  }
  return {
    area,
    blocks,
    formulas,
    headers,
    inputs,
    widths: [
      ...ASSESS_WIDTHS,
      ...headers.map(({ format }) => (format === undefined ? NAME_WIDTH : NUMBER_WIDTH)),
    ],
    ranges: {
      license: at(1),
      atRisk: at(3),
      next: at(4),
      ...names,
      amount: converted,
      cover,
    },
  };
}

function reference({ sheet }: Lines, area: Area, column: number): string {
  return absoluteReference(sheet, {
    row: area.row + 1,
    column,
    rows: area.rows - 1,
    columns: 1,
  });
}

/** Amounts in the currency of the totals, at the rates that the scenario states, either way round. */
function conversion(lines: Lines, amount: string, to: string, scenario: string): string {
  const from = `UPPER(TRIM(${columnReference(lines, lines.columns.currency!.at)}))`;
  const rate = (pair: string): string => `${NAMESPACE}.SCENARIO_VALUE(${pair},${scenario})`;
  const rates = `IFERROR(${rate(`${from}&"/${to}"`)},1/${rate(`"${to}/"&${from}`)})`;
  return `=IF(${amount}="","",IF(${from}="${to}",1,${rates})*${amount})`;
}
