// The columns of purchases and sales that the models know beyond those of ASSESS: stock, demand, days and chances.

import { nameKey } from '../../control-data/names';
import type { FoundColumn } from '../../exposure/line-columns';
import { refusedLines } from './problems';

export type SupplyColumn =
  'stock' | 'inTransit' | 'demand' | 'alternate' | 'leadDays' | 'recoveryDays' | 'unitPrice' | 'probability';

/** What a column holds, and by which headers it is found; case, spaces and punctuation do not matter. */
export const SUPPLY_COLUMNS: Readonly<
  Record<SupplyColumn, { readonly takes: 'quantity' | 'rate'; readonly headers: readonly string[] }>
> = {
  stock: {
    takes: 'quantity',
    headers: ['Stock', 'Stock units', 'Inventory', 'On hand', '库存', '库存数量'],
  },
  inTransit: {
    takes: 'quantity',
    headers: ['In transit', 'On the way', 'In-transit units', '在途', '在途数量'],
  },
  demand: {
    takes: 'quantity',
    headers: [
      'Daily demand',
      'Demand per day',
      'Demand a day',
      'Daily use',
      'Use per day',
      '日需求',
      '每日需求',
      '日用量',
    ],
  },
  alternate: {
    takes: 'quantity',
    headers: [
      'Alternate',
      'Alternate per day',
      'Daily alternate',
      'Alternate supply per day',
      '替代供应',
      '每日替代',
    ],
  },
  leadDays: {
    takes: 'quantity',
    headers: [
      'License lead days',
      'License lead time',
      'License days',
      'Lead days',
      'Lead time days',
      '许可周期',
      '许可天数',
    ],
  },
  recoveryDays: {
    takes: 'quantity',
    headers: ['Recovery days', 'Time to recover', 'Recovery time', 'Days to recover', '恢复天数', '恢复时间'],
  },
  unitPrice: {
    takes: 'quantity',
    headers: ['Unit price', 'Price', 'Price per unit', '单价'],
  },
  probability: {
    takes: 'rate',
    headers: ['Probability', 'Chance of loss', 'Loss probability', 'Probability of loss', '概率', '损失概率'],
  },
};

export type FoundSupplyColumns = Partial<Record<SupplyColumn, FoundColumn>>;

const MEANINGS = Object.keys(SUPPLY_COLUMNS) as SupplyColumn[];

/** Finds the columns by their headers. @throws ActionProblem where two columns have one meaning. */
export function findSupplyColumns(headers: readonly string[]): FoundSupplyColumns {
  const found: FoundSupplyColumns = {};
  for (const meaning of MEANINGS) {
    const words = new Set(SUPPLY_COLUMNS[meaning].headers.map(nameKey));
    const places = headers.flatMap((header, at) => (words.has(nameKey(header)) ? [at] : []));
    if (places.length > 1)
      throw refusedLines({
        code: 'lines-two-columns',
        values: { headers: places.map((at) => headers[at]!), column: meaning },
      });
    if (places.length === 1) found[meaning] = { at: places[0]!, header: headers[places[0]!]! };
  }
  return found;
}
