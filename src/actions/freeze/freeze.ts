// Freezing: formulas of ours become the values that they show, with a record from which they come back.

import { currentState } from '../../state/state';
import type { Area } from '../../workbook/addresses';
import { addressOf, cellsOf } from '../../workbook/addresses';
import type { Place } from '../../workbook/areas';
import { FORMULAS, readAreas } from '../../workbook/areas';
import type { CellValue } from '../../workbook/cells';
import { isCellError } from '../../workbook/cells';
import type { Formats } from '../../workbook/freezing';
import { eachShown, readSpills, runsToFreeze, writeFrozen } from '../../workbook/freezing';
import type { HiddenName } from '../../workbook/names';
import { addHiddenNames, placesOfNames, removeNames } from '../../workbook/names';
import type { How } from '../../workbook/run';

import { ActionProblem, problemFrom } from '../running/problem';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import { inUndoStep } from '../running/undo-step';
import type { FrozenBlock, FrozenInput, FrozenRecords } from './frozen-records';
import { fingerprint, NAME_PREFIX, readRecords, tidied, writeRecords } from './frozen-records';
import { fingerprintsOf } from './input-values';
import type { Covered } from '../formulas/relative-formulas';
import { coveredBy, groupsOf, toR1C1 } from '../formulas/relative-formulas';
import type { FixedScope, Scope } from '../formulas/chosen-scope';
import { fixScope, formulasIn } from '../formulas/chosen-scope';
import type { DifferingCell } from '../formulas/settled';
import { NO_ANSWER, settled } from '../formulas/settled';

export interface Frozen {
  /** Cells whose formulas became values; a formula that spills counts once. */
  readonly cells: number;
  /** Cells left alone: `error` is what they show instead of an answer, `≠` where it is not what the data in use answer. */
  readonly skipped: readonly { readonly sheet: string; readonly address: string; readonly error: string }[];
}

/** Cells that have one formula in R1C1 form. */
interface Group {
  readonly sheet: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly formula: string;
  /** What the formula of a single cell fills, itself included. */
  readonly spill: Area | null;
}

interface BlockToFreeze extends Group {
  readonly values: readonly (readonly CellValue[])[];
  readonly ownFormats: Formats;
  readonly shownFormats: Formats;
}

/** Blocks that are frozen at once; each has a hidden name. */
const MOST_BLOCKS = 2_000;

/** What a cell is left alone for that shows another value than the data answer: a former one, or one of other data. */
const FORMER = '≠';

/**
 * Turns the EXPOSURE formulas of a scope into their values; `thaw` brings them back.
 * @throws ActionProblem `prove.no-formulas`, `prove.too-many-blocks`, `workbook.protected` and others; what was not
 * frozen until then has its formulas.
 */
export function freeze(scope: Scope, running: Running = {}): Promise<Frozen> {
  return alone('freeze', running, async (tell) => {
    needExcel();
    tell('reading', 0);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const fixed = await fixScope(scope, how);
    const differing = await settled(fixed, currentState(), how);
    const { blocks, skipped } = await blocksToFreeze(fixed, differing, how, (share) =>
      tell('reading', share * 0.6),
    );
    if (blocks.length === 0) {
      if (skipped.length > 0) return { cells: 0, skipped };
      throw new ActionProblem('prove.no-formulas', { scope: fixed.name }, 'choose-again');
    }
    const before = await readRecords(how);
    tell('keeping', null);
    const { records, made, names } = await recordsFor(blocks, before, how);
    how.signal?.throwIfAborted();
    // From here on it is not canceled: a record without its values, or values without their record, must not stay.
    await addHiddenNames(names);
    await writeRecords(records).catch(async (error: unknown) => {
      await removeNames(names.map(({ name }) => name)).catch(() => undefined);
      throw error;
    });
    await writeBlocks(blocks, made, records, (share) => tell('writing', 0.6 + share * 0.4));
    const cells = blocks.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    return { cells, skipped };
  });
}

