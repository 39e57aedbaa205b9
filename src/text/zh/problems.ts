// Messages of errors in cells, Chinese.

import type { ProblemCode } from '../en/problems';
import type { Template } from '../sentences';

const KINDS: Record<string, string> = {
  company: '公司',
  region: '地区',
  material: '物项',
  name: '名称',
  scenario: '情景',
  measure: '措施',
};

export const PROBLEMS: Record<ProblemCode, Template> = {
  unknown: ({ kind, text, closest }) =>
    `当前数据中没有名为“${text}”的${KINDS[kind ?? ''] ?? kind}。${closest ? `最接近的名称：${closest}。` : ''}`,
  ambiguous: '有多个条目名为“{text}”：{candidates}。请写明其中一个。',
  'not-a-name': '{argument} 需要名称，而不是 {text}。',
  'not-a-day':
    '{argument} 需要日期（2000年1月1日起的 Excel 日期，或 2025-06-12 这样的文本），而不是“{text}”。',
  'a-year': '{argument} 需要日期：{text} 是年份；请写 {text}-12-31 或 DATE({text},12,31) 这样的日期。',
  'a-month':
    '{argument} 需要日期：{text} 是月份；请写 {text}-{last} 或 DATE({year},{month},{last}) 这样的日期。',
  'early-day':
    '{argument} 需要 2000-01-01 起的日期，而不是“{text}”：数据中没有更早的事实。请写 2025-12-31 或 DATE(2025,12,31) 这样的日期。',
  'not-a-period': '{argument} 需要报告期，例如 2025Q1、2025H1、9M2025 或 2024，而不是“{text}”。',
  'not-a-currency': '{argument} 需要三个字母的货币代码，例如 USD，而不是“{text}”。',
  'not-a-number': '{argument} 需要数字，而不是“{text}”。',
  'not-a-rate': '{argument} 需要 0 到 1 之间的比率，而不是 {text}。',
  negative: '{argument} 需要不小于零的数量，而不是 {text}。',
  'not-one-of': '{argument} 只接受：{words}；而不是“{text}”。',
  'not-an-hs-code': '{argument} 需要四位或更多数字的 HS 编码，而不是“{text}”。',
  'hs-not-referred-to': '数据中没有管制物项使用 HS {code}。这不等于放行：请核对货物本身。',
  required: '{argument} 为必填。',
  sizes: '各区域大小不匹配：{sizes}。各区域的行数和列数须与其他区域相等，或为一。',
  'too-many': '此公式涉及 {count} 个单元格；一次最多回答 {limit} 个。请拆分区域。',
  'too-large-for-web': '结果对 Excel 网页版过大：大约可容纳 {rows} 行。',
  'wrong-type': '{argument} 的数据类型，函数无法读取。',
  'error-in': '{argument} 含有错误（{error}）。',
  'one-cell': '{argument} 只接受单个单元格。',
  'too-many-arguments': '{text} 最多接受 {most} 个参数，而不是 {given} 个。',
  'no-license': '数据中 {company} 没有对 {region} 的许可；状态为 {status}。',
  'validity-not-disclosed': '{company} 的许可未披露有效期。',
  'no-next-date': '数据中 {day} 之后没有涉及 {region} 的已定日期的事件。',
  'nothing-ahead':
    '数据中 {day} 之后没有涉及 {region} 的已定日期的事件：数据的证据截至 {evidence}。请加载更新的数据，或在任务窗格中对答案为 Review 的事项作出认定。',
  'no-figure': ({ company, region, period, day }) =>
    `截至 ${day}，没有 ${company}、${region}${period ? `、${period}` : ''} 的数据。`,
  'no-figure-but': ({ company, region, period, day, others }) =>
    `截至 ${day}，没有 ${company}、${region}${period ? `、${period}` : ''} 的数据。数据中有 ${others}，但并非同一地区。`,
  'no-rate': '数据中没有 {period} 的 {from}/{to} 汇率。',
  'name-not-code': '{argument} 需要物项名称，而不是 HS 编码。',
  'not-ready': '无法读取保存在此工作簿中的数据；请打开任务窗格。',
  internal: '无法回答此公式（{detail}）。请打开任务窗格并检查当前数据。',
  'unknown-function': ({ text, closest }) => `没有函数 ${text}。${closest ? `最接近的：${closest}。` : ''}`,
};
