// What we assume of an Excel, as formulas with what their cells must show: if one differs, our answers cannot be relied on.

import { serialOf } from '../../catalog/reading';
import type { Day } from '../../control-data/days';
import { dayOfIso } from '../../control-data/days';

export type CheckId =
  | 'literals'
  | 'cells'
  | 'date-text'
  | 'day-with-time'
  | 'blank-optional'
  | 'omitted'
  | 'blank-required'
  | 'truth-value'
  | 'error'
  | 'error-in-range'
  | 'array'
  | 'spill'
  | 'grid'
  | 'list-with-error'
  | 'numbers'
  | 'rows-50000'
  | 'formatted'
  | 'formatted-argument'
  | 'card'
  | 'card-argument'
  | 'not-found'
  | 'message'
  | 'nested'
  | 'within-formula';

/** An argument as Excel should send it: one value, or rows for cells and arrays. */
type Sent = string | number | boolean | null | readonly (readonly unknown[])[];

export interface ExcelCheck {
  readonly id: CheckId;
  /** With `X.` for the namespace; its inputs are in the columns A to C. */
  readonly formula: string;
  /** The function and its arguments as they should arrive; the cells must show its answer. */
  readonly asks: readonly [id: string, ...args: Sent[]];
  /** What the formula makes of the answer, where it is not the answer itself. */
  readonly shows?: (answer: unknown) => unknown;
}

export const ROWS = 50_000;

const DAY = dayOfIso('2025-01-15')!;
const NA = { type: 'CustomFunctionError', code: '#N/A' };

/** The inputs in column A, by row; `null` stays blank. */
export const INPUTS: readonly (string | number | boolean | null)[] = [
  'gallium',
  null,
  '=NA()',
  'US',
  '=DATE(2025,1,15)',
  "'2025-01-15",
  true,
  '=A5+0.75',
  '=X.DATA_INFO("data date")',
  '=X.MATERIAL("gallium")',
];

/** The numbers in column B; column C has two of them, at its ends. */
export const NUMBERS = [50, 30, 20] as const;

/** The checks for a workbook of a date system, on data with this data date. */
export function excelChecks(date1904: boolean, dataDay: Day): readonly ExcelCheck[] {
  const day = serialOf(DAY, date1904);
  const data = serialOf(dataDay, date1904);
  const far = [[NUMBERS[0]], ...new Array<[null]>(ROWS - 2).fill([null]), [NUMBERS[1]]];
  const status = 'CONTROL_STATUS';
  return [
    {
      id: 'literals',
      formula: `X.${status}("gallium","US",DATE(2025,1,15))`,
      asks: [status, 'gallium', 'US', day],
    },
    { id: 'cells', formula: `X.${status}(A1,A4,A5)`, asks: [status, [['gallium']], [['US']], [[day]]] },
    { id: 'date-text', formula: `X.${status}(A1,A4,A6)`, asks: [status, 'gallium', 'US', '2025-01-15'] },
    { id: 'day-with-time', formula: `X.${status}(A1,A4,A8)`, asks: [status, 'gallium', 'US', day + 0.75] },
    { id: 'blank-optional', formula: `X.${status}(A1,A4,A2)`, asks: [status, 'gallium', 'US', [[null]]] },
    {
      id: 'omitted',
      formula: 'X.REGION_LICENSE_STATUS("JL MAG","US",,A5)',
      asks: ['REGION_LICENSE_STATUS', 'JL MAG', 'US', null, day],
    },
    { id: 'blank-required', formula: `X.${status}(A2,A4,A5)`, asks: [status, [[null]], 'US', day] },
    { id: 'truth-value', formula: `X.${status}(A7,A4,A5)`, asks: [status, true, 'US', day] },
    { id: 'error', formula: `X.${status}(A3,A4,A5)`, asks: [status, [[NA]], 'US', day] },
    {
      id: 'error-in-range',
      formula: `X.${status}(A1:A3,A4,A5)`,
      asks: [status, [['gallium'], [null], [NA]], 'US', day],
    },
    {
      id: 'array',
      formula: `X.${status}("gallium",{"US","EU"},A5)`,
      asks: [status, 'gallium', [['US', 'EU']], day],
    },
    {
      id: 'spill',
      formula: `X.${status}({"gallium";"germanium";"antimony"},A4,A5)`,
      asks: [status, [['gallium'], ['germanium'], ['antimony']], 'US', day],
    },
    {
      id: 'grid',
      formula: `X.${status}({"gallium";"germanium"},{"US","EU"},A5)`,
      asks: [status, [['gallium'], ['germanium']], [['US', 'EU']], day],
    },
    {
      id: 'list-with-error',
      formula: `X.${status}({"gallium";"unobtainium"},A4,A5)`,
      asks: [status, [['gallium'], ['unobtainium']], 'US', day],
    },
    { id: 'numbers', formula: 'X.HHI(B1:B3)', asks: ['HHI', NUMBERS.map((number) => [number])] },
    { id: 'rows-50000', formula: `X.HHI(C1:C${ROWS})`, asks: ['HHI', far] },
    { id: 'formatted', formula: 'X.DATA_INFO("data date")', asks: ['DATA_INFO', 'data date'] },
    { id: 'formatted-argument', formula: `X.${status}(A1,A4,A9)`, asks: [status, 'gallium', 'US', data] },
    { id: 'card', formula: 'X.MATERIAL("gallium")', asks: ['MATERIAL', 'gallium'] },
    { id: 'card-argument', formula: `X.${status}(A10,A4,A5)`, asks: [status, 'gallium', 'US', day] },
    { id: 'not-found', formula: `X.${status}("unobtainium",A4)`, asks: [status, 'unobtainium', 'US'] },
    {
      id: 'message',
      formula: 'X.EXPLAIN("CONTROL_STATUS","unobtainium",A4)',
      asks: ['EXPLAIN', 'CONTROL_STATUS', 'unobtainium', 'US'],
    },
    {
      id: 'nested',
      formula: `X.${status}(IF(A7,A1,"tin"),A4,A5)`,
      asks: [status, 'gallium', 'US', day],
    },
    {
      id: 'within-formula',
      formula: `"is "&X.${status}(A1,A4,A5)`,
      asks: [status, 'gallium', 'US', day],
      shows: (answer) => `is ${String(answer)}`,
    },
  ];
}
