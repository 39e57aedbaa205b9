// The names behind lines that would be Unknown, and what a person says that they are.

import type { Context } from '../../../catalog/entry';
import { isProblem } from '../../../catalog/entry';
import { lineReaders } from '../../../catalog/exposure-assess';
import { Hints } from '../../../catalog/hints';
import { defaultOrigin } from '../../../catalog/origin';
import { whenOf } from '../../../catalog/when';
import type { PrivateAlias } from '../../../control-data/overlay';
import { assessLines } from '../../../exposure/assess';
import type { Place } from '../../../control-data/place';
import { isExposureProblem } from '../../../exposure/problem';
import type { Scenario } from '../../../exposure/scenario';
import { currentState } from '../../../state/state';
import type { CellValue } from '../../../workbook/cells';
import type { Committed } from '../../change/commit';
import { changePrivate } from '../../loading/private-facts';
import { ActionProblem } from '../../running/problem';
import type { Running } from '../../running/under-way';
import { given } from '../given';
import { textOf } from './no-lines';

export type NamedKind = 'supplier' | 'item' | 'region' | 'origin';

export interface UnknownName {
  readonly kind: NamedKind;
  readonly name: string;
  readonly lines: number;
  /** Names that resemble it, sought when they are read: of thousands of unknown names only few are shown. */
  readonly closest: readonly string[];
}

export interface UnknownLines {
  readonly lines: number;
  /** The most frequent first. */
  readonly names: readonly UnknownName[];
  /** Unknown lines all of whose names are known: nothing is named, or nobody checked the controls. */
  readonly others: number;
}

const KINDS: readonly NamedKind[] = ['supplier', 'item', 'region', 'origin'];

/** Which lines would be Unknown, by the rows that ASSESS reads. */
export function unknownLines(
  rows: readonly (readonly CellValue[])[],
  scenario: Scenario,
  context: Context,
): UnknownLines {
  const when = whenOf(context, null);
  const readers = lineReaders(context, when);
  const grounds = {
    data: context.data,
    scenario,
    when,
    origin: defaultOrigin(context),
  };
  const cells = rows.map((row) => row.map(given));
  // Of the judgments alone the statuses are read, and no note of what a name resembles.
  const assessed = assessLines(cells, lineReaders(context, when, new Hints(0)), grounds);
  if (isExposureProblem(assessed)) return { lines: 0, names: [], others: 0 };
  const kept = new Map<string, Unread | null>();
  const lookAt = (kind: NamedKind, cell: unknown): string | null => {
    const name = typeof cell === 'string' || typeof cell === 'number' ? textOf(cell) : '';
    if (name === '') return null;
    const key = `${kind} ${name}`;
    if (!kept.has(key)) {
      const read: unknown = readers[kind](cell);
      kept.set(key, isProblem(read) || isUndrawn(read) ? { kind, name, read } : null);
    }
    return kept.get(key) ? key : null;
  };
  const counts = new Map<string, number>();
  let lines = 0;
  let others = 0;
  assessed.lines.forEach(({ judgment }, index) => {
    if (judgment?.control !== 'Unknown' && judgment?.license !== 'Unknown') return;
    lines += 1;
    const row = cells[index + 1]!;
    const behind = KINDS.flatMap((kind) => {
      const column = assessed.columns[kind];
      return column ? (lookAt(kind, row[column.at]) ?? []) : [];
    });
    for (const key of behind) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (behind.length === 0) others += 1;
  });
  const names = [...counts].map(([key, count]) => unknownName(kept.get(key)!, count));
  return { lines, others, names: names.sort((a, b) => b.lines - a.lines) };
}

/** A name with what came of reading it: a problem, or a region word without countries. */
interface Unread extends Pick<UnknownName, 'kind' | 'name'> {
  readonly read: unknown;
}

const unknownName = ({ kind, name, read }: Unread, lines: number): UnknownName => ({
  ...{ kind, name, lines },
  get closest() {
    return isProblem(read) ? closestIn(read.values) : [];
  },
});

/** A region word whose countries nobody has chosen yet: EMEA, Rest of World. */
const isUndrawn = (read: unknown): boolean =>
  typeof read === 'object' && read !== null && 'members' in read && (read as Place).members.size === 0;

function closestIn(values: Readonly<Record<string, unknown>>): string[] {
  const closest = values['closest'] ?? values['candidates'];
  return Array.isArray(closest) ? closest.filter((one) => typeof one === 'string').slice(0, 3) : [];
}

/** What private names can stand for, by what the cells name. */
const TOPICS = {
  supplier: 'companies',
  item: 'materials',
  region: 'regions',
  origin: 'regions',
} as const;

/**
 * Keeps a name as a private one of the thing that goes by another name.
 * @throws ActionProblem `model.no-such-name`; then nothing changed.
 */
export function settleName(
  { kind, name }: Pick<UnknownName, 'kind' | 'name'>,
  as: string,
  running: Running = {},
): Promise<Committed> {
  const thing = thingNamed(kind, as);
  if (thing === null) throw new ActionProblem('model.no-such-name', { name: as }, 'choose-again');
  const alias: PrivateAlias = { topic: TOPICS[kind], thing, name };
  return changePrivate({ kind: 'add-name', alias }, running);
}

/** The id or code of what bears a name; null where nothing does, or several things do. */
export function thingNamed(kind: NamedKind, name: string): string | null {
  const { data } = currentState();
  if (kind === 'supplier') {
    const found = data.companyNames.find(name);
    return found.kind === 'found' ? found.thing.id : null;
  }
  if (kind === 'item') {
    const found = data.materialNames.find(name);
    return found.kind === 'found' ? found.thing.id : null;
  }
  const found = data.placeNames.find(name);
  return found.kind === 'found' ? found.thing.code : null;
}
