// LICENSE_TABLE: the licenses of the data, one row for each region that they state.

import type { ControlData } from '../control-data/control-data';
import { dayOfStated } from '../control-data/days';
import type { License } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { shownDay } from '../questions/explanation';
import { covers, isHeldSomewhere } from '../questions/license';
import { licenseOnDay } from '../questions/license-on-day';
import { materialsOf } from '../questions/scope';
import type { TableCell, Context, ListedFact } from './entry';
import { AS_OF, COMPANY, MATERIAL, REGION } from './parameters';
import { whenOf } from './when';
import { define } from './define';

/** Columns of LICENSE_TABLE. */
export const LICENSE_COLUMNS = [
  { header: 'Company' },
  { header: 'Region' },
  { header: 'Material' },
  { header: 'Status' },
  { header: 'Kind' },
  { header: 'Granted' },
  { header: 'Disclosed' },
  { header: 'Valid until', format: 'day' },
  { header: 'Scope' },
  { header: 'Source' },
  { header: 'License held' },
] as const;

const NOT_DISCLOSED = 'not disclosed';

/** What the last column says of a license that is held and does not say where. */
const HELD = 'destinations not disclosed';

export const LICENSE_TABLE = define({
  id: 'LICENSE_TABLE',
  family: 'licenses',
  takes: 'table',
  en: 'Lists the licenses in the data, with a row for each region that a license states.',
  zh: '列出数据中的许可，许可写明的每个地区一行。',
  brief: 'the licenses in the data, a row for each region stated',
  parameters: [
    {
      ...COMPANY,
      optional: true,
      en: 'Only these exporters; all if omitted.',
      zh: '仅这些出口商；省略时为全部。',
    },
    {
      ...REGION,
      optional: true,
      en: 'Only licenses that reach these regions; all if omitted.',
      zh: '仅覆盖这些地区的许可；省略时为全部。',
    },
    {
      ...MATERIAL,
      optional: true,
      en: 'Only licenses that cover these materials; all if omitted.',
      zh: '仅覆盖这些物项的许可；省略时为全部。',
    },
    AS_OF,
  ],
  examples: ['"JL MAG",,,DATE(2026,1,15)'],
  how: { en: 'Every license in the data that was known on the day.', zh: '数据中截至当日已知的全部许可。' },
  ask: (context, companies, places, subjects, days) => {
    const { data } = context;
    const when = whenOf(context, days[0] ?? null);
    const wanted = subjects.flatMap((subject) => materialsOf(data, subject));
    const asked = companies.length > 0 ? companies : [...data.companies.values()];
    const rows: TableCell[][] = [];
    for (const company of asked)
      for (const license of data.licensesOf.get(company.id) ?? []) {
        const onDay = licenseOnDay(data, license, company, when);
        if (!onDay.known) continue;
        if (wanted.length > 0 && !wanted.some((material) => covers(data, license, material))) continue;
        for (const { stated, region } of license.regions) {
          if (places.length > 0 && !places.some((place) => overlaps(data.places.get(region ?? ''), place)))
            continue;
          rows.push([
            company.name,
            stated,
            goodsNamed(data, license),
            onDay.state,
            license.kind,
            dayCell(license.granted, NOT_DISCLOSED),
            dayCell(license.disclosed, NOT_DISCLOSED),
            onDay.lastDay ?? '',
            license.scope,
            data.sources.get(license.sources[0] ?? '')?.publisher ?? '',
            isHeldSomewhere(onDay) ? HELD : '',
          ]);
        }
      }
    return { kind: 'table', columns: LICENSE_COLUMNS, rows };
  },
  evidence: { facts: { columns: [0, 1, 2, 4, 5, 6, 8], of: listedLicenses } },
});

/** The materials of a license by name; where it names none, the reference of its measure. */
export function goodsNamed(data: ControlData, { materials, measure }: License): string {
  const names = materials.map((id) => data.materials.get(id)?.name ?? id).join(', ');
  return names || (data.unitIndex.of([measure ?? ''])[0]?.measure.reference ?? measure ?? '');
}

function overlaps(stated: Place | undefined, wanted: Place): boolean {
  return stated !== undefined && [...stated.members].some((country) => wanted.members.has(country));
}

/** A day as it was stated; a full day as its serial would lose "2025-04", so tables show text. */
const dayCell = (stated: License['granted'], missing: string): string =>
  stated && dayOfStated(stated) !== null ? shownDay(stated) : missing;

/** Each license with each region that it states. */
function* listedLicenses({ data }: Context): Generator<ListedFact> {
  for (const license of data.topics.licenses) {
    const company = data.companies.get(license.company)?.name ?? license.company;
    const { kind, granted, disclosed, scope, status: value } = license;
    for (const region of license.regions)
      yield {
        row: [
          ...[company, region.stated, goodsNamed(data, license), kind],
          ...[dayCell(granted, NOT_DISCLOSED), dayCell(disclosed, NOT_DISCLOSED), scope],
        ],
        ...{ fact: license, claim: 'License status', value },
      };
  }
}
