// Repair: cells that Excel does not recognize, or that wait for an answer that never came, are found, told and mended.

import type { Area, RangeRef } from '../../workbook/addresses';
import { addressOf, areaOf } from '../../workbook/addresses';
import { rectanglesOf } from '../../workbook/blocks';
import type { CellValue } from '../../workbook/cells';
import { shownValue } from '../../workbook/cells';
import { readBlocks } from '../../workbook/ranges';
import { recalculate, recalculateSheets } from '../../workbook/recalculation';
import type { How } from '../../workbook/run';
import { writeFormulas } from '../../workbook/writing';
import { NAMESPACE } from '../../workbook/formulas';
import { plainCalls } from '../../workbook/spellings';
import { problemFrom, isCanceled } from '../running/problem';
import type { ActionProblem } from '../running/problem';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import type { Scope } from '../formulas/chosen-scope';
import { fixScope, formulasIn } from '../formulas/chosen-scope';

/** What is wrong with a cell, and so what helps. */
export type Ailment =
  /** `#NAME?`: the formula was there before the functions; entering it again helps. */
  | 'not-recognized'
  /** The formula holds the name by which files keep our functions: it is put right. */
  | 'file-name'
  /** Busy for ever: the cell is computed again. */
  | 'stuck'
  /** The cells that it would fill are taken: only a person can clear them. */
  | 'no-room';

export interface AilingCell {
  readonly sheet: string;
  readonly sheetId: string;
  readonly address: string;
  readonly formula: string;
  readonly ailment: Ailment;
}

export interface Repaired {
  /** Cells that were ill. */
  readonly found: number;
  readonly mended: number;
  /** What is still ill, with the reason where Excel refused. */
  readonly left: readonly (AilingCell & { readonly problem: ActionProblem | null })[];
}

const AILMENTS: Readonly<Record<string, Ailment>> = {
  '#NAME?': 'not-recognized',
  '#BUSY!': 'stuck',
  '#GETTING_DATA': 'stuck',
  '#CONNECT!': 'stuck',
  '#SPILL!': 'no-room',
};

/** `_xldudf_EXPOSURE_HHI(…)`, `[1]!_xldudf_EXPOSURE_HHI(…)`, `_xll.EXPOSURE.HHI(…)` are `EXPOSURE.HHI(…)` in a cell. */
export const withoutFileNames = (formula: string): string => plainCalls(formula, NAMESPACE);

/** What ails a cell, or null. */
export function ailmentOf(formula: string, value: CellValue): Ailment | null {
  if (withoutFileNames(formula) !== formula) return 'file-name';
  const shown = String(shownValue(value));
  return Object.hasOwn(AILMENTS, shown) ? AILMENTS[shown]! : null;
}

/** Answers that need a moment get it on each rung before a cell counts as ill still, in milliseconds. */
const PATIENCE_MS = 6_000;
const FIRST_LOOK_MS = 150;
const LAST_LOOK_MS = 2_000;
/** Formulas that are entered in one request; where Excel refuses one of them, halves of them are tried. */
const CELLS_A_BLOCK = 2_000;

/**
 * Mends what can be mended in a scope, in blocks: formulas are entered again where Excel does not recognize them. Cells that
 * wait for ever are marked to be computed, then their sheets are computed, then they are entered again. One that Excel
 * refuses keeps no other from being mended. @throws ActionProblem; the signal's reason.
 */
export function repair(scope: Scope, running: Running = {}): Promise<Repaired> {
  return alone('repair', running, async (tell) => {
    needExcel();
    tell('reading', 0);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const ailing = await ailingCells(scope, how, (share) => tell('reading', share * 0.4));
    const refused = new Map<AilingCell, ActionProblem>();
    let ill = ailing;
    for (const [index, rung] of RUNGS.entries()) {
      const cells = ill.filter(({ ailment }) => rung.helps.has(ailment));
      if (cells.length === 0) continue;
      tell('writing', 0.4 + index * 0.2);
      await rung.mend(cells, refused, how);
      ill = await stillIll(ill, cells, how);
    }
    const left = ill.map((cell) => ({ ...cell, problem: refused.get(cell) ?? null }));
    return { found: ailing.length, mended: ailing.length - left.length, left };
  });
}

type Refused = Map<AilingCell, ActionProblem>;

interface Rung {
  readonly helps: ReadonlySet<Ailment>;
  readonly mend: (cells: readonly AilingCell[], refused: Refused, how: How) => Promise<void>;
}

