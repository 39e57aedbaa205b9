// The shipped packs beside the first one: whatever it answers alone it answers with them, and every one of them can be
// left out.

import { buildControlData } from '../../../src/control-data/control-data';
import type { NameIndex } from '../../../src/control-data/names';
import { SHIPPED_PACKS, VOCABULARY } from '../../../src/control-data/packs';

const dataOf = (packs: typeof SHIPPED_PACKS) => buildControlData({ packs, vocabulary: VOCABULARY });
const alone = dataOf(SHIPPED_PACKS.slice(0, 1));
const all = dataOf(SHIPPED_PACKS);

const named = (index: NameIndex<{ id: string }>, name: string): string => {
  const found = index.find(name);
  return found.kind === 'found' ? found.thing.id : found.kind;
};

test('a name that the first pack answers to names the same thing beside the others', () => {
  const changed = (['companies', 'materials'] as const).flatMap((topic) => {
    const index = topic === 'companies' ? 'companyNames' : 'materialNames';
    const names = alone.topics[topic].flatMap(({ id, name, nameZh, aliases }) => [
      id,
      name,
      ...(nameZh ? [nameZh] : []),
      ...(aliases ?? []),
    ]);
    return names
      .map((name) => [name, named(alone[index] as never, name), named(all[index] as never, name)])
      .filter(([, before, after]) => before !== after);
  });
  expect(changed).toEqual([]);
});
