// A frozen copy without private facts is built from what is allowed: whatever else a workbook holds of a cell's past is
// not in it. Each case is a workbook in which something tells what a withheld cell held; every part of its copy is searched.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import type { ToHide } from '../../../../src/actions/share/frozen-copy';
import { frozenCopy } from '../../../../src/actions/share/frozen-copy';
import { PrivateFinder } from '../../../../src/actions/share/without-private/private-values';
import { privatePart } from '../../../../src/actions/share/without-private/search';
import { Pace } from '../../../../src/control-data/slices';
import { canValidate, findingsIn } from '../../../support/validate-workbook';
import { PARTS, storedWorkbook } from '../saved/stored-workbook';
import type { LeftOut } from '../../../../src/actions/share/left-out';

type Parts = Readonly<Record<string, string>>;

/** What C3 of the first sheet shows, which rests on a private fact. */
const SECRET = 'Zebra-4711 & sons';
const NUMBER = '0.47114711';
const XML = SECRET.replace('&', '&amp;');

const hide: ToHide = {
  cells: [{ sheet: 'Lines', address: 'C3' }],
  sheets: [],
  word: 'Private',
  instead: 'Left out',
  privates: { texts: new Set(), numbers: new Set(), weak: new Set() },
};

const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET_RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const OTHER = 'xl/worksheets/sheet2.xml';
const WORKBOOK = 'xl/workbook.xml';
const TABLE = 'xl/tables/table1.xml';
const CHART = 'xl/charts/chart1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const DRAWING_RELATIONS = 'xl/drawings/_rels/drawing1.xml.rels';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The first sheet, in which C3 shows the secret. */
const base: Parts = { [SHEET]: PARTS[SHEET]!.replace('<v>Review &amp; more</v>', `<v>${XML}</v>`) };

const changed = (name: string, mark: string, text: string): Parts => {
  const before = base[name] ?? PARTS[name]!;
  if (!before.includes(mark)) throw new Error(`${name} has no ${mark}`);
  return { [name]: before.replace(mark, () => text) };
};
const before = (name: string, mark: string, text: string): Parts => changed(name, mark, text + mark);
const led = (
  name: string,
  ...list: readonly (readonly [id: string, type: string, target: string])[]
): Parts => ({
  [name]: (PARTS[name] ?? '<Relationships></Relationships>').replace(
    '</Relationships>',
    `${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  ),
});
/** More cells on the second sheet. */
const cells = (...list: readonly string[]): Parts =>
  changed(OTHER, '<c r="A2"><v>3</v></c>', `<c r="A2"><v>3</v></c>${list.join('')}`);
const formula = (address: string, text: string, value = XML): string =>
  `<c r="${address}" t="str"><f>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</f><v>${value}</v></c>`;
const onSheet = (type: string, target: string, part: string, text: string): Parts => ({
  ...led(SHEET_RELATIONS, ['rId70', type, target]),
  [part]: text,
});
const onWorkbook = (type: string, target: string, text: string): Parts => ({
  ...led(WORKBOOK_RELATIONS, ['rId70', type, target]),
  [`xl/${target}`]: text,
});
const filter = `<filterColumn colId="2"><filters><filter val="${XML}"/></filters></filterColumn>`;
const extension = (inside: string): Parts =>
  changed(SHEET, '<extLst>', `<extLst><ext uri="{x}">${inside}</ext>`);
const xlsx = zipSync({ 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${XML}</t></si></sst>`) });
const binary = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

type Case = [what: string, parts: Parts, left?: Partial<LeftOut>];

