// A worksheet part anew: cells that call EXPOSURE keep their values and lose their formulas, rules that call it go.

import type { Pace } from '../../../control-data/slices';
import type { Area } from '../../../workbook/addresses';
import { areaOf } from '../../../workbook/addresses';
import type { Edit } from './edits';
import { edited, escaped, withoutAttributes } from './edits';
import type { Pruned } from './prune';
import { withoutRules } from './prune';
import type { StoredCell, StoredFormula } from './sheet-cells';
import { cellsIn } from './sheet-cells';
import type { SheetSurvey } from './sheet-survey';
import { isOurs } from './sheet-survey';
import type { CallTest, FormerSpills } from './stored-formulas';
import { withFixedSpills } from './stored-formulas';

/** Some cells of a sheet, asked for by address. */
type Cells = Pick<ReadonlySet<string>, 'has'>;

/** What is hidden from the copy's readers. */
export interface Hidden {
  /** Cells whose answers rest on private facts, with all that they fill. */
  readonly cells: Cells;
  /** Cells that other formulas of arrays fill: their values may follow from hidden ones. */
  readonly filled: Cells;
  /** What stands in the cells. */
  readonly word: string;
  /** The whole sheet goes, and this stands in its first cell; null for a sheet that stays. */
  readonly instead: string | null;
  /** Collects the numbers of the shared texts that are still used. */
  readonly texts: Set<number>;
}

export interface SheetPlan {
  readonly name: string;
  readonly survey: SheetSurvey;
  readonly calls: CallTest;
  readonly spills: FormerSpills;
  /** What-if tables become values too. */
  readonly freezesTables: boolean;
  /** Null where the copy shows all that the workbook shows. */
  readonly hidden: Hidden | null;
}

/** Rectangles of a sheet, looked up by row. */
export class AreaIndex implements Cells {
  private readonly rows = new Map<number, Area[]>();

  constructor(areas: readonly Area[]) {
    for (const area of areas)
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        const known = this.rows.get(row);
        if (known) known.push(area);
        else this.rows.set(row, [area]);
      }
  }

  has(address: string): boolean {
    const cell = this.rows.size > 0 ? areaOf(address) : null;
    if (!cell) return false;
    return (
      this.rows
        .get(cell.row)
        ?.some(({ column, columns }) => cell.column >= column && cell.column < column + columns) ?? false
    );
  }
}

/** The part, piece by piece. `pruned` counts the rules that went. */
export async function* rewrittenSheet(
  pieces: AsyncIterable<string>,
  plan: SheetPlan,
  pruned: Pruned,
  pace: Pace,
): AsyncGenerator<string, void, undefined> {
  const rewrite = (formula: string): string => withFixedSpills(formula, plan.name, plan.spills);
  for await (const piece of pieces) {
    const edits: Edit[] = [];
    for (const cell of cellsIn(piece)) {
      const text = rewrittenCell(cell, plan, rewrite);
      if (text !== null) edits.push({ from: cell.from, to: cell.to, text });
      if (pace.due) await pace.breathe();
    }
    yield withoutRules(edited(piece, edits), plan.calls, rewrite, pruned);
  }
}

/** The cell as it stands in the copy; null where it stays as it is. */
function rewrittenCell(
  cell: StoredCell,
  plan: SheetPlan,
  rewrite: (formula: string) => string,
): string | null {
  const { hidden } = plan;
  if (hidden && hidden.instead !== null)
    return cell.address === 'A1' ? textCell(cell, escaped(hidden.instead)) : emptyCell(cell);
  if (hidden?.cells.has(cell.address)) return textCell(cell, escaped(hidden.word));
  if (losesFormula(cell, plan)) return valueCell(cell);
  if (hidden && (cell.formula || hidden.filled.has(cell.address))) return withoutValue(cell, rewrite);
  if (hidden && cell.type === 's' && cell.value !== null) hidden.texts.add(Number(cell.value));
  return withFormula(cell, rewrite);
}

function losesFormula(cell: StoredCell, { survey, calls, spills, freezesTables }: SheetPlan): boolean {
  const { formula } = cell;
  if (!formula) return false;
  if (formula.type === 'dataTable') return freezesTables;
  if (isOurs(cell, survey, calls)) return true;
  return spills.size > 0 && formula.shared !== undefined && survey.sharedSpills.has(formula.shared);
}

const prefixOf = (tag: string): string => /^<([\w.-]+:)?/.exec(tag)?.[1] ?? '';

const emptyCell = ({ tag }: StoredCell): string =>
  withoutAttributes(tag, 't', 'cm', 'vm').replace(/\s*>$/, '/>');

/** A text in the cell itself: the copy's shared texts stay those of the workbook. */
function textCell({ tag }: StoredCell, xml: string): string {
  const prefix = prefixOf(tag);
  const open = withoutAttributes(tag, 't', 'cm', 'vm').replace(/\s*>$/, ' t="inlineStr">');
  return `${open}<${prefix}is><${prefix}t xml:space="preserve">${xml}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** The value alone, in the form that a typed value has; a card stays a card. */
function valueCell(cell: StoredCell): string {
  const { tag, type, value } = cell;
  if (value === null) return emptyCell(cell);
  if (type === 'str') return textCell(cell, value);
  const prefix = prefixOf(tag);
  return `${withoutAttributes(tag, 'cm')}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
}

/** The formula's element with what it refers to put right. */
function formulaXml({ text, xml, around }: StoredFormula, rewrite: (formula: string) => string): string {
  const next = rewrite(text);
  return next === text ? xml : around[0] + escaped(next) + around[1];
}

/** A formula that stays, with its value; null where nothing changes. */
function withFormula({ xml, formula }: StoredCell, rewrite: (formula: string) => string): string | null {
  if (!formula) return null;
  const next = formulaXml(formula, rewrite);
  return next === formula.xml ? null : xml.replace(formula.xml, () => next);
}

/** A formula that stays, to be computed anew: its value may follow from hidden ones. */
function withoutValue(cell: StoredCell, rewrite: (formula: string) => string): string {
  const { tag, formula } = cell;
  if (!formula) return emptyCell(cell);
  return `${withoutAttributes(tag, 't', 'vm')}${formulaXml(formula, rewrite)}</${prefixOf(tag)}c>`;
}
