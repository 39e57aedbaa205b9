// What the actions say of failures, Chinese.

import type { ActionSentences } from './actions.en';
import { byCode } from './actions.en';
import type { Template } from './say';

const GROUPS: ActionSentences = {
  'problem.workbook': {
    'cell-edit': '有单元格正在编辑。',
    protected: '工作表或工作簿受保护或为只读。',
    'not-found': '该工作表、区域、表格或名称已不存在。',
    'name-taken': '此名称已被使用。',
    occupied: '这些单元格已被表格、合并单元格、筛选或数值占用。',
    'too-large': '超出 Excel 一次能处理的数量。',
    'invalid-selection': '所选内容不是一个单元格区域。',
    unsupported: '此版本的 Excel 不支持所需功能。',
    busy: 'Excel 正忙或无法访问。',
    restart: 'Excel 要求关闭并重新打开工作簿。',
    program: 'Excel 拒绝了加载项的请求（{excelCode}）。',
    general: 'Excel 报告了未说明原因的错误（{excelCode}）。',
    'unsafe-link': '只能打开 https 地址：{address}',
    'newer-version': '此工作簿中的数据由更新版本的加载项生成。',
    tampered: '此工作簿中保存的数据不完整或已被改动。',
    'store-full': '数据在工作簿中需要 {bytes} 字节，最多可保存 {limit} 字节。',
    'not-confirmed': '读回的内容与写入的内容不一致。',
    'changed-meanwhile': '其他人同时更改了此工作簿的数据，现已采用对方的更改。',
  },
  problem: {
    defect: '加载项内部出错（{detail}）。',
    'no-excel': '此页面在 Excel 之外打开，没有工作簿。',
    'unknown-scenario': '没有名为“{name}”的情景。',
    'not-a-column': '{address} 不是单列单元格。',
    'not-recalculated': '单元格尚未重新计算。',
    'has-errors': '{bad} 行有错误或待确认的问题，{good} 行无误。',
    'nothing-to-apply': '其中没有可用的行。',
    'check-out-of-date': '检查之后已载入其他数据。',
    'no-such-fact': '自有事实 {id} 已不存在。',
    'no-such-table': '此工作簿中没有表格 {name}。',
    'empty-selection': '所选单元格为空。',
    'frozen-cells': '冻结的单元格数量已变：{count}。',
    'no-address': '当前使用的数据不是从网址载入的。',
    'saved-after-all': '之前的更改曾提示失败，但 Excel 其实已保存，现已生效。',
    'not-remembered': '此计算机已不再保留这些数据。',
  },
  kept: { unchanged: '未作任何更改。', changed: '更改本身已生效。' },
  remedy: {
    'finish-editing': '请结束单元格编辑后重试。',
    unprotect: '请取消保护或另存副本后重试。',
    'choose-again': '请另行选择。',
    'choose-another-name': '请换一个名称。',
    'clear-space': '请腾出空间或选择其他位置。',
    'take-less': '请减少行数或拆分数据。',
    'update-excel': '需要更新版本的 Excel。',
    'update-add-in': '请更新加载项后重新打开工作簿。',
    'try-again': '请重试。',
    reopen: '请关闭并重新打开工作簿。',
    'read-again': '请查看该更改后重试。',
    'load-again': '请重新载入数据。',
    report: '如再次发生，请连同“检查此 Excel”的详情一并报告。',
    refresh: '请点击“刷新”。',
    'open-in-excel': '请在 Excel 中打开工作簿。',
    'check-again': '请重新检查。',
    'choose-good-rows': '请更正，或只采用无误的行。',
  },
};

export const ACTIONS_ZH: Record<string, Template> = byCode(GROUPS);
