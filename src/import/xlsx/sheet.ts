// A workbook file to rows, piece by piece: with progress, and canceled at once, also where workers are forbidden. Of the
// libraries that were tried on the workbooks of the tests, none read all: one refuses cells without references, others
// give blank cells for parts in UTF-16 and for texts that are missing, or do not check that a part is whole.

import { findHeaders, HEADER_ROWS_SEARCHED, registerOfHeaders } from '../headers';
import { MAX_COLUMNS, ROWS_COUNTED } from '../limits';
import { ImportFault } from '../problems';
import type { RecognisedSheet } from '../recognised';
import { lineOf } from '../recognised';
import type { RegisterId } from '../registers';
import type { Pace } from '../slices';
import type { RawCell, RawRow, TableNotice, TableSource } from '../table';
import { isBlank } from '../table';
import type { SheetEntry, Workbook } from './workbook';
import { readWorkbook, unescapeText } from './workbook';
import { piecesEndingWith, XmlCursor } from './xml';
import { Zip } from './zip';

const DAYS_1904 = 1462;

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
  const zip = new Zip(bytes);
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
  zip: Zip,
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

async function* rowsOf(
  zip: Zip,
  { part }: SheetEntry,
  workbook: Workbook,
  pace: Pace,
): AsyncGenerator<RawRow[]> {
  const reader = new SheetReader(workbook);
  for await (const piece of piecesEndingWith('row', zip.text(part, pace))) {
    const rows = reader.read(piece);
    if (rows.length > 0) yield rows;
    await pace.breathe();
  }
}

class SheetReader {
  private number = 0;

  constructor(private readonly workbook: Workbook) {}

  /** The rows of a piece of the sheet that holds whole rows. Rows without cells are left out. */
  read(piece: string): RawRow[] {
    const rows: RawRow[] = [];
    const cursor = new XmlCursor(piece);
    for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
      if (token !== 'open' || cursor.name !== 'row') continue;
      this.number = rowOf(cursor.attribute('r')) ?? this.number + 1;
      if (cursor.empty) continue;
      const cells = this.readCells(cursor);
      if (cells.length > 0) rows.push({ number: this.number, cells });
    }
    return rows;
  }

  private readCells(cursor: XmlCursor): RawCell[] {
    const cells: RawCell[] = [];
    let next = 0;
    for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
      if (token === 'close' && cursor.name === 'row') break;
      if (token !== 'open' || cursor.name !== 'c') continue;
      // A cell without a reference stands beside the one before it, be that blank or not.
      const column = columnOf(cursor.attribute('r')) ?? next;
      next = column + 1;
      const value = this.readCell(cursor);
      // Formatting alone may reach to the last column.
      if (value === null || column >= MAX_COLUMNS) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
    return cells;
  }

  private readCell(cursor: XmlCursor): RawCell {
    const type = cursor.attribute('t') ?? 'n';
    const format = cursor.attribute('s');
    if (cursor.empty) return null;
    let value = '';
    let inline: string | null = null;
    let reading: 'v' | 't' | null = null;
    let phonetic = false;
    for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
      if (token === 'text') {
        if (reading === 'v') value += cursor.text();
        else if (reading === 't') inline = (inline ?? '') + cursor.text();
        continue;
      }
      if (token === 'close' && cursor.name === 'c') break;
      const opens = token === 'open' && !cursor.empty;
      if (cursor.name === 'rPh') phonetic = opens;
      else if (cursor.name === 'v' || cursor.name === 't') reading = opens && !phonetic ? cursor.name : null;
    }
    // Some programs write a value beside the inline text, which alone is what the cell says.
    return this.valueOf(type, type === 'inlineStr' ? (inline ?? value) : value, format);
  }

  private valueOf(type: string, text: string, format: string | undefined): RawCell {
    const { texts, showsDay, date1904 } = this.workbook;
    if (text === '') return null;
    switch (type) {
      case 's': {
        const shared = texts[Number(text)];
        if (shared === undefined)
          throw new ImportFault('broken-workbook', { detail: `sharedStrings ${text}` });
        return shared;
      }
      case 'str':
      case 'inlineStr':
        return unescapeText(text);
      case 'b':
        return text === '1' || text === 'true';
      case 'e':
        return { error: text };
      case 'd':
        return text;
      default: {
        const number = Number(text);
        if (!Number.isFinite(number)) return text;
        const isDay = format !== undefined && (showsDay[Number(format)] ?? false);
        return isDay ? { serial: date1904 ? number + DAYS_1904 : number } : number;
      }
    }
  }
}

/** The number of a row, where its reference is one. */
function rowOf(reference: string | undefined): number | null {
  const number = Number(reference);
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** The column of an address, counted from 0: 27 for `AB12`. */
function columnOf(address: string | undefined): number | null {
  if (address === undefined) return null;
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column === 0 ? null : column - 1;
}
