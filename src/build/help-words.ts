// The words of the help pages that belong to no single function, in both languages.
import type { FunctionEntry, ParameterKind } from '../catalog/entry';

export type Language = 'en' | 'zh-CN';
export type Words = Record<Language, string>;

export const labels = {
  title: { en: 'Functions of Exposure', 'zh-CN': 'Exposure 函数' },
  intro: {
    en: 'Exposure answers export-control questions in Excel cells. Every answer has a date and its sources; Inspect in the pane shows both for the selected cell.',
    'zh-CN':
      'Exposure 在 Excel 单元格中回答出口管制问题。每个答案都有日期和来源；选中单元格后，可在窗格的“检查”中查看。',
  },
  privacy: {
    en: 'Answers are computed on your computer from the data in the add-in and in the workbook. Nothing is sent anywhere; only addresses from which you load data or check for newer data are contacted.',
    'zh-CN':
      '答案在本机根据加载项和工作簿中的数据计算得出，不会向任何地方发送内容；只会访问您用来加载数据或检查更新的网址。',
  },
  license: {
    en: 'The program is under the MIT license; the data has its own license note.',
    'zh-CN': '程序采用 MIT 许可；数据另有许可说明。',
  },
  programLicense: { en: 'MIT license', 'zh-CN': 'MIT 许可' },
  dataLicense: { en: 'License note of the data', 'zh-CN': '数据许可说明' },
  privacyTitle: { en: 'Privacy and licenses', 'zh-CN': '隐私与许可' },
  all: { en: 'All functions', 'zh-CN': '全部函数' },
  other: { en: '中文', 'zh-CN': 'English' },
  arguments: { en: 'Arguments', 'zh-CN': '参数' },
  argument: { en: 'Argument', 'zh-CN': '参数' },
  meaning: { en: 'Meaning', 'zh-CN': '含义' },
  takes: { en: 'Takes', 'zh-CN': '可填' },
  optional: { en: 'optional', 'zh-CN': '可选' },
  repeating: { en: 'any number of them', 'zh-CN': '可重复' },
  noArguments: { en: 'This function takes no arguments.', 'zh-CN': '此函数没有参数。' },
  examples: { en: 'Examples', 'zh-CN': '示例' },
  exampleDay: {
    en: 'Computed by the functions from the data that came with this version, as if today were',
    'zh-CN': '由函数根据本版本自带的数据计算，假定今天为',
  },
  asText: { en: 'The formula refers to cells of a workbook.', 'zh-CN': '该公式引用了工作簿中的单元格。' },
  moreRows: { en: 'more rows', 'zh-CN': '行未列出' },
  result: { en: 'Result', 'zh-CN': '结果' },
  errors: { en: 'Errors', 'zh-CN': '错误' },
  error: { en: 'Cell', 'zh-CN': '单元格' },
  when: { en: 'When', 'zh-CN': '何时出现' },
  rules: { en: 'Rules', 'zh-CN': '规则' },
  data: { en: 'Data', 'zh-CN': '数据' },
  evidenceTo: { en: 'Evidence to', 'zh-CN': '证据截至' },
  forKeepers: {
    en: 'For those who maintain their own packs.',
    'zh-CN': '供自行维护数据包的人使用。',
  },
} as const satisfies Record<string, Words>;

export const families: Record<FunctionEntry['family'], Words> = {
  licenses: { en: 'Licenses', 'zh-CN': '许可' },
  controls: { en: 'Controls', 'zh-CN': '管制' },
  imports: { en: 'Imports and parties', 'zh-CN': '进口与名单' },
  revenue: { en: 'Revenue', 'zh-CN': '收入' },
  exposure: { en: 'Exposure', 'zh-CN': '风险敞口' },
  supply: { en: 'Supply', 'zh-CN': '供应' },
  things: { en: 'Things and data', 'zh-CN': '对象与数据' },
};

