// What a person is told before a frozen copy without private facts: the cells that are withheld, and everything that is left
// out because it may tell what a cell held. At the pane's narrowest, in the dark theme too.
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { closeWorkbenches } from './support/open-workbench';
import { errorsOf, faultsOf, openPaneAt, showTheme } from './support/pane';
import type { OpenPane } from './support/pane';

let open: OpenPane;
afterEach(() => open.close());
afterAll(closeWorkbenches);

const LICENSES = [
  'Exporter,Region,Material,Status,Kind,Granted,Disclosed,Scope,Source',
  'Ningbo Yunsheng,Thailand,NdFeB magnets,granted,individual,2026-01-10,2026-01-12,full,https://example.com/y',
].join('\n');
const CELLS = [
  ['=EXPOSURE.REGION_LICENSE_STATUS("Ningbo Yunsheng","Thailand",,DATE(2026,1,15))', '=LEN(A20)', '=B20*2'],
  ['=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))', '', ''],
];

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';

/** The file with comments, filters, a header and data of another add-in, which the grid does not write by itself. */
function withMore(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name]!);
  const related =
    '<Relationship Id="rId90" Type="http://x/relationships/comments" Target="../comments1.xml"/></Relationships>';
  const comment = '<comment ref="A20" authorId="0"><text><t>Granted, he said</t></text></comment>';
  const filter =
    '<autoFilter ref="A19:C21"><filterColumn colId="0"><filters><filter val="Granted"/></filters></filterColumn></autoFilter>';
  return zipSync({
    ...parts,
    [SHEET]: strToU8(
      text(SHEET).replace(
        '</sheetData>',
        `</sheetData>${filter}<headerFooter><oddHeader>Granted</oddHeader></headerFooter>`,
      ),
    ),
    [RELATIONS]: strToU8(
      (parts[RELATIONS] ? text(RELATIONS) : '<Relationships></Relationships>').replace(
        '</Relationships>',
        related,
      ),
    ),
    'xl/comments1.xml': strToU8(`<comments><commentList>${comment}</commentList></comments>`),
    'customXml/item9.xml': strToU8('<budget xmlns="urn:example:budget">Granted</budget>'),
  });
}

/** The workbook's file as Excel hands it out. */
async function fileOfWorkbook(): Promise<Uint8Array> {
  const base64 = await open.frame.evaluate(
    () =>
      new Promise<string>((resolve) =>
        Office.context.document.getFileAsync(
          Office.FileType.Compressed,
          { sliceSize: 4_194_304 },
          ({ value: file }) =>
            file.getSliceAsync(0, ({ value: slice }) => {
              const bytes = new Uint8Array(slice.data as number[]);
              file.closeAsync(() => undefined);
              resolve(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
            }),
        ),
      ),
  );
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

async function handOut(bytes: Uint8Array): Promise<void> {
  await open.frame.evaluate((base64) => {
    const data = Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const succeeded = (value: unknown) => ({ status: 'succeeded', value });
    const file = {
      size: data.length,
      sliceCount: 1,
      getSliceAsync: (index: number, then: (result: unknown) => void) =>
        then(succeeded({ data, index, size: data.length })),
      closeAsync: (then?: (result: unknown) => void) => then?.(succeeded(null)),
    };
    Office.context.document.getFileAsync = ((...given: unknown[]) =>
      (given.at(-1) as (result: unknown) => void)(succeeded(file))) as never;
  }, Buffer.from(bytes).toString('base64'));
}

async function picture(name: string): Promise<void> {
  const folder = process.env.EXPOSURE_PICTURES;
  if (folder) await open.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

test('the question names withheld cells and what is left out, and fits the narrowest pane', async () => {
  open = await openPaneAt();
  const { frame, drive } = open;
  await frame.getByRole('tab', { name: 'Data', exact: true }).first().click();
  await frame.getByRole('tab', { name: 'Load', exact: true }).first().click();
  const file = { name: 'licenses.csv', mimeType: 'text/csv', buffer: Buffer.from(LICENSES) };
  await frame.locator('input[type=file]').setInputFiles(file);
  await frame.getByRole('button', { name: 'See what it would change' }).click();
  await frame.getByRole('button', { name: 'Use it' }).click();
  await frame
    .getByText(/in use\..*recalculated/)
    .first()
    .waitFor();
  await drive(async (workbench, cells) => {
    workbench.setCell('A20', cells);
    await workbench.idle();
  }, CELLS);
  await handOut(withMore(await fileOfWorkbook()));
  await frame.getByRole('tab', { name: 'Prove', exact: true }).click();
  await frame.getByRole('radio', { name: 'Leave out what depends on them' }).click();
  await frame.getByRole('button', { name: 'Make a frozen copy' }).click();
  const goOn = frame.getByRole('button', { name: 'Make the copy anyway' });
  await goOn.waitFor();
  await goOn.scrollIntoViewIfNeeded();
  const said = await frame.getByRole('status').filter({ hasText: 'Left out' }).innerText();
  expect(said).toMatch(/says "Private" there: Try it!A20\./);
  expect(said).toMatch(
    /Left out because it may reveal what a cell held: .*1 comment.*filters on 1 column.*1 header or footer/s,
  );
  expect(await faultsOf(frame)).toEqual([]);
  await picture('question-light');
  await showTheme(open, 'dark');
  expect(await faultsOf(frame)).toEqual([]);
  await picture('question-dark');
  expect(errorsOf(open)).toEqual([]);
});
