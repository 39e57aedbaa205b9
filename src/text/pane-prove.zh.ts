// What the view *Prove and share* says, Chinese.

import type { ProveCode } from './pane-prove.en';
import type { Template } from './say';

export const PROVE_ZH: Record<ProveCode, Template> = {
  'prove.scope': '哪些单元格',
  'prove.scope.selection': '所选区域',
  'prove.scope.sheet': '当前工作表',
  'prove.scope.workbook': '整个工作簿',

  'prove.evidence': '证据表',
  'prove.evidence.about':
    '新建一张工作表，列出每个 EXPOSURE 单元格的输入、数值、理由和来源。数据变化后它保持不变。',
  'prove.evidence.make': '生成证据表',
  'prove.evidence.done': '工作表“{sheet}”列出了 {count} 个单元格和 {claims} 条说法。',
  'prove.evidence.differing': '{count} 个单元格显示的与所用数据的答案不同；请先刷新，再重新生成。',
  'problem.prove.no-formulas': '那里没有 EXPOSURE 公式（{scope}）。',
};
