// Rows to facts: finds headers and register, reads row by row, leaves out what is wrong, and reports all of it.

import { HEADER_ROWS_SEARCHED } from './headers';
import { Intake } from './intake';
import { MAX_ROWS, PREVIEW_ROWS } from './limits';
import { ImportFault } from './problems';
import type { Pace } from '../control-data/slices';
import type { RawRow, TableSource } from './table';
import type { RegisterResult, RegisterOptions } from './register-result';

/** Reads a table. Nothing is applied: the result says what there is and what is wrong with it. */
export async function readRegister(
  table: TableSource,
  options: RegisterOptions,
  pace: Pace,
): Promise<RegisterResult> {
  const intake = new Intake(options, table);
  // The headers are looked for among the first rows, and a preview shows some below them, so as many are waited for.
  const rowsNeeded = HEADER_ROWS_SEARCHED + PREVIEW_ROWS;
  let first: RawRow[] = [];
  let seen = 0;
  for await (const batch of table.rows) {
    seen += batch.length;
    if (seen > MAX_ROWS + HEADER_ROWS_SEARCHED) throw new ImportFault('too-many-rows', { limit: MAX_ROWS });
    if (intake.started) await intake.take(batch, pace);
    else {
      first = first.concat(batch);
      if (first.length >= rowsNeeded && first.at(-1)!.number >= (options.headerRow ?? 0))
        await intake.start(first, pace);
    }
  }
  if (!intake.started) await intake.start(first, pace);
  return intake.result();
}
