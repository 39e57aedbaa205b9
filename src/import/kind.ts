// What a file is, by its content and never by its name.

import type { FaultCode } from './problems';
import { ImportFault } from './problems';

export type FileKind = 'json' | 'csv' | 'xlsx';

/** Beginnings of files that look like tables to people but are not read, and what to say of them. */
const REFUSED: { begins: readonly number[]; code: FaultCode; what: string }[] = [
  // OLE2 compound file: Excel 97-2003, and every password-protected workbook.
  { begins: [0xd0, 0xcf, 0x11, 0xe0], code: 'old-excel', what: 'xls' },
  { begins: bytesOf('%PDF'), code: 'not-a-table-file', what: 'PDF' },
  { begins: bytesOf('{\\rtf'), code: 'not-a-table-file', what: 'RTF' },
  { begins: [0x89, 0x50, 0x4e, 0x47], code: 'not-a-table-file', what: 'PNG' },
  { begins: [0xff, 0xd8, 0xff], code: 'not-a-table-file', what: 'JPEG' },
  { begins: [0x1f, 0x8b], code: 'not-a-table-file', what: 'gzip' },
  { begins: bytesOf('PAR1'), code: 'not-a-table-file', what: 'Parquet' },
];

const ZIP = bytesOf('PK');
const UTF8_BOM = [0xef, 0xbb, 0xbf];

/**
 * Tells a workbook from a pack from a table of text. Whether a zip really is a workbook is seen when it is opened.
 * Throws an ImportFault for an empty file and for kinds that are not read.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new ImportFault('empty-file');
  const refused = REFUSED.find(({ begins }) => startsWith(bytes, begins));
  if (refused) throw new ImportFault(refused.code, { what: refused.what });
  if (startsWith(bytes, ZIP)) return 'xlsx';
  const beginning = firstText(bytes);
  if (beginning === '') throw new ImportFault('empty-file');
  if (/^<(?:!doctype html|html|head|body|script)\b/i.test(beginning)) throw new ImportFault('web-page');
  if (beginning.startsWith('<?xml')) throw new ImportFault('not-a-table-file', { what: 'XML' });
  return /^[{[]/.test(beginning) ? 'json' : 'csv';
}

function startsWith(bytes: Uint8Array, begins: readonly number[]): boolean {
  return begins.every((byte, at) => bytes[at] === byte);
}

/** The first characters that are no blanks; text in UTF-16 gives its letters with the zeros left out. */
function firstText(bytes: Uint8Array): string {
  const from = startsWith(bytes, UTF8_BOM) ? UTF8_BOM.length : 0;
  const letters = bytes
    .subarray(from, from + 4096)
    .filter((byte) => byte !== 0 && byte !== 0xfe && byte !== 0xff);
  return String.fromCharCode(...letters.subarray(0, 2048)).trimStart();
}

function bytesOf(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
