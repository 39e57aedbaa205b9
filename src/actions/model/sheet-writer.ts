// Lays out a sheet from top to bottom: sections with a title, a table and, where wanted, a chart beside it.

import type { Area } from '../../workbook/addresses';
import { absoluteAddress, addressOf } from '../../workbook/addresses';
import type { ChartKind } from '../../workbook/charts';
import type { ConditionalLook, Look } from '../../workbook/formats';
import { FOUND, HEADER, NOTE, SECTION, TITLE } from './looks';
import type { PagePart } from './page-breaks';
import { pageBreaks } from './page-breaks';
import type { PlanCell, PlanChart, SheetPlan } from './plan';
import { cellAt, isFormula } from './plan';
import { LINE_HEIGHT, linesOf } from '../../workbook/text-room';

/** Rows of a chart at least, and what it takes beside its bars: title, axis and legend. */
const CHART_ROWS = 10;
const CHART_AROUND = 6;
/** What is left of a column for bold words. */
const BOLD = 0.9;
const FINE_SIZE = 8;
const FINE_LINE = 11.5;
/** What small print takes at least: its texts may change while the heights stay. */
const FINE_LINES = 2;

/** The title is repeated on each page. */
const REPEATED = 3 * LINE_HEIGHT;

export interface Section {
  readonly title: PlanCell;
  /** A sentence under the title; a long one runs over several lines. */
  readonly note?: PlanCell;
  /** The column from which on the cells of each row are one, for sentences. */
  readonly sentences?: number;
  /** A row above the headers, which says what groups of columns are about. */
  readonly groups?: readonly PlanCell[];
  readonly headers: readonly PlanCell[];
  /** `row` is the zero-based row of the first line of the table on the sheet. */
  readonly rows: (row: number) => readonly (readonly PlanCell[])[];
  /** One number format a column; null leaves it. */
  readonly formats?: readonly (string | null)[];
  /** Rows at the end that are held free for what the table may grow by. */
  readonly spare?: number;
  /** The last row is a total. */
  readonly total?: boolean;
  readonly chart?: {
    readonly kind: ChartKind;
    readonly name: string;
    readonly title: string;
    /** Columns of the table that are shown, the category first. */
    readonly columns: number;
    /** Rows shown, from the first; default all but the total. */
    readonly rows?: number;
    /** Below the table although others stand beside theirs. */
    readonly isBelow?: boolean;
    readonly categoryTitle?: string;
    readonly valueTitle: string;
  };
  readonly conditional?: readonly {
    readonly column: number;
    readonly looks: readonly ConditionalLook[];
  }[];
}

/** Where a section's table came to lie: its header row and its lines. */
export interface Placed {
  readonly title: Area;
  readonly header: number;
  readonly first: number;
  readonly rows: number;
}

/** `$B$4`. */
export const absolute = (row: number, column: number): string =>
  absoluteAddress(addressOf(cellAt(row, column)));

/** `$B$4:$B$9`. */
export const absoluteColumn = (row: number, column: number, rows: number): string =>
  rows === 1 ? absolute(row, column) : `${absolute(row, column)}:${absolute(row + rows - 1, column)}`;

export class SheetLayout {
  private readonly cells: {
    row: number;
    column: number;
    rows: PlanCell[][];
  }[] = [];
  private readonly looks: { area: Area; look: Look }[] = [];
  private readonly conditional: {
    area: Area;
    looks: readonly ConditionalLook[];
  }[] = [];
  private readonly charts: PlanChart[] = [];
  private readonly merged: Area[] = [];
  private readonly heights: { row: number; height: number }[] = [];
  /** The sections, as pages are cut between them. */
  private readonly parts: PagePart[] = [];
  private next = 0;

  /** `beside` is the first column of charts beside their tables; null where all stand below theirs. */
  constructor(
    private readonly widths: readonly number[],
    private readonly beside: number | null = null,
  ) {}

  /** The row that comes next, zero-based. */
  get row(): number {
    return this.next;
  }

  /** The title, what all of the sheet holds for, what it found in sentences, and a note. */
  heading(title: PlanCell, about: PlanCell, found: readonly PlanCell[], note: string): void {
    this.put([[title], [about]]);
    this.look(cellAt(0, 0), TITLE);
    this.look(cellAt(1, 0), NOTE);
    this.next = 3;
    for (const sentence of found) this.sentence(sentence, FOUND);
    this.sentence(note, NOTE);
    this.next += 1;
  }

