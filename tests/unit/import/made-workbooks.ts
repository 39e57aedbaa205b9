// Twenty workbooks as other programs write them, made byte by byte, each with the rows that Excel shows of it.

import { deflateRawSync, crc32 } from 'node:zlib';

/** A cell as Excel shows it; days as `day 2026-01-15`, errors as `error #N/A`. */
export type Shown = string | number | boolean | null;

export interface MadeWorkbook {
  title: string;
  bytes: Uint8Array;
  /** Rows by their number, counted from 1; null where the file is damaged and has to be refused. */
  rows: Readonly<Record<number, readonly Shown[]>> | null;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** How the zip around the parts is written. */
export interface ZipForm {
  /** Sizes in the 64-bit fields of the directory and of the headers, as writers of streams leave them. */
  zip64?: boolean;
  /** Sizes behind the bytes instead of before them. */
  descriptors?: boolean;
  /** Names with backslashes. */
  backslashes?: boolean;
  /** Spoils the checksum of a part. */
  damaged?: string;
}

/** A zip of parts, written by hand. */
export function zipOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { zip64 = false, descriptors = false, backslashes = false, damaged }: ZipForm = {},
): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [part, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(backslashes ? part.replaceAll('/', '\\') : part);
    const crc = part === damaged ? crc32(bytes) ^ 1 : crc32(bytes);
    const extra = zip64 ? Buffer.alloc(20) : Buffer.alloc(0);
    if (zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(bytes.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
    }
    const [shownPacked, shownBytes] = zip64 ? [0xffffffff, 0xffffffff] : [packed.length, bytes.length];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(zip64 ? 45 : 20, 0);
    common.writeUInt16LE(descriptors ? 8 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc >>> 0, 10);
    common.writeUInt32LE(shownPacked, 14);
    common.writeUInt32LE(shownBytes, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const local = Buffer.from(common);
    if (descriptors) local.fill(0, 10, 22);
    const signature = (word: number): Buffer => {
      const four = Buffer.alloc(4);
      four.writeUInt32LE(word);
      return four;
    };
    const behind = Buffer.alloc(descriptors ? 12 : 0);
    if (descriptors) {
      behind.writeUInt32LE(crc >>> 0, 0);
      behind.writeUInt32LE(packed.length, 4);
      behind.writeUInt32LE(bytes.length, 8);
    }
    const whole = Buffer.concat([
      signature(0x04034b50),
      local,
      name,
      extra,
      packed,
      ...(descriptors ? [signature(0x08074b50), behind] : []),
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    directory.push(Buffer.concat([signature(0x02014b50), madeBy, common, tail, name, extra]));
    pieces.push(whole);
    offset += whole.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, entries, end]));
}

interface Parts {
  /** What stands between the tags of `sheetData`. */
  rows: string;
  texts?: string;
  styles?: string;
  sheets?: string;
  workbookPr?: string;
  strict?: boolean;
  /** What stands beside `sheetData`. */
  beside?: string;
}

/** The parts of a workbook of one sheet; `S2` is a second one with the word "other" where `sheets` names it. */
export function partsOf({
  rows,
  texts,
  styles,
  sheets = '<sheet name="S" sheetId="1" r:id="rId1"/>',
  workbookPr = '',
  strict = false,
  beside = '',
}: Parts): Record<string, string> {
  const [office, main] = strict ? [STRICT_OFFICE, STRICT_MAIN] : [OFFICE, MAIN];
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `${DECLARED}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${DECLARED}<workbook xmlns="${main}" xmlns:r="${office}"${strict ? ' conformance="strict"' : ''}>${workbookPr}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARED}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'worksheet', 'worksheets/sheet2.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}${relation('rId4', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml':
      styles ??
      `${DECLARED}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0"/><xf numFmtId="165" xfId="0"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${DECLARED}<sst xmlns="${main}">${texts ?? ''}</sst>`,
    'xl/worksheets/sheet1.xml': `${DECLARED}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows}</sheetData>${beside}</worksheet>`,
    'xl/worksheets/sheet2.xml': `${DECLARED}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>other</t></is></c></row></sheetData></worksheet>`,
  };
}

const inline = (text: string, address?: string): string =>
  `<c${address ? ` r="${address}"` : ''} t="inlineStr"><is><t>${text}</t></is></c>`;

const made = (
  title: string,
  parts: Parts,
  rows: MadeWorkbook['rows'],
  form?: ZipForm,
  change: (parts: Record<string, string | Uint8Array>) => Record<string, string | Uint8Array> = (same) =>
    same,
): MadeWorkbook => ({ title, bytes: zipOf(change(partsOf(parts)), form), rows });

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
};

const PLAIN: Parts = { rows: `<row r="1">${inline('金力永磁', 'A1')}<c r="B1"><v>1.5</v></c></row>` };
const PLAIN_ROWS = { 1: ['金力永磁', 1.5] };
const SHEET = 'xl/worksheets/sheet1.xml';

