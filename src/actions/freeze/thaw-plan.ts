// Where frozen blocks are now, how their formulas read there, and what speaks against bringing them back.

import type { Area } from '../../workbook/addresses';
import { addressOf, intersectionOf } from '../../workbook/addresses';
import { readShownCells } from '../../workbook/freezing';
import { placesOfNames } from '../../workbook/names';
import type { How } from '../../workbook/run';
import { listSheets } from '../../workbook/sheets';
import type { FrozenBlock, FrozenRecords } from './frozen-records';
import { fingerprint, NAME_PREFIX } from './frozen-records';
import { fingerprintOf } from './input-values';
import type { Moved } from '../formulas/relative-formulas';
import { rebuilt, toA1 } from '../formulas/relative-formulas';
import type { Scope } from '../formulas/chosen-scope';
import { fixScope } from '../formulas/chosen-scope';
import { TableNames } from './table-names';

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
  | 'overwritten'
  /** A table or a column of one that its formula names goes by another name, or is gone. */
  | 'table-renamed'
  /** The hidden name that followed its cells is gone: they are looked for where they were frozen. */
  | 'unfollowed'
  /** Excel did not take the formula. */
  | 'refused';

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

export interface Planned extends FrozenPlace {
  readonly block: FrozenBlock;
  readonly area: Area;
  readonly filled: Area;
  readonly r1c1: string;
}

export interface ThawPlan {
  readonly places: readonly FrozenPlace[];
  /** Frozen blocks whose cells were deleted since. */
  readonly gone: number;
  /** Formulas whose cells cannot be found any more; they stay on record. */
  readonly untraced: readonly string[];
}

export interface Plan {
  readonly planned: readonly Planned[];
  /** Their cells were deleted. */
  readonly gone: readonly FrozenBlock[];
  /** Their cells cannot be found. */
  readonly untraced: readonly FrozenBlock[];
}

/** What is frozen in a scope. What was deleted or cannot be found belongs to the whole workbook. */
export async function plan(scope: Scope, records: FrozenRecords, how: How): Promise<Plan> {
  const fixed = await fixScope(scope, how);
  const places = await placesOfNames(NAME_PREFIX, how);
  const sheets = await listSheets(how);
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const tables = await TableNames.of(how);
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
  const untraced: FrozenBlock[] = [];
  for (const block of records.blocks) {
    const followed = places.get(block.name);
    const place = followed === undefined ? whereItWas(block, names) : followed;
    if (!place) {
      if (fixed.scope === 'workbook') (followed === null ? gone : untraced).push(block);
      continue;
    }
    const inSheet = fixed.sheetIds?.has(ids.get(place.sheet) ?? '') ?? true;
    if (!inSheet || (fixed.area && !intersectionOf(fixed.area, place.area))) continue;
    const found = await plannedBlock(block, place, places, hasChanged, how);
    const doubts: Doubt[] = [...found.doubts];
    if (followed === undefined) doubts.push('unfollowed');
    if (!(await tables.hold(found.formula, place))) doubts.push('table-renamed');
    planned.push({ ...found, doubts });
  }
  return { planned, gone, untraced };
}

/** Where a block was frozen: a person, or a tool that tidies a file, may have taken its hidden name away. */
function whereItWas({ sheetId, spill, area }: FrozenBlock, names: ReadonlyMap<string, string>): Moved {
  const sheet = sheetId === undefined ? undefined : names.get(sheetId);
  return sheet === undefined ? null : { sheet, area: spill ?? area };
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
    block.area,
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
