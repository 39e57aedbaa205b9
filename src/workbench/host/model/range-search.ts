// Finding cells: by what they hold (special cells) and by text.
import { formatAddress, intersect, mergeCells } from '../address';
import type { Area } from '../address';
import type { HostContext } from '../context';
import { isErrorText } from '../functions/values';
import type { Scalar } from '../functions/values';
import { ExcelObject } from './excel-object';
import { AreasFormat } from './range-format';
import type { Range } from './range';
import type { RangePlaces } from './range-places';

/** Several areas of one sheet. */
export class RangeAreas extends ExcelObject {
  readonly defaults = ['address', 'areaCount', 'cellCount'];

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly places: Area[],
  ) {
    super();
  }

  ranges(): Range[] {
    return this.places.map((area) => this.context.make.range(this.sheetId, area));
  }

  _KeepReference(): null {
    return null;
  }

  _RemoveReference(): null {
    return null;
  }

  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.context.references.keep(this.sheetId, this.places) };
  }

  get Address(): string {
    const sheet = this.context.grid.sheetName(this.sheetId);
    return this.places.map((area) => formatAddress(sheet, area)).join(',');
  }
  get AreaCount(): number {
    return this.places.length;
  }
  get CellCount(): number {
    return this.places.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
  get Areas(): ExcelObject {
    return this.context.make.ranges(this.ranges());
  }
  get Format(): ExcelObject {
    return new AreasFormat(this.context, this.sheetId, this.places);
  }
  get Worksheet(): ExcelObject {
    return this.context.make.worksheet(this.sheetId);
  }
  SetDirty(): void {
    for (const area of this.places) this.context.setDirty(this.sheetId, area);
  }
  async Calculate(): Promise<void> {
    this.SetDirty();
    await this.context.calculation.settled();
  }
  Clear(applyTo: unknown): void {
    for (const range of this.ranges()) range.Clear(applyTo);
  }
  Select(): void {
    this.ranges()[0]?.Select();
  }
}

type Kept = (value: Scalar, formula: string | null) => boolean;

const kinds: Record<string, Kept> = {
  Formulas: (_, formula) => formula !== null,
  Constants: (value, formula) => formula === null && value !== '',
  Blanks: (value, formula) => formula === null && value === '',
};

const valueKinds: Record<string, (value: Scalar) => boolean> = {
  All: () => true,
  Errors: (value) => isErrorText(value),
  Numbers: (value) => typeof value === 'number',
  Text: (value) => typeof value === 'string' && !isErrorText(value),
  Logical: (value) => typeof value === 'boolean',
  ErrorsText: (value) => typeof value === 'string',
  NumbersText: (value) => typeof value === 'number' || (typeof value === 'string' && !isErrorText(value)),
};

/** The cells of a kind within a range; null when there are none or the kind is unknown. */
export function specialCells(range: RangePlaces, kind: string, valueType: string): RangeAreas | null {
  const keep = kinds[kind];
  const ofType = valueKinds[valueType] ?? valueKinds['All']!;
  if (!keep) return null;
  return collect(range, (value, formula) => keep(value, formula) && ofType(value));
}

/** Where a text is found, in reading order. */
export function matchingCells(
  range: RangePlaces,
  text: string,
  criteria: unknown,
): { row: number; column: number }[] {
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as Record<string, boolean>;
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  return cellsWhere(range, (value, formula) => {
    const content = fold(formula ?? String(value));
    return completeMatch ? content === wanted || fold(String(value)) === wanted : content.includes(wanted);
  });
}

export function matchingAreas(range: RangePlaces, text: string, criteria: unknown): RangeAreas | null {
  const cells = matchingCells(range, text, criteria);
  return cells.length > 0 ? new RangeAreas(range.context, range.sheetId, mergeCells(cells)) : null;
}

function collect(range: RangePlaces, keep: Kept): RangeAreas | null {
  const cells = cellsWhere(range, keep);
  return cells.length > 0 ? new RangeAreas(range.context, range.sheetId, mergeCells(cells)) : null;
}

function cellsWhere({ context, sheetId, area }: RangePlaces, keep: Kept): { row: number; column: number }[] {
  const cells = context.grid.cellsOf(sheetId);
  const used = cells.usedArea(true);
  const searched = used && intersect(used, area);
  const found: { row: number; column: number }[] = [];
  if (!searched) return found;
  for (let row = searched.row; row < searched.row + searched.rows; row++) {
    for (let column = searched.column; column < searched.column + searched.columns; column++) {
      if (keep(cells.value(row, column), cells.formula(row, column))) found.push({ row, column });
    }
  }
  return found;
}
