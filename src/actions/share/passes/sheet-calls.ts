// A worksheet part anew: cells that call EXPOSURE keep their values and lose their formulas, rules that call it go.

import { areaOf } from '../../../workbook/addresses';
import type { CellPosition } from '../../../workbook/blocks';
import { toA1, toR1C1 } from '../../formulas/relative-formulas';
import type { Edit, StoredCell, StoredFormula } from '../../../ooxml';
import { PackageFault, edited, escaped, withoutAttributes, piecesEndingWith, cellsIn } from '../../../ooxml';
import type { Job } from '../job';
import type { Pass } from './pass';
import { withoutRules } from './rules-and-names';
import type { SheetSurvey, Sheet } from '../sheet-survey';
import { isOurs } from '../sheet-survey';
import type { CallTest, FormerSpills } from '../stored-formulas';
import { formulaRewrite } from '../stored-formulas';

/** Some cells of a sheet, asked for by address. */
type Cells = Pick<ReadonlySet<string>, 'has'>;

/** What is hidden from the copy's readers. */
interface Hidden {
  /** Cells that rest on private facts, with all that depends on them. */
  readonly cells: Cells;
  /** What stands in the cells. */
  readonly word: string;
  /** The whole sheet goes, and this stands in its first cell; null for a sheet that stays. */
  readonly instead: string | null;
  /** Collects the numbers of the shared texts that are still used. */
  readonly texts: Set<number>;
}

interface SheetPlan {
  readonly survey: SheetSurvey;
  readonly calls: CallTest;
  readonly ruleGoes: CallTest;
  readonly spills: FormerSpills;
  /** What-if tables become values too. */
  readonly freezesTables: boolean;
  /** Null where the copy shows all that the workbook shows. */
  readonly hidden: Hidden | null;
  readonly rewrite: (formula: string) => string;
}

export const sheetCallsPass: Pass = {
  concerns: ({ name }, job) => job.sheets.some((sheet) => sheet.part === name && needsRewriting(sheet, job)),
  rewritten: (text, { name }, job) =>
    rewrittenSheet(
      piecesEndingWith('row', text),
      planFor(
        job.sheets.find(({ part }) => part === name)!,
        job,
      ),
      job,
    ),
};

function needsRewriting({ survey }: Sheet, { spills, hide, links }: Job): boolean {
  return (
    hide !== null ||
    links.numbers.size > 0 ||
    survey.calls > 0 ||
    survey.rulesCall ||
    survey.dataTables.length > 0 ||
    (survey.asksForSpill && spills.size > 0)
  );
}

function planFor({ name, survey }: Sheet, job: Job): SheetPlan {
  return {
    survey,
    calls: job.calls,
    ruleGoes: job.ruleGoes,
    spills: job.spills,
    hidden: hiddenIn(name, job),
    // They compute a formula anew for each of their cells: without its calls they would show something else.
    freezesTables: job.sheets.some((sheet) => sheet.survey.calls > 0),
    rewrite: formulaRewrite(name, job),
  };
}

function hiddenIn(name: string, { hide, withheld, texts }: Job): Hidden | null {
  if (!hide) return null;
  const instead = hide.sheets.includes(name) ? hide.instead : null;
  return { cells: withheld.of(name), word: hide.word, instead, texts };
}

/** The part, piece by piece. @throws PackageFault where a cell may be one to hide and does not say which it is. */
async function* rewrittenSheet(
  pieces: AsyncIterable<string>,
  plan: SheetPlan,
  { pruned, pace }: Job,
): AsyncGenerator<string, void, undefined> {
  const orphans: Orphans = new Map();
  for await (const piece of pieces) {
    const edits: Edit[] = [];
    for (const cell of cellsIn(piece)) {
      if (plan.hidden && cell.address === '') throw new PackageFault('broken-workbook', { detail: cell.tag });
      const text = rewrittenCell(cell, plan, orphans);
      if (text !== null) edits.push({ from: cell.from, to: cell.to, text });
      if (pace.due) await pace.breathe();
    }
    yield withoutRules(edited(piece, edits), plan.ruleGoes, plan.rewrite, pruned);
  }
}

/** Shared formulas whose first cell is withheld, by their number: the others of them say what they do themselves. */
type Orphans = Map<string, { readonly formula: string; readonly at: CellPosition }>;

/** The cell as it stands in the copy; null where it stays as it is. */
function rewrittenCell(cell: StoredCell, plan: SheetPlan, orphans: Orphans): string | null {
  const { hidden, rewrite } = plan;
  if (hidden && hidden.instead !== null)
    return cell.address === 'A1' ? textCell(cell, escaped(hidden.instead)) : emptyCell(cell);
  if (hidden?.cells.has(cell.address)) {
    const { formula } = cell;
    const at = formula?.shared !== undefined && formula.text !== '' ? areaOf(cell.address) : null;
    if (at) orphans.set(formula!.shared!, { formula: formula!.text, at });
    return textCell(cell, escaped(hidden.word));
  }
  if (hidden && cell.type === 's' && cell.value !== null) hidden.texts.add(Number(cell.value));
  if (losesFormula(cell, plan)) return valueCell(cell);
  return orphanedFormula(cell, plan, orphans) ?? withFormula(cell, rewrite);
}

function orphanedFormula(cell: StoredCell, { rewrite }: SheetPlan, orphans: Orphans): string | null {
  const { formula } = cell;
  const first =
    formula?.text === '' && formula.shared !== undefined ? orphans.get(formula.shared) : undefined;
  const at = first && areaOf(cell.address);
  if (!at) return null;
  const own = rewrite(toA1(toR1C1(`=${first.formula}`, first.at), at).slice(1));
  const prefix = prefixOf(cell.tag);
  return cell.xml.replace(formula!.xml, () => `<${prefix}f>${escaped(own)}</${prefix}f>`);
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
