// What the workbook store holds at the moment: its pointer and every part of our namespace.
import { WorkbookProblem } from './problem';
import { read, run } from './run';
import type { How } from './run';
import { readPart, STORE_FORMAT, STORE_NAMESPACE } from './store-part';
import type { Kind, StoredPart } from './store-part';
import { readPointer } from './store-pointer';
import type { Pointer, SetInForce } from './store-pointer';

/** Parts moved in one request: 2 MB, well below the 5 MB of Excel on the web. */
const PARTS_A_REQUEST = 4;

export interface FoundPart extends StoredPart {
  readonly id: string;
}

export interface Survey {
  readonly pointer: Pointer | null;
  readonly parts: readonly FoundPart[];
  /** Of all parts of our namespace, those of another form too. */
  readonly ids: ReadonlySet<string>;
}

/** Reads pointer and parts. @throws WorkbookProblem `newer-version` if either was made by a newer version. */
export async function surveyStore(how: How): Promise<Survey> {
  const pointer = await readPointer(how);
  const ids = await partIds(how);
  const parts = await readParts(ids, how);
  const formats = [pointer?.format ?? 0, ...parts.map((part) => part.format)];
  const format = formats.find((found) => found > STORE_FORMAT);
  if (format !== undefined) throw new WorkbookProblem('newer-version', { format, known: STORE_FORMAT });
  return { pointer, parts, ids: new Set(ids) };
}

/** True where each part of a set is there as it was written. */
export function isComplete(parts: readonly FoundPart[], kind: Kind, inForce: SetInForce): boolean {
  const found = partsOf(parts, kind, inForce).filter(({ intact }) => intact);
  const indices = new Set(found.map(({ index }) => index));
  return (
    inForce.count > 0 && Array.from({ length: inForce.count }, (_, at) => at).every((at) => indices.has(at))
  );
}

/** The parts that make up a set in force, in any order; parts of other saves with the same content are not among them. */
export function partsOf(parts: readonly FoundPart[], kind: Kind, inForce: SetInForce): FoundPart[] {
  return parts.filter(
    (part) => part.kind === kind && part.generation === inForce.generation && part.set === inForce.set,
  );
}

/** The ids of all parts of our namespace, one small request. */
export async function partIds(how: How): Promise<string[]> {
  return read(how, async (context) => {
    const found = context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE);
    found.load('items/id');
    await context.sync();
    return found.items.map(({ id }) => id);
  });
}

/** Reads parts by id, several requests long; those that are gone or not of our form are left out. */
export async function readParts(ids: readonly string[], how: How): Promise<FoundPart[]> {
  const found: FoundPart[] = [];
  for (const group of groupsOf(ids)) found.push(...(await readGroup(group, how)));
  return found;
}

async function readGroup(ids: readonly string[], how: How): Promise<FoundPart[]> {
  const texts = await read(how, async (context) => {
    const parts = ids.map((id) => context.workbook.customXmlParts.getItemOrNullObject(id));
    const xml = parts.map((part) => part.getXml());
    for (const part of parts) part.load('id');
    await context.sync();
    return parts.map((part, index) => (part.isNullObject ? null : xml[index]!.value));
  });
  const found: FoundPart[] = [];
  for (const [index, text] of texts.entries()) {
    const part = text === null ? null : await readPart(text);
    if (part) found.push({ id: ids[index]!, ...part });
  }
  return found;
}

/** Adds parts, several requests long; returns their ids. */
export async function addParts(texts: readonly string[], how: How): Promise<string[]> {
  const ids: string[] = [];
  for (const group of groupsOf(texts)) ids.push(...(await addGroup(group, how)));
  return ids;
}

async function addGroup(texts: readonly string[], how: How): Promise<string[]> {
  return run(how, async (context) => {
    const parts = texts.map((text) => context.workbook.customXmlParts.add(text));
    for (const part of parts) part.load('id');
    await context.sync();
    return parts.map(({ id }) => id);
  });
}

/** Deletes parts in one request; those already gone do no harm. */
export async function deleteParts(ids: readonly string[], how: How): Promise<void> {
  if (ids.length === 0) return;
  await run(how, async (context) => {
    const parts = ids.map((id) => context.workbook.customXmlParts.getItemOrNullObject(id));
    for (const part of parts) part.load('id');
    await context.sync();
    for (const part of parts) if (!part.isNullObject) part.delete();
  });
}

function groupsOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / PARTS_A_REQUEST);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * PARTS_A_REQUEST, (index + 1) * PARTS_A_REQUEST),
  );
}
