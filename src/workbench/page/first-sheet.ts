// The sheet that a new workbook opens on: a small table to try the functions on, with hints.
import type { ExcelHost } from '../host/host';

const hint =
  'Click a formula to see it in the bar above, change a blue cell, or type =EXPOSURE. in any cell.';

const rows = [
  ['Magnet and gallium purchases', '', '', '', '', '', ''],
  [hint, '', '', '', '', '', ''],
  ['As of', '2025-06-12', '', '', '', '', ''],
  ['Supplier', 'Destination', 'Material', 'Spend (CNY)', 'License', 'Control', 'US share of revenue'],
  ['JL MAG', 'US', 'NdFeB magnets', 12_400_000],
  ['JL MAG', 'DE', 'NdFeB magnets', 8_150_000],
  ['Ningbo Yunsheng', 'US', 'NdFeB magnets', 5_300_000],
  ['', 'US', 'gallium', 2_750_000],
] as const;

const formulas = (row: number, namespace: string): string[] => [
  `=IF(A${row}="","",${namespace}.REGION_LICENSE_STATUS(A${row},B${row},,$B$3))`,
  `=${namespace}.CONTROL_STATUS(C${row},B${row},$B$3)`,
  `=IF(A${row}="","",IFERROR(${namespace}.US_REVENUE_SHARE(A${row},,$B$3),"not disclosed"))`,
];

const firstRow = 5;
const lastRow = rows.length;

/** In pixels. */
const widths = [150, 95, 130, 105, 125, 130, 150];

/** Writes the example into the first sheet and makes it look like one. */
export function writeFirstSheet(host: ExcelHost, namespace: string): void {
  const sheet = host.grid.sheets()[0]!;
  sheet.setName('Try it');
  const filled = rows.map((row, index) =>
    row.length < 7 ? [...row, ...formulas(index + 1, namespace)] : [...row],
  );
  host.setCell('A1', filled);
  const range = (address: string): ReturnType<typeof sheet.getRange> => sheet.getRange(address);
  range('A1').setFontSize(15).setFontWeight('bold');
  range('A2').setFontColor('#616161');
  range('A3').setFontWeight('bold');
  range('A4:G4').setFontWeight('bold').setBackground('#E2EFDA');
  for (const address of [`A${firstRow}:D${lastRow}`, 'B3']) range(address).setFontColor('#0B57D0');
  range(`D${firstRow}:D${lastRow}`).setNumberFormat('#,##0');
  range(`G${firstRow}:G${lastRow}`).setNumberFormat('0.0%');
  range(`A3:B${lastRow}`).setHorizontalAlignment('left');
  host.grid.setColumnWidths(sheet.getSheetId(), widths);
  sheet.setFrozenRows(4);
}

/** The cell that is selected first: the question that the add-in was made for. */
export const firstCell = `E${firstRow}`;
