// Parameters that several functions share. Names, order and meaning are fixed once published.

import type { DescribedParameter } from './entry';

export const COMPANY = {
  name: 'company',
  kind: 'company',
  en: 'The exporter: a name, Chinese name or ticker; a cell or a range.',
  zh: '出口商：名称、中文名或股票代码；单元格或区域。',
} as const satisfies DescribedParameter;

export const REGION = {
  name: 'region',
  kind: 'region',
  en: 'The destination: a country, ISO code or group such as Europe; a cell or a range.',
  zh: '目的地：国家、ISO 代码或国家组（如 Europe）；单元格或区域。',
} as const satisfies DescribedParameter;

export const DESTINATION = {
  name: 'destination',
  kind: 'region',
  optional: true,
  en: 'The destination: a country, ISO code or group; the whole world if omitted.',
  zh: '目的地：国家、ISO 代码或国家组；省略时为全世界。',
} as const satisfies DescribedParameter;

export const ORIGIN = {
  name: 'origin',
  kind: 'region',
  optional: true,
  en: "The country or group from which the goods are exported: only its measures count; the workbook's default origin if omitted.",
  zh: '货物的出口国或国家组：仅其措施计入；省略时为工作簿的默认原产地。',
} as const satisfies DescribedParameter;

export const MATERIAL = {
  name: 'material',
  kind: 'material',
  en: 'The material: a name, Chinese name, symbol or HS code; a cell or a range.',
  zh: '物项：名称、中文名、元素符号或 HS 编码；单元格或区域。',
} as const satisfies DescribedParameter;

export const PERIOD = {
  name: 'period',
  kind: 'period',
  optional: true,
  en: 'The reporting period, such as 2025Q1, 2025H1, 9M2025 or 2024; the latest with a figure if omitted.',
  zh: '报告期，如 2025Q1、2025H1、9M2025 或 2024；省略时为有数据的最近一期。',
} as const satisfies DescribedParameter;

export const AS_OF = {
  name: 'as_of',
  kind: 'day',
  optional: true,
  en: "The day that the answer is for, as an Excel date or text like 2025-06-12; the workbook's as-of day if omitted.",
  zh: '答案对应的日期：Excel 日期或 2025-06-12 这样的文本；省略时为工作簿的基准日。',
} as const satisfies DescribedParameter;

export const SCENARIO = {
  name: 'scenario',
  kind: 'scenario',
  optional: true,
  en: 'The name of a scenario, or a range with the columns What, Value and From; the chosen scenario if omitted.',
  zh: '情景名称，或含 What、Value、From 三列的区域；省略时为选定的情景。',
} as const satisfies DescribedParameter;

export const REVENUE_REGION = {
  name: 'region',
  kind: 'revenue region',
  en: 'The region: a country, ISO code or group, or Overseas, Exports, Domestic or Total.',
  zh: '地区：国家、ISO 代码或国家组，或 Overseas、Exports、Domestic、Total。',
} as const satisfies DescribedParameter;
