// What a copy without private facts is built from: the elements and attributes of each kind of part that are known to
// carry nothing of what a cell showed before. Everything else stays out.

import type { Allowed, Vocabulary } from '../../../ooxml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/';
const STRICT = 'http://purl.oclc.org/ooxml/';

export const RELATIONS_SPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const TYPES_SPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const relationType = (kind: string): string => `${OFFICE}/${kind}`;

const SHEETS: Vocabulary = {
  bare: 'x',
  spaces: {
    [MAIN]: 'x',
    [OFFICE]: 'r',
    [`${STRICT}spreadsheetml/main`]: 'x',
    [`${STRICT}officeDocument/relationships`]: 'r',
  },
};

const DRAWN: Vocabulary = {
  bare: '',
  spaces: {
    [`${DRAWING}spreadsheetDrawing`]: 'xdr',
    [`${DRAWING}main`]: 'a',
    [`${DRAWING}chart`]: 'c',
    [OFFICE]: 'r',
    [`${STRICT}drawingml/spreadsheetDrawing`]: 'xdr',
    [`${STRICT}drawingml/main`]: 'a',
    [`${STRICT}drawingml/chart`]: 'c',
    [`${STRICT}officeDocument/relationships`]: 'r',
  },
};

const FONT: Allowed = {
  'b i strike outline shadow condense extend u vertAlign scheme charset family': 'val',
  sz: 'val',
  color: 'auto indexed rgb theme tint',
  rFont: 'val',
};

const SHEET: Allowed = {
  worksheet: '',
  chartsheet: '',
  sheetPr:
    'enableFormatConditionsCalculation published syncHorizontal syncVertical transitionEvaluation transitionEntry',
  'tabColor color': 'auto indexed rgb theme tint',
  outlinePr: 'applyStyles summaryBelow summaryRight showOutlineSymbols',
  pageSetUpPr: 'autoPageBreaks fitToPage',
  dimension: 'ref',
  sheetViews: '',
  sheetView:
    'windowProtection showFormulas showGridLines showRowColHeaders showZeros rightToLeft tabSelected showRuler showOutlineSymbols defaultGridColor showWhiteSpace view topLeftCell colorId zoomScale zoomScaleNormal zoomScaleSheetLayoutView zoomScalePageLayoutView workbookViewId zoomToFit',
  pane: 'xSplit ySplit topLeftCell activePane state',
  selection: 'pane activeCell activeCellId sqref',
  sheetFormatPr:
    'baseColWidth defaultColWidth defaultRowHeight customHeight zeroHeight thickTop thickBottom outlineLevelRow outlineLevelCol',
  cols: '',
  col: 'min max width style hidden bestFit customWidth outlineLevel collapsed',
  sheetData: '',
  row: 'r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot',
  c: 'r s t cm',
  f: '# t ref si ca aca bx',
  v: '#',
  is: '',
  t: '# xml:space',
  r: '',
  rPr: '',
  ...FONT,
  sheetProtection:
    'password algorithmName hashValue saltValue spinCount sheet objects scenarios formatCells formatColumns formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows selectLockedCells sort autoFilter pivotTables selectUnlockedCells content',
  autoFilter: 'ref',
  mergeCells: 'count',
  mergeCell: 'ref',
  conditionalFormatting: 'sqref',
  cfRule: 'type dxfId priority stopIfTrue aboveAverage percent bottom operator rank stdDev equalAverage',
  formula: '#',
  colorScale: '',
  dataBar: 'minLength maxLength showValue',
  iconSet: 'iconSet showValue percent reverse',
  cfvo: 'type val gte',
  dataValidations: 'count disablePrompts',
  dataValidation:
    'type errorStyle imeMode operator allowBlank showDropDown showInputMessage=0 showErrorMessage sqref',
  'formula1 formula2': '#',
  printOptions: 'horizontalCentered verticalCentered headings gridLines gridLinesSet',
  pageMargins: 'left right top bottom header footer',
  pageSetup:
    'paperSize scale firstPageNumber fitToWidth fitToHeight pageOrder orientation blackAndWhite draft useFirstPageNumber horizontalDpi verticalDpi copies',
  'rowBreaks colBreaks': 'count manualBreakCount',
  brk: 'id min max man',
  drawing: 'r:id',
  tableParts: 'count',
  tablePart: 'r:id',
};

