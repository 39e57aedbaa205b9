// Which cells a stored formula reads, from its text: or that this cannot be told.

import { parseA1Ref, parseStructRef, tokenize } from '@borgar/fx';
import type { Area } from '../../../workbook/addresses';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../../workbook/addresses';
import type { StoredName } from '../stored-formulas';
import { isOurFunction } from '../stored-formulas';
import { followsFromArguments, followsFromFilters, readsBeyond } from './excel-functions';

/** Cells of one sheet that a formula reads, first and last row and column; those not fixed move with the formula. */
export interface Precedent {
  /** The sheet's name, upper-case. */
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

/** A table of the workbook, with all its rows. */
export interface StoredTable {
  readonly sheet: string;
  readonly area: Area;
  /** Upper-case. */
  readonly columns: readonly string[];
}

export interface PrecedentContext {
  /** Upper-case names of the sheets in their order. */
  readonly sheets: readonly string[];
  readonly names: readonly StoredName[];
  /** By their upper-case names. */
  readonly tables: ReadonlyMap<string, StoredTable>;
  /** True where rows are hidden by a filter. */
  readonly isFiltered: boolean;
  /** A formula that holds something private of its own. */
  readonly isPrivate: (formula: string) => boolean;
}

interface Place {
  /** Upper-case. */
  readonly sheet: string;
  readonly row: number;
}

const FIXED = { top: true, left: true, bottom: true, right: true };
const PLAIN: ReadonlySet<string> = new Set([
  'bool',
  'error',
  'number',
  'string',
  'newline',
  'whitespace',
  'fx_prefix',
]);

export class Precedents {
  private readonly ofNames = new Map<StoredName, readonly Precedent[] | null>();

  constructor(private readonly context: PrecedentContext) {}

  /** Null where it cannot be told: indirect references, links, functions that are not Excel's or ours, lambdas by name. */
  of(formula: string, at: Place): readonly Precedent[] | null {
    if (this.context.isPrivate(formula)) return null;
    let tokens;
    try {
      tokens = tokenize(`=${formula}`, { mergeRefs: true });
    } catch {
      return null;
    }
    const found: Precedent[] = [];
    let beyond = false;
    for (const { type, value, unterminated } of tokens) {
      if (unterminated) return null;
      if (PLAIN.has(type)) continue;
      if (type === 'operator') {
        // A range whose end is computed.
        if (value === ':') return null;
      } else if (type === 'func') {
        if (!this.isKnown(value)) return null;
        beyond ||= readsBeyond(value);
      } else if (type === 'context' || type === 'context_quote') {
        // Before an error: the sheet is gone.
        if (value.includes('[')) return null;
      } else {
        const cells = this.cellsOf(type, value, at);
        if (!cells) return null;
        for (const one of cells) found.push(one);
      }
    }
    return beyond ? grown(found) : found;
  }

  private isKnown(name: string): boolean {
    if (isOurFunction(name)) return true;
    if (/^_xlpm\./i.test(name)) return true;
    if (this.context.names.some((one) => one.name.toUpperCase() === name.toUpperCase())) return false;
    return followsFromArguments(name) && !(this.context.isFiltered && followsFromFilters(name));
  }

  private cellsOf(type: string, value: string, at: Place): readonly Precedent[] | null {
    if (type === 'structured') return this.tableCells(value, at);
    if (value.includes('[')) return null;
    if (type === 'range_named') return this.nameCells(value, at);
    if (type !== 'range' && type !== 'range_beam' && type !== 'range_ternary') return null;
    const read = parseA1Ref(value);
    if (!read || !('range' in read) || !read.range) return null;
    const { top, left, bottom, right, $top, $left, $bottom, $right } = read.range;
    const sheets = this.sheetsOf(read.context ?? [], at);
    return (
      sheets?.map((sheet) => ({
        sheet,
        top: top ?? 0,
        left: left ?? 0,
        bottom: bottom ?? SHEET_ROWS - 1,
        right: right ?? SHEET_COLUMNS - 1,
        fixed: {
          top: $top || top === null,
          left: $left || left === null,
          bottom: $bottom || bottom === null,
          right: $right || right === null,
        },
      })) ?? null
    );
  }

