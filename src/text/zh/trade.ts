// Sentences of import rules and of lists of parties, Chinese. Status words stay English, as in the cells.

import type { TradeCode } from '../en/trade';
import type { Shown, Template } from '../sentences';

const list = (v: Shown): string =>
  `${v['country'] ? `${v['country']}的 ` : ''}${v['list']}${v['notice'] ? `（${v['notice']}）` : ''}`;

const close = (v: Shown): string => `“${v['asked']}”与 ${list(v)}中的 ${v['name']} 相近`;

const PARTIES = {
  'party.listed': (v) =>
    `${v['name']} 在${list(v)}中${v['since'] ? `，自 ${v['since']} 起` : ''}${v['until'] ? `，至 ${v['until']}` : ''}。`,
  'party.lapsed': (v) =>
    `${v['name']} 在${list(v)}中${v['since'] ? `，自 ${v['since']} 起` : ''}；暂停已于 ${v['lapsed']} 期满，数据未说明后续情况。`,
  'party.suspended': (v) =>
    `${v['name']} 在${list(v)}中的列名自 ${v['since']} 起暂停${v['until'] ? `，至 ${v['until']}` : ''}。`,
  'party.ended': (v) => `${v['name']} 在${list(v)}中的列名已于 ${v['ended']} 结束。`,
  'party.ahead': (v) => `${v['name']} 将于 ${v['since']} 列入${list(v)}。`,
  'party.close.listed': (v) => `${close(v)}：请核实身份。`,
  'party.close.lapsed': (v) => `${close(v)}：请核实身份。`,
  'party.close.suspended': (v) =>
    `${close(v)}，其列名已暂停${v['until'] ? `至 ${v['until']}` : ''}：请核实身份。`,
  'party.close.ended': (v) => `${close(v)}，其列名已于 ${v['ended']} 结束。`,
  'party.close.ahead': (v) => `${close(v)}，后者将于 ${v['since']} 列入该名单。`,
  'party.more': '另有 {count} 条记录：见来源。',
  'party.none': ({ asked, lists, count, evidence }) =>
    `“${asked}”不在 ${count} 个名单之内（${lists}${Number(count) > 5 ? '……' : ''}）${evidence ? `，其证据截至 ${evidence}` : ''}。这不等于放行：未查找其他名称和所有者。`,
  'party.unknown': '没有使用中的主体名单，因此无法筛查“{asked}”。',
  'unknown-list': ({ text, lists }) =>
    lists ? `没有名为“${text}”的主体名单。现有：${lists}。` : '没有使用中的主体名单。',
} satisfies Record<string, Template>;

const IMPORTS = {
  'duty.sum': (v) =>
    `${v['origin']}原产的 ${v['subject']} 进入${v['destination']}，除普通关税外加征 ${v['value']}：${v['duties']}。`,
  'duty.none': (v) =>
    `数据中当日没有对进入${v['destination']}的${v['origin']}原产 ${v['subject']} 的附加关税；不含普通关税。`,
  'duty.no-import': (v) => `${v['origin']}原产的 ${v['subject']} 进入${v['destination']}不属于进口。`,
  'duty.not-in-sum.no-rate': (v) =>
    `未计入合计：${v['measure']}，数据没有给出单一税率${v['words'] ? `（${v['words']}）` : ''}。`,
  'duty.not-in-sum.specific': (v) => `未计入合计：${v['measure']}，它不按货值征收（${v['words']}）。`,
  'duty.not-in-sum.undecided': '未计入合计，因其可能不适用：{measure}（{why}）。',
  'duty.not-in-sum.doubt': (v) =>
    `未计入合计：${v['measure']}，计划于 ${v['day']} 终止；数据未说明后续情况。`,
  'duty.not-in-sum.lapsed': (v) =>
    `未计入合计：${v['measure']}，其暂停已于 ${v['day']} 期满；数据未说明后续情况。`,
  'duty.not-in-sum.suspended': (v) =>
    `未计入合计：${v['measure']}，已暂停${v['day'] ? `至 ${v['day']}` : ''}。`,
  'duty.not-in-sum.stacking': (v) => `未计入合计：${v['measure']}，它不与 ${v['other']} 叠加征收。`,
  'duty.due': '{measure} 将于 {day} 生效。',
  'duty.both': '合计假定各项同时征收；来源未说明。',
  'duty.forms': '仅适用于：{forms}。',
  'duty.words': '{measure}：{words}。',
  'duty.highest': '{measure} 有多种税率；取最高者。',
  'duty.members': '国家组取其中最高者：{origin}至{destination}。',
  'duty.uncovered': '数据没有{countries}征收的关税。',
  'no-duties-of': '数据没有{destination}征收的附加关税，因此无法回答。已有：{covered}。',
  'no-members': '“{text}”没有固定成员：各公司的划分不同。请写明国家，或 EU 这样的国家组。',
  'no-duties-of-any': '使用中的数据包没有附加关税。',
  'no-duty-rate':
    '{measure} 可能适用于进入{destination}的{origin}原产 {subject}，但数据没有给出单一的从价税率：{words}。',
} satisfies Record<string, Template>;

export const TRADE: Record<TradeCode, Template> = { ...PARTIES, ...IMPORTS };
