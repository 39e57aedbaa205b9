// Which forms of a material a control answer counts for, and which forms the measures behind it list.

import type { ControlData } from '../control-data/control-data';
import { Memo } from '../control-data/memo';
import type { Material } from '../control-data/pack';
import type { ControlDecision } from './control';
import type { Named } from './explanation';
import type { UnitOnSubject } from './scope';
import { scopeOf } from './scope';

/** Forms that a sentence names; longer lists stand at the end of an explanation. */
export const MOST_FORMS = 3;

/** What a unit names of the goods: the materials of the items that bear on them, or those that it names itself. */
const goodsOf = ({ unit, items }: UnitOnSubject): readonly string[] =>
  unit.items.length > 0 ? items.flatMap((item) => item.materials) : unit.materials;

/** The goods that the deciding units reach; of one that reaches only listed items, those that licensing measures list. */
function decidingGoods(data: ControlData, { subject, decided, when }: ControlDecision): Set<string> {
  const units = decided.flatMap(({ by }) => by);
  const listing = (): readonly string[] =>
    scopeOf(data, subject).deciding.flatMap((one) =>
      one.unit.onlyListedItems || one.items.length === 0 || one.unit.knownFrom > when.knownOn
        ? []
        : goodsOf(one),
    );
  return new Set(units.flatMap((one) => (one.unit.onlyListedItems ? listing() : goodsOf(one))));
}

/**
 * The forms for which an answer about a material counts, where the measures that decide reach only some of those that
 * the data knows: an answer on nickel that rests on a ban of nickel ore says nothing about the metal. Empty where the
 * answer counts for all of it. The widest forms stand for what is narrower.
 */
export const formsCounted = (data: ControlData, decision: ControlDecision): readonly Material[] =>
  kept.recall(data, decision, () => findFormsCounted(data, decision));

const kept = new Memo<ControlData, ControlDecision, readonly Material[]>(10_000);

function findFormsCounted(data: ControlData, decision: ControlDecision): Material[] {
  const { subject } = decision;
  if (subject.kind === 'hs') return [];
  const { id } = subject.material;
  const reached = decidingGoods(data, decision);
  if (reached.size === 0 || [...data.wider(id)].some((wide) => reached.has(wide))) return [];
  const isReached = (form: string): boolean => [...data.wider(form)].some((wide) => reached.has(wide));
  const forms = [...data.narrower(id)].filter((form) => form !== id);
  const kinds = forms.filter((form) => [...data.narrower(form)].length === 1);
  if (kinds.every(isReached)) return [];
  return widest(data, forms.filter(isReached)).flatMap((form) => data.materials.get(form) ?? []);
}

/** Those of some materials that are under no other of them. */
function widest(data: ControlData, materials: readonly string[]): string[] {
  const all = new Set(materials);
  return materials.filter((one) => ![...data.wider(one)].some((wide) => wide !== one && all.has(wide)));
}

/** The forms of a material that are under some named goods, the widest for all: dysprosium under magnets is magnets with it. */
export function formsUnder(data: ControlData, id: string, goods: readonly string[]): string[] {
  const named = new Set(goods);
  const isUnder = (form: string): boolean => [...data.wider(form)].some((wide) => named.has(wide));
  return widest(data, [...data.narrower(id)].filter(isUnder));
}

/** The forms of a material that the deciding measures list, in words: "Gallium metal", "Gallium nitride". */
export function listedForms(data: ControlData, decision: ControlDecision): Named[] {
  const { subject } = decision;
  if (subject.kind === 'hs') return [];
  const { id } = subject.material;
  const narrower = data.narrower(id);
  return [...decidingGoods(data, decision)]
    .filter((form) => form !== id && narrower.has(form))
    .map((form) => data.materials.get(form) ?? { name: form });
}
