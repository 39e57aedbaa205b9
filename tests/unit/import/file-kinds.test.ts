// Files that are no table of ours are refused by their own name, with the way to one that is; tables that look like
// them are read.

import { strToU8 } from 'fflate';
import '../../../src/text/en/import';
import { say } from '../../../src/text/say';
import { fault, read, register, zipped } from './support';

const bytes = (...values: number[]): Uint8Array =>
  Uint8Array.from([...values, ...new Array<number>(200).fill(1)]);
const wide = (text: string): number[] => [...text].flatMap((one) => [one.charCodeAt(0), 0]);

describe('refused by its own name, with the way to a readable file', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    [
      'SYLK',
      strToU8('ID;PWXL;N;E\r\nC;Y1;X1;K"Exporter"\r\nE\r\n'),
      'a.slk',
      /SYLK.*Open it in Excel.*\.xlsx/,
    ],
    ['DIF', strToU8('TABLE\r\n0,1\r\n"EXCEL"\r\n'), 'a.dif', /DIF.*Open it in Excel.*\.xlsx/],
    ['WK1', bytes(0, 0, 2, 0, 6, 4), 'a.wk1', /Lotus 1-2-3 \(WK1\).*LibreOffice.*\.xlsx/],
    ['WKS', bytes(0, 0, 2, 0, 4, 4), 'a.wks', /Lotus 1-2-3 \(WKS\).*LibreOffice/],
    ['WK3', bytes(0, 0, 0x1a, 0), 'a.wk3', /Lotus 1-2-3 \(WK3, WK4\)/],
    ['raw BIFF 2', bytes(9, 0, 4, 0), 'a.xls', /BIFF2.*Open it in Excel.*\.xlsx/],
    ['raw BIFF 3', bytes(9, 2, 6, 0), 'a.xls', /BIFF3/],
    ['raw BIFF 4', bytes(9, 4, 6, 0), 'a.xls', /BIFF4/],
    ['raw BIFF 5', bytes(9, 8, 8, 0, 0, 5), 'a.xls', /BIFF5/],
    ['raw BIFF 8', bytes(9, 8, 0x10, 0, 0, 6), 'a.xls', /BIFF8/],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'a.xls', /old \.xls workbook.*Save it as \.xlsx/],
    [
      'a workbook with a password',
      bytes(0xd0, 0xcf, 0x11, 0xe0, ...wide('EncryptedPackage')),
      'a.xlsx',
      /protected by a password/,
    ],
    ['Numbers', zipped({ 'Index/Document.iwa': 'x' }), 'a.numbers', /Apple Numbers.*Export To > Excel/],
    ['ODS', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'a.ods', /ODS.*\.xlsx/],
    ['XLSB', zipped({ 'xl/workbook.bin': 'x' }), 'a.xlsb', /XLSB.*\.xlsx/],
    [
      'a lock file',
      bytes(5, 0x41, 0x6e, 0x6e, 0x61),
      '~$Register.xlsx',
      /Excel keeps.*Choose "Register\.xlsx"/,
    ],
    [
      'a table of HTML saved as .xls',
      strToU8('<html><body><table><tr><td>Exporter</td></tr></table></body></html>'),
      'a.xls',
      /web page \(HTML\) under another name.*Open it in Excel and save it as \.xlsx/,
    ],
    ['a bare table of HTML', strToU8('<table border=1><tr><td>Exporter</td></tr></table>'), 'a.xls', /HTML/],
    ['a web archive', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'), 'a.xls', /MHTML/],
    [
      'XML Spreadsheet 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'a.xls',
      /XML Spreadsheet 2003.*Open it in Excel/,
    ],
    ['other XML', strToU8('<?xml version="1.0"?><a/>'), 'a.xml', /XML file.*save or export/],
    ['a PDF', strToU8('%PDF-1.7'), 'a.pdf', /PDF file.*save or export/],
    ['bytes that are no text', bytes(7, 7, 7, 7, 7, 65, 66), 'a.csv', /not text.*\.xlsx or as CSV/],
  ])('%s', async (_, content, name, said) => {
    const { code, values } = await fault(read(content, {}, name));
    expect(say('en', `problem.import.${code}`, values)).toMatch(said);
  });
});

