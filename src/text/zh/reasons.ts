// Why an answer is what it is, Chinese. Status words stay English, as in the cells.

import type { ReasonCode } from '../en/reasons';
import type { Shown, Template } from '../sentences';

const since = ({ since: day }: Shown): string => (day ? `自 ${day} 起` : '');
const until = ({ until: day }: Shown): string => (day ? `至 ${day}` : '');
const only = ({ only: forms, more }: Shown): string =>
  forms ? `仅适用于：${forms}${Number(more) > 0 ? `等（另有 ${more} 种形态）` : ''}。` : '';

type Sentences = Record<string, (values: Shown) => string>;

const withForms = <T extends Sentences>(sentences: T): T =>
  Object.fromEntries(
    Object.entries(sentences).map(([code, say]) => [code, (values: Shown) => only(values) + say(values)]),
  ) as T;

const DATED: Record<string, string> = { granted: '签发', disclosed: '披露', published: '公布' };
const SCOPES: Record<string, string> = { 'some customers': '部分客户', 'some items': '部分物项' };
const start = ({ dated, start: day }: Shown): string => `${day} ${DATED[dated ?? ''] ?? dated}`;
const scope = (v: Shown): string => SCOPES[v['scope'] ?? ''] ?? v['scope'] ?? '';

/** The region in Chinese; the source's own words beside it where they are not Chinese. */
const stated = ({ region, stated: words = '' }: Shown): string =>
  words === region || /\p{Script=Han}/u.test(words) ? `${words} ` : `${region}（原文：${words}）`;

const CONTROL = {
  'control.prohibited': (v) => `禁止向 ${v['place']} 出口 ${v['subject']}：${v['measure']} ${since(v)}有效。`,
  'control.denied': (v) =>
    `向 ${v['place']} 出口 ${v['subject']} 推定拒绝许可：${v['measure']} ${since(v)}有效。`,
  'control.review.suspension': (v) =>
    `${v['measure']} 的暂停已于 ${v['ended']} 期满，数据未说明后续情况；向 ${v['place']} 出口 ${v['subject']} 可能为 ${v['couldBe']}。`,
  'control.review.end': (v) =>
    `${v['measure']} 的计划终止日 ${v['ended']} 已过，数据未说明后续情况；向 ${v['place']} 出口 ${v['subject']} 可能为 ${v['couldBe']}。`,
  'control.license': (v) =>
    `向 ${v['place']} 出口 ${v['subject']} 需要许可：依据 ${v['measure']}，${since(v)}${until(v)}。`,
  'control.quota': (v) =>
    `向 ${v['place']} 出口 ${v['subject']} 需要获得 ${v['measure']} 的出口配额，${since(v)}${until(v)}${v['amounts'] ? `：${v['amounts']}` : ''}。`,
  'control.suspended': (v) =>
    `${v['measure']} 本应适用于向 ${v['place']} 出口 ${v['subject']}，但${since(v)}${until(v)}暂停实施。`,
  'control.none': (v) => `数据中没有措施在当日适用于向 ${v['place']} 出口 ${v['subject']}。`,
  'control.home': (v) => `${v['subject']} 运往 ${v['place']} 不属于出口：这些措施正是该地制定的。`,
  'control.unknown.material': (v) => `数据列有 ${v['subject']}，但其管制情况未经核查。`,
  'control.unknown.origin': (v) =>
    `本数据未核查 ${v['origin']} 对 ${v['subject']} 的管制，因此不能视为放行。`,
  'control.unknown.region': (v) => `数据未说明“${v['place']}”包括哪些国家，无法回答。`,
} satisfies Sentences;

const LICENSE_BY_CONTROL = {
  'license.by-control.prohibited': (v) =>
    `${v['company']} 无法获得对 ${v['place']} 的许可：${CONTROL['control.prohibited'](v)}`,
  'license.by-control.denied': (v) =>
    `${v['company']} 难以获得对 ${v['place']} 的许可：${CONTROL['control.denied'](v)}`,
  'license.by-control.review.suspension': (v) =>
    `${v['company']} 对 ${v['place']} 是否需要许可尚待确认。${CONTROL['control.review.suspension'](v)}`,
  'license.by-control.review.end': (v) =>
    `${v['company']} 对 ${v['place']} 是否需要许可尚待确认。${CONTROL['control.review.end'](v)}`,
  'license.by-control.quota': (v) =>
    `${v['company']} 对 ${v['place']} 需要获得配额：${CONTROL['control.quota'](v)}`,
  'license.by-control.suspended': (v) =>
    `${v['company']} 对 ${v['place']} 无需许可：${CONTROL['control.suspended'](v)}`,
  'license.by-control.none': (v) =>
    `${v['company']} 对 ${v['place']} 无需许可：${CONTROL['control.none'](v)}`,
  'license.by-control.home': (v) =>
    `${v['company']} 对 ${v['place']} 无需许可：${CONTROL['control.home'](v)}`,
  'license.by-control.unknown.material': CONTROL['control.unknown.material'],
  'license.by-control.unknown.origin': CONTROL['control.unknown.origin'],
  'license.by-control.unknown.region': CONTROL['control.unknown.region'],
} satisfies Sentences;

