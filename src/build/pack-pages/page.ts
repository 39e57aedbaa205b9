// The help page of a shipped pack: what it covers, what it does not, what must be read, and its measures that do not
// decide or have no official address.
import type { ControlPack, Measure } from '../../control-data/pack';
import { TOPICS } from '../../control-data/topics';
import type { Language, Words } from '../help-words';
import { heading, list, paragraph, table, text } from '../html';
import { TOPIC_WORDS } from '../pack-format/words';
import { PACK_WORDS } from './words';

const labels = {
  note: {
    en: 'An answer is only as good as its evidence: nothing here is legal advice.',
    'zh-CN': '答案的可靠性取决于证据：本页不构成法律意见。',
  },
  version: { en: 'Version', 'zh-CN': '版本' },
  evidence: { en: 'Evidence ends on', 'zh-CN': '证据截至' },
  covers: { en: 'What it covers', 'zh-CN': '涵盖内容' },
  lacks: { en: 'What it does not cover', 'zh-CN': '未涵盖内容' },
  toRead: {
    en: 'What a person must read before more of it is certain',
    'zh-CN': '须由人阅读后才能视为确定的内容',
  },
  undecided: { en: 'Measures that do not decide', 'zh-CN': '不决定答案的措施' },
  unaddressed: { en: 'Measures without an official address', 'zh-CN': '没有官方网址的措施' },
  why: { en: 'Why', 'zh-CN': '原因' },
  measure: { en: 'Measure', 'zh-CN': '措施' },
  country: { en: 'Country', 'zh-CN': '国家' },
  contents: { en: 'Contents', 'zh-CN': '内容' },
  topic: { en: 'Topic', 'zh-CN': '主题' },
  records: { en: 'Records', 'zh-CN': '记录数' },
  terms: { en: 'Terms of use', 'zh-CN': '使用条款' },
  english: {
    en: '',
    'zh-CN': '以下取自数据，仅有英文。',
  },
} as const satisfies Record<string, Words>;

/** The name of a pack's page, without its ending. */
export const packPage = (id: string): string => `pack-${id}`;

export const packTitle = (id: string, language: Language): string => PACK_WORDS[id]!.title[language];

export function packBody(language: Language, pack: ControlPack): string {
  const label = (name: keyof typeof labels): string => labels[name][language];
  const words = PACK_WORDS[pack.id]!;
  const spoken = (lines: readonly Words[]): string => list(lines.map((line) => line[language]));
  const undecided = pack.measures.filter(({ whyNotDeciding }) => whyNotDeciding);
  const unaddressed = pack.measures.filter(({ noOfficialAddress }) => noOfficialAddress);
  return [
    paragraph(text(`${label('version')} ${pack.version} · ${label('evidence')} ${pack.dataDate}`)),
    paragraph(text(label('note'))),
    heading(label('covers')),
    spoken(words.covers),
    heading(label('lacks')),
    spoken(words.lacks),
    heading(label('toRead')),
    spoken(words.toRead),
    ...measures(language, label('undecided'), undecided, (one) => one.whyNotDeciding!),
    ...measures(language, label('unaddressed'), unaddressed, (one) => one.noOfficialAddress!),
    heading(label('contents')),
    table(
      label('contents'),
      [label('topic'), label('records')],
      TOPICS.filter((topic) => pack[topic].length > 0).map((topic) => [
        text(TOPIC_WORDS[topic].title[language]),
        String(pack[topic].length),
      ]),
    ),
    ...(pack.license ? [heading(label('terms')), paragraph(text(pack.license))] : []),
  ].join('\n');
}

function measures(
  language: Language,
  title: string,
  shown: readonly Measure[],
  why: (measure: Measure) => string,
): string[] {
  if (shown.length === 0) return [];
  const label = (name: keyof typeof labels): string => labels[name][language];
  return [
    heading(title),
    ...(label('english') ? [paragraph(label('english'))] : []),
    table(
      title,
      [label('measure'), label('country'), label('why')],
      shown.map((one) => [text(`${one.reference}: ${one.title}`), text(one.jurisdiction), text(why(one))]),
    ),
  ];
}
