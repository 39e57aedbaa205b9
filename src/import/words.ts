// The words that people write in a register for a status, a kind, an effect, and the one that the data keeps.

import type { FieldKind } from './registers';
import { words } from './registers/register';

/** What a field with a closed list of words accepts: each word of the data with the ways to write it. */
export type WordTable = Readonly<Record<string, readonly string[]>>;

const LICENSE_STATUS: WordTable = {
  granted: words(`
    approved, issued, yes, active, valid, received, obtained, licensed, 已获批, 获批, 已批准, 批准,
    已颁发, 已签发, 已取得, 取得, 有效, 授予, 许可`),
  applied: words(`
    pending, application filed, filed, submitted, in review, under review, in progress, requested,
    申请中, 已申请, 申请, 审批中, 审核中, 待批, 待审批, 已提交, 办理中`),
  refused: words(`
    denied, rejected, declined, not approved, 拒绝, 被拒, 已拒绝, 不予许可, 未获批, 驳回, 不批准`),
  revoked: words(`
    withdrawn, cancelled, canceled, 撤销, 已撤销, 吊销, 已吊销, 注销, 作废, 取消`),
};

const LICENSE_KIND: WordTable = {
  individual: words(`
    single, specific, one-off, individual license, individual licence, 单项, 单项许可, 单次, 个别,
    个案, 一次性`),
  general: words('bulk, general license, general licence, open, 通用, 通用许可, 一般, 一般许可'),
  unknown: words('not stated, not known, n/a, na, -, 未知, 不详, 未说明, 未披露'),
};

const LICENSE_SCOPE: WordTable = {
  full: words('all, all customers, all items, complete, 全部, 全部客户, 全部物项, 完整, 所有客户'),
  'some customers': words(`
    certain customers, customers, per customer, named customers, part of customers,
    nearly all customers, most customers, 部分客户, 按客户, 个别客户, 特定客户, 大部分客户`),
  'some items': words('certain items, items, per item, part of items, 部分物项, 部分产品, 特定物项'),
  unspecified: words('not stated, unknown, n/a, na, -, 未说明, 未知, 未披露, 不详'),
};

const EFFECT: WordTable = {
  prohibited: words('ban, banned, export ban, prohibition, forbidden, 禁止, 禁止出口, 禁运'),
  presumption_of_denial: words(`
    denial, in principle not licensed, policy of denial, 推定拒绝, 原则上不予许可, 原则不予许可`),
  license_required: words(`
    license, licence, licence required, licensing, export license, export licence, permit,
    controlled, 许可, 需要许可, 许可证, 须经许可, 出口许可, 许可管理`),
  end_use_ban: words('end use, end-user ban, military end use, 最终用途禁止, 最终用户禁止'),
  third_country_license: words(
    'third country, extraterritorial, re-export, reexport, 第三国, 境外管制, 再出口',
  ),
  state_trading: words('list of exporters, state trading, 国营贸易'),
  framework: words('law, procedure, rules, 框架, 法规, 程序'),
};

const STANDING: WordTable = {
  suspended: words('suspension, paused, halted, 暂停, 暂停实施, 中止'),
  in_force: words(`
    back in force, resumed, reinstated, in effect, effective, 恢复, 恢复实施, 有效, 生效`),
  lifted: words('removed, repealed, ended, cancelled, canceled, 取消, 废止, 解除, 停止实施'),
};

const REVENUE_BASE: WordTable = {
  clients: words('customers, by client, by customer, customer location, 客户, 按客户'),
  exports: words('export, export sales, export revenue, 出口, 出口收入, 外销'),
  overseas: words('foreign, abroad, international, outside china, 海外, 境外, 国外, 国际'),
  domestic: words('home, home market, inland, china sales, 国内, 境内, 内销, 内地'),
  total: words('all, group, company total, revenue, 合计, 总计, 总额, 全部, 营业总收入'),
};

const QUALIFIER: WordTable = {
  exact: words('as stated, precise, =, 准确, 精确'),
  about: words('approximately, approx, around, circa, roughly, ~, 约, 大约, 左右'),
  'more than': words('over, above, at least, exceeding, >, 超过, 逾, 以上, 多于'),
  nearly: words('almost, close to, just under, under, <, 近, 接近, 将近'),
};

const BASIS: WordTable = {
  reported: words('report, filing, actual, stated, 报告, 披露, 实际, 公告'),
  derived: words('computed, calculated, 推算, 计算, 折算'),
  estimated: words('estimate, guess, forecast, 估计, 估算, 预计'),
  user: words('own, internal, private, mine, 用户, 内部, 自有'),
};

/** The closed lists of words, by the kind of field. */
export const WORDS: Readonly<Partial<Record<FieldKind, WordTable>>> = {
  'license-status': LICENSE_STATUS,
  'license-kind': LICENSE_KIND,
  'license-scope': LICENSE_SCOPE,
  effect: EFFECT,
  standing: STANDING,
  'revenue-base': REVENUE_BASE,
  qualifier: QUALIFIER,
  basis: BASIS,
};

/** Region words of a disclosure that name no place. The record then names no region: it reaches nothing. */
export const NO_REGION_WORDS = words(`
    not stated, not disclosed, withheld, undisclosed, other regions, other countries, unknown, n/a,
    未披露, 未说明, 其他地区, 其他国家, 保密, 不详`);

/** Region words for the customers at large: every destination, but only for some customers. */
export const SOME_CUSTOMERS_WORDS = words(`
    some customers, certain customers, nearly all customers, almost all customers, most customers,
    部分客户, 大部分客户, 几乎所有客户, 绝大部分客户`);

/** How people name currencies beside their codes. The offshore yuan (CNH) has a code and rates of its own. */
export const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  YUAN: 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  $: 'USD',
  US$: 'USD',
  美元: 'USD',
  '€': 'EUR',
  EURO: 'EUR',
  欧元: 'EUR',
  日元: 'JPY',
  港元: 'HKD',
  港币: 'HKD',
  英镑: 'GBP',
  韩元: 'KRW',
};

const QUARTERS = '一二三四';

/** Chinese words of a reporting period as letters: `2025年第一季度` is `2025Q1`, `2025年上半年` is `2025H1`. */
export function periodInLetters(text: string): string {
  return text
    .replace(/年$/, '')
    .replace(/(\d)年度?/, '$1')
    .replace(
      /第?([一二三四1-4])季度?/,
      (_, quarter: string) => `Q${QUARTERS.indexOf(quarter) + 1 || quarter}`,
    )
    .replace(/上半年?/, 'H1')
    .replace(/下半年?/, 'H2');
}

/** Spellings are compared without case, spaces, underscores and hyphens; signs that stand alone are kept. */
export function wordKey(text: string): string {
  const key = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./()]+/g, '');
  return key === '' ? text.trim() : key;
}

const keyed = new Map<WordTable, Map<string, string>>();

/** The word of the data for what a cell says, or null. */
export function readWord(table: WordTable, text: string): string | null {
  let byKey = keyed.get(table);
  if (!byKey) {
    byKey = new Map();
    for (const [word, ways] of Object.entries(table))
      for (const way of [word, ...ways]) byKey.set(wordKey(way), word);
    keyed.set(table, byKey);
  }
  const known = byKey.get(text);
  if (known !== undefined) return known;
  const word = byKey.get(wordKey(text)) ?? null;
  // The same spelling comes again in the next row.
  if (word !== null) byKey.set(text, word);
  return word;
}
