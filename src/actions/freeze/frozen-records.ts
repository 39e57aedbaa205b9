// What a workbook keeps of frozen formulas: one record for each block, kept in the workbook store beside the data.

import { canonicalJson } from '../../control-data/pack-hash';
import { sha256 } from '../../control-data/sha256';
import type { Area } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import type { Formats } from '../../workbook/freezing';
import type { Content } from '../../workbook/parts';
import { readStore, writeStore } from '../../workbook/parts';
import type { How } from '../../workbook/run';
import { allTexts } from '../saved/format';
import { adopt, openSession } from '../saved/session';
import type { Covered } from '../formulas/relative-formulas';

/** The beginning of the hidden names that follow frozen blocks and their inputs. */
export const NAME_PREFIX = '_exposure.frozen.';

/** Cells that frozen formulas refer to. */
export interface FrozenInput {
  /** The hidden name on them. */
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  /** SHA-256 of their values when the formulas were frozen. */
  readonly fingerprint: string;
}

/** A block of cells whose formulas were the same in R1C1 form. */
export interface FrozenBlock {
  readonly name: string;
  /** The sheet on which it was frozen; records of earlier versions do not say. */
  readonly sheetId?: string;
  readonly area: Area;
  readonly formula: string;
  /** One for each reference of the formula: the cells it covered, and the input that follows them. */
  readonly references: readonly ({ readonly covered: Covered; readonly input: string } | null)[];
  /** The cells that the formula of a single cell filled, itself included. */
  readonly spill: Area | null;
  readonly formats: Formats;
  /** SHA-256 of the values that were left in the cells. */
  readonly values: string;
}

export interface FrozenRecords {
  readonly format: 1;
  /** The number of the next hidden name. */
  readonly next: number;
  readonly blocks: readonly FrozenBlock[];
  readonly inputs: readonly FrozenInput[];
}

const KIND = 'frozen';
const NONE: FrozenRecords = { format: 1, next: 1, blocks: [], inputs: [] };

/** A fingerprint of cells: equal only for equal values in an equal shape. Blanks around them count, too. */
export const fingerprint = (values: readonly (readonly CellValue[])[]): string =>
  sha256(canonicalJson(values.map((row) => row.map((value) => value ?? ''))));

/** @throws WorkbookProblem `tampered` where they are damaged; TypeError where they are no records. */
export async function readRecords(how: How = {}): Promise<FrozenRecords> {
  const { texts, damaged } = await readStore(how, [KIND]);
  // Taken for none, the next freezing would write over them.
  if (damaged.length > 0) throw damaged[0]!;
  const text = texts[KIND];
  if (text === undefined) return NONE;
  const records = JSON.parse(text) as FrozenRecords;
  if (records.format !== 1 || !Array.isArray(records.blocks))
    throw new TypeError('not records of frozen cells');
  return records;
}

/** Keeps the records; without blocks they go. @throws WorkbookProblem, `changed-meanwhile` among them. */
export async function writeRecords(records: FrozenRecords, how: How = {}): Promise<void> {
  const { saved, generation, sessionOnly } = openSession();
  // The first save of a workbook is of everything, since later ones write only what changed.
  const first = generation === 0 && !sessionOnly ? allTexts(saved) : {};
  const text = records.blocks.length === 0 ? null : JSON.stringify(tidied(records));
  const written = await writeStore({ ...first, [KIND]: text } as Record<string, Content | null>, {
    ...how,
    basedOn: generation,
  });
  adopt({ saved, generation: written.generation });
}

/** Inputs that no block refers to any more are left out. */
export function tidied(records: FrozenRecords): FrozenRecords {
  const used = new Set(records.blocks.flatMap(({ references }) => references.map((one) => one?.input ?? '')));
  return { ...records, inputs: records.inputs.filter(({ name }) => used.has(name)) };
}
