// Reading registers beside the bare parsers on the same bytes: what finding, checking and building facts costs.

import { strToU8 } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { buildControlData } from '../../src/control-data/control-data';
import { BUNDLED_PACK, VOCABULARY } from '../../src/control-data/packs';
import { readFile } from '../../src/import';
import { Pace } from '../../src/control-data/slices';
import { xlsxTable } from '../../src/import/xlsx/sheet';
import { asCsv, asXlsx, largeRegister } from '../support/large-register';
import type { Bench } from './bench';

const data = buildControlData({ packs: [{ pack: BUNDLED_PACK }], vocabulary: VOCABULARY });

const CSV_ROWS = 100_000;
const XLSX_ROWS = 50_000;
const csvBytes = strToU8(asCsv(largeRegister(CSV_ROWS)));
const xlsxBytes = asXlsx(largeRegister(XLSX_ROWS));
const decoder = new TextDecoder();

/** As many rows of as many columns as make a million cells; the columns of the register come again and again. */
const MILLION_COLUMNS = 20;
const million = largeRegister(XLSX_ROWS).map((row) =>
  Array.from({ length: MILLION_COLUMNS }, (_, at) => row[at % row.length]!),
);
const millionBytes = asXlsx(million);

/** Fails where cells are missing. */
async function allCells(bytes: Uint8Array): Promise<void> {
  let count = 0;
  for await (const batch of (await xlsxTable(bytes, undefined, new Pace())).rows)
    for (const { cells } of batch) count += cells.length;
  if (count < XLSX_ROWS * MILLION_COLUMNS) throw new Error('cells were left out');
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
    items: { name: 'rows', count: CSV_ROWS },
    cases: {
      'papaparse alone': () => Papa.parse(decoder.decode(csvBytes)).data.length,
      'read, checked and built': () => all(csvBytes, 'licenses.csv', CSV_ROWS),
    },
  },
  {
    title: `a license register of ${XLSX_ROWS.toLocaleString('en')} rows as XLSX`,
    items: { name: 'rows', count: XLSX_ROWS },
    cases: {
      'read-excel-file alone': () => readSheet(Buffer.from(xlsxBytes)),
      'read, checked and built': () => all(xlsxBytes, 'licenses.xlsx', XLSX_ROWS),
    },
  },
  {
    title: 'a million cells as XLSX, read and no more',
    items: { name: 'cells', count: XLSX_ROWS * MILLION_COLUMNS },
    cases: {
      'read-excel-file': () => readSheet(Buffer.from(millionBytes)),
      'our reader': () => allCells(millionBytes),
    },
  },
];