const WORKBOOK: Allowed = {
  workbook: '',
  workbookPr: 'date1904 defaultThemeVersion hidePivotFieldList showObjects',
  workbookProtection:
    'workbookPassword workbookAlgorithmName workbookHashValue workbookSaltValue workbookSpinCount lockStructure lockWindows',
  bookViews: '',
  workbookView:
    'visibility minimized showHorizontalScroll showVerticalScroll showSheetTabs xWindow yWindow windowWidth windowHeight tabRatio firstSheet activeTab',
  sheets: '',
  sheet: 'name sheetId state r:id',
  definedNames: '',
  definedName: '# name localSheetId hidden',
  calcPr:
    'calcId calcMode fullCalcOnLoad refMode iterate iterateCount iterateDelta fullPrecision concurrentCalc forceFullCalc',
};

const TEXTS: Allowed = { sst: 'uniqueCount', si: '', t: '# xml:space', r: '', rPr: '', ...FONT };

const TABLE: Allowed = {
  table:
    'id name displayName ref headerRowCount totalsRowCount totalsRowShown insertRow insertRowShift published headerRowDxfId dataDxfId totalsRowDxfId headerRowBorderDxfId tableBorderDxfId totalsRowBorderDxfId',
  autoFilter: 'ref',
  tableColumns: 'count',
  tableColumn: 'id name headerRowDxfId dataDxfId totalsRowDxfId',
  tableStyleInfo: 'name showFirstColumn showLastColumn showRowStripes showColumnStripes',
};

const COLORS = 'auto indexed rgb theme tint';
const STYLES: Allowed = {
  styleSheet: '',
  numFmts: 'count',
  numFmt: 'numFmtId formatCode',
  'fonts fills borders cellStyleXfs cellXfs cellStyles dxfs': 'count',
  'font fill': '',
  ...FONT,
  name: 'val',
  patternFill: 'patternType',
  'fgColor bgColor color': COLORS,
  gradientFill: 'type degree left right top bottom',
  stop: 'position',
  border: 'diagonalUp diagonalDown outline',
  'left right top bottom diagonal vertical horizontal start end': 'style',
  xf: 'numFmtId fontId fillId borderId xfId quotePrefix applyNumberFormat applyFont applyFill applyBorder applyAlignment applyProtection',
  alignment:
    'horizontal vertical textRotation wrapText indent relativeIndent justifyLastLine shrinkToFit readingOrder',
  protection: 'locked hidden',
  cellStyle: 'name xfId builtinId iLevel hidden customBuiltin',
  dxf: '',
  tableStyles: 'count defaultTableStyle defaultPivotStyle',
  tableStyle: 'name pivot table count',
  tableStyleElement: 'type size dxfId',
  'colors indexedColors mruColors': '',
  rgbColor: 'rgb',
};

/** Fills and lines, as far as they are of colors. */
const PAINT: Allowed = {
  'a:solidFill a:noFill a:gsLst a:prstDash a:round a:bevel a:effectLst a:avLst a:custDash': 'val',
  'a:schemeClr a:srgbClr a:prstClr a:lumMod a:lumOff a:satMod a:satOff a:shade a:tint a:alpha a:hueMod a:hueOff a:gamma a:invGamma':
    'val',
  'a:sysClr': 'val lastClr',
  'a:gradFill': 'flip rotWithShape',
  'a:gs': 'pos',
  'a:lin': 'ang scaled',
  'a:path': 'path',
  'a:fillToRect a:tileRect': 'l t r b',
  'a:pattFill': 'prst',
  'a:fgClr a:bgClr': '',
  'a:ln': 'w cap cmpd algn',
  'a:miter': 'lim',
  'a:headEnd a:tailEnd': 'type w len',
  'a:outerShdw a:innerShdw': 'blurRad dist dir sx sy kx ky algn rotWithShape',
  'a:scene3d': '',
  'a:camera': 'prst fov zoom',
  'a:lightRig': 'rig dir',
  'a:rot': 'lat lon rev',
  'a:sp3d': 'z extrusionH contourW prstMaterial',
  'a:bevelT a:bevelB': 'w h prst',
};

const THEME: Allowed = {
  'a:theme': 'name=Theme',
  'a:themeElements a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink':
    '',
  'a:clrScheme a:fontScheme a:fmtScheme': 'name=Theme',
  'a:majorFont a:minorFont': '',
  'a:latin a:ea a:cs': 'typeface panose pitchFamily charset',
  'a:font': 'script typeface',
  'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:effectStyle a:bgFillStyleLst a:objectDefaults a:extraClrSchemeLst':
    '',
  ...PAINT,
};

