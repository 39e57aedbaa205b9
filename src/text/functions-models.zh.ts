// Descriptions of the functions that model exposure and supply, Chinese.

import type { FunctionWords } from './functions.zh';

export const MODEL_FUNCTIONS_ZH: Record<string, FunctionWords> = {};
