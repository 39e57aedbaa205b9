// The workbook, the root of every request.
import type { HostContext } from '../context';
import { newId } from '../store';
import { Application } from './application';
import { CustomProperties } from './custom-properties';
import { CustomXmlParts } from './custom-xml-parts';
import { ExcelObject } from './excel-object';
import type { Range } from './range';
import { Recorded } from './recorded';
import { Settings } from './settings';
import { WorkbookFunctions } from './workbook-functions';
import { Worksheets } from './worksheets';

const recordedMembers = ['Bindings', 'Comments', 'PivotTables', 'Protection', 'Queries', 'Slicers', 'Styles'];

export class Workbook extends ExcelObject {
  readonly defaults = ['name', 'isDirty', 'readOnly', 'use1904DateSystem'];
  private readonly application: Application;

  constructor(private readonly context: HostContext) {
    super();
    this.application = new Application(context);
  }

  override read(name: string): unknown {
    return recordedMembers.includes(name) ? this.child(name) : super.read(name);
  }

  override child(name: string): unknown {
    if (!recordedMembers.includes(name)) return super.child(name);
    const { workbook } = this.context.store;
    return new Recorded(
      'Workbook',
      workbook,
      () => newId(this.context.store),
      () => undefined,
    ).child(name);
  }

  get Application(): Application {
    return this.application;
  }
  get Worksheets(): Worksheets {
    return new Worksheets(this.context);
  }
  get Tables(): ExcelObject {
    return this.context.make.tables({});
  }
  get Names(): ExcelObject {
    return this.context.make.names(null);
  }
  get Settings(): Settings {
    return new Settings(this.context);
  }
  get CustomXmlParts(): CustomXmlParts {
    return new CustomXmlParts(this.context);
  }
  get Properties(): ExcelObject {
    return new DocumentProperties(this.context);
  }
  get Functions(): ExcelObject {
    return new WorkbookFunctions(this.context);
  }
  get Name(): string {
    return this.context.grid.workbook.getName();
  }
  get IsDirty(): boolean {
    return true;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get AutoSave(): boolean {
    return false;
  }
  get PreviouslySaved(): boolean {
    return true;
  }
  get CalculationEngineVersion(): number {
    return this.application.CalculationEngineVersion;
  }
  get Use1904DateSystem(): boolean {
    return this.context.options.date1904;
  }

  GetSelectedRange(): Range {
    return this.context.make.selection();
  }
  GetSelectedRanges(): ExcelObject {
    const { sheetId, area } = this.context.make.selection();
    return this.context.make.areas(sheetId, [area]);
  }
  GetActiveCell(): Range {
    return this.context.make.activeCell();
  }
  /** What the client for the web sends for `Excel.createWorkbook`. */
  CreateAndOpenWorkbook(base64: unknown): null {
    this.context.openWorkbook(typeof base64 === 'string' ? base64 : '');
    return null;
  }
  Save(): null {
    return null;
  }
  _RemoveReference(id: unknown): null {
    this.context.references.drop(String(id));
    return null;
  }
  _RemoveAllReferences(): null {
    return null;
  }
}

/** Title, author and so on are recorded; custom properties are a collection of their own. */
class DocumentProperties extends Recorded {
  constructor(private readonly context: HostContext) {
    const record = (context.store.workbook.children['Properties'] ??= {
      ...{ id: 'properties', values: {}, children: {}, items: [], calls: [] },
    });
    super(
      'DocumentProperties',
      record,
      () => newId(context.store),
      () => undefined,
    );
  }

  override read(name: string): unknown {
    return name === 'Custom' ? this.child(name) : super.read(name);
  }

  override child(name: string): unknown {
    return name === 'Custom' ? new CustomProperties(this.context.store.customProperties) : super.child(name);
  }
}
