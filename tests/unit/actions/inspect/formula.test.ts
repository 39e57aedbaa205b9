// The calls of our functions in a formula, as they are written and nested.
import { callsIn, enteredForm, isInFileForm } from '../../../../src/actions/inspect/formula';

const found = (formula: string): unknown =>
  callsIn(formula)?.map(({ id, depth, isWhole, args }) => [id, depth, isWhole, args.map(({ text }) => text)]);

test.each<[string, unknown]>([
  ['=SUM(A1:A3)', []],
  ['=EXPOSURE.HHI(A1:A3)', [['HHI', 0, true, ['A1:A3']]]],
  ['=exposure.control_status(A1,,$C$1)', [['CONTROL_STATUS', 0, true, ['A1', '', '$C$1']]]],
  ['=EXPOSUREDEV.CONTROL_STATUS("gallium")', [['CONTROL_STATUS', 0, true, ['"gallium"']]]],
  ['=_xldudf_EXPOSURE_CONTROL_STATUS("gallium")', [['CONTROL_STATUS', 0, true, ['"gallium"']]]],
  ['=[1]!_xldudf_EXPOSURE_HHI(A1:A3)', [['HHI', 0, true, ['A1:A3']]]],
  ["='C:\\x\\[Other.xlam]Sheet'!EXPOSURE.HHI(A1)*2", [['HHI', 0, false, ['A1']]]],
  ['=_xll.EXPOSURE.HHI(A1)', [['HHI', 0, true, ['A1']]]],
  ['=@EXPOSURE.COMPANY(A1)', [['COMPANY', 0, true, ['A1']]]],
  ['=1-EXPOSURE.US_REVENUE_SHARE("JL MAG")', [['US_REVENUE_SHARE', 0, false, ['"JL MAG"']]]],
  [
    '=IF(A1="","",EXPOSURE.CONTROL_STATUS(EXPOSURE.MATCH_NAME(A1),"US"))&EXPOSURE.DATA_INFO("version")',
    [
      ['CONTROL_STATUS', 0, false, ['EXPOSURE.MATCH_NAME(A1)', '"US"']],
      ['MATCH_NAME', 1, false, ['A1']],
      ['DATA_INFO', 0, false, ['"version"']],
    ],
  ],
  ['="EXPOSURE.HHI(1)"', []],
  ['=EXPOSURE.HHI(', undefined],
])('%s', (formula, calls) => {
  expect(found(formula)).toEqual(calls);
});

test.each([
  ['=_xldudf_EXPOSURE_CONTROL_STATUS("a")', '=EXPOSURE.CONTROL_STATUS("a")'],
  ['=1+_XLDUDF_exposuredev_HHI(A1)', '=1+EXPOSUREDEV.HHI(A1)'],
  ['=EXPOSURE.HHI(A1)', '=EXPOSURE.HHI(A1)'],
])('%s is entered as %s', (formula, entered) => {
  expect(enteredForm(formula)).toBe(entered);
  expect(isInFileForm(formula)).toBe(formula !== entered);
});
