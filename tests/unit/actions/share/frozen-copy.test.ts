// The frozen copy of a workbook file: values in place of calls, and nothing of ours left in any part.
import { readSheet } from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { ADD_IN_IDS } from '../../../../src/actions/share/add-in-parts';
import type { ToHide } from '../../../../src/actions/share/frozen-copy';
import { frozenCopy } from '../../../../src/actions/share/frozen-copy';
import { callTest, isOurFunction } from '../../../../src/actions/share/stored-formulas';
import { identities } from '../../../../src/build/identity';
import { Pace } from '../../../../src/control-data/slices';
import { ONLY_OURS, PARTS, storedWorkbook } from '../saved/stored-workbook';

const NOTHING: ToHide['privates'] = { texts: new Set(), numbers: new Set(), weak: new Set() };

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const copyOf = (changes: Parameters<typeof storedWorkbook>[0] = {}, hide: ToHide | null = null) =>
  frozenCopy(storedWorkbook(changes), hide, new Pace());

/** The formulas of a sheet of the copy by their cell. */
function formulasOf(xml: string): Record<string, string> {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?>(?:<f[^>]*?(?:\/>|>([^<]*)<\/f>))/g)];
  return Object.fromEntries(cells.map(([, cell, formula]) => [cell, formula ?? '']));
}

test.each([
  ['EXPOSURE.HHI', true],
  ['exposure.hhi', true],
  ['_xldudf_EXPOSURE_CONTROL_STATUS', true],
  ['_xldudf_EXPOSUREDEV_HHI', true],
  ['_xll.EXPOSURE.HHI', true],
  ['_xlfn._xll.EXPOSURE.HHI', true],
  ['Exposure_limit', false],
  ['_xldudf_EXPOSURES_HHI', false],
  ['NOEXPOSURE.HHI', false],
])('%s is a function of ours: %s', (word, ours) => {
  expect(isOurFunction(word)).toBe(ours);
});

test.each([
  ['IF(A1,_xldudf_EXPOSURE_HHI(B1:B3),0)', true],
  ['[1]!EXPOSURE.HHI(B1:B3)', true],
  ['MAP(A1:A3,_xldudf_EXPOSURE_HHI)', true],
  ['"EXPOSURE.HHI("&A1', false],
  ["'EXPOSURE.HHI('!A1", false],
  ['Table1[EXPOSURE.HHI]', false],
  ['Exposure.Limit*2', false],
  ['Limit*2', false],
  ['Status&"!"', true],
  ['Twice', true],
])('the formula %s calls EXPOSURE: %s', (formula, calls) => {
  const names = [
    { name: 'Exposure.Limit', formula: '10' },
    { name: 'Limit', formula: 'Exposure.Limit' },
    { name: 'Twice', formula: 'Status&Status' },
    { name: 'Status', formula: '_xldudf_EXPOSURE_CONTROL_STATUS("gallium","US")' },
  ];
  expect(callTest(names)(formula)).toBe(calls);
});

test('the ids by which our reference is found are those of the manifests', () => {
  expect([...ADD_IN_IDS].sort()).toEqual(
    Object.values(identities)
      .map(({ id }) => id)
      .sort(),
  );
});

