// What is said of a cell that does not show what it should, and the remedy that goes with each message.
import type { InspectedCall, Told } from '../../../../src/actions/inspect';
import { troubleOf, troubleOfText } from '../../../../src/actions/inspect/trouble';
import type { Shown } from '../../../../src/actions/formulas/answers';
import { remedyFor } from '../../../../src/taskpane/inspect/remedies';
import { INSPECT as INSPECT_EN } from '../../../../src/text/en/inspect';
import { INSPECT as INSPECT_ZH } from '../../../../src/text/zh/inspect';
import { PROBLEMS as PROBLEMS_EN } from '../../../../src/text/en/problems';
import type { SelectedCell } from '../../../../src/workbook/selection';

const FORMULA = '=EXPOSURE.CONTROL_STATUS(A1)';

function call(shown: Shown, rest: Partial<InspectedCall> = {}, told: Partial<Told> = {}): InspectedCall {
  const answer: Told['answer'] =
    typeof shown === 'object'
      ? { kind: 'problem', error: '#N/A', code: 'unknown', values: {} }
      : { kind: 'value', value: shown };
  return {
    id: 'CONTROL_STATUS',
    text: 'EXPOSURE.CONTROL_STATUS(A1)',
    depth: 0,
    isWhole: true,
    args: [],
    result: {
      kind: 'determined',
      answer,
      explanation: null,
      claims: [],
      shown,
      rows: 1,
      columns: 1,
      at: { row: 0, column: 0 },
      open: [],
      ...told,
    },
    ...rest,
  };
}
const error = (code: string): { error: string } => ({ error: code });
const review = call('Review');
const untold = call('Review', {
  isWhole: false,
  result: { kind: 'undetermined', reason: 'function', what: 'IF' },
});
const withError = call('Review', {
  ...untold,
  args: [
    {
      name: 'material',
      own: 'material',
      text: 'A1',
      resolved: { kind: 'cell', cell: { type: 'CustomFunctionError', code: '#REF!' }, thing: null },
    },
  ],
});

test.each<[string, Parameters<typeof troubleOf>, string | null]>([
  ['the right answer', ['Review', FORMULA, [review]], null],
  ['another answer than now', ['Granted', FORMULA, [review]], 'stale'],
  ['a number that differs in its last bit', [0.1 + 0.2, FORMULA, [call(0.3)]], null],
  ['a blank answer', [null, FORMULA, [call('')]], null],
  ['our own error', [error('#N/A'), FORMULA, [call({ error: '#N/A', message: 'No material' })]], 'message'],
  ['#NAME?', [error('#NAME?'), FORMULA, [review]], 'name'],
  ['#NAME? of a file', [error('#NAME?'), '=_xldudf_EXPOSURE_CONTROL_STATUS(A1)', [review]], 'file-form'],
  [
    '#NAME? of a misspelled function',
    [error('#NAME?'), FORMULA, [call('', { id: 'CONTROLL' })]],
    'no-function',
  ],
  ['#BUSY!', [error('#BUSY!'), FORMULA, [review]], 'busy'],
  ['the stand-in’s #BUSY!', [error('#GETTING_DATA'), FORMULA, [review]], 'busy'],
  ['#SPILL!', [error('#SPILL!'), FORMULA, [review]], 'spill'],
  ['#CALC!', [error('#CALC!'), FORMULA, [review]], 'calc'],
  ['#CONNECT!', [error('#CONNECT!'), FORMULA, [review]], 'connect'],
  ['#BLOCKED!', [error('#BLOCKED!'), FORMULA, [review]], 'blocked'],
  ['#FIELD!', [error('#FIELD!'), FORMULA, [review]], 'field'],
  ['#UNKNOWN!', [error('#UNKNOWN!'), FORMULA, [review]], 'unknown-type'],
  ['#VALUE! of Excel itself', [error('#VALUE!'), FORMULA, [untold]], 'value'],
  ['an argument that holds an error', [error('#VALUE!'), FORMULA, [withError]], 'argument'],
  [
    'an error around our call',
    [error('#DIV/0!'), `=1/0&${FORMULA.slice(1)}`, [call('x', { isWhole: false })]],
    'elsewhere',
  ],
  ['an error that is not the answer of now', [error('#N/A'), FORMULA, [review]], 'stale'],
  ['a formula that cannot be taken apart', [error('#VALUE!'), FORMULA, null], 'not-parsed'],
])('%s', (_, args, code) => {
  expect(troubleOf(...args)?.code ?? null).toBe(code);
});

test('a spill says how much room it needs', () => {
  const table = call('Review', {}, { rows: 12, columns: 9 });
  expect(troubleOf(error('#SPILL!'), FORMULA, [table])?.values).toEqual({ rows: 12, columns: 9 });
});

test.each([
  ['=EXPOSURE.HHI(A1)', true],
  [' =_xldudf_EXPOSURE_HHI(A1)', true],
  ['=SUM(A1)', false],
  ['EXPOSURE.HHI', false],
])('the text %s in a cell', (value, isFormula) => {
  const cell = { formula: value, value } as unknown as SelectedCell;
  expect(troubleOfText(cell)?.code === 'text').toBe(isFormula);
});

/** Messages that say by themselves what to write instead. */
const SELF_EXPLAINING = ['not-one-of', 'unknown-function'];

test.each(Object.keys(PROBLEMS_EN))('the message %s has a remedy in both languages', (code) => {
  const remedy = remedyFor(code);
  expect(INSPECT_EN[remedy]).toBeTruthy();
  expect(INSPECT_ZH[remedy]).toBeTruthy();
  expect(remedy === 'fix.message').toBe(SELF_EXPLAINING.includes(code));
});

test('every trouble has its remedy, in both languages', () => {
  const codes = Object.keys(INSPECT_EN).filter((code) => code.startsWith('trouble.'));
  const missing = codes.filter((code) => !(code.replace('trouble.', 'fix.') in INSPECT_EN));
  expect(missing).toEqual([]);
  expect(Object.keys(INSPECT_ZH).sort()).toEqual(Object.keys(INSPECT_EN).sort());
});
