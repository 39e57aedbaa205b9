// The parts of a workbook that say how its sheets are read: which there are, the texts they share, which formats show
// days, and where days are counted from.

import type { FailureValues } from '../../control-data/failure';
import type { FaultCode } from '../problems';
import { ImportFault } from '../problems';
import type { Pace } from '../../control-data/slices';
import type { PackageFile } from '../../ooxml';
import { piecesEndingWith, XmlCursor } from '../../ooxml';

export interface SheetEntry {
  name: string;
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: SheetEntry[];
  /** True where days are counted from 1904. */
  date1904: boolean;
  texts: readonly string[];
  /** For each cell format, whether it shows a day. */
  showsDay: readonly boolean[];
}

/** Formats that show a day without their own code (ECMA-376 Part 1, 18.8.30), those of East Asian languages included. */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58;

/** What other files that are zips have inside, and how they are refused. */
const OTHER_ZIPS: readonly [part: string, code: FaultCode, values: FailureValues][] = [
  ['xl/workbook.bin', 'other-spreadsheet', { what: 'XLSB', program: 'Excel' }],
  ['Index/Document.iwa', 'numbers-file', {}],
  ['Index.zip', 'numbers-file', {}],
  ['word/document.xml', 'not-a-table-file', { what: 'DOCX' }],
  ['ppt/presentation.xml', 'not-a-table-file', { what: 'PPTX' }],
  ['mimetype', 'other-spreadsheet', { what: 'ODS', program: 'LibreOffice' }],
];

/** Reads everything but the sheets. Throws an ImportFault where the zip is no workbook. */
export async function readWorkbook(zip: PackageFile, pace: Pace): Promise<Workbook> {
  const main = await mainPart(zip, pace);
  const { sheets, date1904 } = readSheets(await zip.wholeText(main, pace));
  const targets = await relations(zip, main, pace);
  const byType = (type: string): string =>
    [...targets.values()].find((one) => one.type.endsWith(`/${type}`))?.part ?? '';
  return {
    sheets: sheets.flatMap(({ name, relation, hidden }) => {
      const target = targets.get(relation);
      // Chart sheets and dialog sheets hold no cells.
      return target?.type.endsWith('/worksheet') ? [{ name, part: target.part, hidden }] : [];
    }),
    date1904,
    texts: await readTexts(zip, byType('sharedStrings'), pace),
    showsDay: readFormats(await zip.wholeText(byType('styles'), pace)),
  };
}

/** The part of the workbook itself. Throws an ImportFault where the zip is no workbook. */
async function mainPart(zip: PackageFile, pace: Pace): Promise<string> {
  const root = await relations(zip, '', pace);
  const main =
    [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml';
  const other = OTHER_ZIPS.find(([part]) => zip.has(part));
  if (other) throw new ImportFault(other[1], other[2]);
  if (!zip.has(main)) throw new ImportFault('not-a-table-file', { what: 'ZIP' });
  return main;
}

interface Target {
  part: string;
  type: string;
}

/** The parts that a part refers to, by the id of the relation. */
async function relations(zip: PackageFile, part: string, pace: Pace): Promise<Map<string, Target>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = await zip.wholeText(`${folder}_rels/${part.slice(folder.length)}.rels`, pace);
  const targets = new Map<string, Target>();
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token !== 'open' || cursor.name !== 'Relationship') continue;
    const target = cursor.attribute('Target') ?? '';
    targets.set(cursor.attribute('Id') ?? '', {
      part: resolve(folder, target),
      type: cursor.attribute('Type') ?? '',
    });
  }
  return targets;
}

/** `../media/a` from `xl/worksheets/` is `xl/media/a`; a target that begins with a slash counts from the top. */
function resolve(folder: string, given: string): string {
  const target = given.replaceAll('\\', '/');
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

interface NamedSheet {
  name: string;
  relation: string;
  hidden: boolean;
}

function readSheets(xml: string): { sheets: NamedSheet[]; date1904: boolean } {
  const sheets: NamedSheet[] = [];
  let date1904 = false;
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token !== 'open') continue;
    if (cursor.name === 'workbookPr') date1904 = isTrue(cursor.attribute('date1904'));
    if (cursor.name === 'sheet')
      sheets.push({
        name: cursor.attribute('name') ?? '',
        relation: cursor.attribute('r:id') ?? cursor.attribute('id') ?? '',
        hidden: (cursor.attribute('state') ?? 'visible') !== 'visible',
      });
  }
  return { sheets, date1904 };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The texts that cells refer to by number. Phonetic guides of Japanese texts are left out. */
async function readTexts(zip: PackageFile, part: string, pace: Pace): Promise<string[]> {
  const texts: string[] = [];
  for await (const piece of piecesEndingWith('si', zip.text(part, pace))) {
    const cursor = new XmlCursor(piece);
    let text = '';
    let inText = false;
    let inPhonetic = false;
    for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
      if (token === 'text') {
        if (inText) text += cursor.text();
        continue;
      }
      const opens = token === 'open' && !cursor.empty;
      if (cursor.name === 'si' && token === 'open') text = '';
      if (cursor.name === 'rPh') inPhonetic = opens;
      if (cursor.name === 't') inText = opens && !inPhonetic;
      if (cursor.name === 'si' && !opens) texts.push(unescapeText(text));
    }
    await pace.breathe();
  }
  return texts;
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 Part 1, 22.4.2.4). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function readFormats(xml: string): boolean[] {
  const codes = new Map<number, string>();
  const formats: boolean[] = [];
  let inCellFormats = false;
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (cursor.name === 'cellXfs' && token !== 'text') inCellFormats = token === 'open';
    if (token !== 'open') continue;
    const id = Number(cursor.attribute('numFmtId') ?? 0);
    if (cursor.name === 'numFmt') codes.set(id, cursor.attribute('formatCode') ?? '');
    if (cursor.name === 'xf' && inCellFormats) {
      const code = codes.get(id);
      formats.push(code === undefined ? isBuiltInDay(id) : codeShowsDay(code));
    }
  }
  return formats;
}

/** Characters of a number format, as in Excel. */
const LONGEST_FORMAT = 255;

/** Whether a format code shows a day: it has a year, a day, or months that are no minutes. */
export function codeShowsDay(code: string): boolean {
  const letters = code
    .slice(0, LONGEST_FORMAT)
    .split(';')[0]!
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general|am\/pm|a\/p/g, '');
  return /[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
}