const OF_THE_ISSUE: readonly Case[] = [
  ['a card as an argument', changed(SHEET, '<v>0.069</v>', `<v>${NUMBER}</v>`)],
  [
    'a linked picture',
    {
      ...before(
        DRAWING,
        '</xdr:wsDr>',
        `<xdr:twoCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="${XML}"/></xdr:nvPicPr></xdr:pic></xdr:twoCellAnchor>`,
      ),
      ...led(DRAWING_RELATIONS, ['rId9', 'image', '../media/image1.png']),
      'xl/media/image1.png': SECRET,
    },
    { pictures: 1 },
  ],
  [
    'a revision log',
    {
      ...onWorkbook('revisionHeaders', 'revisions/revisionHeaders.xml', '<headers/>'),
      ...{
        'xl/revisions/_rels/revisionHeaders.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/revisionLog" Target="revisionLog1.xml"/></Relationships>',
      },
      'xl/revisions/revisionLog1.xml': `<revisions><rcc><nc t="inlineStr"><is><t>${XML}</t></is></nc></rcc></revisions>`,
    },
    { histories: 1 },
  ],
  [
    'the values of a filter',
    before(SHEET, '<conditionalFormatting ', `<autoFilter ref="F1:H4">${filter}</autoFilter>`),
    { filters: 1 },
  ],
  [
    'a top-10 filter',
    before(
      SHEET,
      '<conditionalFormatting ',
      `<autoFilter ref="F1:H4"><filterColumn colId="1"><top10 val="1" filterVal="${NUMBER}"/></filterColumn></autoFilter>`,
    ),
    { filters: 1 },
  ],
  [
    'a filter of a table',
    changed(TABLE, '<autoFilter ref="A1:D3"/>', `<autoFilter ref="A1:D3">${filter}</autoFilter>`),
    { filters: 1 },
  ],
  [
    'a note and a comment',
    {
      ...led(
        SHEET_RELATIONS,
        ['rId70', 'comments', '../comments1.xml'],
        ['rId71', 'threadedComment', '../threadedComments/t.xml'],
      ),
      'xl/comments1.xml': `<comments><commentList><comment ref="C3"><text><t>${XML}</t></text></comment><comment ref="C4"><text><t>${XML}</t></text></comment></commentList></comments>`,
      'xl/threadedComments/t.xml': `<ThreadedComments><threadedComment>${XML}</threadedComment></ThreadedComments>`,
    },
    { comments: 2 },
  ],
  [
    'a text box that is linked to the cell',
    before(
      DRAWING,
      '</xdr:wsDr>',
      `<xdr:twoCellAnchor><xdr:sp textlink="Lines!$C$3"><xdr:txBody><a:p><a:fld type="TxLink"><a:t>${XML}</a:t></a:fld></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`,
    ),
    { texts: 1 },
  ],
  [
    'a form control that is linked to the cell',
    {
      ...led(
        SHEET_RELATIONS,
        ['rId70', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
        ['rId71', 'vmlDrawing', '../drawings/v.vml'],
      ),
      'xl/ctrlProps/ctrlProp1.xml': `<formControlPr fmlaLink="$C$3" val="${XML}"/>`,
      'xl/drawings/v.vml': `<xml><v:textbox>${XML}</v:textbox></xml>`,
    },
    { controls: 1 },
  ],
  [
    'the text of a chart',
    before(
      CHART,
      '<c:plotArea>',
      `<c:title><c:tx><c:rich><a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:r><a:t>${XML}</a:t></a:r></a:p></c:rich></c:tx></c:title>`,
    ),
    { texts: 1 },
  ],
  [
    'the title of a chart that follows a cell',
    before(
      CHART,
      '<c:plotArea>',
      `<c:title><c:tx><c:strRef><c:f>Lines!$C$3</c:f><c:strCache><c:pt idx="0"><c:v>${XML}</c:v></c:pt></c:strCache></c:strRef></c:tx></c:title>`,
    ),
  ],
  ['the cache of a chart', changed(CHART, '<c:v>Prohibited</c:v>', `<c:v>${XML}</c:v>`)],
  [
    'the labels of a chart from cells (c15)',
    before(
      CHART,
      '</c:ser>',
      `<c:extLst><c:ext><c15:datalabelsRange xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:f>Lines!$C$3</c15:f><c15:dlblRangeCache><c:pt idx="0"><c:v>${XML}</c:v></c:pt></c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>`,
    ),
  ],
  [
    'a chart of a newer kind (cx)',
    {
      ...led(DRAWING_RELATIONS, ['rId9', 'chartEx', '../charts/chartEx1.xml']),
      'xl/charts/chartEx1.xml': `<cx:chartSpace><cx:chartData><cx:strDim><cx:lvl><cx:pt idx="0">${XML}</cx:pt></cx:lvl></cx:strDim></cx:chartData></cx:chartSpace>`,
    },
    { charts: 1 },
  ],
  [
    'a value of the scenario manager',
    before(
      SHEET,
      '<conditionalFormatting ',
      `<scenarios><scenario name="S" comment="${XML}"><inputCells r="C3" val="${XML}"/></scenario></scenarios>`,
    ),
    { scenarios: 1 },
  ],
  [
    'a property of the file that follows a name',
    {
      ...led('_rels/.rels', ['rId70', 'custom-properties', 'docProps/custom.xml']),
      'docProps/custom.xml': `<Properties><property linkTarget="Status"><vt:lpwstr>${XML}</vt:lpwstr></property></Properties>`,
    },
    { properties: 1 },
  ],
  [
    'the prompt of a validation',
    changed(
      SHEET,
      '<dataValidation type="list"',
      `<dataValidation promptTitle="${XML}" prompt="${XML}" error="${XML}" type="list"`,
    ),
  ],
  [
    'the text of a conditional format',
    before(
      SHEET,
      '<dataValidations',
      `<conditionalFormatting sqref="C3"><cfRule type="containsText" text="${XML}" operator="containsText" dxfId="0" priority="9"><formula>NOT(ISERROR(SEARCH("${XML}",C3)))</formula></cfRule></conditionalFormatting>`,
    ),
  ],
  [
    'an embedded workbook with its preview',
    {
      ...led(
        SHEET_RELATIONS,
        ['rId70', 'package', '../embeddings/book.xlsx'],
        ['rId71', 'image', '../media/preview.emf'],
      ),
      'xl/embeddings/book.xlsx': binary(xlsx),
      'xl/media/preview.emf': SECRET,
    },
    { controls: 1 },
  ],
  [
    'the cache of a link to the own file',
    {
      ...onWorkbook(
        'externalLink',
        'externalLinks/externalLink1.xml',
        `<externalLink><externalBook><sheetDataSet><sheetData sheetId="0"><row r="3"><cell r="C3" t="str"><v>${XML}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      ),
      ...before(
        WORKBOOK,
        '<definedNames>',
        '<externalReferences><externalReference r:id="rId70"/></externalReferences>',
      ),
      ...cells(formula('E2', "'[1]Lines'!C3")),
    },
    { links: 1 },
  ],
  [
    'the rich data of a card whose own cell is not hidden',
    { ...onWorkbook('rdRichValue', 'richData/rdrichvalue.xml', `<rvData><rv><v>${XML}</v></rv></rvData>`) },
  ],
  ['a loss rate', cells(formula('E2', '1-Lines!C3', NUMBER))],
  ['a formula two steps behind it', cells(formula('E2', 'F2*2'), formula('F2', 'UPPER(Lines!C3)'))],
  [
    'a column of a table',
    changed(
      SHEET,
      '<c r="D3"><f>IF(C3="Prohibited",B3,0)</f><v>0</v></c>',
      `<c r="D3" t="str"><f>Purchases[[#This Row],[Status]]</f><v>${XML}</v></c>`,
    ),
  ],
  ['a whole column of a table', cells(formula('E2', 'TEXTJOIN(",",TRUE,Purchases[Status])'))],
  ['an indirect reference', cells(formula('E2', 'INDIRECT("Lines!C"&3)'))],
  ['an offset', cells(formula('E2', 'OFFSET(Lines!A1,2,2)'))],
  [
    'a pivot table with its cache',
    {
      ...led(SHEET_RELATIONS, ['rId70', 'pivotTable', '../pivotTables/pivotTable1.xml']),
      'xl/pivotTables/pivotTable1.xml':
        '<pivotTableDefinition><location ref="J9:K12"/></pivotTableDefinition>',
      'xl/pivotTables/_rels/pivotTable1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/pivotCacheDefinition" Target="../pivotCache/c.xml"/></Relationships>',
      'xl/pivotCache/c.xml': `<pivotCacheDefinition><sharedItems><s v="${XML}"/></sharedItems></pivotCacheDefinition>`,
      ...changed(SHEET, `<c r="C11" s="2"/>`, `<c r="C11" s="2"/><c r="J11" t="str"><v>${XML}</v></c>`),
    },
    { pivots: 1 },
  ],
  [
    'a lambda by its name',
    {
      ...before(
        WORKBOOK,
        '</definedNames>',
        '<definedName name="Look">_xlfn.LAMBDA(_xlpm.r,INDEX(Lines!$A:$H,_xlpm.r,3))</definedName>',
      ),
      ...cells(formula('E2', 'Look(3)')),
    },
  ],
];

const FURTHER: readonly Case[] = [
  [
    'a header of the printed page',
    before(SHEET, '<drawing ', `<headerFooter><oddHeader>${XML}</oddHeader></headerFooter>`),
    { headers: 1 },
  ],
  [
    'the tip of a link',
    before(
      SHEET,
      '<pageMargins',
      `<hyperlinks><hyperlink ref="A1" location="Other!A1" tooltip="${XML}" display="${XML}"/></hyperlinks>`,
    ),
    { links: 1 },
  ],
  [
    'a sparkline',
    extension(
      `<x14:sparklineGroups xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroup manualMax="${NUMBER}"/></x14:sparklineGroups>`,
    ),
    { charts: 1 },
  ],
  [
    'a picture behind the sheet',
    {
      ...changed(SHEET, '<tableParts', '<picture r:id="rId70"/><tableParts'),
      ...onSheet('image', '../media/b.png', 'xl/media/b.png', SECRET),
    },
    { pictures: 1 },
  ],
  [
    'the settings of a printer',
    onSheet('printerSettings', '../printerSettings/p.bin', 'xl/printerSettings/p.bin', SECRET),
  ],
  [
    'how a text is read aloud',
    changed('xl/sharedStrings.xml', '<t>gallium</t>', `<t>gallium</t><rPh sb="0" eb="1"><t>${XML}</t></rPh>`),
  ],
  [
    'the alternative text of a chart',
    changed(DRAWING, '<xdr:cNvPr id="2" name="Chart 1"', `<xdr:cNvPr id="2" name="${XML}" descr="${XML}"`),
  ],
  [
    'values that a chart was given in place of cells',
    changed(CHART, '<c:numRef>', `<c:numLit><c:pt idx="0"><c:v>${NUMBER}</c:v></c:pt></c:numLit><c:numRef>`),
  ],
  [
    'data of another add-in',
    {
      'customXml/item2.xml': `<budget xmlns="urn:example:budget">${Buffer.from(SECRET).toString('base64')}</budget>`,
    },
    { addIns: 2 },
  ],
  [
    'a query',
    onSheet('queryTable', '../queryTables/q.xml', 'xl/queryTables/q.xml', `<queryTable name="${XML}"/>`),
    { queries: 1 },
  ],
  [
    'an extension of the styles',
    before('xl/styles.xml', '</styleSheet>', `<extLst><ext uri="{x}"><y>${XML}</y></ext></extLst>`),
  ],
  ['a remark and an instruction in the XML', before(SHEET, '<sheetViews>', `<!-- ${XML} --><?past ${XML}?>`)],
  ['a part to which nothing leads', { 'xl/forgotten.xml': `<x>${XML}</x>` }],
  [
    'an attribute of another namespace',
    changed(SHEET, '<row r="9">', `<row r="9" xmlns:z="urn:z" z:was="${XML}">`),
  ],
  ['the label of a total', changed(TABLE, 'name="Amount"', `name="Amount" totalsRowLabel="${XML}"`)],
  ['a formula of a table that nothing uses', changed(TABLE, ']*2<', `]&amp;"${XML}"<`)],
  [
    'the name of a person in the properties',
    {
      ...led('_rels/.rels', ['rId70', 'core-properties', 'docProps/core.xml']),
      'docProps/core.xml': `<cp:coreProperties><dc:title>${XML}</dc:title></cp:coreProperties>`,
    },
    { properties: 1 },
  ],
  ['a sum that reads beyond its argument', cells(formula('E2', 'SUMIF(Lines!A1:A3,"x",Lines!C1)', NUMBER))],
  ['a reference over several sheets', cells(formula('E2', 'SUM(Lines:Other!C3)', NUMBER))],
  [
    'a range whose end is computed',
    cells(formula('E2', 'SUM(INDEX(Lines!A:A,3):INDEX(Lines!E:E,3))', NUMBER)),
  ],
  [
    'a name that moves with the cell',
    {
      ...before(WORKBOOK, '</definedNames>', '<definedName name="Left">Lines!B3</definedName>'),
      ...cells(formula('E2', 'Left')),
    },
  ],
  ['a function that nobody knows', cells(formula('E2', 'MYSTATUS(1)'))],
  ['a function of another add-in', cells(formula('E2', '_xldudf_OTHER_STATUS(1)'))],
  [
    'a subtotal of what a filter leaves',
    {
      ...changed(TABLE, '<autoFilter ref="A1:D3"/>', `<autoFilter ref="A1:D3">${filter}</autoFilter>`),
      ...cells(formula('E2', 'SUBTOTAL(109,Lines!B2:B4)', NUMBER)),
    },
  ],
  [
    'what a formula of an array fills',
    changed(
      OTHER,
      '<row r="2">',
      `<row r="2"><c r="E2" t="str" cm="1"><f t="array" ref="E2:E3">UPPER(Lines!C2:C3)</f><v>X</v></c></row><row r="3"><c r="E3" t="str"><v>${XML}</v></c></row><row r="4">`,
    ),
  ],
  [
    'a formula that is shared',
    cells(
      '<c r="E2" t="str"><f t="shared" ref="E2:F2" si="0">Lines!B3</f><v>500</v></c>',
      `<c r="F2" t="str"><f t="shared" si="0"/><v>${XML}</v></c>`,
    ),
  ],
  ['macros', onWorkbook('vbaProject', 'vbaProject.bin', SECRET), { macros: 1 }],
];

const copyOf = async (parts: Parts, hidden: ToHide = hide) =>
  frozenCopy(storedWorkbook({ ...base, ...parts }), hidden, new Pace());

const textsOf = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);

/** Every form in which the secret may lie in a part: as it is, as XML, in two bytes a letter, in Base64. */
const FORMS: readonly string[] = [
  ...[SECRET, XML, 'Zebra', NUMBER],
  ...[
    binary(new Uint8Array(Buffer.from(SECRET, 'utf16le'))),
    binary(new Uint8Array(Buffer.from(SECRET, 'utf16le').swap16())),
  ],
  Buffer.from(SECRET).toString('base64'),
];

const traces = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    const [utf8, latin] = [strFromU8(part), strFromU8(part, true)];
    return FORMS.some((form) => utf8.includes(form) || latin.includes(form)) ? [name] : [];
  });

describe('nothing tells what a withheld cell held', () => {
  const every = [...OF_THE_ISSUE, ...FURTHER].map(
    ([what, parts, left = {}]): [string, Parts, Partial<LeftOut>] => [what, parts, left],
  );

  test.each(every)('%s', async (_, parts, left) => {
    // The workbook holds it in more places than its own cell.
    const source = storedWorkbook({ ...base, ...parts });
    const all = Object.values(unzipSync(source)).map((part) => strFromU8(part, true));
    const held = all.reduce(
      (sum, part) => sum + FORMS.reduce((most, form) => most + part.split(form).length - 1, 0),
      0,
    );
    expect(held).toBeGreaterThan(2);
    const copy = await copyOf(parts);
    expect(traces(copy.bytes)).toEqual([]);
    expect(copy.leftOut).toMatchObject(left);
    const [, , third] = await readSheet(Buffer.from(copy.bytes), 'Lines');
    expect(third![2]).toBe('Private');
    expect(third![1]).toBe(500);
  });

  test('the ordinary copy keeps what those workbooks hold', async () => {
    for (const [, parts] of [...OF_THE_ISSUE, ...FURTHER]) {
      const { bytes } = await frozenCopy(storedWorkbook({ ...base, ...parts }), null, new Pace());
      const kept = new Set(Object.keys(unzipSync(bytes)));
      const added = Object.keys(parts).filter((name) => !name.includes('externalLink'));
      expect(added.filter((name) => !kept.has(name))).toEqual([]);
    }
  });

  test('a part that is named twice is refused', async () => {
    const file = zipSync({
      ...unzipSync(storedWorkbook(base)),
      'XL\\WORKSHEETS\\sheet1.xml': strToU8(`<x>${XML}</x>`),
    });
    await expect(frozenCopy(file, hide, new Pace())).rejects.toMatchObject({ code: 'broken-zip' });
  });

  test('rows that a filter hid are shown: which they are says what they hold', async () => {
    const parts = {
      [SHEET]: base[SHEET]!.replace('<row r="4">', '<row r="4" hidden="1">'),
      ...changed(TABLE, '<autoFilter ref="A1:D3"/>', `<autoFilter ref="A1:D3">${filter}</autoFilter>`),
    };
    expect(strFromU8(unzipSync((await copyOf(parts)).bytes)[SHEET]!)).not.toContain('hidden');
    const unfiltered = { [SHEET]: parts[SHEET]! };
    expect(strFromU8(unzipSync((await copyOf(unfiltered)).bytes)[SHEET]!)).toContain(
      '<row r="4" hidden="1">',
    );
  });

  test('a formula that was shared with a withheld one says itself what it does', async () => {
    const parts = cells(
      '<c r="E2" t="str"><f t="shared" ref="E2:F2" si="0">Lines!C3</f><v>x</v></c>',
      '<c r="F2" t="str"><f t="shared" si="0"/><v>0</v></c>',
      formula('G2', 'SUM(A2:A2)', '3'),
    );
    const xml = strFromU8(unzipSync((await copyOf(parts)).bytes)[OTHER]!);
    expect(xml).toContain('<c r="F2" t="inlineStr">');
    const right = cells(
      '<c r="E2" t="str"><f t="shared" ref="E2:F2" si="0">Lines!C3</f><v>x</v></c>',
      '<c r="G2" t="str"><f t="shared" si="0"/><v>ok</v></c>',
    );
    // Two columns on: E3, which nothing withholds.
    expect(strFromU8(unzipSync((await copyOf(right)).bytes)[OTHER]!)).toContain('<f>Lines!E3</f>');
  });
});

describe('what is private may stand nowhere', () => {
  const privates = (...texts: readonly string[]): ToHide => ({
    ...hide,
    privates: {
      texts: new Set(texts.map((text) => text.toLowerCase())),
      numbers: new Set([12_345.67]),
      weak: new Set<string | number>(['granted', 46_034, '2026-01-12', 0.4]),
    },
  });
  const inline = (address: string, text: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

  test('a typed or pasted cell that holds it is withheld, with what reads it, and so is what stands beside it', async () => {
    const parts = cells(
      inline('E2', 'see https://example.com/Zebra-note, page 2'),
      inline('F2', 'Granted'),
      '<c r="G2"><v>46034</v></c>',
      '<c r="H2"><v>7</v></c>',
      formula('I2', 'LEN(E2)', '20'),
      '<c r="J2"><v>12345.67</v></c>',
    );
    const copy = await copyOf(parts, privates('https://example.com/zebra-note'));
    const [, second] = await readSheet(Buffer.from(copy.bytes), 'Other');
    expect(second!.slice(4, 10)).toEqual(['Private', 'Private', 'Private', 7, 'Private', 'Private']);
    expect(copy.withheld.typed).toBe(4);
    expect(JSON.stringify(textsOf(copy.bytes))).not.toMatch(/zebra/i);
  });

  test.each([
    ['wherever they were pasted', 'BCDEFG'],
    ['with columns put in between', 'BDFGIK'],
  ])('rows of an evidence sheet are withheld, with those of their elements: %s', async (_, columns) => {
    const row = (number: number, ...list: readonly string[]): string =>
      `<row r="${number}">${list.map((text, at) => inline(`${columns[at]!}${number}`, text)).join('')}</row>`;
    const pasted = [
      row(3, 'Sheet1', 'B3', 'EXPOSURE.REGION_LICENSE_STATUS("X","TH")', 'Granted so far'),
      row(4, 'Sheet1', 'B3', '', 'row 1, column 1', 'Granted so far'),
      row(5, 'Sheet1', 'B4', 'a note of mine'),
      row(6, 'Fact', 'Private'),
      row(7, 'own-license-1', 'yes', 'Granted so far'),
      row(8, 'cn-2024-46', 'no', 'of the pack'),
    ];
    const parts = changed(OTHER, '</sheetData>', `${pasted.join('')}</sheetData>`);
    const copy = await copyOf(parts);
    const cellsOf = (row: readonly unknown[]): unknown[] => row.filter((cell) => cell !== null);
    const rows = await readSheet(Buffer.from(copy.bytes), 'Other');
    expect(JSON.stringify(rows)).not.toContain('so far');
    expect(cellsOf(rows[4]!)).toEqual(expect.arrayContaining(['Sheet1', 'B4', 'a note of mine']));
    expect(cellsOf(rows[7]!)).toEqual(expect.arrayContaining(['cn-2024-46', 'no', 'of the pack']));
  });

  test('days and words alone are not', async () => {
    const parts = cells(inline('E2', 'Granted'), '<c r="F2"><v>46034</v></c>');
    const [, second] = await readSheet(Buffer.from((await copyOf(parts, privates('zebra'))).bytes), 'Other');
    expect(second!.slice(4, 6)).toEqual(['Granted', 46_034]);
  });

  test.each<[string, Parts]>([
    ['the name of a sheet', changed(WORKBOOK, '<sheet name="Other"', '<sheet name="Zebra plc"')],
    ['the name of a column', changed(TABLE, 'name="Twice"', 'name="Zebra plc"')],
    ['the name of a style', changed('xl/styles.xml', 'name="Normal"', 'name="Zebra plc"')],
    [
      'a format of numbers',
      before(
        'xl/styles.xml',
        '<fonts',
        '<numFmts count="1"><numFmt numFmtId="170" formatCode="&quot;Zebra plc&quot;"/></numFmts>',
      ),
    ],
    ['the name of a font', changed('xl/styles.xml', 'name val="Calibri"', 'name val="Zebra plc"')],
  ])('in %s: no copy', async (_, parts) => {
    await expect(copyOf(parts, privates('zebra plc'))).rejects.toMatchObject({ code: 'private-found' });
  });

  test('a name that holds it goes, and the cells that use it are withheld', async () => {
    const parts = {
      ...before(WORKBOOK, '</definedNames>', '<definedName name="Buyer">"Zebra plc"</definedName>'),
      ...cells(formula('E2', 'Buyer&"!"', 'Zebra plc!')),
    };
    const copy = await copyOf(parts, privates('zebra plc'));
    expect(JSON.stringify(textsOf(copy.bytes))).not.toMatch(/zebra/i);
  });

  const finder = new PrivateFinder({
    texts: new Set(['zebra plc', 'müller & co']),
    numbers: new Set([12_345.67]),
    weak: new Set(),
  });
  const utf16 = (text: string, high: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(high ? bytes.swap16() : bytes);
  };
  const nested = (bytes: Uint8Array): Uint8Array => zipSync({ 'inner/a.xml': bytes });

  test.each<[string, Uint8Array]>([
    ['as it is', strToU8('<t>a Zebra PLC b</t>')],
    ['with entities', strToU8('<t>M&#252;ller &amp; Co</t>')],
    ['decomposed', strToU8('<t>Mu\u0308ller &amp; Co</t>')],
    ['cut into runs', strToU8('<si><r><t>Zeb</t></r><r><rPr><b/></rPr><t>ra plc</t></r></si>')],
    ['in two bytes a letter', utf16('<t>Zebra plc</t>', false)],
    ['in two bytes a letter, high byte first', utf16('<t>Zebra plc</t>', true)],
    ['in Latin-1', Uint8Array.from(Buffer.from('<t>M\u00fcller & Co</t>', 'latin1'))],
    ['in Base64', strToU8(`<d>${Buffer.from('xxxx Zebra plc xxxx').toString('base64')}</d>`)],
    ['in a zip', nested(strToU8('<t>Zebra plc</t>'))],
    ['in a zip in a zip, in two bytes a letter', nested(nested(utf16('Zebra plc', false)))],
    [
      'in a zip in Base64',
      strToU8(`<d>${Buffer.from(nested(strToU8('<t>Zebra plc</t>'))).toString('base64')}</d>`),
    ],
    ['as a number', strToU8('<c><v>12345.67</v></c>')],
    ['as a number with marks between thousands', strToU8('<t>about 12,345.67 t</t>')],
  ])('a finished file is searched for it %s', async (_, part) => {
    const file = zipSync({ 'xl/worksheets/a.xml': strToU8('<t>fine</t>'), 'xl/worksheets/b.xml': part });
    expect(await privatePart(file, finder, new Pace())).toMatchObject({
      part: expect.stringContaining('b.xml') as string,
    });
  });

  test('and not for what is none', async () => {
    const file = zipSync({ 'xl/worksheets/a.xml': strToU8('<t>Zebra</t><v>12345.68</v><c r="A12345"/>') });
    expect(await privatePart(file, finder, new Pace())).toBeNull();
  });
});

(canValidate ? test : test.skip)('copies of workbooks with all of it are valid', async () => {
  const several = [
    'a note and a comment',
    'a text box that is linked to the cell',
    'a header of the printed page',
    'the text of a chart',
    'a filter of a table',
    'a pivot table with its cache',
    'the title of a chart that follows a cell',
    'values that a chart was given in place of cells',
    'macros',
  ];
  for (const name of several) {
    const [, parts] = [...OF_THE_ISSUE, ...FURTHER].find(([what]) => what === name)!;
    expect([name, findingsIn((await copyOf(parts)).bytes)]).toEqual([name, []]);
  }
});
