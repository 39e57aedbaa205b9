// Which sets of the workbook store are in force, before and after a save.
import { isKind, type Kind, type PackedSet, unpackSet } from './store-part';
import type { SetInForce } from './store-pointer';
import { partsOf, type Survey } from './store-survey';

export type SetsInForce = Readonly<Record<Kind, SetInForce>>;

/** What the pointer names; where it is lost, the newest whole set of each kind. */
export async function setsInForce({ pointer, parts }: Survey): Promise<SetsInForce> {
  if (pointer) return pointer.kinds;
  const found: Record<Kind, SetInForce> = {};
  for (const { kind, generation, set, count } of parts) {
    if (!isKind(kind) || generation <= (found[kind]?.generation ?? 0)) continue;
    const members = partsOf(parts, kind, { generation, count, set, bytes: 0 });
    const bytes = members.reduce((sum, { piece }) => sum + piece.length, 0);
    if ((await unpackSet(members, set)) !== null) found[kind] = { generation, count, set, bytes };
  }
  return found;
}

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
