// IMPORT_RELIANCE: how much of what a country uses comes from abroad.

import { importReliance } from '../methods/import-reliance';
import { outcomeAnswer } from './supply-numbers';
import { define } from './define';

export const IMPORT_RELIANCE = define({
  id: 'IMPORT_RELIANCE',
  family: 'supply',
  takes: 'each',
  en: 'Gives the net import reliance as a share of apparent consumption.',
  zh: '给出净进口依赖度，即占表观消费量的比例。',
  brief: 'net import reliance',
  parameters: [
    { name: 'production', kind: 'quantity', en: 'The domestic production.', zh: '国内产量。' },
    { name: 'imports', kind: 'quantity', en: 'The imports in the same unit.', zh: '进口量，单位一致。' },
    { name: 'exports', kind: 'quantity', en: 'The exports in the same unit.', zh: '出口量，单位一致。' },
    {
      name: 'stock_change',
      kind: 'estimate',
      optional: true,
      en: 'The quantity drawn from stocks, in the same unit; negative where stocks grew.',
      zh: '库存减少量，单位一致；库存增加时为负。',
    },
  ],
  examples: ['5400,13019,6170'],
  how: {
    en: '(Imports − exports + stock change) ÷ apparent consumption.',
    zh: '（进口 − 出口 + 库存变动）÷ 表观消费量。',
  },
  ask: (_context, production, imports, exports, stockChange) =>
    outcomeAnswer(importReliance(production, imports, exports, stockChange ?? 0), 'share'),
});
