// Each shipped pack switched off: what it alone knows becomes unknown or unnamed, and nothing becomes cleared.

import { buildControlData } from '../../../src/control-data/control-data';
import { SHIPPED_PACKS, VOCABULARY } from '../../../src/control-data/packs';
import { ask, cells, day, errorOf, use } from '../support/ask';

const all = buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY });
const DESTINATIONS = ['US', 'DE', 'JP'];
const DAYS = [day('2025-06-01'), day('2026-10-08')];

/** Statuses of all materials, by destination, origin and day. */
function statuses(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const materials = all.topics.materials.map(({ id }) => id);
  for (const to of DESTINATIONS)
    for (const from of ['CN', 'CD', 'ID'])
      for (const asOf of DAYS)
        cells(
          'CONTROL_STATUS',
          materials.map((material) => [material]),
          to,
          asOf,
          from,
        ).forEach(([status], row) => found.set([materials[row], to, from, asOf].join(' '), status));
  return found;
}

test.each(SHIPPED_PACKS.map(({ pack }) => pack.id))('without %s nothing becomes cleared', (off) => {
  use(all);
  const before = statuses();
  expect([...before.values()]).toContain('Not controlled');
  use(
    buildControlData({ packs: SHIPPED_PACKS.filter(({ pack }) => pack.id !== off), vocabulary: VOCABULARY }),
  );
  const cleared = [...statuses()].filter(
    ([question, status]) => status === 'Not controlled' && before.get(question) !== status,
  );
  expect(cleared).toEqual([]);
});

test("without China's controls its exporters and controls are not known, and other answers stay", () => {
  use(buildControlData({ packs: SHIPPED_PACKS.slice(1), vocabulary: VOCABULARY }));
  expect(errorOf(ask('REGION_LICENSE_STATUS', 'JL MAG', 'US'))).toBe('#N/A');
  expect(ask('CONTROL_STATUS', 'cobalt', 'US', '2026-10-08', 'CD')).toBe('License required');
  expect(ask('PARTY_STATUS', 'MP Materials', '2026-06-22')).toBe('Listed');
});
