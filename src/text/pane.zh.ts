// The pane's sentences, Chinese.

import type { PaneCode } from './pane.en';
import type { Shown, Template } from './say';

export const PANE_ZH: Record<PaneCode, Template> = {
  cancel: '取消',
  dismiss: '关闭',
  loading: '正在加载…',
  undo: '撤销',

  views: '视图',
  'views.data': '数据',
  'views.look-up': '查询',

  strip: '正在使用的数据',
  'strip.data': ({ version, day, age }: Shown) =>
    `${version}；证据截至 ${day}${age === '0' ? '（今天）' : `，距今 ${age} 天`}`,
  'strip.as-of.today': '基准日：今天（{day}）。',
  'strip.as-of.data date': '基准日：数据日期（{day}）。',
  'strip.as-of.fixed': '基准日：{day}。',
  'strip.working-day': '工作日：{day}。',
  'strip.known-on': '仅用截至 {day} 已知的事实。',
  'strip.scenario': '情景：{name}。',
  'strip.private': ({ count }: Shown) => (count === '0' ? '没有自有事实' : `叠加了 ${count} 条自有事实`),
  'strip.change': '更改',

  settings: '日期与情景',
  'settings.as-of': '公式未写日期时，按以下日期回答',
  'settings.today': '今天（{day}）',
  'settings.data-date': '数据日期（{day}）',
  'settings.fixed': '固定日期',
  'settings.fixed-day': '基准日',
  'settings.no-day': '请选择日期。',
  'settings.known-on': '只使用以下日期已知的事实',
  'settings.known-on-hint': '固定日期可重现当时能知道的情况，例如旧的董事会材料。',
  'settings.known-with-as-of': '基准日当天',
  'settings.known-day': '已知日期',
  'settings.scenario': '情景',
  'settings.scenario-hint': '公式未写情景时使用的损失率。它们是假设，不是事实。',
  'settings.apply': '应用到此工作簿',
  'settings.done': '此工作簿的日期与情景已更改。',

  'doing.reading': '正在读取…',
  'doing.checking': '正在检查…',
  'doing.comparing': '正在与现用数据比较…',
  'doing.keeping': '正在保存到工作簿…',
  'doing.recalculating': '正在重新计算…',
  'doing.writing': '正在写入…',
  'doing.waiting': 'Excel 正在等待单元格编辑结束：请按 Enter 或 Esc。',

  'outcomes.recalculated': ({ count }: Shown) =>
    count === '0' ? '此工作簿没有需要重新计算的单元格。' : `已重新计算 ${count} 个单元格。`,
  'outcomes.undone': '已撤销上一次更改；重新计算了 {count} 个单元格。',
  'outcomes.nothing-to-undo': '没有可撤销的更改。',
  'outcomes.updated-to-today': '工作日已更新为今天。',

  'insert.done': '{formula} 已写入 {address}。',
  'insert.copied':
    'Excel 尚未识别该函数，{address} 显示 #NAME?。公式已复制到剪贴板：选中该单元格，粘贴到编辑栏并按 Enter。',
  'insert.not-copied':
    'Excel 尚未识别该函数，{address} 显示 #NAME?。请选中该单元格，按 F2，再按 Enter。公式：{formula}',

  'notice.store-damaged':
    '工作簿中保存的部分数据（{kinds}）已损坏，未被使用。能读取的部分正在使用；其余请重新加载。',
  'notice.store-newer': '工作簿中保存的数据由更新版本的加载项生成。现由内置数据回答；工作簿未作任何更改。',
  'notice.store-unreadable':
    '无法读取工作簿中保存的数据（{detail}）。在读取成功或加载其他数据之前，公式会显示此说明。',
  'notice.store-recovered': '上一次保存数据未完成，现使用之前的数据。',
  'notice.working-day-behind': ({ workingDay, cells, changed, unknown }: Shown) =>
    `当前数值对应 ${workingDay}；${cells} 个单元格中有 ${changed} 个会变化${unknown === '0' ? '' : `（${unknown} 个无法比较）`}。`,
  'notice.changed-by-co-author': '其他人更改了此工作簿的数据，这里也已使用新数据。',
  'notice.address-changed': '所记住地址上的数据已变化。使用之前请先查看差异。',
  'notice.offer-start':
    '此工作簿含有 EXPOSURE 公式。加载项可以随工作簿启动；没有该加载项的人打开时会看到提示。',
  'notice.command-failed': '该命令未能完成。',
  'notice.update-to-today': '更新到今天',
  'notice.open-data': '打开“数据”',
  'notice.refresh': '全部刷新',

  'failed.title': '窗格的这一部分停止了工作。',
  'failed.text': '公式继续有效，您输入的内容已保留。（{detail}）',
  'failed.again': '重新显示',

  'family.licenses': '许可',
  'family.controls': '管制',
  'family.revenue': '收入',
  'family.exposure': '敞口',
  'family.supply': '供应',
  'family.things': '主体与数据',

  'look-up.ask': '提问',
  'look-up.browse': '浏览',
  'look-up.functions': '全部函数',

  functions: '全部函数',
  'functions.search': '搜索函数',
  'functions.search-example': '许可、收入、HS 编码…',
  'functions.found': '{count} 个函数',
  'functions.optional': '可选',
  'functions.example': '示例',
  'functions.ask': '构建公式',
  'functions.insert': '插入示例',
  'functions.help': '帮助',
  'search.clear': '清除搜索',
};
