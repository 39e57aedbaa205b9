// What the topics and fields of the pack format mean, in both languages: the page of the format and the JSON Schema are
// made of these.
import type { PackTopics } from '../../control-data/pack';
import type { Words } from '../help-words';

const w = (en: string, zh: string): Words => ({ en, 'zh-CN': zh });

/** What the records of each topic are. */
export const TOPIC_WORDS: Record<keyof PackTopics, { title: Words; text: Words }> = {
  sources: {
    title: w('Sources', '来源'),
    text: w(
      'Pages from which facts were taken. Every fact names at least one.',
      '事实所依据的页面。每条事实至少引用一个来源。',
    ),
  },
  regions: {
    title: w('Regions', '地区'),
    text: w(
      'Groups of countries that the pack needs beyond those that come with the add-in.',
      '加载项自带地区之外、本数据包所需的国家组合。',
    ),
  },
  companies: {
    title: w('Companies', '公司'),
    text: w('Exporters by name and ticker.', '出口商的名称与证券代码。'),
  },
  materials: {
    title: w('Materials', '物项材料'),
    text: w(
      'Elements, families of materials and their forms. A form leads to what is wider through "broader".',
      '元素、材料类别及其形态。形态通过 broader 指向更宽的材料。',
    ),
  },
  items: {
    title: w('Controlled items', '管制物项'),
    text: w('Lines of a measure’s list: materials and HS codes.', '措施清单中的条目：材料与 HS 编码。'),
  },
  measures: {
    title: w('Measures', '措施'),
    text: w(
      'Laws and notices: what they do, to which goods, for which destinations, from when until when.',
      '法规与公告：做什么、涉及哪些货物和目的地、何时起止。',
    ),
  },
  suspensions: {
    title: w('Suspensions', '暂停与后续'),
    text: w(
      'Facts on the standing of measures: suspended for a time, back in force, or lifted.',
      '关于措施状态的事实：暂停一段时间、恢复实施或取消。',
    ),
  },
  listings: {
    title: w('Entity listings', '实体列名公告'),
    text: w(
      'Notices that list entities, counted. They never decide an answer.',
      '列名公告及其实体数，不决定答案。',
    ),
  },
  events: {
    title: w('Events', '事件'),
    text: w('Talks, truces and news. They never decide an answer.', '会谈、休战与消息，不决定答案。'),
  },
  licenses: {
    title: w('Licenses', '许可'),
    text: w('Licenses of named exporters, as they were disclosed.', '有名称的出口商所披露的许可。'),
  },
  revenue: {
    title: w('Revenue', '收入'),
    text: w('Revenue of a company by region or base and period.', '公司按地区或口径、期间列示的收入。'),
  },
  rates: {
    title: w('Exchange rates', '汇率'),
    text: w('Averages of a period, or the rate of a day.', '期间平均汇率或某日汇率。'),
  },
  rules: {
    title: w('Rules', '规则'),
    text: w(
      'Numbers that law or practice sets: longest validity, days of review.',
      '法律或惯例规定的数字：最长有效期、审查天数。',
    ),
  },
  reliance: {
    title: w('Reliance', '依赖度'),
    text: w(
      'Production shares and import reliance by country and year.',
      '按国家和年份列示的产量份额与进口依赖度。',
    ),
  },
  statistics: {
    title: w('Statistics', '统计'),
    text: w('Counted figures that are shown and never decide.', '只供显示、不决定答案的统计数字。'),
  },
  scenarios: {
    title: w('Scenarios', '情景'),
    text: w(
      'Loss rates by status: assumptions of a model, never facts.',
      '各状态的损失率：模型假设，并非事实。',
    ),
  },
  announcements: {
    title: w('Announcements', '声明'),
    text: w(
      'What an authority said that it will do, where no legal instrument was read. It never moves a day.',
      '主管机关声明将要做的事，尚无已阅读的法律文件；不改变任何日期。',
    ),
  },
  checks: {
    title: w('Checks', '核查'),
    text: w(
      'That a country’s controls on some materials were checked. Without a check nothing is "Not controlled".',
      '某国对某些材料的管制已经核查。没有核查记录就不会回答“未列管”。',
    ),
  },
  critical: {
    title: w('Critical lists', '关键材料清单'),
    text: w('Materials on a government’s list of critical ones.', '政府关键材料清单中的材料。'),
  },
  parties: {
    title: w('Parties', '名单上的主体'),
    text: w('Names on lists of parties, one record for each notice.', '名单上的名称，每个公告一条记录。'),
  },
  supply: {
    title: w('Supply', '供应'),
    text: w('What countries produced or hold of a material in a year.', '各国某年某种材料的产量或储量。'),
  },
  governance: {
    title: w('Governance', '治理'),
    text: w('Scores of countries on an indicator.', '国家在某一指标上的得分。'),
  },
};

