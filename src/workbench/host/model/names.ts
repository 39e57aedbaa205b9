// Defined names: of the workbook or of one sheet.
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { formatAddress, parseArea, splitSheet } from '../address';
import type { HostContext } from '../context';
import { invalidArgument, RequestError } from '../errors';
import { newId } from '../store';
import { ExcelCollection, ExcelObject } from './excel-object';
import type { Range } from './range';
import { RangePlaces } from './range-places';

/** The engine's mark for names that belong to the whole workbook. */
const wholeWorkbook = 'AllDefaultWorkbook';

export class Names extends ExcelCollection<NamedItem> {
  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string | null,
  ) {
    super();
  }

  override get className(): string {
    return 'NamedItemCollection';
  }

  list(): NamedItem[] {
    const { grid } = this.context;
    const map = grid.injector.get(IDefinedNamesService).getDefinedNameMap(grid.unitId) ?? {};
    return Object.values(map)
      .filter(({ localSheetId }) => (localSheetId ?? wholeWorkbook) === (this.sheetId ?? wholeWorkbook))
      .map(({ id }) => new NamedItem(this.context, id));
  }

  find(key: unknown): NamedItem | null {
    return this.list().find((item) => item.Name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }

  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name)) {
      throw invalidArgument(`"${String(name)}" is not a name.`);
    }
    if (this.find(name)) throw new RequestError('ItemAlreadyExists', `There is a name "${name}" already.`);
    const id = newId(this.context.store);
    this.context.store.names[id] = { comment: typeof comment === 'string' ? comment : '', visible: true };
    this.context.grid.execute(SetDefinedNameMutation.id, {
      id,
      name,
      formulaOrRefString: referenceText(this.context, reference),
      localSheetId: this.sheetId ?? wholeWorkbook,
    });
    return new NamedItem(this.context, id);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): NamedItem {
    return this.Add(name, formula, comment);
  }
}

export class NamedItem extends ExcelObject {
  readonly defaults = ['comment', 'formula', 'name', 'scope', 'type', 'value', 'visible'];

  constructor(
    private readonly context: HostContext,
    private readonly id: string,
  ) {
    super();
  }

  private get entry(): IDefinedNamesServiceParam {
    const { grid } = this.context;
    const found = grid.injector.get(IDefinedNamesService).getValueById(grid.unitId, this.id);
    if (!found) throw new RequestError('ItemNotFound', 'The name no longer exists.');
    return found;
  }
  private get kept(): { comment: string; visible: boolean } {
    return (this.context.store.names[this.id] ??= { comment: '', visible: true });
  }

  override identity(): Record<string, unknown> {
    return { Name: this.Name };
  }

  get Name(): string {
    return this.entry.name;
  }
  get Formula(): string {
    const text = this.entry.formulaOrRefString;
    return text.startsWith('=') ? text : `=${text}`;
  }
  set Formula(formula: unknown) {
    const formulaOrRefString = referenceText(this.context, formula);
    this.context.grid.execute(SetDefinedNameMutation.id, { ...this.entry, formulaOrRefString });
  }
  /** For a range its address in quotes as Excel gives it, else the constant. */
  get Value(): unknown {
    const range = this.GetRangeOrNullObject();
    if (range) return formatAddress(this.context.grid.sheetName(range.sheetId), range.area, true);
    return constantOf(this.Formula);
  }
  get Type(): string {
    if (this.GetRangeOrNullObject()) return 'Range';
    const value = constantOf(this.Formula);
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  get Scope(): string {
    return (this.entry.localSheetId ?? wholeWorkbook) === wholeWorkbook ? 'Workbook' : 'Worksheet';
  }
  get Comment(): string {
    return this.kept.comment;
  }
  set Comment(comment: string) {
    this.kept.comment = comment;
  }
  get Visible(): boolean {
    return this.kept.visible;
  }
  set Visible(visible: boolean) {
    this.kept.visible = visible;
  }
  get Worksheet(): ExcelObject {
    return this.context.make.worksheet(this.entry.localSheetId ?? '');
  }
  GetRangeOrNullObject(): Range | null {
    const { sheet, reference } = splitSheet(this.Formula.slice(1));
    const area = parseArea(reference);
    const found = sheet === null ? null : this.context.grid.sheetByName(sheet);
    return area && found ? this.context.make.range(found.getSheetId(), area) : null;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new RequestError('InvalidReference', `"${this.Name}" is not a range.`);
    return range;
  }
  Delete(): void {
    this.context.grid.execute(RemoveDefinedNameMutation.id, { ...this.entry });
    Reflect.deleteProperty(this.context.store.names, this.id);
  }
}

/** The engine keeps references without an equals sign and everything else with it. */
function referenceText(context: HostContext, reference: unknown): string {
  if (reference instanceof RangePlaces) {
    return formatAddress(context.grid.sheetName(reference.sheetId), reference.area, true);
  }
  const text = String(reference).replace(/^=/, '');
  const { sheet, reference: place } = splitSheet(text);
  return sheet !== null && parseArea(place) ? text : `=${text}`;
}

function constantOf(formula: string): unknown {
  const text = formula.replace(/^=/, '');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  return text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}