/** How an argument of each kind is written. */
export const kinds: Record<ParameterKind, Words> = {
  company: { en: 'name, short name or ticker', 'zh-CN': '名称、简称或证券代码' },
  region: { en: 'country or region: name or code', 'zh-CN': '国家或地区的名称或代码' },
  'revenue region': {
    en: 'country or region, or Overseas, Exports, Domestic, Total',
    'zh-CN': '国家或地区，或 Overseas、Exports、Domestic、Total',
  },
  material: { en: 'name, symbol or HS code', 'zh-CN': '名称、元素符号或 HS 编码' },
  hs: { en: 'HS code of four digits or more', 'zh-CN': '四位以上的 HS 编码' },
  day: { en: 'date, or text such as "2025-06-12"', 'zh-CN': '日期，或 "2025-06-12" 形式的文本' },
  period: {
    en: '2025Q1, 2025H1, 2025M1-9, 2024, FY2024 …',
    'zh-CN': '2025Q1、2025H1、2025M1-9、2024、FY2024 等',
  },
  currency: { en: 'three letters, such as CNY', 'zh-CN': '三个字母，如 CNY' },
  name: { en: 'text', 'zh-CN': '文本' },
  word: { en: 'one of the fixed words', 'zh-CN': '固定用词之一' },
  number: { en: 'number', 'zh-CN': '数字' },
  amount: { en: 'amount; blank counts as zero', 'zh-CN': '金额；空白按零计' },
  quantity: { en: 'quantity from 0; blank counts as zero', 'zh-CN': '不小于 0 的数量；空白按零计' },
  rate: { en: 'fraction from 0 to 1; blank counts as zero', 'zh-CN': '0 到 1 之间的比率；空白按零计' },
  estimate: { en: 'number; may be negative', 'zh-CN': '数字；可为负' },
  year: { en: 'year, such as 2024', 'zh-CN': '年份，如 2024' },
  scenario: {
    en: 'name of a scenario, or a range with the columns What, Value, From',
    'zh-CN': '情景名称，或含 What、Value、From 三列的区域',
  },
  'party list': { en: 'name of a list of parties, or a country', 'zh-CN': '主体名单的名称，或国家' },
  numbers: { en: 'range of numbers', 'zh-CN': '数字区域' },
  lines: { en: 'range with a header row', 'zh-CN': '带标题行的区域' },
  anything: { en: 'any value', 'zh-CN': '任意值' },
};

export const shapes: Record<FunctionEntry['takes'], Words[]> = {
  each: [
    {
      en: 'Each argument takes one value or a range. A column against a row fills a grid; ranges that do not fit each other give one #VALUE! for the whole call.',
      'zh-CN':
        '每个参数可以是单个值或区域。一列配一行会填满一个矩形区域；区域大小不匹配时，整个公式返回一个 #VALUE!。',
    },
    {
      en: 'A blank cell in a required argument gives empty text in its place; in an optional one it counts as omitted. An element that fails shows an error in its own place only.',
      'zh-CN':
        '必填参数中的空白单元格返回空文本；可选参数中的空白视为省略。某个元素出错时，只有它自己的位置显示错误。',
    },
  ],
  table: [
    {
      en: 'The result is a table that spills, with a header row. Columns keep their order and English names in later versions; new ones are added at the right.',
      'zh-CN': '结果是带标题行的溢出表格。以后的版本中列的顺序和英文列名不变，新列只加在最右边。',
    },
    {
      en: 'A range as an argument is a filter: the table covers each of its distinct entries. An omitted argument filters nothing unless its description names a default.',
      'zh-CN':
        '区域作为参数时是筛选条件：表格涵盖其中每个不同的条目。省略的参数不作筛选，除非其说明写有默认值。',
    },
  ],
  whole: [
    {
      en: 'Ranges are read as a whole: cells in the same place of their ranges belong together.',
      'zh-CN': '区域按整体读取：各区域中位置相同的单元格相互对应。',
    },
  ],
};

/** What holds wherever a parameter of this kind is left out. */
export const leftOut: Partial<Record<ParameterKind, Words>> = {
  day: {
    en: 'Without a day, the as-of day of the workbook counts: today, unless another one is set in the pane. What became known after it does not count.',
    'zh-CN': '省略日期时采用工作簿的基准日：除非在窗格中另行设定，即为今天。此后才公开的信息不计入答案。',
  },
  period: {
    en: 'Without a period, the latest one with a figure for this question counts; of two with the same last day, the shorter.',
    'zh-CN': '省略期间时，采用对该问题有数据的最近一期；最后一天相同时取较短者。',
  },
  scenario: {
    en: 'Without a scenario, the one chosen for the workbook counts, else the base scenario of the data.',
    'zh-CN': '省略情景时，采用工作簿选定的情景；未选定时采用数据自带的基准情景。',
  },
};

