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
  'prove.freeze': '冻结与解冻',
  'prove.freeze.about': '冻结把 EXPOSURE 公式变成它们显示的数值；解冻恢复公式，插入过行也可以。',
  'prove.freeze.freeze': '冻结',
  'prove.freeze.thaw': '解冻',
  'prove.freeze.frozen': '{count} 个单元格现在是数值。',
  'prove.freeze.skipped': '{count} 个单元格还没有答案，未作更改：{list}。',
  'prove.freeze.thawed': '{count} 个单元格恢复了公式。',
  'prove.freeze.asks': '{count} 个冻结区域与冻结时不同。请选择仍要解冻的区域。',
  'prove.freeze.place': '单元格',
  'prove.freeze.formula': '将变成',
  'prove.freeze.doubts': '有何不同',
  'prove.freeze.lost': '所引用的单元格已删除',
  'prove.freeze.resized': '所引用的单元格中增删过行或列',
  'prove.freeze.block-resized': '区域本身被拆开或变大',
  'prove.freeze.inputs-changed': '输入值与之前不同',
  'prove.freeze.overwritten': '数值被改写过',
  'prove.freeze.thaw-others': '解冻其余区域',
  'prove.freeze.thaw-chosen': '解冻其余区域和所选区域',
  'prove.freeze.never-mind': '取消',
  'problem.prove.nothing-frozen': '那里没有冻结的单元格。',
  'problem.prove.too-many-blocks': '一次最多冻结 {limit} 个不同的公式。',
  'problem.prove.no-formulas': '那里没有 EXPOSURE 公式（{scope}）。',
};
