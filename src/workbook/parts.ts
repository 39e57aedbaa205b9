// The workbook store: texts kept inside the file as custom XML parts. A save adds new parts, reads them back, moves the
// pointer, and only then deletes the old ones: whatever fails, either the old or the new content is whole.
import type { Content } from './packing';
import { WorkbookProblem } from './problem';
import type { How } from './run';
import { isKind, type Kind, type PackedSet, packSet, STORE_FORMAT, unpackSet } from './store-part';
import { type Pointer, readPointer, writePointer } from './store-pointer';
import { newestGeneration, nextSets, type SetsInForce, setsInForce, sizeOf } from './store-sets';
import { addParts, deleteParts, type FoundPart, partsOf, readParts, surveyStore } from './store-survey';

export type { Content } from './packing';

/** Size of all sets in the file together, packed. */
export const STORE_LIMIT_BYTES = 10_000_000;

export interface StoreContents {
  /** 0 where the workbook holds nothing. */
  readonly generation: number;
  /** The save that is in force, as `onSaving` was told of it. */
  readonly save: string;
  readonly texts: Readonly<Record<Kind, string>>;
  /** All kinds that are there, also those that were not read. */
  readonly kinds: readonly Kind[];
  /** Kinds that are pointed to but incomplete or changed, each with a problem `tampered`. */
  readonly damaged: readonly WorkbookProblem[];
  /** The pointer was lost or damaged, and the newest whole sets were taken instead. */
  readonly recovered: boolean;
  /** Size in the file, packed. */
  readonly bytes: number;
}

export interface StoreWritten {
  readonly generation: number;
  readonly bytes: number;
  /** False if outdated parts could not be deleted; the next save does it. */
  readonly tidy: boolean;
}

export interface WriteOptions extends How {
  /** The generation that the change is based on; another one in the workbook is refused. */
  readonly basedOn?: number;
  /**
   * Told of a save just before it comes into force. Where Excel's answer is lost, `StoreContents.save` says later
   * whether it did.
   */
  readonly onSaving?: (save: string) => void;
}

/** What tells one save from another: co-authors may both make the same generation, but of other contents. */
const saveOf = (pointer: Pointer | null): string => JSON.stringify(pointer);

/**
 * Reads what the workbook keeps, only some kinds if wanted. One damaged kind does not keep the others from being read.
 * @throws WorkbookProblem `newer-version`; `changed-meanwhile` if someone saved while it was read.
 */
export async function readStore(
  how: How = {},
  only?: readonly Kind[] | ((kind: Kind) => boolean),
): Promise<StoreContents> {
  const isWanted = typeof only === 'function' ? only : (kind: Kind) => !only || only.includes(kind);
  const survey = await surveyStore(alone(how));
  const inForce = await setsInForce(survey);
  const texts: Record<Kind, string> = {};
  const damaged: WorkbookProblem[] = [];
  for (const [kind, set] of Object.entries(inForce)) {
    if (!isWanted(kind)) continue;
    const text = await unpackSet(partsOf(survey.parts, kind, set), set.set);
    if (text === null) damaged.push(new WorkbookProblem('tampered', { kind, generation: set.generation }));
    else texts[kind] = text;
  }
  if (damaged.length > 0 && (await readGeneration(how)) !== (survey.pointer?.generation ?? 0))
    throw new WorkbookProblem('changed-meanwhile');
  return {
    generation: newestGeneration(survey),
    save: saveOf(survey.pointer),
    texts,
    kinds: Object.keys(inForce),
    damaged,
    recovered: !survey.pointer && Object.keys(inForce).length > 0,
    bytes: sizeOf(inForce),
  };
}

/** The parts of some kinds as they lie in the workbook, with their headers, whole or not: for a file of their own. */
export async function partsOfKinds(kinds: readonly Kind[], how: How = {}): Promise<readonly FoundPart[]> {
  const { parts } = await surveyStore(alone(how));
  return parts.filter(({ kind }) => kinds.includes(kind));
}

/** The generation of the last save, one small request; 0 where there is none. For co-authors' changes. */
export async function readGeneration(how: How = {}): Promise<number> {
  return (await readPointer(alone(how)))?.generation ?? 0;
}

/** Saves of this page follow one another; two at once would delete each other's parts. */
let lastSave: Promise<unknown> = Promise.resolve();

/**
 * Saves texts by kind (null removes the kind); kinds not named stay. All or nothing: a failed save leaves the
 * content before it in force. An abort counts until the pointer is moved.
 * @throws WorkbookProblem `store-full` (details `bytes`, `limit`), `newer-version`, `changed-meanwhile`,
 * `not-confirmed`, or what Excel reported.
 */