export const MADE_WORKBOOKS: readonly MadeWorkbook[] = [
  made(
    'plain cells of each kind',
    {
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>-3E-7</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><v>text</v></c></row>`,
      texts: '<si><t>a &amp; &lt;b&gt;</t></si>',
    },
    { 1: ['a & <b>', -3e-7, true, 'text'] },
  ),
  made(
    'rows and cells without references, one cell empty',
    { rows: `<row>${inline('a')}${inline('b')}<c/>${inline('d')}</row><row>${inline('e')}</row>` },
    { 1: ['a', 'b', null, 'd'], 2: ['e'] },
  ),
  made(
    'some cells with references, some without',
    {
      rows: `<row r="2"><c r="C2"><v>3</v></c><c><v>4</v></c></row><row><c><v>1</v></c><c r="B3"><v>2</v></c></row>`,
    },
    { 2: [null, null, 3, 4], 3: [1, 2] },
  ),
  made(
    'inline text beside a value',
    {
      rows: `<row r="1"><c r="A1" t="inlineStr"><v>1001.0</v><is><t>1001.</t></is></c>${inline('2805.30', 'B1')}</row>`,
    },
    { 1: ['1001.', '2805.30'] },
  ),
  made('part names with backslashes', PLAIN, PLAIN_ROWS, { backslashes: true }),
  made('sizes in the 64-bit fields of the zip', PLAIN, PLAIN_ROWS, { zip64: true }),
  made('sizes behind the parts of the zip', PLAIN, PLAIN_ROWS, { descriptors: true }),
  made('a sheet in UTF-16, little end first', PLAIN, PLAIN_ROWS, {}, (parts) => ({
    ...parts,
    [SHEET]: utf16(String(parts[SHEET]), true),
  })),
  made('a sheet in UTF-16, big end first', PLAIN, PLAIN_ROWS, {}, (parts) => ({
    ...parts,
    [SHEET]: utf16(String(parts[SHEET]), false),
  })),
  made(
    'days counted from 1904',
    { rows: `<row r="1"><c r="A1" s="1"><v>44575</v></c></row>`, workbookPr: '<workbookPr date1904="1"/>' },
    { 1: ['day 2026-01-15'] },
  ),
  made(
    'days in formats of their own and as ISO text',
    {
      rows: `<row r="1"><c r="A1" s="2"><v>46037</v></c><c r="B1" t="d" s="1"><v>2026-01-15</v></c><c r="C1"><v>46037</v></c></row>`,
    },
    { 1: ['day 2026-01-15', '2026-01-15', 46037] },
  ),
  made(
    'rich text and phonetic guides',
    {
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><rPr><b/></rPr><t xml:space="preserve"> line</t></r></is></c></row>`,
      texts:
        '<si><r><t>rich </t></r><r><t>text</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    },
    { 1: ['rich text', '東京', 'in line'] },
  ),
  made(
    'strict Office Open XML',
    {
      strict: true,
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46037</v></c></row>`,
      texts: '<si><t>strict</t></si>',
    },
    { 1: ['strict', 'day 2026-01-15'] },
  ),
  made(
    "formulas' last values, and one that was never calculated",
    {
      rows: `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="b"><f>1=2</f><v>0</v></c><c r="D1"><f>SUM(A1:A1)</f></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><v>6</v></c></row>`,
    },
    { 1: [2, 'ab', false, null, null, 6] },
  ),
  made(
    'errors',
    {
      rows: `<row r="1"><c r="A1" t="e"><f>NA()</f><v>#N/A</v></c><c r="B1" t="e"><v>#REF!</v></c></row>`,
    },
    { 1: ['error #N/A', 'error #REF!'] },
  ),
  made(
    'merged cells: the first one holds the value',
    {
      rows: `<row r="1">${inline('title', 'A1')}<c r="B1"/><c r="C1"><v>3</v></c></row>`,
      beside: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    },
    { 1: ['title', null, 3] },
  ),
  made(
    'a hidden sheet before the visible one',
    {
      rows: `<row r="1">${inline('visible', 'A1')}</row>`,
      sheets:
        '<sheet name="H" sheetId="2" state="hidden" r:id="rId2"/><sheet name="S" sheetId="1" r:id="rId1"/>',
    },
    { 1: ['visible'] },
  ),
  made('elements with a prefix', { rows: '' }, { 1: ['prefixed', 2] }, {}, (parts) => ({
    ...parts,
    [SHEET]: `${DECLARED}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>prefixed</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  })),
  made(
    'escapes, character data and blanks',
    {
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v><![CDATA[a<b]]></v></c><c r="C1" t="s"><v>1</v></c></row>`,
      texts: '<si><t xml:space="preserve">line_x000D_&#10;end </t></si><si><t>_x005F_x0041_</t></si>',
    },
    { 1: ['line\r\nend ', 'a<b', '_x0041_'] },
  ),
  made('a part whose checksum is wrong', PLAIN, null, { damaged: SHEET }),
];
