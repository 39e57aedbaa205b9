// The destinations and days on which an exporter's licenses changed, as the data know them: what the table of licenses
// starts from.

import { functionEntry } from '../../../catalog';
import type { Context } from '../../../catalog/entry';
import { isProblem } from '../../../catalog/entry';
import { LICENSE_COLUMNS } from '../../../catalog/license-table';
import { BLANK, readCell } from '../../../catalog/reading';
import type { Day } from '../../../control-data/days';
import { addDays, dayOfIso, dayOfSerial } from '../../../control-data/days';
import type { Company } from '../../../control-data/pack';
import type { Place } from '../../../control-data/place';
import { placesOf } from '../table-columns';

/** Rows and columns that a reader can still compare. */
const MOST_DESTINATIONS = 10;
const MOST_DAYS = 6;

const COLUMN = placesOf(LICENSE_COLUMNS);
const WORD_ON_IT = [COLUMN.Granted, COLUMN.Disclosed];

export interface LicenseTurns {
  /** As the license functions take them; those of the revenue first. */
  readonly destinations: readonly string[];
  /** In order: the day before the first word on a license, days of words, and days after the last of a validity. */
  readonly days: readonly Day[];
}

/** @returns no days where no license was known on the as-of day. */
export function licenseTurns(
  context: Context,
  {
    company,
    asOf,
    sold,
  }: { readonly company: Company; readonly asOf: Day; readonly sold: readonly string[] },
): LicenseTurns {
  const entry = functionEntry('LICENSE_TABLE');
  const answer = entry.ask(context, [[company], [], [], [asOf]]);
  const rows = isProblem(answer) || answer.kind !== 'table' ? [] : answer.rows;
  const destinations = new Map<unknown, string>();
  for (const stated of [...sold, ...rows.map((row) => String(row[COLUMN.Region]))]) {
    const place = readCell(stated, entry.parameters[1]!, context.data);
    if (place === BLANK || isProblem(place) || destinations.has(place)) continue;
    // "Other regions" is a name without countries: no license can be asked about it.
    if ((place as Place).members.size > 0) destinations.set(place, stated);
  }
  const words = rows.flatMap((row) => WORD_ON_IT.flatMap((column) => dayOfIso(String(row[column])) ?? []));
  const ends = rows.flatMap((row) => {
    const last = row[COLUMN['Valid until']];
    const day = typeof last === 'number' ? dayOfSerial(last) : null;
    return day === null ? [] : [addDays(day, 1)];
  });
  const turns = [...new Set([...words, ...ends])].sort((a, b) => a - b);
  return {
    destinations: [...destinations.values()].slice(0, MOST_DESTINATIONS),
    days: turns.length === 0 ? [] : [addDays(turns[0]!, -1), ...turns].slice(0, MOST_DAYS),
  };
}
