// The workbook as .xlsx bytes, the way Excel stores what matters to an add-in: calls of custom functions under their
// stored names, cached values, tables, names, custom XML parts, and the add-in's settings and start flag.
import { strToU8, zipSync } from 'fflate';
import { formatArea } from '../address';
import type { HostContext } from '../context';
import { gridName } from '../functions/metadata';
import type { FunctionSet } from '../functions/metadata';
import { Names } from '../model/names';
import { Tables } from '../model/tables';
import type { Table } from '../model/table';
import { identities } from '../../../build/identity';
import { emptyRecord } from '../store';
import type { RecordData } from '../store';
import { printNames } from './printing';
import { sheetXml } from './sheet';
import { Styles } from './styles';
import { escapeXml, Numbered, tag, xmlDocument } from './xml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const webExtension = 'http://schemas.microsoft.com/office/webextensions';

interface Relation {
  id: string;
  type: string;
  target: string;
}

class Package {
  private readonly files: Record<string, Uint8Array> = {};
  private readonly types: string[] = [
    tag('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ];

  add(path: string, xml: string, contentType?: string): void {
    this.files[path] = strToU8(xml);
    if (contentType) this.types.push(tag('Override', { PartName: `/${path}`, ContentType: contentType }));
  }

  relate(path: string, relations: readonly Relation[]): void {
    if (relations.length === 0) return;
    const items = relations.map(({ id, type, target }) =>
      tag('Relationship', { Id: id, Type: type, Target: target }),
    );
    this.add(path, xmlDocument(tag('Relationships', { xmlns: packageRelations }, items)));
  }

  bytes(): Uint8Array {
    const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
    this.add('[Content_Types].xml', xmlDocument(tag('Types', { xmlns }, this.types)));
    return zipSync(this.files);
  }
}

const spreadsheet = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

/** How Excel stores a call: `EXPOSURE.CONTROL_STATUS(` becomes `_xldudf_EXPOSURE_CONTROL_STATUS(`. */
export function storedFormula(set: FunctionSet): (formula: string) => string {
  const names = set.functions.map((metadata) => gridName(set.namespace, metadata).replaceAll('.', '\\.'));
  const call = new RegExp(`\\b(${names.join('|')})(?=\\()`, 'gi');
  return (formula) =>
    formula
      .split(/("(?:[^"]|"")*")/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part.replace(call, (name) => `_xldudf_${name.toUpperCase().replaceAll('.', '_')}`),
      )
      .join('');
}

export function workbookFile(context: HostContext, set: FunctionSet): Uint8Array {
  const { grid } = context;
  const active = grid.workbook.getActiveSheet().getSheetId();
  const file = new Package();
  const styles = new Styles();
  const texts = new Numbered();
  const stored = storedFormula(set);
  const relations: Relation[] = [];
  const sheets = grid.sheets().map((sheet, index) => {
    const number = index + 1;
    const tables = new Tables(context, { sheetId: sheet.getSheetId() }).list();
    const tableRelations = tables.map((table): Relation => {
      const place = addTable(file, table);
      return {
        id: `rId${place}`,
        type: `${office}/relationships/table`,
        target: `../tables/table${place}.xml`,
      };
    });
    const sheetId = sheet.getSheetId();
    const xml = sheetXml({
      ...{ sheet, styles, texts, stored },
      isActive: sheetId === active,
      records: recordsOf(context, sheetId),
      cells: grid.cellsOf(sheetId),
      tableIds: tableRelations.map(({ id }) => id),
    });
    file.add(`xl/worksheets/sheet${number}.xml`, xml, spreadsheet('worksheet'));
    file.relate(`xl/worksheets/_rels/sheet${number}.xml.rels`, tableRelations);
    const id = `rId${number}`;
    relations.push({
      id,
      type: `${office}/relationships/worksheet`,
      target: `worksheets/sheet${number}.xml`,
    });
    const state = sheet.isSheetHidden() ? 'hidden' : undefined;
    return tag('sheet', { name: sheet.getSheetName(), sheetId: number, state, 'r:id': id });
  });
  file.add('xl/styles.xml', styles.xml(), spreadsheet('styles'));
  file.add('xl/sharedStrings.xml', sharedStrings(texts.items), spreadsheet('sharedStrings'));
  file.add('xl/metadata.xml', dynamicArrays, spreadsheet('sheetMetadata'));
  for (const [kind, target] of [
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ['sheetMetadata', 'metadata'],
  ]) {
    relations.push({ id: `rId-${kind}`, type: `${office}/relationships/${kind}`, target: `${target}.xml` });
  }
  relations.push(...addParts(file, context));
  const names = definedNames(context, stored);
  const activeTab = grid.sheets().findIndex((sheet) => sheet.getSheetId() === active);
  const workbook = tag('workbook', { xmlns: main, 'xmlns:r': `${office}/relationships` }, [
    tag('bookViews', {}, tag('workbookView', { activeTab })),
    tag('sheets', {}, sheets),
    names.length > 0 ? tag('definedNames', {}, names) : '',
    tag('calcPr', { calcId: 191029 }),
  ]);
  file.add('xl/workbook.xml', xmlDocument(workbook), spreadsheet('sheet.main'));
  file.relate('xl/_rels/workbook.xml.rels', relations);
  const document: Relation = {
    id: 'rId1',
    type: `${office}/relationships/officeDocument`,
    target: 'xl/workbook.xml',
  };
  file.relate('_rels/.rels', [document, ...addSettings(file, context)]);
  return file.bytes();
}

/** Making the file changes nothing: a sheet of which nothing is recorded has no record afterwards either. */
const recordsOf = ({ store }: HostContext, sheetId: string): RecordData =>
  store.sheets[sheetId]?.objects ?? emptyRecord(sheetId);

/** Names of the workbook, then those of each sheet with its place among the sheets, how it prints among them. */
function definedNames(context: HostContext, stored: (formula: string) => string): string[] {
  const named = (sheetId: string | null, localSheetId?: number): string[] =>
    new Names(context, sheetId)
      .list()
      .map(({ Name, Formula }) =>
        tag('definedName', { name: Name, localSheetId }, escapeXml(stored(Formula).slice(1))),
      );
  const ofSheets = context.grid.sheets().flatMap((sheet, localSheetId) => {
    const records = recordsOf(context, sheet.getSheetId());
    const printing = printNames(records, sheet.getSheetName()).map(({ name, formula }) =>
      tag('definedName', { name, localSheetId }, escapeXml(formula)),
    );
    return [...named(sheet.getSheetId(), localSheetId), ...printing];
  });
  return [...named(null), ...ofSheets];
}

const tableNumbers = new WeakMap<Package, number>();

function addTable(file: Package, table: Table): number {
  const number = (tableNumbers.get(file) ?? 0) + 1;
  tableNumbers.set(file, number);
  const ref = formatArea(table.area);
  const columns = table.Columns.list().map((column) =>
    tag('tableColumn', { id: column.Id, name: column.Name }),
  );
  const attributes = { xmlns: main, id: number, name: table.Name, displayName: table.Name, ref };
  const xml = tag('table', attributes, [
    tag('autoFilter', { ref }),
    tag('tableColumns', { count: columns.length }, columns),
    tag('tableStyleInfo', { name: table.Style, showRowStripes: table.ShowBandedRows ? 1 : 0 }),
  ]);
  file.add(`xl/tables/table${number}.xml`, xmlDocument(xml), spreadsheet('table'));
  return number;
}

function addParts(file: Package, { store }: HostContext): Relation[] {
  const properties = `${office}/customXml`;
  return store.parts.map(({ id, xml }, index) => {
    const name = `item${index + 1}`;
    file.add(`customXml/${name}.xml`, xml);
    const item = tag('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': properties });
    const kind = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
    file.add(`customXml/itemProps${index + 1}.xml`, xmlDocument(item), kind);
    const own: Relation = {
      id: 'rId1',
      type: `${office}/relationships/customXmlProps`,
      target: `itemProps${index + 1}.xml`,
    };
    file.relate(`customXml/_rels/${name}.xml.rels`, [own]);
    return {
      id: `rId-part${index + 1}`,
      type: `${office}/relationships/customXml`,
      target: `../customXml/${name}.xml`,
    };
  });
}

