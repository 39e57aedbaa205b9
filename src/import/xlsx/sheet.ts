// A workbook file to rows. Read here piece by piece rather than by a library: those parse a whole sheet in one go,
// which blocks a page for a second where workers are forbidden, shows no progress and cannot be canceled.

import { MAX_COLUMNS } from '../limits';
import { ImportFault } from '../problems';
import type { Pace } from '../../control-data/slices';
import type { RawCell, RawRow, TableNotice, TableSource } from '../table';
import type { SheetEntry, Workbook } from './workbook';
import { readWorkbook, unescapeText } from './workbook';
import { piecesEndingWith, XmlCursor } from './xml';
import { Zip } from './zip';

const DAYS_1904 = 1462;

/** The table of one sheet: the named one, else the first that is visible. Other sheets are named in the notices. */
export async function xlsxTable(
  bytes: Uint8Array,
  sheet: string | undefined,
  pace: Pace,
): Promise<TableSource> {
  const zip = new Zip(bytes);
  const workbook = await readWorkbook(zip, pace);
  const entry = chooseSheet(workbook.sheets, sheet);
  if (!zip.has(entry.part)) throw new ImportFault('broken-workbook', { detail: entry.part });
  const others = workbook.sheets.filter((one) => one !== entry && !one.hidden).map(({ name }) => name);
  const notices: TableNotice[] =
    sheet === undefined && others.length > 0 ? [{ code: 'other-sheets', sheet: entry.name, others }] : [];
  return {
    rows: rowsOf(zip, entry, workbook, pace),
    decimalComma: false,
    date1904: workbook.date1904,
    notices,
  };
}

/** The names of the sheets that can be read, the first visible one first. */
function chooseSheet(sheets: readonly SheetEntry[], name: string | undefined): SheetEntry {
  const chosen =
    name === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (chosen) return chosen;
  throw new ImportFault('no-such-sheet', {
    sheet: name ?? '',
    sheets: sheets.map((sheet) => sheet.name).join(', '),
  });
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
      this.number = Number(cursor.attribute('r') ?? this.number + 1);
      if (cursor.empty) continue;
      const cells = this.readCells(cursor);
      if (cells.length > 0) rows.push({ number: this.number, cells });
    }
    return rows;
  }

  private readCells(cursor: XmlCursor): RawCell[] {
    const cells: RawCell[] = [];
    for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
      if (token === 'close' && cursor.name === 'row') break;
      if (token !== 'open' || cursor.name !== 'c') continue;
      const column = columnOf(cursor.attribute('r')) ?? cells.length;
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
    let text = '';
    let reading = false;
    let phonetic = false;
    for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
      if (token === 'text') {
        if (reading) text += cursor.text();
        continue;
      }
      if (token === 'close' && cursor.name === 'c') break;
      const opens = token === 'open' && !cursor.empty;
      if (cursor.name === 'rPh') phonetic = opens;
      else if (cursor.name === 'v' || cursor.name === 't') reading = opens && !phonetic;
    }
    return this.valueOf(type, text, format);
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