const LICENSE = {
  'license.unknown': (v) => `数据中 ${v['company']} 没有产品也没有许可，因此对 ${v['place']} 的状态未知。`,
  'license.granted.stated': (v) =>
    `${v['company']} 持有对 ${v['place']} 的许可（${v['subject']}），${start(v)}，载明有效期至 ${v['last']}。`,
  'license.granted.stated-length': (v) =>
    `${v['company']} 持有对 ${v['place']} 的许可（${v['subject']}），${start(v)}，按载明期限有效至 ${v['last']}。`,
  'license.granted.law': (v) =>
    `${v['company']} 持有对 ${v['place']} 的许可（${v['subject']}），${start(v)}；未披露有效期，依法最迟于 ${v['last']} 到期。`,
  'license.partial.stated': (v) =>
    `${v['company']} 持有对 ${v['place']} ${scope(v)}的许可（${v['subject']}），${start(v)}，载明有效期至 ${v['last']}。`,
  'license.partial.stated-length': (v) =>
    `${v['company']} 持有对 ${v['place']} ${scope(v)}的许可（${v['subject']}），${start(v)}，按载明期限有效至 ${v['last']}。`,
  'license.partial.law': (v) =>
    `${v['company']} 持有对 ${v['place']} ${scope(v)}的许可（${v['subject']}），${start(v)}；未披露有效期，依法最迟于 ${v['last']} 到期。`,
  'license.partial-group': (v) =>
    `${v['company']} 在 ${v['place']} 需要许可的 ${v['count']} 个国家与物项组合中有 ${v['covered']} 个已获许可，或仅部分客户获许可。`,
  'license.review': (v) =>
    `${v['company']} 对 ${v['place']} 的许可未载明期限，法定最长有效期已于 ${v['last']} 届满。`,
  'license.expired': (v) => `${v['company']} 对 ${v['place']} 的许可已于 ${v['last']} 到期。`,
  'license.pending': (v) => `${v['company']} 已申请许可（${v['subject']}）；${v['place']} 尚无已知决定。`,
  'license.refused': (v) => `关于 ${v['company']} 与 ${v['place']} 的最新已知决定是 ${v['start']} 的拒绝。`,
  'license.revoked': (v) => `关于 ${v['company']} 与 ${v['place']} 的最新已知决定是 ${v['start']} 的撤销。`,
  'license.required': (v) =>
    `${v['company']} 对 ${v['place']} 需要许可（${v['subject']}），数据中没有覆盖该地的许可。`,
  'license.required-held': (v) =>
    `${v['company']} 持有未披露目的地的许可：对 ${v['place']} 需要许可（${v['subject']}），数据中没有已知覆盖该地的许可。`,
} satisfies Sentences;

const QUALIFIERS: Record<string, string> = { about: '约', 'more than': '超过', nearly: '接近' };
const qualified = (v: Shown): string => QUALIFIERS[v['qualifier'] ?? ''] ?? '';

const REVENUE = {
  'revenue.reported': (v) =>
    `${v['company']} 报告 ${v['period']} ${stated(v)}为${qualified(v)} ${v['value']}。`,
  'revenue.derived': (v) =>
    `${v['period']} ${stated(v)}的 ${v['value']} 由 ${v['company']} 报告的数字推算${v['formula'] ? `：${v['formula']}` : ''}。`,
  'revenue.estimated': (v) =>
    `${v['period']} ${stated(v)}的 ${v['value']} 为估计值${v['formula'] ? `：${v['formula']}` : ''}。`,
  'revenue.user': (v) => `${v['period']} ${stated(v)}的 ${v['value']} 是本工作簿的自有数据。`,
} satisfies Record<string, Template>;

