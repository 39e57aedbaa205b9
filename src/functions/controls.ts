// What Excel sees of the family Controls: one declaration a function. register.ts
// registers them all; the wrapper and the catalog answer.
// The generator of functions.json reads these comments: declarations at the top level, plain types, no links.

/**
 * Says whether a material is controlled for a destination: Prohibited, Review, License required, Suspended, Not controlled or Unknown.
 * @customfunction CONTROL_STATUS
 * @helpurl https://exposure.example/help/CONTROL_STATUS.html
 * @param {unknown[][]} material The material: a name, Chinese name, symbol or HS code; a cell or a range.
 * @param {unknown[][]} [destination] The destination: a country, ISO code or group; the whole world if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A status word; blank for a blank material.
 */
export declare function controlStatus(
  material: unknown[][],
  destination?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Lists the measures on materials and destinations with their days and standing.
 * @customfunction CONTROL_TABLE
 * @helpurl https://exposure.example/help/CONTROL_TABLE.html
 * @param {unknown[][]} [material] Only measures on these materials; all if omitted.
 * @param {unknown[][]} [destination] Only measures that reach these destinations; all if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A table with a header row.
 */
export declare function controlTable(
  material?: unknown[][],
  destination?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Lists the dated events of measures between two days, oldest first.
 * @customfunction CONTROL_CHANGES
 * @helpurl https://exposure.example/help/CONTROL_CHANGES.html
 * @param {unknown[][]} since The first day.
 * @param {unknown[][]} [until] The last day; the day set for the workbook if omitted.
 * @param {unknown[][]} [material] Only measures on these materials; all if omitted.
 * @param {unknown[][]} [destination] Only measures that reach these destinations; all if omitted.
 * @returns A table with a header row.
 */
export declare function controlChanges(
  since: unknown[][],
  until?: unknown[][],
  material?: unknown[][],
  destination?: unknown[][],
): unknown[][];

/**
 * Gives the next dated event that can change the control of a material for a destination.
 * @customfunction NEXT_CONTROL_DATE
 * @helpurl https://exposure.example/help/NEXT_CONTROL_DATE.html
 * @param {unknown[][]} material The material: a name, Chinese name, symbol or HS code; a cell or a range.
 * @param {unknown[][]} [destination] The destination: a country, ISO code or group; the whole world if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A date; #N/A where no event is dated.
 */
export declare function nextControlDate(
  material: unknown[][],
  destination?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Lists the claims behind a control status with publisher, title, address, day and whether each was used.
 * @customfunction CONTROL_SOURCE
 * @helpurl https://exposure.example/help/CONTROL_SOURCE.html
 * @param {unknown[][]} material The material: a name, Chinese name, symbol or HS code; a cell or a range.
 * @param {unknown[][]} [destination] The destination: a country, ISO code or group; the whole world if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A table with a header row.
 */
export declare function controlSource(
  material: unknown[][],
  destination?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Lists the controlled materials that an HS code refers to; a reference, since a line mixes controlled and free goods.
 * @customfunction HS_CONTROL
 * @helpurl https://exposure.example/help/HS_CONTROL.html
 * @param {unknown[][]} hs_code An HS code of four or more digits, as text or number.
 * @param {unknown[][]} [destination] The destination: a country, ISO code or group; the whole world if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A table with a header row; #N/A where no item refers to the code, which is no clearance.
 */
export declare function hsControl(
  hs_code: unknown[][],
  destination?: unknown[][],
  as_of?: unknown[][],
): unknown[][];
