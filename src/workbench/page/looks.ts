// How the grid shows what the engine does not know: busy cells, and the conditional formats that were recorded.
import { InterceptorEffectEnum } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { busyText, engineBusy } from '../host/functions/values';
import type { ExcelHost } from '../host/host';
import type { RecordData } from '../host/store';

type Rule = (value: string | number) => boolean;

const operators: Record<string, (value: number, first: number, second: number) => boolean> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqual: (value, first) => value >= first,
  LessThanOrEqual: (value, first) => value <= first,
};

const textOperators: Record<string, (value: string, text: string) => boolean> = {
  Contains: (value, text) => value.includes(text),
  NotContains: (value, text) => !value.includes(text),
  BeginsWith: (value, text) => value.startsWith(text),
  EndsWith: (value, text) => value.endsWith(text),
};

/** Draws the rules that compare texts or numbers; rules by formula are kept but not drawn. */
export function drawLooks(host: ExcelHost): void {
  const interceptor = host.grid.injector.get(SheetInterceptorService);
  interceptor.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 10,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      const shown = cell?.v === engineBusy ? { ...cell, v: busyText } : cell;
      const style = ruleStyle(host, location.subUnitId, location.row, location.col, shown);
      return next(style ? { ...shown, s: mergeStyle(host, shown, style) } : shown);
    },
  });
}

function ruleStyle(
  host: ExcelHost,
  sheetId: string,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
): IStyleData | null {
  const value = cell?.v;
  if (value === null || value === undefined || typeof value === 'boolean') return null;
  const found = host.conditionalFormats(sheetId).find(({ area, record }) => {
    const inside =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    return inside && ruleOf(record)?.(value);
  });
  return found ? styleOf(found.record) : null;
}

function ruleOf({ children }: RecordData): Rule | null {
  const text = children['TextComparison']?.values['Rule'] as { operator: string; text: string } | undefined;
  if (text) {
    const wanted = text.text.toLowerCase();
    return (value) => textOperators[text.operator]?.(String(value).toLowerCase(), wanted) ?? false;
  }
  const number = children['CellValue']?.values['Rule'] as
    { operator: string; formula1: string; formula2?: string } | undefined;
  if (!number) return null;
  const [first, second] = [number.formula1, number.formula2].map((formula) =>
    Number(String(formula).replace(/^=/, '')),
  );
  return (value) =>
    typeof value === 'number' &&
    (operators[number.operator]?.(value, first ?? Number.NaN, second ?? Number.NaN) ?? false);
}

function styleOf({ children }: RecordData): IStyleData {
  const format = (children['TextComparison'] ?? children['CellValue'])?.children['Format'];
  const fill = format?.children['Fill']?.values['Color'];
  const font = format?.children['Font']?.values['Color'];
  return {
    ...(typeof fill === 'string' ? { bg: { rgb: fill } } : {}),
    ...(typeof font === 'string' ? { cl: { rgb: font } } : {}),
  };
}

function mergeStyle(host: ExcelHost, cell: Nullable<ICellData>, over: IStyleData): IStyleData {
  const styles = host.grid.workbook.getWorkbook().getStyles();
  return { ...(cell ? styles.getStyleByCell(cell) : null), ...over };
}
