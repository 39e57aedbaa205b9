// The functions that model exposure and supply, with their sentences: one part, loaded after the lookups.

import { packScenarios } from '../exposure/scenario-book';
import '../text/en/explain';
import '../text/en/exposure';
import type { FunctionEntry } from './entry';
import { explainPlainWith } from './explain';
import { explainPlain } from './explain-plain';
import { EXPOSURE_FUNCTIONS } from './exposure';
import { addFunctions } from './registry';
import { SUPPLY_FUNCTIONS } from './supply';
import { SPLIT_FUNCTIONS } from './supply-split';

export const MODELS: readonly FunctionEntry[] = [
  ...SPLIT_FUNCTIONS,
  ...EXPOSURE_FUNCTIONS,
  ...SUPPLY_FUNCTIONS,
];

/** How the scenarios of a pack are read. */
export const readPackScenarios = packScenarios;

explainPlainWith(explainPlain);
addFunctions(MODELS);
