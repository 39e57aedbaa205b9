// Does a name stand on a list of parties on a day? Names are compared strictly; what is only close is left to a person.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { FIRST_DAY, addDays, dayOfStated } from '../control-data/days';
import { Memo } from '../control-data/memo';
import { nameKey } from '../control-data/names';
import type { Party } from '../control-data/pack';
import { PartyNames } from '../control-data/party-names';
import type { When } from './status-on-day';

/** Where a listing stands: a suspension that ended without a word on what followed leaves the party on the list. */
export type ListingStatus = 'Not yet listed' | 'Listed' | 'Suspended' | 'Ended';

export type PartyStatus = 'Listed' | 'Suspended' | 'Ended' | 'Possible match' | 'No match' | 'Unknown';

export interface ListingOnDay {
  readonly party: Party;
  readonly standing: ListingStatus;
  /** The first and last day of this standing, where they are dated. */
  readonly since: Day | null;
  readonly until: Day | null;
  /** The last day of a suspension that has passed with no fact on what followed. */
  readonly lapsed: Day | null;
}

/** A list of parties: `control list` of China. */
export interface PartyList {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
}

export interface Screening {
  readonly name: string;
  readonly status: PartyStatus;
  /** Listings of the very name, those that hold first. */
  readonly matches: readonly ListingOnDay[];
  /** Listings of close names that had begun by the day, the closest first. */
  readonly possible: readonly ListingOnDay[];
  /** The lists that were looked through. */
  readonly lists: readonly PartyList[];
  /** Listings of the name that begin after the day. */
  readonly ahead: readonly ListingOnDay[];
}

interface Listings {
  readonly names: PartyNames<Party>;
  readonly lists: readonly PartyList[];
}

const indexes = new Memo<ControlData, '', Listings>();

const listingsOf = (data: ControlData): Listings =>
  indexes.recall(data, '', () => {
    const names = new PartyNames<Party>();
    const lists = new Map<string, PartyList>();
    for (const party of data.topics.parties) {
      names.add(party, namesOf(party));
      const { list: name, jurisdiction } = party;
      lists.set(`${jurisdiction}|${nameKey(name)}`, { name, jurisdiction });
    }
    return { names, lists: [...lists.values()] };
  });

/** All names of a party; some lists write several in one field. */
export const namesOf = ({ name, nameZh, aliases = [] }: Party): string[] => [
  name,
  ...(nameZh ? [nameZh] : []),
  ...aliases.flatMap((alias) => alias.split(';')),
];

/** The lists of parties in use. */
export const partyLists = (data: ControlData): readonly PartyList[] => listingsOf(data).lists;

/** The lists that people mean by a text: the name of a list, or of the country whose lists they are. */
export function listsNamed(data: ControlData, text: string): PartyList[] {
  const key = nameKey(text);
  const all = partyLists(data);
  const named = all.filter(({ name, jurisdiction }) => {
    const country = data.places.get(jurisdiction)?.region.name ?? jurisdiction;
    return [name, `${jurisdiction} ${name}`, `${country} ${name}`, `${country}'s ${name}`].some(
      (one) => nameKey(one) === key,
    );
  });
  if (named.length > 0) return named;
  const place = data.placeNames.find(text);
  return place.kind === 'found'
    ? all.filter(({ jurisdiction }) => place.thing.members.has(jurisdiction))
    : [];
}

export const isOn = ({ list, jurisdiction }: Party, lists: readonly PartyList[]): boolean =>
  lists.some((one) => one.jurisdiction === jurisdiction && nameKey(one.name) === nameKey(list));

const stated = (day: string | null | undefined): Day | null => (day ? dayOfStated(day) : null);

/**
 * A listing is public from its first day on, whenever the copy that was read was published; one of the workbook's own
 * that names no day is known from ever.
 */
function knownFrom(data: ControlData, party: Party): Day {
  if (party.listed === null && data.privateIds.has(party.id)) return FIRST_DAY;
  const known = data.known.from(party);
  const listed = stated(party.listed);
  return listed !== null && listed < known ? listed : known;
}

export const isKnown = (data: ControlData, party: Party, { knownOn }: When): boolean =>
  knownFrom(data, party) <= knownOn;

/** Where a listing stands on a day; one without a first day is on its list from ever. */
export function listingOn(party: Party, { asOf }: When): ListingOnDay {
  const listed = stated(party.listed);
  const ended = stated(party.ended);
  const on = (standing: ListingStatus, since: Day | null, until: Day | null, lapsed: Day | null = null) => ({
    party,
    standing,
    since,
    until,
    lapsed,
  });
  if (listed !== null && asOf < listed) return on('Not yet listed', listed, null);
  if (ended !== null && asOf > ended) return on('Ended', addDays(ended, 1), null);
  let lapsed: Day | null = null;
  for (const suspension of party.suspensions ?? []) {
    const from = stated(suspension.from)!;
    const until = stated(suspension.until);
    if (asOf < from) continue;
    if (until === null || asOf <= until) return on('Suspended', from, until);
    if (lapsed === null || until > lapsed) lapsed = until;
  }
  return on('Listed', listed, ended, lapsed);
}

const STRICTNESS: Record<ListingStatus, number> = {
  Listed: 3,
  Suspended: 2,
  Ended: 1,
  'Not yet listed': 0,
};

/**
 * Screens a name against the lists in use. The very name decides first: Listed before Suspended before Ended; else a
 * close name is a Possible match, whatever its own standing. No match is no clearance.
 * @param lists Only these lists; null for all in use.
 */
export function screen(
  data: ControlData,
  name: string,
  when: When,
  lists: readonly PartyList[] | null = null,
): Screening {
  const { names, lists: all } = listingsOf(data);
  const looked = lists ?? all;
  if (looked.length === 0)
    return {
      name,
      status: 'Unknown',
      matches: [],
      possible: [],
      ahead: [],
      lists: [],
    };
  const found = names.find(name);
  const standings = (parties: readonly Party[]): ListingOnDay[] =>
    parties
      .filter((party) => isKnown(data, party, when) && (lists === null || isOn(party, lists)))
      .map((party) => listingOn(party, when));
  const same = standings(found.same).sort((a, b) => STRICTNESS[b.standing] - STRICTNESS[a.standing]);
  const begun = (one: ListingOnDay): boolean => one.standing !== 'Not yet listed';
  const matches = same.filter(begun);
  const possible = standings(found.close).filter(begun);
  const [strictest] = matches;
  const status = strictest
    ? (strictest.standing as PartyStatus)
    : possible.length > 0
      ? 'Possible match'
      : 'No match';
  return {
    name,
    status,
    matches,
    possible,
    lists: looked,
    ahead: same.filter((one) => !begun(one)),
  };
}
