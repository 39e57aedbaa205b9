// PARTY_STATUS: whether a name stands on a list of parties on a day.

import { explainScreening } from '../questions/party-explanation';
import type { Screening } from '../questions/parties';
import { screen } from '../questions/parties';
import { define } from './define';
import type { Context, DescribedParameter } from './entry';
import { value } from './entry';
import { AS_OF } from './parameters';
import type { ListsAsked } from './reading';
import { whenOf } from './when';
import type { Day } from '../control-data/days';

export const LIST = {
  name: 'list',
  kind: 'party list',
  optional: true,
  leftOut: 'nothing',
  en: 'Only this list, such as "control list", or the lists of this country; all lists in use if omitted.',
  zh: '仅限该名单（如 "control list"）或该国的名单；省略时为使用中的全部名单。',
} as const satisfies DescribedParameter;

const screening = (context: Context, name: string, asOf: Day | null, list: ListsAsked | null): Screening =>
  screen(context.data, name, whenOf(context, asOf), list?.lists ?? null);

/**
 * PARTY_STATUS: Listed, Suspended, Ended, Possible match, No match; Unknown without a list of parties in use. Case,
 * accents, punctuation, legal forms and the order of words are ignored, nothing else. A name that is longer or shorter by
 * a word, or of whose letters at most a fifth differ (Levenshtein: 1 − edits ÷ letters of the longer name ≥ 0.8), is a
 * Possible match.
 */
export const PARTY_STATUS = define({
  id: 'PARTY_STATUS',
  family: 'imports',
  takes: 'each',
  en: 'Says whether a name is on a list of parties; a name that is only close is a possible match.',
  zh: '说明某名称是否在主体名单上；仅为相近的名称属于可能匹配。',
  brief: 'a customer or supplier screened against the lists in use',
  parameters: [
    {
      name: 'name',
      kind: 'name',
      en: 'The name of a customer, end user or supplier; a cell or a range.',
      zh: '客户、最终用户或供应商的名称；单元格或区域。',
    },
    AS_OF,
    LIST,
  ],
  examples: ['"MP Materials",DATE(2026,6,22)'],
  ask: (context, name, asOf, list) => value(screening(context, name, asOf, list).status),
  explain: (context, name, asOf, list) =>
    explainScreening(context.data, screening(context, name, asOf, list), whenOf(context, asOf)),
});
