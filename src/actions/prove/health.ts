// The health lines: what this Excel is and supports, what is kept in the workbook, and the last failure.

import { inUse } from '../../in-use/in-use';
import type { HostFacts } from '../../workbook/host';
import { hostFacts } from '../../workbook/host';
import { readStore } from '../../workbook/parts';
import type { How } from '../../workbook/run';
import type { LastProblem } from '../last-problem';
import { lastProblem } from '../last-problem';
import { needExcel } from '../session';
import type { Running } from '../under-way';

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
  const { data, date1904 } = inUse();
  const stored = await readStore(how).catch(() => null);
  return {
    host: hostFacts(),
    packs: data.packs.map(({ head: { id, version }, hash }) => ({ id, version, sha256: hash })),
    date1904,
    storedBytes: stored?.bytes ?? null,
    lastProblem: lastProblem(),
  };
}
