// What of a workbook file is taken into a copy without private facts, and how much of what is left out.

import type { Pace } from '../../../control-data/slices';
import type { PackageFile, Relations } from '../../../ooxml';
import { PackageFault, XmlCursor } from '../../../ooxml';
import { addressOf, areaOf } from '../../../workbook/addresses';
import { CopyFault } from '../copy-fault';
import { STAYING } from './allowed';
import type { StoredTable } from './precedents';
import type { Sheet } from '../sheet-survey';
import type { LeftOut, Pruned } from '../left-out';

/** The parts that stay, each with its kind, by their names in lower case. */
export interface Plan {
  readonly parts: ReadonlyMap<string, string>;
  /** Worksheets of which a filter hides rows. */
  readonly filtered: ReadonlySet<string>;
  /** Cells that pivot tables fill. */
  readonly pivots: readonly { readonly sheet: string; readonly address: string }[];
  /** By their upper-case names. */
  readonly tables: ReadonlyMap<string, StoredTable>;
  /** Every mark of a spill says the same. */
  readonly spills: boolean;
}

/** What the loss of a part is called; parts that only serve others, or say how things look, are not named. */
const NAMED: Readonly<Record<string, keyof LeftOut>> = {
  ...{
    thumbnail: 'pictures',
    chartEx: 'charts',
    externalLink: 'links',
    queryTable: 'queries',
    connections: 'queries',
  },
  ...{ oleObject: 'controls', package: 'controls', control: 'controls', ctrlProp: 'controls' },
  ...{ pivotTable: 'pivots', slicer: 'pivots', timeline: 'pivots', powerPivotData: 'pivots' },
  ...{ revisionHeaders: 'histories', vbaProject: 'macros', customXml: 'addIns', webextension: 'addIns' },
  ...{ namedSheetView: 'views', namedSheetViews: 'views', tableSingleCells: 'queries' },
  ...{
    'core-properties': 'properties',
    'extended-properties': 'properties',
    'custom-properties': 'properties',
  },
};
const SILENT = new Set(
  (
    'calcChain printerSettings chartStyle chartColorStyle themeOverride chartUserShapes vmlDrawing image hdphoto hyperlink comments ' +
    'threadedComment person customXmlProps webextensiontaskpanes pivotCacheDefinition pivotCacheRecords rdRichValue activeXControlBinary ' +
    'rdRichValueStructure rdRichValueTypes richValueRel rdArray richStyles rdRichValueWebImage rdSupportingPropertyBag drawing ' +
    'rdSupportingPropertyBagStructure FeaturePropertyBag vbaProjectSignature externalLinkPath xlExternalLinkPath externalLinkLongPath ' +
    'revisionLog usernames slicerCache timelineCache wsSortMap xmlMaps customProperty origin signature volatileDependencies chart'
  ).split(' '),
);

/** What an element that is left out is called, wherever it stands. */
export const LEFT_OUT_ELEMENTS: Readonly<Record<string, keyof LeftOut | 'formats' | 'validations'>> = {
  ...{ filterColumn: 'filters', scenario: 'scenarios', customWorkbookView: 'views', hyperlink: 'links' },
  ...{ cfRule: 'formats', dataValidation: 'validations', picture: 'pictures', sparklineGroup: 'charts' },
  ...{ oddHeader: 'headers', oddFooter: 'headers', evenHeader: 'headers', evenFooter: 'headers' },
  ...{ firstHeader: 'headers', firstFooter: 'headers', rich: 'texts', protectedRange: 'others' },
};

/** @throws CopyFault for sheets of old macros and dialogs, which cannot be left out without moving the others. */
export async function planCopy(
  file: PackageFile,
  relations: Relations,
  sheets: readonly Sheet[],
  ours: ReadonlySet<string>,
  pruned: Pruned,
  pace: Pace,
): Promise<Plan> {
  const parts = new Map<string, string>();
  const open = [''];
  for (let owner = open.pop(); owner !== undefined; owner = open.pop())
    for (const { type, part } of relations.get(owner) ?? []) {
      if (part === null || parts.has(part) || !STAYING.has(type) || ours.has(part) || !file.has(part))
        continue;
      if (type === 'drawing' && !(await holdsCharts(file, part, relations, pace))) continue;
      if (type === 'chart' && /\[\d+\]/.test(await file.wholeText(part, pace))) continue;
      parts.set(part, type);
      open.push(part);
    }
  await count(file, relations, parts, ours, pruned.leftOut, pace);
  const filtered = new Set<string>();
  const pivots: { sheet: string; address: string }[] = [];
  const tables = new Map<string, StoredTable>();
  for (const { name, part, survey } of sheets) {
    if (survey.isFiltered) filtered.add(part);
    for (const { type, part: target } of relations.get(part) ?? []) {
      if (target === null || !file.has(target) || (type !== 'table' && type !== 'pivotTable')) continue;
      const xml = await file.wholeText(target, pace);
      if (type === 'pivotTable') pivots.push(...pivotAreas(xml, name));
      else readTable(xml, name, tables);
      if (xml.includes('filterColumn')) filtered.add(part);
    }
  }
  const metadata = [...parts].find(([, type]) => type === 'sheetMetadata')?.[0];
  const spills = metadata !== undefined && onlySpills(await file.wholeText(metadata, pace));
  if (!spills && metadata !== undefined) parts.delete(metadata);
  return { parts, filtered, pivots, tables, spills };
}

