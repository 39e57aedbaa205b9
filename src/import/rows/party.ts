// A row of the register of parties to a party on a list.

import type { Party } from '../../control-data/pack';
import { ownId } from '../ids';
import type { RowReader } from '../row-reader';
import { factId, notesOf } from '../row-reader';
import type { SourceBook } from './sources';

/** Offices of the United States, by which its Consolidated Screening List ends the names of its lists. */
const OF_THE_US = /(?:treasury department|bureau of industry and security|state department)$/i;

/** Stands for a list of no country; user-assigned in ISO 3166-1. */
const NO_COUNTRY = 'XX';

/** The country whose list it is, by the list's own words: the office at their end, or a country in front. */
function countryOfList(row: RowReader, list: string): string {
  if (OF_THE_US.test(list)) return 'US';
  const [first = ''] = list.split(/[\s_-]/);
  const place = row.data.placeNames.find(first);
  return place.kind === 'found' && /^[A-Z]{2}$/.test(place.thing.code) ? place.thing.code : NO_COUNTRY;
}

/** The first country of a list of names or codes; public lists also have codes of no country, which are passed over. */
function countryIn(row: RowReader, text: string): string | null {
  for (const name of text.split(SEVERAL)) {
    const place = row.data.placeNames.find(name);
    if (place.kind === 'found' && /^[A-Z]{2}$/.test(place.thing.code)) return place.thing.code;
  }
  return null;
}

/** Of several links the first; public lists still have some without encryption, whose secure form is tried. */
const firstLink = (text: string): string => text.split(SEVERAL)[0]!.replace(/^http:\/\//i, 'https://');

/** Public lists put several values in one cell. */
const SEVERAL = /\s*[;|\n]\s*/;

/**
 * Reads a listing. The country whose list it is may be left out where the list's own words say it; else the list is of
 * none. A suspension without a first day holds from the listing on.
 */
export function readParty(row: RowReader, sources: SourceBook): Party {
  const name = row.text('name');
  const lists = row
    .text('list')
    .split(SEVERAL)
    .filter((one) => one !== '');
  const [list = ''] = lists;
  const nameZh = row.text('nameZh');
  const aliases = row
    .text('aliases')
    .split(SEVERAL)
    .filter((alias) => alias !== '' && alias !== name);
  const stated = row.text('jurisdiction') === '' ? null : row.place('jurisdiction');
  const jurisdiction = stated?.code ?? countryOfList(row, list);
  const country = countryIn(row, row.text('country'));
  const listed = row.day('listed');
  const from = row.day('suspendedFrom');
  const until = row.day('suspendedUntil');
  const ended = row.day('ended');
  row.inOrder('listed', listed, 'ended', ended);
  row.inOrder('suspendedFrom', from, 'suspendedUntil', until);
  const start = from ?? (until === null ? null : listed);
  // Of several lists the first is the record's, and all are named.
  const notice = row.text('notice') || (lists.length > 1 ? lists.join('; ') : '');
  return {
    id: factId(row, () => ownId('party', name, [list, jurisdiction, notice, name])),
    list,
    jurisdiction,
    notice,
    name,
    ...(nameZh === '' ? {} : { nameZh }),
    ...(aliases.length === 0 ? {} : { aliases }),
    country,
    listed,
    ...(start === null ? {} : { suspensions: [{ from: start, until }] }),
    ...(ended === null ? {} : { ended }),
    sources: sources.of(row, firstLink(row.text('source'))),
    ...notesOf(row),
  };
}
