// Chinese descriptions of the functions that compute: Exposure, Supply and SPLIT_REVENUE.

import type { FunctionWords } from './functions.zh';

export const MODEL_FUNCTIONS_ZH: Record<string, FunctionWords> = {
  LOSS_RATE: {
    description: '给出情景在某出口商对某地区的许可状态下所假设的损失率。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '目的地：国家、ISO 代码或国家组（如 Europe）；单元格或区域。',
      material: '物项或 HS 编码；省略时为该公司的产品。',
      scenario: '情景名称，或含 What、Value、From 三列的区域；省略时为选定的情景。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  AT_RISK: {
    description: '给出金额中处于风险的部分：金额乘以许可状态对应的损失率。',
    parameters: {
      amount: '任意货币的金额；单元格或区域。',
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '目的地：国家、ISO 代码或国家组（如 Europe）；单元格或区域。',
      material: '物项或 HS 编码；省略时为该公司的产品。',
      scenario: '情景名称，或含 What、Value、From 三列的区域；省略时为选定的情景。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  ASSESS: {
    description: '一次评估工作表的各行：每行给出管制、许可、损失率、风险金额、下一日期和说明。',
    parameters: {
      lines: '含标题行的各行，例如 Table1[#All]：供应商、地区、物料或 HS 编码、金额等列，顺序不限。',
      scenario: '情景名称，或含 What、Value、From 三列的区域；省略时为选定的情景。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  REVENUE_AT_RISK: {
    description: '给出中断若干天使某公司在某地区的营收处于风险的金额。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '地区：国家、ISO 代码或国家组，或海外、出口、境内、合计。',
      outage_days: '中断的日历天数；单元格或区域。',
      period: '以其营收计算每日水平的报告期，例如 2025Q1；省略时为最近有数据的期间。',
      deferral: '错过的销售中日后补回的比例，0 到 1；省略时为 0。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  LOSS_MEASURE: {
    description: '给出若干独立项目总损失的度量，每项各以其概率损失。',
    parameters: {
      amounts: '每项可能损失的金额。',
      probabilities: '每项损失的概率，0 到 1。',
      measure: '度量；省略时为均值。',
      level: 'var、quantile 和 es 的置信水平，大于 0 且小于 1；省略时为 0.95。',
      trials: '模拟次数，仅在无法精确计算时使用；省略时为 10,000，最多 100,000。',
      seed: '模拟的种子，整数；省略时为 1。相同的种子在任何平台给出相同的数值。',
    },
  },
  SCENARIO_VALUE: {
    description: '给出情景中的一个值：参数（如推迟比例），或某状态的损失率。',
    parameters: {
      name: '参数或状态的名称；单元格或区域。',
      scenario: '情景名称，或含 What、Value、From 三列的区域；省略时为选定的情景。',
    },
  },
  SPLIT_REVENUE: {
    description: '按权重将总额中未披露的部分分摊到各部分。',
    parameters: {
      total: '各部分的合计。',
      weights: '各部分的权重，例如 GDP 或进口额。',
      disclosed: '各部分已披露的金额；未披露时为空白或 0，披露为零时写文本“0”。',
    },
  },
  HHI: {
    description: '给出集中度的赫芬达尔—赫希曼指数，可对各供应方加权。',
    parameters: {
      quantities: '各供应方或国家的数量，单位一致。',
      weights: '各数量的权重，例如治理权重。',
      scale: '刻度；省略时为 0 到 1 的分数。',
    },
  },
  GOVERNANCE_WEIGHT: {
    description: '将世界银行治理指标估计值换算为 0（稳定）到 1（不稳定）的权重。',
    parameters: {
      estimate: '估计值，约 -2.5 到 2.5，越高越好；单元格或区域。',
    },
  },
  GEOPOLRISK: {
    description: '给出进口某原材料的国家的 GeoPolRisk 分数。',
    parameters: {
      hhi: '世界产量的集中度，0 到 1。',
      imports: '自各国的进口量。',
      instability: '各来源国的治理权重，0 到 1。',
      production: '国内产量，单位与进口量一致；省略时为 0。',
    },
  },
  EU_SUPPLY_RISK: {
    description: '按欧盟关键原材料清单的方法给出某原材料的供应风险。',
    parameters: {
      hhi_global: '全球供应的加权集中度；未知时为空白或 0。',
      hhi_eu: '欧盟来源的加权集中度；未知时为空白或 0。',
      import_reliance: '进口依赖度，0 到 1。',
      recycling: '报废回收投入率，0 到 1。',
      substitution: '供应风险的替代指数，0 到 1；没有替代品时为 1。',
    },
  },
  IMPORT_RELIANCE: {
    description: '给出净进口依赖度，即占表观消费量的比例。',
    parameters: {
      production: '国内产量。',
      imports: '进口量，单位一致。',
      exports: '出口量，单位一致。',
      stock_change: '库存减少量，单位一致；库存增加时为负。',
    },
  },
  PRODUCTION_SHARE: {
    description: '根据当前数据给出某国在某物项全球产量中的份额。',
    parameters: {
      material: '物项；单元格或区域。',
      country: '生产国；单元格或区域。',
      year: '年份；省略时为最近有数据的年份。',
    },
  },
  TIME_TO_SURVIVE: {
    description: '给出供应中断后库存可维持的天数。',
    parameters: {
      stock: '现有库存数量。',
      demand: '每日需求量。',
      alternate: '其他来源的每日供应量。',
      in_transit: '仍会到达的在途数量。',
    },
  },
  SHORTFALL: {
    description: '给出供应恢复之前损失的数量。',
    parameters: {
      stock: '现有库存数量。',
      demand: '每日需求量。',
      recovery_days: '供应恢复所需的天数。',
      alternate: '其他来源的每日供应量。',
      in_transit: '仍会到达的在途数量。',
    },
  },
  APPROVAL_RATE: {
    description: '给出许可申请的批准率，或其 Wilson 置信区间的端点。',
    parameters: {
      approved: '获批的申请数。',
      total: '全部已提交或全部已决定的申请数。',
      bound: '比率，或区间的下端、上端；省略时为比率。',
      confidence: '区间的置信度，大于 0 且小于 1；省略时为 0.95。',
    },
  },
  LICENSE_WAIT: {
    description: '根据已决定和未决定的案例，给出许可申请在某天之前获决定的概率。',
    parameters: {
      days: '各案例从提交到决定的天数，或至今的天数。',
      decided: '各案例是否已决定：是为 TRUE 或 1，否为 FALSE 或 0。',
      by_day: '自提交起的天数；单元格或区域。',
    },
  },
};