/**
 * What a field means: under its own name, or under the topic and its name where it means something else there. The
 * fields of a list of objects stand under the list's name.
 */
export const FIELD_WORDS: Record<string, Words> = {
  id: w('Lower-case id of its own; never used again for anything else.', '小写标识，唯一且不再另作他用。'),
  sources: w('Ids of sources of this pack.', '本数据包中来源的标识。'),
  competing: w(
    'Other values that sources give; the record’s own field holds the one that counts.',
    '其他来源给出的不同数值；记录本身保存采用的值。',
  ),
  'competing.field': w('The field that the claim is about.', '该说法涉及的字段。'),
  'competing.value': w('The other value.', '另一个值。'),
  'competing.note': w('Why it differs.', '差异说明。'),
  notes: w('A remark that is shown.', '显示给用户的备注。'),
  withdrawn: w(
    'True for a record that turned out wrong: it stays and answers nothing.',
    '记录有误时为 true：保留但不参与回答。',
  ),
  name: w('Its name in English.', '英文名称。'),
  nameZh: w('Its name in Chinese.', '中文名称。'),
  aliases: w('Other names by which it is found.', '可用于查找的其他名称。'),
  title: w('What it is, in a few words.', '简短标题。'),
  titleZh: w('The title in Chinese.', '中文标题。'),
  jurisdiction: w(
    'The country whose rule it is: ISO 3166-1 alpha-2, or EU.',
    '规则所属国家：ISO 3166-1 两位代码，或 EU。',
  ),
  reference: w('The number by which the field cites it: 2025 No.18.', '业内引用的编号，如 2025 No.18。'),
  announced: w('The day of its publication.', '公布日期。'),
  effective: w('The first day on which it holds.', '生效日期。'),
  until: w('The last day that its own text plans.', '文本规定的最后一天。'),
  ended: w('The last day on which it held: a fact, not a plan.', '实际失效前的最后一天：事实而非计划。'),
  effect: w(
    'What it does. The first four and "quota" decide a question about an export; the others never do.',
    '作用方式。前四种与 quota 决定出口问题的答案，其余不决定。',
  ),
  destinations: w('Where the goods go: all destinations, or a list.', '货物去向：全部目的地或清单。'),
  'destinations.scope': w('all or list.', 'all 或 list。'),
  'destinations.include': w('Codes of regions, where the scope is a list.', 'scope 为 list 时的地区代码。'),
  'destinations.exclude': w('Codes of regions that are left out.', '排除的地区代码。'),
  origins: w(
    'Where the goods of an import-side rule come from; left out: from everywhere.',
    '进口方规则所涉货物的来源；省略表示任何来源。',
  ),
  'origins.scope': w('all or list.', 'all 或 list。'),
  'origins.include': w('Codes of regions, where the scope is a list.', 'scope 为 list 时的地区代码。'),
  'origins.exclude': w('Codes of regions that are left out.', '排除的地区代码。'),
  materials: w('Ids of materials.', '材料标识。'),
  'measures.materials': w(
    'Materials that its text names; they answer only where no item refers to it.',
    '文本点名的材料；仅在没有物项条目时用于回答。',
  ),
  onlyListedItems: w(
    'True where it reaches only items that a licensing measure in force lists.',
    '仅及于有效许可措施所列物项时为 true。',
  ),
  amounts: w('Quotas and rates.', '配额与税率。'),
  'amounts.period': w(
    'A year, a month, or two days with a slash; left out: as long as the measure holds.',
    '年、月或以斜杠分隔的两个日期；省略表示与措施同期。',
  ),
  'amounts.value': w('The amount; an ad valorem rate is a fraction.', '数量；从价税率用小数。'),
  'amounts.unit': w('t Co, ad valorem, USD/t …', '单位，如 t Co、ad valorem、USD/t。'),
  'amounts.of': w('What it is of, in the measure’s own classes.', '所属类别（按措施自身分类）。'),
  'amounts.notes': w('A remark on the amount.', '关于数量的备注。'),
  decides: w(
    'False where what was read of it is not enough to decide an answer.',
    '已阅读内容不足以决定答案时为 false。',
  ),
  whyNotDeciding: w('Why it does not decide.', '不决定答案的原因。'),
  direction: w(
    'export, or import for a rule of the country that the goods enter.',
    'export；进口国的规则为 import。',
  ),
  certainty: w('How sure the pack is of it, by what was read.', '依据已阅读内容判断的可靠程度。'),
  noOfficialAddress: w(
    'Why no https address of the issuing body is among its sources.',
    '来源中没有发布机关 https 网址的原因。',
  ),
  notOnTopOf: w(
    'Duties on top of which it does not come, by its own text.',
    '按其文本不与之叠加的关税措施。',
  ),
  limbs: w('Parts that are answered like measures of their own.', '按独立措施回答的组成部分。'),
  measure: w('Id of the measure or clause.', '措施或其组成部分的标识。'),
  measures: w('Ids of measures or clauses.', '措施或其组成部分的标识。'),
  controlCode: w('The code on the control list.', '管制清单编码。'),
  controlCodeUnconfirmed: w(
    'True where no page that was read shows the code.',
    '已阅读页面均未显示该编码时为 true。',
  ),
  hs: w(
    'HS codes, digits only: six, or more of the jurisdiction’s own tariff.',
    'HS 编码，仅数字：六位，或该法域税则的更多位。',
  ),
  threshold: w('Purity, size or use from which the item counts.', '纳入管制的纯度、尺寸或用途界限。'),
  standing: w(
    'suspended, in_force (back in force) or lifted.',
    'suspended、in_force（恢复实施）或 lifted（取消）。',
  ),
  from: w('The first day.', '第一天。'),
  'suspensions.until': w('The last day; null: until further notice.', '最后一天；null 表示另行通知为止。'),
  destination: w('Code of the region of the entities.', '实体所在地区代码。'),
  entities: w('How many it lists.', '列名数量。'),
  suspensions: w('Times in which the listing is suspended.', '列名被暂停的期间。'),
  date: w('The day.', '日期。'),
  'events.destinations': w('Codes of the regions that it concerns.', '涉及的地区代码。'),
  company: w('Id of the company.', '公司标识。'),
  regions: w('Regions as stated and as read.', '原文所述及解读的地区。'),
  stated: w('The words of the source.', '来源原文。'),
  'regions.region': w(
    'Code of the region it is read as; null where it names none.',
    '解读为的地区代码；未指明时为 null。',
  ),
  region: w('Code of the region; null where the figure is of a whole base.', '地区代码；整体口径时为 null。'),
  status: w('What the record says of it.', '状态。'),
  kind: w('Which kind it is.', '类别。'),
  disclosed: w(
    'The day on which it was disclosed; never copied from the granted day.',
    '披露日期；不得抄自授予日期。',
  ),
  granted: w('The day on which it was granted; null where nobody says.', '授予日期；无人说明时为 null。'),
  validUntil: w('The last day that is stated.', '所述最后有效日。'),
  validMonths: w('The length that is stated, in months.', '所述有效月数。'),
  scope: w('How much of the exporter’s trade it covers.', '覆盖出口商业务的范围。'),
  conditions: w('Conditions that are stated.', '所述条件。'),
  regionStated: w('The region in the words of the report.', '报告原文中的地区。'),
  base: w('What the share is a share of.', '份额的口径。'),
  period: w('2025Q1, 2025H1, 2025M1-9, 2024.', '2025Q1、2025H1、2025M1-9、2024。'),
  amount: w('Whole units of the currency.', '货币单位的金额。'),
  amountUnit: w('Size of the last printed digit of the amount.', '金额末位有效数字的单位。'),
  currency: w('ISO 4217.', 'ISO 4217 货币代码。'),
  share: w('A fraction.', '份额（小数）。'),
  shareDecimals: w('Decimals of the share as printed in percent.', '份额以百分比印出时的小数位数。'),
  qualifier: w('exact, about, more than, nearly …', 'exact、about、more than、nearly 等限定词。'),
  basis: w(
    'reported, derived (with its formula), estimated, or user.',
    'reported（报告）、derived（推算，附公式）、estimated（估计）或 user。',
  ),
  shareBasis: w('The basis of the share where it differs.', '份额依据与金额不同时填写。'),
  formula: w('How a derived figure was worked out.', '推算公式。'),
  to: w('The currency in which the rate is given, ISO 4217.', '报价货币，ISO 4217。'),
  'rates.from': w('The currency of which one unit is priced, ISO 4217.', '被报价的一单位货币，ISO 4217。'),
  value: w('The number.', '数值。'),
  day: w('The day.', '日期。'),
  unit: w('The unit.', '单位。'),
  material: w('Id of the material.', '材料标识。'),
  country: w('ISO 3166-1 alpha-2.', 'ISO 3166-1 两位代码。'),
  'companies.home': w(
    'Home jurisdiction, ISO 3166-1 alpha-2; null where it is not known.',
    '母国法域，ISO 3166-1 两位代码；未知为 null。',
  ),
  year: w('The year.', '年份。'),
  edition: w('The edition of the source: MCS 2026.', '来源版本，如 MCS 2026。'),
  detail: w('What exactly is counted.', '具体统计对象。'),
  values: w('Numbers by name or by country.', '按名称或国家列示的数字。'),
  rows: w('Status or parameter, its value, and from when it holds.', '状态或参数、数值及起始日。'),
  authority: w('Who said it.', '发言机关。'),
  says: w('extend, lift or issue.', 'extend（延长）、lift（取消）或 issue（发布）。'),
  origin: w(
    'The country whose controls were looked at, ISO 3166-1 alpha-2.',
    '被核查管制的国家，ISO 3166-1 两位代码。',
  ),
  list: w('The name of the list.', '清单名称。'),
  notice: w('The notice that lists the name.', '列名公告。'),
  listed: w('The day of the listing.', '列名日期。'),
  stage: w(
    'mine, refinery, smelter … in the source’s own classes.',
    'mine、refinery、smelter 等（按来源分类）。',
  ),
  counted: w('The source’s words for what is counted.', '来源对统计对象的表述。'),
  world: w('The world’s total as the source gives it.', '来源给出的世界总量。'),
  estimated: w('Countries whose figure is an estimate of the source.', '来源标为估计值的国家。'),
  qualifiers: w('Words of the source for a figure, by country.', '来源对数字的限定词，按国家。'),
  indicator: w('The name of the indicator.', '指标名称。'),
  estimate: w('The score.', '得分。'),
  publisher: w('Who published it.', '发布者。'),
  url: w('The https address, or nothing.', 'https 网址，或留空。'),
  published: w('The day of publication as the page states it.', '页面所示发布日期。'),
  'sources.kind': w(
    'official: the issuing body’s own page, read. Else company, press, dataset, user.',
    'official：已阅读的发布机关原页；其余为 company、press、dataset、user。',
  ),
  via: w('Who quotes the publisher, where the original was not read.', '未阅读原文时，引用发布者的一方。'),
  viaUrl: w('The https address of the copy that was read.', '所阅读副本的 https 网址。'),
  code: w('The code: capitals, digits and hyphens.', '代码：大写字母、数字和连字符。'),
  members: w('ISO 3166-1 alpha-2 codes of its countries.', '成员国家的 ISO 3166-1 两位代码。'),
  tickers: w('300748.SZ: with the exchange as suffix.', '证券代码，带交易所后缀，如 300748.SZ。'),
  lei: w('Legal Entity Identifier.', '法人机构识别编码（LEI）。'),
  products: w('Ids of the materials that it sells.', '所售材料的标识。'),
  symbol: w('The element’s symbol.', '元素符号。'),
  form: w(
    'In which form it is traded; none for a bare element or a family.',
    '交易形态；单纯元素或类别不填。',
  ),
  elements: w('Symbols of the elements in it.', '所含元素符号。'),
  broader: w('Ids of wider materials that include it.', '包含它的更宽材料的标识。'),
  unchecked: w(
    'True where its controls were not checked: it answers Unknown.',
    '未核查其管制时为 true：回答为未知。',
  ),
};

