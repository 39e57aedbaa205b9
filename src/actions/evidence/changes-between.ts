// What changes between two days or two packs, and since the workbook was opened: cells, from what to what, and why.

import type { Context } from '../../catalog/entry';
import type { Day } from '../../control-data/days';
import { Pace } from '../../control-data/slices';
import type { State } from '../../state/state';
import { realmToday } from '../../state/clock';
import { asOfDay, currentState } from '../../state/state';
import { areaOf } from '../../workbook/addresses';
import { listSheets } from '../../workbook/sheets';
import type { Argument } from '../formulas/arguments';
import { argumentsOf, referencesIn } from '../formulas/arguments';
import { callsOf } from '../formulas/calls';
import { CannotTell } from '../formulas/cannot-tell';
import type { ChangedCell, UndeterminedCell } from '../formulas/compare-cells';
import { compareCells } from '../formulas/compare-cells';
import type { CellPlace } from '../formulas/calls';
import { References } from '../formulas/references';
import { withPackChange } from '../loading/apply';
import type { Saved } from '../saved/saved';
import { stateOf } from '../saved/saved';
import { withPack } from '../saved/packs';
import { problemFrom } from '../running/problem';
import { recentPack } from '../loading/recent';
import { needExcel, openSession } from '../saved/session';
import type { Running } from '../running/under-way';
import { evidenceOfCall } from './call-evidence';

/** What a side of a comparison is answered from. */
export type Basis =
  /** Data, private facts and settings as they are now. */
  | 'in use'
  /** Data, private facts and settings as the workbook kept them when it was opened. */
  | 'opened'
  /** As they are now, with the packs that this version offers: in place of an earlier version's, or besides. */
  | 'offered'
  /** The same, and today as the working day. */
  | 'up to date'
  /** As they are now, on the shipped packs alone. */
  | 'bundled'
  /** As they are now, on a pack used lately on this computer. */
  | { readonly recent: string };

/** One side of a comparison: what it is answered from, and the day that omitted as-of arguments mean. */
export interface Side {
  readonly basis: Basis;
  /** Null: the workbook's own setting. */
  readonly asOf: Day | null;
}

export interface ExplainedChange extends ChangedCell {
  /** The reasons for the first element on either side; null where the function explains nothing. */
  readonly whyFrom: string | null;
  readonly whyTo: string | null;
}

export interface Changes {
  /** Cells with formulas of ours. */
  readonly cells: number;
  readonly changed: readonly ExplainedChange[];
  /** Changes that are not explained, as there are too many; `changed` has the first ones. */
  readonly more: number;
  readonly undetermined: readonly UndeterminedCell[];
}

/** Changes that are explained; a list for people. */
const EXPLAINED = 200;

/**
 * Which cells answer differently on two sides, with the reason on each. Nothing in the workbook changes.
 * @throws ActionProblem, `not-remembered` among them; the signal's reason.
 */
export async function changesBetween(from: Side, to: Side, running: Running = {}): Promise<Changes> {
  needExcel();
  try {
    const [before, after] = [await useOf(from), await useOf(to)];
    const { cells, changed, undetermined } = await compareCells(before, after, running);
    const listed = changed.slice(0, EXPLAINED);
    return {
      cells,
      changed: await explained(listed, before, after, running),
      more: changed.length - listed.length,
      undetermined,
    };
  } catch (error) {
    throw problemFrom(error);
  }
}

async function useOf({ basis, asOf }: Side): Promise<State> {
  const use = { ...currentState(), ...stateOf(await savedOf(basis)) };
  return asOf === null ? use : { ...use, asOfSetting: { kind: 'fixed', day: asOf } };
}

async function savedOf(basis: Basis): Promise<Saved> {
  const { saved, opened } = openSession();
  if (typeof basis === 'object') {
    const { pack, origin } = await recentPack(basis.recent);
    return { ...saved, packs: await withPack(saved.packs, pack, origin) };
  }
  switch (basis) {
    case 'in use':
      return saved;
    case 'opened':
      return opened;
    case 'bundled':
      return withPackChange({ kind: 'as-shipped' }, saved);
    case 'offered':
      return withPackChange({ kind: 'take-offered' }, saved);
    case 'up to date': {
      const next = withPackChange({ kind: 'take-offered' }, saved);
      return { ...next, settings: { ...next.settings, workingDay: realmToday() } };
    }
  }
}

const NO_REASON = { whyFrom: null, whyTo: null };

async function explained(
  changed: readonly ChangedCell[],
  before: State,
  after: State,
  { signal }: Running,
): Promise<ExplainedChange[]> {
  const references = await References.of({ signal });
  const ids = new Map((await listSheets({ signal })).map(({ name, id }) => [name, id]));
  const calls = changed.map(({ sheet, address, formula, call: text }) => {
    const area = areaOf(address)!;
    const place: CellPlace = { sheet, sheetId: ids.get(sheet) ?? '', row: area.row, column: area.column };
    const call = callsOf(formula)?.find((one) => one.text === text) ?? null;
    for (const reference of call ? referencesIn(call.args) : []) references.note(reference, place);
    return { place, call };
  });
  await references.load();
  const pace = new Pace({ signal });
  const result: ExplainedChange[] = [];
  for (const [index, cell] of changed.entries()) {
    const { place, call } = calls[index]!;
    const why = async (use: State): Promise<string | null> => {
      if (!call) return null;
      try {
        const args: Argument[] = argumentsOf(call, place, references, use);
        const context: Context = { ...use, asOf: asOfDay(use) };
        return (await evidenceOfCall(call.id, args, context, () => pace.breathe())).reason || null;
      } catch (error) {
        if (error instanceof CannotTell) return null;
        throw error;
      }
    };
    const [whyFrom, whyTo] = [await why(before), await why(after)];
    // The same words on both sides do not say why.
    result.push({ ...cell, ...(whyFrom === whyTo ? NO_REASON : { whyFrom, whyTo }) });
  }
  return result;
}
