// Which sets of the workbook store are in force, before and after a save.
import { isKind, unpackSet } from './store-part';
import type { Kind, PackedSet } from './store-part';
import type { SetInForce } from './store-pointer';
import { isComplete, partsOf } from './store-survey';
import type { FoundPart, Survey } from './store-survey';

export type SetsInForce = Readonly<Record<Kind, SetInForce>>;

/**
 * What the pointer names. Where one of its sets is not whole (two saved at once, or the pointer came late), the newest
 * whole set of its kind counts; where a set of its own save is not, or it is lost, those of all other kinds, too.
 */
export async function setsInForce(survey: Survey): Promise<SetsInForce> {
  const { pointer, parts } = survey;
  const broken = Object.entries(pointer?.kinds ?? {}).filter(([kind, set]) => !isComplete(parts, kind, set));
  if (pointer && broken.length === 0 && !isOvertaken(survey)) return pointer.kinds;
  const isVoid =
    !pointer || isOvertaken(survey) || broken.some(([, set]) => set.generation === pointer.generation);
  const wanted = isVoid ? null : new Set(broken.map(([kind]) => kind));
  const found: Record<Kind, SetInForce> = {};
  for (const { kind, generation, set, count } of parts) {
    if (!isKind(kind) || (wanted && !wanted.has(kind)) || generation <= (found[kind]?.generation ?? 0))
      continue;
    const members = partsOf(parts, kind, { generation, count, set, bytes: 0 });
    const bytes = members.reduce((sum, { piece }) => sum + piece.length, 0);
    const next = { generation, count, set, bytes };
    if (!isComplete(parts, kind, next)) continue;
    if ((await unpackSet(members, set)) !== null) found[kind] = next;
  }
  return { ...pointer?.kinds, ...found };
}

/** A pointer of a save without a set of its own, while whole sets of its generation lie beside it: it came late. */
function isOvertaken({ pointer, parts }: Survey): boolean {
  if (!pointer || Object.values(pointer.kinds).some(({ generation }) => generation === pointer.generation))
    return false;
  return parts.some(
    (part) => part.generation === pointer.generation && isComplete(parts, part.kind, { ...part, bytes: 0 }),
  );
}

/** Parts of a save that is not in force yet, or was given up half-way. */
export const pendingIn = ({ pointer, parts }: Survey): readonly FoundPart[] =>
  pointer ? parts.filter(({ generation }) => generation > pointer.generation) : [];

/** The sets in force after a change: kinds not named stay as they are. */
export function nextSets(
  old: SetsInForce,
  changes: Readonly<Record<Kind, unknown>>,
  packed: readonly PackedSet[],
  generation: number,
): SetsInForce {
  const kept = Object.entries(old).filter(([kind]) => !(kind in changes));
  const added = packed.map(
    ({ kind, set, bytes, parts }) => [kind, { generation, count: parts.length, set, bytes }] as const,
  );
  return Object.fromEntries([...kept, ...added]);
}

/** The generation of the last save, from the parts where the pointer is lost; 0 for an empty store. */
export function newestGeneration({ pointer, parts }: Survey): number {
  return pointer?.generation ?? Math.max(0, ...parts.map(({ generation }) => generation || 0));
}

/** Size in the file, packed. */
export function sizeOf(sets: SetsInForce): number {
  return Object.values(sets).reduce((sum, { bytes }) => sum + bytes, 0);
}
