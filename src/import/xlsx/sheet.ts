// A workbook file to rows, piece by piece: with progress, and canceled at once, also where workers are forbidden. Of the
// libraries that were tried on the workbooks of the tests, none read all: one refuses cells without references, others
// give blank cells for parts in UTF-16 and for texts that are missing, or do not check that a part is whole.

import { findHeaders, HEADER_ROWS_SEARCHED, registerOfHeaders } from '../headers';
import { ROWS_COUNTED } from '../limits';
import { ImportFault } from '../problems';
import type { Pace } from '../../control-data/slices';
import { lineOf } from '../recognised';
import type { RegisterId } from '../registers';
import type { RawRow, TableNotice, TableSource } from '../table';
import { isBlank } from '../table';
import { rowsOf } from './sheet-rows';
import type { SheetEntry, Workbook } from './workbook';
import { readWorkbook } from './workbook';
import { PackageFile } from '../../ooxml';
import type { RecognisedSheet } from '../layout';

/**
 * The table of one sheet: the named one, else the first visible one whose headers fit a register (this one, where it is
 * chosen), else the first that is visible. Other sheets are named in the notices.
 */
export async function xlsxTable(
  bytes: Uint8Array,
  sheet: string | undefined,
  pace: Pace,
  register: RegisterId | null = null,
): Promise<TableSource> {
  const zip = new PackageFile(bytes);
  const workbook = await readWorkbook(zip, pace);
  const sheets = await lookAtSheets(zip, workbook, pace, register);
  const entry = chooseSheet(workbook.sheets, sheet ?? proposed(sheets), sheets);
  if (!zip.has(entry.part)) throw new ImportFault('broken-workbook', { detail: entry.part });
  const others = workbook.sheets.filter((one) => one !== entry && !one.hidden).map(({ name }) => name);
  const notices: TableNotice[] =
    sheet === undefined && others.length > 0 ? [{ code: 'other-sheets', sheet: entry.name, others }] : [];
  return {
    rows: rowsOf(zip, entry, workbook, pace),
    decimalComma: false,
    date1904: workbook.date1904,
    notices,
    file: { text: null, workbook: { sheet: entry.name, sheets } },
  };
}

/** The sheet that is proposed where several could be read; undefined where none has the headers of a register. */
const proposed = (sheets: readonly RecognisedSheet[]): string | undefined =>
  sheets.find(({ hidden, register }) => !hidden && register !== null)?.name;

/** Looks at the beginning of each sheet. A workbook of one sheet leaves no choice. */
async function lookAtSheets(
  zip: PackageFile,
  workbook: Workbook,
  pace: Pace,
  chosen: RegisterId | null,
): Promise<RecognisedSheet[]> {
  const sheets: RecognisedSheet[] = [];
  for (const entry of workbook.sheets) {
    const { name, hidden, part } = entry;
    const first: RawRow[] = [];
    let rows = 0;
    if (workbook.sheets.length > 1 && zip.has(part))
      for await (const batch of rowsOf(zip, entry, workbook, pace)) {
        for (const row of batch) {
          if (row.cells.every(isBlank)) continue;
          rows += 1;
          if (first.length < HEADER_ROWS_SEARCHED) first.push(row);
        }
        if (rows >= ROWS_COUNTED) break;
      }
    const at = findHeaders(
      first.map(({ cells }) => cells),
      chosen,
    )?.at;
    sheets.push({
      name,
      hidden,
      rows: Math.min(rows, ROWS_COUNTED),
      firstLines: first.slice(0, 3).map(lineOf),
      register: at === undefined ? null : registerOfHeaders(first[at]!.cells, chosen),
    });
  }
  return sheets;
}

/** The names of the sheets that can be read, the first visible one first. */
function chooseSheet(
  sheets: readonly SheetEntry[],
  name: string | undefined,
  recognised: RecognisedSheet[],
): SheetEntry {
  const chosen =
    name === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (chosen) return chosen;
  const fault = new ImportFault('no-such-sheet', {
    sheet: name ?? '',
    sheets: sheets.map((sheet) => sheet.name).join(', '),
  });
  if (sheets.length > 0)
    fault.recognised = {
      text: null,
      workbook: { sheet: '', sheets: recognised },
      headerRow: null,
      rows: [],
    };
  throw fault;
}
