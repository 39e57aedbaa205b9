// The workbook store: texts kept inside the file as custom XML parts. A save adds new parts, reads them back, moves the
// pointer, and only then deletes the old ones: whatever fails, either the old or the new content is whole.
import type { Content } from './packing';
import { WorkbookProblem } from './problem';
import type { How } from './run';
import { isKind, packSet, partOf, STORE_FORMAT, unpackSet } from './store-part';
import type { Kind, PackedSet } from './store-part';
import { readPointer, writePointer } from './store-pointer';
import type { Pointer } from './store-pointer';
import { newestGeneration, nextSets, pendingIn, setsInForce, sizeOf } from './store-sets';
import type { SetsInForce } from './store-sets';
import { addParts, deleteParts, isComplete, partIds, partsOf, readParts, surveyStore } from './store-survey';
import type { FoundPart, Survey } from './store-survey';

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

/** The save that this page made or read last. */
let known = JSON.stringify(null);

/** Says which save is in use now. */
export const noteSave = (save: string): void => void (known = save);

/** True where another save is in force than the one that this page made or read last: one small request. */
export async function savedMeanwhile(how: How = {}): Promise<boolean> {
  return saveOf(await readPointer(alone(how))) !== known;
}

/** The kind of the part by which others see that everything is being removed. */
const REMOVAL = 'removal';

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
    if (kind === REMOVAL || !isWanted(kind)) continue;
    const text = await unpackSet(partsOf(survey.parts, kind, set), set.set);
    if (text === null) damaged.push(new WorkbookProblem('tampered', { kind, generation: set.generation }));
    else texts[kind] = text;
  }
  const recovered = isRecovered(survey.pointer, inForce);
  if ((damaged.length > 0 || recovered) && saveOf(await readPointer(alone(how))) !== saveOf(survey.pointer))
    throw new WorkbookProblem('changed-meanwhile');
  return {
    generation: newestGeneration(survey),
    save: saveOf(survey.pointer),
    texts,
    kinds: Object.keys(inForce).filter((kind) => kind !== REMOVAL),
    damaged,
    recovered,
    bytes: sizeOf(inForce),
  };
}

function isRecovered(pointer: Pointer | null, inForce: SetsInForce): boolean {
  const named = pointer?.kinds ?? {};
  return Object.entries(inForce).some(
    ([kind, { generation, set }]) =>
      kind !== REMOVAL && (named[kind]?.generation !== generation || named[kind]?.set !== set),
  );
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
  const written = await writeStore({ ...changes, [REMOVAL]: '-' }, how);
  if (!written.tidy) return written;
  how.onSaving?.(saveOf(null));
  await writePointer(null, alone(how));
  known = saveOf(null);
  const marks = await partsOfKinds([REMOVAL], how);
  return {
    ...written,
    tidy: await deleteParts(
      marks.map(({ id }) => id),
      uncanceled(how),
    ).then(
      () => true,
      () => false,
    ),
  };
}

async function saveNow(
  changes: Readonly<Record<Kind, Content | null>>,
  options: WriteOptions,
): Promise<StoreWritten> {
  const how = alone(options);
  const invalid = Object.keys(changes).find((kind) => !isKind(kind));
  if (invalid !== undefined) throw new RangeError(`"${invalid}" is no kind of content`);
  const survey = await surveyStore(how);
  if (options.basedOn !== undefined && options.basedOn !== newestGeneration(survey))
    throw new WorkbookProblem('changed-meanwhile');

  refusePending(pendingIn(survey));

  const old = { ...(await setsInForce(survey)) };
  Reflect.deleteProperty(old, REMOVAL);
  const generation = newestGeneration(survey) + 1;
  const name = nameOfSave();
  mine.add(name);
  const packed: PackedSet[] = [];
  for (const [kind, content] of Object.entries(changes))
    if (content !== null) packed.push(await packSet(kind, generation, content, name));
  if (packed.length === 0) packed.push(...carrierOf(survey, old, changes, generation, name));
  const next = nextSets(old, changes, packed, generation);
  const bytes = sizeOf(next);
  if (bytes > STORE_LIMIT_BYTES) throw new WorkbookProblem('store-full', { bytes, limit: STORE_LIMIT_BYTES });

  const pointer: Pointer = { format: STORE_FORMAT, generation, kinds: next, save: name };
  const kept = new Set(
    Object.entries(old)
      .flatMap(([kind, set]) => (next[kind] === set ? partsOf(survey.parts, kind, set) : []))
      .map(({ id }) => id),
  );
  const late = lateAfter(SAVE_MS);
  const added: string[] = [];
  try {
    const texts = packed.flatMap(({ parts }) => parts);
    added.push(...(await addParts(texts, how)));
    confirm(packed, await readParts(added, how));
    await refuseOthers(survey, [...added, ...kept], how);
    how.signal?.throwIfAborted();
    if (late.isLate) throw new WorkbookProblem('saved-at-once');
    options.onSaving?.(saveOf(pointer));
    await movePointer(pointer, [...added, ...kept], uncanceled(how));
  } catch (error) {
    await sweepAfterFailure(name, pointer, uncanceled(how));
    throw error;
  } finally {
    late.stop();
  }
  known = saveOf(pointer);
  const outdated = survey.parts.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const tidy = await deleteParts(outdated, uncanceled(how)).then(
    () => true,
    () => false,
  );
  return { generation, bytes, tidy };
}

