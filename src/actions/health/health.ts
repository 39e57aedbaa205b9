// The health lines: what this Excel is and supports, what is kept in the workbook, and the last failure.

import { currentState } from '../../state/state';
import type { HostFacts } from '../../workbook/host';
import { hostFacts } from '../../workbook/host';
import { readStore } from '../../workbook/parts';
import type { How } from '../../workbook/run';
import type { LastProblem } from '../running/last-problem';
import { lastProblem } from '../running/last-problem';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';

export interface Health {
  readonly host: HostFacts;
  /** The packs in use. */
  readonly packs: readonly { readonly id: string; readonly version: string; readonly sha256: string }[];
  readonly date1904: boolean;
  /** Bytes of our data in the workbook; null where it cannot be read. */
  readonly storedBytes: number | null;
  readonly lastProblem: LastProblem | null;
}

/** What to report with a problem. @throws ActionProblem `no-excel`. */
export async function health({ signal }: Running = {}): Promise<Health> {
  needExcel();
  const how: How = { signal };
  const { data, date1904 } = currentState();
  const stored = await readStore(how).catch(() => null);
  return {
    host: hostFacts(),
    packs: data.packs.map(({ head: { id, version }, hash }) => ({ id, version, sha256: hash })),
    date1904,
    storedBytes: stored?.bytes ?? null,
    lastProblem: lastProblem(),
  };
}
