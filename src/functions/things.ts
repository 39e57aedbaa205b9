// What Excel sees of the family Things and data: one declaration a function. register.ts
// registers them all; the wrapper and the catalog answer.
// The generator of functions.json reads these comments: declarations at the top level, plain types, no links.

/**
 * Shows a company as a card with its names, tickers, products, license status and revenue share.
 * @customfunction COMPANY
 * @helpurl https://exposure.example/help/COMPANY.html
 * @param {unknown[][]} name A name, Chinese name or ticker; a cell or a range.
 * @returns A card; the name where Excel does not support cards.
 */
export declare function company(name: unknown[][]): unknown[][];

/**
 * Shows a material as a card with its names, symbol, HS codes and control status.
 * @customfunction MATERIAL
 * @helpurl https://exposure.example/help/MATERIAL.html
 * @param {unknown[][]} name A name, Chinese name or symbol; a cell or a range.
 * @returns A card; the name where Excel does not support cards.
 */
export declare function material(name: unknown[][]): unknown[][];

/**
 * What a name can be the name of.
 * @customenum {string}
 */
declare enum NameKind {
  /** An exporter. */
  company = "company",
  /** A material or family of materials. */
  material = "material",
  /** A country or group of countries. */
  region = "region",
}

/**
 * Gives the canonical name of a company, material or region; a misspelt name is never resolved by luck.
 * @customfunction MATCH_NAME
 * @helpurl https://exposure.example/help/MATCH_NAME.html
 * @param {unknown[][]} name The name to match; a cell or a range.
 * @param {NameKind} [kind] What the name is of; any of them if omitted.
 * @returns The canonical name; #N/A with the closest names where there is none.
 */
export declare function matchName(name: unknown[][], kind?: NameKind): unknown[][];

/**
 * The fields that describe the data in use.
 * @customenum {string}
 */
declare enum InfoField {
  /** The id of the pack. */
  packId = "pack id",
  /** The title of the pack. */
  title = "title",
  /** The version of the pack. */
  version = "version",
  /** The day of the latest evidence. */
  dataDate = "data date",
  /** The day that an omitted as_of means. */
  asOf = "as-of",
  /** The number of facts. */
  facts = "facts",
  /** The number of sources. */
  sources = "sources",
  /** The number of private facts on top. */
  overlay = "overlay",
  /** The day on which the data was loaded, or bundled. */
  loadedAt = "loaded at",
  /** The SHA-256 of the pack. */
  hash = "hash",
}

/**
 * Says what data is in use: one field, or all as a table.
 * @customfunction DATA_INFO
 * @helpurl https://exposure.example/help/DATA_INFO.html
 * @param {InfoField} [field] The field; all as a table if omitted.
 * @returns The value of the field, or a table with a header row.
 */
export declare function dataInfo(field?: InfoField): unknown[][];

/**
 * Says in words what another function answers for some arguments, why, since and until when, or what is wrong and what to do.
 * @customfunction EXPLAIN
 * @helpurl https://exposure.example/help/EXPLAIN.html
 * @param {unknown[][]} question The name of the function, such as REGION_LICENSE_STATUS.
 * @param {unknown[][]} [argument1] Argument 1 of that function.
 * @param {unknown[][]} [argument2] Argument 2 of that function.
 * @param {unknown[][]} [argument3] Argument 3 of that function.
 * @param {unknown[][]} [argument4] Argument 4 of that function.
 * @param {unknown[][]} [argument5] Argument 5 of that function.
 * @param {unknown[][]} [argument6] Argument 6 of that function.
 * @param {unknown[][]} [argument7] Argument 7 of that function.
 * @param {unknown[][]} [argument8] Argument 8 of that function.
 * @returns Text; blank for a blank question.
 */
export declare function explain(
  question: unknown[][],
  argument1?: unknown[][],
  argument2?: unknown[][],
  argument3?: unknown[][],
  argument4?: unknown[][],
  argument5?: unknown[][],
  argument6?: unknown[][],
  argument7?: unknown[][],
  argument8?: unknown[][],
): unknown[][];