/** What holds for every function of a family. */
export const familyRules: Record<FunctionEntry['family'], Words[]> = {
  licenses: [
    {
      en: 'The control on the day comes first: Prohibited, Review, Not required and Unknown follow from it. Only where a license is required do the disclosed licenses decide.',
      'zh-CN':
        '先看当日的管制：由此得出 Prohibited、Review、Not required 和 Unknown。只有需要许可时，才由已披露的许可决定。',
    },
    {
      en: "The goods count as coming from the exporter's home country; where that is not known, from the workbook's default origin.",
      'zh-CN': '货物视为来自出口商所在国；所在国未知时，视为来自工作簿的默认原产地。',
    },
    {
      en: 'A license counts from the day it became known, for the destinations and goods that it states. For a group of countries, Granted means every one of them.',
      'zh-CN':
        '许可自公开之日起，对其写明的目的地和货物有效。对一组国家而言，Granted 表示其中每一个都已获许可。',
    },
    {
      en: 'After a stated last day a license is Expired. Where none is stated, it is Review once the longest validity by law has passed.',
      'zh-CN': '超过写明的最后一天，许可为 Expired。未写明最后一天的，超过法定最长有效期后为 Review。',
    },
  ],
  controls: [
    {
      en: 'A measure applies from its effective day; its last day and the last day of a suspension are included. After a suspension has run out, the answer is Review until the data says what followed.',
      'zh-CN':
        '措施自生效日起适用；其最后一天和暂停的最后一天均包括在内。暂停期满后，在数据说明后续情况之前，答案为 Review。',
    },
    {
      en: 'Without a destination, the strictest destination decides. Where several measures apply, the strictest one decides.',
      'zh-CN': '省略目的地时，以最严格的目的地为准；多项措施重叠时，以最严格的一项为准。',
    },
    {
      en: "Only measures of the country from which the goods are exported count: the origin or, if omitted, the workbook's default origin, which is China until another one is set in the pane. Goods whose controls there have not been checked are Unknown, never Not controlled.",
      'zh-CN':
        '仅货物出口国的措施计入：即原产地；省略时为工作簿的默认原产地（除非在窗格中另行设定，即为中国）。当地管制未经核查的货物为 Unknown，绝不为 Not controlled。',
    },
  ],
  imports: [
    {
      en: 'Import rules never decide an export status. The sum leaves out the ordinary duty, and duties in doubt, suspended or without a single rate in the data, which the explanation names.',
      'zh-CN':
        '进口规则从不决定出口状态。效力存疑、暂停或数据未给出单一税率的关税不计入合计，但说明会列出。普通关税也不计入。',
    },
  ],
  revenue: [
    {
      en: "Where sources disagree, the company's own figure without a qualifier takes precedence over derived and rounded ones; the other claims stay visible in REVENUE_SOURCE.",
      'zh-CN':
        '来源不一致时，公司自己且不带限定语的数字优先于推算或取整的数字；未采用的说法仍可在 REVENUE_SOURCE 中看到。',
    },
    {
      en: 'A wider or narrower region never replaces the one asked for, and a figure is never calculated as the difference between two periods.',
      'zh-CN': '不会用更大或更小的地区代替所问的地区，也不会用两个期间的差额推算数字。',
    },
  ],
  exposure: [
    {
      en: 'Amount at risk = amount × loss rate of the license status. The rates are assumptions of the scenario, not facts.',
      'zh-CN': '风险金额 = 金额 × 许可状态对应的损失率。损失率是情景的假设，不是事实。',
    },
  ],
  supply: [
    {
      en: 'Calculates with your own numbers; figures on materials and countries come from the data in use.',
      'zh-CN': '用您自己的数字进行计算；物项和国家的数字来自当前数据。',
    },
  ],
  things: [],
};

/** What holds for functions that look names up on lists of parties, in place of the rules of imports. */
export const partyRules: Words[] = [
  {
    en: 'Names of parties match where only case, accents, punctuation, legal forms or the order of words differ. A name that is longer or shorter by a word, or differs in at most a fifth of its letters, is a possible match. No match is not a clearance.',
    'zh-CN':
      '仅大小写、重音、标点、法律形式或词序不同的主体名称视为相同；多一词或少一词，或至多五分之一的字母不同，则为可能匹配。无匹配不等于放行。',
  },
];

export interface ErrorWords {
  cell: '#N/A' | '#VALUE!' | '#DIV/0!';
  when: Words;
}