async function blocksToFreeze(
  scope: FixedScope,
  differing: readonly DifferingCell[],
  how: How,
  tell: (share: number) => void,
): Promise<{ blocks: BlockToFreeze[]; skipped: Frozen['skipped'] }> {
  const former = new Set(differing.map(({ sheet, address }) => `${sheet}!${address}`));
  const groups: Group[] = [];
  const skipped: { sheet: string; address: string; error: string }[] = [];
  const onProgress = ({ cells, cellsRead }: { cells: number; cellsRead: number }): void =>
    tell(cells === 0 ? 0.5 : (cellsRead / cells) * 0.5);
  for await (const { sheet, sheetId, area, formulas, values } of formulasIn(scope, { ...how, onProgress })) {
    const answered = formulas.map((row, r) =>
      row.map((formula, c) => {
        const value = values[r]?.[c] ?? null;
        const address = addressOf({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 });
        const error = isCellError(value) && NO_ANSWER.has(value.error) ? value.error : FORMER;
        if (error === FORMER && !former.has(`${sheet}!${address}`)) return formula;
        skipped.push({ sheet, address, error });
        return '';
      }),
    );
    for (const group of groupsOf(area, answered))
      if (group.formula !== '') groups.push({ sheet, sheetId, ...group, spill: null });
    refuseMore(groups);
  }
  return { blocks: await withContent(await withSpills(groups, how), how, tell), skipped };
}

function refuseMore(groups: readonly Group[]): void {
  if (groups.length > MOST_BLOCKS)
    throw new ActionProblem('prove.too-many-blocks', { limit: MOST_BLOCKS }, 'choose-again');
}

/** A formula that spills is a block of its own; so are its neighbors, then. */
async function withSpills(groups: readonly Group[], how: How): Promise<Group[]> {
  const spills = new Map<number, Map<string, Area>>();
  for (const { of, cell, filled } of await readSpills(groups.map(placeOf), how)) {
    const known = spills.get(of) ?? new Map<string, Area>();
    spills.set(of, known.set(addressOf(cell), filled));
  }
  const parts = groups.flatMap((group, index) => {
    const known = spills.get(index);
    if (!known) return [group];
    return cellsOf(group.area).map((area) => ({ ...group, area, spill: known.get(addressOf(area)) ?? null }));
  });
  refuseMore(parts);
  return parts;
}

/** The cells that a block fills. */
const placeOf = ({ sheetId, area, spill }: Group): Place => ({ sheet: sheetId, area: spill ?? area });

async function withContent(
  groups: readonly Group[],
  how: How,
  tell: (share: number) => void,
): Promise<BlockToFreeze[]> {
  const blocks: BlockToFreeze[] = [];
  for await (const { values, numberFormats, shownFormats } of eachShown(groups.map(placeOf), how)) {
    const group = groups[blocks.length]!;
    const formats = { ownFormats: compact(numberFormats), shownFormats: compact(shownFormats) };
    blocks.push({ ...group, values, ...formats });
    tell(0.5 + (blocks.length / groups.length) * 0.5);
  }
  return blocks;
}

/** One format where all cells have the same. */
function compact(formats: readonly (readonly string[])[]): Formats {
  const first = formats[0]?.[0] ?? 'General';
  return formats.every((row) => row.every((format) => format === first)) ? first : formats;
}

async function recordsFor(
  blocks: readonly BlockToFreeze[],
  before: FrozenRecords,
  how: How,
): Promise<{ records: FrozenRecords; made: FrozenBlock[]; names: HiddenName[] }> {
  let next = Math.max(before.next, await freeNumber(how));
  const covered = blocks.map((block) => coveredBy(block.formula, block.area));
  const inputs = await inputsOf(blocks, covered, how);
  const names: HiddenName[] = [];
  const named = (sheet: string, area: Area): string => {
    const name = `${NAME_PREFIX}${next}`;
    next += 1;
    names.push({ name, sheet, area });
    return name;
  };
  const followed = new Map<string, FrozenInput>();
  for (const [key, { sheet, area, fingerprint: print }] of inputs)
    // A sheet that is not there leaves the formula as broken as it is.
    if (print !== 'unread') followed.set(key, { name: named(sheet, area), sheet, area, fingerprint: print });
  const made: FrozenBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const references = covered[index]!.map((one) => {
      const input = one && followed.get(keyOf(inputOf(block, one)))?.name;
      return one && input ? { covered: one, input } : null;
    });
    made.push({
      name: named(block.sheetId, block.spill ?? block.area),
      sheetId: block.sheetId,
      area: block.area,
      formula: block.formula,
      references,
      spill: block.spill,
      formats: block.ownFormats,
      values: fingerprint(block.values),
    });
  }
  const records: FrozenRecords = {
    format: 1,
    next,
    blocks: [...before.blocks, ...made],
    inputs: [...before.inputs, ...followed.values()],
  };
  return { records, made, names };
}

