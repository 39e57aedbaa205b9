// Checking data from an address, a table or the selection of this workbook.

import { sha256OfPieces } from '../../control-data/sha256';
import type { AddressAdvice } from '../../import/address';
import type { RawCell } from '../../import/table';
import type { CellValue } from '../../workbook/cells';
import { isCellCard } from '../../workbook/cells';
import { currentState } from '../../state/state';
import { readRange } from '../../workbook/ranges';
import { listTables, readTable } from '../../workbook/tables';
import type { CheckOptions, Checked } from './check';
import { check, checkBytes } from './check';
import type { Origin } from '../saved/packs';
import { ActionProblem, problemFrom } from '../running/problem';
import { needExcel, openSession } from '../saved/session';

export type { AddressAdvice } from '../../import/address';

/**
 * What is known of an address before it is asked: a sign-in that an add-in cannot give, a page about a file, a server
 * of an intranet. @throws ActionProblem `import.*` for what is no https address.
 */
export async function adviseOn(address: string): Promise<AddressAdvice> {
  const { adviseOnAddress } = await addressing();
  try {
    return adviseOnAddress(address);
  } catch (error) {
    throw problemFrom(error);
  }
}

/** Fetches an address and checks what it holds: JSON pack, CSV or XLSX. @throws as `checkFile`. */
export async function checkAddress(address: string, options: CheckOptions = {}): Promise<Checked> {
  const { bytes, name } = await fetched(address, options);
  const sha256 = await sha256OfPieces([bytes], options.signal);
  return checkBytes(bytes, name, { kind: 'address', url: address, sha256 }, options);
}

/** What became of the address that something in use came from. */
export type Revalidated =
  | { readonly kind: 'unchanged' }
  /** It holds something else now: to be compared before it is applied. */
  | { readonly kind: 'changed'; readonly checked: Checked };

/**
 * Asks the address from which a pack came again and compares the hash; nothing is used before a person has seen what
 * changes. @throws ActionProblem `no-address`; as `checkFile`.
 */
export async function revalidatePack(id: string, options: CheckOptions = {}): Promise<Revalidated> {
  const origin = openSession().saved.packs.find((one) => one.id === id)?.origin;
  if (origin?.kind !== 'address') throw new ActionProblem('no-address', {}, 'choose-again');
  const { bytes, name } = await fetched(origin.url, options);
  const sha256 = await sha256OfPieces([bytes], options.signal);
  if (sha256 === origin.sha256) return { kind: 'unchanged' };
  return { kind: 'changed', checked: await checkBytes(bytes, name, { ...origin, sha256 }, options) };
}

/** Names of the workbook's tables, for a choice. @throws ActionProblem. */
export async function tablesToCheck(): Promise<string[]> {
  if (!openSession().inExcel) return [];
  try {
    return (await listTables()).map(({ name }) => name);
  } catch (error) {
    throw problemFrom(error);
  }
}

/** Checks a table of this workbook as a register. @throws ActionProblem `no-such-table`; as `checkFile`. */
export async function checkTable(name: string, options: CheckOptions = {}): Promise<Checked> {
  const table = await fromWorkbook(() => readTable(name, { signal: options.signal }));
  if (!table) throw new ActionProblem('no-such-table', { name }, 'choose-again');
  const { headers, rows } = table;
  return checkValues([headers, ...rows], 1, { kind: 'table', name: table.name }, options);
}

/** Checks the selected cells, headers first, as a register. @throws ActionProblem `empty-selection`; as `checkFile`. */
export async function checkSelection(options: CheckOptions = {}): Promise<Checked> {
  const range = await fromWorkbook(() => readRange('selection', { signal: options.signal }));
  if (!range) throw new ActionProblem('empty-selection', {}, 'choose-again');
  const address = `${range.sheet}!${range.address}`;
  return checkValues(range.values, range.area.row + 1, { kind: 'selection', address }, options);
}

function checkValues(
  cells: readonly (readonly CellValue[])[],
  firstRow: number,
  origin: Extract<Origin, { kind: 'table' | 'selection' }>,
  options: CheckOptions,
): Promise<Checked> {
  const name = origin.kind === 'table' ? origin.name : origin.address;
  const values = cells.map((row) => row.map((cell): RawCell => (isCellCard(cell) ? cell.card : cell)));
  return check(origin, options, async (read) => {
    const { readValues } = await import(/* webpackChunkName: "import" */ '../../import');
    return readValues(values, { name, date1904: currentState().date1904, firstRow }, read);
  });
}

async function fromWorkbook<T>(read: () => Promise<T>): Promise<T> {
  needExcel();
  try {
    return await read();
  } catch (error) {
    throw problemFrom(error);
  }
}

/** The bytes of an address and what it calls them. @throws ActionProblem `import.*`; the signal's reason. */
export async function fetched(
  address: string,
  { onProgress, signal }: CheckOptions,
): Promise<{ bytes: Uint8Array; name: string }> {
  const { readAddress } = await addressing();
  try {
    return await readAddress(address, {
      signal,
      onProgress: (share) => onProgress?.({ step: 'reading', share }),
    });
  } catch (error) {
    throw problemFrom(error);
  }
}

const addressing = () => import(/* webpackChunkName: "import" */ '../../import/address');
