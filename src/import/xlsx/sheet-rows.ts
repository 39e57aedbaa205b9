// The rows of one sheet: its cells where they stand, as the values that Excel keeps of them.

import { DAYS_1904 } from '../../control-data/days';
import { MAX_COLUMNS } from '../limits';
import { ImportFault } from '../problems';
import type { Pace } from '../../control-data/slices';
import type { RawCell, RawRow } from '../table';
import type { SheetEntry, Workbook } from './workbook';
import { unescapeText } from './workbook';
import type { PackageFile } from '../../ooxml';
import { piecesEndingWith, XmlCursor } from '../../ooxml';

/** The rows of a sheet, in batches. */
export async function* rowsOf(
  zip: PackageFile,
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
