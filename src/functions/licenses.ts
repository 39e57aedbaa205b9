// What Excel sees of the family Licenses: one declaration a function. register.ts
// registers them all; the wrapper and the catalog answer.
// The generator of functions.json reads these comments: declarations at the top level, plain types, no links.

/**
 * Says whether an exporter has an export license for a region: Granted, Partial, Review, Pending, Expired, Refused, Revoked, Required, Not required, Prohibited or Unknown.
 * @customfunction REGION_LICENSE_STATUS
 * @helpurl https://exposure.example/help/REGION_LICENSE_STATUS.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The destination: a country, ISO code or group such as Europe; a cell or a range.
 * @param {unknown[][]} [material] The material; the company's products if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A status word; blank for a blank company or region.
 */
export declare function regionLicenseStatus(
  company: unknown[][],
  region: unknown[][],
  material?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Lists the licenses in the data, one row for each license and each region that it states.
 * @customfunction LICENSE_TABLE
 * @helpurl https://exposure.example/help/LICENSE_TABLE.html
 * @param {unknown[][]} [company] Only these exporters; all if omitted.
 * @param {unknown[][]} [region] Only licenses that reach these regions; all if omitted.
 * @param {unknown[][]} [material] Only licenses that cover these materials; all if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A table with a header row.
 */
export declare function licenseTable(
  company?: unknown[][],
  region?: unknown[][],
  material?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Gives the last valid day of the license behind the status, where it is stated.
 * @customfunction LICENSE_EXPIRY
 * @helpurl https://exposure.example/help/LICENSE_EXPIRY.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The destination: a country, ISO code or group such as Europe; a cell or a range.
 * @param {unknown[][]} [material] The material; the company's products if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A date; #N/A where there is no license or its validity is not disclosed.
 */
export declare function licenseExpiry(
  company: unknown[][],
  region: unknown[][],
  material?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Lists the claims behind a license status with publisher, title, address, day and whether each was used.
 * @customfunction LICENSE_SOURCE
 * @helpurl https://exposure.example/help/LICENSE_SOURCE.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The destination: a country, ISO code or group such as Europe; a cell or a range.
 * @param {unknown[][]} [material] The material; the company's products if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A table with a header row.
 */
export declare function licenseSource(
  company: unknown[][],
  region: unknown[][],
  material?: unknown[][],
  as_of?: unknown[][],
): unknown[][];
