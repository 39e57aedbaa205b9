// Rows to facts: finds headers and register, reads row by row, leaves out what is wrong, and reports all of it.

import type { ControlData } from '../control-data/control-data';
import type { PrivateAlias } from '../control-data/overlay';
import type { PackTopics } from '../control-data/pack';
import type { DateQuestion } from './date-questions';
import type { DateOrder } from './dates';
import type { Mapping } from './headers';
import { HEADER_ROWS_SEARCHED } from './headers';
import { Intake } from './intake';
import { MAX_ROWS, PREVIEW_ROWS } from './limits';
import type { Problem, ProblemCode } from './problems';
import { ImportFault } from './problems';
import type { Recognised } from './recognised';
import type { RegisterId } from './registers';
import type { Pace } from '../control-data/slices';
import type { RawRow, TableSource } from './table';

export interface RegisterCounts {
  /** Rows below the headers that are not blank. */
  rows: number;
  good: number;
  bad: number;
  /** Rows left out because they say again what another row says. */
  duplicate: number;
}

export interface RegisterResult {
  kind: 'register';
  register: RegisterId;
  mapping: Mapping;
  /** The headers of the columns that say which thing a row is about. */
  keyColumns: string[];
  recognised: Recognised;
  facts: Partial<PackTopics>;
  aliases: PrivateAlias[];
  /** Own names of the name register that no company answers to; they stay visible until they are decided. */
  unmatched: string[];
  problems: Problem[];
  /** All problems by their code, also those that are not kept one by one. */
  problemCounts: Partial<Record<ProblemCode, number>>;
  dateQuestions: DateQuestion[];
  counts: RegisterCounts;
  /** Rows whose key columns all name something that the data know. */
  resolvedRows: number;
  /** The row that each fact of the register's topic comes from, in the order of the facts. */
  factRows: number[];
}

export interface RegisterOptions {
  data: ControlData;
  fileName: string;
  /** Read as this register; without it, the headers say which. */
  register?: RegisterId;
  mapping?: Mapping;
  /** The number of the row that holds the headers; without it, the first rows are searched. */
  headerRow?: number;
  /** The order of day and month: for all columns, or by header. */
  dateOrder?: DateOrder | Readonly<Record<string, DateOrder>>;
}

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
