// Working out what a formula's calls answer without Excel: what is understood, and what is said not to be.
import { argumentOf, referencesIn } from '../../../../src/actions/formulas/arguments';
import { callsOf, idOfName } from '../../../../src/actions/formulas/calls';
import type { CellValue } from '../../../../src/workbook/cells';
import { currentState } from '../../../../src/state/state';

const AT = { sheet: 'Sheet1', sheetId: '1', row: 4, column: 3 };
const CELLS: Record<string, CellValue[][]> = {
  A2: [['gallium']],
  'A2:A3': [['gallium'], [null]],
  B1: [[7]],
  C1: [[{ error: '#N/A' }]],
};
const source = { rowsOf: ({ value }: { value: string }) => CELLS[value.replaceAll('$', '')]! };

/** The first argument of a call as its function would get it. */
function argument(text: string): unknown {
  const [call] = callsOf(`=EXPOSURE.F(${text})`)!;
  return argumentOf(call!.args[0]!, AT, source, currentState());
}

describe('calls', () => {
  test.each<[string, string[]]>([
    ['=EXPOSURE.HHI({1;2})', ['HHI']],
    ['=_xldudf_EXPOSURE_HHI(A1)', ['HHI']],
    ['=exposure.hhi(A1)', ['HHI']],
    ['=EXPOSUREDEV.HHI(A1)', ['HHI']],
    ['=IF(EXPOSURE.HHI(A1)>0.5,EXPOSURE.DATA_INFO("version"),0)', ['HHI', 'DATA_INFO']],
    ['=EXPOSURE.EXPLAIN("HHI",EXPOSURE.HHI(A1))', ['EXPLAIN']],
    ['=LET(a,1,EXPOSURE.HHI(a))', ['HHI']],
    ['=SUM(A1:A9)', []],
    ['=OTHER.EXPOSURE.HHI(1)', []],
    ['="EXPOSURE.HHI(1)"', []],
  ])('%s', (formula, ids) => expect(callsOf(formula)?.map(({ id }) => id)).toEqual(ids));

  test.each([
    ['=EXPOSURE.HHI(A1)', true],
    ['=+EXPOSURE.HHI(A1)', true],
    ['=@EXPOSURE.HHI(A1)', true],
    ['=-EXPOSURE.HHI(A1)', false],
    ['=EXPOSURE.HHI(A1)&""', false],
  ])('%s shows what the call answers: %s', (formula, isWhole) =>
    expect(callsOf(formula)).toMatchObject([{ isWhole, text: 'EXPOSURE.HHI(A1)' }]),
  );

  test('a formula that cannot be parsed is said to be so', () =>
    expect(callsOf('=EXPOSURE.HHI(((')).toBeNull());

  test.each([
    ['EXPOSURE.AT_RISK', 'AT_RISK'],
    ['_xldudf_EXPOSURE_AT_RISK', 'AT_RISK'],
    ['SUM', null],
  ])('%s is %s', (name, id) => expect(idOfName(name)).toBe(id));

  test('references of nested calls and expressions are found too', () => {
    const [call] = callsOf('=EXPOSURE.F(A2,EXPOSURE.G(B1)&C1,{1,2},Table1[Co])')!;
    expect(referencesIn(call!.args).map(({ value }) => value)).toEqual(['A2', 'B1', 'C1', 'Table1[Co]']);
  });
});

describe('arguments', () => {
  test.each<[string, unknown]>([
    ['"JL MAG"', 'JL MAG'],
    ['"say ""x"""', 'say "x"'],
    ['-1.5', -1.5],
    ['10%', 0.1],
    ['TRUE', true],
    ['$A$2', [['gallium']]],
    ['A2:A3', [['gallium'], [null]]],
    [
      '{"a",1;"b",2}',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    ['DATE(2025,6,12)', 45820],
    ['B1*2+1', 15],
    ['A2&" metal"', 'gallium metal'],
    ['"x"&B1', 'x7'],
    ['#N/A', { type: 'CustomFunctionError', code: '#N/A' }],
    ['C1', [[{ type: 'CustomFunctionError', code: '#N/A' }]]],
    ['EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))', [['Prohibited']]],
  ])('%s', (text, expected) => expect(argument(text)).toEqual(expected));

  test.each([
    ['TODAY()', 'function', 'TODAY'],
    ['VLOOKUP(A2,B1,1)', 'function', 'VLOOKUP'],
    ['A2:A3&"x"', 'expression', 'array'],
    ['A2*2', 'expression', 'gallium'],
    ['1/0', 'expression', 'Infinity'],
    ['A2#', 'reference', '#'],
    ['DATE(2025,2,30)', 'function', 'DATE'],
  ])('%s cannot be told: %s', (text, reason, what) => {
    expect(() => argument(text)).toThrow(expect.objectContaining({ name: 'CannotTell', reason, what }));
  });
});
