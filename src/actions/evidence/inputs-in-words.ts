// What a call was asked, in words: each argument as it came, what it was read as, and what an omitted one means.

import { isBlank } from '../../catalog/reading';
import { cellIn, rowsOf } from '../../catalog/call/cells-in';
import type { Resolved, Input, Single } from '../../catalog/call/inputs';
import { inputsOf, shownSingle } from '../../catalog/call/inputs';
import type { Thing } from '../../catalog/call/things';
import type { Context, FunctionEntry } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { isoOfDay } from '../../control-data/days';

/**
 * `company: JL MAG = JL MAG Rare-Earth; as_of: omitted = 2026-11-22`. A range is told by its first value and its size.
 * What was left out is named where it means something. EXPLAIN is told by what the function that it explains was asked.
 */
export function inputsInWords(entry: FunctionEntry, args: readonly unknown[], context: Context): string {
  const explained = entry.explains?.(cellIn(rowsOf(args[0])[0]![0], '')) ?? null;
  if (explained) return inputsInWords(explained, args.slice(1), context);
  return inWords(inputsOf(entry, args, { row: 0, column: 0 }, context), args, entry);
}

function inWords(
  inputs: readonly Input[],
  args: readonly unknown[],
  { takes }: Pick<FunctionEntry, 'takes'>,
): string {
  return inputs
    .flatMap(({ name, resolved }, index) => {
      const text = inputInWords(resolved, args[index], takes);
      return text === null ? [] : [`${name || `argument${index + 1}`}: ${text}`];
    })
    .join('; ');
}

function inputInWords(resolved: Resolved, argument: unknown, takes: FunctionEntry['takes']): string | null {
  const { thing } = resolved;
  const cells = rowsOf(argument).flat() as Single[];
  if (resolved.kind === 'omitted' || (resolved.isBlank && cells.every(isBlank))) {
    const meant = isProblem(thing) ? null : thing;
    // A table's filter that is left out filters nothing.
    return !meant || (takes === 'table' && meant.kind === 'default')
      ? null
      : `omitted = ${thingInWords(meant)}`;
  }
  const first = cells.find((cell) => cell !== null && cell !== undefined && cell !== '');
  const text = first === undefined ? 'blank' : textOf(first);
  if (resolved.kind === 'range') return `${text}, … (${cells.length} cells)`;
  const read = thing === null || isProblem(thing) ? null : thingInWords(thing);
  const isSame = read === null || read.toLowerCase() === text.trim().toLowerCase();
  return isSame ? text : `${text} = ${read}`;
}

const DEFAULTS = {
  'latest-period': 'the latest period',
  products: "the exporter's products",
  all: 'all',
  'any-origin': 'any origin',
} as const;

function thingInWords(thing: Thing): string {
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

const textOf = (cell: Single): string => String(shownSingle(cell));
