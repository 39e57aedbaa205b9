// The functions of the part that is loaded after the lookups (models.ts): they are registered before it is there.

export const MODEL_IDS: readonly string[] = [
  'LOSS_RATE',
  'AT_RISK',
  'ASSESS',
  'REVENUE_AT_RISK',
  'LOSS_MEASURE',
  'SCENARIO_VALUE',
  'SPLIT_REVENUE',
  'HHI',
  'GOVERNANCE_WEIGHT',
  'GEOPOLRISK',
  'EU_SUPPLY_RISK',
  'IMPORT_RELIANCE',
  'PRODUCTION_SHARE',
  'TIME_TO_SURVIVE',
  'SHORTFALL',
  'APPROVAL_RATE',
  'LICENSE_WAIT',
];
