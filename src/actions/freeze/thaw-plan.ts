// Where frozen blocks are now, how their formulas read there, and what speaks against bringing them back.

import type { Area } from '../../workbook/addresses';
import { addressOf, intersectionOf } from '../../workbook/addresses';
import { eachShown } from '../../workbook/freezing';
import { placesOfNames } from '../../workbook/names';
import type { How } from '../../workbook/run';
import { listSheets } from '../../workbook/sheets';
import type { FrozenBlock, FrozenRecords } from './frozen-records';
import { fingerprint, NAME_PREFIX } from './frozen-records';
import { fingerprintsOf } from './input-values';
import type { Moved } from '../formulas/relative-formulas';
import { rebuilt, toA1 } from '../formulas/relative-formulas';
import type { Scope } from '../formulas/chosen-scope';
import { fixScope } from '../formulas/chosen-scope';
import { tablesHold } from './table-names';

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
  const found: Found[] = [];
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
    found.push(foundBlock(block, place, places));
  }
  return { planned: await planned(found, records, places, how), gone, untraced };
}

/** Where a block was frozen: a person, or a tool that tidies a file, may have taken its hidden name away. */
function whereItWas({ sheetId, spill, area }: FrozenBlock, names: ReadonlyMap<string, string>): Moved {
  const sheet = sheetId === undefined ? undefined : names.get(sheetId);
  return sheet === undefined ? null : { sheet, area: spill ?? area };
}

type Places = ReadonlyMap<string, Moved>;

/** A block where it is now, by its name and its record alone. */
interface Found {
  readonly block: FrozenBlock;
  readonly place: NonNullable<Moved>;
  readonly isFollowed: boolean;
  /** As many cells as were frozen. */
  readonly isWhole: boolean;
  readonly area: Area;
  readonly r1c1: string;
  readonly formula: string;
  readonly problems: readonly Doubt[];
  /** The inputs whose cells are there. */
  readonly inputs: readonly string[];
}

function foundBlock(block: FrozenBlock, place: NonNullable<Moved>, places: Places): Found {
  const was = block.spill ?? block.area;
  const { area: filled } = place;
  const area = block.spill ? { ...filled, rows: 1, columns: 1 } : filled;
  const { formula: r1c1, problems } = rebuilt(
    block.formula,
    { sheet: place.sheet, area },
    block.references.map((one) => one?.covered ?? null),
    block.references.map((one) => (one ? (places.get(one.input) ?? 'lost') : null)),
    block.area,
  );
  return {
    ...{ block, place, area, r1c1, problems },
    isFollowed: places.get(block.name) !== undefined,
    isWhole: filled.rows === was.rows && filled.columns === was.columns,
    formula: toA1(r1c1, area),
    inputs: block.references.flatMap((one) => (one && places.get(one.input) ? [one.input] : [])),
  };
}

/** Blocks with all that speaks against bringing them back. */
async function planned(
  found: readonly Found[],
  records: FrozenRecords,
  places: Places,
  how: How,
): Promise<Planned[]> {
  const changed = await changedInputs(found, records, places, how);
  const overwritten = await overwrittenBlocks(found, how);
  const tables = await tablesHold(found, how);
  return found.map((one, index) => {
    const { block, place, area, r1c1, formula } = one;
    const doubts = new Set<Doubt>();
    if (!one.isWhole) doubts.add('block-resized');
    for (const problem of one.problems) doubts.add(problem);
    if (one.inputs.some((name) => changed.has(name))) doubts.add('inputs-changed');
    if (overwritten.has(one)) doubts.add('overwritten');
    if (!one.isFollowed) doubts.add('unfollowed');
    if (!tables[index]) doubts.add('table-renamed');
    return {
      id: block.name,
      sheet: place.sheet,
      address: addressOf(place.area),
      cells: area.rows * area.columns,
      doubts: [...doubts],
      ...{ formula, block, area, filled: place.area, r1c1 },
    };
  });
}

/** The names of inputs that hold other values than when they were frozen. */
async function changedInputs(
  found: readonly Found[],
  records: FrozenRecords,
  places: Places,
  how: How,
): Promise<Set<string>> {
  const names = [...new Set(found.flatMap(({ inputs }) => inputs))];
  const before = new Map(records.inputs.map(({ name, fingerprint: print }) => [name, print]));
  const now = await fingerprintsOf(
    names.map((name) => places.get(name)!),
    how,
  );
  return new Set(names.filter((name, index) => now[index] !== before.get(name)));
}

/** Whole blocks whose cells hold other values than were left in them. */
async function overwrittenBlocks(found: readonly Found[], how: How): Promise<Set<Found>> {
  const whole = found.filter(({ isWhole }) => isWhole);
  const overwritten = new Set<Found>();
  let index = 0;
  for await (const { values } of eachShown(
    whole.map(({ place }) => place),
    how,
  )) {
    const one = whole[index++]!;
    if (fingerprint(values) !== one.block.values) overwritten.add(one);
  }
  return overwritten;
}
