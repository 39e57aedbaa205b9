// The frozen copy of files with parts of every kind: links made for our calls, names in properties, other encodings and zips,
// and what keeps a picture or the past of a cell.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ToHide } from '../../../../src/actions/share/frozen-copy';
import { frozenCopy } from '../../../../src/actions/share/frozen-copy';
import { Pace } from '../../../../src/control-data/slices';
import { PARTS, storedWorkbook } from '../saved/stored-workbook';
import type { LeftOut } from '../../../../src/actions/share/left-out';

type Parts = Readonly<Record<string, string>>;

const NOTHING: ToHide['privates'] = { texts: new Set(), numbers: new Set(), weak: new Set() };

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const hide: ToHide = {
  cells: [{ sheet: 'Lines', address: 'C3' }],
  sheets: [],
  word: 'Private',
  instead: 'Left out',
  privates: NOTHING,
};

const copyOf = async (changes: Parts, hidden: ToHide | null = null) => {
  const copy = await frozenCopy(storedWorkbook(changes), hidden, new Pace());
  return { ...copy, parts: partsOf(copy.bytes) };
};

const text = (name: string): string => PARTS[name]!;

/** A part's relations with some more at their end. */
const related = (
  name: string,
  ...list: readonly (readonly [id: string, type: string, target: string])[]
) => ({
  [name]: (PARTS[name] ?? '<Relationships></Relationships>').replace(
    '</Relationships>',
    `${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  ),
});

const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET_RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const OTHER = 'xl/worksheets/sheet2.xml';
const WORKBOOK = 'xl/workbook.xml';

const cell = (address: string, formula: string): string => `<c r="${address}"><f>${formula}</f><v>1</v></c>`;
const withCells = (...cells: readonly string[]): string =>
  text(OTHER).replace(
    /<sheetData>.*<\/sheetData>/,
    `<sheetData><row r="1">${cells.join('')}</row></sheetData>`,
  );

describe('links that Excel made for our calls', () => {
  const link = (...names: readonly string[]): string =>
    `<externalLink><externalBook r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames><definedNames>${names.map((name) => `<definedName name="${name}"/>`).join('')}</definedNames></externalBook></externalLink>`;
  const linkRelation =
    '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="Other.xlam" TargetMode="External"/></Relationships>';
  /** A workbook with these links, in the order in which formulas count them. */
  const linked = (...links: readonly string[]): Parts => ({
    [WORKBOOK]: text(WORKBOOK).replace(
      '<definedNames>',
      `<externalReferences>${links.map((_, at) => `<externalReference r:id="rId${at + 20}"/>`).join('')}</externalReferences><definedNames>`,
    ),
    ...related(
      'xl/_rels/workbook.xml.rels',
      ...links.map(
        (_, at) => [`rId${at + 20}`, 'externalLink', `externalLinks/externalLink${at + 1}.xml`] as const,
      ),
    ),
    ...Object.fromEntries(
      links.flatMap((one, at) => [
        [`xl/externalLinks/externalLink${at + 1}.xml`, one],
        [`xl/externalLinks/_rels/externalLink${at + 1}.xml.rels`, linkRelation],
      ]),
    ),
  });

  test('one that nothing else uses goes, with its reference and the list', async () => {
    const { parts, cells } = await copyOf({
      ...linked(link('_xldudf_EXPOSURE_HHI')),
      [OTHER]: withCells(cell('A1', '[1]!_xldudf_EXPOSURE_HHI(B1:B3)')),
    });
    expect(Object.keys(parts).filter((name) => name.includes('externalLink'))).toEqual([]);
    expect(parts[WORKBOOK]).not.toContain('externalReference');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('externalLink');
    expect(parts[OTHER]).toContain('<c r="A1"><v>1</v></c>');
    expect(cells).toBe(11);
  });

  test.each([
    ["'[1]S'!EXPOSURE.HHI(B1)", []],
    ['[1]!_xll.EXPOSURE.HHI(B1)', []],
  ])('so does one that lists no name, for %s', async (formula, left) => {
    const { parts } = await copyOf({ ...linked(link()), [OTHER]: withCells(cell('A1', formula)) });
    expect(Object.keys(parts).filter((name) => name.includes('externalLink'))).toEqual(left);
  });

  test('one that another formula uses stays, without the names of our functions', async () => {
    for (const further of [cell('B1', '[1]S!A1'), cell('B1', "SUM('[1]S'!A1:A2)")]) {
      const { parts } = await copyOf({
        ...linked(link('_xldudf_EXPOSURE_HHI', 'Rate')),
        [OTHER]: withCells(cell('A1', '[1]!_xldudf_EXPOSURE_HHI(B1:B3)'), further),
      });
      expect(parts['xl/externalLinks/externalLink1.xml']).toContain(
        '<definedNames><definedName name="Rate"/></definedNames>',
      );
      expect(parts[WORKBOOK]).toContain('<externalReference r:id="rId20"/>');
      expect(parts[OTHER]).toContain(further);
    }
  });

  test('links behind it take their new numbers, in cells, names, rules, tables and charts', async () => {
    const { parts } = await copyOf({
      ...linked(link('_xldudf_EXPOSURE_HHI'), link('Rate')),
      [OTHER]: withCells(
        cell('A1', '[1]!_xldudf_EXPOSURE_HHI(B1:B3)'),
        cell('B1', `'[2]It''s'!A1+[2]!Rate+Purchases[2]+LEN("[2]S!A1")`),
        cell('C1', 'Purchases[[#This Row],[2]]'),
      ).replace(
        '</worksheet>',
        '<extLst><ext><x14:sparkline><xm:f>[2]S!A1:A3</xm:f></x14:sparkline></ext></extLst></worksheet>',
      ),
      [WORKBOOK]: linked(link('a'), link('b'))[WORKBOOK]!.replace(
        '>10</definedName>',
        '>[2]S!$A$1</definedName>',
      ),
      'xl/charts/chart1.xml': text('xl/charts/chart1.xml').replace('Lines!$C$2:$C$4', "'[2]S'!$A$1"),
      'xl/tables/table1.xml': text('xl/tables/table1.xml').replace(']*2<', ']*[2]S!A1<'),
    });
    expect(parts[OTHER]).toContain(`<f>'[1]It''s'!A1+[1]!Rate+Purchases[2]+LEN("[2]S!A1")</f>`);
    expect(parts[OTHER]).toContain('<f>Purchases[[#This Row],[2]]</f>');
    expect(parts[OTHER]).toContain('<xm:f>[1]S!A1:A3</xm:f>');
    expect(parts[WORKBOOK]).toContain('<definedName name="Exposure_limit">[1]S!$A$1</definedName>');
    expect(parts[WORKBOOK]).toContain(
      '<externalReferences><externalReference r:id="rId21"/></externalReferences>',
    );
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'[1]S'!$A$1</c:f>");
    expect(parts['xl/tables/table1.xml']).toContain(']*[1]S!A1</calculatedColumnFormula>');
  });
});

describe('properties of the file', () => {
  const app = (...titles: readonly string[]): string =>
    `<Properties><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts><AppVersion>16.0300</AppVersion></Properties>`;
  const properties = (parts: Parts): Parts => ({
    ...related(
      '_rels/.rels',
      ['rId8', 'extended-properties', 'docProps/app.xml'],
      ['rId9', 'custom-properties', 'docProps/custom.xml'],
    ),
    ...parts,
  });
  const custom =
    '<Properties><property fmtid="{D5CDD505}" pid="2" name="Lines" linkTarget="Exposure_1_lines"><vt:lpwstr>gallium</vt:lpwstr></property><property fmtid="{D5CDD505}" pid="3" name="Limit" linkTarget="Exposure_limit"><vt:i4>10</vt:i4></property></Properties>';

  test.each(['Exposure_1_lines', 'Lines!GalliumStatus'])(
    'the name %s is in no list of titles',
    async (title) => {
      const { parts } = await copyOf(properties({ 'docProps/app.xml': app('Lines', 'Other', title) }));
      expect(parts['docProps/app.xml']).toBe(
        '<Properties><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>',
      );
    },
  );

  test('a list without one stays', async () => {
    const titles = app('Lines', 'Other', 'Exposure_limit');
    const { parts } = await copyOf(properties({ 'docProps/app.xml': titles }));
    expect(parts['docProps/app.xml']).toBe(titles);
  });

  test('a property that followed a name of ours keeps its value; without private facts what follows any name goes', async () => {
    const all = await copyOf(properties({ 'docProps/custom.xml': custom }));
    expect(all.parts['docProps/custom.xml']).toBe(custom.replace(' linkTarget="Exposure_1_lines"', ''));
    const without = await copyOf(properties({ 'docProps/custom.xml': custom }), hide);
    expect(Object.keys(without.parts).filter((name) => name.startsWith('docProps'))).toEqual([]);
    expect(without.leftOut.properties).toBe(1);
  });
});

describe('encodings of parts', () => {
  const utf16 = (xml: string, isLittle: boolean, hasMark: boolean): Uint8Array => {
    const units = [...(hasMark ? [0xfeff] : []), ...Array.from(xml, (_, at) => xml.charCodeAt(at))];
    return Uint8Array.from(
      units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  };
  const latin = (xml: string): Uint8Array => Uint8Array.from(Array.from(xml, (_, at) => xml.charCodeAt(at)));
  const declared = (encoding: string): string =>
    text(OTHER)
      .replace('encoding="UTF-8"', `encoding="${encoding}"`)
      .replace(
        '<row r="1">',
        `<row r="1"><c r="D1" t="str"><f>_xldudf_EXPOSURE_HHI(A1)</f><v>Müller</v></c>`,
      );

  test.each<[string, Uint8Array]>([
    ['UTF-16 with a mark', utf16(declared('UTF-16'), true, true)],
    ['UTF-16, high byte first, with a mark', utf16(declared('UTF-16'), false, true)],
    ['UTF-16 without a mark', utf16(declared('UTF-16'), true, false)],
    ['UTF-16, high byte first, without a mark', utf16(declared('UTF-16'), false, false)],
    ['Windows-1252', latin(declared('windows-1252'))],
    ['UTF-8 with a mark', strToU8(`\ufeff${declared('utf-8')}`)],
  ])('%s is read, and what is written anew says that it is UTF-8', async (_, sheet) => {
    const file = zipSync({ ...unzipSync(storedWorkbook()), [OTHER]: sheet });
    const { bytes } = await frozenCopy(file, null, new Pace());
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(unzipSync(bytes)[OTHER]);
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>/i);
    expect(xml).toContain('<t xml:space="preserve">Müller</t>');
  });
});

describe('zips of other programs', () => {
  test('names with backslashes are those with slashes', async () => {
    const parts = Object.entries(unzipSync(storedWorkbook())).map(
      ([name, part]) => [name.replaceAll('/', '\\'), part] as const,
    );
    const { bytes } = await frozenCopy(zipSync(Object.fromEntries(parts)), null, new Pace());
    expect(partsOf(bytes)).toEqual((await copyOf({})).parts);
  });

  test('sizes and places in 64 bits are read', async () => {
    const { bytes } = await frozenCopy(wide(storedWorkbook()), null, new Pace());
    expect(partsOf(bytes)).toEqual((await copyOf({})).parts);
  });

  test('a part that is there twice is refused', async () => {
    const file = zipSync({ ...unzipSync(storedWorkbook()), 'XL\\workbook.xml': strToU8(text(WORKBOOK)) });
    await expect(frozenCopy(file, null, new Pace())).rejects.toMatchObject({
      code: 'broken-zip',
      values: { part: 'XL/workbook.xml' },
    });
  });

  test('a damaged part is refused', async () => {
    const file = zipSync(unzipSync(storedWorkbook()), { level: 0 });
    const at = Buffer.from(file).indexOf('Exposure_limit');
    file[at] = 'e'.charCodeAt(0);
    await expect(frozenCopy(file, null, new Pace())).rejects.toMatchObject({ code: 'broken-zip' });
  });

  /** The same zip with every size and place in the extra field for 64 bits (APPNOTE.TXT 4.5.3). */
  function wide(file: Uint8Array): Uint8Array {
    const old = Buffer.from(file);
    const end = old.length - 22;
    const count = old.readUInt16LE(end + 10);
    const start = old.readUInt32LE(end + 16);
    const entries: Buffer[] = [];
    let at = start;
    for (let index = 0; index < count; index += 1) {
      const nameLength = old.readUInt16LE(at + 28);
      const head = Buffer.from(old.subarray(at, at + 46 + nameLength));
      const extra = Buffer.alloc(28);
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(head.readUInt32LE(24)), 4);
      extra.writeBigUInt64LE(BigInt(head.readUInt32LE(20)), 12);
      extra.writeBigUInt64LE(BigInt(head.readUInt32LE(42)), 20);
      for (const place of [20, 24, 42]) head.writeUInt32LE(0xffffffff, place);
      head.writeUInt16LE(28, 30);
      entries.push(head, extra);
      at += 46 + nameLength;
    }
    const directory = Buffer.concat(entries);
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(BigInt(count), 24);
    record.writeBigUInt64LE(BigInt(count), 32);
    record.writeBigUInt64LE(BigInt(directory.length), 40);
    record.writeBigUInt64LE(BigInt(start), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
    locator.writeUInt32LE(1, 16);
    const last = Buffer.from(old.subarray(end));
    last.fill(0xff, 8, 20);
    return Buffer.concat([old.subarray(0, start), directory, record, locator, last]);
  }
});

describe('without private facts, what keeps a picture or the past of a cell', () => {
  const drawing = (inside: string): Parts => ({
    ...related(SHEET_RELATIONS, ['rId7', 'drawing', '../drawings/drawing2.xml']),
    ...related('xl/drawings/_rels/drawing2.xml.rels', ['rId1', 'image', '../media/image1.png']),
    'xl/drawings/drawing2.xml': `<xdr:wsDr>${inside}</xdr:wsDr>`,
    'xl/media/image1.png': 'Granted',
  });
  const vml = (inside: string): Parts => ({
    ...related(SHEET_RELATIONS, ['rId7', 'vmlDrawing', '../drawings/vmlDrawing1.vml']),
    'xl/drawings/vmlDrawing1.vml': `<xml><v:shape>${inside}</v:shape></xml>`,
  });
  const led = (type: string, part: string): Parts => ({
    ...related('xl/_rels/workbook.xml.rels', ['rId30', type, part]),
    [`xl/${part}`]: '<x/>',
  });

  test.each<[string, keyof LeftOut | null, Parts]>([
    [
      'a linked picture',
      'pictures',
      drawing('<xdr:pic/><a:ext><a14:cameraTool cellRange="$C$3" spid="_x0000_s1"/></a:ext>'),
    ],
    [
      'a linked picture of old',
      null,
      vml('<x:ClientData ObjectType="Pict"><x:FmlaPict>$C$3</x:FmlaPict></x:ClientData>'),
    ],
    [
      'a metafile',
      'pictures',
      {
        ...drawing('<xdr:pic/>'),
        ...related('xl/drawings/_rels/drawing2.xml.rels', ['rId1', 'image', '../media/image1.emf']),
      },
    ],
    ['a history of changes', 'histories', led('revisionHeaders', 'revisions/revisionHeaders.xml')],
    ['a log of changes', null, led('revisionLog', 'revisions/revisionLog1.xml')],
    ['an embedded object', 'controls', led('oleObject', 'embeddings/oleObject1.bin')],
    ['an embedded workbook', 'controls', led('package', 'embeddings/book.xlsx')],
    ['a control', 'controls', led('control', 'activeX/activeX1.xml')],
    ['a form control', 'controls', led('ctrlProp', 'ctrlProps/ctrlProp1.xml')],
    ['a button of old', null, vml('<x:ClientData ObjectType="Button"/>')],
    ['a data model', 'pivots', led('powerPivotData', 'model/item.data')],
    ['a timeline', 'pivots', led('timeline', 'timelines/timeline1.xml')],
    ['a part of a kind that is not known', 'others', led('somethingNew', 'new/new1.xml')],
  ])('%s is left out, and counted', async (_, counted, parts) => {
    const all = await copyOf(parts);
    const without = await copyOf(parts, hide);
    const added = (copy: Record<string, string>): string[] =>
      Object.keys(parts).filter((name) => !(name in PARTS) && !name.endsWith('.rels') && name in copy);
    expect(added(without.parts)).toEqual([]);
    if (counted !== null) expect(without.leftOut[counted]).toBe(1);
    // The ordinary copy shows what the workbook shows.
    expect(added(all.parts).length).toBeGreaterThan(0);
    expect(all.cells).toBe(10);
  });

  test('comments of both kinds go, with the drawing that shows them and its element', async () => {
    const sheet = text(SHEET).replace('<tableParts', '<legacyDrawing r:id="rId8"/><tableParts');
    const { parts, leftOut } = await copyOf(
      {
        [SHEET]: sheet,
        ...related(
          SHEET_RELATIONS,
          ['rId8', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId9', 'comments', '../comments1.xml'],
          ['rId10', 'threadedComment', '../threadedComments/threadedComment1.xml'],
        ),
        ...related('xl/_rels/workbook.xml.rels', ['rId30', 'person', 'persons/person.xml']),
        'xl/drawings/vmlDrawing1.vml': '<xml><v:shape><x:ClientData ObjectType="Note"/></v:shape></xml>',
        'xl/comments1.xml':
          '<comments><commentList><comment ref="C3"><text>Granted</text></comment></commentList></comments>',
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment>Granted</threadedComment></ThreadedComments>',
        'xl/persons/person.xml': '<personList><person displayName="A"/></personList>',
      },
      hide,
    );
    expect(Object.keys(parts).filter((name) => /comment|person|vml/i.test(name))).toEqual([]);
    expect(parts[SHEET]).not.toContain('legacyDrawing');
    expect(parts[SHEET_RELATIONS]).not.toMatch(/rId8|rId9|rId10/);
    expect(leftOut.comments).toBe(1);
  });

  test('filters, scenarios and saved views go, and are counted; an ordinary copy keeps them', async () => {
    const filter = '<filterColumn colId="2"><filters><filter val="Granted"/></filters></filterColumn>';
    const changes: Parts = {
      [SHEET]: text(SHEET).replace(
        '</sheetData>',
        `</sheetData><scenarios><scenario name="S"><inputCells r="C3" val="Granted"/></scenario></scenarios><autoFilter ref="A1:D4">${filter}</autoFilter><customSheetViews><customSheetView guid="{1}"><autoFilter ref="A1:D4">${filter}</autoFilter></customSheetView></customSheetViews>`,
      ),
      'xl/tables/table1.xml': text('xl/tables/table1.xml').replace(
        '<autoFilter ref="A1:D3"/>',
        `<autoFilter ref="A1:D3">${filter}</autoFilter>`,
      ),
      [WORKBOOK]: text(WORKBOOK).replace(
        '<calcPr',
        '<customWorkbookViews><customWorkbookView name="V" guid="{1}"/></customWorkbookViews><calcPr',
      ),
    };
    const without = await copyOf(changes, hide);
    expect(without.leftOut).toMatchObject({ filters: 2, scenarios: 1, views: 1 });
    expect(JSON.stringify(without.parts)).not.toMatch(/Granted|customSheetView|customWorkbookView|<scenario/);
    expect(without.parts['xl/tables/table1.xml']).toContain('<autoFilter ref="A1:D3"></autoFilter>');
    const all = await copyOf(changes);
    expect(all.leftOut).toMatchObject({ filters: 0, scenarios: 0, views: 0 });
    expect(all.parts[SHEET]).toContain(filter);
  });

  test('the picture of the first page and the last values of live sources go', async () => {
    const { parts } = await copyOf(
      {
        ...related('_rels/.rels', ['rId8', 'thumbnail', 'docProps/thumbnail.wmf']),
        'docProps/thumbnail.wmf': 'Granted',
        ...led('volatileDependencies', 'volatileDependencies.xml'),
      },
      hide,
    );
    expect(Object.keys(parts).filter((name) => /thumbnail|volatile/.test(name))).toEqual([]);
  });

  test('a cell that does not say which it is may be one to hide: no copy', async () => {
    const sheet = withCells('<c t="str"><v>Granted</v></c>');
    await expect(copyOf({ [OTHER]: sheet }, hide)).rejects.toMatchObject({ code: 'broken-workbook' });
  });
});
