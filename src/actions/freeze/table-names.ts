// The tables of a workbook and their columns, as formulas name them: a frozen formula does not follow a new name.

import { parseStructRef, tokenize } from '@borgar/fx';
import { areaOf, intersectionOf } from '../../workbook/addresses';
import { readAreas, VALUES } from '../../workbook/areas';
import type { How } from '../../workbook/run';
import type { TableFacts } from '../../workbook/tables';
import { listTables } from '../../workbook/tables';
import type { Moved } from '../formulas/relative-formulas';

/** A formula and where it would stand. */
export interface PlacedFormula {
  readonly formula: string;
  readonly place: NonNullable<Moved>;
}

/** Whether every table and column that formulas name is there, for each of them. */
export async function tablesHold(formulas: readonly PlacedFormula[], how: How): Promise<boolean[]> {
  const named = formulas.map(tablesIn);
  if (named.every(({ length }) => length === 0)) return formulas.map(() => true);
  const tables = await listTables(how);
  const found = formulas.map(({ place }, index) =>
    named[index]!.map(({ name, columns }) => ({ table: tableNamed(tables, name, place), columns })),
  );
  const used = new Set(found.flatMap((all) => all.flatMap(({ table }) => table ?? [])));
  const headers = await columnsOf([...used], how);
  return found.map((all) =>
    all.every(
      ({ table, columns }) =>
        table && columns.every((column) => headers.get(table)!.has(column.toUpperCase())),
    ),
  );
}

interface NamedTable {
  /** Empty for the table in which the formula stands, as in `[@Amount]`. */
  readonly name: string;
  readonly columns: readonly string[];
}

function tablesIn({ formula }: PlacedFormula): NamedTable[] {
  return tokenize(formula, { mergeRefs: true }).flatMap(({ type, value }) => {
    const reference = type === 'structured' ? parseStructRef(value) : undefined;
    if (!reference) return [];
    const { table: name = '', columns = [] } = reference as { table?: string; columns?: string[] };
    return [{ name, columns }];
  });
}

function tableNamed(
  tables: readonly TableFacts[],
  name: string,
  { sheet, area }: NonNullable<Moved>,
): TableFacts | undefined {
  if (name !== '') return tables.find((table) => table.name.toUpperCase() === name.toUpperCase());
  return tables.find((table) => {
    const own = table.sheet === sheet ? areaOf(table.address) : null;
    return own !== null && intersectionOf(own, area) !== null;
  });
}

/** The names of columns, in capitals. */
async function columnsOf(
  tables: readonly TableFacts[],
  how: How,
): Promise<Map<TableFacts, ReadonlySet<string>>> {
  const tops = tables.map(({ sheet, address }) => ({ sheet, area: { ...areaOf(address)!, rows: 1 } }));
  const headers = await readAreas(tops, VALUES, how);
  return new Map(
    tables.map((table, index) => {
      const names = headers[index]?.values.flat() ?? [];
      return [table, new Set(names.map((name) => String(name).toUpperCase()))];
    }),
  );
}
