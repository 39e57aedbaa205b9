// The first look at a worksheet part: which of its formulas call EXPOSURE, and what hangs on them.

import type { Pace } from '../../control-data/slices';
import { linksAround, linksIn } from './external-links';
import { withoutRules } from './passes/rules-and-names';
import type { CallTest } from './stored-formulas';
import { asksForSpill } from './stored-formulas';
import type { StoredCell } from '../../ooxml';
import { cellsIn, aroundRows } from '../../ooxml';
import { nothingPruned } from './left-out';

export interface SheetSurvey {
  /** Cells whose formula calls EXPOSURE. */
  calls: number;
  /** Numbers of the shared formulas that call EXPOSURE. */
  readonly shared: Set<string>;
  /** Numbers of the shared formulas that ask for what a cell spills to. */
  readonly sharedSpills: Set<string>;
  /** What formulas that call EXPOSURE fill, by their cell. */
  readonly spills: Map<string, string>;
  /** What other formulas of arrays fill. */
  readonly arrays: string[];
  /** What-if tables: Excel computes them anew from a formula that may call EXPOSURE. */
  readonly dataTables: string[];
  /** Cells that call EXPOSURE and hold a card or another rich value. */
  readonly rich: Set<string>;
  /** Numbers of the links to other files that calls of EXPOSURE use, and that everything else uses. */
  readonly callLinks: Set<number>;
  readonly otherLinks: Set<number>;
  /** Conditional formats or validations call EXPOSURE. */
  rulesCall: boolean;
  /** A filter hides rows. */
  isFiltered: boolean;
  /** A formula that stays asks for what a cell spills to. */
  asksForSpill: boolean;
}

export async function surveySheet(
  pieces: AsyncIterable<string>,
  calls: CallTest,
  pace: Pace,
): Promise<SheetSurvey> {
  const survey: SheetSurvey = {
    calls: 0,
    shared: new Set(),
    sharedSpills: new Set(),
    spills: new Map(),
    arrays: [],
    dataTables: [],
    rich: new Set(),
    callLinks: new Set(),
    otherLinks: new Set(),
    rulesCall: false,
    isFiltered: false,
    asksForSpill: false,
  };
  const noted = (formula: string): string => {
    survey.asksForSpill ||= asksForSpill(formula);
    return formula;
  };
  for await (const piece of pieces) {
    if (piece.includes('<f') || /<[\w.-]+:f\b/.test(piece))
      for (const cell of cellsIn(piece)) {
        surveyCell(cell, survey, calls);
        if (pace.due) await pace.breathe();
      }
    if (withoutRules(piece, calls, noted, nothingPruned()) !== piece) survey.rulesCall = true;
    survey.isFiltered ||= /filterColumn|filterMode/.test(piece);
    const [before, , after] = aroundRows(piece);
    for (const link of [...linksAround(before), ...linksAround(after)]) survey.otherLinks.add(link);
  }
  return survey;
}

function surveyCell(cell: StoredCell, survey: SheetSurvey, calls: CallTest): void {
  const { formula, address } = cell;
  if (!formula) return;
  const isCall = isOurs(cell, survey, calls);
  for (const link of linksIn(formula.text)) (isCall ? survey.callLinks : survey.otherLinks).add(link);
  if (isCall) {
    survey.calls += 1;
    if (formula.shared !== undefined && formula.text !== '') survey.shared.add(formula.shared);
    if (formula.type === 'array' && formula.range) survey.spills.set(address, formula.range);
    if (cell.isRich) survey.rich.add(address);
    return;
  }
  if (formula.type === 'dataTable') survey.dataTables.push(formula.range ?? address);
  if (formula.type === 'array' && formula.range) survey.arrays.push(formula.range);
  if (!asksForSpill(formula.text)) return;
  survey.asksForSpill = true;
  if (formula.shared !== undefined) survey.sharedSpills.add(formula.shared);
}

/** True where a cell calls EXPOSURE; one that repeats a shared formula does what the first of them does. */
export function isOurs({ formula }: StoredCell, survey: SheetSurvey, calls: CallTest): boolean {
  if (!formula) return false;
  return formula.text === ''
    ? formula.shared !== undefined && survey.shared.has(formula.shared)
    : calls(formula.text);
}

export interface Sheet {
  readonly name: string;
  /** Lower-case. */
  readonly part: string;
  readonly survey: SheetSurvey;
}
