// MATCH_NAME: the name that the data uses for a spelling, ticker or code.

import type { ControlData } from '../control-data/control-data';
import type { Found, Unknown } from '../control-data/names';
import { notFound, unknownName, value } from './entry';
import { define } from './define';

const KINDS = ['company', 'material', 'region'] as const;
type Kind = (typeof KINDS)[number];

export const MATCH_NAME = define({
  id: 'MATCH_NAME',
  family: 'things',
  takes: 'each',
  en: 'Gives the canonical name of a company, material or region; a misspelled name is never guessed.',
  zh: '给出公司、物项或地区的标准名称；绝不猜测拼写有误的名称。',
  brief: 'the canonical name, never a guess',
  parameters: [
    {
      name: 'name',
      kind: 'name',
      en: 'The name to match; a cell or a range.',
      zh: '要匹配的名称；单元格或区域。',
    },
    {
      name: 'kind',
      kind: 'word',
      optional: true,
      words: KINDS,
      enumId: 'NameKind',
      meanings: ['An exporter.', 'A material or family of materials.', 'A country or group of countries.'],
      en: 'What kind of name it is; any kind if omitted.',
      zh: '名称的类别；省略时不限类别。',
    },
  ],
  examples: ['"jl mag"', '"镓","material"'],
  how: {
    en: 'The name that the data uses for this spelling, ticker or code.',
    zh: '数据对此写法、证券代码或编码所用的名称。',
  },
  ask: ({ data }, name, kind) => {
    const kinds = kind ? [kind] : KINDS;
    const looked = kinds.map((one) => ({ one, found: namesOf(data, one).find(name) }));
    const found = looked.flatMap(({ found: one }) => (one.kind === 'found' ? [one.thing] : []));
    if (found.length === 1) return value(found[0]!);
    const candidates = found.length
      ? found
      : looked.flatMap(({ found: one }) => (one.kind === 'ambiguous' ? one.candidates : []));
    if (candidates.length > 0) return notFound('ambiguous', { kind: kind ?? 'name', text: name, candidates });
    return unknownName(kind ?? 'name', name, () =>
      looked.flatMap(({ found: one }) => (one.kind === 'unknown' ? one.closest : [])).slice(0, 3),
    );
  },
});

/** Canonical names by kind. */
function namesOf(
  data: ControlData,
  kind: Kind,
): {
  find: (
    text: string,
  ) => { kind: 'found'; thing: string } | { kind: 'ambiguous'; candidates: string[] } | Unknown;
} {
  const named = <T>(index: { find: (text: string) => Found<T> }, name: (thing: T) => string) => ({
    find: (text: string) => {
      const found = index.find(text);
      if (found.kind === 'found') return { kind: 'found' as const, thing: name(found.thing) };
      if (found.kind === 'ambiguous')
        return { kind: 'ambiguous' as const, candidates: found.candidates.map(name) };
      return found;
    },
  });
  if (kind === 'company') return named(data.companyNames, (one) => one.name);
  if (kind === 'material') return named(data.materialNames, (one) => one.name);
  return named(data.placeNames, (one) => one.region.name);
}
