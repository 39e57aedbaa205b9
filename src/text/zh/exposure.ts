// Sentences of the exposure and supply functions, Chinese. Status words stay English, as in the cells.

import type { ExposureCode } from '../en/exposure';
import type { Shown, Template } from '../sentences';

const of = (scenario: string | undefined): string => (scenario ? `情景“${scenario}”` : '该情景');
const at = (position: string | undefined): string => (position ? `（第 ${position} 个值）` : '');

/** What an argument of a method takes. */
function bounds({ from, to }: Shown): string {
  if (from && to) return ` ${from} 到 ${to} 之间的`;
  if (from) return `不小于 ${from} 的`;
  return to ? `不大于 ${to} 的` : '';
}

const METHODS = {
  range: (v) =>
    `${v['argument']} 需要${bounds(v)}数字${v['value'] ? `，而不是 ${v['value']}` : ''}${at(v['position'])}。`,
  size: (v) => `${v['argument']} 有 ${v['size']} 个值；应为 ${v['expected']} 个，每行一个。`,
  division: (v) => `${v['argument']} 的合计为零，无法作除数。`,
  limit: (v) =>
    v['items']
      ? `${v['items']} 项 × ${v['trials']} 次试验超过 ${v['limit']}；请减少试验次数。`
      : `${v['argument']} 最多为 ${v['limit']}，而不是 ${v['value']}。`,
  blank: (v) => `${v['argument']} 缺少一个值${at(v['position'])}。`,
} satisfies Record<string, Template>;

const COLUMNS: Record<string, string> = {
  supplier: '供应商',
  region: '地区',
  item: '物项',
  amount: '金额',
  currency: '币种',
  origin: '原产地',
  customer: '客户',
};

const SCENARIOS = {
  'scenario-what': '情景第 {row} 行：What 列为空。',
  'scenario-rate': '情景第 {row} 行 Value 列：{what} 的损失率应为 0 到 1 之间的数字，而不是“{text}”。',
  'scenario-from':
    '情景第 {row} 行 From 列：{what} 需要日期（Excel 日期，或 2026-11-28 这样的文本），而不是“{text}”。',
  'scenario-until': '情景第 {row} 行 Value 列：{what} 的“{text}”在 From 列的日期之前就已结束。',
  'scenario-value':
    '情景第 {row} 行 Value 列：{what} 需要数字（措施需要 in force、lifted 或 suspended until 2027-03-31），而不是“{text}”。',
  'scenario-twice': '情景第 {row} 行：上面的行已为 {what} 给出另一个值。',
  'scenario-currency': '情景第 {row} 行 Value 列：货币代码为三个字母，而不是“{text}”。',
  'scenario-measure': ({ row, text, closest }) =>
    `情景第 ${row} 行 What 列：没有名为“${text}”的措施。${closest ? `最接近的：${closest}。` : ''}`,
  'scenario-measures': '情景第 {row} 行 What 列：有多项措施名为“{text}”：{candidates}。请写明其中一项。',
  'scenario-shape': 'scenario 需要一个含名称的单元格，或含 What、Value、From 三列的区域。',
  'no-scenario': '没有选定情景，当前数据也没有情景。',
  'no-loss-rate': ({ scenario, status }) => `${of(scenario)}没有给出 ${status} 的损失率。`,
  'no-parameter': ({ scenario, text, closest }) =>
    `${of(scenario)}没有名为“${text}”的值。${closest ? `最接近的：${closest}。` : ''}`,
} satisfies Record<string, Template>;

const LINES = {
  'lines-columns': '第一行没有这些列：{missing}。区域须包含标题行，例如 Table1[#All]。',
  'lines-two-columns': ({ headers, column }) =>
    `有多个列可能是${COLUMNS[column ?? ''] ?? column}：${headers}。请只保留一个，或改名。`,
  'lines-country':
    '{column} 可能是原产地，也可能是目的地：请将该列命名为 Origin（原产地）或 Destination（目的地）。',
  'line-amount': '第 {row} 行 {column} 列：“{text}”不是数字。',
  'line-currency': ({ text }) => (text ? `“${text}”不是 USD 这样的货币代码。` : '此行的币种为空。'),
  'line-rate': '当日没有 {from}/{to} 汇率：请补充该汇率，或在情景中加一行 {from}/{to}。',
  'assess.counts-only': ({ only, more }) =>
    `仅适用于：${only}${Number(more) > 0 ? `等（另有 ${more} 种形态）` : ''}。`,
  'assess.no-supplier': '未写明供应商；许可状态仅由管制得出。',
  'assess.no-region': '未写明地区。',
  'assess.no-item': '未写明物项，且该供应商的产品未知。',
  'assess.assumed': '此为情景的假设；仅按事实，管制状态为 {facts}。',
  'assess.assumed-rate': '按 {pair} {value} 折算，该汇率为情景的假设。',
} satisfies Record<string, Template>;

