// How built worksheets look: headers, inputs, numbers, and statuses that are told apart without their color.

import type { ConditionalLook, Look } from '../../workbook/formats';

export const TITLE: Look = { bold: true, size: 16 };
/** What a sheet found. */
export const FOUND: Look = { size: 11, color: '#1f2937' };
export const SECTION: Look = { bold: true, size: 12 };
export const HEADER: Look = {
  bold: true,
  fill: '#e6eef7',
  color: '#1f2937',
  wrap: true,
  lineBelow: true,
  vertical: 'Bottom',
};
/** Cells that a person may change: blue as is the custom in finance, and framed by their label "input". */
export const INPUT: Look = { color: '#0000ff', fill: '#fffbe6' };
export const TOTAL: Look = { bold: true };
export const NOTE: Look = { italic: true, color: '#595959' };

// Numbers keep a space from the words to their right, as in financial statements; nothing is a dash.
export const AMOUNT = '#,##0_);[Red]-#,##0_);"–"_)';
export const LINES = '#,##0_);-#,##0_);"–"_)';
export const COUNT = '0_)';
export const PERCENT = '0.0%_)';
export const DAY = 'yyyy-mm-dd';
export const DECIMAL = '#,##0.00_)';

const BAD = { color: '#8a1c1c', fill: '#fde7e7' };
const CAUTION = { color: '#7a4a00', fill: '#fff4ce' };
const GOOD = { color: '#0b5a0b', fill: '#e7f4e4' };

/** Bold forbids, underlined asks for work, italic is uncertain; plain is free to go. The words say the rest. */
export const STATUS_LOOKS: readonly ConditionalLook[] = [
  ...['Prohibited', 'Refused', 'Revoked'].map((status) => ({
    when: { equals: status },
    mark: { bold: true } as const,
    ...BAD,
  })),
  ...['Required', 'Expired', 'Pending', 'License required'].map((status) => ({
    when: { equals: status },
    mark: { underline: true } as const,
    ...CAUTION,
  })),
  ...['Review', 'Partial', 'Unknown'].map((status) => ({
    when: { equals: status },
    mark: { italic: true } as const,
    ...CAUTION,
  })),
  { when: { equals: 'Granted' }, mark: { bold: true }, ...GOOD },
];

/** A check that does not hold. */
export const ALERT = (formula: string): ConditionalLook => ({
  when: { formula },
  mark: { bold: true },
  ...BAD,
});
