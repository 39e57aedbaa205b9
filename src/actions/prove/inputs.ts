// What a call was asked, in words: each argument as it came, what it was read as, and what an omitted one means.

import type { Context, FunctionEntry, Parameter } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import type { Plain } from '../../catalog/reading';
import { BLANK, readCell } from '../../catalog/reading';
import { isoOfDay } from '../../control-data/days';
import type { Argument, Single } from '../evaluate/arguments';
import type { Thing } from '../inspect/things';
import { omittedThing, thingOf } from '../inspect/things';
import type { ElementArgument } from './elements';

/**
 * `company: JL MAG = JL MAG Rare-Earth; as_of: omitted = 2026-11-22`. A range is told by its first value and its size.
 * What was left out is named where it means something.
 */
export function inputsOf(
  entry: Pick<FunctionEntry, 'parameters' | 'takes'>,
  args: readonly (Argument | ElementArgument)[],
  context: Context,
): string {
  const count = Math.max(entry.parameters.length, args.length);
  return Array.from({ length: count }, (_, index) => {
    const parameter = entry.parameters[index] ?? null;
    const text = inputOf(parameter, args[index] ?? null, entry, context);
    return text === null ? [] : [`${parameter?.name ?? `argument${index + 1}`}: ${text}`];
  })
    .flat()
    .join('; ');
}

function inputOf(
  parameter: Parameter | null,
  argument: Argument | ElementArgument,
  { takes }: Pick<FunctionEntry, 'takes'>,
  context: Context,
): string | null {
  const cells: readonly Single[] = Array.isArray(argument) ? argument.flat() : [argument as Single];
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  if (filled.length === 0) {
    const meant = parameter && omittedThing(parameter, context);
    // A table's filter that is left out filters nothing.
    return !meant || (takes === 'table' && meant.kind === 'default') ? null : `omitted = ${wordsOf(meant)}`;
  }
  const [first] = filled as [Single];
  const size = cells.length > 1 ? `, … (${cells.length} cells)` : '';
  const text = textOf(first);
  const read = parameter && cells.length === 1 ? readAs(first, parameter, context) : null;
  const isSame = read === null || read.toLowerCase() === text.trim().toLowerCase();
  return isSame ? text + size : `${text} = ${read}`;
}

function readAs(cell: Single, parameter: Parameter, { data, date1904 }: Context): string | null {
  if (typeof cell === 'object' || parameter.kind === 'lines' || parameter.kind === 'numbers') return null;
  const read = readCell(cell as Plain, parameter, data, date1904);
  return read === BLANK || isProblem(read) ? null : wordsOf(thingOf(read, parameter));
}

const DEFAULTS = {
  'latest-period': 'the latest period',
  products: "the exporter's products",
  all: 'all',
} as const;

function wordsOf(thing: Thing): string {
  switch (thing.kind) {
    case 'name':
      return thing.members === null ? thing.name : `${thing.name} (${thing.members} members)`;
    case 'day':
      return isoOfDay(thing.day);
    case 'word':
      return String(thing.word);
    case 'default':
      return DEFAULTS[thing.means];
  }
}

const textOf = (cell: Single): string =>
  typeof cell === 'object' && cell !== null ? cell.code : String(cell);
