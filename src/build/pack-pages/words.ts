// What each shipped pack covers, what it does not, and what a person must read before more of it may be called certain.
import type { Words } from '../help-words';

const w = (en: string, zh: string): Words => ({ en, 'zh-CN': zh });

export interface PackWords {
  title: Words;
  covers: readonly Words[];
  lacks: readonly Words[];
  /** Unread pages and open questions. */
  toRead: readonly Words[];
}

export const PACK_WORDS: Readonly<Record<string, PackWords>> = {
  'cn-controls': {
    title: w('China’s controls, licenses and revenue', '中国的管制、许可与收入'),
    covers: [
      w(
        'China’s export controls on critical minerals, magnets and related technology from 2006 on: measures, their items with HS codes, suspensions and announcements.',
        '中国自 2006 年起对关键矿产、磁体及相关技术的出口管制：措施、带 HS 编码的物项、暂停与声明。',
      ),
      w(
        'Licenses and revenue by region of exporters, as they disclosed them; monthly export statistics of magnets and yttrium.',
        '出口商披露的许可与分地区收入；磁体和钇的月度出口统计。',
      ),
      w(
        'Which materials were checked for China: only those can be answered as Not controlled.',
        '哪些物项已就中国核查：只有这些物项可能回答“未列管”。',
      ),
    ],
    lacks: [
      w(
        'What China’s Ministry of Commerce published after the data date. No notice of November 2026 was found.',
        '数据日期之后商务部发布的内容。未找到 2026 年 11 月的公告。',
      ),
      w('Items, effective day and end of 2026 No.34.', '2026 年第 34 号的物项、生效日和截止日。'),
      w(
        'Exports of magnets by month and country from April 2026 on.',
        '2026 年 4 月以后按月、按国家的磁体出口。',
      ),
      w(
        'Revenue by region of most exporters after 2025H1; licenses of exporters of antimony, graphite and tungsten.',
        '多数出口商 2025 年上半年之后的分地区收入；锑、石墨、钨出口商的许可。',
      ),
      w('Renewals of the general licenses of December 2025.', '2025 年 12 月通用许可的续期情况。'),
      w('An HS line for lutetium oxide alone.', '氧化镥的专属 HS 编码。'),
    ],
    toRead: [
      w(
        'The list of announcements of November 2026 at www.mofcom.gov.cn: anything that amends 2025 No.70 or No.72, listing No.21, unreliable-entity notice No.7.',
        'www.mofcom.gov.cn 2026 年 11 月公告列表：任何修改 2025 年第 70 号、第 72 号、第 21 号列名、不可靠实体第 7 号公告的文件。',
      ),
      w(
        'The statement of 28 September 2026 at www.mofcom.gov.cn: its exact words, and whether the Kuala Lumpur arrangement covers No.72.',
        '商务部 2026 年 9 月 28 日的表态：准确措辞，以及吉隆坡安排是否涵盖第 72 号。',
      ),
      w(
        '2025 No.18: HS lines of the oxides, compounds and targets of terbium, dysprosium, lutetium, scandium and yttrium; the letters of 1C905 to 1C908.',
        '2025 年第 18 号：铽、镝、镥、钪、钇的氧化物、化合物和靶材的 HS 编码；1C905 至 1C908 的字母项。',
      ),
      w('The content of 2026 No.34 and No.29.', '2026 年第 34 号与第 29 号的内容。'),
      w(
        'The annexes of 2025 No.61: HS lines and how parts 1 and 2 belong together.',
        '2025 年第 61 号附件：HS 编码及第一、二部分的对应关系。',
      ),
      w(
        'The end of the list of 2025 No.58: codes of coating equipment and technology.',
        '2025 年第 58 号清单末尾：涂覆设备与技术的编码。',
      ),
      w(
        'Annex 1 of the list of 2024 No.51: sub-letters, and molybdenum as 1C004 or 1C117.b.',
        '2024 年第 51 号清单附件 1：子项字母，钼为 1C004 还是 1C117.b。',
      ),
      w(
        'Annual reports of 2025 of JL MAG, San Huan, Yunsheng and Zhenghai: sales by region, licenses held, last day of the general license.',
        '金力永磁、中科三环、宁波韵升、正海磁材 2025 年年报：分地区销售、持有许可、通用许可到期日。',
      ),
    ],
  },
  'world-controls': {
    title: w('Controls of other countries', '其他国家的管制'),
    covers: [
      w(
        'Export bans, licenses, quotas and taxes on critical minerals of other countries, and import bans and additional duties of the US, the EU, the UK and India.',
        '其他国家对关键矿产的出口禁令、许可、配额和税，以及美国、欧盟、英国和印度的进口禁令与附加关税。',
      ),
      w(
        'How certain each measure is. A measure that was not read fully enough to decide an answer says why.',
        '每项措施的可靠程度。所读内容不足以决定答案的措施会说明原因。',
      ),
    ],
    lacks: [
      w(
        'Every other measure. The pack is a selection: what is not in it is Unknown, never free.',
        '其他一切措施。本包只是选录：未列入者为未知，绝不代表自由出口。',
      ),
      w(
        'Lists of goods by HS code, where the official text was not read.',
        '未阅读官方文本的 HS 编码货物清单。',
      ),
    ],
    toRead: [
      w(
        'The official text of each measure below that has no official address.',
        '下列没有官方网址的每项措施的官方文本。',
      ),
      w(
        'DR Congo: decisions of ARECOMS of 2026, the allocations of cobalt by company, and whether unused quotas carry over again.',
        '刚果（金）：ARECOMS 2026 年的决定、各公司钴配额，以及未用配额是否再次结转。',
      ),
      w(
        'Indonesia: the annexes of the ministry’s regulations, with the HS lines of ore and concentrate.',
        '印度尼西亚：部级法规附件及矿石、精矿的 HS 编码。',
      ),
      w(
        'The Federal Register: the notice on the affiliates rule after 9 November 2026.',
        '美国《联邦公报》：2026 年 11 月 9 日之后关于关联方规则的公告。',
      ),
    ],
  },
  'world-supply': {
    title: w('World supply of minerals', '世界矿产供应'),
    covers: [
      w(
        'Production by country, net import reliance and import sources of the United States: USGS Mineral Commodity Summaries 2025 and 2026.',
        '各国产量，美国净进口依赖度与进口来源：USGS《矿产品概要》2025 与 2026。',
      ),
      w(
        'Which materials are on the critical lists of the EU and the US, and average exchange rates of the Federal Reserve.',
        '欧盟与美国关键材料清单，以及美联储平均汇率。',
      ),
    ],
    lacks: [
      w(
        'Any control: a material that only this pack names is Unknown.',
        '任何管制：仅由本包列出的物项回答为未知。',
      ),
      w(
        'Figures of the British Geological Survey and the International Energy Agency, and governance estimates: their licenses were not read.',
        '英国地质调查局与国际能源署的数字以及治理估计：其许可条款尚未阅读。',
      ),
      w('Daily exchange rates.', '每日汇率。'),
    ],
    toRead: [
      w(
        'The license terms of the data sets of the IEA and the World Bank.',
        'IEA 与世界银行数据集的许可条款。',
      ),
      w(
        'The printed pages of the Mineral Commodity Summaries: the figures are from a copy of the data release.',
        '《矿产品概要》印刷页：数字取自数据发布的副本。',
      ),
    ],
  },
  parties: {
    title: w('Parties on China’s lists', '中国名单上的主体'),
    covers: [
      w(
        'Organizations on China’s control list, watch list, unreliable-entity list and in countermeasure orders, by notice, with the days on which they were listed, suspended and taken off.',
        '中国管控名单、关注名单、不可靠实体清单及反制令中的组织，按公告列示列名、暂停与移出日期。',
      ),
    ],
    lacks: [
      w('Natural persons. They are left out on purpose.', '自然人：有意不收录。'),
      w('Lists of other countries.', '其他国家的名单。'),
      w(
        'The countries of the names in the notice of 9 October 2025.',
        '2025 年 10 月 9 日公告中各名称所属的国家。',
      ),
    ],
    toRead: [
      w(
        'The notices themselves: names come from machine-read copies of the official pages, and spellings differ between copies.',
        '公告原文：名称来自官方页面的机器副本，各副本拼写有差异。',
      ),
      w(
        'Whether the suspensions of No.21 and of unreliable-entity notice No.7, which by their text ended on 10 November 2026, were extended.',
        '第 21 号与不可靠实体第 7 号公告的暂停（按文本于 2026 年 11 月 10 日结束）是否延长。',
      ),
      w(
        'The unreliable-entity notices of 2025: numbers 4, 9 and 10 were inferred from their order.',
        '2025 年不可靠实体公告：第 4、9、10 号的编号系按顺序推定。',
      ),
    ],
  },
};
