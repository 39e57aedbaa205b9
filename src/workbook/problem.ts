// What can go wrong with a workbook: one table from Excel's error codes to our problems and their remedies.

import type { FailureValues } from '../control-data/failure';
import { Failure } from '../control-data/failure';

/** What went wrong, as far as a caller can act on it. Sentences for people live in `text/`, keyed by this code. */
export type ProblemCode =
  | 'cell-edit'
  | 'protected'
  | 'not-found'
  | 'name-taken'
  | 'occupied'
  | 'too-large'
  | 'invalid-selection'
  | 'unsupported'
  | 'busy'
  | 'restart'
  | 'program'
  | 'undo'
  | 'label'
  | 'no-permission'
  | 'general'
  | 'unsafe-link'
  | 'newer-version'
  | 'tampered'
  | 'store-full'
  | 'not-confirmed'
  | 'saved-at-once'
  | 'changed-meanwhile';

/** What a person can do about it. */
export type RemedyCode =
  | 'finish-editing'
  | 'unprotect'
  | 'choose-again'
  | 'choose-another-name'
  | 'clear-space'
  | 'take-less'
  | 'update-excel'
  | 'update-add-in'
  | 'try-again'
  | 'reopen'
  | 'read-again'
  | 'load-again'
  | 'report';

const PROBLEMS: Readonly<Record<ProblemCode, { remedy: RemedyCode; reason: string }>> = {
  'cell-edit': { remedy: 'finish-editing', reason: 'A cell is being edited.' },
  protected: { remedy: 'unprotect', reason: 'The sheet or the workbook is protected or read-only.' },
  'not-found': { remedy: 'choose-again', reason: 'The sheet, range, table or name is no longer there.' },
  'name-taken': { remedy: 'choose-another-name', reason: 'Something with this name is there already.' },
  occupied: {
    remedy: 'clear-space',
    reason: 'The cells are taken by a table, merged cells, a filter or values.',
  },
  'too-large': { remedy: 'take-less', reason: 'That is more than Excel takes at once.' },
  'invalid-selection': { remedy: 'choose-again', reason: 'The selection is not one range of cells.' },
  unsupported: { remedy: 'update-excel', reason: 'This Excel does not offer what is needed.' },
  busy: { remedy: 'try-again', reason: 'Excel is busy or cannot be reached.' },
  restart: { remedy: 'reopen', reason: 'Excel asks that the workbook be closed and opened again.' },
  program: { remedy: 'report', reason: 'The add-in asked Excel for something that makes no sense.' },
  undo: { remedy: 'try-again', reason: 'Excel cannot keep all of this for Ctrl+Z and stopped.' },
  label: { remedy: 'unprotect', reason: 'The sensitivity label of the file keeps add-ins from it.' },
  'no-permission': { remedy: 'unprotect', reason: 'The file does not permit this to add-ins.' },
  general: { remedy: 'try-again', reason: 'Excel reported an error without a reason.' },
  'unsafe-link': { remedy: 'report', reason: 'Only https addresses are opened.' },
  'newer-version': {
    remedy: 'update-add-in',
    reason: 'The data in this workbook were made by a newer version.',
  },
  tampered: {
    remedy: 'load-again',
    reason: 'The data kept in this workbook are incomplete or were changed.',
  },
  'store-full': { remedy: 'take-less', reason: 'The data are larger than what is kept in a workbook.' },
  'not-confirmed': { remedy: 'try-again', reason: 'The data read back differ from what was written.' },
  'saved-at-once': { remedy: 'try-again', reason: 'Someone else is saving data in this workbook right now.' },
  'changed-meanwhile': {
    remedy: 'read-again',
    reason: 'Someone else saved data in this workbook meanwhile.',
  },
};

/** Codes of Office.js, from its error reference; what is not listed counts as `general`. */
const FROM_OFFICE: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  Unauthenticated: 'protected',
  BadPassword: 'protected',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  InvalidBinding: 'not-found',
  ItemAlreadyExists: 'name-taken',
  PivotTableRangeConflict: 'occupied',
  InsertDeleteConflict: 'occupied',
  MergedRangeConflict: 'occupied',
  FilteredRangeConflict: 'occupied',
  NonBlankCellOffSheet: 'occupied',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  FormulaLengthExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  InvalidSelection: 'invalid-selection',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  ActivityLimitReached: 'busy',
  Conflict: 'busy',
  ConnectionFailure: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  UndoNotSupported: 'undo',
  HostRestartNeeded: 'restart',
  InactiveWorkbook: 'restart',
  InvalidArgument: 'program',
  InvalidObjectPath: 'program',
  InvalidOperation: 'program',
  InvalidRequest: 'program',
  InvalidRequestContext: 'program',
  PropertyNotLoaded: 'program',
  ValueNotLoaded: 'program',
  RunMustReturnPromise: 'program',
};

/** A request to the workbook failed. Nothing was retried. */
export class WorkbookProblem extends Failure<ProblemCode, RemedyCode> {
  override readonly name = 'WorkbookProblem';

  /** @param values numbers and names that the sentence needs, e.g. `{ bytes, limit }` */
  constructor(code: ProblemCode, values: FailureValues = {}, options?: ErrorOptions) {
    const { remedy, reason } = PROBLEMS[code];
    super('workbook', code, values, remedy, { ...options, reason });
  }
}

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** By shape, since the client may live in another realm, where `instanceof` says no. */
function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

/**
 * An error of Office.js as a WorkbookProblem; its own code, message and place are in the details.
 * Everything else (our own problems, a canceled signal, a fault in a program) comes back unchanged.
 */
export function problemOf(error: unknown): unknown {
  if (error instanceof WorkbookProblem || !isOfficeError(error)) return error;
  const details = {
    excelCode: error.code,
    excelMessage: error.message,
    where: error.debugInfo?.errorLocation ?? '',
  };
  return new WorkbookProblem(FROM_OFFICE[error.code] ?? 'general', details, { cause: error });
}

/** True for a problem with one of these codes. */
export function isProblem(error: unknown, ...codes: readonly ProblemCode[]): error is WorkbookProblem {
  return error instanceof WorkbookProblem && codes.includes(error.code);
}
