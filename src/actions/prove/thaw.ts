// Thawing: frozen formulas come back where their cells are now. What moved apart, was changed or is gone is listed, and a
// person decides.

import type { Area } from '../../workbook/addresses';
import { addressOf, intersectionOf } from '../../workbook/addresses';
import { readShownCells, writeThawed } from '../../workbook/freezing';
import { placesOfNames, removeNames } from '../../workbook/names';
import type { How } from '../../workbook/run';
import { inOneUndoStep } from '../../workbook/run';
import { listSheets } from '../../workbook/sheets';
import { ActionProblem } from '../problem';
import { needExcel } from '../session';
import type { Running } from '../under-way';
import { alone } from '../under-way';
import type { FrozenBlock, FrozenRecords } from './frozen-records';
import { fingerprint, NAME_PREFIX, readRecords, tidied, writeRecords } from './frozen-records';
import { fingerprintOf } from './input-values';
import type { Moved } from './relative-formulas';
import { rebuilt, toA1 } from './relative-formulas';
import type { Scope } from './scope';
import { fixScope } from './scope';

/** Why a block is not thawed without asking. */
export type Doubt =
  /** Cells that its formula refers to were deleted. */
  | 'lost'
  /** Rows or columns came or went within the cells that its formula refers to. */
  | 'resized'
  /** The block itself came apart or grew. */
  | 'block-resized'
  /** Its inputs hold other values than when it was frozen. */
  | 'inputs-changed'
  /** Its cells hold other values than were left in them. */
  | 'overwritten';

/** A frozen block where it is now. */
export interface FrozenPlace {
  readonly id: string;
  readonly sheet: string;
  /** Without the sheet. */
  readonly address: string;
  readonly cells: number;
  /** As it would come back, in the block's first cell. */
  readonly formula: string;
  /** Empty: it comes back as it was. */
  readonly doubts: readonly Doubt[];
}

interface Planned extends FrozenPlace {
  readonly block: FrozenBlock;
  readonly area: Area;
  readonly filled: Area;
  readonly r1c1: string;
}

export interface ThawPlan {
  readonly places: readonly FrozenPlace[];
  /** Frozen cells that were deleted since. */
  readonly gone: number;
}

/** What is frozen in a scope, and what speaks against thawing it. @throws ActionProblem `prove.nothing-frozen`. */
export function planThaw(scope: Scope, running: Running = {}): Promise<ThawPlan> {
  return alone('thaw', running, async (tell) => {
    needExcel();
    tell('reading', null);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const { planned, gone } = await plan(scope, await readRecords(how), how);
    if (planned.length === 0 && gone.length === 0)
      throw new ActionProblem('prove.nothing-frozen', {}, 'choose-again');
    return { places: planned.map(shownPlace), gone: gone.length };
  });
}

/**
 * Brings formulas back: those of a scope that come back as they were, and of the doubtful ones those named in `also`.
 * @returns how many cells got their formulas, and what stays frozen.
 * @throws ActionProblem; what was not thawed until then stays frozen.
 */
export function thaw(
  scope: Scope,
  also: ReadonlySet<string>,
  running: Running = {},
): Promise<{ readonly cells: number; readonly left: readonly FrozenPlace[] }> {
  return alone('thaw', running, async (tell) => {
    needExcel();
    tell('reading', null);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const records = await readRecords(how);
    const { planned, gone } = await plan(scope, records, how);
    const wanted = planned.filter(({ id, doubts }) => doubts.length === 0 || also.has(id));
    const done = new Set(gone.map(({ name }) => name));
    let cells = 0;
    try {
      await inOneUndoStep(async (session) => {
        for (const one of wanted) {
          tell('writing', done.size / (wanted.length + gone.length));
          await bringBack(one, { session });
          done.add(one.id);
          cells += one.cells;
        }
      });
    } finally {
      await forget(records, done);
    }
    return { cells, left: planned.filter(({ id }) => !done.has(id)).map(shownPlace) };
  });
}

