// DATA_INFO: which data is in use.

import { dataDay } from '../control-data/control-data';
import type { ControlData } from '../control-data/control-data';
import type { PackInUse } from '../control-data/merge-packs';
import type { PackTopics } from '../control-data/pack';
import type { Due } from '../questions/due';
import { dueBy } from '../questions/due';
import type { Answer, Column, Context, TableCell } from './entry';
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
  'age',
  'due',
  'packs',
] as const;
type Field = (typeof FIELDS)[number];

/** Topics that are facts; the others are vocabulary, sources, and what was looked for. */
const FACTS: readonly (keyof PackTopics)[] = [
  ...(['items', 'measures', 'suspensions', 'listings', 'events', 'licenses', 'revenue', 'rates'] as const),
  ...(['rules', 'reliance', 'statistics', 'critical', 'parties', 'supply', 'governance'] as const),
];

export const DATA_INFO = define({
  id: 'DATA_INFO',
  family: 'things',
  takes: 'each',
  en: 'Says which data is in use: one field, or a table with a row for each pack.',
  zh: '说明当前使用的数据：某个字段，或每个数据包一行的表格。',
  brief: 'which data is in use: one field, or a row for each pack',
  parameters: [
    {
      name: 'field',
      kind: 'word',
      optional: true,
      words: FIELDS,
      enumId: 'InfoField',
      meanings: [
        'The id of the first pack.',
        'The title of the first pack.',
        'The version of the first pack.',
        'The day of the latest evidence of the first pack.',
        'The day that counts where as_of is omitted.',
        'The number of facts in the first pack, private ones included.',
        'The number of sources in the first pack, those of private facts included.',
        'The number of private facts.',
        'The day on which the first pack was loaded; the word bundled if it came with the add-in.',
        'The SHA-256 of the first pack.',
        'The number of days from the data date of the first pack to the working day.',
        'The number of dates that passed after the evidence of their pack ended and could change an answer.',
        'The number of packs in use.',
      ],
      en: 'The field; a table with a row for each pack if omitted.',
      zh: '字段；省略时以表格列出，每个数据包一行。',
    },
  ],
  examples: ['', '"data date"'],
  how: { en: 'What is in use in this workbook now.', zh: '此工作簿当前使用的数据。' },
  ask: (context, field) => (field ? fieldOf(context, field) : tableOf(context)),
});

/** Records in some topics, of the packs that are counted; private facts are of none. */
function countOf(data: ControlData, topics: readonly (keyof PackTopics)[], isCounted: IsCounted): number {
  return topics.reduce(
    (sum, topic) => sum + data.topics[topic].filter((record) => isCounted(data.packOf(record))).length,
    0,
  );
}
type IsCounted = (pack: PackInUse | null) => boolean;

/** What is due by the working day, by what was known then. */
const dueOf = ({ data, workingDay }: Context): Due[] => dueBy(data, workingDay);

/** The record from whose pack a date is. */
function recordOf(due: Due): object {
  switch (due.kind) {
    case 'suspension':
      return due.fact;
    case 'planned end':
      return due.units[0]!.measure;
    case 'license':
      return due.license;
  }
}

function fieldOf(context: Context, field: Field): Answer {
  const { data, workingDay } = context;
  const [first] = data.packs as [PackInUse];
  const ofFirst: IsCounted = (pack) => pack === first || pack === null;
  switch (field) {
    case 'pack id':
      return value(data.head.id);
    case 'title':
      return value(data.head.title);
    case 'version':
      return value(data.head.version);
    case 'data date':
      return value(dataDay(data), 'day');
    case 'as-of':
      return value(context.asOf, 'day');
    case 'facts':
      return value(countOf(data, FACTS, ofFirst));
    case 'sources':
      return value(countOf(data, ['sources'], ofFirst));
    case 'overlay':
      return value(data.privateIds.size);
    case 'loaded at': {
      const on = loadedOn(context, first);
      return on === null ? value('bundled') : value(on, 'day');
    }
    case 'hash':
      return value(data.hash);
    case 'age':
      return value(workingDay - dataDay(data));
    case 'due':
      return value(dueOf(context).length);
    case 'packs':
      return value(data.packs.length);
  }
}

const loadedOn = ({ loaded }: Context, { head }: PackInUse): number | null => loaded.get(head.id)?.on ?? null;

const COLUMNS: readonly Column[] = [
  { header: 'Pack id' },
  { header: 'Title' },
  { header: 'Version' },
  { header: 'Data date', format: 'day' },
  { header: 'As-of', format: 'day' },
  { header: 'Facts' },
  { header: 'Sources' },
  { header: 'Overlay' },
  { header: 'Loaded at', format: 'day' },
  { header: 'Hash' },
  { header: 'Age' },
  { header: 'Due' },
];

/** Each pack by itself; private facts are of none, and a date of theirs stands with the first pack. */
function tableOf(context: Context): Answer {
  const { data, workingDay, asOf } = context;
  const due = dueOf(context).map((one) => data.packOf(recordOf(one)) ?? data.packs[0]);
  const rows = data.packs.map((pack): TableCell[] => {
    const { head, hash, dataDay: dated } = pack;
    const ofPack: IsCounted = (one) => one === pack;
    return [
      ...[head.id, head.title, head.version, dated, asOf],
      ...[countOf(data, FACTS, ofPack), countOf(data, ['sources'], ofPack), data.privateIds.size],
      ...[loadedOn(context, pack) ?? 'bundled', hash, workingDay - dated],
      due.filter((one) => one === pack).length,
    ];
  });
  return { kind: 'table', columns: COLUMNS, rows };
}
