// How each function without evidence of its own comes to its answer, Chinese.

import type { ExplainCode } from '../en/explain';
import type { Template } from '../sentences';

export const EXPLAIN: Record<ExplainCode, Template> = {
  'explain.table': ({ rows, columns }) => (rows === '0' ? '没有行。' : `${rows} 行，列为${columns}。`),
  'explain.field': '{name}：{value}。',
  'explain.how.CONTROL_TABLE': '数据中针对该材料和目的地的全部措施及其当日状态。',
  'explain.how.CONTROL_CHANGES': '数据中两个日期之间的全部有日期的事件。',
  'explain.how.LICENSE_TABLE': '数据中截至当日已知的全部许可证。',
  'explain.how.REVENUE_TABLE': '数据中截至当日已知的全部收入数字。',
  'explain.how.COMPANY': '来自数据中的名称、代码、许可证和数字。',
  'explain.how.MATERIAL': '来自数据中的名称、编码和措施。',
  'explain.how.MATCH_NAME': '数据对此写法、证券代码或编码所用的名称。',
  'explain.how.EXPLAIN': '用文字说明第一个参数所指函数对其后各参数的答案。',
  'explain.how.DATA_INFO': '此工作簿当前使用的数据。',
  'explain.how.ASSESS': '逐行给出管制状态和许可状态、情景对应的损失率，以及金额 × 损失率。',
  'explain.how.SPLIT_REVENUE': '各行收入按比例分摊到其地区，合计不变。',
  'explain.how.SCENARIO_VALUE': '按情景所述：是假设，不是事实。',
  'explain.how.LOSS_MEASURE': '各金额按其概率相互独立地损失，对合计损失的度量。',
  'explain.how.HHI': '各供应方份额的平方和，给出权重时乘以权重；1 表示只有一个供应方。',
  'explain.how.GOVERNANCE_WEIGHT': '(2.5 − 估计值) ÷ 5，限于 0（最稳定）与 1（最不稳定）之间。',
  'explain.how.GEOPOLRISK': '世界集中度 × 按不稳定度加权的进口 ÷（国内产量 + 进口）。',
  'explain.how.EU_SUPPLY_RISK':
    '欧盟方法：（全球集中度 × 进口依赖度 ÷ 2 + 欧盟集中度 ×（1 − 进口依赖度 ÷ 2））×（1 − 回收率）× 替代指数；达到 1.0 即为关键。',
  'explain.how.IMPORT_RELIANCE': '（进口 − 出口 + 库存变动）÷ 表观消费量。',
  'explain.how.TIME_TO_SURVIVE': '（库存 + 在途）÷ 每日（需求 − 替代供应）。',
  'explain.how.SHORTFALL': '库存未能覆盖的恢复天数 × 扣除替代供应后的每日需求。',
  'explain.how.APPROVAL_RATE': '批准数 ÷ 申请总数，并给出 Wilson 区间。',
  'explain.how.LICENSE_WAIT': '根据已决定和未决的申请，到该日作出决定的概率（Kaplan–Meier）。',
};
