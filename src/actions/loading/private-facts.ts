// Private facts over the pack: added, taken off one by one or all at once; own names that stand for companies.

import type { Overlay, PrivateAlias, Topic } from '../../control-data/overlay';
import { addAliases, addFacts, removeAlias, removeAll, removeFact } from '../../control-data/overlay';
import type { PackTopics } from '../../control-data/pack';
import type { NameDecision } from '../../import/match-names';
import { realmTimestamp } from '../../state/clock';
import { ASK_DATA } from '../../catalog/affected';
import type { Committed } from '../change/commit';
import { commit } from '../change/commit';
import type { DataComparison } from './compare';
import { compareData } from './compare';
import { ActionProblem } from '../running/problem';
import { openSession, withStep } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';

/** A change of the private facts, as data: compared before it is made, then made. */
export type PrivateChange =
  | { readonly kind: 'add'; readonly facts: Partial<PackTopics>; readonly from: string }
  | { readonly kind: 'remove'; readonly topic: Topic; readonly id: string }
  | { readonly kind: 'remove-name'; readonly topic: PrivateAlias['topic']; readonly name: string }
  | { readonly kind: 'add-name'; readonly alias: PrivateAlias }
  | { readonly kind: 'remove-all' }
  | { readonly kind: 'decide-names'; readonly decisions: readonly NameDecision[] };

/** Who made a change, as the log shows it. */
const PANE = 'pane';

async function changed(overlay: Overlay, change: PrivateChange): Promise<Overlay> {
  const made = { when: realmTimestamp(), from: change.kind === 'add' ? change.from : PANE };
  switch (change.kind) {
    case 'add':
      return addFacts(overlay, change.facts, made);
    case 'remove':
      return removeFact(overlay, change.topic, change.id, made);
    case 'add-name':
      return addAliases(overlay, [change.alias], made);
    case 'remove-name':
      return removeAlias(overlay, change.topic, change.name, made);
    case 'remove-all':
      return removeAll(overlay, made);
    case 'decide-names': {
      const { decideNames } = await matching();
      const { aliases, companies } = decideNames(change.decisions);
      return addAliases(addFacts(overlay, { companies }, made), aliases, made);
    }
  }
}

/** What a change of the private facts would change: facts, and cells from what to what. @throws ActionProblem. */
export async function comparePrivate(change: PrivateChange, running: Running = {}): Promise<DataComparison> {
  const { saved } = openSession();
  return compareData({ ...saved, overlay: await changed(saved.overlay, change) }, running);
}

/**
 * Makes a change of the private facts: logged, kept in the workbook, cells recalculated, to be undone.
 * @throws ActionProblem `no-such-fact` where there is nothing to change; then nothing changed.
 */
export function changePrivate(change: PrivateChange, running: Running = {}): Promise<Committed> {
  return alone('private-facts', running, async (tell) => {
    const before = openSession().saved;
    const overlay = await changed(before.overlay, change);
    if (overlay === before.overlay)
      throw new ActionProblem('no-such-fact', { id: 'id' in change ? change.id : '' }, 'choose-again');
    // With all that came from them, their addresses go too: asked again, they would only say that nothing changed.
    const settings = change.kind === 'remove-all' ? { ...before.settings, registers: [] } : before.settings;
    const next = { ...before, overlay, settings };
    const steps = withStep({ action: 'private-facts', before, after: next });
    return commit({ next, functions: ASK_DATA, steps }, running, tell);
  });
}

const matching = () => import(/* webpackChunkName: "import" */ '../../import/match-names');
