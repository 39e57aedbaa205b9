// How long stocks last once supply stops, and what is missing until it recovers: TIME_TO_SURVIVE and SHORTFALL.

import { shortfall, timeToSurvive } from '../methods/survival';
import { outcomeAnswer } from './supply-numbers';
import { define } from './define';
import type { DescribedParameter } from './entry';

const STOCK = {
  name: 'stock',
  kind: 'quantity',
  en: 'The units on hand.',
  zh: '现有库存数量。',
} as const satisfies DescribedParameter;
const DEMAND = {
  name: 'demand',
  kind: 'quantity',
  en: 'The demand in units a day.',
  zh: '每日需求量。',
} as const satisfies DescribedParameter;
const ALTERNATE = {
  name: 'alternate',
  kind: 'quantity',
  optional: true,
  en: 'The supply from other sources in units a day.',
  zh: '其他来源的每日供应量。',
} as const satisfies DescribedParameter;
const IN_TRANSIT = {
  name: 'in_transit',
  kind: 'quantity',
  optional: true,
  en: 'The units in transit that will still arrive.',
  zh: '仍将到货的在途数量。',
} as const satisfies DescribedParameter;

export const TIME_TO_SURVIVE = define({
  id: 'TIME_TO_SURVIVE',
  family: 'supply',
  takes: 'each',
  en: 'Gives the days that stocks last once supply stops.',
  zh: '给出供应中断后库存可维持的天数。',
  brief: 'days of cover',
  parameters: [STOCK, DEMAND, ALTERNATE, IN_TRANSIT],
  examples: ['900,30,12', '900,30,30'],
  how: {
    en: '(Stock + in transit) ÷ (demand − alternate supply) a day.',
    zh: '（库存 + 在途）÷ 每日（需求 − 替代供应）。',
  },
  ask: (_context, stock, demand, alternate, inTransit) =>
    outcomeAnswer(timeToSurvive(stock, demand, alternate ?? 0, inTransit ?? 0), 'number'),
});

export const SHORTFALL = define({
  id: 'SHORTFALL',
  family: 'supply',
  takes: 'each',
  en: 'Gives the units short until supply recovers.',
  zh: '给出供应恢复之前短缺的数量。',
  brief: 'units short before recovery',
  parameters: [
    STOCK,
    DEMAND,
    {
      name: 'recovery_days',
      kind: 'quantity',
      en: 'The days until supply is back.',
      zh: '供应恢复所需的天数。',
    },
    ALTERNATE,
    IN_TRANSIT,
  ],
  examples: ['900,30,63,12'],
  how: {
    en: 'The days until recovery that stocks do not cover × the daily demand less alternate supply.',
    zh: '库存未能覆盖的恢复天数 × 扣除替代供应后的每日需求。',
  },
  ask: (_context, stock, demand, recoveryDays, alternate, inTransit) =>
    outcomeAnswer(shortfall(stock, demand, recoveryDays, alternate ?? 0, inTransit ?? 0), 'number'),
});
