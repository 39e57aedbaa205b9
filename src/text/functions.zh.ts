// Descriptions of the functions and their parameters, Chinese: for functions.zh-CN.json, help and pane.

import { MODEL_FUNCTIONS_ZH } from './functions-models.zh';

export interface FunctionWords {
  description: string;
  parameters: Record<string, string>;
}

const LOOKUP_FUNCTIONS_ZH: Record<string, FunctionWords> = {
  REGION_LICENSE_STATUS: {
    description:
      '说明某出口商对某地区是否持有出口许可：Granted、Partial、Review、Pending、Expired、Refused、Revoked、Required、Not required、Prohibited 或 Unknown。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '目的地：国家、ISO 代码或国家组（如 Europe）；单元格或区域。',
      material: '物项；省略时为该公司的产品。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  LICENSE_TABLE: {
    description: '列出数据中的许可，每个许可的每个地区一行。',
    parameters: {
      company: '仅这些出口商；省略时为全部。',
      region: '仅覆盖这些地区的许可；省略时为全部。',
      material: '仅覆盖这些物项的许可；省略时为全部。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  LICENSE_EXPIRY: {
    description: '给出该状态所依据许可的最后有效日（如已载明）。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '目的地：国家、ISO 代码或国家组（如 Europe）；单元格或区域。',
      material: '物项；省略时为该公司的产品。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  LICENSE_SOURCE: {
    description: '列出许可状态背后的说法：发布者、标题、网址、日期以及是否采用。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '目的地：国家、ISO 代码或国家组（如 Europe）；单元格或区域。',
      material: '物项；省略时为该公司的产品。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  CONTROL_STATUS: {
    description:
      '说明某物项对某目的地是否受管制：Prohibited、Review、License required、Suspended、Not controlled 或 Unknown。',
    parameters: {
      material: '物项：名称、中文名、元素符号或 HS 编码；单元格或区域。',
      destination: '目的地：国家、ISO 代码或国家组；省略时为全世界。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  CONTROL_TABLE: {
    description: '列出针对物项和目的地的措施及其日期与效力。',
    parameters: {
      material: '仅针对这些物项的措施；省略时为全部。',
      destination: '仅适用于这些目的地的措施；省略时为全部。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  CONTROL_CHANGES: {
    description: '按时间顺序列出两个日期之间各项措施的事件。',
    parameters: {
      since: '第一天。',
      until: '最后一天；省略时为工作簿设定的日期。',
      material: '仅针对这些物项的措施；省略时为全部。',
      destination: '仅适用于这些目的地的措施；省略时为全部。',
    },
  },
  NEXT_CONTROL_DATE: {
    description: '给出可能改变某物项对某目的地管制的下一个已定日期。',
    parameters: {
      material: '物项：名称、中文名、元素符号或 HS 编码；单元格或区域。',
      destination: '目的地：国家、ISO 代码或国家组；省略时为全世界。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  CONTROL_SOURCE: {
    description: '列出管制状态背后的说法：发布者、标题、网址、日期以及是否采用。',
    parameters: {
      material: '物项：名称、中文名、元素符号或 HS 编码；单元格或区域。',
      destination: '目的地：国家、ISO 代码或国家组；省略时为全世界。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  HS_CONTROL: {
    description: '列出某 HS 编码涉及的管制物项；仅供参考，因为一个税目同时包含管制与非管制货物。',
    parameters: {
      hs_code: '四位或更多数字的 HS 编码，文本或数字。',
      destination: '目的地：国家、ISO 代码或国家组；省略时为全世界。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  US_REVENUE_SHARE: {
    description: '给出公司来自美国的收入占比。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      period: '报告期，如 2025Q1、2025H1、9M2025 或 2024；省略时为有数据的最近一期。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  REVENUE_SHARE: {
    description: '给出公司来自某地区的收入占比。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '地区：国家、ISO 代码或国家组，或 Overseas、Exports、Domestic、Total。',
      period: '报告期，如 2025Q1、2025H1、9M2025 或 2024；省略时为有数据的最近一期。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  REGION_REVENUE: {
    description: '给出公司来自某地区的收入，以货币整单位计。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '地区：国家、ISO 代码或国家组，或 Overseas、Exports、Domestic、Total。',
      period: '报告期，如 2025Q1、2025H1、9M2025 或 2024；省略时为有数据的最近一期。',
      currency: '货币代码，如 USD；省略时为数据本身的货币。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  REVENUE_TABLE: {
    description: '列出公司的收入数据及其口径、限定词和依据。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      period: '仅这些报告期；省略时为全部。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  REVENUE_SOURCE: {
    description: '列出收入数据背后的说法（包括相互矛盾者）：发布者、标题、网址和日期。',
    parameters: {
      company: '出口商：名称、中文名或股票代码；单元格或区域。',
      region: '地区：国家、ISO 代码或国家组，或 Overseas、Exports、Domestic、Total。',
      period: '报告期，如 2025Q1、2025H1、9M2025 或 2024；省略时为有数据的最近一期。',
      as_of: '答案所针对的日期，Excel 日期或 2025-06-12 这样的文本；省略时为工作簿设定的日期。',
    },
  },
  COMPANY: {
    description: '以卡片显示公司的名称、股票代码、产品、许可状态和收入占比。',
    parameters: {
      name: '名称、中文名或股票代码；单元格或区域。',
    },
  },
  MATERIAL: {
    description: '以卡片显示物项的名称、符号、HS 编码和管制状态。',
    parameters: {
      name: '名称、中文名或符号；单元格或区域。',
    },
  },
  MATCH_NAME: {
    description: '给出公司、物项或地区的标准名称；拼写错误的名称绝不猜测。',
    parameters: {
      name: '要匹配的名称；单元格或区域。',
      kind: '名称的类别；省略时为任一类别。',
    },
  },
  DATA_INFO: {
    description: '说明当前使用的数据：一个字段，或以表格列出全部。',
    parameters: {
      field: '字段；省略时以表格列出全部。',
    },
  },
  EXPLAIN: {
    description: '用一句话说明另一个函数对某些参数的答案、理由、起止时间，或者问题所在与处理办法。',
    parameters: {
      question: '函数名，例如 REGION_LICENSE_STATUS。',
      argument1: '该函数的第 1 个参数。',
      argument2: '该函数的第 2 个参数。',
      argument3: '该函数的第 3 个参数。',
      argument4: '该函数的第 4 个参数。',
      argument5: '该函数的第 5 个参数。',
      argument6: '该函数的第 6 个参数。',
      argument7: '该函数的第 7 个参数。',
      argument8: '该函数的第 8 个参数。',
    },
  },
};

export const FUNCTIONS_ZH: Record<string, FunctionWords> = { ...LOOKUP_FUNCTIONS_ZH, ...MODEL_FUNCTIONS_ZH };
