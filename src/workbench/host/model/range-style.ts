// What is written into the style of each cell of a range: fill, font and borders.
import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { ExcelObject } from './excel-object';

/** A part of the format that is written into the style of each cell. */
export abstract class StylePart extends ExcelObject {
  constructor(
    protected readonly context: HostContext,
    protected readonly sheetId: string,
    protected readonly area: Area,
  ) {
    super();
  }

  protected patch(style: IStyleData): void {
    this.context.grid.cellsOf(this.sheetId).writeStyle(this.area, () => style);
  }

  /** The value that all cells share, or null when they differ. */
  protected shared<T>(read: (style: IStyleData) => T): T | null {
    const { startRow, endRow, startColumn, endColumn } = this.context.grid.clip(this.sheetId, this.area);
    const cells = this.context.grid.cellsOf(this.sheetId);
    const first = read(cells.style(startRow, startColumn) ?? {});
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        if (read(cells.style(row, column) ?? {}) !== first) return null;
      }
    }
    return first;
  }
}

const hexColor = (color: string): string => (color.startsWith('#') ? color.toUpperCase() : color);

export class RangeFill extends StylePart {
  readonly defaults = ['color'];

  get Color(): string | null {
    return this.shared((style) => style.bg?.rgb ?? '#FFFFFF');
  }
  set Color(color: string) {
    this.patch({ bg: { rgb: hexColor(color) } });
  }
  get Pattern(): string {
    return this.Color === '#FFFFFF' ? 'None' : 'Solid';
  }
  set Pattern(pattern: string) {
    if (pattern === 'None') this.Clear();
  }
  Clear(): void {
    this.patch({ bg: null });
  }
}

export class RangeFont extends StylePart {
  readonly defaults = ['bold', 'color', 'italic', 'name', 'size', 'underline'];

  get Bold(): boolean | null {
    return this.shared((style) => style.bl === BooleanNumber.TRUE);
  }
  set Bold(bold: boolean) {
    this.patch({ bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Italic(): boolean | null {
    return this.shared((style) => style.it === BooleanNumber.TRUE);
  }
  set Italic(italic: boolean) {
    this.patch({ it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Strikethrough(): boolean | null {
    return this.shared((style) => style.st?.s === BooleanNumber.TRUE);
  }
  set Strikethrough(on: boolean) {
    this.patch({ st: { s: on ? BooleanNumber.TRUE : BooleanNumber.FALSE } });
  }
  get Underline(): string | null {
    return this.shared((style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'));
  }
  set Underline(kind: string) {
    this.patch({ ul: { s: kind === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE } });
  }
  get Color(): string | null {
    return this.shared((style) => style.cl?.rgb ?? '#000000');
  }
  set Color(color: string) {
    this.patch({ cl: { rgb: hexColor(color) } });
  }
  get Name(): string | null {
    return this.shared((style) => style.ff ?? 'Calibri');
  }
  set Name(name: string) {
    this.patch({ ff: name });
  }
  get Size(): number | null {
    return this.shared((style) => style.fs ?? 11);
  }
  set Size(size: number) {
    this.patch({ fs: size });
  }
}

/** A side of the whole area: the engine's letter for it, and the cells that have it. */
const edges: Record<string, { letter: 't' | 'r' | 'b' | 'l'; cells: (area: Area) => Area }> = {
  EdgeTop: { letter: 't', cells: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: {
    letter: 'b',
    cells: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }),
  },
  EdgeLeft: { letter: 'l', cells: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: {
    letter: 'r',
    cells: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }),
  },
};

const lines: Record<string, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

/** The line along one side; the lines between cells are not played. */
class RangeBorder extends StylePart {
  readonly defaults = ['style'];

  constructor(
    context: HostContext,
    sheetId: string,
    area: Area,
    private readonly edge: string,
  ) {
    super(context, sheetId, edges[edge]!.cells(area));
  }

  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string | null {
    const { letter } = edges[this.edge]!;
    return this.shared((style) =>
      nameOf(lines, style.bd?.[letter]?.s ?? BorderStyleTypes.NONE, 'Continuous'),
    );
  }
  set Style(name: string) {
    const s = lines[name];
    if (s === undefined) throw invalidArgument(`"${name}" is not a line that the stand-in knows.`);
    this.patch({ bd: { [edges[this.edge]!.letter]: { s, cl: { rgb: '#000000' } } } });
  }
}

export class RangeBorders extends ExcelObject {
  readonly defaults: readonly string[] = [];

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }

  Item(edge: unknown): RangeBorder {
    if (!(String(edge) in edges))
      throw invalidArgument(`"${String(edge)}" is not a side that the stand-in knows.`);
    return new RangeBorder(this.context, this.sheetId, this.area, String(edge));
  }
  GetItem(edge: unknown): RangeBorder {
    return this.Item(edge);
  }
}

export const nameOf = <T>(table: Record<string, T>, value: T, other: string): string =>
  Object.keys(table).find((name) => table[name] === value) ?? other;