  /** A sentence across the sheet, wrapped where it is longer. */
  private sentence(cell: PlanCell, look: Look): void {
    this.put([[cell]]);
    this.look(cellAt(this.next, 0), look);
    this.across(this.next, 0, cell);
    this.next += 1;
  }

  /** Gives a text the columns to the right of its own, and the lines that it takes in them. @returns false for no need. */
  private across(row: number, column: number, cell: PlanCell, isMerged = false): boolean {
    const points = this.widths.slice(column).reduce((sum, width) => sum + width, 0);
    const lines = linesOf(shownAs(cell), points);
    if (lines === 1 && !isMerged) return false;
    const area = { row, column, rows: 1, columns: this.widths.length - column };
    this.merged.push(area);
    this.look(area, { wrap: true, vertical: 'Top', align: 'Left' });
    this.heights.push({ row, height: Math.max(1, lines) * LINE_HEIGHT });
    return true;
  }

  /** The title of facts that follow. */
  subheading(title: string): void {
    this.look(cellAt(this.next, 0), SECTION);
    this.put([[title]]);
    this.next += 1;
  }

  /** Marks cells by a condition of their own. */
  alert(area: Area, look: ConditionalLook): void {
    this.conditional.push({ area, looks: [look] });
  }

  /** Labels in the first column, values in the second, remarks in the third. */
  facts(
    rows: readonly {
      cells: readonly PlanCell[];
      look?: Look;
      format?: string;
      conditional?: ConditionalLook;
    }[],
  ): number {
    const first = this.next;
    this.put(rows.map(({ cells }) => [...cells]));
    rows.forEach(({ look, format, conditional }, index) => {
      const area = cellAt(first + index, 1);
      this.look(area, {
        align: 'Right',
        ...(format ? { numberFormat: format } : {}),
        ...look,
      });
      if (conditional) this.conditional.push({ area, looks: [conditional] });
    });
    this.look(
      { row: first, column: 2, rows: rows.length, columns: 1 },
      { ...NOTE, align: 'Left', indent: 1 },
    );
    rows.forEach(({ cells }, index) => {
      if (cells.length < 3 || !this.across(first + index, 2, cells[2] ?? null)) return;
      // Label and value stand beside the first line of the remark.
      this.look({ row: first + index, column: 0, rows: 1, columns: 2 }, { vertical: 'Top' });
    });
    this.next += rows.length + 1;
    return first;
  }

