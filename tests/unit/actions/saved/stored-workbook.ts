// A workbook file as Excel writes it when EXPOSURE was used in every place where a formula can stand.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office/2011/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

type Relation = readonly [id: string, type: string, target: string];

const relations = (...list: readonly Relation[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const sheet = (cells: string, tail = ''): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:H12"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>${cells}</sheetData>${tail}</worksheet>`;

/** Formulas of a sheet as Excel stores them: shared, of arrays that spill, nested, in tables, under every spelling. */
const LINES = sheet(
  [
    '<row r="1" spans="1:8" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>',
    '<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><v>1000</v></c><c r="C2" s="2" t="str"><f t="shared" ref="C2:C4" si="0">_xldudf_EXPOSURE_CONTROL_STATUS(A2,"US",$H$1)</f><v>Prohibited</v></c><c r="D2"><f>B2*2</f><v>2000</v></c></row>',
    '<row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3" s="1"><v>500</v></c><c r="C3" s="2" t="str"><f t="shared" si="0"/><v>Review &amp; more</v></c><c r="D3"><f>IF(C3="Prohibited",B3,0)</f><v>0</v></c></row>',
    '<row r="4"><c r="A4" t="s"><v>6</v></c><c r="B4" s="1"><v>20</v></c><c r="C4" s="2" t="e"><f t="shared" si="0"/><v>#N/A</v></c><c r="D4"><f>SUM(B2:B4)+LEN("EXPOSURE.HHI(")</f><v>1533</v></c></row>',
    '<row r="6"><c r="A6" t="str" cm="1"><f t="array" ref="A6:B7">_xldudf_EXPOSURE_CONTROL_STATUS(A2:A3,{"US","EU"},$H$1)</f><v>Prohibited</v></c><c r="B6" t="str"><v>License required</v></c><c r="D6" cm="1"><f t="array" ref="D6">SUM(LEN(_xlfn.ANCHORARRAY(A6)))</f><v>52</v></c><c r="E6"><f>COUNTA(_xlfn.ANCHORARRAY($A$6))</f><v>4</v></c></row>',
    '<row r="7"><c r="A7" t="str"><v>Review</v></c><c r="B7" t="str"><v>Not controlled</v></c></row>',
    '<row r="8"><c r="A8"><f>ROUND(_xll.EXPOSURE.AT_RISK(B2,"JL MAG","US")*2,0)</f><v>1000</v></c><c r="B8" t="b"><f>AND(exposure.HHI(B2:B4)&gt;0.1,TRUE)</f><v>1</v></c><c r="C8" t="e" vm="1"><f>_xldudf_EXPOSURE_COMPANY("JL MAG")</f><v>#VALUE!</v></c><c r="D8"><f>_FV(C8,"US revenue share")</f><v>0.069</v></c></row>',
    '<row r="9"><c r="A9" t="str"><f>GalliumStatus</f><v>Prohibited</v></c><c r="B9" t="str"><f>"is "&amp;GalliumStatus</f><v>is Prohibited</v></c><c r="C9"><f>Exposure_limit*2</f><v>20</v></c></row>',
    '<row r="10"><c r="A10"><f>_xldudf_EXPOSURE_HHI(B2:B4)</f><v>0.42</v></c><c r="B10"><f t="dataTable" ref="B10:B11" dt2D="0" dtr="0" r1="H2"/><v>0.4</v></c></row>',
    '<row r="11"><c r="B11"><v>0.5</v></c><c r="C11" s="2"/></row>',
  ].join(''),
  '<conditionalFormatting sqref="C2:C4"><cfRule type="expression" dxfId="0" priority="2"><formula>_xldudf_EXPOSURE_CONTROL_STATUS($A2,"US")="Prohibited"</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="D2:D4"><cfRule type="expression" dxfId="0" priority="1"><formula>$C2="Prohibited"</formula></cfRule><cfRule type="expression" dxfId="0" priority="3"><formula>EXPOSURE.HHI($B$2:$B$4)&gt;0.2</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="custom" allowBlank="1" sqref="A2:A4"><formula1>EXPOSURE.MATCH_NAME(A2)&lt;&gt;""</formula1></dataValidation><dataValidation type="list" allowBlank="1" sqref="H3"><formula1>_xlfn.ANCHORARRAY($A$6)</formula1></dataValidation></dataValidations>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>' +
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="4" id="{00000000-000E-0000-0000-000001000000}"><xm:f>EXPOSURE.HHI(Other!$A$1:$A$2)&gt;0.2</xm:f></x14:cfRule><xm:sqref>B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
);

const OTHER = sheet(
  '<row r="1"><c r="A1" t="str"><f>Lines!C2</f><v>Prohibited</v></c><c r="B1"><f>ROWS(_xlfn.ANCHORARRAY(Lines!A6))</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
);

const WORKBOOK = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="166925"/><sheets><sheet name="Lines" sheetId="1" r:id="rId1"/><sheet name="Other" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_exposure.frozen.1" hidden="1">Lines!$A$1:$B$2</definedName><definedName name="_xldudf_EXPOSURE_HHI" hidden="1">#NAME?</definedName><definedName name="Exposure_1_lines" comment="Made by Exposure to find its own output again">Lines!$A$1:$D$4</definedName><definedName name="Exposure_limit">10</definedName><definedName name="GalliumStatus">_xldudf_EXPOSURE_CONTROL_STATUS("gallium","US")</definedName><definedName name="Spilled">_xlfn.ANCHORARRAY(Lines!$A$6)</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const TABLE = `${DECLARATION}<table xmlns="${MAIN}" id="1" name="Purchases" displayName="Purchases" ref="A1:D4" totalsRowCount="1"><autoFilter ref="A1:D3"/><tableColumns count="4"><tableColumn id="1" name="Material"/><tableColumn id="2" name="Amount"/><tableColumn id="3" name="Status" totalsRowFunction="custom"><calculatedColumnFormula>_xldudf_EXPOSURE_CONTROL_STATUS(Purchases[[#This Row],[Material]],"US",$H$1)</calculatedColumnFormula><totalsRowFormula>_xldudf_EXPOSURE_HHI(Purchases[Amount])</totalsRowFormula></tableColumn><tableColumn id="4" name="Twice"><calculatedColumnFormula>Purchases[[#This Row],[Amount]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`;

/** The add-in's reference as Excel writes it, with its functions, its settings and the start flag. */
const extension = (id: string, properties: string, functions: string): string =>
  `${DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{B1C15FE4-84FA-4773-AD36-9EF5444C5A01}"><we:reference id="${id}" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE}"/><we:extLst><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{0858819E-0033-43BF-8937-05EC82904868}"><we:backgroundApp state="1" runtimeId="Taskpane.Url"/></a:ext><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}"><we:customFunctionIdList>${functions}</we:customFunctionIdList></a:ext></we:extLst></we:webextension>`;

const pane = (id: string): string =>
  `<wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="${id}"/></wetp:taskpane>`;

const panes = (...ids: readonly string[]): string =>
  `${DECLARATION}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${ids.map(pane).join('')}</wetp:taskpanes>`;

const texts = (list: readonly string[]): string =>
  `${DECLARATION}<sst xmlns="${MAIN}" count="${list.length}" uniqueCount="${list.length}">${list.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const CHART = `${DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Lines!$C$2:$C$4</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Prohibited</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Lines!$D$2:$D$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>2000</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const DRAWING = `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

/** Which cells hold dynamic arrays and which rich values. */
const METADATA = `${DECLARATION}<metadata xmlns="${MAIN}" xmlns:xlrd="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="2"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" cellMeta="1"/><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="2" v="0"/></bk></valueMetadata></metadata>`;

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;
const spreadsheet = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

const TYPES = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  override('xl/workbook.xml', spreadsheet('sheet.main')),
  override('xl/worksheets/sheet1.xml', spreadsheet('worksheet')),
  override('xl/worksheets/sheet2.xml', spreadsheet('worksheet')),
  override('xl/tables/table1.xml', spreadsheet('table')),
  override('xl/styles.xml', spreadsheet('styles')),
  override('xl/sharedStrings.xml', spreadsheet('sharedStrings')),
  override('xl/calcChain.xml', spreadsheet('calcChain')),
  override('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'),
  override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'),
  override('xl/metadata.xml', spreadsheet('sheetMetadata')),
  override('xl/webextensions/taskpanes.xml', 'application/vnd.ms-office.webextensiontaskpanes+xml'),
  override('xl/webextensions/webextension1.xml', EXTENSION_TYPE),
  override('xl/webextensions/webextension2.xml', EXTENSION_TYPE),
  override('customXml/itemProps1.xml', PROPERTIES_TYPE),
  override('customXml/itemProps2.xml', PROPERTIES_TYPE),
].join('')}</Types>`;

const itemProps = (id: string, schema: string): string =>
  `${DECLARATION}<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${schema}"/></ds:schemaRefs></ds:datastoreItem>`;

export const OUR_ID = '00496d22-1539-4922-aabd-8d424b4deb9a';

/** The parts of the file. Another add-in's reference and data lie beside ours. */
export const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': TYPES,
  '_rels/.rels': relations(
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    ['rId2', `${MICROSOFT}/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml'],
  ),
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'styles', 'styles.xml'],
    ['rId4', 'sharedStrings', 'sharedStrings.xml'],
    ['rId5', 'calcChain', 'calcChain.xml'],
    ['rId6', 'customXml', '../customXml/item1.xml'],
    ['rId7', 'customXml', '../customXml/item2.xml'],
    ['rId8', 'sheetMetadata', 'metadata.xml'],
  ),
  'xl/worksheets/sheet1.xml': LINES,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['rId1', 'table', '../tables/table1.xml'],
    ['rId2', 'drawing', '../drawings/drawing1.xml'],
  ),
  'xl/drawings/drawing1.xml': DRAWING,
  'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/metadata.xml': METADATA,
  'xl/worksheets/sheet2.xml': OTHER,
  'xl/tables/table1.xml': TABLE,
  'xl/charts/chart1.xml': CHART,
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': texts(['Material', 'Amount', 'Status', 'Twice', 'gallium', 'graphite', 'tin']),
  'xl/calcChain.xml': `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/><c r="D2" i="1"/></calcChain>`,
  'xl/webextensions/taskpanes.xml': panes('rId1', 'rId2'),
  'xl/webextensions/_rels/taskpanes.xml.rels': relations(
    ['rId1', `${MICROSOFT}/webextension`, 'webextension1.xml'],
    ['rId2', `${MICROSOFT}/webextension`, 'webextension2.xml'],
  ),
  'xl/webextensions/webextension1.xml': extension(
    OUR_ID,
    '<we:property name="exposure.store" value="&quot;{}&quot;"/>',
    '<we:customFunctionIds>_xldudf_EXPOSURE_HHI</we:customFunctionIds>',
  ),
  'xl/webextensions/webextension2.xml': extension('wa104380862', '', ''),
  'customXml/item1.xml':
    '<part xmlns="urn:exposure-add-in:workbook:1" format="1" kind="overlay">eJyrVkpLTC4pVrKqVkrMyUwtVrKKjq2tBQBHvQcR</part>',
  'customXml/_rels/item1.xml.rels': relations(['rId1', 'customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml': itemProps(
    'A94F1F5C-2B6F-4F1E-9C43-0E5D5F2F8A01',
    'urn:exposure-add-in:workbook:1',
  ),
  'customXml/item2.xml': '<budget xmlns="urn:example:budget">5</budget>',
  'customXml/_rels/item2.xml.rels': relations(['rId1', 'customXmlProps', 'itemProps2.xml']),
  'customXml/itemProps2.xml': itemProps('A94F1F5C-2B6F-4F1E-9C43-0E5D5F2F8A02', 'urn:example:budget'),
};

/** The file, with some parts replaced, added or (null) left out. */
export function storedWorkbook(changes: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const parts = Object.entries({ ...PARTS, ...changes }).filter(([, part]) => part !== null);
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, strToU8(part!)])));
}

/** The add-in's pane alone, as in a workbook that no other add-in touched. */
export const ONLY_OURS = {
  'xl/webextensions/taskpanes.xml': panes('rId1'),
  'xl/webextensions/_rels/taskpanes.xml.rels': relations([
    'rId1',
    `${MICROSOFT}/webextension`,
    'webextension1.xml',
  ]),
  'xl/webextensions/webextension2.xml': null,
  '[Content_Types].xml': TYPES.replace(override('xl/webextensions/webextension2.xml', EXTENSION_TYPE), ''),
} as const;
