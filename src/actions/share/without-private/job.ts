// The job of a copy without private facts: what is withheld, what stays, and which rules and names may say too much.

import { tokenize } from '@borgar/fx';
import type { Pace } from '../../../control-data/slices';
import { piecesEndingWith, partsOfType } from '../../../ooxml';
import { linksIn, planLinks } from '../external-links';
import type { Job, ToHide } from '../job';
import type { StoredName } from '../stored-formulas';
import { planCopy } from './plan';
import { Precedents } from './precedents';
import { PrivateFinder } from './private-values';
import { textIn, withheldCells } from './withheld';
import { nothingPruned } from '../left-out';

type Common = Pick<
  Job,
  'file' | 'pace' | 'main' | 'relations' | 'calls' | 'sheets' | 'goneNames' | 'spills' | 'texts'
>;

export interface StrictCopy extends Common {
  readonly names: readonly StoredName[];
  /** Upper-case names of all sheets in their order. */
  readonly order: readonly string[];
  /** Parts of this add-in. */
  readonly ours: ReadonlySet<string>;
  readonly hide: ToHide;
}

/** @throws CopyFault, PackageFault; the pace's signal's reason. */
export async function jobWithoutPrivate({
  names,
  order,
  ours,
  hide,
  ...common
}: StrictCopy): Promise<{ job: Job; finder: PrivateFinder }> {
  const { file, relations, sheets, calls, pace } = common;
  const finder = new PrivateFinder(hide.privates);
  const pruned = nothingPruned();
  const plan = await planCopy(file, relations, sheets, ours, pruned, pace);
  const precedents = new Precedents({
    sheets: order,
    names,
    tables: plan.tables,
    isFiltered: plan.filtered.size > 0,
    isPrivate: (formula) => finder.in(formula) !== null,
  });
  pace.stage(0.35, 0.6);
  const texts = await sharedTexts(common);
  const { cells, sheets: hidden } = hide;
  const first = { cells, sheets: hidden, areas: plan.pivots };
  const { cells: withheld, ...counts } = await withheldCells(
    ...([file, sheets, texts, first, precedents, finder, calls, pace] as const),
  );
  const parts = [...relations.values()].flat().flatMap(({ part }) => part ?? []);
  const job: Job = {
    ...common,
    ...{ hide, plan, withheld },
    gone: new Set(parts.filter((part) => !plan.parts.has(part))),
    links: planLinks([], new Set(), new Set()),
    ruleGoes: (formula) => calls(formula) || quotes(formula) || linksIn(formula).length > 0,
    nameGoes: (formula) => calls(formula) || finder.in(formula) !== null || linksIn(formula).length > 0,
    pruned: { ...pruned, withheld: counts },
  };
  return { job, finder };
}

/** A rule that compares with a text or a number of its own may quote what a cell held; small whole numbers say nothing. */
function quotes(formula: string): boolean {
  const tokens = tokenize(`=${formula}`, { mergeRefs: true });
  return tokens.some(
    ({ type, value }) =>
      (type === 'string' && value !== '""') ||
      (type === 'number' && !(/^\d{1,3}$/.test(value) && Number(value) <= 100)) ||
      type === 'unknown',
  );
}

async function sharedTexts({
  file,
  relations,
  pace,
}: {
  file: Job['file'];
  relations: Job['relations'];
  pace: Pace;
}): Promise<string[]> {
  const texts: string[] = [];
  const [part] = partsOfType(relations, 'sharedStrings');
  if (part === undefined) return texts;
  const ITEM = /<((?:[\w.-]+:)?si)(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1>)/g;
  for await (const piece of piecesEndingWith('si', file.text(part, pace)))
    for (const [, , inside = ''] of piece.matchAll(ITEM)) {
      texts.push(textIn(inside));
      if (pace.due) await pace.breathe();
    }
  return texts;
}