  /** The sheets that stand before a reference: its own, one, or all from one to another. */
  private sheetsOf(context: readonly string[], { sheet }: Place): readonly string[] | null {
    if (context.length === 0) return [sheet];
    if (context.length > 1) return null;
    const { sheets } = this.context;
    const named = context[0]!.toUpperCase();
    if (sheets.includes(named)) return [named];
    const ends = named.split(':').map((one) => sheets.indexOf(one));
    if (ends.length !== 2 || ends.includes(-1)) return null;
    return sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
  }

  private nameCells(value: string, at: Place): readonly Precedent[] | null {
    if (/^_xlpm\./i.test(value)) return [];
    const mark = value.lastIndexOf('!');
    const sheet =
      mark < 0 ? at.sheet : value.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'").toUpperCase();
    const word = value.slice(mark + 1).toUpperCase();
    const table = mark < 0 ? this.context.tables.get(word) : undefined;
    if (table) return [precedent(table.sheet, table.area)];
    const called = this.context.names.filter((one) => one.name.toUpperCase() === word);
    const name =
      called.find((one) => one.sheet !== null && this.context.sheets[one.sheet] === sheet) ??
      called.find((one) => one.sheet === null);
    return name ? this.ofName(name) : null;
  }

  private ofName(name: StoredName): readonly Precedent[] | null {
    const known = this.ofNames.get(name);
    if (known !== undefined) return known;
    // A name that comes back to itself cannot be told.
    this.ofNames.set(name, null);
    const sheet = name.sheet === null ? '' : (this.context.sheets[name.sheet] ?? '');
    const isLambda = /LAMBDA\s*\(/i.test(name.formula);
    const cells = isLambda ? null : this.of(name.formula, { sheet, row: 0 });
    // One that moves with the cell, or that calls us: its answers were not asked for.
    const moves = cells?.some(({ fixed }) => Object.values(fixed).includes(false)) ?? true;
    const calls = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;
    const isOurs = [...name.formula.matchAll(calls)].some(([word]) => isOurFunction(word));
    const told = moves || isOurs ? null : cells;
    this.ofNames.set(name, told);
    return told;
  }

  private tableCells(value: string, at: Place): readonly Precedent[] | null {
    const parsed = parseStructRef(value);
    if (!parsed || (parsed.context ?? []).length > 0) return null;
    const table =
      parsed.table === undefined || parsed.table === ''
        ? null
        : this.context.tables.get(parsed.table.toUpperCase());
    if (!table) return null;
    const { columns = [], sections = [] } = parsed;
    const places = columns.map((one) => table.columns.indexOf(one.toUpperCase()));
    if (places.includes(-1)) return null;
    const [first, last] =
      places.length > 0 ? [Math.min(...places), Math.max(...places)] : [0, table.area.columns - 1];
    const isRow = sections.includes('this row');
    const { area } = table;
    return [
      {
        sheet: table.sheet,
        top: isRow ? at.row : area.row,
        bottom: isRow ? at.row : area.row + area.rows - 1,
        left: area.column + first,
        right: area.column + last,
        fixed: { ...FIXED, top: !isRow, bottom: !isRow },
      },
    ];
  }
}

export const precedent = (sheet: string, { row, column, rows, columns }: Area): Precedent => ({
  sheet,
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
  fixed: FIXED,
});

/** Each reference as large as the largest. */
function grown(cells: readonly Precedent[]): readonly Precedent[] {
  const rows = Math.max(0, ...cells.map(({ top, bottom }) => bottom - top));
  const columns = Math.max(0, ...cells.map(({ left, right }) => right - left));
  return cells.map((one) => ({
    ...one,
    bottom: Math.max(one.bottom, one.top + rows),
    right: Math.max(one.right, one.left + columns),
  }));
}

/** A precedent of a shared formula as another of its cells has it. */
export function shifted(one: Precedent, rows: number, columns: number): Precedent {
  const { fixed } = one;
  return {
    ...one,
    top: one.top + (fixed.top ? 0 : rows),
    bottom: one.bottom + (fixed.bottom ? 0 : rows),
    left: one.left + (fixed.left ? 0 : columns),
    right: one.right + (fixed.right ? 0 : columns),
  };
}