const shownPlace = ({ id, sheet, address, cells, formula, doubts }: Planned): FrozenPlace => ({
  ...{ id, sheet, address, cells, formula, doubts },
});

async function bringBack({ sheet, area, filled, r1c1, block }: Planned, how: How): Promise<void> {
  const isSpill = block.spill !== null;
  const formulas = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) =>
      toA1(r1c1, { row: area.row + r, column: area.column + c }),
    ),
  );
  const was = block.spill ?? block.area;
  const fits =
    typeof block.formats === 'string' || (was.rows === filled.rows && was.columns === filled.columns);
  await writeThawed(
    { sheet, address: addressOf(area) },
    formulas,
    fits ? block.formats : null,
    isSpill ? addressOf(filled) : null,
    how,
  );
}

/** Records and hidden names of blocks that are thawed or gone. */
async function forget(records: FrozenRecords, done: ReadonlySet<string>): Promise<void> {
  if (done.size === 0) return;
  const left = tidied({ ...records, blocks: records.blocks.filter(({ name }) => !done.has(name)) });
  await writeRecords(left);
  const kept = new Set(left.inputs.map(({ name }) => name));
  const unused = records.inputs.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
  await removeNames([...done, ...unused]);
}

async function plan(
  scope: Scope,
  records: FrozenRecords,
  how: How,
): Promise<{ planned: Planned[]; gone: FrozenBlock[] }> {
  const fixed = await fixScope(scope, how);
  const places = await placesOfNames(NAME_PREFIX, how);
  const ids = new Map((await listSheets(how)).map(({ id, name }) => [name, id]));
  const changed = new Map<string, boolean>();
  const inputs = new Map(records.inputs.map((input) => [input.name, input]));
  const hasChanged = async (name: string): Promise<boolean> => {
    const place = places.get(name);
    let known = changed.get(name);
    if (known === undefined) {
      known = !place || (await fingerprintOf(place, how)) !== inputs.get(name)?.fingerprint;
      changed.set(name, known);
    }
    return known;
  };
  const planned: Planned[] = [];
  const gone: FrozenBlock[] = [];
  for (const block of records.blocks) {
    const place = places.get(block.name);
    if (!place) {
      if (fixed.scope === 'workbook') gone.push(block);
      continue;
    }
    const inSheet = fixed.sheetIds?.has(ids.get(place.sheet) ?? '') ?? true;
    if (!inSheet || (fixed.area && !intersectionOf(fixed.area, place.area))) continue;
    planned.push(await plannedBlock(block, place, places, hasChanged, how));
  }
  return { planned, gone };
}

async function plannedBlock(
  block: FrozenBlock,
  place: NonNullable<Moved>,
  places: ReadonlyMap<string, Moved>,
  hasChanged: (name: string) => Promise<boolean>,
  how: How,
): Promise<Planned> {
  const was = block.spill ?? block.area;
  const filled = place.area;
  const isWhole = filled.rows === was.rows && filled.columns === was.columns;
  const area = block.spill ? { ...filled, rows: 1, columns: 1 } : filled;
  const doubts = new Set<Doubt>();
  if (!isWhole) doubts.add('block-resized');
  const { formula, problems } = rebuilt(
    block.formula,
    { sheet: place.sheet, area },
    block.references.map((one) => one?.covered ?? null),
    block.references.map((one) => (one ? (places.get(one.input) ?? 'lost') : null)),
  );
  for (const problem of problems) doubts.add(problem);
  for (const one of block.references)
    if (one && places.get(one.input) && (await hasChanged(one.input))) doubts.add('inputs-changed');
  if (isWhole) {
    const { values } = await readShownCells(place.sheet, filled, how);
    if (fingerprint(values) !== block.values) doubts.add('overwritten');
  }
  return {
    id: block.name,
    sheet: place.sheet,
    address: addressOf(filled),
    cells: area.rows * area.columns,
    formula: toA1(formula, area),
    doubts: [...doubts],
    ...{ block, area, filled, r1c1: formula },
  };
}