describe('a table that looks like another kind of file is read', () => {
  const ROW = 'JL MAG,United States,Granted,2025-06-01\n';
  test.each([
    ['PK as its first header', `PK,Exporter,Region,Status,Granted on\n1,${ROW}`],
    ['a bracket in its first header', `[ERP] Exporter,Exporter,Region,Status,Granted on\nx,${ROW}`],
    [
      'ID;P… as its first headers',
      'ID;Product;Exporter;Region;Status;Granted on\n1;NdFeB;JL MAG;US;granted;2025-06-01\n',
    ],
    ['TABLE as its title', `TABLE\nExporter,Region,Status,Granted on\n${ROW}`],
  ])('%s', async (_, text) => {
    expect((await register(text)).counts).toMatchObject({ rows: 1, good: 1 });
  });
});

describe('a message holds no control characters', () => {
  test('of headers', async () => {
    const { values } = await fault(read(strToU8('Ap\u001fples\u202e,Pe\u0007ars\n1,2\n')));
    expect(JSON.stringify(Object.values(values))).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]|\\u00/);
  });
  test('of cells', async () => {
    const { problems } = await register('Exporter,Region,Status\n"Some\u0007body\u009f",US,granted\n');
    expect(problems).toMatchObject([{ code: 'unknown-company' }]);
    expect(problems.map(({ value }) => value).join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});

describe('the delimiter is that of the header row', () => {
  test.each<[string, string, number]>([
    [
      'where decimal commas outnumber it, under a title',
      'Lizenzliste\nExporter;Region;Status;Granted on;Valid until;Price;Freight\nJL MAG;United States;Granted;2025-06-01;2026-06-01;1,5;1,5\nNingbo Yunsheng;United States;Granted;2025-06-02;2026-06-02;1,5;1,5\n',
      2,
    ],
    [
      'where a note above has other ones',
      'List of 3, 4, 5, 6, 7\nand, so, on, and, on\nExporter|Region|Status|Granted on\nJL MAG|US|granted|2025-06-01\n',
      1,
    ],
    [
      'where lines end with a return alone',
      'Exporter\tRegion\tStatus\tGranted on\rJL MAG\tUS\tgranted\t2025-06-01\r',
      1,
    ],
  ])('%s', async (_, text, rows) => {
    expect((await register(text)).counts).toMatchObject({ rows, good: rows });
  });
  test('a chosen one is kept to', async () => {
    const { mapping } = await register('Exporter;Region,Status\nJL MAG;US,granted\n', {
      delimiter: ',',
      register: 'licenses',
    });
    expect(mapping.columns.map(({ header }) => header)).toEqual(['Exporter;Region', 'Status']);
  });
});

describe('a table is not taken for what it is not', () => {
  test.each([
    ['one known header in a census', 'Name,Age,Town\nAnn,30,Ulm\n'],
    [
      'headers that are complete for two registers',
      'Exporter,Region,Status,Item number,Material\nJL MAG,US,granted,A-1,NdFeB\n',
    ],
    ['a register without a required column', 'Exporter,Region,Granted on\nJL MAG,US,2025-06-01\n'],
  ])('%s', async (_, text) => {
    expect((await fault(read(strToU8(text)))).code).toBe('unknown-register');
  });
  test('the rows whose key columns name things of the data are counted', async () => {
    const result = await register(
      'Company,Country,Status,Granted on\nJL MAG,US,granted,2025-06-01\nAcme Bakery,US,granted,2025-06-01\nJL MAG,Atlantis,granted,2025-06-01\nJL MAG,US,granted,someday\n',
    );
    expect(result.keyColumns).toEqual(['Company', 'Country', 'Status']);
    expect(result.resolvedRows).toBe(2);
  });
  test('own names count where they are a company of the data', async () => {
    const result = await register('Supplier name,Company\nV-1,JL MAG\nMystery Metals,\n');
    expect(result.resolvedRows).toBe(1);
  });
});

test('a number is not a code: item numbers with codes that Excel shortened', async () => {
  const { facts } = await register('Item number,HS code\nA-1,2805.3\nA-2,3801.1\nA-3,8505.11\nA-4,10121\n');
  expect(facts.materials!.map(({ hs }) => hs)).toEqual([['280530'], ['380110'], ['850511'], ['010121']]);
});
