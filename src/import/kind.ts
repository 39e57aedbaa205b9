// What a file is, by its content. Its name counts only where the content of another program's note says nothing.

import type { FaultCode } from './problems';
import { ImportFault } from './problems';

export type FileKind = 'json' | 'csv' | 'xlsx';

interface Refused {
  code: FaultCode;
  what?: string;
  /** What opens the file and saves it as one that is read. */
  program?: string;
}

const spreadsheet = (what: string, program = 'Excel'): Refused => ({
  code: 'other-spreadsheet',
  what,
  program,
});
const noTable = (what: string): Refused => ({ code: 'not-a-table-file', what });

/** Beginnings of files that people take for tables but that are not read. */
const BY_BYTES: readonly [begins: readonly number[], refused: Refused][] = [
  // OLE2 compound file: Excel 97-2003, and every password-protected workbook.
  [[0xd0, 0xcf, 0x11, 0xe0], { code: 'old-excel' }],
  // The first record of a stream that older Excels wrote without a compound file around it ([MS-XLS] 2.4.21).
  [[0x09, 0x00, 0x04, 0x00], spreadsheet('BIFF2 (Excel 2)')],
  [[0x09, 0x02, 0x06, 0x00], spreadsheet('BIFF3 (Excel 3)')],
  [[0x09, 0x04, 0x06, 0x00], spreadsheet('BIFF4 (Excel 4)')],
  [[0x09, 0x08, 0x08, 0x00], spreadsheet('BIFF5 (Excel 5)')],
  [[0x09, 0x08, 0x10, 0x00], spreadsheet('BIFF8 (Excel 97-2003)')],
  [[0x00, 0x00, 0x02, 0x00, 0x04, 0x04], spreadsheet('Lotus 1-2-3 (WKS)', 'LibreOffice')],
  [[0x00, 0x00, 0x02, 0x00, 0x06, 0x04], spreadsheet('Lotus 1-2-3 (WK1)', 'LibreOffice')],
  [[0x00, 0x00, 0x1a, 0x00], spreadsheet('Lotus 1-2-3 (WK3, WK4)', 'LibreOffice')],
  [bytesOf('%PDF-'), noTable('PDF')],
  [bytesOf('{\\rtf'), noTable('RTF')],
  [[0x89, 0x50, 0x4e, 0x47], noTable('PNG')],
  [[0xff, 0xd8, 0xff], noTable('JPEG')],
  [bytesOf('GIF8'), noTable('GIF')],
  [[0x1f, 0x8b, 0x08], noTable('gzip')],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], noTable('7-Zip')],
  [bytesOf('Rar!\x1a'), noTable('RAR')],
  [bytesOf('SQLite format 3\0'), noTable('SQLite')],
];

/** Texts that are no tables of text, or none that is read. */
const BY_TEXT: readonly [begins: RegExp, refused: Refused][] = [
  // A table whose headers are "ID;Product" is no SYLK: there a record of the format follows.
  [/^ID;P[^\r\n]*[\r\n]+(?:ID|NN|NU|NE|[BCFOPW]);/, spreadsheet('SYLK')],
  [/^TABLE\r?\n0,1\r?\n"/i, spreadsheet('DIF')],
  [/^MIME-Version:/i, { code: 'html-table', what: 'MHTML' }],
  [/^\[InternetShortcut\]/i, noTable('URL')],
  [/^PAR1[\0-\x1f]/, noTable('Parquet')],
];

/** The two letters alone are a header that people have. */
const ZIPS = [bytesOf('PK\x03\x04'), bytesOf('PK\x05\x06'), bytesOf('PK\x07\x08')];
const UTF8_BOM = [0xef, 0xbb, 0xbf];
/** What tells a compound file with a password: the name of its stream, in UTF-16. */
const ENCRYPTED_PACKAGE = bytesOf([...'EncryptedPackage'].join('\0'));
const LOCK_FILE = /^~\$/;

/**
 * Tells a workbook from a pack from a table of text. Whether a zip really is a workbook is seen when it is opened.
 * Throws an ImportFault for an empty file and for kinds that are not read.
 */
export function fileKind(bytes: Uint8Array, name = ''): FileKind {
  if (bytes.length === 0) throw new ImportFault('empty-file');
  if (ZIPS.some((begins) => startsWith(bytes, begins))) return 'xlsx';
  if (LOCK_FILE.test(name)) throw new ImportFault('lock-file', { name, better: name.slice(2) });
  const known = BY_BYTES.find(([begins]) => startsWith(bytes, begins))?.[1];
  if (known?.code === 'old-excel' && holds(bytes, ENCRYPTED_PACKAGE)) throw new ImportFault('encrypted-zip');
  if (known) throw refusal(known);
  const beginning = firstText(bytes);
  if (beginning === '') throw new ImportFault('empty-file');
  const text = BY_TEXT.find(([begins]) => begins.test(beginning))?.[1];
  if (text) throw refusal(text);
  if (beginning.startsWith('<')) throw markup(beginning);
  return isJson(beginning) ? 'json' : 'csv';
}

const refusal = ({ code, what, program }: Refused): ImportFault =>
  new ImportFault(code, { ...(what === undefined ? {} : { what }), ...(program ? { program } : {}) });

/** Pages and XML: a table that a program saved as a page is another matter than a sign-in. */
function markup(beginning: string): ImportFault {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(beginning))
    return refusal(spreadsheet('XML Spreadsheet 2003'));
  if (/<(?:\w+:)?table\b/i.test(beginning) && !/<(?:form|script)\b/i.test(beginning))
    return new ImportFault('html-table', { what: 'HTML' });
  if (/<(?:!doctype html|html|head|body|script|meta|div)\b/i.test(beginning))
    return new ImportFault('web-page');
  return new ImportFault('not-a-table-file', { what: 'XML' });
}

/** A brace begins a pack; a bracket only where a value follows: `[ERP] Exporter` is a header. */
const isJson = (beginning: string): boolean => /^(?:\{|\[\s*(?:[[{"\]]|$))/.test(beginning);

function startsWith(bytes: Uint8Array, begins: readonly number[]): boolean {
  return begins.every((byte, at) => bytes[at] === byte);
}

function holds(bytes: Uint8Array, word: readonly number[]): boolean {
  for (let at = bytes.indexOf(word[0]!); at >= 0; at = bytes.indexOf(word[0]!, at + 1))
    if (word.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** The first characters that are no blanks; text in UTF-16 gives its letters with the zeros left out. */
function firstText(bytes: Uint8Array): string {
  const from = startsWith(bytes, UTF8_BOM) ? UTF8_BOM.length : 0;
  const letters = bytes
    .subarray(from, from + 8192)
    .filter((byte) => byte !== 0 && byte !== 0xfe && byte !== 0xff);
  return String.fromCharCode(...letters.subarray(0, 4096)).trimStart();
}

function bytesOf(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** Characters looked at to tell text from other bytes. */
const LOOKED_AT = 4096;
/** Controls that no text has; separators of units and records (U+001E, U+001F) delimit some tables. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001b\u007f]/g;

/** As many may have slipped into a cell. */
const FEW = 4;

/** Refuses what was decoded but is no text. Throws an ImportFault `binary-file`. */
export function checkIsText(text: string): void {
  const beginning = text.slice(0, LOOKED_AT);
  const controls = beginning.match(CONTROLS)?.length ?? 0;
  if (beginning.includes('\0') || controls > Math.max(FEW, beginning.length / 50))
    throw new ImportFault('binary-file');
}
