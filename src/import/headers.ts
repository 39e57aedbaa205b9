// Finds which column is which field: by the user's own mapping, else by the header's words.

import type { Layout } from './layout';
import type { Problem } from './problems';
import { shown } from './problems';
import type { Field, Register, RegisterId } from './registers';
import { REGISTER_IDS, REGISTERS } from './registers';
import type { RawCell } from './table';
import { isBlank, textOf } from './table';

/** Which field a column holds; null where it is left out. Plain JSON: it is kept and given back next time. */
export interface MappedColumn {
  header: string;
  field: string | null;
}

export interface Mapping {
  register: RegisterId;
  columns: MappedColumn[];
  /** How a person said that the file is to be read; only what was chosen against what was recognised. */
  layout?: Layout;
}

export interface FoundHeaders {
  mapping: Mapping;
  /** The column of each field, counted from 0. */
  columnOf: Readonly<Record<string, number>>;
  problems: Problem[];
}

/** The longest header that a table of Excel can have. Longer text is compared as it is. */
const LONGEST_HEADER = 255;
const BRACKETS_AT_END = /[(（[][^)）\]]*[)）\]]\s*$/;

/** The form in which two spellings of a header are equal. `Valid until (day)` and `valid_until` are one. */
export function headerKey(text: string): string {
  return fullKey(text.length > LONGEST_HEADER ? text : text.normalize('NFKC').replace(BRACKETS_AT_END, ''));
}

const keyMaps = new Map<RegisterId, Map<string, Field>>();

function fieldsByKey(register: Register): Map<string, Field> {
  let byKey = keyMaps.get(register.id);
  if (!byKey) {
    byKey = new Map();
    // A header of its own wins over a synonym of another field.
    for (const field of register.fields)
      for (const own of [field.header, field.headerZh, field.id]) byKey.set(fullKey(own), field);
    for (const field of register.fields)
      for (const synonym of field.synonyms)
        if (!byKey.has(fullKey(synonym))) byKey.set(fullKey(synonym), field);
    keyMaps.set(register.id, byKey);
  }
  return byKey;
}

/** Like headerKey, with what stands in brackets: `有效期（月）` is not `有效期`. */
function fullKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');
}

/** The field that a header means before all others, where it is not named by a header of its own. */
function fieldBefore(register: Register, header: string, headers: readonly string[]): Field | null {
  const key = fullKey(header);
  const field = register.fields.find(({ before = [] }) => before.some((one) => fullKey(one) === key));
  const isNamed = headers.some((one) => fullKey(one) !== key && ownField(register, one) === field);
  return field && !isNamed ? field : null;
}

/** The field that a header means in a register among the other headers, or null. */
export const fieldOfHeader = (
  register: Register,
  header: string,
  headers: readonly string[] = [],
): Field | null => fieldBefore(register, header, headers) ?? ownField(register, header);

function ownField(register: Register, header: string): Field | null {
  const fields = fieldsByKey(register);
  return fields.get(fullKey(header)) ?? fields.get(headerKey(header)) ?? null;
}

/** How well a row of headers fits a register: the fields it names; zero where a required one is missing. */
function fit(register: Register, headers: readonly string[]): { complete: boolean; fields: number } {
  const named = new Set(headers.map((header) => fieldOfHeader(register, header, headers)?.id));
  named.delete(undefined);
  return { complete: missingFields(register, named).length === 0, fields: named.size };
}

/** Sets of fields of which one is needed and none is there. */
function missingFields(register: Register, present: ReadonlySet<string | undefined>): string[][] {
  const needed = [
    ...register.fields.filter(({ required }) => required).map(({ id }) => [id]),
    ...(register.oneOf ?? []).map((set) => [...set]),
  ];
  return needed.filter((set) => !set.some((id) => present.has(id)));
}

/** Columns that a register must name before its headers are taken for it: one alone, such as "Name", is in any table. */
const LEAST_FIELDS = 2;

/**
 * The register whose headers these are: the only one whose required columns are all there. Null where none is complete
 * or several are; then a person says what the table is. With a chosen one, only whether it is that.
 */
