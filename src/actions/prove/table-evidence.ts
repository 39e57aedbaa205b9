// The claims behind tables: of the facts that their rows show, found by what the rows say of them.

import type { Read } from '../../catalog/call/call';
import type { Context, TableCell } from '../../catalog/entry';
import { goodsNamed } from '../../catalog/license-table';
import { whenOf } from '../../catalog/when';
import type { Day } from '../../control-data/days';
import { dayOfStated } from '../../control-data/days';
import type { ControlUnit } from '../../control-data/measures';
import type { Fact, License } from '../../control-data/pack';
import { unitEvents } from '../../questions/control-events';
import type { Claim } from '../../questions/explanation';
import { claimsOf, shownDay } from '../../questions/explanation';
import type { When } from '../../questions/standing';

/** A fact with the row that shows it, in the words of the columns that tell facts apart. */
interface Listed {
  readonly row: readonly (string | number)[];
  readonly fact: Fact;
  readonly claim: string;
  readonly value: string | number;
}

interface Table {
  /** The columns that tell its facts apart. */
  readonly columns: readonly number[];
  /** Which argument is the as-of day. */
  readonly asOf: number;
  readonly facts: (context: Context, when: When) => Iterable<Listed>;
}

const TABLES: Readonly<Record<string, Table>> = {
  LICENSE_TABLE: { columns: [0, 1, 2, 4, 5, 6, 8], asOf: 3, facts: licenses },
  CONTROL_TABLE: { columns: [0, 1], asOf: 2, facts: measures },
  CONTROL_CHANGES: { columns: [1, 2, 3], asOf: 1, facts: changes },
  REVENUE_TABLE: { columns: [0, 1, 3, 4, 5, 6, 7], asOf: 2, facts: figures },
};

/** The claims of the facts that a table shows, in the order of the data; none for a function that answers no such table. */
export function claimsOfTable(
  id: string,
  read: Read,
  rows: readonly (readonly TableCell[])[],
  context: Context,
): Claim[] {
  const table = TABLES[id];
  if (!table) return [];
  const key = (row: readonly unknown[]): string => JSON.stringify(row.map(String));
  const shown = new Set(rows.map((row) => key(table.columns.map((column) => row[column] ?? ''))));
  const when = whenOf(context, (read[table.asOf] as readonly Day[])[0] ?? null);
  const claims: Claim[] = [];
  for (const { row, fact, claim, value } of table.facts(context, when))
    if (shown.has(key(row))) claims.push(...claimsOf(context.data, fact, { claim, value, used: true }));
  return claims;
}

const stated = (day: License['granted']): string =>
  day && dayOfStated(day) !== null ? shownDay(day) : 'not disclosed';

function* licenses({ data }: Context): Generator<Listed> {
  for (const license of data.topics.licenses) {
    const company = data.companies.get(license.company)?.name ?? license.company;
    const { kind, granted, disclosed, scope, status: value } = license;
    for (const region of license.regions)
      yield {
        row: [
          ...[company, region.stated, goodsNamed(data, license), kind],
          ...[stated(granted), stated(disclosed), scope],
        ],
        ...{ fact: license, claim: 'License status', value },
      };
  }
}

const titleOf = ({ limb, measure }: ControlUnit): string => limb?.title ?? measure.title;

/** A measure, and the suspensions of which its standing follows. */
function* measures({ data }: Context, { knownOn }: When): Generator<Listed> {
  for (const unit of data.units) {
    const row = [titleOf(unit), unit.measure.reference];
    yield { row, fact: unit.measure, claim: 'Measure', value: unit.measure.reference };
    for (const { fact } of unit.standings)
      if (data.known.from(fact) <= knownOn)
        yield { row, fact, claim: 'Suspension', value: (fact as { title?: string }).title ?? '' };
  }
}

function* changes({ data }: Context, when: When): Generator<Listed> {
  for (const unit of data.units)
    for (const { kind, title, reference, fact } of unitEvents(unit, when))
      yield { row: [kind, title, reference], fact, claim: kind, value: title };
  for (const fact of [...data.topics.events, ...data.topics.listings]) {
    const reference = 'reference' in fact ? fact.reference : '';
    yield { row: ['Event', fact.title, reference], fact, claim: 'Event', value: fact.title };
  }
}

function* figures({ data }: Context): Generator<Listed> {
  for (const fact of data.topics.revenue) {
    const { regionStated, base, amount, currency, share, qualifier, basis } = fact;
    yield {
      row: [regionStated, base, amount ?? '', currency ?? '', share ?? '', qualifier, basis],
      ...{ fact, claim: 'Revenue', value: amount ?? share ?? '' },
    };
  }
}