  section(section: Section): Placed {
    const { title, note, groups, headers, formats = [], chart, conditional = [] } = section;
    const titleArea = cellAt(this.next, 0);
    const start = this.next;
    this.look(titleArea, SECTION);
    this.put([[title]]);
    if (note !== undefined) {
      this.look(cellAt(this.next + 1, 0), NOTE);
      this.cells.push({ row: this.next + 1, column: 0, rows: [[note]] });
      this.across(this.next + 1, 0, note);
      this.next += 1;
    }
    if (groups) {
      this.cells.push({ row: this.next + 1, column: 0, rows: [[...groups]] });
      this.look({ row: this.next + 1, column: 0, rows: 1, columns: groups.length }, HEADER);
      this.next += 1;
    }
    const header = this.next + 1;
    const first = header + 1;
    const rows = section.rows(first);
    const end = first + rows.length;
    this.cells.push({
      row: header,
      column: 0,
      rows: [[...headers], ...rows.map((row) => [...row])],
    });
    this.look({ row: header, column: 0, rows: 1, columns: headers.length }, HEADER);
    const lines = Math.max(
      ...headers.map((cell, column) => linesOf(shownAs(cell), BOLD * (this.widths[column] ?? 0))),
    );
    if (lines > 1) this.heights.push({ row: header, height: lines * LINE_HEIGHT });
    formats.forEach((numberFormat, column) => {
      if (numberFormat === null) {
        // Words keep apart from numbers to their left, in their header too.
        const words = {
          row: header,
          column,
          rows: rows.length + 1,
          columns: 1,
        };
        if (column > 1 && formats[column - 1]) this.look(words, { align: 'Left', indent: 1 });
        return;
      }
      // The first column says what a row is about, also where it is a day.
      const align = column === 0 ? 'Left' : 'Right';
      this.look({ row: first, column, rows: rows.length, columns: 1 }, { numberFormat, align });
      this.look(cellAt(header, column), { align });
    });
    if (section.total)
      this.look(
        {
          row: first + rows.length - 1,
          column: 0,
          rows: 1,
          columns: headers.length,
        },
        { bold: true },
      );
    for (const { column, looks } of conditional)
      this.conditional.push({
        area: { row: first, column, rows: rows.length, columns: 1 },
        looks,
      });
    let chartEnd = 0;
    if (chart) {
      const { columns, rows: shown = rows.length - (section.total ? 1 : 0), isBelow, ...rest } = chart;
      const beside = isBelow ? null : this.beside;
      const covers = {
        row: beside === null ? end + 1 : header,
        column: beside ?? 0,
        rows: Math.max(CHART_ROWS, CHART_AROUND + shown),
        columns: this.widths.length - (beside ?? 0),
      };
      this.charts.push({
        ...rest,
        titleCell: titleArea,
        data: { row: header, column: 0, rows: shown + 1, columns },
        covers,
      });
      chartEnd = covers.row + covers.rows;
    }
    const { sentences } = section;
    if (sentences !== undefined)
      rows.forEach((row, index) => {
        this.across(first + index, sentences, row[sentences] ?? null, true);
        this.look({ row: first + index, column: 0, rows: 1, columns: sentences }, { vertical: 'Top' });
      });
    this.next = Math.max(end, chartEnd) + 1;
    // The row between two sections belongs to what is free, where there is some.
    this.parts.push({ start, free: section.spare ? section.spare + 1 : 0 });
    return { title: titleArea, header, first, rows: rows.length };
  }

  /**
   * Small print that is wrapped: titles and addresses of sources, on two lines, and on more where the texts that the
   * cells show now need them.
   */
  fine(area: Area, shown: readonly (readonly string[])[] = []): void {
    this.look(area, { wrap: true, size: FINE_SIZE });
    this.look({ ...area, column: 0, columns: this.widths.length }, { vertical: 'Top' });
    const set = new Set(this.heights.map(({ row }) => row));
    for (let index = 0; index < area.rows; index += 1) {
      const row = area.row + index;
      if (set.has(row)) continue;
      const lines = (shown[index] ?? []).map((text, column) =>
        linesOf(text, this.widths[area.column + column]!, FINE_SIZE),
      );
      this.heights.push({ row, height: FINE_LINE * Math.max(FINE_LINES, ...lines) });
    }
  }

  /** Wraps a cell of one column, with the lines that its text takes. */
  wrapped(row: number, column: number, text: string): void {
    const lines = linesOf(text, this.widths[column]!);
    this.look(cellAt(row, column), { wrap: true });
    this.look({ row, column: 0, rows: 1, columns: column + 1 }, { vertical: 'Top' });
    if (lines > 1) this.heights.push({ row, height: lines * LINE_HEIGHT });
  }

  look(area: Area, look: Look): void {
    this.looks.push({ area, look });
  }

  plan(footer: string): SheetPlan {
    const { cells, looks, conditional, charts, merged, heights, widths } = this;
    const print = { footer, breaks: this.breaks() };
    return { cells, looks, conditional, charts, merged, heights, widths, print };
  }

  private breaks(): number[] {
    const heights = new Map(this.heights.map(({ row, height }) => [row, height]));
    const heightOf = (from: number, to: number): number =>
      Array.from({ length: to - from }, (_, row) => heights.get(from + row) ?? LINE_HEIGHT).reduce(
        (sum, one) => sum + one,
        0,
      );
    const width = this.widths.reduce((sum, one) => sum + one, 0);
    return pageBreaks({ heightOf, width, repeated: REPEATED, end: this.next }, [
      { start: 0, free: 0 },
      ...this.parts,
    ]);
  }

  private put(rows: PlanCell[][]): void {
    this.cells.push({ row: this.next, column: 0, rows });
  }
}

/** What a cell shows, or a text as long; numbers are short. */
const shownAs = (cell: PlanCell): string =>
  typeof cell === 'string' ? cell : isFormula(cell) ? (cell.sample ?? '') : '';
