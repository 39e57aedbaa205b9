// Applying what was checked: a pack takes the place of its earlier version or stands beside the others, a register's rows
// become private facts over them. Also switching packs, and going back to those that are shipped.

import { addAliases, addingFacts } from '../control-data/overlay';
import { inSlices } from '../control-data/slices';
import { realmTimestamp } from '../in-use/clock';
import { ASK_DATA } from './affected';
import type { Checked } from './checking';
import type { Committed } from './commit';
import { commit } from './commit';
import type { Kept } from './kept';
import { isSameData } from './kept';
import { SHIPPED, originName, packsOn, withOffered, withPack, withSwitched } from './kept-packs';
import { registersWith, withdrawUnsaid } from './kept-registers';
import { ActionProblem } from './problem';
import { rememberPack } from './recent';
import { layoutOf } from './remembered-layout';
import { openSession, withStep } from './session';
import type { ActionName, Running } from './under-way';
import { alone } from './under-way';

export interface ApplyOptions extends Running {
  /** Take the good rows although others have errors or open questions; without it such a file is refused. */
  readonly goodRowsOnly?: boolean;
  /** False: for this session only; the workbook is not written to and its next opening does not know of it. */
  readonly keep?: boolean;
}

/** What a workbook would keep with this applied; the same for comparing and for applying. */
export async function withApplied(
  checked: Checked,
  kept: Kept,
  { signal }: Pick<Running, 'signal'>,
): Promise<Kept> {
  const { origin, result } = checked;
  if (result.kind === 'pack')
    return { ...kept, packs: await withPack(kept.packs, result.pack, origin, signal) };
  const made = { when: realmTimestamp(), from: originName(origin) };
  const before =
    origin.kind === 'address' ? withdrawUnsaid(kept.overlay, origin.url, result, made.when) : kept.overlay;
  const added = await inSlices(addingFacts(before, result.facts, made), signal);
  const overlay = addAliases(added, result.aliases, made);
  const layout = layoutOf(checked.said);
  const mapping = layout ? { ...result.mapping, layout } : result.mapping;
  const mappings = { ...kept.settings.mappings, [result.register]: mapping };
  const registers = registersWith(checked, kept);
  return { ...kept, overlay, settings: { ...kept.settings, mappings, registers } };
}

/**
 * Puts what was checked into use: kept in the workbook, swapped in at once, the affected cells recalculated.
 * @throws ActionProblem `has-errors` without `goodRowsOnly`, `nothing-to-apply`, `check-out-of-date` after another load,
 * `workbook.store-full` and other `workbook.*`; the signal's reason. In every case nothing changed.
 */
export function apply(checked: Checked, options: ApplyOptions = {}): Promise<Committed> {
  return alone('apply', options, async (tell) => {
    const { kept } = openSession();
    const { counts } = checked.result;
    if (!isSameData(checked.basis, kept)) throw new ActionProblem('check-out-of-date', {}, 'check-again');
    if (counts.bad > 0 && !options.goodRowsOnly)
      throw new ActionProblem('has-errors', { bad: counts.bad, good: counts.good }, 'choose-good-rows');
    if (counts.good === 0) throw new ActionProblem('nothing-to-apply', { bad: counts.bad }, 'choose-again');
    tell('keeping');
    const next = await withApplied(checked, kept, options);
    const steps = withStep({ action: 'apply', before: kept, after: next });
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
export function withPackChange(change: PackChange, kept: Kept): Kept {
  switch (change.kind) {
    case 'take-offered':
      return { ...kept, packs: withOffered(kept.packs) };
    case 'as-shipped':
      return { ...kept, packs: SHIPPED };
    case 'switch': {
      const packs = withSwitched(kept.packs, change.id, change.isOff);
      if (!packs.some(({ id }) => id === change.id))
        throw new ActionProblem('no-such-pack', { id: change.id }, 'choose-again');
      if (packsOn(packs).length === 0) throw new ActionProblem('last-pack', {}, 'choose-again');
      return { ...kept, packs };
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
    const before = openSession().kept;
    const next = withPackChange(change, before);
    return commit(
      { next, functions: ASK_DATA, steps: withStep({ action, before, after: next }) },
      running,
      tell,
    );
  });
}
