// What import says of files, rows and values, Chinese. Added where they are shown, not to the functions.

import type { ImportCode } from '../en/import';
import type { Template } from '../sentences';

const MEGABYTE = 1024 * 1024;
const inMegabytes = (bytes: string | undefined): string => `${(Number(bytes) / MEGABYTE).toFixed(1)} MB`;
const closest = (expected: string | undefined): string => (expected ? `最接近的名称：${expected}。` : '');

/** Problems of rows and values take `column`, `value`, `row` and `expected`. */
const PROBLEMS = {
  'import.unknown-header': '列“{column}”无法识别，未被读取。如需读取，请对应到字段。',
  'import.two-headers': '列“{column}”与“{expected}”含义相同。请在列对应中选择其一。',
  'import.missing-column': '缺少必需的列。可接受的列标题：{expected}。',
  'import.missing-value': ({ column, expected }) =>
    `${column} 为空。${expected ? `应为：${expected}。` : ''}`,
  'import.unreadable-date': '{column}：“{value}”不是可读的日期。请写成 {expected} 这样的形式。',
  'import.ambiguous-date': '{column}：“{value}”可能是 {expected}。请说明日在前还是月在前。',
  'import.other-date-order': '{column}：“{value}”只能是 {expected}，与为该列选择的顺序不符。',
  'import.unknown-company': ({ column, value, expected }) =>
    `${column}：数据中没有名为“${value}”的公司。${closest(expected)}`,
  'import.unknown-region': ({ column, value, expected }) =>
    `${column}：数据中没有名为“${value}”的地区。${closest(expected)}`,
  'import.unknown-material': ({ column, value, expected }) =>
    `${column}：数据中没有名为“${value}”的物项。${closest(expected)}`,
  'import.unknown-measure': ({ column, value, expected }) =>
    `${column}：数据中没有名为“${value}”的措施。${closest(expected)}`,
  'import.ambiguous-name': '{column}：“{value}”对应多个条目：{expected}。请写明其中一个。',
  'import.bad-word': '{column} 只接受：{expected}；而不是“{value}”。',
  'import.bad-number': '{column}：“{value}”不是可读的数字。请写成 {expected} 这样的形式。',
  'import.ambiguous-number':
    '{column}：“{value}”中的符号可能是千位分隔，也可能是小数点。请写成 {expected} 这样的形式。',
  'import.bad-share': '{column}：占比应在 0 到 1 之间，或带百分号（{expected}）；“{value}”不符合。',
  'import.bad-currency': '{column}：“{value}”不是 {expected} 这样的货币代码。',
  'import.bad-period': '{column}：“{value}”不是 {expected} 这样的报告期。',
  'import.bad-hs': '{column}：HS 编码须有四位或更多数字，例如 {expected}；“{value}”不符合。',
  'import.until-before-from': '{column}：{value} 早于 {expected}。',
  'import.no-day': '该行没有日期：请至少填写 {expected} 之一。',
  'import.no-figure': '该行没有数值：请填写 {expected}。',
  'import.no-target': '该行没有说明是何物项：请填写 {expected}。',
  'import.not-https': '{column}：“{value}”不是 https 网址。请使用 {expected}，或不含网址的文字。',
  'import.formula-text':
    '{column}：“{value}”以公式的形式开头。文字不会被计算；含有以 = 开头的文字的行不予读取。',
  'import.text-too-long': '{column}：文字超过 {expected} 个字符。',
  'import.error-value': '{column} 含有错误（{value}）。请更正该单元格或留空。',
  'import.duplicate-row': '该行与第 {expected} 行重复。',
  'import.conflicting-row': '该行与第 {expected} 行就同一事实相互矛盾。请更正其中一行。',
  'import.broken-quotes': '第 {row} 行附近的引号不成对；请检查各列是否正确。',
  'import.too-many-cells': '该行有 {value} 个单元格，而列标题只有 {expected} 个：文字中可能含有分隔符。',
  'import.encoding-assumed': '文件未注明编码，按 {value} 读取。如文字显示有误，请选择其他编码。',
  'import.other-sheets': '已读取工作表“{value}”。文件中还有：{expected}。可在上方另选。',
  'import.bad-field': '{column}：{value} 不符合要求（{expected}）。',
  'import.bad-id': '{column}：编号由字母 a 至 z、数字和连字符组成；“{value}”中没有这些字符。',
  'import.duplicate-id': '{column}：编号“{value}”已用于 {expected}。',
  'import.missing-field': '缺少 {column}。应为：{expected}。',
  'import.unknown-reference': ({ column, value, expected }) =>
    `${column}：数据包中没有“${value}”。${closest(expected)}`,
  'import.unknown-topic': '{column} 应为列表。',
} satisfies Record<string, Template>;

