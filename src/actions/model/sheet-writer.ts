// Lays out a sheet from top to bottom: sections with a title, a table and, where wanted, a chart beside it.

import type { Area } from '../../workbook/addresses';
import { absoluteAddress, addressOf } from '../../workbook/addresses';
import type { ChartKind } from '../../workbook/charts';
import type { ConditionalLook, Look } from '../../workbook/formats';
import { HEADER, NOTE, SECTION, TITLE } from './looks';
import type { PlanCell, PlanChart, SheetPlan } from './plan';
import { cellAt } from './plan';

/** First column of the charts, and how many columns and rows one takes at least. */
const CHART_COLUMN = 7;
const CHART_COLUMNS = 8;
const CHART_ROWS = 15;

export interface Section {
  readonly title: PlanCell;
  /** A sentence under the title. */
  readonly note?: PlanCell;
  /** A row above the headers, which says what groups of columns are about. */
  readonly groups?: readonly PlanCell[];
  readonly headers: readonly PlanCell[];
  /** `row` is the zero-based row of the first line of the table on the sheet. */
  readonly rows: (row: number) => readonly (readonly PlanCell[])[];
  /** One number format a column; null leaves it. */
  readonly formats?: readonly (string | null)[];
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
    readonly categoryTitle: string;
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
  private next = 0;

  /** Charts stand beside their tables, or below where the tables are wide. */
  constructor(private readonly charted: 'beside' | 'below' = 'beside') {}

  /** The row that comes next, zero-based. */
  get row(): number {
    return this.next;
  }

  heading(title: PlanCell, note: string): void {
    this.put([[title], [note]]);
    this.look(cellAt(0, 0), TITLE);
    this.look(cellAt(1, 0), NOTE);
    this.next = 3;
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
    this.next += rows.length + 1;
    return first;
  }

  section(section: Section): Placed {
    const { title, note, groups, headers, formats = [], chart, conditional = [] } = section;
    const titleArea = cellAt(this.next, 0);
    this.look(titleArea, SECTION);
    this.put([[title]]);
    if (note !== undefined) {
      this.look(cellAt(this.next + 1, 0), NOTE);
      this.cells.push({ row: this.next + 1, column: 0, rows: [[note]] });
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
    if (chart) {
      const { columns, rows: shown = rows.length - (section.total ? 1 : 0), ...rest } = chart;
      this.charts.push({
        ...rest,
        titleCell: titleArea,
        data: { row: header, column: 0, rows: shown + 1, columns },
        covers: {
          row: this.charted === 'below' ? end + 1 : header,
          column: this.charted === 'below' ? 0 : CHART_COLUMN,
          rows: CHART_ROWS,
          columns: CHART_COLUMNS,
        },
      });
    }
    const chartEnd = chart ? (this.charted === 'below' ? end : header) + CHART_ROWS + 1 : 0;
    this.next = Math.max(end, chartEnd) + 1;
    return { title: titleArea, header, first, rows: rows.length };
  }

  look(area: Area, look: Look): void {
    this.looks.push({ area, look });
  }

  plan(print: SheetPlan['print'], widths: readonly number[]): SheetPlan {
    const { cells, looks, conditional, charts } = this;
    return { cells, looks, conditional, charts, widths, print };
  }

  private put(rows: PlanCell[][]): void {
    this.cells.push({ row: this.next, column: 0, rows });
  }
}
