// The bundled pack as these tests read it: its topics, its vocabulary, and all facts in one list.

import type { CompetingClaim, Fact } from '../../../src/control-data/pack';
import { BUNDLED_PACK, VOCABULARY } from '../../../src/control-data/packs';

export const pack = BUNDLED_PACK;
export const regions = VOCABULARY;

export const region = (code: string) => regions.find((one) => one.code === code)!;
export const material = (id: string) => pack.materials.find((one) => one.id === id)!;
export const measure = (id: string) => pack.measures.find((one) => one.id === id)!;
export const license = (id: string) => pack.licenses.find((one) => one.id === id)!;
export const figure = (id: string) => pack.revenue.find((one) => one.id === id)!;

/** Every fact with its topic. */
export const facts: [topic: string, fact: Fact][] = (
  [
    'items',
    'measures',
    'suspensions',
    'listings',
    'events',
    'licenses',
    'revenue',
    'rates',
    'rules',
    'reliance',
    'statistics',
    'announcements',
    'checks',
  ] as const
).flatMap((topic) => pack[topic].map((fact): [string, Fact] => [topic, fact]));

export const claims: [fact: string, claim: CompetingClaim][] = facts.flatMap(([, fact]) =>
  (fact.competing ?? []).map((claim): [string, CompetingClaim] => [fact.id, claim]),
);

/** The materials that include this one, itself among them. */
export function wider(id: string): Set<string> {
  const above = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    if (!above.has(next)) {
      above.add(next);
      open.push(...(material(next).broader ?? []));
    }
  return above;
}
