// The families of functions, in the order in which they are listed.

import type { FunctionEntry } from '../../catalog/entry';

export const FAMILIES: readonly FunctionEntry['family'][] = [
  'licenses',
  'controls',
  'imports',
  'revenue',
  'exposure',
  'supply',
  'things',
];
