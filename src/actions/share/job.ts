// One copy that is being made: the file, what was found in it, and what is decided. Each pass over a part reads it.

import type { Pace } from '../../control-data/slices';
import type { PackageFile, Relations } from '../../ooxml';
import type { ExternalLinks } from './external-links';
import type { SheetSurvey } from './sheet-survey';
import type { CallTest, FormerSpills } from './stored-formulas';
import type { CellSet } from './without-private/cell-set';
import type { Plan } from './without-private/plan';
import type { PrivateValues } from './without-private/private-values';

/** What a copy without private facts does not show. */
export interface ToHide {
  /** Cells whose answers rest on private facts. */
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  /** Sheets that list private facts. */
  readonly sheets: readonly string[];
  /** What stands in such a cell, and in the first cell of such a sheet. */
  readonly word: string;
  readonly instead: string;
  /** What may stand nowhere in the copy. */
  readonly privates: PrivateValues;
}

/** How many things of each kind a copy without private facts leaves out, because they may tell what a cell held. */
export interface LeftOut {
  comments: number;
  pictures: number;
  /** Shapes, text boxes and texts of charts. */
  texts: number;
  /** Charts of newer kinds, and the small ones in cells. */
  charts: number;
  /** Controls and embedded objects. */
  controls: number;
  /** Pivot tables, slicers, timelines and data models. */
  pivots: number;
  /** Columns that were filtered. */
  filters: number;
  scenarios: number;
  views: number;
  /** To other files and to addresses. */
  links: number;
  headers: number;
  queries: number;
  properties: number;
  macros: number;
  histories: number;
  /** Parts of other add-ins. */
  addIns: number;
  others: number;
}

/** How many of what went; the same object counts over several parts. */
export interface Pruned {
  formats: number;
  validations: number;
  names: number;
  readonly leftOut: LeftOut;
  /** Cells that are withheld, with those that depend on one; of them, those with a card, and those typed or pasted. */
  withheld: { readonly count: number; readonly cards: number; readonly typed: number };
}

export const nothingPruned = (): Pruned => ({
  ...{ formats: 0, validations: 0, names: 0 },
  leftOut: {
    ...{ comments: 0, pictures: 0, texts: 0, charts: 0, controls: 0, pivots: 0, filters: 0, scenarios: 0 },
    ...{
      views: 0,
      links: 0,
      headers: 0,
      queries: 0,
      properties: 0,
      macros: 0,
      histories: 0,
      addIns: 0,
      others: 0,
    },
  },
  withheld: { count: 0, cards: 0, typed: 0 },
});

export interface Sheet {
  readonly name: string;
  /** Lower-case. */
  readonly part: string;
  readonly survey: SheetSurvey;
}

export interface Job {
  readonly file: PackageFile;
  readonly pace: Pace;
  /** The part of the workbook itself, lower-case. */
  readonly main: string;
  readonly relations: Relations;
  /** Parts that are not copied, lower-case. */
  readonly gone: ReadonlySet<string>;
  readonly calls: CallTest;
  /** Says which rules of sheets, and which names, the copy does not take over. */
  readonly ruleGoes: CallTest;
  readonly nameGoes: CallTest;
  /** Defined names that are not copied, upper-case. */
  readonly goneNames: ReadonlySet<string>;
  readonly sheets: readonly Sheet[];
  readonly spills: FormerSpills;
  readonly links: ExternalLinks;
  /** Null for a copy that shows all that the workbook shows. */
  readonly hide: ToHide | null;
  /** What a copy without private facts is built from; null for one that shows everything. */
  readonly plan: Plan | null;
  /** The cells that it does not show. */
  readonly withheld: CellSet;
  readonly pruned: Pruned;
  /** Numbers of the shared texts that the copy still uses, where some are hidden. */
  readonly texts: Set<number>;
}
