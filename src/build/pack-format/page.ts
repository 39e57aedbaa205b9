// The help page of the pack format: the head, each topic with its fields, and a small complete pack.
import { TOPICS } from '../../control-data/topics';
import { PACK_FORMAT_VERSION } from '../../control-data/schema';
import type { Language, Words } from '../help-words';
import { code, heading, paragraph, preformatted, table, text } from '../html';
import type { JsonSchema } from './json-schema';
import { fieldKey, fieldsOf, headSchema, topicSchemas } from './json-schema';
import { FIELD_WORDS, HEAD_WORDS, TOPIC_WORDS } from './words';

const labels = {
  title: { en: 'The format of packs', 'zh-CN': '数据包格式' },
  intro: {
    en: `A pack is one JSON file in UTF-8: a head, and a list of records for each topic that it has. Fields that the format does not name are kept. This page describes format version ${PACK_FORMAT_VERSION}; a pack of a newer version is refused with its number.`,
    'zh-CN': `数据包是一个 UTF-8 编码的 JSON 文件：一个头部，以及所含各主题的记录列表。格式未列出的字段会原样保留。本页说明格式版本 ${PACK_FORMAT_VERSION}；更新版本的数据包会被拒绝并显示其版本号。`,
  },
  rules: { en: 'Rules', 'zh-CN': '规则' },
  schema: { en: 'JSON Schema of packs', 'zh-CN': '数据包的 JSON Schema' },
  head: { en: 'Head', 'zh-CN': '头部' },
  field: { en: 'Field', 'zh-CN': '字段' },
  takes: { en: 'Takes', 'zh-CN': '取值' },
  meaning: { en: 'Meaning', 'zh-CN': '含义' },
  optional: { en: 'optional', 'zh-CN': '可省略' },
  example: { en: 'Example: a whole pack', 'zh-CN': '示例：一个完整的数据包' },
} as const satisfies Record<string, Words>;

const rules: readonly Words[] = [
  {
    en: 'Days are written as the source states them: 2025-06-12, only a month 2025-06, or only a year 2025. A month counts as its last day.',
    'zh-CN': '日期按来源所述填写：2025-06-12、仅月份 2025-06 或仅年份 2025。月份按当月最后一天计。',
  },
  {
    en: 'An id is lower-case letters, digits and hyphens, and is never used again for anything else. Sources are named within the pack; materials, companies, regions and measures may stand in another pack that is in use.',
    'zh-CN':
      '标识由小写字母、数字和连字符组成，且不再另作他用。来源须在本数据包内；材料、公司、地区和措施可位于另一个在用的数据包。',
  },
  {
    en: 'A record that turns out wrong stays, with "withdrawn": true.',
    'zh-CN': '记录有误时保留，并加上 "withdrawn": true。',
  },
  {
    en: 'The fingerprint of a pack is the SHA-256 of its JSON with sorted keys and no spaces.',
    'zh-CN': '数据包的指纹是其 JSON（键排序、无空格）的 SHA-256。',
  },
];

/** The path of the page, without its ending. */
export const PACK_FORMAT_PAGE = 'pack-format';

export const packFormatTitle = (language: Language): string => labels.title[language];

/** @param example text of a pack file */
export function packFormatBody(language: Language, example: string): string {
  const up = language === 'en' ? '../' : '../../';
  const topics = topicSchemas();
  return [
    paragraph(text(labels.intro[language])),
    paragraph(`<a href="${up}data/pack.schema.json">${labels.schema[language]}</a>`),
    heading(labels.rules[language]),
    `<ul>\n${rules.map((rule) => `<li>${text(rule[language])}</li>`).join('\n')}\n</ul>`,
    heading(labels.head[language]),
    fieldTable(language, labels.head[language], headSchema(), (path) => HEAD_WORDS[path]!),
    ...TOPICS.flatMap((topic) => [
      heading(`${TOPIC_WORDS[topic].title[language]} ${code(topic)}`),
      paragraph(text(TOPIC_WORDS[topic].text[language])),
      fieldTable(
        language,
        TOPIC_WORDS[topic].title[language],
        topics[topic],
        (path) => FIELD_WORDS[fieldKey(topic, path)!]!,
      ),
    ]),
    heading(labels.example[language]),
    preformatted(labels.example[language], example),
  ].join('\n');
}

function fieldTable(
  language: Language,
  label: string,
  schema: JsonSchema,
  words: (path: string) => Words,
): string {
  return table(
    label,
    [labels.field[language], labels.takes[language], labels.meaning[language]],
    rowsOf(schema).map(({ path, takes, optional }) => [
      `${code(path)}${optional ? ` <span class="optional">(${labels.optional[language]})</span>` : ''}`,
      code(takes),
      text(words(path)[language]),
    ]),
  );
}

interface Row {
  path: string;
  takes: string;
  optional: boolean;
}

function rowsOf(schema: JsonSchema, above = ''): Row[] {
  const owner = fieldsOf(schema)!;
  return Object.entries(owner.properties ?? {}).flatMap(([field, one]): Row[] => {
    const path = above === '' ? field : `${above}.${field}`;
    const row = { path, takes: takesOf(one), optional: !(owner.required ?? []).includes(field) };
    return [row, ...(fieldsOf(one) ? rowsOf(one, path) : [])];
  });
}

/** What a field takes, in the words of JSON: `string`, `number | null`, `object[]`, or the words of a list. */
function takesOf({ type, anyOf, items, ...rest }: JsonSchema): string {
  if (rest.const !== undefined) return JSON.stringify(rest.const);
  if (rest.enum) return rest.enum.map(String).join(' | ');
  if (anyOf) return [...new Set(anyOf.map(takesOf))].join(' | ');
  if (type !== 'array') return type ?? 'any';
  if (Array.isArray(items)) return `[${items.map(takesOf).join(', ')}]`;
  const inner = takesOf(items ?? {});
  return inner.includes(' | ') ? `(${inner})[]` : `${inner}[]`;
}
