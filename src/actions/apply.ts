// Applying what was checked: a pack replaces the pack in use, a register's rows become private facts over it.

import { addAliases, addingFacts } from '../control-data/overlay';
import { inSlices } from '../control-data/slices';
import { realmTimestamp, realmToday } from '../in-use/clock';
import { ASK_DATA } from './affected';
import type { Checked } from './checking';
import type { Committed } from './commit';
import { commit } from './commit';
import type { Kept } from './kept';
import { originName, withoutPack } from './kept';
import { registersWith, withdrawUnsaid } from './kept-registers';
import { ActionProblem } from './problem';
import { rememberPack } from './recent';
import { layoutOf } from './remembered-layout';
import { openSession, withStep } from './session';
import type { Running } from './under-way';
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
    return { ...kept, pack: result.pack, settings: { ...kept.settings, origin, loadedOn: realmToday() } };
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
    if (checked.basis.pack !== kept.pack || checked.basis.overlay !== kept.overlay)
      throw new ActionProblem('check-out-of-date', {}, 'check-again');
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

/** Goes back to the bundled pack; private facts stay over it. @throws ActionProblem; then nothing changed. */
export function useBundled(running: Running = {}): Promise<Committed> {
  return alone('use-bundled', running, (tell) => {
    const before = openSession().kept;
    const next = { ...before, pack: null, settings: withoutPack(before.settings) };
    const steps = withStep({ action: 'use-bundled', before, after: next });
    return commit({ next, functions: ASK_DATA, steps }, running, tell);
  });
}
