// One copy that is being made: the file, what was found in it, and what is decided. Each pass over a part reads it.

import type { Pace } from '../../../control-data/slices';
import type { PackageFile } from '../../../import/ooxml/package-file';
import type { Relations } from './ooxml/relations';
import type { ExternalLinks } from './external-links';
import type { SheetSurvey } from './sheet-survey';
import type { CallTest, FormerSpills } from './stored-formulas';

/** What the copy does not show. Where it names no cell and no sheet, the copy shows everything. */
export interface ToHide {
  /** Cells whose answers rest on private facts. */
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  /** Sheets that list private facts. */
  readonly sheets: readonly string[];
  /** What stands in such a cell, and in the first cell of such a sheet. */
  readonly word: string;
  readonly instead: string;
}

/** How many of what went; the same object counts over several parts. */
export interface Pruned {
  formats: number;
  validations: number;
  names: number;
  /** Without private facts only: what may quote a cell as it was. */
  comments: number;
  filters: number;
  scenarios: number;
  views: number;
}

export const nothingPruned = (): Pruned => ({
  ...{ formats: 0, validations: 0, names: 0 },
  ...{ comments: 0, filters: 0, scenarios: 0, views: 0 },
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
  /** Defined names that are not copied, upper-case. */
  readonly goneNames: ReadonlySet<string>;
  readonly sheets: readonly Sheet[];
  readonly spills: FormerSpills;
  readonly links: ExternalLinks;
  /** Null where nothing is hidden. */
  readonly hide: ToHide | null;
  /** The cells to hide by their sheet. */
  readonly hidden: ReadonlyMap<string, ReadonlySet<string>>;
  readonly pruned: Pruned;
  /** Numbers of the shared texts that the copy still uses, where some are hidden. */
  readonly texts: Set<number>;
}
