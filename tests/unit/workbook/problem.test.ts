// Excel's errors as problems that can be acted on.
import { isProblem, problemOf, WorkbookProblem } from '../../../src/workbook/problem';

const office = (code: string): unknown => ({
  code,
  message: 'English of Excel',
  debugInfo: { errorLocation: 'Range.values' },
});

test.each([
  ['InvalidOperationInCellEditMode', 'cell-edit', 'finish-editing'],
  ['AccessDenied', 'protected', 'unprotect'],
  ['ItemNotFound', 'not-found', 'choose-again'],
  ['ItemAlreadyExists', 'name-taken', 'choose-another-name'],
  ['InsertDeleteConflict', 'occupied', 'clear-space'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large', 'take-less'],
  ['ApiNotFound', 'unsupported', 'update-excel'],
  ['Timeout', 'busy', 'try-again'],
  ['InvalidSelection', 'invalid-selection', 'choose-again'],
  ['UndoNotSupported', 'undo', 'try-again'],
  ['HostRestartNeeded', 'restart', 'reopen'],
  ['PropertyNotLoaded', 'program', 'report'],
  ['SomethingNewFromExcel', 'general', 'try-again'],
])('%s is %s, and the remedy is %s', (excelCode, code, remedy) => {
  expect(problemOf(office(excelCode))).toMatchObject({
    code,
    remedy,
    values: { excelCode, where: 'Range.values' },
  });
});

test('a fault of a program and a canceled signal stay what they are', () => {
  const fault = new TypeError('x is undefined');
  const canceled = new DOMException('canceled', 'AbortError');
  const problem = new WorkbookProblem('store-full', { bytes: 2, limit: 1 });
  expect([fault, canceled, problem].map(problemOf)).toEqual([fault, canceled, problem]);
});

test('a problem is told by its code', () => {
  const problem = new WorkbookProblem('tampered');
  expect(isProblem(problem, 'store-full', 'tampered')).toBe(true);
  expect(isProblem(problem, 'store-full')).toBe(false);
  expect(isProblem(new Error('tampered'), 'tampered')).toBe(false);
});
