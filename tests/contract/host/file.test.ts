// The workbook's own file: what a reader of .xlsx finds in it, and how the add-in receives it.
import { strFromU8, unzipSync } from 'fflate';
import readSheet from 'read-excel-file/node';
import { closeHosts, openHost } from '../support/open-host';
import type { OpenHost } from '../support/open-host';
import { tinyAddIn } from '../support/tiny-add-in';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost({ addIn: tinyAddIn });
});
afterEach(closeHosts);

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

test('cells, formats and cached values are in the file', async () => {
  await open.enter('A1', [
    ['Supplier', 'Spend', 'As of'],
    ['JL MAG & Co', 12.5, '2025-06-12'],
    ['', '=B2*2', true],
  ]);
  const [sheet] = await readSheet(Buffer.from(open.host.xlsx()));
  expect(sheet?.data).toEqual([
    ['Supplier', 'Spend', 'As of'],
    ['JL MAG & Co', 12.5, new Date(Date.UTC(2025, 5, 12))],
    [null, 25, true],
  ]);
});

test('custom functions are stored under the names that Excel uses, with their values', async () => {
  await open.enter('A1', '=IF(TINY.ADD(1,2)=3,"TINY.ADD(",TINY.CRASH())');
  await open.enter('C1', '=TINY.TABLE(2)');
  await open.enter('A2', '=TINY.FAIL("#N/A","none")');
  const sheet = partsOf(open.host.xlsx())['xl/worksheets/sheet1.xml'];
  expect(sheet).toContain('IF(_xldudf_TINY_ADD(1,2)=3,&quot;TINY.ADD(&quot;,_xldudf_TINY_CRASH())');
  expect(sheet).toContain('<c r="C1" cm="1"><f t="array" ref="C1:D2">_xldudf_TINY_TABLE(2)</f><v>1</v></c>');
  expect(sheet).toContain('<c r="D2" t="s">');
  expect(sheet).toContain(
    '<c r="A2" t="e"><f>_xldudf_TINY_FAIL(&quot;#N/A&quot;,&quot;none&quot;)</f><v>#N/A</v></c>',
  );
});

test('tables, names, parts and settings are in the file', async () => {
  await open.enter('A1', [
    ['Item', 'Amount'],
    ['x', 1],
  ]);
  await open.run(({ Excel: client }) =>
    client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.tables.add('A1:B2', true).name = 'Purchases';
      context.workbook.names.add('Total2025', sheet.getRange('B2'));
      context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
      context.workbook.settings.add('pack', { id: 'bundled' });
      await context.sync();
    }),
  );
  const parts = partsOf(open.host.xlsx());
  expect(parts['xl/tables/table1.xml']).toContain('displayName="Purchases" ref="A1:B2"');
  expect(parts['xl/workbook.xml']).toContain('<definedName name="Total2025">Sheet1!$B$2</definedName>');
  expect(parts['customXml/item1.xml']).toBe('<a xmlns="urn:a"/>');
  expect(parts['xl/webextensions/webextension1.xml']).toContain('name="pack"');
});

test('the add-in reads it slice by slice', async () => {
  await open.enter('A1', 'here');
  const { host } = open;
  host.office.fileBytes = () => Promise.resolve(host.xlsx());
  const size = await open.run(
    ({ Office: office }) =>
      new Promise<number>((resolve, reject) => {
        office.context.document.getFileAsync(
          office.FileType.Compressed,
          { sliceSize: 1000 },
          ({ value: file }) => {
            file.getSliceAsync(0, ({ value: slice }) => {
              if (slice.size === 1000 && slice.data[0] === 0x50) resolve(file.size);
              else reject(new Error('The first slice is not the start of a zip file.'));
            });
          },
        );
      }),
  );
  expect(size).toBe(host.xlsx().length);
});