/** Settings travel in the property bag of the add-in's reference; the start flag is a property of its own. */
function addSettings(file: Package, { store }: HostContext): Relation[] {
  const settings = Object.entries(store.settings).map(([name, value]) =>
    tag('we:property', { name, value: JSON.stringify(value) }),
  );
  const starts = store.startState === 'Background';
  if (settings.length === 0 && !starts) return [];
  const flag = starts
    ? [tag('we:property', { name: 'Office.AutoLoadRuntimeWithDocument', value: 'true' })]
    : [];
  const reference = tag(
    'we:webextension',
    { 'xmlns:we': `${webExtension}/webextension/2010/11`, id: '{exposure}' },
    [
      tag('we:reference', {
        id: identities.production.id,
        version: '1.0.0.0',
        store: 'developer',
        storeType: 'Registry',
      }),
      tag('we:properties', {}, [...settings, ...flag]),
      tag('we:bindings'),
    ],
  );
  file.add(
    'xl/webextensions/webextension1.xml',
    xmlDocument(reference),
    'application/vnd.ms-office.webextension+xml',
  );
  const panes = tag(
    'wetp:taskpanes',
    { 'xmlns:wetp': `${webExtension}/taskpanes/2010/11`, 'xmlns:r': `${office}/relationships` },
    tag(
      'wetp:taskpane',
      { dockstate: 'right', visibility: 0, width: 350, row: 1 },
      tag('wetp:webextensionref', { 'r:id': 'rId1' }),
    ),
  );
  file.add(
    'xl/webextensions/taskpanes.xml',
    xmlDocument(panes),
    'application/vnd.ms-office.webextensiontaskpanes+xml',
  );
  const microsoft = 'http://schemas.microsoft.com/office/2011/relationships';
  file.relate('xl/webextensions/_rels/taskpanes.xml.rels', [
    { id: 'rId1', type: `${microsoft}/webextension`, target: 'webextension1.xml' },
  ]);
  return [
    { id: 'rId2', type: `${microsoft}/webextensiontaskpanes`, target: 'xl/webextensions/taskpanes.xml' },
  ];
}

function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => tag('si', {}, tag('t', { 'xml:space': 'preserve' }, escapeXml(text))));
  return xmlDocument(tag('sst', { xmlns: main, uniqueCount: items.length }, items));
}

/** Says that formulas marked with `cm="1"` are dynamic arrays. */
const dynamicArrays = xmlDocument(
  tag(
    'metadata',
    { xmlns: main, 'xmlns:xda': 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray' },
    [
      tag(
        'metadataTypes',
        { count: 1 },
        tag('metadataType', { name: 'XLDAPR', minSupportedVersion: 120000, cellMeta: 1 }),
      ),
      tag(
        'futureMetadata',
        { name: 'XLDAPR', count: 1 },
        tag(
          'bk',
          {},
          tag(
            'extLst',
            {},
            tag(
              'ext',
              { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' },
              tag('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 }),
            ),
          ),
        ),
      ),
      tag('cellMetadata', { count: 1 }, tag('bk', {}, tag('rc', { t: 1, v: 0 }))),
    ],
  ),
);