/** What refuses a whole file, under the codes of the actions. */
const FAULTS = {
  'problem.import.empty-file': '文件为空。',
  'problem.import.file-too-large': ({ size, limit }) =>
    `文件大小为 ${inMegabytes(size)}；最多读取 ${inMegabytes(limit)}。请拆分文件或删去不需要的列。`,
  'problem.import.too-many-rows': '文件超过 {limit} 行。请拆分文件。',
  'problem.import.old-excel': '这是旧的 .xls 工作簿，或带密码的工作簿。请另存为不带密码的 .xlsx。',
  'problem.import.other-spreadsheet':
    '这是 {what} 文件，不能读取。请用 {program} 打开，另存为 .xlsx 或 CSV。',
  'problem.import.numbers-file':
    '这是 Apple Numbers 文件。请在 Numbers 中选择“文件 > 导出为 > Excel”，再加载导出的 .xlsx。',
  'problem.import.lock-file':
    '“{name}”是工作簿打开时 Excel 留下的标记文件，不是工作簿本身。请选择“{better}”。',
  'problem.import.html-table':
    '这是改了名的网页（{what}），有些程序会这样把表格导出为 .xls。请用 Excel 打开，另存为 .xlsx。',
  'problem.import.binary-file': '这不是文本：其中有控制字符。请把表格另存为 .xlsx 或 CSV。',
  'problem.import.not-a-table-file':
    '这是 {what} 文件。可读取 JSON 数据包、CSV 和 XLSX：请把表格另存为或导出为其中一种。',
  'problem.import.web-page': '这是网页而不是数据文件，可能是登录页面。请使用文件本身的网址。',
  'problem.import.undecodable':
    '位置 {position}（第 {line} 行）的字节 {byte} 不是 {encoding}：文件已损坏，或使用了其他编码。请另存为 UTF-8，或选择编码。',
  'problem.import.broken-zip': '工作簿文件已损坏或不完整。请重新保存或下载。',
  'problem.import.zip-bomb': ({ size, limit }) =>
    `解压后文件将达到 ${inMegabytes(size)} 或更大；上限为 ${inMegabytes(limit)} 和原大小的 200 倍。文件未被打开。`,
  'problem.import.encrypted-zip': '文件受密码保护。请另存为不带密码的文件。',
  'problem.import.broken-workbook': '无法读取工作簿（{detail}）。请在 Excel 中打开并重新另存为 .xlsx。',
  'problem.import.no-such-sheet': '文件中没有工作表“{sheet}”。现有：{sheets}。',
  'problem.import.no-rows': '没有数据行：表格为空。',
  'problem.import.unknown-register':
    '列标题无法说明这是哪种登记表：{headers}。请选择表格的种类，或列标题所在的行。',
  'problem.import.broken-json': '文件不是有效的 JSON：在第 {line} 行第 {column} 列出错。',
  'problem.import.not-a-pack': '文件是 JSON，但不是管制数据包：缺少 "format": "{format}"。',
  'problem.import.newer-pack':
    '该数据包由更新版本的加载项生成（格式 {version}；本版本读取 {known}）。请更新加载项。',
  'problem.import.bad-pack-head': '无法读取数据包：字段“{field}”应为 {expected}。',
  'problem.import.bad-address': '“{address}”不是网址。',
  'problem.import.not-https': '只读取 https 网址。',
  'problem.import.address-with-password': '不读取含有用户名或密码的网址。',
  'problem.import.address-needs-sign-in':
    '{service} 需要登录，加载项无法完成。请用“数据 > 获取数据”（Power Query）加载文件后在此选择其表格，或先下载文件。',
  'problem.import.address-unreachable':
    '无法读取 {host}：服务器不可用，或不允许网页读取其文件（CORS）。请下载文件后再加载。',
  'problem.import.address-status': '服务器返回状态 {status}。请检查网址。',
  'problem.import.address-timeout': '服务器未在 {seconds} 秒内完整返回。',
  'problem.import.address-turned-private': '该网址转向了内部网络中的服务器（{host}），未读取。',
  'problem.import.address-left-https': '该网址转向了非 https 网址 {address}，未读取。',
  'problem.import.feed-unreachable': '无法连接 {host}：网络或服务器不可用。',
  'problem.import.no-feed': '{host} 在此处不提供数据（状态 {status}）。请检查数据源网址。',
  'problem.import.not-a-feed': '{host} 返回的不是数据列表，而是网页，可能是登录页面。请检查数据源网址。',
  'problem.import.newer-feed':
    '{host} 的数据列表采用更新的格式（{version}；本版本读取 {known}）。请更新加载项。',
  'problem.import.wrong-hash': '{host} 发送的“{title}”与其列表不符：指纹不同，未使用。',
  'problem.import.reader-silent': '读取已停止：{seconds} 秒内没有进展。请重试或拆分文件。',
  'problem.import.reader-slow': '读取超过 {seconds} 秒，已停止。请去掉不需要的列，或拆分文件。',
  'problem.import.reader-failed': '读取失败（{detail}）。',
} satisfies Record<string, Template>;

const ADVICE = {
  'import.advice-sign-in': FAULTS['problem.import.address-needs-sign-in'],
  'import.advice-page': ({ service, better }) =>
    `${service} 链接打开的是网页而不是文件。${better ? `请尝试 ${better}。` : '请使用文件的直接网址，或下载文件。'}`,
  'import.advice-intranet':
    '这似乎是内部网络中的服务器，因此尚未读取。如浏览器拒绝访问，请加载文件或使用 Power Query。',
  'import.nothing-changed': '没有任何更改：当前数据保持不变。',
  'import.private-facts': '自有事实保存在此工作簿中；能打开文件的人都能看到。',
} satisfies Record<string, Template>;

export const IMPORT: Record<ImportCode, Template> = { ...PROBLEMS, ...FAULTS, ...ADVICE };