/** Of the same length for each save, so that equal contents take equal room. */
const nameOfSave = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((one) => one.toString(16).padStart(8, '0')).join('');

/** How long a save may take until its pointer moves; others wait longer before they take its parts for left behind. */
const SAVE_MS = 60_000;
const LEFT_BEHIND_MS = 75_000;

/** Says that some time has passed, without asking which time it is. */
function lateAfter(ms: number): { isLate: boolean; stop: () => void } {
  const late = { isLate: false, stop: () => clearTimeout(timer) };
  const timer = setTimeout(() => (late.isLate = true), ms);
  (timer as { unref?: () => void }).unref?.();
  return late;
}

/** Parts of saves that were not in force when they were first seen, and whether they have had their time. */
const seen = new Map<string, { isLate: boolean }>();

/** Saves of this page: they follow one another, so what one of them left behind is free. */
const mine = new Set<string>();

/** Two saves never overlap: where parts of another lie there that are not in force, it may still come into force. */
function refusePending(pending: readonly FoundPart[]): void {
  const others = pending.filter(({ save }) => !mine.has(save));
  for (const { id } of others) if (!seen.has(id)) seen.set(id, lateAfter(LEFT_BEHIND_MS));
  if (others.some(({ id }) => !seen.get(id)!.isLate)) throw new WorkbookProblem('saved-at-once');
}

/**
 * The last look before the pointer moves: whoever adds parts after it sees ours and gives way, whoever added some before
 * it is seen. Two that see each other both give way.
 */
async function refuseOthers({ pointer, ids }: Survey, needed: readonly string[], how: How): Promise<void> {
  const now = await partIds(how);
  if (saveOf(await readPointer(how)) !== saveOf(pointer)) throw new WorkbookProblem('changed-meanwhile');
  if (now.some((id) => !ids.has(id) && !needed.includes(id))) throw new WorkbookProblem('saved-at-once');
  if (!needed.every((id) => now.includes(id))) throw new WorkbookProblem('changed-meanwhile');
}

/** A save that only takes kinds away writes one of the others again: by its parts others see that it is under way. */
function carrierOf(
  { parts }: Survey,
  old: SetsInForce,
  changes: Readonly<Record<Kind, unknown>>,
  generation: number,
  save: string,
): PackedSet[] {
  const [smallest] = Object.entries(old)
    .filter(([kind, set]) => !(kind in changes) && isComplete(parts, kind, set))
    .sort(([, a], [, b]) => a.bytes - b.bytes);
  if (!smallest) return [];
  const [kind, { set, count }] = smallest;
  const pieces = Array.from({ length: count }, (_, at) =>
    partsOf(parts, kind, smallest[1]).find(({ index }) => index === at)!,
  );
  const texts = pieces.map(({ piece, format, index, count: of, set: own, sha256 }) =>
    partOf({ format, generation, kind, index, count: of, set: own, sha256, save }, piece),
  );
  return [
    {
      kind,
      set,
      bytes: texts.reduce((sum, { length }) => sum + length, 0),
      parts: texts,
      hashes: pieces.map(({ sha256 }) => sha256),
    },
  ];
}

/**
 * An answer that got lost may still have moved the pointer: what the workbook says afterwards decides. A save is one only
 * if after it the pointer is ours and our parts are there.
 */
async function movePointer(pointer: Pointer, needed: readonly string[], how: How): Promise<void> {
  const failure: unknown = await writePointer(pointer, how).then(
    () => null,
    (error: unknown) => error,
  );
  const now = await readPointer(how).catch(() => 'no answer' as const);
  if (now === 'no answer') {
    if (failure !== null) throw failure;
    return;
  }
  if (saveOf(now) !== saveOf(pointer)) throw failure ?? new WorkbookProblem('changed-meanwhile');
  const ids = await partIds(how).catch(() => needed);
  if (!needed.every((id) => ids.includes(id))) throw new WorkbookProblem('changed-meanwhile');
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

/** Takes a failed save's own parts away if the workbook still answers and they did not come into force after all. */
async function sweepAfterFailure(save: string, pointer: Pointer, how: How): Promise<void> {
  try {
    const { pointer: now, parts } = await surveyStore(how);
    if (saveOf(now) === saveOf(pointer)) return;
    await deleteParts(
      parts.filter((part) => part.save === save).map(({ id }) => id),
      how,
    );
  } catch {
    // They stay, and without a pointer do not count.
  }
}

/** Each request of a save must fail on its own, so it never joins an undo step. */
function alone(how: How): How {
  return { ...how, session: undefined };
}

/** From the pointer on, a save is carried to its end. */
function uncanceled(how: How): How {
  return { ...how, signal: undefined };
}