export function writeStore(
  changes: Readonly<Record<Kind, Content | null>>,
  options: WriteOptions = {},
): Promise<StoreWritten> {
  const save = lastSave.then(() => saveNow(changes, options));
  lastSave = save.catch(() => undefined);
  return save;
}

/**
 * Removes all kinds, unknown ones included, and the pointer. Where parts could not be deleted (`tidy` false) an empty
 * pointer stays, so that they do not come back.
 */
export async function clearStore(how: WriteOptions = {}): Promise<StoreWritten> {
  const { parts, pointer } = await surveyStore(alone(how));
  const kinds = new Set([...Object.keys(pointer?.kinds ?? {}), ...parts.map(({ kind }) => kind)]);
  const changes = Object.fromEntries([...kinds].filter(isKind).map((kind) => [kind, null]));
  const written = await writeStore(changes, how);
  if (!written.tidy) return written;
  how.onSaving?.(saveOf(null));
  await writePointer(null, alone(how));
  return written;
}

async function saveNow(
  changes: Readonly<Record<Kind, Content | null>>,
  options: WriteOptions,
): Promise<StoreWritten> {
  const how = alone(options);
  const invalid = Object.keys(changes).find((kind) => !isKind(kind));
  if (invalid !== undefined) throw new RangeError(`"${invalid}" is no kind of content`);
  const survey = await surveyStore(how);
  const before = survey.pointer?.generation ?? 0;
  if (options.basedOn !== undefined && options.basedOn !== newestGeneration(survey))
    throw new WorkbookProblem('changed-meanwhile');

  const old = await setsInForce(survey);
  const generation = newestGeneration(survey) + 1;
  const packed: PackedSet[] = [];
  for (const [kind, content] of Object.entries(changes))
    if (content !== null) packed.push(await packSet(kind, generation, content));
  const next = nextSets(old, changes, packed, generation);
  const bytes = sizeOf(next);
  if (bytes > STORE_LIMIT_BYTES) throw new WorkbookProblem('store-full', { bytes, limit: STORE_LIMIT_BYTES });

  const pointer: Pointer = { format: STORE_FORMAT, generation, kinds: next };
  try {
    const added = await addParts(
      packed.flatMap(({ parts }) => parts),
      how,
    );
    confirm(packed, await readParts(added, how));
    if ((await readGeneration(how)) !== before) throw new WorkbookProblem('changed-meanwhile');
    how.signal?.throwIfAborted();
    options.onSaving?.(saveOf(pointer));
    await movePointer(pointer, uncancelled(how));
  } catch (error) {
    await sweepAfterFailure(old, uncancelled(how));
    throw error;
  }
  return { generation, bytes, tidy: await swept(next, uncancelled(how)) };
}

/** An answer that got lost may still have moved the pointer: what the workbook says afterwards decides. */
async function movePointer(pointer: Pointer, how: How): Promise<void> {
  const failure: unknown = await writePointer(pointer, how).then(
    () => null,
    (error: unknown) => error,
  );
  const now = await readPointer(how).catch(() => 'no answer' as const);
  const moved = now === 'no answer' ? failure === null : saveOf(now) === saveOf(pointer);
  if (!moved) throw failure ?? new WorkbookProblem('not-confirmed');
}

function confirm(packed: readonly PackedSet[], found: readonly FoundPart[]): void {
  for (const { kind, set, hashes } of packed) {
    const back = found.filter((part) => part.kind === kind && part.set === set);
    const isBack = (hash: string, index: number): boolean =>
      back.some((part) => part.index === index && part.intact && part.sha256 === hash);
    if (back.length !== hashes.length || !hashes.every(isBack))
      throw new WorkbookProblem('not-confirmed', { kind });
  }
}

/** Deletes what is not in force. Parts of a form that this version cannot read are left alone. */
async function sweep(keep: SetsInForce, how: How): Promise<void> {
  const { parts } = await surveyStore(how);
  const kept = new Set(
    Object.entries(keep).flatMap(([kind, set]) => partsOf(parts, kind, set).map(({ id }) => id)),
  );
  await deleteParts(
    parts.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    how,
  );
}

async function swept(keep: SetsInForce, how: How): Promise<boolean> {
  return sweep(keep, how).then(
    () => true,
    () => false,
  );
}

/** Takes a failed save's parts away if the workbook still answers; else they stay, and without pointer do not count. */
async function sweepAfterFailure(old: SetsInForce, how: How): Promise<void> {
  const now = await readPointer(how).catch(() => 'unknown' as const);
  if (now !== 'unknown') await swept(now?.kinds ?? old, how);
}

/** Each request of a save must fail on its own, so it never joins an undo step. */
function alone(how: How): How {
  return { ...how, session: undefined };
}

/** From the pointer on, a save is carried to its end. */
function uncancelled(how: How): How {
  return { ...how, signal: undefined };
}
