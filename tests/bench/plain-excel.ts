// An Excel of cells and nothing else, which answers each request in the next task: what is measured on it is our own work.
// It computes no formula but is told what each shows; looks, charts and print settings vanish.

type Raw = string | number | boolean;
interface Cell {
  formula: string | null;
  value: Raw;
  isError: boolean;
}
interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Takes whatever is done with it. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_, key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => '' : anything),
  set: () => true,
  apply: () => anything,
});

const withAnything = <T extends object>(own: T): T =>
  new Proxy(own, {
    get: (target, key) =>
      key in target ? (Reflect.get(target, key) as unknown) : key === 'then' ? undefined : anything,
  });

const NOWHERE = { isNullObject: true, load: () => undefined, delete: () => undefined };

const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function areaOf(address: string): Area {
  const [from = '', to = from] = address.replace(/\$/g, '').split(':');
  const place = (text: string, last: boolean): { row: number; column: number } => {
    const [, letters, digits] = /^([A-Z]*)(\d*)$/.exec(text)!;
    return {
      row: digits ? Number(digits) - 1 : last ? 1_048_575 : 0,
      column: letters ? columnOf(letters) : last ? 16_383 : 0,
    };
  };
  const [first, last] = [place(from, false), place(to, true)];
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

const addressOf = ({ row, column, rows, columns }: Area): string => {
  const first = `${columnName(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
};

export class PlainExcel {
  /** Milliseconds that it has taken itself. */
  spent = 0;
  private readonly sheets: Sheet[] = [];
  private readonly names: { name: string; formula: string; comment: string; visible: boolean }[] = [];
  private readonly settings = new Map<string, unknown>();
  private readonly parts = new Map<string, string>();
  private next = 1;

  /** @param shows what a cell shows for a formula; an error begins with `#` */
  constructor(private readonly shows: (formula: string) => Raw) {}

  /** Puts it in the place of the page's `Excel` and `Office`. */
  install(): void {
    const run = async (first: unknown, second?: unknown): Promise<unknown> => {
      const batch = (typeof first === 'function' ? first : second) as (context: unknown) => Promise<unknown>;
      const context = this.context();
      const result = await batch(context);
      await context.sync();
      return result;
    };
    const isSetSupported = (set: string, version: string): boolean =>
      set === 'ExcelApi' && Number(version.split('.')[1]) <= 15;
    const context = withAnything({
      requirements: { isSetSupported },
      diagnostics: { version: '16.0' },
      platform: 'PC',
      displayLanguage: 'en-US',
      document: { url: 'Book1.xlsx' },
    });
    Object.assign(globalThis, { Excel: { run }, Office: { context } });
  }

  /** Cells as they are without a request; formulas begin with `=`. */
  enter(sheet: string, row: number, column: number, cells: readonly (readonly Raw[])[]): void {
    const found = this.sheets.find(({ name }) => name === sheet) ?? this.addSheet(sheet);
    cells.forEach((line, r) => line.forEach((raw, c) => this.put(found, row + r, column + c, raw)));
  }

  private addSheet(name: string): Sheet {
    const sheet: Sheet = { id: `{${this.next++}}`, name, cells: [], columns: 0 };
    this.sheets.push(sheet);
    return sheet;
  }

  private put(sheet: Sheet, row: number, column: number, raw: Raw): void {
    const line = (sheet.cells[row] ??= []);
    const formula = typeof raw === 'string' && raw.startsWith('=') ? raw : null;
    const shown = formula === null ? raw : this.shows(formula);
    const value = typeof shown === 'string' && shown.startsWith("'") ? shown.slice(1) : shown;
    line[column] = {
      formula,
      value,
      isError: formula !== null && typeof value === 'string' && value.startsWith('#'),
    };
    sheet.columns = Math.max(sheet.columns, column + 1);
  }

  private context(): { workbook: unknown; sync: () => Promise<void> } {
    const sync = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const context = { sync } as { workbook: unknown; sync: () => Promise<void> };
    const load = (): void => undefined;
    const find = (key: string): Sheet | undefined =>
      this.sheets.find(({ id, name }) => id === key || name === key);
    const orNothing = (key: string): unknown => {
      const sheet = find(key);
      return sheet ? this.worksheet(sheet, context) : { ...NOWHERE, getRange: () => NOWHERE };
    };
    const worksheets = {
      load,
      items: this.sheets.map((sheet) => this.worksheet(sheet, context)),
      getItem: orNothing,
      getItemOrNullObject: orNothing,
      add: (name: string) => this.worksheet(this.addSheet(name), context),
    };
    const setting = (key: string): unknown =>
      this.settings.has(key)
        ? {
            load,
            isNullObject: false,
            value: this.settings.get(key),
            delete: () => this.settings.delete(key),
          }
        : NOWHERE;
    const part = (id: string): unknown => ({
      ...{ load, id, isNullObject: !this.parts.has(id) },
      getXml: () => ({ value: this.parts.get(id) }),
      delete: () => this.parts.delete(id),
    });
    context.workbook = withAnything({
      context,
      worksheets,
      tables: { load, items: [], getItemOrNullObject: () => NOWHERE },
      names: {
        load,
        items: this.names,
        add: (name: string, place: string | { reference: string }, comment = '') => {
          const formula = typeof place === 'string' ? place : place.reference;
          const made = { name, formula, comment, visible: true };
          this.names.push(made);
          return made;
        },
        getItemOrNullObject: (name: string) => {
          const at = this.names.findIndex((one) => one.name === name);
          if (at < 0) return NOWHERE;
          const gone = (): unknown => this.names.splice(at, 1);
          return Object.assign(this.names[at]!, { load, isNullObject: false, delete: gone });
        },
      },
      settings: {
        load,
        items: [],
        add: (key: string, value: unknown) => this.settings.set(key, value),
        getItemOrNullObject: setting,
      },
      customXmlParts: {
        getByNamespace: () => ({ load, items: [...this.parts.keys()].map((id) => ({ id })) }),
        getItemOrNullObject: part,
        add: (xml: string) => {
          const id = `{${this.next++}}`;
          this.parts.set(id, xml);
          return part(id);
        },
      },
      application: withAnything({ load, calculationState: 'Done' }),
      functions: { date: () => ({ load, value: 36_526 }) },
    });
    return context;
  }

  private worksheet(sheet: Sheet, context: { sync: () => Promise<void> }): object {
    const ofArea = (area: Area): object => this.range(sheet, area, context);
    const used = (): object => {
      const rows = sheet.cells.length;
      return rows === 0 ? NOWHERE : ofArea({ row: 0, column: 0, rows, columns: sheet.columns });
    };
    return withAnything({
      ...{ id: sheet.id, name: sheet.name, visibility: 'Visible', isNullObject: false, context },
      load: () => undefined,
      names: { load: () => undefined, items: [] },
      charts: withAnything({ items: [] }),
      getRange: (address: string) => ofArea(areaOf(address)),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        ofArea({ row, column, rows, columns }),
      getUsedRangeOrNullObject: used,
    });
  }

  private range(sheet: Sheet, area: Area, context: object): object {
    const told = <T>(of: (cell: Cell | undefined) => T): T[][] =>
      this.timed(() => {
        const rows: T[][] = [];
        for (let r = 0; r < area.rows; r += 1) {
          const line = sheet.cells[area.row + r];
          const row: T[] = [];
          for (let c = 0; c < area.columns; c += 1) row.push(of(line?.[area.column + c]));
          rows.push(row);
        }
        return rows;
      });
    const take = (matrix: readonly (readonly (Raw | null)[])[]): void =>
      this.timed(() =>
        matrix.forEach((row, r) =>
          row.forEach((raw, c) => raw === null || this.put(sheet, area.row + r, area.column + c, raw)),
        ),
      );
    const typeOf = (cell: Cell | undefined): string => {
      if (cell === undefined || cell.value === '') return 'Empty';
      if (cell.isError) return 'Error';
      return typeof cell.value === 'number'
        ? 'Double'
        : typeof cell.value === 'boolean'
          ? 'Boolean'
          : 'String';
    };
    const used = (): object => {
      const rows = Math.min(area.rows, sheet.cells.length - area.row);
      const columns = Math.min(area.columns, sheet.columns - area.column);
      return rows < 1 || columns < 1 ? NOWHERE : this.range(sheet, { ...area, rows, columns }, context);
    };
    const own = {
      ...{ isNullObject: false, context, hasSpill: false },
      load: () => undefined,
      getUsedRangeOrNullObject: used,
      getSpillingToRangeOrNullObject: () => NOWHERE,
      getSpillParentOrNullObject: () => ({ ...NOWHERE, getSpillingToRangeOrNullObject: () => NOWHERE }),
      getTables: () => ({ getCount: () => ({ value: 0 }) }),
      clear: () =>
        take(Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ''))),
    };
    const got: Record<string, () => unknown> = {
      address: () => `${sheet.name}!${addressOf(area)}`,
      reference: () => `='${sheet.name}'!${addressOf(area)}`,
      worksheet: () => this.worksheet(sheet, context as never),
      values: () => told((cell) => cell?.value ?? ''),
      text: () => told((cell) => String(cell?.value ?? '')),
      valueTypes: () => told(typeOf),
      numberFormat: () => told(() => 'General'),
      formulas: () => told((cell) => cell?.formula ?? cell?.value ?? ''),
    };
    return new Proxy(own, {
      get: (target, key) => {
        if (key in target) return Reflect.get(target, key) as unknown;
        return typeof key === 'string' && key in got ? got[key]!() : key === 'then' ? undefined : anything;
      },
      set: (_, key, given: readonly (readonly (Raw | null)[])[]) => {
        if (key === 'values' || key === 'formulas') take(given);
        return true;
      },
      has: (target, key) => key in target || (key as string) in got,
    });
  }

  private timed<T>(work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.spent += performance.now() - start;
    }
  }
}

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly cells: Cell[][];
  columns: number;
}
