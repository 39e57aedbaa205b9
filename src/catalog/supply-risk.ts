// Scores of supply risk: GEOPOLRISK, and that of the European lists of critical raw materials.

import { euSupplyRisk } from '../methods/eu-supply-risk';
import { geopolRisk } from '../methods/geopolrisk';
import { isProblem } from './entry';
import { amountsOf, numbersOf, outcomeAnswer, together } from './supply-numbers';
import { define } from './define';
import type { DescribedParameter } from './entry';

const IMPORTS = {
  name: 'imports',
  kind: 'numbers',
  en: 'The imports from each country.',
  zh: '自各国的进口量。',
} as const satisfies DescribedParameter;
const INSTABILITY = {
  name: 'instability',
  kind: 'numbers',
  blank: 'blank',
  en: 'The governance weight of each of these countries, from 0 to 1.',
  zh: '各来源国的治理权重，0 到 1。',
} as const satisfies DescribedParameter;

export const GEOPOLRISK = define({
  id: 'GEOPOLRISK',
  family: 'supply',
  takes: 'each',
  en: 'Gives the GeoPolRisk score of a country that imports a raw material.',
  zh: '给出进口某原材料的国家的 GeoPolRisk 分数。',
  brief: 'geopolitical supply risk',
  parameters: [
    {
      name: 'hhi',
      kind: 'rate',
      en: 'The concentration of world production, from 0 to 1.',
      zh: '世界产量的集中度，0 到 1。',
    },
    IMPORTS,
    INSTABILITY,
    {
      name: 'production',
      kind: 'quantity',
      optional: true,
      en: 'The domestic production in the unit of the imports; 0 if omitted.',
      zh: '国内产量，单位与进口量一致；省略时为 0。',
    },
  ],
  examples: ['0.3,{1500;500},{0.6;0.2},500'],
  how: {
    en: 'World concentration × the instability-weighted imports ÷ (domestic production + imports).',
    zh: '世界集中度 × 按不稳定度加权的进口 ÷（国内产量 + 进口）。',
  },
  ask: (_context, index, importCells, instabilityCells, production) => {
    const [importList, instabilityList] = together([importCells, instabilityCells]);
    const imports = amountsOf(importList!, IMPORTS);
    if (isProblem(imports)) return imports;
    const instability = numbersOf(instabilityList!, INSTABILITY);
    if (isProblem(instability)) return instability;
    return outcomeAnswer(geopolRisk(index, imports, instability, production ?? 0), 'number');
  },
});

export const EU_SUPPLY_RISK = define({
  id: 'EU_SUPPLY_RISK',
  family: 'supply',
  takes: 'each',
  en: 'Gives the supply risk of a raw material by the method of the European lists of critical raw materials.',
  zh: '按欧盟关键原材料清单的方法给出某原材料的供应风险。',
  brief: "the EU's supply risk",
  parameters: [
    {
      name: 'hhi_global',
      kind: 'quantity',
      blank: 'blank',
      en: 'The weighted concentration of global supply; blank or 0 where it is not known.',
      zh: '全球供应的加权集中度；未知时为空白或 0。',
    },
    {
      name: 'hhi_eu',
      kind: 'quantity',
      blank: 'blank',
      en: 'The weighted concentration of the sourcing of the EU; blank or 0 where it is not known.',
      zh: '欧盟来源的加权集中度；未知时为空白或 0。',
    },
    {
      name: 'import_reliance',
      kind: 'rate',
      en: 'The import reliance, from 0 to 1.',
      zh: '进口依赖度，0 到 1。',
    },
    {
      name: 'recycling',
      kind: 'rate',
      en: 'The end-of-life recycling input rate, from 0 to 1.',
      zh: '报废回收投入率，0 到 1。',
    },
    {
      name: 'substitution',
      kind: 'rate',
      en: 'The substitution index for supply risk, from 0 to 1; 1 where there is no substitute.',
      zh: '供应风险的替代指数，0 到 1；没有替代品时为 1。',
    },
  ],
  examples: ['5.68,,1,0.01,0.99'],
  how: {
    en: 'The EU method: (global concentration × import reliance ÷ 2 + EU concentration × (1 − import reliance ÷ 2)) × (1 − recycling) × substitution; critical from 1.0.',
    zh: '欧盟方法：（全球集中度 × 进口依赖度 ÷ 2 + 欧盟集中度 ×（1 − 进口依赖度 ÷ 2））×（1 − 回收率）× 替代指数；达到 1.0 即为关键。',
  },
  ask: (_context, ...args) => outcomeAnswer(euSupplyRisk(...args), 'number'),
});
