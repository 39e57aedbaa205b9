// Repair: cells that Excel does not recognize, or that wait for an answer that never came, are found, told and mended.

import { addressOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { shownValue } from '../../workbook/cells';
import { readRange } from '../../workbook/ranges';
import { recalculate } from '../../workbook/recalculation';
import type { How } from '../../workbook/run';
import { writeFormulas } from '../../workbook/writing';
import { NAMESPACE } from '../../workbook/formulas';
import { plainCalls } from '../../workbook/spellings';
import { problemFrom, isCanceled } from '../problem';
import type { ActionProblem } from '../problem';
import { needExcel } from '../session';
import type { Running } from '../under-way';
import { alone } from '../under-way';
import type { Scope } from './scope';
import { fixScope, formulasIn } from './scope';

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

/** Answers that need a moment get it before a cell counts as ill still, in milliseconds. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 250;

/**
 * Mends what can be mended in a scope: formulas are entered again or computed again, cell by cell, so that one that
 * Excel refuses keeps no other from being mended. @throws ActionProblem; the signal's reason.
 */
export function repair(scope: Scope, running: Running = {}): Promise<Repaired> {
  return alone('repair', running, async (tell) => {
    needExcel();
    tell('reading', 0);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const ailing = await ailingCells(scope, how, (share) => tell('reading', share * 0.4));
    const refused = new Map<AilingCell, ActionProblem>();
    for (const [index, cell] of ailing.entries()) {
      tell('writing', 0.4 + (index / ailing.length) * 0.5);
      try {
        await mend(cell, how);
      } catch (error) {
        if (isCanceled(error)) throw error;
        refused.set(cell, problemFrom(error) as ActionProblem);
      }
    }
    const ill = await stillIll(ailing, how);
    const left = ill.map((cell) => ({ ...cell, problem: refused.get(cell) ?? null }));
    return { found: ailing.length, mended: ailing.length - left.length, left };
  });
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

async function mend({ sheetId, address, formula, ailment }: AilingCell, how: How): Promise<void> {
  const cell = { sheet: sheetId, address };
  if (ailment === 'no-room') return;
  if (ailment === 'stuck') await recalculate([cell], how);
  else await writeFormulas(cell, [[withoutFileNames(formula)]], how);
}

/** Those that are ill still when all had time to answer. */
async function stillIll(ailing: readonly AilingCell[], how: How): Promise<AilingCell[]> {
  const end = performance.now() + PATIENCE_MS;
  let ill = [...ailing];
  while (ill.length > 0) {
    const looked = await Promise.all(
      ill.map(async (cell) => {
        const found = await readRange({ sheet: cell.sheetId, address: cell.address }, how);
        return ailmentOf('', found?.values[0]?.[0] ?? null) === null ? null : cell;
      }),
    );
    ill = looked.filter((cell) => cell !== null);
    const mayHeal = ill.some(({ ailment }) => ailment !== 'no-room');
    if (!mayHeal || performance.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    how.signal?.throwIfAborted();
  }
  return ill;
}
