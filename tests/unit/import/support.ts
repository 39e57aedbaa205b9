// What the tests of import share: the data that names are resolved against, and files made of real bytes.

import { strToU8, zipSync } from 'fflate';
import type { ControlData } from '../../../src/control-data/control-data';
import { buildControlData } from '../../../src/control-data/control-data';
import { BUNDLED_PACK, VOCABULARY } from '../../../src/control-data/packs';
import type { ImportResult, ReadOptions, RegisterResult } from '../../../src/import';
import { readFile } from '../../../src/import';
import { ImportFault } from '../../../src/import/problems';
import { PackageFault } from '../../../src/ooxml';

export const data: ControlData = buildControlData({
  packs: [{ pack: BUNDLED_PACK }],
  vocabulary: VOCABULARY,
});

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function read(
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
  name = 'register.csv',
): Promise<ImportResult> {
  return readFile(bytes, name, { data, ...options });
}

export async function register(
  csv: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<RegisterResult> {
  const result = await read(typeof csv === 'string' ? utf8(csv) : csv, options);
  if (result.kind !== 'register') throw new Error('A register was expected');
  return result;
}

/** Problems as `row column code value`. */
export const brief = ({ problems }: Pick<RegisterResult, 'problems'>): string[] =>
  problems.map(({ row, column, code, value }) => [row ?? '-', column ?? '-', code, value].join(' | '));

/** The code of the fault that a reading ends with; also of a part that is read apart from the room's front door. */
export async function faultOf(reading: Promise<unknown>): Promise<string> {
  const ended = reading.catch((error: unknown) => {
    throw error instanceof PackageFault ? new ImportFault(error.code, error.values) : error;
  });
  return (await fault(ended)).code;
}

export async function fault(reading: Promise<unknown>): Promise<ImportFault> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof ImportFault) return error;
    throw error;
  }
  throw new Error('A fault was expected');
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export type TestCell =
  string | number | boolean | null | { day: number } | { error: string } | { shared: string };

export interface TestWorkbook {
  sheets: Record<string, TestCell[][]>;
  hidden?: string[];
  date1904?: boolean;
  /** The number format of days; the built-in one without it. */
  dayFormat?: string;
  /** Parts that are added or take the place of others. */
  parts?: Record<string, string>;
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const column = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : column(Math.floor(at / 26) - 1) + column(at % 26);

function cellXml(cell: TestCell, address: string, texts: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  if ('day' in cell) return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  if ('error' in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
  texts.push(cell.shared);
  return `<c r="${address}" t="s"><v>${texts.length - 1}</v></c>`;
}

/** The bytes of a workbook file, with the parts that Excel writes. */
export function workbook({ sheets, hidden = [], date1904, dayFormat, parts = {} }: TestWorkbook): Uint8Array {
  const texts: string[] = [];
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${escape(name)}" sheetId="${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="/xl/styles.xml"/><Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${dayFormat === undefined ? '' : `<numFmts count="1"><numFmt numFmtId="164" formatCode="${escape(dayFormat)}"/></numFmts>`}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${dayFormat === undefined ? 14 : 164}"/></cellXfs></styleSheet>`,
  };
  names.forEach((name, at) => {
    const rows = sheets[name]!.map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, index) => cellXml(cell, `${column(index)}${row + 1}`, texts)).join('')}</row>`,
    );
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${rows.join('')}</sheetData></worksheet>`;
  });
  files['xl/sharedStrings.xml'] =
    `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`;
  return zipped({ ...files, ...parts });
}

export const zipped = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
