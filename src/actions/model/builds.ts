// What was built in this workbook, found by defined names that we made: they move with their cells.

import type { Area } from '../../workbook/addresses';
import type { DefinedName } from '../../workbook/names';
import {
  defineNames,
  listNames,
  placeOfName,
  placesIn,
  placesOfNames,
  removeNames,
} from '../../workbook/names';
import type { How } from '../../workbook/run';

/** The parts of a build: the lines it is about, what stands beside them, notes with room of their own, its sheet. */
export type BuildPart = 'lines' | 'assessment' | 'notes' | 'summary';

export interface BuiltPlace {
  /** The sheet's name. */
  readonly sheet: string;
  readonly area: Area;
}

/** A part is null where it has none or its cells were deleted. */
export interface Build extends Readonly<Record<BuildPart, BuiltPlace | null>> {
  readonly number: number;
}

const NAME = /^Exposure_(\d+)_(lines|assessment|notes|summary)$/;
const PARTS: readonly BuildPart[] = ['lines', 'assessment', 'notes', 'summary'];

/** What the names of a build begin with. */
const prefixOf = (number: number): string => `Exposure_${number}_`;
const inputPrefix = (number: number): string => `${prefixOf(number)}input_`;
const COMMENT = 'Made by Exposure to find its own output again';

/** Everything that was built and is still there, oldest first. */
export const listBuilds = async (how: How = {}): Promise<Build[]> => buildsIn(await listNames(how));

/** The builds that names of the workbook are about, oldest first. */
export function buildsIn(names: readonly DefinedName[]): Build[] {
  const builds = new Map<number, Record<BuildPart, BuiltPlace | null>>();
  for (const { name, formula } of names) {
    const found = NAME.exec(name);
    if (!found) continue;
    const number = Number(found[1]);
    const parts = builds.get(number) ?? {
      lines: null,
      assessment: null,
      notes: null,
      summary: null,
    };
    parts[found[2] as BuildPart] = placeOfName(formula);
    builds.set(number, parts);
  }
  return [...builds].sort(([a], [b]) => a - b).map(([number, parts]) => ({ number, ...parts }));
}

/** The build about these lines, wherever they moved to; null for the first one. */
export function buildOf(builds: readonly Build[], lines: BuiltPlace): Build | null {
  return (
    builds.find((build) => build.lines?.sheet === lines.sheet && overlap(build.lines.area, lines.area)) ??
    null
  );
}

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const nextNumber = (builds: readonly Build[]): number =>
  Math.max(0, ...builds.map(({ number }) => number)) + 1;

/**
 * Notes where the parts of a build are, and its inputs, so that the next run finds them and keeps what people filled in;
 * inputs of `before` that there are no more are forgotten.
 */
export async function nameBuild(
  number: number,
  parts: Readonly<Partial<Record<BuildPart, BuiltPlace>>>,
  how: How,
  inputs: Readonly<Record<string, BuiltPlace>> = {},
  before: readonly string[] = [],
): Promise<void> {
  const gone = before.filter((input) => !(input in inputs)).map((input) => inputPrefix(number) + input);
  if (gone.length > 0) await removeNames(gone, how);
  const places = [
    ...PARTS.map((part) => [prefixOf(number) + part, parts[part]] as const),
    ...Object.entries(inputs).map(([input, place]) => [inputPrefix(number) + input, place] as const),
  ];
  // All in one request: a run that ended between two of them would leave some inputs to be read from other cells.
  const names = places.flatMap(([name, place]) => (place ? [{ name, ...place }] : []));
  await defineNames(names, COMMENT, how);
}

/** Where the inputs of a build are, by what they were named; those whose cells were deleted are left out. */
export function inputPlaces(
  number: number,
  names: readonly DefinedName[],
): Partial<Readonly<Record<string, BuiltPlace>>> {
  const prefix = inputPrefix(number);
  return Object.fromEntries(
    [...placesIn(names, prefix)].flatMap(([name, place]) =>
      place ? [[name.slice(prefix.length), place]] : [],
    ),
  );
}

/** Forgets a build. */
export async function forgetBuild(number: number, how: How): Promise<void> {
  await removeNames([...(await placesOfNames(prefixOf(number), how)).keys()], how);
}
