// Formulas on their way back, many blocks a request. What a request that failed left in the cells is looked at, and what it
// emptied or tore apart shows what it showed.

import { inSlices } from '../../control-data/slices';
import type { Sliced } from '../../control-data/slices';
import type { Place } from '../../workbook/areas';
import { FORMULAS, readAreas } from '../../workbook/areas';
import type { Held, ToThaw } from '../../workbook/freezing';
import { readHeld, runsToThaw, writeFrozen, writeThawed } from '../../workbook/freezing';
import { isProblem } from '../../workbook/problem';
import type { How } from '../../workbook/run';
import { toA1 } from '../formulas/relative-formulas';
import type { Planned } from './thaw-plan';

/** A block with what is written into its cells. */
interface Coming extends ToThaw {
  readonly id: string;
  /** All cells that it fills. */
  readonly filled: Place;
}

export class Thawing {
  /** Blocks that have their formulas again. */
  readonly done = new Set<string>();
  /** Blocks whose formulas Excel does not take; their cells hold what they held. */
  readonly refused = new Set<string>();
  /** Excel does not say what a request that failed left in the cells. */
  isUnsure = false;

  constructor(private readonly wanted: readonly Planned[]) {}

  /** Brings back what is not back yet. @throws WorkbookProblem; `done` says what is back. */
  async run(how: How, tell: (share: number) => void): Promise<void> {
    const left = this.wanted.filter(({ id }) => !this.done.has(id) && !this.refused.has(id));
    for (const some of runsToThaw(await inSlices(coming(left)))) {
      tell(this.done.size / this.wanted.length);
      await this.bringBack(some, how);
    }
  }

  private async bringBack(some: readonly Coming[], how: How): Promise<void> {
    if (some.length === 0) return;
    const held = await readHeld(
      some.map(({ filled }) => filled),
      how,
    );
    try {
      await writeThawed(some, how);
      for (const { id } of some) this.done.add(id);
    } catch (error) {
      // An undo group that Excel refuses takes nothing more.
      const left = await this.lookAt(some, held, isProblem(error, 'undo') ? {} : how);
      if (!isProblem(error, 'program')) throw error;
      const [first, ...others] = left;
      // One of several was refused: it is the first that is not back, unless Excel refused the request as a whole.
      if (some.length > 1 && first) await this.bringBack([first], how);
      else if (first) this.refused.add(first.id);
      await this.bringBack(others, how);
    }
  }

  /** Sees what is back, and puts what is neither back nor as it was as it was. @returns what is not back. */
  private async lookAt(some: readonly Coming[], held: readonly Held[], how: How): Promise<Coming[]> {
    const places = some.map(({ filled }) => filled);
    const found = await readAreas(places, FORMULAS, how).catch(() => null);
    const left: Coming[] = [];
    const torn: { place: Place; was: Held }[] = [];
    for (const [index, one] of some.entries()) {
      const was = held[index]!;
      const now = found?.[index]?.formulas;
      if (now && isBack(one, now, was)) this.done.add(one.id);
      else left.push(one);
      if (!this.done.has(one.id) && !(now && isSame(now, was.formulas)))
        torn.push({ place: one.filled, was });
    }
    const again = torn.map(({ place, was }) => ({
      ...place,
      values: was.values,
      formats: was.numberFormats,
    }));
    if (again.length > 0) await writeFrozen(again, how).catch(() => (this.isUnsure = true));
    return left;
  }
}

/** With breaks: a large block takes long to write out. */
function* coming(all: readonly Planned[]): Sliced<Coming[]> {
  const made: Coming[] = [];
  for (const { id, sheet, area, filled, r1c1, block } of all) {
    const was = block.spill ?? block.area;
    const fits =
      typeof block.formats === 'string' || (was.rows === filled.rows && was.columns === filled.columns);
    const formulas: string[][] = [];
    for (let r = 0; r < area.rows; r += 1) {
      formulas.push(
        Array.from({ length: area.columns }, (_, c) =>
          toA1(r1c1, { row: area.row + r, column: area.column + c }),
        ),
      );
      yield;
    }
    made.push({
      ...{ id, sheet, area, formulas },
      filled: { sheet, area: filled },
      formats: fits ? block.formats : null,
      spilled: block.spill === null ? null : filled,
    });
  }
  return made;
}

type Texts = readonly (readonly string[])[];

/** Whether each cell has a formula that it did not have: a record is not given up for less. */
const isBack = ({ area }: Coming, now: Texts, { formulas: was }: Held): boolean =>
  now
    .slice(0, area.rows)
    .every((row, r) =>
      row.slice(0, area.columns).every((text, c) => text.startsWith('=') && text !== was[r]?.[c]),
    );

const isSame = (a: Texts, b: Texts): boolean =>
  a.every((row, r) => row.every((text, c) => text === b[r]?.[c]));
