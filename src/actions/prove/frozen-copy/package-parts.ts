// The parts of a workbook file and how they refer to one another: which go with what is ours, and how the rest is told.

import { resolve } from '../../../import/xlsx/workbook';
import { XmlCursor } from '../../../import/xlsx/xml';
import type { Pace } from '../../../control-data/slices';
import type { Zip } from '../../../import/xlsx/zip';
import type { Edit } from './edits';
import { edited } from './edits';

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `calcChain`, `webextension`. */
  readonly type: string;
  /** The part that it leads to, lower-case; null where it leads out of the file. */
  readonly part: string | null;
}

/** The relations of each part, by the part's name in lower case; the file itself is ''. */
export type Relations = ReadonlyMap<string, readonly Relation[]>;

const RELATIONS = /^(.*?)_rels\/([^/]*)\.rels$/;

/** The part that a `.rels` part speaks for; null where it is none. */
export function ownerOf(name: string): string | null {
  const found = RELATIONS.exec(name.toLowerCase());
  return found && found[1]! + found[2]!;
}

export async function readRelations(zip: Zip, pace: Pace): Promise<Relations> {
  const all = new Map<string, Relation[]>();
  for (const name of zip.names()) {
    const owner = ownerOf(name);
    if (owner !== null) all.set(owner, relationsIn(await zip.wholeText(name, pace), owner));
  }
  return all;
}

function relationsIn(xml: string, owner: string): Relation[] {
  const found: Relation[] = [];
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next())
    if (token === 'open' && cursor.name === 'Relationship') found.push(relationAt(cursor, owner));
  return found;
}

function relationAt(cursor: XmlCursor, owner: string): Relation {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const isInside = cursor.attribute('TargetMode') !== 'External';
  const target = cursor.attribute('Target') ?? '';
  return {
    id: cursor.attribute('Id') ?? '',
    type: (cursor.attribute('Type') ?? '').split('/').at(-1)!,
    part: isInside ? resolve(folder, target).toLowerCase() : null,
  };
}

/** The parts that go, and with them all that nothing else leads to. Parts that nothing led to before stay. */
export function goneWith(relations: Relations, gone: ReadonlySet<string>): Set<string> {
  const left = reached(relations, gone);
  return new Set([...reached(relations, new Set())].filter((part) => !left.has(part)));
}

function reached(relations: Relations, without: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const open = [''];
  for (let part = open.pop(); part !== undefined; part = open.pop())
    for (const { part: next } of relations.get(part) ?? [])
      if (next !== null && !without.has(next) && !found.has(next)) {
        found.add(next);
        open.push(next);
      }
  return found;
}

/** A `.rels` part without the relations to parts that went. */
export function relationsWithout(xml: string, owner: string, gone: ReadonlySet<string>): string {
  return withoutElements(
    xml,
    (cursor) => cursor.name === 'Relationship' && gone.has(relationAt(cursor, owner).part ?? '/'),
  );
}

/** `[Content_Types].xml` without the types of parts that went. */
export function typesWithout(xml: string, gone: ReadonlySet<string>): string {
  return withoutElements(
    xml,
    (cursor) =>
      cursor.name === 'Override' &&
      gone.has((cursor.attribute('PartName') ?? '').replace(/^\//, '').toLowerCase()),
  );
}

/** A text without some of its elements. */
export function withoutElements(xml: string, goes: (cursor: XmlCursor) => boolean): string {
  const edits: Edit[] = [];
  const cursor = new XmlCursor(xml);
  let going: { name: string; from: number; depth: number } | null = null;
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (going) {
      if (cursor.name !== going.name || token === 'text') continue;
      if (token === 'open' && !cursor.empty) going.depth += 1;
      if (token === 'close') going.depth -= 1;
      if (going.depth > 0) continue;
      edits.push({ from: going.from, to: cursor.end, text: '' });
      going = null;
    } else if (token === 'open' && goes(cursor)) {
      if (cursor.empty) edits.push({ from: cursor.from, to: cursor.end, text: '' });
      else going = { name: cursor.name, from: cursor.from, depth: 1 };
    }
  }
  return edited(xml, edits);
}
