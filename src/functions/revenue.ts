// What Excel sees of the family Revenue: one declaration a function. register.ts
// registers them all; the wrapper and the catalog answer.
// The generator of functions.json reads these comments: declarations at the top level, plain types, no links.

/**
 * Gives the share of a company's revenue that comes from the United States.
 * @customfunction US_REVENUE_SHARE
 * @helpurl https://exposure.example/help/US_REVENUE_SHARE.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} [period] The reporting period, such as 2025Q1, 2025H1, 9M2025 or 2024; the latest with a figure if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A fraction between 0 and 1, shown as a percentage.
 */
export declare function usRevenueShare(
  company: unknown[][],
  period?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Gives the share of a company's revenue that comes from a region.
 * @customfunction REVENUE_SHARE
 * @helpurl https://exposure.example/help/REVENUE_SHARE.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The region: a country, ISO code or group, or Overseas, Exports, Domestic or Total.
 * @param {unknown[][]} [period] The reporting period, such as 2025Q1, 2025H1, 9M2025 or 2024; the latest with a figure if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A fraction between 0 and 1, shown as a percentage.
 */
export declare function revenueShare(
  company: unknown[][],
  region: unknown[][],
  period?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Gives a company's revenue from a region in whole units of the currency.
 * @customfunction REGION_REVENUE
 * @helpurl https://exposure.example/help/REGION_REVENUE.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The region: a country, ISO code or group, or Overseas, Exports, Domestic or Total.
 * @param {unknown[][]} [period] The reporting period, such as 2025Q1, 2025H1, 9M2025 or 2024; the latest with a figure if omitted.
 * @param {unknown[][]} [currency] A currency code such as USD; the currency of the figure if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns An amount in whole units of the currency.
 */
export declare function regionRevenue(
  company: unknown[][],
  region: unknown[][],
  period?: unknown[][],
  currency?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Lists the revenue figures of a company with base, qualifier and basis.
 * @customfunction REVENUE_TABLE
 * @helpurl https://exposure.example/help/REVENUE_TABLE.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} [period] Only these periods; all if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A table with a header row.
 */
export declare function revenueTable(
  company: unknown[][],
  period?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Lists the claims behind a revenue figure, conflicts included, with publisher, title, address and day.
 * @customfunction REVENUE_SOURCE
 * @helpurl https://exposure.example/help/REVENUE_SOURCE.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The region: a country, ISO code or group, or Overseas, Exports, Domestic or Total.
 * @param {unknown[][]} [period] The reporting period, such as 2025Q1, 2025H1, 9M2025 or 2024; the latest with a figure if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A table with a header row.
 */
export declare function revenueSource(
  company: unknown[][],
  region: unknown[][],
  period?: unknown[][],
  as_of?: unknown[][],
): unknown[][];
