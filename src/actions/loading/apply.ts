// Applying what was checked: a pack takes the place of its earlier version or stands beside the others, a register's rows
// become private facts over them. Also switching packs, and going back to those that are shipped.

import { addAliases, addingFacts } from '../../control-data/overlay';
import { inSlices } from '../../control-data/slices';
import { realmTimestamp } from '../../state/clock';
import { ASK_DATA } from '../../catalog/affected';
import type { Checked } from './check';
import type { Committed } from '../change/commit';
import { commit } from '../change/commit';
import type { Saved } from '../saved/saved';
import { isSameData } from '../saved/saved';
import { SHIPPED, originName, packsOn, withOffered, withPack, withSwitched } from '../saved/packs';
import { registersWith, withdrawUnsaid } from './address-registers';
import { ActionProblem } from '../running/problem';
import { rememberPack } from './recent';
import { layoutOf } from './remembered-layout';
import { openSession, withStep } from '../saved/session';
import type { ActionName, Running } from '../running/under-way';
import { alone } from '../running/under-way';

export interface ApplyOptions extends Running {
  /** Take the good rows although others have errors or open questions; without it such a file is refused. */
  readonly goodRowsOnly?: boolean;
  /** False: for this session only; the workbook is not written to and its next opening does not know of it. */
  readonly keep?: boolean;
}

/** What a workbook would keep with this applied; the same for comparing and for applying. */
export async function withApplied(
  checked: Checked,
  saved: Saved,
  { signal }: Pick<Running, 'signal'>,
): Promise<Saved> {
  const { origin, result } = checked;
  if (result.kind === 'pack')
    return { ...saved, packs: await withPack(saved.packs, result.pack, origin, signal) };
  const made = { when: realmTimestamp(), from: originName(origin) };
  const before =
    origin.kind === 'address' ? withdrawUnsaid(saved.overlay, origin.url, result, made.when) : saved.overlay;
  const added = await inSlices(addingFacts(before, result.facts, made), signal);
  const overlay = addAliases(added, result.aliases, made);
  const layout = layoutOf(checked.said);
  const mapping = layout ? { ...result.mapping, layout } : result.mapping;
  const mappings = { ...saved.settings.mappings, [result.register]: mapping };
  const registers = registersWith(checked, saved);
  return { ...saved, overlay, settings: { ...saved.settings, mappings, registers } };
}

/**
 * Puts what was checked into use: kept in the workbook, swapped in at once, the affected cells recalculated.
 * @throws ActionProblem `has-errors` without `goodRowsOnly`, `nothing-to-apply`, `check-out-of-date` after another load,
 * `workbook.store-full` and other `workbook.*`; the signal's reason. In every case nothing changed.
 */
export function apply(checked: Checked, options: ApplyOptions = {}): Promise<Committed> {
  return alone('apply', options, async (tell) => {
    const { saved } = openSession();
    const { counts } = checked.result;
    if (!isSameData(checked.basis, saved)) throw new ActionProblem('check-out-of-date', {}, 'check-again');
    if (counts.bad > 0 && !options.goodRowsOnly)
      throw new ActionProblem('has-errors', { bad: counts.bad, good: counts.good }, 'choose-good-rows');
    if (counts.good === 0) throw new ActionProblem('nothing-to-apply', { bad: counts.bad }, 'choose-again');
    tell('keeping');
    const next = await withApplied(checked, saved, options);
    const steps = withStep({ action: 'apply', before: saved, after: next });
    const committed = await commit({ next, functions: ASK_DATA, steps, keep: options.keep }, options, tell);
    if (checked.result.kind === 'pack') void rememberPack(checked.origin, checked.result.pack);
    return committed;
  });
}

/** A change of the list of packs, as data: compared before it is made, then made. */
export type PackChange =
  | { readonly kind: 'switch'; readonly id: string; readonly isOff: boolean }
  /** What this version of the add-in ships in place of what another one brought, and what it ships besides. */
  | { readonly kind: 'take-offered' }
  /** The shipped packs and no others, all in use. */
  | { readonly kind: 'as-shipped' };

/** What a workbook would keep after a change of its packs. @throws ActionProblem `last-pack`, `no-such-pack`. */
export function withPackChange(change: PackChange, saved: Saved): Saved {
  switch (change.kind) {
    case 'take-offered':
      return { ...saved, packs: withOffered(saved.packs) };
    case 'as-shipped':
      return { ...saved, packs: SHIPPED };
    case 'switch': {
      const packs = withSwitched(saved.packs, change.id, change.isOff);
      if (!packs.some(({ id }) => id === change.id))
        throw new ActionProblem('no-such-pack', { id: change.id }, 'choose-again');
      if (packsOn(packs).length === 0) throw new ActionProblem('last-pack', {}, 'choose-again');
      return { ...saved, packs };
    }
  }
}

const ACTION_OF: Readonly<Record<PackChange['kind'], ActionName>> = {
  switch: 'switch-pack',
  'take-offered': 'use-bundled',
  'as-shipped': 'use-bundled',
};

/**
 * Changes the list of packs; private facts stay over them. Kept in the workbook, cells recalculated, to be undone.
 * @throws ActionProblem as `withPackChange`; then nothing changed.
 */
export function changePacks(change: PackChange, running: Running = {}): Promise<Committed> {
  const action = ACTION_OF[change.kind];
  return alone(action, running, (tell) => {
    const before = openSession().saved;
    const next = withPackChange(change, before);
    return commit(
      { next, functions: ASK_DATA, steps: withStep({ action, before, after: next }) },
      running,
      tell,
    );
  });
}
