// The registers in the order in which they are offered.

import type { RegisterId } from '../../actions/loading/registers';

export const REGISTERS: readonly RegisterId[] = [
  'licenses',
  'measures',
  'suspensions',
  'revenue',
  'rates',
  'parties',
  'names',
  'items',
];
