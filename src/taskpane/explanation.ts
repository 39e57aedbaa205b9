// The explanation of an answer as the catalog gives it.

import type { FunctionEntry, Problem } from '../catalog/entry';

export type Explanation = Exclude<ReturnType<NonNullable<FunctionEntry['explain']>>, Problem>;
export type Claim = Explanation['claims'][number];
