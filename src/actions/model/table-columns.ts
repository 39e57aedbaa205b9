// The columns of a table by name, so that what refers to one does not count: order, headers and places are said once.

import type { PlanCell } from './plan';

export interface TableColumns<Name extends string> {
  readonly headers: readonly string[];
  /** Zero-based places. */
  readonly at: Readonly<Record<Name, number>>;
  /** A row in the order of the columns. */
  readonly row: (cells: Readonly<Record<Name, PlanCell>>) => PlanCell[];
  /** One for each column; null where none is given. */
  readonly formats: (formats: Readonly<Partial<Record<Name, string>>>) => (string | null)[];
}

/** Columns in the order of their headers. */
export function tableColumns<Name extends string>(
  headers: Readonly<Record<Name, string>>,
): TableColumns<Name> {
  const names = Object.keys(headers) as Name[];
  return {
    headers: names.map((name) => headers[name]),
    at: places(names),
    row: (cells) => names.map((name) => cells[name]),
    formats: (formats) => names.map((name) => formats[name] ?? null),
  };
}

/** Zero-based places of the columns of a function's table, by their headers. */
export const placesOf = <Header extends string>(
  columns: readonly { readonly header: Header }[],
): Readonly<Record<Header, number>> => places(columns.map(({ header }) => header));

const places = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;
