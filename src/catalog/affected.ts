// Which functions a change can affect, told from what their parameters name.

import { FUNCTIONS } from './';
import type { FunctionEntry, ParameterKind } from './entry';

/** Kinds of parameters through which an answer depends on the data or on the days in use. */
const NAMING = new Set<ParameterKind>([
  'company',
  'region',
  'revenue region',
  'material',
  'hs',
  'day',
  'period',
  'currency',
  'scenario',
  'lines',
  'name',
]);

const idsWhere = (affects: (entry: FunctionEntry) => boolean): ReadonlySet<string> =>
  new Set(FUNCTIONS.filter(affects).map(({ id }) => id));

/** Functions that ask the data: all but formulas on the numbers that they are given. */
export const ASK_DATA = idsWhere(
  ({ family, parameters }) => family === 'things' || parameters.some(({ kind }) => NAMING.has(kind)),
);

/** Functions that take a scenario, and the one that explains them. */
export const ASK_SCENARIO = idsWhere(
  ({ explains, parameters }) => explains !== undefined || parameters.some(({ kind }) => kind === 'scenario'),
);