describe('with all that the workbook shows', () => {
  test('calls become their values, and what merely refers to them stays a formula', async () => {
    const copy = await copyOf();
    const parts = partsOf(copy.bytes);
    expect(formulasOf(parts['xl/worksheets/sheet1.xml']!)).toEqual({
      D2: 'B2*2',
      D3: 'IF(C3="Prohibited",B3,0)',
      D4: 'SUM(B2:B4)+LEN("EXPOSURE.HHI(")',
      D6: 'SUM(LEN(A6:B7))',
      E6: 'COUNTA($A$6:$B$7)',
      D8: '_FV(C8,"US revenue share")',
      C9: 'Exposure_limit*2',
    });
    expect(formulasOf(parts['xl/worksheets/sheet2.xml']!)).toEqual({
      A1: 'Lines!C2',
      B1: 'ROWS(Lines!A6:B7)',
    });
    expect(copy).toMatchObject({ cells: 10, formats: 3, validations: 1, hasMacros: false });
  });

  test('an independent reader sees the same values in it as in the workbook', async () => {
    const { bytes } = await copyOf();
    for (const sheet of ['Lines', 'Other'])
      expect(await readSheet(Buffer.from(bytes), sheet)).toEqual(
        await readSheet(Buffer.from(storedWorkbook()), sheet),
      );
    const [, second, third] = await readSheet(Buffer.from(bytes), 'Lines');
    expect([second![2], third![2]]).toEqual(['Prohibited', 'Review & more']);
  });

  test('a value keeps its kind and its format', async () => {
    const xml = partsOf((await copyOf()).bytes)['xl/worksheets/sheet1.xml']!;
    for (const cell of [
      '<c r="C2" s="2" t="inlineStr"><is><t xml:space="preserve">Prohibited</t></is></c>',
      '<c r="C4" s="2" t="e"><v>#N/A</v></c>',
      '<c r="A8"><v>1000</v></c>',
      '<c r="B8" t="b"><v>1</v></c>',
      '<c r="C8" t="e" vm="1"><v>#VALUE!</v></c>',
      '<c r="B10"><v>0.4</v></c>',
    ])
      expect(xml).toContain(cell);
  });

  test('rules, names and columns that call EXPOSURE go; the others stay', async () => {
    const parts = partsOf((await copyOf()).bytes);
    const xml = parts['xl/worksheets/sheet1.xml']!;
    expect(xml.match(/<conditionalFormatting .*<\/conditionalFormatting>/)?.[0]).toBe(
      '<conditionalFormatting sqref="D2:D4"><cfRule type="expression" dxfId="0" priority="1"><formula>$C2="Prohibited"</formula></cfRule></conditionalFormatting>',
    );
    expect(xml).toContain('<dataValidations count="1"><dataValidation type="list"');
    expect(xml).toContain('<formula1>$A$6:$B$7</formula1>');
    expect(xml).not.toContain('extLst');
    expect(parts['xl/workbook.xml']!.match(/<definedNames>.*<\/definedNames>/)?.[0]).toBe(
      '<definedNames><definedName name="Exposure_limit">10</definedName><definedName name="Spilled">Lines!$A$6:$B$7</definedName></definedNames>',
    );
    expect(parts['xl/tables/table1.xml']).toContain('<tableColumn id="3" name="Status"></tableColumn>');
    expect(parts['xl/tables/table1.xml']).toContain('[Amount]]*2</calculatedColumnFormula>');
  });

  test("another add-in's reference and data stay", async () => {
    const parts = partsOf((await copyOf()).bytes);
    expect(parts['xl/webextensions/webextension2.xml']).toContain('wa104380862');
    expect(parts['xl/webextensions/taskpanes.xml']!.match(/<wetp:taskpane /g)).toHaveLength(1);
    expect(parts['xl/webextensions/taskpanes.xml']).toContain('r:id="rId2"');
    expect(parts['customXml/item2.xml']).toContain('urn:example:budget');
  });

  test('no part has a trace of ours, but for a text that a person wrote', async () => {
    const parts = partsOf((await copyOf(ONLY_OURS)).bytes);
    for (const [name, part] of Object.entries(parts)) {
      const others = part.replace('LEN("EXPOSURE.HHI(")', '').replaceAll('Exposure_limit', '');
      expect([name, /exposure|webextension|calcChain/i.exec(others)?.[0]]).toEqual([name, undefined]);
    }
    expect(Object.keys(parts)).not.toContain('customXml/itemProps1.xml');
  });

  test('every relation leads to a part, every typed part is there, no part is left behind', async () => {
    for (const changes of [{}, ONLY_OURS]) {
      const parts = partsOf((await copyOf(changes)).bytes);
      const reached = Object.keys(parts).flatMap((name) => {
        if (!name.endsWith('.rels')) return [];
        const folder = name.replace(/_rels\/[^/]*$/, '');
        return [...parts[name]!.matchAll(/Target="([^"]*)"/g)].map(([, target]) =>
          new URL(target!, `http://file/${folder}`).pathname.slice(1),
        );
      });
      expect(reached.filter((part) => !(part in parts))).toEqual([]);
      const typed = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]*)"/g)].map(
        ([, part]) => part!,
      );
      expect(typed.filter((part) => !(part in parts))).toEqual([]);
      const loose = Object.keys(parts).filter((name) => !/\.rels$|^\[/.test(name) && !reached.includes(name));
      expect(loose).toEqual([]);
    }
  });

  test('parts that are not concerned are the same, and the same workbook gives the same copy', async () => {
    const copy = await copyOf();
    const parts = partsOf(copy.bytes);
    for (const name of ['xl/styles.xml', 'xl/sharedStrings.xml', 'xl/charts/chart1.xml'])
      expect(parts[name]).toBe(PARTS[name]);
    expect((await copyOf()).bytes).toEqual(copy.bytes);
    const again = await frozenCopy(copy.bytes, null, new Pace());
    expect([again.cells, partsOf(again.bytes)]).toEqual([0, parts]);
  });
});

