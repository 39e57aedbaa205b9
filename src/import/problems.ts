// What can be wrong with a file, a row or a value: codes and values in no language. `text/` has the sentences,
// under the code with the prefix "import.".

import type { FailureValues } from '../control-data/failure';
import { Failure } from '../control-data/failure';
import { MAX_PROBLEMS_KEPT } from './limits';
import type { Recognised } from './layout';

/** Problems of rows, columns and values. */
export type ProblemCode =
  | 'unknown-header'
  | 'two-headers'
  | 'missing-column'
  | 'missing-value'
  | 'unreadable-date'
  | 'ambiguous-date'
  | 'other-date-order'
  | 'unknown-company'
  | 'unknown-region'
  | 'unknown-material'
  | 'unknown-measure'
  | 'ambiguous-name'
  | 'bad-word'
  | 'bad-number'
  | 'ambiguous-number'
  | 'bad-share'
  | 'bad-currency'
  | 'bad-period'
  | 'bad-hs'
  | 'until-before-from'
  | 'no-day'
  | 'no-figure'
  | 'no-target'
  | 'not-https'
  | 'formula-text'
  | 'text-too-long'
  | 'error-value'
  | 'duplicate-row'
  | 'conflicting-row'
  | 'broken-quotes'
  | 'too-many-cells'
  | 'encoding-assumed'
  | 'other-sheets'
  | 'bad-field'
  | 'missing-field'
  | 'bad-id'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'unknown-topic';

/**
 * `error`: the row or record cannot be taken. `question`: it can once the user has decided (the order of day and
 * month). `warning`: taken, but worth a look. `notice`: nothing is wrong.
 */
export type Severity = 'error' | 'question' | 'warning' | 'notice';

export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** The row as the file shows it, counted from 1 with the headers; null for the whole file. */
  row: number | null;
  /** The header as the file writes it, or the place in a pack (`licenses[3].disclosed`); null for a whole row. */
  column: string | null;
  /** What stands there, shortened. */
  value: string;
  /** What would be accepted: words, forms or the closest names. */
  expected: readonly string[];
}

/** Why a whole file or address cannot be read. */
export type FaultCode =
  | 'empty-file'
  | 'file-too-large'
  | 'too-many-rows'
  | 'old-excel'
  | 'other-spreadsheet'
  | 'numbers-file'
  | 'lock-file'
  | 'html-table'
  | 'binary-file'
  | 'not-a-table-file'
  | 'web-page'
  | 'undecodable'
  | 'broken-zip'
  | 'zip-bomb'
  | 'encrypted-zip'
  | 'broken-workbook'
  | 'no-such-sheet'
  | 'no-rows'
  | 'unknown-register'
  | 'broken-json'
  | 'not-a-pack'
  | 'newer-pack'
  | 'bad-pack-head'
  | 'bad-address'
  | 'not-https'
  | 'address-with-password'
  | 'address-needs-sign-in'
  | 'address-unreachable'
  | 'address-status'
  | 'address-timeout'
  | 'address-left-https'
  | 'address-turned-private'
  | 'feed-unreachable'
  | 'no-feed'
  | 'not-a-feed'
  | 'newer-feed'
  | 'wrong-hash'
  | 'reader-silent'
  | 'reader-slow'
  | 'reader-failed';

/** A whole file or address is refused; nothing of it is used. */
export class ImportFault extends Failure<FaultCode> {
  override readonly name = 'ImportFault';

  /** What was recognised of the file before it was refused, so that a person can choose otherwise. */
  recognised: Recognised | null = null;

  constructor(code: FaultCode, values: FailureValues = {}) {
    const printable = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? print(value) : value,
    ]);
    super('import', code, Object.fromEntries(printable) as FailureValues, 'choose-again');
  }
}

/** Controls, and marks that turn the direction of what follows: a message shows none of them. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

export const print = (text: string): string => text.replace(UNPRINTABLE, ' ');

const SHOWN_LENGTH = 120;

/** A value as problems show it. */
export function shown(value: unknown): string {
  const text = value === null || value === undefined ? '' : print(String(value));
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;
}

/** Collects problems; keeps the first of them and counts all. */
export class ProblemList {
  readonly kept: Problem[] = [];
  readonly counts: Partial<Record<ProblemCode, number>> = {};

  add(problem: Problem): void {
    this.counts[problem.code] = (this.counts[problem.code] ?? 0) + 1;
    if (this.kept.length >= MAX_PROBLEMS_KEPT) return;
    const { column, value, expected } = problem;
    this.kept.push({
      ...problem,
      column: column === null ? null : print(column),
      value: print(value),
      expected: expected.map(print),
    });
  }
}