const SAID: Record<string, string> = { extend: '安排延长', lift: '将予取消', issue: '将发布公告' };

const NOTES = {
  'note.deciding-members': '由 {countries} 决定。',
  'note.hs-mixes': 'HS {code} 同时包含管制与非管制货物；答案取其中最严格的物项。',
  'note.forms': '列明的形态：{forms}。',
  'note.own-words': '{text}',
  'note.due': '{measure} 将于 {day} 生效。',
  'note.suspended-until': '{measure} 暂停至 {day}。',
  'note.doubt': '自 {day} 起不清楚 {measure} 是否恢复适用：其暂停已期满。',
  'note.doubt-plan': '自 {day} 起不清楚 {measure} 是否仍适用：其计划终止日已过。',
  'note.announced': ({ authority, day, says, until: end, reference }) =>
    `${authority} 于 ${day} 表示${SAID[says ?? ''] ?? says}${end ? `至 ${end}` : ''}；数据中没有修改 ${reference} 的公告。`,
  'note.checked-alone': '仅核查了 {origins} 的管制：来自其他地方的货物并未放行。',
  'note.other-origins': ({ origins, count, subject }) =>
    `${origins}（${count} 地）对 ${subject} 的某些形态有措施：请写明原产地。`,
  'note.hs-head': '按六位税目 {code} 回答：其后的数字属于另一国的税则。',
  'note.hs-own': 'HS {code} 按措施所属国的税则理解；在另一国税则中，第六位之后的数字可能指其他货物。',
  'note.undecided': ({ measure, title, why }) =>
    `${measure}（${title}）不决定本答案${why ? `：${why}` : ''}。`,
  'note.effect.military': '{measure} 禁止向军事用户及为军事用途出口；不决定本答案。',
  'note.effect.export_tax': ({ measure, amounts }) =>
    `${measure} 征收出口关税${amounts ? `：${amounts}` : ''}；不决定本答案。`,
  'note.effect.end_use_ban': '{measure} 禁止特定最终用途和用户；不决定本答案。',
  'note.effect.third_country_license': '{measure} 要求第三国之间的运输取得许可；不决定本答案。',
  'note.effect.state_trading': '{measure} 限定出口经营者；不决定本答案。',
  'note.effect.framework': '{measure} 规定程序；不决定本答案。',
  'note.listings.listed': '实体清单列有目的地的用户（{references}）：请筛查客户。',
  'note.listings.suspended': '当日暂停实施的实体清单列有目的地的用户（{references}）。',
  'note.listings.open':
    '实体清单列有目的地的用户（{references}）；其暂停已期满，数据未说明后续情况：请筛查客户。',
  'note.data-date': ({ day, age }) => `本数据的证据截至 ${day}${age ? `，比本答案的日期早 ${age} 天` : ''}。`,
  'note.license-names-no-region': '{company} 的一条许可记录（原文：{stated}；{day}）未指明地区，不予计入。',
  'note.license-other-goods': '{company} 的许可（原文：{stated}；{day}）覆盖的是其他货物。',
  'note.conditions': '条件：{text}。',
  'note.grant-day-not-disclosed': '{company} 的许可（原文：{stated}）签发日期未披露，该许可自 {day} 起计。',
  'note.without-license': '没有许可覆盖 {countries}。',
  'note.without-license-goods': '对 {place} 的许可均未覆盖 {goods}。',
  'note.agrees': '另一说法 {value} 在四舍五入范围内一致。',
  'note.conflict': '另一说法为 {value}。',
  'note.rate': ({ pair, value, basis, formula, day }) =>
    `按 ${pair} ${value} 折算（${basis}${formula ? `：${formula}` : ''}${day ? `，${day}` : ''}）。`,
} satisfies Record<string, Template>;

const EXPLAIN = {
  'explain.answer': '{answer}。',
  'explain.since': '自 {day} 起。',
  'explain.until': '至 {day} 止。',
  'explain.as-of': '截至 {day}。',
  'explain.known-on': '按 {day} 所知。',
  'explain.next': '下一个已定日期的事件：{day}。',
} satisfies Record<string, Template>;

export const REASONS: Record<ReasonCode, Template> = {
  ...withForms(CONTROL),
  ...withForms(LICENSE_BY_CONTROL),
  ...withForms(LICENSE),
  ...REVENUE,
  ...NOTES,
  ...EXPLAIN,
};
