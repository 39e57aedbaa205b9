// What the reading of a register is asked, and what it gives.

import type { ControlData } from '../control-data/control-data';
import type { PrivateAlias } from '../control-data/overlay';
import type { PackTopics } from '../control-data/pack';
import type { DateQuestion } from './date-questions';
import type { DateOrder } from './dates';
import type { Mapping } from './headers';
import type { Problem, ProblemCode } from './problems';
import type { RegisterId } from './registers';
import type { Recognised } from './layout';

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