/** What is tried, one after the other, on what is ill still. */
const RUNGS: readonly Rung[] = [
  { helps: new Set(['not-recognized', 'file-name']), mend: enterAgain },
  {
    helps: new Set(['stuck']),
    mend: (cells, _, how) => done(recalculate(blocksOf(cells).map(rangeOf), how)),
  },
  {
    helps: new Set(['stuck']),
    mend: (cells, _, how) => done(recalculateSheets(blocksOf(cells).map(rangeOf), how)),
  },
  { helps: new Set(['stuck']), mend: enterAgain },
];

const done = async (work: Promise<unknown>): Promise<void> => void (await work);

interface Block {
  readonly sheetId: string;
  readonly area: Area;
  readonly cells: readonly AilingCell[];
}

const rangeOf = ({ sheetId, area }: Block): RangeRef => ({ sheet: sheetId, address: addressOf(area) });

/** Cells gathered into rectangles of their sheets, none of them too large for a request. */
function blocksOf(cells: readonly AilingCell[]): Block[] {
  const sheetIds = [...new Set(cells.map(({ sheetId }) => sheetId))];
  return sheetIds.flatMap((sheetId) => {
    const ofSheet = cells.filter((cell) => cell.sheetId === sheetId);
    const at = new Map(ofSheet.map((cell) => [cell.address, cell]));
    return rectanglesOf(ofSheet.map(({ address }) => areaOf(address)!))
      .flatMap((area) => pieces(area))
      .map((area) => ({ sheetId, area, cells: addressesIn(area).map((address) => at.get(address)!) }));
  });
}

function pieces(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(CELLS_A_BLOCK / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    ...area,
    row: area.row + index * rows,
    rows: Math.min(rows, area.rows - index * rows),
  }));
}

const addressesIn = ({ row, column, rows, columns }: Area): string[] =>
  Array.from({ length: rows * columns }, (_, index) =>
    addressOf({
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
      rows: 1,
      columns: 1,
    }),
  );

async function enterAgain(cells: readonly AilingCell[], refused: Refused, how: How): Promise<void> {
  for (const block of blocksOf(cells)) await enterBlock(block, refused, how);
}

/** A block that Excel refuses is cut in halves, down to the cell that it refuses. */
async function enterBlock(block: Block, refused: Refused, how: How): Promise<void> {
  const { area, cells } = block;
  const rows = Array.from({ length: area.rows }, (_, row) =>
    cells.slice(row * area.columns, (row + 1) * area.columns).map(({ formula }) => withoutFileNames(formula)),
  );
  try {
    await writeFormulas(rangeOf(block), rows, how);
  } catch (error) {
    if (isCanceled(error)) throw error;
    if (cells.length === 1) return void refused.set(cells[0]!, problemFrom(error) as ActionProblem);
    const half = Math.ceil(cells.length / 2);
    for (const part of [cells.slice(0, half), cells.slice(half)]) await enterAgain(part, refused, how);
  }
}

async function ailingCells(scope: Scope, how: How, tell: (share: number) => void): Promise<AilingCell[]> {
  const ailing: AilingCell[] = [];
  const onProgress = ({ cells, cellsRead }: { cells: number; cellsRead: number }): void =>
    tell(cells === 0 ? 1 : cellsRead / cells);
  const fixed = await fixScope(scope, how);
  for await (const { sheet, sheetId, area, formulas, values } of formulasIn(fixed, { ...how, onProgress }))
    formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        const ailment = ailmentOf(formula, values[r]?.[c] ?? null);
        const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        if (ailment) ailing.push({ sheet, sheetId, address: addressOf(cell), formula, ailment });
      }),
    );
  return ailing;
}

/** Those that are ill still when the cells that were treated had time to answer; looked at ever more seldom. */
async function stillIll(
  ill: readonly AilingCell[],
  treated: readonly AilingCell[],
  how: How,
): Promise<AilingCell[]> {
  const end = performance.now() + PATIENCE_MS;
  let left = [...treated];
  for (let wait = FIRST_LOOK_MS; ; wait = Math.min(LAST_LOOK_MS, wait * 2)) {
    const blocks = blocksOf(left);
    const values = await readBlocks(blocks.map(rangeOf), how);
    left = blocks.flatMap(({ cells }, index) => {
      const shown = values[index]?.flat() ?? [];
      return cells.filter((_, place) => ailmentOf('', shown[place] ?? null) !== null);
    });
    if (left.length === 0 || performance.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    how.signal?.throwIfAborted();
  }
  const isLeft = new Set(left);
  const healed = new Set(treated.filter((cell) => !isLeft.has(cell)));
  return ill.filter((cell) => !healed.has(cell));
}
