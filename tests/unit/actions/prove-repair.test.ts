// What ails a cell, and the name of a function put right.
import { ailmentOf, withoutFileNames } from '../../../src/actions/prove/repair';

test.each([
  ['=_xldudf_EXPOSURE_HHI(A1:A3)', '=EXPOSURE.HHI(A1:A3)'],
  ['=_xldudf_EXPOSURE_AT_RISK(1,_xldudf_EXPOSURE_COMPANY(A1))', '=EXPOSURE.AT_RISK(1,EXPOSURE.COMPANY(A1))'],
  ['=_xldudf_EXPOSUREDEV_HHI(A1)', '=EXPOSUREDEV.HHI(A1)'],
  ['="_xldudf_EXPOSURE_HHI(""A"")"&A1', '="_xldudf_EXPOSURE_HHI(""A"")"&A1'],
  ['=_xldudf_OTHER_HHI(A1)', '=_xldudf_OTHER_HHI(A1)'],
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
