// What Excel sees of the family Supply, and of SPLIT_REVENUE: one declaration a function. register.ts
// registers them all; the wrapper and the catalog answer.
// The generator of functions.json reads these comments: declarations at the top level, plain types, no links.

/**
 * Spreads what is not disclosed of a total over its parts by weights.
 * @customfunction SPLIT_REVENUE
 * @helpurl https://exposure.example/help/SPLIT_REVENUE.html
 * @param {unknown[][]} total The total of all parts.
 * @param {unknown[][]} weights A weight for each part, such as GDP or imports.
 * @param {unknown[][]} [disclosed] The amount of each part that is disclosed; blank or 0 where it is not, the text "0" for a disclosed nothing.
 * @returns A column: the disclosed amounts, and estimates for the others.
 */
export declare function splitRevenue(
  total: unknown[][],
  weights: unknown[][],
  disclosed?: unknown[][],
): unknown[][];

/**
 * How a concentration is scaled.
 * @customenum {string}
 */
declare enum ConcentrationScale {
  /** From 0 to 1. */
  fraction = "fraction",
  /** From 0 to 10,000, as competition authorities print it. */
  points = "points",
}

/**
 * Gives the Herfindahl-Hirschman index of concentration, plain or with a weight for each supplier.
 * @customfunction HHI
 * @helpurl https://exposure.example/help/HHI.html
 * @param {unknown[][]} quantities The quantity of each supplier or country, in one unit.
 * @param {unknown[][]} [weights] A weight for each quantity, such as a governance weight.
 * @param {ConcentrationScale} [scale] The scale: a fraction from 0 to 1 if omitted.
 * @returns The index.
 */
export declare function hhi(
  quantities: unknown[][],
  weights?: unknown[][],
  scale?: ConcentrationScale,
): unknown[][];

/**
 * Turns a World Bank governance estimate into a weight between 0 (stable) and 1 (unstable).
 * @customfunction GOVERNANCE_WEIGHT
 * @helpurl https://exposure.example/help/GOVERNANCE_WEIGHT.html
 * @param {unknown[][]} estimate The estimate, about -2.5 to 2.5, where high is good; a cell or a range.
 * @returns A weight between 0 and 1.
 */
export declare function governanceWeight(estimate: unknown[][]): unknown[][];

/**
 * Gives the GeoPolRisk score of a country that imports a raw material.
 * @customfunction GEOPOLRISK
 * @helpurl https://exposure.example/help/GEOPOLRISK.html
 * @param {unknown[][]} hhi The concentration of world production, from 0 to 1.
 * @param {unknown[][]} imports The imports from each country.
 * @param {unknown[][]} instability The governance weight of each of these countries, from 0 to 1.
 * @param {unknown[][]} [production] The domestic production in the unit of the imports; 0 if omitted.
 * @returns A score between 0 and 1.
 */
export declare function geopolRisk(
  hhi: unknown[][],
  imports: unknown[][],
  instability: unknown[][],
  production?: unknown[][],
): unknown[][];

/**
 * Gives the supply risk of a raw material by the method of the European lists of critical raw materials.
 * @customfunction EU_SUPPLY_RISK
 * @helpurl https://exposure.example/help/EU_SUPPLY_RISK.html
 * @param {unknown[][]} hhi_global The weighted concentration of global supply; blank or 0 where it is not known.
 * @param {unknown[][]} hhi_eu The weighted concentration of the sourcing of the EU; blank or 0 where it is not known.
 * @param {unknown[][]} import_reliance The import reliance, from 0 to 1.
 * @param {unknown[][]} recycling The end-of-life recycling input rate, from 0 to 1.
 * @param {unknown[][]} substitution The substitution index for supply risk, from 0 to 1; 1 where there is no substitute.
 * @returns A score of 0 or more; critical from 1.0.
 */
export declare function euSupplyRisk(
  hhi_global: unknown[][],
  hhi_eu: unknown[][],
  import_reliance: unknown[][],
  recycling: unknown[][],
  substitution: unknown[][],
): unknown[][];

