// Own supplier names: taken from a table or the selected cells, and matched to the companies in use, many at once.
// Deciding is a person's: `changePrivate({ kind: 'decide-names', … })`.

import { nameKey } from '../../control-data/names';
import { Pace } from '../../control-data/slices';
import { LINE_COLUMNS } from '../../exposure/line-columns';
import type { NameMatch } from '../../import/match-names';
import { currentState } from '../../state/state';
import type { CellValue } from '../../workbook/cells';
import { isCellCard } from '../../workbook/cells';
import { readRange } from '../../workbook/ranges';
import { readTable } from '../../workbook/tables';
import { ActionProblem, problemFrom } from '../running/problem';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';

export type { NameMatch, Suggestion } from '../../import/match-names';

/** Names as they stand in the workbook, blanks included, and where that is. */
export interface NamesThere {
  readonly place: string;
  readonly names: readonly string[];
}

/** More selected cells than this are refused. */
const MOST_CELLS = 200_000;

/** Headers that say that a column holds suppliers, beside those of purchases and sales. */
const ALSO = ['Name', 'Own name', 'Supplier number', 'Vendor number', '名称', '供应商编号', '供应商代码'];
const SUPPLIER_KEYS = new Set(
  [...LINE_COLUMNS.supplier.en, ...LINE_COLUMNS.supplier.zh, ...ALSO].map(nameKey),
);

/** The first column whose header speaks of suppliers, counted from 0; -1 where none does. */
export const supplierColumn = (headers: readonly CellValue[]): number =>
  headers.findIndex((header) => typeof header === 'string' && SUPPLIER_KEYS.has(nameKey(header)));

/** The headers of a table, for a choice. @throws ActionProblem `no-such-table`. */
export async function tableColumns(table: string, { signal }: Running = {}): Promise<readonly string[]> {
  return (await content(table, signal)).headers;
}

/** The names in a column of a table. @throws ActionProblem `no-such-table`. */
export async function namesInTable(
  table: string,
  column: string,
  { signal }: Running = {},
): Promise<NamesThere> {
  const { headers, rows } = await content(table, signal);
  const at = headers.indexOf(column);
  return { place: `${table}[${column}]`, names: textsOf(rows, at) };
}

/**
 * The names in the selected cells: one column, or the one among several whose header speaks of suppliers.
 * @throws ActionProblem `empty-selection`, `not-a-column`.
 */
export async function namesInSelection({ signal }: Running = {}): Promise<NamesThere> {
  needExcel();
  const range = await readRange('selection', { signal, maxCells: MOST_CELLS }).catch((error: unknown) => {
    throw problemFrom(error);
  });
  if (!range) throw new ActionProblem('empty-selection', {}, 'choose-again');
  const [first = [], ...rest] = range.values;
  const column = supplierColumn(first);
  if (column < 0 && first.length !== 1)
    throw new ActionProblem('not-a-column', { address: range.address }, 'choose-again');
  return {
    place: `${range.sheet}!${range.address}`,
    names: column < 0 ? textsOf(range.values, 0) : textsOf(rest, column),
  };
}

/** Errors are no names; a card is known by its own. */
const shownText = (cell: CellValue): CellValue => (isCellCard(cell) ? cell.card : cell);

const textsOf = (rows: readonly (readonly CellValue[])[], at: number): string[] =>
  rows.flatMap((row) => {
    const cell = shownText(row[at] ?? null);
    return typeof cell === 'string' || typeof cell === 'number' ? [String(cell)] : [];
  });

async function content(
  table: string,
  signal: AbortSignal | undefined,
): Promise<NonNullable<Awaited<ReturnType<typeof readTable>>>> {
  needExcel();
  const found = await readTable(table, { signal }).catch((error: unknown) => {
    throw problemFrom(error);
  });
  if (!found) throw new ActionProblem('no-such-table', { name: table }, 'choose-again');
  return found;
}

/**
 * Matches names to the companies in use, each different name once: matched, suggested, or unmatched. Thousands are
 * matched in slices, so that the page stays usable.
 */
export async function matchSuppliers(
  names: readonly string[],
  { signal, onProgress }: Running = {},
): Promise<NameMatch[]> {
  const { countNames, nameMatcher } = await import(
    /* webpackChunkName: "import" */ '../../import/match-names'
  );
  const pace = new Pace({ signal, onProgress: (share) => onProgress?.({ step: 'comparing', share }) });
  const match = nameMatcher(currentState().data);
  const counts = [...countNames(names)];
  const matches: NameMatch[] = [];
  for (const [name, count] of counts) {
    matches.push(match(name, count));
    pace.done(matches.length / counts.length);
    await pace.breathe();
  }
  return matches;
}