/** The cells that a formula of a block refers to. */
const inputOf = (block: Group, { sheet, area }: Covered): Place => ({ sheet: sheet ?? block.sheet, area });

const keyOf = ({ sheet, area }: Place): string => `${addressOf(area)}!${sheet}`;

/** What all blocks refer to, each once, by `keyOf`. */
async function inputsOf(
  blocks: readonly Group[],
  covered: readonly (readonly (Covered | null)[])[],
  how: How,
): Promise<Map<string, Place & { readonly fingerprint: string }>> {
  const places = new Map<string, Place>();
  for (const [index, block] of blocks.entries())
    for (const one of covered[index]!) {
      const place = one && inputOf(block, one);
      if (place) places.set(keyOf(place), place);
    }
  const prints = await fingerprintsOf([...places.values()], how);
  return new Map([...places].map(([key, place], index) => [key, { ...place, fingerprint: prints[index]! }]));
}

/** Above all names that are there: some may be left of what was thawed, or have come back by an undo of Excel. */
async function freeNumber(how: How): Promise<number> {
  const names = [...(await placesOfNames(NAME_PREFIX, how)).keys()];
  const numbers = names.map((name) => Number(name.slice(NAME_PREFIX.length))).filter(Number.isSafeInteger);
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** Writes the values; where Excel refuses some, only what was written keeps its record. */
async function writeBlocks(
  blocks: readonly BlockToFreeze[],
  made: readonly FrozenBlock[],
  records: FrozenRecords,
  tell: (share: number) => void,
): Promise<void> {
  const all = blocks.map((block, index) => ({
    ...{ block, name: made[index]!.name, ...placeOf(block) },
    ...{ values: block.values, formats: block.shownFormats },
  }));
  const unsent = new Set(all);
  const unsure = new Set<(typeof all)[number]>();
  try {
    await inUndoStep(async (session) => {
      let written = 0;
      for (const some of runsToFreeze(all)) {
        for (const one of some) if (unsent.delete(one)) unsure.add(one);
        await writeFrozen(some, { session });
        for (const one of some) unsure.delete(one);
        written += some.length;
        tell(written / all.length);
      }
    });
  } catch (error) {
    const untouched = await withFormulas([...unsure]);
    const unwritten = new Set([...unsent, ...untouched].map(({ name }) => name));
    const kept = tidied({ ...records, blocks: records.blocks.filter(({ name }) => !unwritten.has(name)) });
    await writeRecords(kept).catch(() => undefined);
    const inputs = new Set(kept.inputs.map(({ name }) => name));
    const unused = records.inputs.map(({ name }) => name).filter((name) => !inputs.has(name));
    await removeNames([...unwritten, ...unused]).catch(() => undefined);
    throw unwritten.size < all.length ? problemFrom(error, 'partly') : error;
  }
}

/**
 * Those that still have all of their formulas: an answer that got lost does not say what was written. Where Excel does not
 * answer at all, none: a record without its values is of no harm, values without their record are.
 */
async function withFormulas<T extends { readonly block: Group }>(all: readonly T[]): Promise<T[]> {
  const places = all.map(({ block: { sheetId, area } }) => ({ sheet: sheetId, area }));
  const found = await readAreas(places, FORMULAS).catch(() => []);
  return all.filter(({ block: { area, formula } }, index) =>
    found[index]?.formulas.every((row, r) =>
      row.every(
        (text, c) =>
          text.startsWith('=') && toR1C1(text, { row: area.row + r, column: area.column + c }) === formula,
      ),
    ),
  );
}