export function registerOfHeaders(
  cells: readonly RawCell[],
  chosen: RegisterId | null = null,
): RegisterId | null {
  const headers = cells.map((cell) => textOf(cell).trim()).filter((header) => header !== '');
  const fitting = (chosen === null ? REGISTER_IDS : [chosen]).filter((id) => {
    const { complete, fields } = fit(REGISTERS[id], headers);
    return complete && fields >= LEAST_FIELDS;
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Fields that say which thing a row is about: the required ones, and those of which one is needed. */
export function keyFields({ id, fields, oneOf = [] }: Register): Field[] {
  const alternatives = id === 'names' ? ['company'] : oneOf.flat();
  return fields.filter((field) => field.required === true || alternatives.includes(field.id));
}

/** Rows above the headers that a sheet may have: a title, a date, blanks. */
export const HEADER_ROWS_SEARCHED = 20;

/** The row that most likely holds the headers, and how well it does. */
export interface HeaderRow {
  /** Its place among the rows, counted from 0. */
  at: number;
  /** How many fields of one register it names. */
  fields: number;
}

/**
 * Which of the first rows holds the headers: the one that names most fields of the register (of any register where
 * none is chosen); the first row that is not blank where no row names two. Null where all are blank.
 */
export function findHeaders(
  rows: readonly (readonly RawCell[])[],
  chosen: RegisterId | null,
): HeaderRow | null {
  const registers = (chosen ? [chosen] : REGISTER_IDS).map((id) => REGISTERS[id]);
  let best: HeaderRow | null = null;
  for (const [at, cells] of rows.slice(0, HEADER_ROWS_SEARCHED).entries()) {
    const headers = cells.filter((cell) => !isBlank(cell)).map((cell) => textOf(cell));
    if (headers.length === 0) continue;
    const fields = Math.max(...registers.map((register) => fit(register, headers).fields));
    if (!best || (fields >= 2 && fields > best.fields)) best = { at, fields };
  }
  return best;
}

/**
 * Maps the columns of a register. The user's mapping is followed for every header that it names; headers that it
 * does not name are found by their words, unless their field is taken.
 */
export function mapHeaders(
  register: Register,
  cells: readonly RawCell[],
  row: number,
  chosen?: Mapping,
): FoundHeaders {
  const given = new Map(
    (chosen?.register === register.id ? chosen.columns : []).map(({ header, field }) => [
      header.trim(),
      field,
    ]),
  );
  const headers = cells.map((cell) => textOf(cell).trim());
  const problems: Problem[] = [];
  const problem = (
    code: Problem['code'],
    severity: Problem['severity'],
    header: string | null,
    expected: readonly string[],
  ): void => {
    problems.push({ code, severity, row, column: header, value: shown(header ?? ''), expected });
  };
  const columnOf: Record<string, number> = {};
  const columns = headers.map((header): MappedColumn => ({ header, field: null }));
  const take = (at: number, field: string): boolean => {
    if (columnOf[field] !== undefined) return false;
    columns[at]!.field = field;
    columnOf[field] = at;
    return true;
  };
  const twice = (header: string, field: string): void =>
    problem('two-headers', 'error', header, [headers[columnOf[field]!]!]);
  headers.forEach((header, at) => {
    const field = given.get(header);
    if (field && !take(at, field)) twice(header, field);
  });
  headers.forEach((header, at) => {
    if (header === '' || given.has(header)) return;
    const field = fieldOfHeader(register, header, headers)?.id;
    if (field === undefined) problem('unknown-header', 'notice', header, []);
    else if (!take(at, field)) twice(header, field);
  });
  for (const set of missingFields(register, new Set(Object.keys(columnOf))))
    problem(
      'missing-column',
      'error',
      null,
      set.flatMap((id) => acceptedHeaders(register, id)),
    );
  return {
    mapping: { register: register.id, columns: columns.filter(({ header }) => header !== '') },
    columnOf,
    problems,
  };
}

/** Headers that would be understood as a field, the template's own first. */
function acceptedHeaders(register: Register, id: string): string[] {
  const field = register.fields.find((one) => one.id === id)!;
  return [field.header, field.headerZh, ...field.synonyms.slice(0, 3)];
}
