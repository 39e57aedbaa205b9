// Large license registers, the same on every run: as people keep them, with names in two languages and repeated words.
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';

const HEADERS = [
  'Exporter',
  'Region',
  'Material',
  'Status',
  'Granted',
  'Valid until',
  'Conditions',
  'Source',
  'Id',
];
const EXPORTERS = ['JL MAG', '金力永磁', 'Ningbo Yunsheng', '300224.SZ', 'Tianhe'];
const REGIONS = ['US', 'Germany; Thailand', '日本', 'EU', 'Viet Nam'];
const MATERIALS = ['NdFeB magnets', 'dysprosium', '镓'];

const two = (number: number): string => String(number).padStart(2, '0');

function registerRow(at: number): string[] {
  const day = `${two(1 + (at % 12))}-${two(1 + (at % 28))}`;
  return [
    EXPORTERS[at % 5]!,
    REGIONS[(at >> 2) % 5]!,
    MATERIALS[(at >> 4) % 3]!,
    at % 9 === 0 ? '审批中' : 'granted',
    `2025-${day}`,
    `2026-${day}`,
    `Condition ${at}, "civil"`,
    `https://example.com/${at % 500}`,
    `record ${at}`,
  ];
}

/** The headers and this many rows, every one of them without a fault. */
export const largeRegister = (rows: number): string[][] => [
  HEADERS,
  ...Array.from({ length: rows }, (_, at) => registerRow(at)),
];

export const asCsv = (table: readonly (readonly string[])[]): string => Papa.unparse(table as string[][]);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A workbook of one sheet as Excel writes it: each text once, cells refer to it by its number. */
export function asXlsx(table: readonly (readonly string[])[]): Uint8Array {
  const texts = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const rows = table.map((cells, row) => {
    const written = cells.map(
      (cell, at) => `<c r="${String.fromCharCode(65 + at)}${row + 1}" t="s"><v>${numberOf(cell)}</v></c>`,
    );
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const items = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Licenses" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${items.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
