// What measures speak of: the units and items that bear on a material or an HS code, found without reading all of them.

import type { ControlUnit } from './measures';
import type { ControlledItem } from './pack';

export interface UnitIndex {
  /** The units that list one of these materials in an item, or name it where they list no items; as in the data. */
  on(materials: Iterable<string>): ControlUnit[];
  /** The units of some measures or clauses; as in the data. */
  of(measures: Iterable<string>): ControlUnit[];
  /** Units that name no goods at all. */
  readonly onNoGoods: readonly ControlUnit[];
  /** Items with a line that matches an HS code of four or more digits. */
  itemsOfHs(code: string): ControlledItem[];
}

/** A line matches a code if either begins with the other. */
export const hsMatches = (line: string, code: string): boolean =>
  line.startsWith(code) || code.startsWith(line);

/** Codes have four digits or more, so lines that match begin with the same four; shorter lines stand apart. */
const HEAD = 4;

export function unitIndex(units: readonly ControlUnit[], items: readonly ControlledItem[]): UnitIndex {
  const byMaterial = new Map<string, Set<number>>();
  const byMeasure = new Map<string, Set<number>>();
  units.forEach((unit, at) => {
    for (const id of [unit.id, unit.measure.id]) add(byMeasure, id, at);
    const listed = unit.items.length > 0 ? unit.items.flatMap((item) => item.materials) : unit.materials;
    for (const material of listed) add(byMaterial, material, at);
  });
  const byHead = new Map<string, Set<number>>();
  items.forEach(({ hs }, at) => {
    for (const line of hs) add(byHead, line.slice(0, HEAD), at);
  });
  const shortHeads = [...byHead.keys()].filter((head) => head.length < HEAD);

  return {
    on: (materials) => inOrder(units, byMaterial, materials),
    of: (measures) => inOrder(units, byMeasure, measures),
    onNoGoods: units.filter((unit) => unit.items.length === 0 && unit.materials.length === 0),
    itemsOfHs: (code) =>
      inOrder(items, byHead, [code.slice(0, HEAD), ...shortHeads]).filter(({ hs }) =>
        hs.some((line) => hsMatches(line, code)),
      ),
  };
}

function add(index: Map<string, Set<number>>, key: string, at: number): void {
  const places = index.get(key);
  if (places) places.add(at);
  else index.set(key, new Set([at]));
}

function inOrder<T>(all: readonly T[], index: Map<string, Set<number>>, keys: Iterable<string>): T[] {
  const places = new Set<number>();
  for (const key of keys) for (const at of index.get(key) ?? []) places.add(at);
  return [...places].sort((a, b) => a - b).map((at) => all[at]!);
}
