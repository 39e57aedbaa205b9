// The sentences of the list of keys, Chinese.

import type { HelpCode } from '../en/help';
import type { Template } from '../sentences';

export const HELP: Record<HelpCode, Template> = {
  'help.excel': '在工作表中',
  'help.pane': '焦点在窗格中时',
  'help.between': '在工作表与窗格之间切换（网页版 Excel 用 Ctrl+F6）',
  'help.main': '按下主按钮：插入公式、应用、写入',
  'help.search': '转到搜索框，或提一个新问题',
  'help.next-view': '下一个视图',
  'help.previous-view': '上一个视图',
  'help.next-part': '视图的下一页；在“检查”中为下一个调用，其他视图为下一节',
  'help.previous-part': '前一项',
  'help.close': '关闭打开的列表或表单',
  'help.help': '显示这些按键',
  'help.arrows': '在选项卡、选项和建议之间移动；按 Enter 选取',
  'help.arrow-keys': '方向键',
  'help.tour': '导览将五个公式逐一写入工作表，并说明每个答案的来源。',
  'help.close-list': '关闭',
};
