// The tables of a workbook and their columns, as formulas name them: a frozen formula does not follow a new name.

import { parseStructRef, tokenize } from '@borgar/fx';
import { addressOf, areaOf, intersectionOf } from '../../workbook/addresses';
import { readRange } from '../../workbook/ranges';
import type { How } from '../../workbook/run';
import type { TableFacts } from '../../workbook/tables';
import { listTables } from '../../workbook/tables';
import type { Moved } from '../formulas/relative-formulas';

export class TableNames {
  private readonly columns = new Map<string, ReadonlySet<string>>();

  private constructor(
    private readonly tables: readonly TableFacts[],
    private readonly how: How,
  ) {}

  static async of(how: How): Promise<TableNames> {
    return new TableNames(await listTables(how), how);
  }

  /** True where every table and column that a formula at a place names is there. */
  async hold(formula: string, at: NonNullable<Moved>): Promise<boolean> {
    for (const { type, value } of tokenize(formula, { mergeRefs: true })) {
      const reference = type === 'structured' ? parseStructRef(value) : undefined;
      if (!reference) continue;
      const { table: name, columns = [] } = reference as { table?: string; columns?: string[] };
      const table = name ? this.named(name) : this.around(at);
      if (!table) return false;
      const known = await this.columnsOf(table);
      if (!columns.every((column) => known.has(column.toUpperCase()))) return false;
    }
    return true;
  }

  private named(name: string): TableFacts | undefined {
    return this.tables.find((table) => table.name.toUpperCase() === name.toUpperCase());
  }

  /** `[@Amount]` means the table in which the formula stands. */
  private around({ sheet, area }: NonNullable<Moved>): TableFacts | undefined {
    return this.tables.find((table) => {
      const own = table.sheet === sheet ? areaOf(table.address) : null;
      return own !== null && intersectionOf(own, area) !== null;
    });
  }

  private async columnsOf({ id, sheet, address }: TableFacts): Promise<ReadonlySet<string>> {
    let known = this.columns.get(id);
    if (!known) {
      const top = { ...areaOf(address)!, rows: 1 };
      const header = await readRange({ sheet, address: addressOf(top) }, this.how);
      known = new Set(header?.values.flat().map((name) => String(name).toUpperCase()));
      this.columns.set(id, known);
    }
    return known;
  }
}