const DRAWINGS: Allowed = {
  'xdr:wsDr xdr:from xdr:to xdr:absoluteAnchor xdr:oneCellAnchor xdr:nvGraphicFramePr xdr:clientData': '',
  'xdr:twoCellAnchor': 'editAs',
  'xdr:col xdr:colOff xdr:row xdr:rowOff': '#',
  'xdr:ext a:ext': 'cx cy',
  'xdr:pos a:off': 'x y',
  'xdr:graphicFrame': 'macro=',
  'xdr:cNvPr': 'id name=Chart',
  'xdr:cNvGraphicFramePr xdr:xfrm a:graphic': '',
  'a:graphicData': 'uri',
  'c:chart': 'r:id',
};

const VALUES =
  'date1904 roundedCorners autoTitleDeleted rotX rotY rAngAx perspective depthPercent hPercent thickness layoutTarget xMode yMode wMode hMode x y w h barDir grouping varyColors idx order invertIfNegative explosion symbol size bubble3D showLegendKey showVal showCatName showSerName showPercent showBubbleSize showLeaderLines dLblPos delete smooth shape gapWidth gapDepth overlap firstSliceAng holeSize scatterStyle radarStyle bubbleScale showNegBubbles sizeRepresents wireframe ofPieType splitType splitPos secondPieSize axId orientation logBase max min axPos overlay majorTickMark minorTickMark tickLblPos crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl crossBetween majorUnit minorUnit baseTimeUnit majorTimeUnit minorTimeUnit builtInUnit legendPos showHorzBorder showVertBorder showOutline showKeys plotVisOnly dispBlanksAs';
const GROUPS =
  'chartSpace chart view3D floor sideWall backWall plotArea layout manualLayout barChart bar3DChart lineChart line3DChart pieChart pie3DChart doughnutChart areaChart area3DChart scatterChart radarChart bubbleChart stockChart surfaceChart surface3DChart ofPieChart ser tx strRef numRef multiLvlStrRef spPr marker dPt dLbls cat val xVal yVal bubbleSize serLines hiLowLines dropLines leaderLines upDownBars upBars downBars bandFmts bandFmt catAx valAx dateAx serAx scaling majorGridlines minorGridlines title dispUnits legend legendEntry dTable txPr';
const inChart = (names: string): string =>
  names
    .split(' ')
    .map((name) => `c:${name}`)
    .join(' ');

const CHART: Allowed = {
  // `val` is a group of values in one place and a number in another.
  [inChart(VALUES)]: 'val',
  [inChart(GROUPS)]: 'val',
  'c:f': '#',
  'c:numFmt': 'formatCode sourceLinked',
  ...PAINT,
  'a:bodyPr': 'rot spcFirstLastPara vertOverflow horzOverflow vert wrap lIns tIns rIns bIns anchor anchorCtr',
  'a:lstStyle a:p a:pPr a:spAutoFit a:noAutofit': '',
  'a:defRPr a:endParaRPr': 'lang sz b i u strike kern baseline spc',
  'a:latin a:ea a:cs': 'typeface panose pitchFamily charset',
};

interface Kind {
  readonly vocabulary: Vocabulary;
  readonly allowed: Allowed;
  readonly contentType: string;
}

const spreadsheet = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
const drawing = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}+xml`;

/** The kinds of parts that stay, by the last word of the relation that leads to them. */
export const STAYING: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['officeDocument', { vocabulary: SHEETS, allowed: WORKBOOK, contentType: spreadsheet('sheet.main') }],
  ['worksheet', { vocabulary: SHEETS, allowed: SHEET, contentType: spreadsheet('worksheet') }],
  ['chartsheet', { vocabulary: SHEETS, allowed: SHEET, contentType: spreadsheet('chartsheet') }],
  ['sharedStrings', { vocabulary: SHEETS, allowed: TEXTS, contentType: spreadsheet('sharedStrings') }],
  ['styles', { vocabulary: SHEETS, allowed: STYLES, contentType: spreadsheet('styles') }],
  ['theme', { vocabulary: DRAWN, allowed: THEME, contentType: drawing('theme') }],
  ['table', { vocabulary: SHEETS, allowed: TABLE, contentType: spreadsheet('table') }],
  ['drawing', { vocabulary: DRAWN, allowed: DRAWINGS, contentType: drawing('drawing') }],
  ['chart', { vocabulary: DRAWN, allowed: CHART, contentType: drawing('drawingml.chart') }],
  // Written whole: which cells hold arrays that spill, and nothing else.
  ['sheetMetadata', { vocabulary: SHEETS, allowed: {}, contentType: spreadsheet('sheetMetadata') }],
]);

/** What `cm="1"` says of a cell: its formula spills. */
export const SPILLS = `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
