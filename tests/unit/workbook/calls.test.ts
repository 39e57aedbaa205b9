// Which functions of ours a formula uses.
import { callReader } from '../../../src/workbook/calls';

const reader = callReader('EXPOSURE', new Set(['Risk']));

test.each([
  ['=EXPOSURE.AT_RISK(A1,B1)', ['AT_RISK']],
  ['=exposure.at_risk(A1)', ['AT_RISK']],
  ['=@EXPOSURE.AT_RISK(A1)', ['AT_RISK']],
  ['=_xldudf_EXPOSURE_AT_RISK(A1)', ['AT_RISK']],
  ['=_xll.EXPOSURE.AT_RISK(A1)', ['AT_RISK']],
  ['=_xlfn._xll.EXPOSURE.AT_RISK(A1)', ['AT_RISK']],
  ['=[1]!_xldudf_EXPOSURE_AT_RISK(A1)', ['AT_RISK']],
  ["='C:\\x\\[Other.xlam]Sheet'!EXPOSURE.AT_RISK(A1)", ['AT_RISK']],
  ['=IF(A1>0,EXPOSURE.HHI(B:B),EXPOSURE.AT_RISK(1)+EXPOSURE.HHI(C:C))', ['HHI', 'AT_RISK']],
  ['=SUM(1,-EXPOSURE.HHI(B:B))', ['HHI']],
  ['=MAP(A1:A3,EXPOSURE.COMPANY)', ['COMPANY']],
  ['=EXPOSURE.EXPLAIN("EXPOSURE.HHI")', ['EXPLAIN']],
  ["='It''s EXPOSURE.HHI'!A1+EXPOSURE.COMPANY(A1)", ['COMPANY']],
  ["=EXPOSURE.ASSESS(Lines[[#All],[Supplier''s]:[Value]])", ['ASSESS']],
  ['=EXPOSURE.AT_RISK(Lines[EXPOSURE.HHI])', ['AT_RISK']],
  ["=SUM(Lines[open '[ bracket])+EXPOSURE.HHI(A1)", ['HHI']],
  ["=SUM(Lines[close '] EXPOSURE.AT_RISK])+EXPOSURE.HHI(A1)", ['HHI']],
  ['=EXPOSURE.A.B(1)', ['A_B']],
  ['=Risk(A1)', ['NAME:RISK']],
  ['=SUM(1, risk )', ['NAME:RISK']],
])('%s uses %j', (formula, functions) => expect(reader.functionsOf(formula)).toEqual(functions));

test.each([
  '=SUM(A1)',
  'EXPOSURE.HHI(A1)',
  '=EXPOSUREDEV.HHI(A1)',
  '=MYEXPOSURE.HHI(A1)',
  '=A.EXPOSURE.HHI(1)',
  '=_xldudf_EXPOSUREDEV_HHI(1)',
  '=EXPOSURE_HHI(1)',
  '=_xll.OTHER.EXPOSURE.HHI(1)',
  '="EXPOSURE.HHI(A1)"',
  '="say ""EXPOSURE.HHI("""',
  "='EXPOSURE.HHI'!A1",
  '=Lines[EXPOSURE.HHI]',
  '=EXPOSURE',
  '=EXPOSURE.',
  '=Risks(A1)',
  '="unfinished EXPOSURE.HHI',
  '',
])('%s uses none', (formula) => expect(reader.functionsOf(formula)).toEqual([]));

test('another namespace is another namespace', () => {
  expect(callReader('EXPOSUREDEV').functionsOf('=EXPOSUREDEV.HHI(A1)+EXPOSURE.AT_RISK(1)')).toEqual(['HHI']);
});
