// DATA_INFO: which data is in use.

import { dataDay } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { isoOfDay } from '../control-data/days';
import type { Answer, Context, TableCell } from './entry';
import { value } from './entry';
import { define } from './define';

const FIELDS = [
  'pack id',
  'title',
  'version',
  'data date',
  'as-of',
  'facts',
  'sources',
  'overlay',
  'loaded at',
  'hash',
] as const;
type Field = (typeof FIELDS)[number];

export const DATA_INFO = define({
  id: 'DATA_INFO',
  family: 'things',
  takes: 'each',
  en: 'Says what data is in use: one field, or all as a table.',
  zh: '说明当前使用的数据：一个字段，或以表格列出全部。',
  brief: 'which data is in use',
  parameters: [
    {
      name: 'field',
      kind: 'word',
      optional: true,
      words: FIELDS,
      enumId: 'InfoField',
      meanings: [
        'The id of the pack.',
        'The title of the pack.',
        'The version of the pack.',
        'The day of the latest evidence.',
        'The day that an omitted as_of means.',
        'The number of facts.',
        'The number of sources.',
        'The number of private facts on top.',
        'The day on which the data was loaded, or bundled.',
        'The SHA-256 of the pack.',
      ],
      en: 'The field; all as a table if omitted.',
      zh: '字段；省略时以表格列出全部。',
    },
  ],
  examples: ['', '"data date"'],
  how: { en: 'What is in use in this workbook now.', zh: '此工作簿当前使用的数据。' },
  ask: (context, field) => {
    if (field) return infoValue(context, field);
    return {
      kind: 'table',
      columns: [{ header: 'Field' }, { header: 'Value' }],
      rows: FIELDS.map((one): TableCell[] => {
        const answer = infoValue(context, one);
        if (answer.kind !== 'value') return [one, ''];
        return [one, answer.format === 'day' ? isoOfDay(answer.value as Day) : answer.value];
      }),
    };
  },
});

/** Facts are all records but sources and vocabulary. */
function infoValue(context: Context, field: Field): Answer {
  const { data } = context;
  const { topics } = data;
  const day = (one: Day): Answer => value(one, 'day');
  switch (field) {
    case 'pack id':
      return value(data.head.id);
    case 'title':
      return value(data.head.title);
    case 'version':
      return value(data.head.version);
    case 'data date':
      return day(dataDay(data));
    case 'as-of':
      return day(context.asOf);
    case 'facts':
      return value(
        [
          topics.items,
          topics.measures,
          topics.suspensions,
          topics.listings,
          topics.events,
          topics.licenses,
          topics.revenue,
          topics.rates,
          topics.rules,
          topics.reliance,
          topics.statistics,
        ].reduce((sum, list) => sum + list.length, 0),
      );
    case 'sources':
      return value(topics.sources.length);
    case 'overlay':
      return value(data.privateIds.size);
    case 'loaded at':
      return context.loadedOn === null ? value('bundled') : day(context.loadedOn);
    case 'hash':
      return value(data.hash);
  }
}
