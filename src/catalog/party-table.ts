// PARTY_TABLE: the listings of parties, each with its notice, days and standing.

import type { Day } from '../control-data/days';
import { dayOfStated } from '../control-data/days';
import type { Party } from '../control-data/pack';
import type { ListingOnDay } from '../questions/parties';
import { isKnown, isOn, listingOn, namesOf, screen } from '../questions/parties';
import type { When } from '../questions/status-on-day';
import { define } from './define';
import type { Context, ListedFact, TableCell } from './entry';
import { AS_OF } from './parameters';
import { LIST } from './party-status';
import { whenOf } from './when';

/** PARTY_TABLE: one row a listing that was known; of names given, those of the very name and of close ones. */
export const PARTY_TABLE = define({
  id: 'PARTY_TABLE',
  family: 'imports',
  takes: 'table',
  en: 'Lists the listings of parties with their notices, dates and standing.',
  zh: '列出名单上的主体及其公告、日期与效力。',
  brief: 'listings with notices, dates and standing',
  parameters: [
    {
      name: 'name',
      kind: 'name',
      optional: true,
      leftOut: 'nothing',
      en: 'Only listings of these names or close ones; all if omitted.',
      zh: '仅限这些名称及相近名称的记录；省略时为全部。',
    },
    { ...LIST, en: 'Only these lists; all if omitted.', zh: '仅限这些名单；省略时为全部。' },
    AS_OF,
  ],
  examples: ['"MP Materials",,DATE(2026,6,22)', ',"watch list"'],
  how: {
    en: 'Every listing in the data that was known, with its standing on the day; close names are marked as possible matches.',
    zh: '数据中已知的全部名单记录及其当日效力；相近的名称标为可能匹配。',
  },
  ask: (context, names, asked, days) => {
    const { data } = context;
    const when = whenOf(context, days[0] ?? null);
    const lists = asked.length === 0 ? null : asked.flatMap((one) => one.lists);
    const rows =
      names.length === 0
        ? data.topics.parties
            .filter((party) => isKnown(data, party, when) && (lists === null || isOn(party, lists)))
            .map((party) => listingRow(context, listingOn(party, when)))
        : names.flatMap((name) => {
            const { matches, ahead, possible } = screen(data, name, when, lists);
            return [
              ...[...matches, ...ahead].map((one) => listingRow(context, one)),
              ...possible.map((one) => listingRow(context, one, 'Possible match')),
            ];
          });
    return {
      kind: 'table',
      columns: [
        { header: 'Name' },
        { header: 'Chinese name' },
        { header: 'Country' },
        { header: 'List' },
        { header: 'Notice' },
        { header: 'Listed', format: 'day' },
        { header: 'Suspended until', format: 'day' },
        { header: 'Ended', format: 'day' },
        { header: 'Status' },
        { header: 'Source' },
      ],
      rows,
    };
  },
  evidence: { facts: { columns: [0, 3, 4], of: listedParties } },
});

const stated = (day: string | null | undefined): Day | '' => (day ? (dayOfStated(day) ?? '') : '');

const identity = ({ name, list, notice }: Party): [string, string, string] => [name, list, notice];

function listingRow({ data }: Context, one: ListingOnDay, status: string = one.standing): TableCell[] {
  const { party, standing, until } = one;
  const { country, sources } = party;
  const [name, list, notice] = identity(party);
  return [
    name,
    party.nameZh ?? '',
    country === null ? '' : (data.places.get(country)?.region.name ?? country),
    list,
    notice,
    stated(party.listed),
    standing === 'Suspended' ? (until ?? 'until further notice') : '',
    stated(party.ended),
    status,
    data.sources.get(sources[0] ?? '')?.publisher ?? '',
  ];
}

function* listedParties({ data }: Context, when: When): Generator<ListedFact> {
  for (const party of data.topics.parties)
    if (isKnown(data, party, when))
      yield { row: identity(party), fact: party, claim: 'Listing', value: namesOf(party).join(' · ') };
}
