// What EXPLAIN says of a card and of a table, English.

import { english } from '../sentences';
import { counted } from './plural';

export const EXPLAIN = english({
  'explain.table': ({ rows, columns }) =>
    rows === '0' ? 'No rows.' : `${counted(rows, 'row', 'rows')} with ${columns}.`,
  'explain.field': '{name}: {value}.',
});

export type ExplainCode = keyof typeof EXPLAIN;
