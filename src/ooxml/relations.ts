// How the parts of a workbook file refer to one another, and which go when some of them go.

import type { Pace } from '../control-data/slices';
import { PackageFault } from './fault';
import type { PackageFile } from './package-file';
import { XmlCursor } from './xml';

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

export async function readRelations(file: PackageFile, pace: Pace): Promise<Relations> {
  const all = new Map<string, Relation[]>();
  for (const name of file.names()) {
    const owner = ownerOf(name);
    if (owner !== null) all.set(owner, relationsIn(await file.wholeText(name, pace), owner));
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

export function relationAt(cursor: XmlCursor, owner: string): Relation {
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

/** `../media/a` from `xl/worksheets/` is `xl/media/a`; a target that begins with a slash counts from the top. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** What other files that are zips have inside. */
const OTHER_ZIPS: readonly (readonly [part: string, what: string])[] = [
  ['xl/workbook.bin', 'XLSB'],
  ['word/document.xml', 'DOCX'],
  ['ppt/presentation.xml', 'PPTX'],
  ['mimetype', 'ODS'],
];

/** The part of the workbook itself, lower-case. @throws PackageFault where the zip is no workbook. */
export function mainPart(file: PackageFile, relations: Relations): string {
  const other = OTHER_ZIPS.find(([part]) => file.has(part));
  if (other) throw new PackageFault('not-a-table-file', { what: other[1] });
  const main = relations.get('')?.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!file.has(main)) throw new PackageFault('not-a-table-file', { what: 'ZIP' });
  return main;
}

export const partsOfType = (relations: Relations, ...wanted: readonly string[]): string[] => [
  ...new Set(
    [...relations.values()]
      .flat()
      .flatMap(({ type, part }) => (wanted.includes(type) && part !== null ? [part] : [])),
  ),
];
