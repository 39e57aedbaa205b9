// HS_CONTROL: the controlled materials that an HS code refers to.

import { hsMatches } from '../control-data/unit-index';
import { itemsOfHs } from '../questions/scope';
import type { ControlData } from '../control-data/control-data';
import { leavesFrom } from '../control-data/measures';
import type { ControlledItem } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { combinations, optional } from './combinations';
import type { Context, TableCell } from './entry';
import { isProblem } from './entry';
import { originOf } from './origin';
import { AS_OF, DESTINATION, ORIGIN } from './parameters';
import { define } from './define';
import type { Claim } from '../questions/explanation';
import { claimsOf } from '../questions/explanation';
import type { FilterArgs } from './controls';
import { decision, explain, explainFirst } from './controls';

export const HS_CONTROL = define({
  id: 'HS_CONTROL',
  family: 'controls',
  takes: 'table',
  en: 'Lists the controlled materials under an HS code; for reference only, since a line mixes controlled and free goods.',
  zh: '列出某 HS 编码下的管制物项；仅供参考，因为一个税目同时包含管制与非管制货物。',
  brief: 'controlled materials under an HS code',
  parameters: [
    {
      name: 'hs_code',
      kind: 'hs',
      en: 'An HS code of four or more digits, as text or number.',
      zh: '四位或更多数字的 HS 编码，文本或数字。',
    },
    DESTINATION,
    AS_OF,
    ORIGIN,
  ],
  examples: ['"850511",,DATE(2025,6,12)'],
  ask: (context, codes, places, days, origins) => {
    const { data } = context;
    const asked = combinations([codes, optional(places), optional(days), optional(origins)] as const);
    if (isProblem(asked)) return asked;
    const rows: TableCell[][] = [];
    for (const [code, place, asOf, origin] of asked) {
      if (code.kind !== 'hs') continue;
      for (const item of itemsFrom(data, code.code, originOf(context, origin)))
        for (const line of item.hs.filter((one) => hsMatches(one, code.code)))
          for (const id of item.materials) {
            const material = data.materials.get(id);
            if (!material) continue;
            const decided = decision(context, [{ kind: 'material', material }, place, asOf, origin]);
            rows.push([material.name, item.controlCode ?? '', line, decided.status]);
          }
    }
    return {
      kind: 'table',
      columns: [
        { header: 'Material' },
        { header: 'Control code' },
        { header: 'HS line' },
        { header: 'Status' },
      ],
      rows,
    };
  },
  explain: explainFirst,
  evidence: { claims: claimsOfHs },
});

/** The items that a code refers to, of measures on goods that leave an origin. */
const itemsFrom = (data: ControlData, code: string, origin: Place | null): ControlledItem[] =>
  itemsOfHs(data, code).filter(
    ({ measure }) => origin === null || data.unitIndex.of([measure]).some((unit) => leavesFrom(unit, origin)),
  );

/** The controlled items that a code refers to, and what the control of each of their materials rests on. */
function claimsOfHs(context: Context, [[code], [place], [day], [origin]]: FilterArgs): Claim[] {
  if (code?.kind !== 'hs') return [];
  const { data } = context;
  return itemsFrom(data, code.code, originOf(context, origin ?? null)).flatMap((item) => {
    const materials = item.materials.flatMap((id) => data.materials.get(id) ?? []);
    const named = [materials.map(({ name }) => name).join(', '), item.controlCode ?? ''].filter(Boolean);
    return [
      ...claimsOf(data, item, {
        claim: `${named.join(', ')}: HS lines`,
        value: item.hs.join(', '),
        used: true,
      }),
      ...materials.flatMap(
        (material) =>
          explain(context, { kind: 'material', material }, place ?? null, day ?? null, origin ?? null).claims,
      ),
    ];
  });
}
