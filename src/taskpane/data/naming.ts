// The supplier names that are being decided: where they stand, what they match, what the person chose. It outlives the
// view; where the data in use change, the names are matched again and choices that still exist stay.

import type { DataComparison } from '../../actions/loading/compare';
import { changePrivate, comparePrivate } from '../../actions/loading/private-facts';
import type { NameMatch, NamesThere } from '../../actions/loading/supplier-names';
import { matchSuppliers } from '../../actions/loading/supplier-names';
import type { Running } from '../../actions/running/under-way';
import type { ControlData } from '../../control-data/control-data';
import { currentState } from '../../state/state';
import { tellCommitted } from '../committed';
import { perform } from '../perform';
import { createStore, patch } from '../store';

export type Group = NameMatch['kind'];

/** What waits for a person first. */
export const GROUPS: readonly Group[] = ['suggested', 'unmatched', 'matched'];

export interface Naming {
  /** Null before names were chosen. */
  there: NamesThere | null;
  /** The data that the names were matched to. */
  data: ControlData | null;
  matches: readonly NameMatch[];
  /** The company that a name stands for, by its id; a name without one stays unmatched. */
  chosen: ReadonlyMap<string, string>;
  group: Group;
  /** Counted from 0. */
  page: number;
  comparison: DataComparison | null;
}

const NOTHING: Naming = {
  there: null,
  data: null,
  matches: [],
  chosen: new Map(),
  group: 'suggested',
  page: 0,
  comparison: null,
};

export const naming = createStore<Naming>(NOTHING);

/** Goes back to the choice of names. */
export const otherNames = (): void => naming.set(NOTHING);

/** Takes names from where they stand and matches them. */
export async function matchFrom(read: (running: Running) => Promise<NamesThere>): Promise<void> {
  const found = await perform(async (running) => {
    const there = await read(running);
    const { data } = currentState();
    return { there, data, matches: await matchSuppliers(there.names, running) };
  });
  if (!found) return;
  const group = GROUPS.find((one) => found.matches.some(({ kind }) => kind === one)) ?? 'suggested';
  naming.set({ ...NOTHING, ...found, group });
}

/** Matches the names again, to data that came into use since. */
export async function matchAgain(): Promise<void> {
  const { there } = naming.get();
  if (!there) return;
  const { data } = currentState();
  const matches = await perform((running) => matchSuppliers(there.names, running));
  const before = naming.get();
  if (!matches || before.there !== there) return;
  const open = new Set(matches.flatMap(({ kind, name }) => (kind === 'matched' ? [] : [name])));
  const chosen = new Map(
    [...before.chosen].filter(([name, company]) => open.has(name) && data.companies.has(company)),
  );
  const stays = matches.some(({ kind }) => kind === before.group);
  const group = stays
    ? before.group
    : (GROUPS.find((one) => matches.some(({ kind }) => kind === one)) ?? 'matched');
  naming.set({ ...before, data, matches, chosen, group, page: stays ? before.page : 0, comparison: null });
}

/** Says which company a name stands for; null leaves it unmatched. */
export function choose(name: string, company: string | null): void {
  const chosen = new Map(naming.get().chosen);
  if (company === null) chosen.delete(name);
  else chosen.set(name, company);
  patch(naming, { chosen, comparison: null });
}

/** Names whose first suggestion is likely and for which nothing was chosen yet. */
export const likelyNames = ({ matches, chosen }: Naming): [name: string, company: string][] =>
  matches.flatMap((match) =>
    match.kind === 'suggested' && match.likely && !chosen.has(match.name)
      ? [[match.name, match.suggestions[0]!.company]]
      : [],
  );

export function chooseLikely(): void {
  const before = naming.get();
  patch(naming, { chosen: new Map([...before.chosen, ...likelyNames(before)]), comparison: null });
}

const decisions = ({ chosen }: Naming) =>
  ({
    kind: 'decide-names',
    decisions: [...chosen].map(([name, company]) => ({ name, kind: 'same-as', company }) as const),
  }) as const;

/** Works out what keeping the choices would change. */
export async function compareChoices(): Promise<void> {
  const before = naming.get();
  const comparison = await perform((running) => comparePrivate(decisions(before), running));
  if (comparison && naming.get() === before) patch(naming, { comparison });
}

/** Keeps the choices as private names of the companies; with that the names match. */
export async function keepChoices(): Promise<void> {
  const before = naming.get();
  const committed = await perform((running) => changePrivate(decisions(before), running));
  if (committed) tellCommitted({ code: 'names.kept', values: { count: before.chosen.size } }, committed);
}
