// ASSESS for tests: its rows below the header as objects by column.

import { cells } from '../support/ask';

export const HEADER = ['Supplier', 'Region', 'Item', 'Spend'];
export const COLUMNS = ['Control', 'License', 'Loss rate', 'At risk', 'Next date', 'Note'];

export type Line = unknown[];

/** The rows below the header, as objects by column. */
export function assessed(
  lines: Line[],
  scenario?: unknown,
  asOf: unknown = '2026-01-15',
): Record<string, unknown>[] {
  const [header, ...rows] = cells('ASSESS', lines, scenario, asOf);
  expect(header).toEqual(COLUMNS);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [COLUMNS[at]!, cell])));
}

/** One line with the usual headers. */
export const one = (line: Line, scenario?: unknown, asOf?: unknown): Record<string, unknown> =>
  assessed([HEADER, line], scenario, asOf)[0]!;

/** An error with this code. */
export const error = (code: string): unknown => expect.objectContaining({ error: code });

/** An error with this code, and these words in its message. */
export const says = (code: string, message: string): unknown => ({
  error: code,
  message: expect.stringContaining(message),
});
