// Freezing: formulas of ours become the values that they show, with a record from which they come back.

import { currentState } from '../../state/state';
import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { isCellError } from '../../workbook/cells';
import type { Formats } from '../../workbook/freezing';
import { readShownCells, readSpills, writeFrozen } from '../../workbook/freezing';
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
import { fingerprintOf } from './input-values';
import { coveredBy, groupsOf } from '../formulas/relative-formulas';
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

interface BlockToFreeze {
  readonly sheet: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly formula: string;
  readonly spill: Area | null;
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
  const blocks: BlockToFreeze[] = [];
  const skipped: { sheet: string; address: string; error: string }[] = [];
  const onProgress = ({ cells, cellsRead }: { cells: number; cellsRead: number }): void =>
    tell(cells === 0 ? 1 : cellsRead / cells);
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
      if (group.formula !== '') blocks.push(...(await withContent(sheet, sheetId, group, how)));
    if (blocks.length > MOST_BLOCKS)
      throw new ActionProblem('prove.too-many-blocks', { limit: MOST_BLOCKS }, 'choose-again');
  }
  return { blocks, skipped };
}

/** A formula that spills is a block of its own; so are its neighbors, then. */
async function withContent(
  sheet: string,
  sheetId: string,
  { area, formula }: { area: Area; formula: string },
  how: How,
): Promise<BlockToFreeze[]> {
  const spills = await readSpills(sheetId, area, how);
  const spilling = new Map(spills.map(({ cell, filled }) => [addressOf(cell), filled]));
  const parts = spills.length === 0 ? [area] : cellsOf(area);
  return Promise.all(
    parts.map(async (part) => {
      const spill = spilling.get(addressOf(part)) ?? null;
      const { values, numberFormats, shownFormats } = await readShownCells(sheetId, spill ?? part, how);
      return {
        ...{ sheet, sheetId, area: part, formula, spill, values },
        ownFormats: compact(numberFormats),
        shownFormats: compact(shownFormats),
      };
    }),
  );
}

const cellsOf = ({ row, column, rows, columns }: Area): Area[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  }));

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
  const names: HiddenName[] = [];
  const inputs = new Map<string, FrozenInput>();
  const named = (sheet: string, area: Area): string => {
    const name = `${NAME_PREFIX}${next}`;
    next += 1;
    names.push({ name, sheet, area });
    return name;
  };
  const made: FrozenBlock[] = [];
  for (const block of blocks) {
    const references: FrozenBlock['references'][number][] = [];
    for (const covered of coveredBy(block.formula, block.area)) {
      const sheet = covered?.sheet ?? block.sheet;
      const key = covered && `${addressOf(covered.area)}!${sheet}`;
      if (covered && key !== null && !inputs.has(key)) {
        const print = await fingerprintOf({ sheet, area: covered.area }, how);
        // A sheet that is not there leaves the formula as broken as it is.
        if (print !== 'unread')
          inputs.set(key, {
            name: named(sheet, covered.area),
            sheet,
            area: covered.area,
            fingerprint: print,
          });
      }
      const input = key === null ? undefined : inputs.get(key)?.name;
      references.push(covered && input !== undefined ? { covered, input } : null);
    }
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
    inputs: [...before.inputs, ...inputs.values()],
  };
  return { records, made, names };
}

/** Above all names that are there: some may be left of what was thawed, or have come back by an undo of Excel. */
async function freeNumber(how: How): Promise<number> {
  const names = [...(await placesOfNames(NAME_PREFIX, how)).keys()];
  const numbers = names.map((name) => Number(name.slice(NAME_PREFIX.length))).filter(Number.isSafeInteger);
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** Writes the values; where Excel refuses one block, only what was written keeps its record. */
async function writeBlocks(
  blocks: readonly BlockToFreeze[],
  made: readonly FrozenBlock[],
  records: FrozenRecords,
  tell: (share: number) => void,
): Promise<void> {
  let written = 0;
  try {
    await inUndoStep(async (session) => {
      written = 0;
      for (const { sheetId, area, spill, values, shownFormats } of blocks) {
        const range = { sheet: sheetId, address: addressOf(spill ?? area) };
        await writeFrozen(range, values, shownFormats, { session });
        written += 1;
        tell(written / blocks.length);
      }
    });
  } catch (error) {
    const unwritten = new Set(made.slice(written).map(({ name }) => name));
    const kept = tidied({ ...records, blocks: records.blocks.filter(({ name }) => !unwritten.has(name)) });
    await writeRecords(kept).catch(() => undefined);
    const inputs = new Set(kept.inputs.map(({ name }) => name));
    const unused = records.inputs.map(({ name }) => name).filter((name) => !inputs.has(name));
    await removeNames([...unwritten, ...unused]).catch(() => undefined);
    throw written > 0 ? problemFrom(error, 'partly') : error;
  }
}
