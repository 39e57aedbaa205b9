// The catalog: each function once, as data. The functions, the builder, the inspector, the help and EXPLAIN read it.

import { ADDITIONAL_DUTY } from './additional-duty';
import { COMPANY, MATERIAL } from './cards';
import { CONTROL_CHANGES } from './control-changes';
import { CONTROL_TABLE } from './control-table';
import { CONTROL_SOURCE, CONTROL_STATUS, NEXT_CONTROL_DATE } from './controls';
import { DATA_INFO } from './data-info';
import type { FunctionEntry } from './entry';
import { explainFunction } from './explain';
import { ASSESS } from './exposure-assess';
import { LOSS_MEASURE } from './exposure-loss-measure';
import { AT_RISK, LOSS_RATE } from './exposure-loss-rate';
import { REVENUE_AT_RISK } from './exposure-outage';
import { SCENARIO_VALUE } from './exposure-scenario-value';
import { HS_CONTROL } from './hs-control';
import { IMPORT_RULES } from './import-rules';
import { LICENSE_TABLE } from './license-table';
import { LICENSE_EXPIRY, LICENSE_SOURCE, REGION_LICENSE_STATUS } from './licenses';
import { MATCH_NAME } from './match-name';
import { PARTY_STATUS } from './party-status';
import { PARTY_TABLE } from './party-table';
import { REGION_REVENUE } from './revenue-amount';
import { REVENUE_SHARE, REVENUE_SOURCE, US_REVENUE_SHARE } from './revenue-share';
import { REVENUE_TABLE } from './revenue-table';
import { APPROVAL_RATE, LICENSE_WAIT } from './supply-applications';
import { GOVERNANCE_WEIGHT, HHI } from './supply-concentration';
import { SUPPLY_HHI, SUPPLY_TABLE } from './supply-production';
import { PRODUCTION_SHARE } from './supply-production-share';
import { IMPORT_RELIANCE } from './supply-reliance';
import { EU_SUPPLY_RISK, GEOPOLRISK } from './supply-risk';
import { SPLIT_REVENUE } from './supply-split';
import { SHORTFALL, TIME_TO_SURVIVE } from './supply-survival';

const all = new Map<string, FunctionEntry>();

/** All functions, family by family, in the order in which help and pane list them. */
export const FUNCTIONS: readonly FunctionEntry[] = [
  REGION_LICENSE_STATUS,
  LICENSE_TABLE,
  LICENSE_EXPIRY,
  LICENSE_SOURCE,
  CONTROL_STATUS,
  CONTROL_TABLE,
  CONTROL_CHANGES,
  NEXT_CONTROL_DATE,
  CONTROL_SOURCE,
  HS_CONTROL,
  IMPORT_RULES,
  ADDITIONAL_DUTY,
  PARTY_STATUS,
  PARTY_TABLE,
  US_REVENUE_SHARE,
  REVENUE_SHARE,
  REGION_REVENUE,
  REVENUE_TABLE,
  REVENUE_SOURCE,
  SPLIT_REVENUE,
  LOSS_RATE,
  AT_RISK,
  ASSESS,
  REVENUE_AT_RISK,
  LOSS_MEASURE,
  SCENARIO_VALUE,
  HHI,
  GOVERNANCE_WEIGHT,
  GEOPOLRISK,
  EU_SUPPLY_RISK,
  IMPORT_RELIANCE,
  PRODUCTION_SHARE,
  SUPPLY_HHI,
  SUPPLY_TABLE,
  TIME_TO_SURVIVE,
  SHORTFALL,
  APPROVAL_RATE,
  LICENSE_WAIT,
  COMPANY,
  MATERIAL,
  MATCH_NAME,
  DATA_INFO,
  explainFunction(all),
];

for (const entry of FUNCTIONS) all.set(entry.id, entry);

/** The entry of a function, or null where there is no such function. */
export const findFunction = (id: string): FunctionEntry | null => all.get(id) ?? null;

/** The entry of a function; throws for an id that the catalog does not have. */
export function functionEntry(id: string): FunctionEntry {
  const entry = all.get(id);
  if (!entry) throw new Error(`No function ${id}`);
  return entry;
}