/**
 * Gives the net import reliance as a share of apparent consumption.
 * @customfunction IMPORT_RELIANCE
 * @helpurl https://exposure.example/help/IMPORT_RELIANCE.html
 * @param {unknown[][]} production The domestic production.
 * @param {unknown[][]} imports The imports in the same unit.
 * @param {unknown[][]} exports The exports in the same unit.
 * @param {unknown[][]} [stock_change] What came out of stocks, in the same unit; negative where stocks grew.
 * @returns A fraction, negative for a net exporter.
 */
export declare function importReliance(
  production: unknown[][],
  imports: unknown[][],
  exports: unknown[][],
  stock_change?: unknown[][],
): unknown[][];

/**
 * Gives the share of a country in the world production of a material, from the data in use.
 * @customfunction PRODUCTION_SHARE
 * @helpurl https://exposure.example/help/PRODUCTION_SHARE.html
 * @param {unknown[][]} material The material; a cell or a range.
 * @param {unknown[][]} country The producing country; a cell or a range.
 * @param {unknown[][]} [year] The year; the latest with a figure if omitted.
 * @returns A fraction between 0 and 1, shown as a percentage.
 */
export declare function productionShare(
  material: unknown[][],
  country: unknown[][],
  year?: unknown[][],
): unknown[][];

/**
 * Gives the days that stocks last once supply stops.
 * @customfunction TIME_TO_SURVIVE
 * @helpurl https://exposure.example/help/TIME_TO_SURVIVE.html
 * @param {unknown[][]} stock The units on hand.
 * @param {unknown[][]} demand The demand in units a day.
 * @param {unknown[][]} [alternate] What other sources supply, in units a day.
 * @param {unknown[][]} [in_transit] The units under way that will still arrive.
 * @returns Days, or the text Indefinite where the alternate covers demand.
 */
export declare function timeToSurvive(
  stock: unknown[][],
  demand: unknown[][],
  alternate?: unknown[][],
  in_transit?: unknown[][],
): unknown[][];

/**
 * Gives the units lost until supply recovers.
 * @customfunction SHORTFALL
 * @helpurl https://exposure.example/help/SHORTFALL.html
 * @param {unknown[][]} stock The units on hand.
 * @param {unknown[][]} demand The demand in units a day.
 * @param {unknown[][]} recovery_days The days until supply is back.
 * @param {unknown[][]} [alternate] What other sources supply, in units a day.
 * @param {unknown[][]} [in_transit] The units under way that will still arrive.
 * @returns Units, 0 or more.
 */
export declare function shortfall(
  stock: unknown[][],
  demand: unknown[][],
  recovery_days: unknown[][],
  alternate?: unknown[][],
  in_transit?: unknown[][],
): unknown[][];

/**
 * What is given of an approval rate.
 * @customenum {string}
 */
declare enum ApprovalBound {
  /** The rate itself. */
  rate = "rate",
  /** The low end of the interval. */
  low = "low",
  /** The high end of the interval. */
  high = "high",
}

/**
 * Gives the rate of approved license applications, or an end of its Wilson confidence interval.
 * @customfunction APPROVAL_RATE
 * @helpurl https://exposure.example/help/APPROVAL_RATE.html
 * @param {unknown[][]} approved The approved applications.
 * @param {unknown[][]} total All applications filed, or all decided.
 * @param {ApprovalBound} [bound] The rate, or the low or high end of the interval; the rate if omitted.
 * @param {unknown[][]} [confidence] The confidence of the interval, above 0 and below 1; 0.95 if omitted.
 * @returns A fraction between 0 and 1, shown as a percentage.
 */
export declare function approvalRate(
  approved: unknown[][],
  total: unknown[][],
  bound?: ApprovalBound,
  confidence?: unknown[][],
): unknown[][];

/**
 * Gives the chance that a license application is decided by a day, learned from decided and open cases.
 * @customfunction LICENSE_WAIT
 * @helpurl https://exposure.example/help/LICENSE_WAIT.html
 * @param {unknown[][]} days For each case the days from filing to decision, or its age so far.
 * @param {unknown[][]} decided For each case TRUE or 1 where it was decided, FALSE or 0 where it is open.
 * @param {unknown[][]} by_day The days since filing; a cell or a range.
 * @returns A probability between 0 and 1.
 */
export declare function licenseWait(
  days: unknown[][],
  decided: unknown[][],
  by_day: unknown[][],
): unknown[][];