async function count(
  file: PackageFile,
  relations: Relations,
  parts: ReadonlyMap<string, string>,
  ours: ReadonlySet<string>,
  leftOut: LeftOut,
  pace: Pace,
): Promise<void> {
  const seen = new Set<string>();
  for (const { type, part } of [...relations.values()].flat()) {
    if (part === null || seen.has(part) || parts.has(part) || ours.has(part)) continue;
    seen.add(part);
    if (type === 'dialogsheet' || /^xl(?:Intl)?Macrosheet$/i.test(type))
      throw new CopyFault('private-part', part);
    const named = Object.hasOwn(NAMED, type) ? NAMED[type]! : null;
    if (named) leftOut[named] = named === 'properties' ? 1 : leftOut[named] + 1;
    else if (!SILENT.has(type) && !STAYING.has(type)) leftOut.others += 1;
    // A threaded comment has a plain one beside it for older programs.
    if (type === 'comments') leftOut.comments += tagsIn(await file.wholeText(part, pace), 'comment');
    if (type === 'drawing') countDrawn(await file.wholeText(part, pace), leftOut);
  }
}

const tagsIn = (xml: string, name: string): number =>
  xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}[\\s/>]`, 'g'))?.length ?? 0;

function countDrawn(xml: string, leftOut: LeftOut): void {
  leftOut.pictures += tagsIn(xml, 'pic');
  leftOut.texts += tagsIn(xml, 'sp') + tagsIn(xml, 'cxnSp');
  leftOut.charts += tagsIn(xml, 'graphicFrame');
}

const ANCHOR = /<((?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor|absoluteAnchor))[\s>][\s\S]*?<\/\1>/g;

/** An anchor that holds a chart of its own and nothing else. */
const chartOf = (anchor: string): string | null =>
  tagsIn(anchor, 'graphicFrame') === 1 && !/AlternateContent|grpSp/.test(anchor)
    ? (/<(?:[\w.-]+:)?chart\s[^>]*?\bid\s*=\s*["'](\w+)["']/.exec(anchor)?.[1] ?? null)
    : null;

async function holdsCharts(
  file: PackageFile,
  part: string,
  relations: Relations,
  pace: Pace,
): Promise<boolean> {
  const xml = await file.wholeText(part, pace);
  const charts = relations.get(part)?.filter(({ type }) => type === 'chart') ?? [];
  return (xml.match(ANCHOR) ?? []).some((anchor) => charts.some(({ id }) => id === chartOf(anchor)));
}

/** A drawing with its charts alone. */
export function chartsAlone(xml: string, kept: (id: string) => boolean, leftOut: LeftOut): string {
  return xml.replace(ANCHOR, (anchor) => {
    const chart = chartOf(anchor);
    if (chart !== null && kept(chart)) return anchor;
    countDrawn(anchor, leftOut);
    return '';
  });
}

/** Where a pivot table stands, with the fields by which it is filtered above it. */
function pivotAreas(xml: string, sheet: string): { sheet: string; address: string }[] {
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token !== 'open' || cursor.name !== 'location') continue;
    const area = areaOf(cursor.attribute('ref') ?? '');
    if (!area) break;
    const above = Math.min(area.row, Number(cursor.attribute('rowPageCount') ?? 0) + 1);
    const columns = Math.max(area.columns, Number(cursor.attribute('colPageCount') ?? 0) * 3);
    return [
      { sheet, address: addressOf({ ...area, row: area.row - above, rows: area.rows + above, columns }) },
    ];
  }
  // It does not say where it stands: then none of its sheet is told.
  return [{ sheet, address: 'A:XFD' }];
}

function readTable(xml: string, sheet: string, tables: Map<string, StoredTable>): void {
  const columns: string[] = [];
  let name = '';
  let area = null;
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token !== 'open') continue;
    if (cursor.name === 'table') {
      name = cursor.attribute('displayName') ?? cursor.attribute('name') ?? '';
      area = areaOf(cursor.attribute('ref') ?? '');
    } else if (cursor.name === 'tableColumn') columns.push((cursor.attribute('name') ?? '').toUpperCase());
  }
  if (!area) throw new PackageFault('broken-workbook', { detail: name });
  tables.set(name.toUpperCase(), { sheet: sheet.toUpperCase(), area, columns });
}

function onlySpills(xml: string): boolean {
  const cursor = new XmlCursor(xml);
  let types = 0;
  let spill = 0;
  let inCells = false;
  let all = false;
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (cursor.name === 'cellMetadata') inCells = token === 'open';
    if (token !== 'open') continue;
    if (cursor.name === 'metadataType') {
      types += 1;
      if (cursor.attribute('name') === 'XLDAPR') spill = types;
    } else if (inCells && cursor.name === 'rc') {
      if (Number(cursor.attribute('t')) !== spill) return false;
      all = true;
    }
  }
  return all && spill > 0;
}

/** Values that a chart was given in place of a reference, and titles that were typed, leave these behind them. */
export const withoutEmpty = (xml: string): string =>
  xml.replace(/<(c:(?:tx|cat|val|xVal|yVal|bubbleSize|dLbls))(?:\/>|><\/\1>)/g, '');
