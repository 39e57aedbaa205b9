// Sorting a range: numbers before texts before truth values, blanks last, equal rows in their order.
import type { Scalar } from '../functions/values';
import { ExcelObject } from './excel-object';
import type { HostContext } from '../context';
import type { Area } from '../address';

interface SortField {
  key: number;
  ascending?: boolean;
}

export class RangeSort extends ExcelObject {
  readonly defaults: readonly string[] = [];

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }

  Apply(fields: unknown, _matchCase: unknown, hasHeaders: unknown): void {
    const skip = hasHeaders === true ? 1 : 0;
    const { row, column, rows, columns } = this.area;
    if (rows - skip < 2) return;
    const range = this.context.make.range(this.sheetId, {
      row: row + skip,
      column,
      rows: rows - skip,
      columns,
    });
    const values = range.Values ?? [];
    const formulas = range.FormulasR1C1 ?? [];
    const order = values.map((_, index) => index).sort((a, b) => compareRows(values[a]!, values[b]!, fields));
    range.FormulasR1C1 = order.map((index) => formulas[index]!);
  }
}

function compareRows(a: Scalar[], b: Scalar[], fields: unknown): number {
  for (const { key, ascending = true } of fields as SortField[]) {
    const [left, right] = [a[key] ?? '', b[key] ?? ''];
    if (left === '' || right === '') {
      if (left !== right) return left === '' ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

const rank = (value: Scalar): number => ['number', 'string', 'boolean'].indexOf(typeof value);

function compareValues(a: Scalar, b: Scalar): number {
  if (typeof a !== typeof b) return rank(a) - rank(b);
  return typeof a === 'string'
    ? a.localeCompare(String(b), 'en', { sensitivity: 'base' })
    : Number(a) - Number(b);
}
