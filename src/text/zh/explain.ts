// What EXPLAIN says of a card and of a table, Chinese.

import type { ExplainCode } from '../en/explain';
import type { Template } from '../sentences';

export const EXPLAIN: Record<ExplainCode, Template> = {
  'explain.table': ({ rows, columns }) => (rows === '0' ? '没有行。' : `${rows} 行，列为${columns}。`),
  'explain.field': '{name}：{value}。',
};