const NAMES_NOT_FOUND: ErrorWords[] = [
  {
    cell: '#N/A',
    when: {
      en: 'A name is not in the data. The message gives up to three closest names.',
      'zh-CN': '数据中没有该名称。消息给出最多三个最接近的名称。',
    },
  },
  {
    cell: '#N/A',
    when: {
      en: 'A name matches several entries. The message lists them.',
      'zh-CN': '名称对应多个条目。消息会列出它们。',
    },
  },
];

const notReadable = (en: string, zh: string): ErrorWords[] => [
  { cell: '#VALUE!', when: { en, 'zh-CN': zh } },
];

/** The errors that an argument of each kind can cause. */
export const kindErrors: Partial<Record<ParameterKind, ErrorWords[]>> = {
  company: NAMES_NOT_FOUND,
  region: NAMES_NOT_FOUND,
  'revenue region': NAMES_NOT_FOUND,
  material: NAMES_NOT_FOUND,
  scenario: NAMES_NOT_FOUND,
  'party list': NAMES_NOT_FOUND,
  hs: [
    ...notReadable('An HS code has fewer than four digits.', 'HS 编码少于四位。'),
    {
      cell: '#N/A',
      when: {
        en: 'No controlled item in the data has the HS code. That is not a clearance.',
        'zh-CN': '数据中没有管制物项使用该 HS 编码。这不等于放行。',
      },
    },
  ],
  day: notReadable(
    'A day cannot be read as a date, is only a year or month such as 2025, or is before 2000.',
    '无法识别为日期，或仅为 2025 这样的年份或月份，或早于 2000 年。',
  ),
  period: notReadable('A period is not in a known form.', '期间的写法无法识别。'),
  currency: notReadable('A currency is not three letters.', '货币不是三个字母。'),
  word: notReadable('A word is not one of the fixed words.', '用词不在固定用词之列。'),
  number: notReadable('A number cannot be read, or is outside its range.', '数字无法读取或超出范围。'),
  amount: notReadable('An amount is not a number.', '金额不是数字。'),
  quantity: notReadable('A quantity is not a number or is negative.', '数量不是数字或为负。'),
  rate: notReadable('A rate is not between 0 and 1.', '比率不在 0 到 1 之间。'),
  numbers: notReadable('A range holds text, or ranges differ in size.', '区域中含有文本，或各区域大小不同。'),
  lines: notReadable('The range has no headers that can be recognized.', '区域没有可识别的标题。'),
};

export const familyErrors: Record<FunctionEntry['family'], ErrorWords[]> = {
  licenses: [],
  controls: [],
  imports: [],
  revenue: [
    {
      cell: '#N/A',
      when: {
        en: 'The data has no figure for this question. The message says which one is missing.',
        'zh-CN': '数据中没有该问题的数字。消息会说明缺少哪一项。',
      },
    },
  ],
  exposure: [
    {
      cell: '#N/A',
      when: {
        en: 'The scenario gives no rate for the status.',
        'zh-CN': '情景没有给出该状态的损失率。',
      },
    },
  ],
  supply: [{ cell: '#DIV/0!', when: { en: 'A total is zero.', 'zh-CN': '合计为零。' } }],
  things: [],
};

/** What one function alone answers, by its id. */
export const ownErrors: Readonly<Record<string, ErrorWords[]>> = {
  ADDITIONAL_DUTY: [
    {
      cell: '#N/A',
      when: {
        en: 'The data has no additional duties charged by the destination; or no duty certainly applies, and one that may apply has no single rate on the value.',
        'zh-CN':
          '数据没有目的地征收的附加关税；或没有确定适用的关税，而数据对可能适用的一项未给出单一的从价税率。',
      },
    },
  ],
  NEXT_CONTROL_DATE: [
    {
      cell: '#N/A',
      when: {
        en: 'The data has no dated event after the day. Where the day is later than the evidence, the message says where the evidence ends: load newer data, or settle in the pane the answers that say Review.',
        'zh-CN':
          '数据中该日期之后没有已定日期的事件。该日期晚于数据的证据时，消息会说明证据截至何日：请加载更新的数据，或在窗格中对答案为 Review 的事项作出认定。',
      },
    },
  ],
};

export const everywhereErrors: ErrorWords[] = [
  {
    cell: '#VALUE!',
    when: {
      en: 'One call asks for more than 200,000 elements, or its result is too large for Excel on the web.',
      'zh-CN': '一次调用超过 200,000 个元素，或其结果对网页版 Excel 来说过大。',
    },
  },
];
