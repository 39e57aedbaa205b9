// Why a name is on a list of parties or is not: the listings of the name, of close names, and what was looked through.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { evidenceEnd } from './control-notes';
import type { Claim, Explanation, Named, Reason } from './explanation';
import { claimsOf, reason } from './explanation';
import type { ListingOnDay, PartyList, Screening } from './parties';
import { isOn, screen } from './parties';
import type { When } from './status-on-day';

/** Listings that a sentence names at most; all of them are among the claims. */
const MOST_NAMED = 3;

/** A register may bring a list of no country that is known. */
const countryOf = (data: ControlData, code: string): Named | '' => data.places.get(code)?.region ?? '';

const listValues = (data: ControlData, { name, jurisdiction }: PartyList) => ({
  list: name,
  country: countryOf(data, jurisdiction),
});

/** A listing as sentences cite it, with its own standing: an ended one never as if it held. */
function cited(data: ControlData, one: ListingOnDay, kind: 'party' | 'party.close', asked: string): Reason {
  const { party, standing, since, until, lapsed } = one;
  const code = {
    Listed: lapsed === null ? 'listed' : 'lapsed',
    Suspended: 'suspended',
    Ended: 'ended',
    'Not yet listed': 'ahead',
  }[standing];
  return reason(`${kind}.${code}`, {
    asked,
    name: { name: party.name, nameZh: party.nameZh },
    ...listValues(data, { name: party.list, jurisdiction: party.jurisdiction }),
    notice: party.notice,
    since: since === null ? '' : { day: since },
    until: until === null ? '' : { day: until },
    ended: standing === 'Ended' && since !== null ? { day: (since - 1) as Day } : '',
    lapsed: lapsed === null ? '' : { day: lapsed },
  });
}

/** How far the evidence on the lists reaches that were looked through; null where all are private. */
function evidenceDay(data: ControlData, lists: readonly PartyList[]): Day | null {
  let first: Day | null = null;
  for (const party of data.topics.parties) {
    if (!isOn(party, lists)) continue;
    const day = data.packOf(party)?.dataDay ?? null;
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

/** What a worksheet's line says of a customer or supplier: null where nothing holds or resembles. */
export function partyNote(data: ControlData, name: string, when: When): Reason | null {
  const screening = screen(data, name, when);
  const [first] = screening.matches.length > 0 ? screening.matches : screening.possible;
  if (!first || screening.status === 'Ended') return null;
  return cited(data, first, screening.status === 'Possible match' ? 'party.close' : 'party', name);
}

const CLAIMED = {
  'Not yet listed': 'Listed from',
  Listed: 'Listed',
  Suspended: 'Suspended',
  Ended: 'Ended',
};

function claimsFor(data: ControlData, one: ListingOnDay, used: boolean): Claim[] {
  const { party, standing } = one;
  return claimsOf(data, party, {
    claim: `${CLAIMED[standing]}: ${party.list}, ${party.notice}`,
    value: party.name,
    used,
  });
}

export function explainScreening(data: ControlData, screening: Screening, when: When): Explanation {
  const { name, status, matches, possible, ahead, lists } = screening;
  const [first, ...more] = matches.length > 0 ? matches : possible;
  const kind = status === 'Possible match' ? 'party.close' : 'party';
  const evidence = evidenceDay(data, lists);
  const looked = {
    asked: name,
    lists: { list: lists.map((list) => list.name).slice(0, 5) },
    count: lists.length,
    evidence: evidence === null ? '' : { day: evidence },
  };
  const listed = first
    ? cited(data, first, kind, name)
    : reason(status === 'Unknown' ? 'party.unknown' : 'party.none', looked);
  const others = matches.length > 0 ? possible : [];
  return {
    answer: status,
    format: 'text',
    ...when,
    reason: listed,
    notes: [
      ...(evidence !== null && status !== 'Unknown' ? evidenceEnd(data, when, evidence) : []),
      ...more.slice(0, MOST_NAMED - 1).map((one) => cited(data, one, kind, name)),
      ...(more.length >= MOST_NAMED ? [reason('party.more', { count: more.length - (MOST_NAMED - 1) })] : []),
      ...others
        .filter(({ standing }) => standing !== 'Ended')
        .slice(0, MOST_NAMED)
        .map((one) => cited(data, one, 'party.close', name)),
      ...ahead.map((one) => cited(data, one, 'party', name)),
    ],
    claims: [
      ...matches.flatMap((one) => claimsFor(data, one, true)),
      ...possible.flatMap((one) => claimsFor(data, one, matches.length === 0)),
      ...ahead.flatMap((one) => claimsFor(data, one, false)),
    ],
    since: first && status !== 'Possible match' ? first.since : null,
    until: first && status !== 'Possible match' ? first.until : null,
    next: ahead[0]?.since ?? first?.until ?? null,
  };
}
