// What ails a cell, and the name of a function put right.
import { ailmentOf, withoutFileNames } from '../../../../src/actions/health/repair';

test.each([
  ['=_xldudf_EXPOSURE_HHI(A1:A3)', '=EXPOSURE.HHI(A1:A3)'],
  ['=_xldudf_EXPOSURE_AT_RISK(1,_xldudf_EXPOSURE_COMPANY(A1))', '=EXPOSURE.AT_RISK(1,EXPOSURE.COMPANY(A1))'],
  ['=_xldudf_EXPOSUREDEV_HHI(A1)', '=EXPOSUREDEV.HHI(A1)'],
  ['="_xldudf_EXPOSURE_HHI(""A"")"&A1', '="_xldudf_EXPOSURE_HHI(""A"")"&A1'],
  ['=_xldudf_OTHER_HHI(A1)', '=_xldudf_OTHER_HHI(A1)'],
  ['=[1]!_xldudf_EXPOSURE_HHI(A1:A3)', '=EXPOSURE.HHI(A1:A3)'],
  ['=[1]!EXPOSURE.HHI(A1)+[2]!Other(A1)', '=EXPOSURE.HHI(A1)+[2]!Other(A1)'],
  ["='C:\\it''s\\[Other.xlam]Sheet'!EXPOSURE.HHI(A1)", '=EXPOSURE.HHI(A1)'],
  ["='C:\\x\\Other.xlam'!_xldudf_EXPOSURE_AT_RISK(1,'My Sheet'!B2)", "=EXPOSURE.AT_RISK(1,'My Sheet'!B2)"],
  ['=[Other.xlam]Sheet!EXPOSURE.HHI(A1)', '=EXPOSURE.HHI(A1)'],
  ['=Other.xlam!exposure.hhi(A1)', '=EXPOSURE.hhi(A1)'],
  ['=_xll.EXPOSURE.HHI(A1)', '=EXPOSURE.HHI(A1)'],
  [
    '=IF(_xlfn._xll.EXPOSURE.HHI(A1)>0.2,"_xll.EXPOSURE.HHI(A1)",A2)',
    '=IF(EXPOSURE.HHI(A1)>0.2,"_xll.EXPOSURE.HHI(A1)",A2)',
  ],
  ['=MAP(A1:A3,_xldudf_EXPOSURE_HHI)', '=MAP(A1:A3,EXPOSURE.HHI)'],
  ['=Sheet1!EXPOSURE.LIMIT*Sheet1!Exposure_limit', '=Sheet1!EXPOSURE.LIMIT*Sheet1!Exposure_limit'],
  ['=SUM(Lines[_xll.EXPOSURE.HHI])', '=SUM(Lines[_xll.EXPOSURE.HHI])'],
  ["='_xll.EXPOSURE.HHI'!A1", "='_xll.EXPOSURE.HHI'!A1"],
  ['=exposure.hhi(A1)', '=exposure.hhi(A1)'],
])('%s is %s', (stored, entered) => {
  expect(withoutFileNames(stored)).toBe(entered);
});

test.each([
  ['=EXPOSURE.HHI(A1)', { error: '#NAME?' }, 'not-recognized'],
  ['=EXPOSURE.HHI(A1)', { error: '#BUSY!' }, 'stuck'],
  ['=EXPOSURE.HHI(A1)', '#BUSY!', 'stuck'],
  ['=EXPOSURE.HHI(A1)', { error: '#SPILL!' }, 'no-room'],
  ['=_xldudf_EXPOSURE_HHI(A1)', 0.5, 'file-name'],
  ['=EXPOSURE.HHI(A1)', { error: '#N/A' }, null],
  ['=EXPOSURE.HHI(A1)', 0.5, null],
])('%s that shows %j: %s', (formula, value, ailment) => {
  expect(ailmentOf(formula, value)).toBe(ailment);
});