/** The fields of the head. */
export const HEAD_WORDS: Record<string, Words> = {
  format: w('Always "exposure-pack".', '固定为 "exposure-pack"。'),
  formatVersion: w('1. A newer version is refused with its number.', '1。更新的版本会被拒绝并显示其版本号。'),
  id: w('The pack’s id; the same in every version.', '数据包标识，各版本不变。'),
  title: w('What it is called.', '名称。'),
  version: w('The version, such as 2026.10.08.', '版本，如 2026.10.08。'),
  dataDate: w('The day of the latest evidence.', '最新证据的日期。'),
  formerIds: w('Ids under which earlier versions were published.', '早期版本使用过的标识。'),
  covers: w('What it says that it covers.', '覆盖范围。'),
  'covers.jurisdictions': w('Countries whose controls it holds.', '所含管制的国家。'),
  'covers.lists': w('Lists of parties or of materials.', '所含名单或材料清单。'),
  'covers.years': w('First and last year of its figures.', '数字的起止年份。'),
  'covers.text': w('In a sentence, with what it does not hold.', '一句话说明，包括不含的内容。'),
  changes: w('What is new in this version, in a sentence.', '本版本的变化，一句话。'),
  license: w('Under which terms the data may be used.', '数据使用条款。'),
  $schema: w('Address of the JSON Schema, for editors.', '供编辑器使用的 JSON Schema 地址。'),
};
