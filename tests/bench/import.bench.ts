// Reading registers beside the bare parsers on the same file: what finding, checking and building facts costs.

import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { buildControlData } from '../../src/control-data/control-data';
import { BUNDLED_PACK, VOCABULARY } from '../../src/control-data/packs';
import { readFile } from '../../src/import';
import type { Bench } from './bench';

const data = buildControlData({ pack: BUNDLED_PACK, vocabulary: VOCABULARY });

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
const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => {
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
  });

const CSV_ROWS = 100_000;
const XLSX_ROWS = 50_000;
const csv = Papa.unparse([HEADERS, ...rows(CSV_ROWS)]);
const csvBytes = strToU8(csv);
const xlsxBytes = workbook([HEADERS, ...rows(XLSX_ROWS)]);

function workbook(table: readonly (readonly string[])[]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const body = table.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, at) => `<c r="${'ABCDEFGHI'[at]}${row + 1}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`).join('')}</row>`,
  );
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Fails where a row was left out: a fast reading that reads nothing would look good. */
async function all(bytes: Uint8Array, name: string, expected: number): Promise<void> {
  const result = await readFile(bytes, name, { data });
  if (result.kind !== 'register' || result.counts.good !== expected)
    throw new Error(`${name}: rows were left out`);
}

export const benches: Bench[] = [
  {
    title: `a license register of ${CSV_ROWS.toLocaleString('en')} rows as CSV`,
    cases: {
      'papaparse alone': () => Papa.parse(csv).data.length,
      'read, checked and built': () => all(csvBytes, 'licenses.csv', CSV_ROWS),
    },
  },
  {
    title: `a license register of ${XLSX_ROWS.toLocaleString('en')} rows as XLSX`,
    cases: {
      'read-excel-file alone': () => readSheet(Buffer.from(xlsxBytes)),
      'read, checked and built': () => all(xlsxBytes, 'licenses.xlsx', XLSX_ROWS),
    },
  },
];