describe('without what rests on private facts', () => {
  const hide: ToHide = {
    cells: [
      { sheet: 'Lines', address: 'C3' },
      { sheet: 'Lines', address: 'A6' },
    ],
    sheets: [],
    word: 'Private',
    instead: 'Left out',
    privates: NOTHING,
  };

  test('their cells say so, with all that they fill, and no value that may follow from them is left', async () => {
    const copy = await copyOf({}, hide);
    const parts = partsOf(copy.bytes);
    const xml = parts['xl/worksheets/sheet1.xml']!;
    const rows = await readSheet(Buffer.from(copy.bytes), 'Lines');
    expect([rows[1]![2], rows[2]![2]]).toEqual(['Prohibited', 'Private']);
    expect([rows[5]!.slice(0, 2), rows[6]!.slice(0, 2)]).toEqual([
      ['Private', 'Private'],
      ['Private', 'Private'],
    ]);
    // What depends on them is withheld too, the others keep what they show.
    expect(rows[2]![3]).toBe('Private');
    expect(xml).toContain('<c r="D2"><f>B2*2</f><v>2000</v></c>');
    expect(await readSheet(Buffer.from(copy.bytes), 'Other')).toEqual([
      ['Prohibited', 'Private'],
      [3, null],
    ]);
    expect(xml).not.toContain('Review &amp; more');
    expect(parts['xl/charts/chart1.xml']).toContain('<c:f>Lines!$C$2:$C$4</c:f></c:strRef>');
    expect(parts['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('a sheet that lists private facts is emptied, its texts too', async () => {
    const copy = await copyOf({}, { ...hide, cells: [], sheets: ['Lines'] });
    const parts = partsOf(copy.bytes);
    expect(await readSheet(Buffer.from(copy.bytes), 'Lines')).toEqual([['Left out']]);
    expect(parts['xl/sharedStrings.xml']).not.toMatch(/gallium|graphite/);
    expect(parts['xl/sharedStrings.xml']!.match(/<si>/g)).toHaveLength(7);
  });

  test('a card is withheld wherever it stands, with what reads it', async () => {
    const copy = await copyOf({}, { ...hide, cells: [] });
    const rows = await readSheet(Buffer.from(copy.bytes), 'Lines');
    expect(rows[7]!.slice(2, 4)).toEqual(['Private', 'Private']);
    expect(copy.withheld.cards).toBe(1);
  });

  test('what a pivot table fills is withheld, with what reads it', async () => {
    const copy = await copyOf(
      {
        'xl/pivotTables/pivotTable1.xml':
          '<pivotTableDefinition><location ref="A2:A2"/></pivotTableDefinition>',
        'xl/worksheets/_rels/sheet2.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>',
      },
      { ...hide, cells: [] },
    );
    expect(await readSheet(Buffer.from(copy.bytes), 'Other')).toEqual([
      ['Private', 2],
      ['Private', null],
    ]);
    expect(copy.leftOut.pivots).toBe(1);
  });
});

test('a file that is no workbook, or cut off, is refused', async () => {
  await expect(frozenCopy(new Uint8Array(100), null, new Pace())).rejects.toMatchObject({
    code: 'broken-zip',
  });
  const cut = storedWorkbook().subarray(0, 3_000);
  await expect(frozenCopy(cut, null, new Pace())).rejects.toMatchObject({ code: 'broken-zip' });
});

test('a large copy tells how far it is and can be canceled', async () => {
  const row = (number: number): string =>
    `<row r="${number}"><c r="A${number}" t="str"><f>_xldudf_EXPOSURE_HHI(B${number}:D${number})</f><v>0.3</v></c></row>`;
  const rows = Array.from({ length: 20_000 }, (_, index) => row(index + 1)).join('');
  const xml = PARTS['xl/worksheets/sheet2.xml']!.replace(
    /<sheetData>.*<\/sheetData>/,
    `<sheetData>${rows}</sheetData>`,
  );
  const ending = new AbortController();
  const shares: number[] = [];
  const pace = new Pace({
    signal: ending.signal,
    onProgress: (share) => {
      shares.push(share);
      if (share > 0.5) ending.abort();
    },
  });
  const made = frozenCopy(storedWorkbook({ 'xl/worksheets/sheet2.xml': xml }), null, pace);
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  expect(shares.length).toBeGreaterThan(2);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});