const QUALIFIERS: Record<string, string> = { about: '约', 'more than': '超过', nearly: '接近' };

const REASONS = {
  'exposure.loss-rate': ({ scenario, status, rate }) => `${of(scenario)}假设 ${status} 的损失率为 ${rate}。`,
  'exposure.at-risk': ({ scenario, status, rate, amount }) =>
    `${amount} × ${rate}：${of(scenario)}对 ${status} 的假设损失率。`,
  'exposure.revenue-at-risk': ({ currency, days, periodDays, deferral }) =>
    `收入${currency ? `（${currency}）` : ''} × ${days}/${periodDays} 天，减去仅属推迟的 ${deferral}。`,
  'no-production-share': ({ material, country, year, stage, years, stages }) =>
    `数据中没有 ${country} 在 ${material} 产量中的份额${stage ? `（${stage}）` : ''}${year ? `（${year} 年）` : ''}。${years ? `${material} 已有：${years}${stages ? `；${stages}` : ''}。` : ''}`,
  'no-production': ({ material, year, stage, years, stages }) =>
    `数据中没有 ${material} 按国家的产量${stage ? `（${stage}）` : ''}${year ? `（${year} 年）` : ''}。${years ? `已有：${years}；${stages}。` : ''}`,
  'no-governance': ({ country, year }) =>
    `数据中没有 ${country}${year ? ` ${year} 年` : ''}的治理估计值：请填写 estimate，或加载含有该值的数据包。`,
  'no-import-sources': ({ material, country, known }) =>
    `数据没有说明 ${country} 从何处进口 ${material}；仅有 ${known} 的进口来源。请填写 imports 和 instability。`,
  'supply.production-share.derived': (v) =>
    `${v['year']} 年${v['country']} 占全球 ${v['material']} 产量的 ${v['value']}：${v['amount']} / ${v['world']} ${v['unit']}（${v['stage']}；${v['edition']}，${v['basis']}${v['total'] ? '，全球合计为各国之和' : ''}）。`,
  'supply.hhi': (v) =>
    `${v['year']} 年 ${v['material']} 按国家产量的集中度指数为 ${v['value']}（${v['stage']}；${v['edition']}${v['total'] ? '，全球合计为各国之和' : ''}）。最大者：${v['largest']}。`,
  'supply.withheld': '来源未公布、未计入：{countries}。',
  'supply.others': '“其他国家”按众多小国计，因此指数不低于此值。',
  'supply.governance': (v) =>
    v['country']
      ? `(2.5 − ${v['estimate']}) ÷ 5，限于 0 与 1 之间：数据中 ${v['country']} ${v['year']} 年的估计值（${v['indicator']}）。`
      : `(2.5 − ${v['estimate']}) ÷ 5，限于 0（最稳定）与 1（最不稳定）之间。`,
  'supply.geopolrisk': (v) =>
    `${v['hhi']}（世界集中度）× 按不稳定度加权的进口 ÷（国内产量 + 进口）= ${v['value']}。`,
  'supply.geopolrisk.hhi': '世界集中度来自数据：{material} 的产量，{stage}，{year} 年（{edition}）。',
  'supply.geopolrisk.imports': '进口来自数据：{country} {year} 年进口来源的份额：{sources}。',
  'supply.geopolrisk.instability': '治理权重来自数据：{weights}。',
  'supply.production-share': (v) =>
    `${v['year'] ? `${v['year']} 年` : '（未注明年份）'}${v['country']} 占全球 ${v['material']} 产量的${QUALIFIERS[v['qualifier'] ?? ''] ?? ''} ${v['value']}${v['detail'] ? `：${v['detail']}` : ''}（${v['edition']}，${v['basis']}）。`,
} satisfies Record<string, Template>;

export const EXPOSURE: Record<ExposureCode, Template> = { ...METHODS, ...SCENARIOS, ...LINES, ...REASONS };
