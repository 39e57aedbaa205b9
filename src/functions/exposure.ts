// What Excel sees of the family Exposure: one declaration a function. register.ts
// registers them all; the wrapper and the catalog answer.
// The generator of functions.json reads these comments: declarations at the top level, plain types, no links.

/**
 * Gives the loss rate that a scenario assumes at the license status of an exporter and a region.
 * @customfunction LOSS_RATE
 * @helpurl https://exposure.example/help/LOSS_RATE.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The destination: a country, ISO code or group such as Europe; a cell or a range.
 * @param {unknown[][]} [material] The material or HS code; the products of the company if omitted.
 * @param {unknown[][]} [scenario] The name of a scenario, or a range with the columns What, Value and From; the chosen scenario if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A fraction between 0 and 1, shown as a percentage.
 */
export declare function lossRate(
  company: unknown[][],
  region: unknown[][],
  material?: unknown[][],
  scenario?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Gives the part of an amount at risk: the amount times the loss rate of the license status.
 * @customfunction AT_RISK
 * @helpurl https://exposure.example/help/AT_RISK.html
 * @param {unknown[][]} amount The amount in any currency; a cell or a range.
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The destination: a country, ISO code or group such as Europe; a cell or a range.
 * @param {unknown[][]} [material] The material or HS code; the products of the company if omitted.
 * @param {unknown[][]} [scenario] The name of a scenario, or a range with the columns What, Value and From; the chosen scenario if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns An amount in the currency of the amount given.
 */
export declare function atRisk(
  amount: unknown[][],
  company: unknown[][],
  region: unknown[][],
  material?: unknown[][],
  scenario?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * Assesses the lines of a worksheet in one call: control, license, loss rate, amount at risk, next date and a note for each.
 * @customfunction ASSESS
 * @helpurl https://exposure.example/help/ASSESS.html
 * @param {unknown[][]} lines The lines with their header row, such as Table1[#All]: columns for supplier, region, material or HS code, and amount, in any order.
 * @param {unknown[][]} [scenario] The name of a scenario, or a range with the columns What, Value and From; the chosen scenario if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns A table with a header row and one row for each line.
 */
export declare function assess(lines: unknown[][], scenario?: unknown[][], as_of?: unknown[][]): unknown[][];

/**
 * Gives the revenue of a company in a region that an outage of some days puts at risk.
 * @customfunction REVENUE_AT_RISK
 * @helpurl https://exposure.example/help/REVENUE_AT_RISK.html
 * @param {unknown[][]} company The exporter: a name, Chinese name or ticker; a cell or a range.
 * @param {unknown[][]} region The region: a country, ISO code or group, or Overseas, Exports, Domestic or Total.
 * @param {unknown[][]} outage_days The calendar days of the outage; a cell or a range.
 * @param {unknown[][]} [period] The reporting period whose revenue gives the daily pace, such as 2025Q1; the latest with a figure if omitted.
 * @param {unknown[][]} [deferral] The share of the missed sales that is made up later, from 0 to 1; 0 if omitted.
 * @param {unknown[][]} [as_of] The day that the answer is for, as an Excel date or text like 2025-06-12; the day set for the workbook if omitted.
 * @returns An amount in the currency of the figure.
 */
export declare function revenueAtRisk(
  company: unknown[][],
  region: unknown[][],
  outage_days: unknown[][],
  period?: unknown[][],
  deferral?: unknown[][],
  as_of?: unknown[][],
): unknown[][];

/**
 * What is measured of the total loss.
 * @customenum {string}
 */
declare enum LossMeasureWord {
  /** The expected loss. */
  mean = "mean",
  /** The standard deviation. */
  sd = "sd",
  /** The value at risk: the loss that is not exceeded with the probability of the level. */
  var = "var",
  /** The expected shortfall: the mean loss beyond the value at risk. */
  es = "es",
  /** The same as var. */
  quantile = "quantile",
}

/**
 * Gives a measure of the total loss of independent items, each lost with its own probability.
 * @customfunction LOSS_MEASURE
 * @helpurl https://exposure.example/help/LOSS_MEASURE.html
 * @param {unknown[][]} amounts The amount that each item can lose.
 * @param {unknown[][]} probabilities The probability of each loss, from 0 to 1.
 * @param {LossMeasureWord} [measure] The measure; the mean if omitted.
 * @param {unknown[][]} [level] The confidence level of var, quantile and es, above 0 and below 1; 0.95 if omitted.
 * @param {unknown[][]} [trials] The trials of a simulation, used only where the exact answer is too large to work out; 10,000 if omitted, at most 100,000.
 * @param {unknown[][]} [seed] The seed of a simulation, a whole number; 1 if omitted. The same seed gives the same number everywhere.
 * @returns An amount in the unit of the amounts.
 */
export declare function lossMeasure(
  amounts: unknown[][],
  probabilities: unknown[][],
  measure?: LossMeasureWord,
  level?: unknown[][],
  trials?: unknown[][],
  seed?: unknown[][],
): unknown[][];

/**
 * Gives a value of a scenario: a parameter such as a deferral, or the loss rate of a status.
 * @customfunction SCENARIO_VALUE
 * @helpurl https://exposure.example/help/SCENARIO_VALUE.html
 * @param {unknown[][]} name The name of the parameter or status; a cell or a range.
 * @param {unknown[][]} [scenario] The name of a scenario, or a range with the columns What, Value and From; the chosen scenario if omitted.
 * @returns The value.
 */
export declare function scenarioValue(name: unknown[][], scenario?: unknown[][]): unknown[][];
