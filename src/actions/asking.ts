// How a function's answer under another state is found out. The functions' room provides it on opening, so that a
// comparison gives exactly what a cell would show.

import type { InUse } from '../in-use/in-use';

/** Rows of cells as a function returns them, errors in their places. */
export type Ask = (use: InUse, id: string, args: readonly unknown[]) => unknown[][];

/** What a cell shows: data types as their basic value or text, errors with their message. */
export type Shown = string | number | boolean | { readonly error: string; readonly message: string };

let provided: Ask | null = null;

/** Says how calls are answered; once, on opening. */
export function provideAsking(ask: Ask): void {
  provided = ask;
}

/** What a call would show under a state. */
export function askUnder(use: InUse, id: string, args: readonly unknown[]): Shown[][] {
  if (!provided) throw new Error('Nothing answers calls yet');
  return provided(use, id, args).map((row) => row.map(shownOf));
}

/** The number format that one cell of the answer carries; null where Excel or the answer has none. */
export function formatUnder(
  use: InUse,
  id: string,
  args: readonly unknown[],
  { row, column }: { row: number; column: number },
): string | null {
  const cell = provided?.(use, id, args)[row]?.[column];
  const { numberFormat } = (cell ?? {}) as { numberFormat?: unknown };
  return typeof numberFormat === 'string' ? numberFormat : null;
}

function shownOf(cell: unknown): Shown {
  if (cell instanceof Error) {
    const { code } = cell as unknown as { code?: unknown };
    return { error: String(code ?? '#VALUE!'), message: cell.message };
  }
  if (typeof cell === 'object' && cell !== null) {
    const { basicValue, text } = cell as { basicValue?: unknown; text?: unknown };
    return (typeof text === 'string' ? text : (basicValue as Shown | undefined)) ?? '';
  }
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? '');
}

/** True where two cells show the same; messages of errors count. */
export function showsSame(a: Shown, b: Shown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.error === b.error && a.message === b.message;
}
