// One copy that is being made: the file, what was found in it, and what is decided. Each pass over a part reads it.

import type { Pace } from '../../control-data/slices';
import type { PackageFile, Relations } from '../../ooxml';
import type { ExternalLinks } from './external-links';
import type { CallTest, FormerSpills } from './stored-formulas';
import type { CellSet } from './without-private/cell-set';
import type { Plan } from './without-private/plan';
import type { PrivateValues } from './without-private/private-values';
import type { Sheet } from './sheet-survey';
import type { Pruned } from './left-out';

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
