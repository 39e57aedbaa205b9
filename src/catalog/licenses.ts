// The family Licenses: who has an export license for where, until when, and who says so.

import type { ControlData, Subject } from '../control-data/control-data';
import { dayOfStated } from '../control-data/days';
import type { Day } from '../control-data/days';
import type { Company, License } from '../control-data/pack';
import type { Place } from '../control-data/place';
import type { Explanation } from '../questions/explanation';
import { shownDay } from '../questions/explanation';
import type { LicenseDecision, LicenseQuestion } from '../questions/license';
import { covers, licenseDecision, licenseStatus } from '../questions/license';
import { explainLicense } from '../questions/license-explanation';
import { licenseStanding } from '../questions/license-standing';
import { materialsOf } from '../questions/reach';
import { claimsTable } from './claims-table';
import { combinations, optional } from './combinations';
import type { Answer, Context, FunctionEntry, Parameter, Problem, TableCell } from './entry';
import { define, isProblem, notFound, value } from './entry';
import { AS_OF, COMPANY, MATERIAL, REGION } from './parameters';
import { whenOf } from './when';

type LicenseArgs = [Company, Place, Subject | null, Day | null];

const PARAMETERS: Parameter[] = [COMPANY, REGION, { ...MATERIAL, optional: true }, AS_OF];

const question = (context: Context, [company, place, subject, asOf]: LicenseArgs): LicenseQuestion => ({
  company,
  place,
  materials: subject === null ? null : materialsOf(context.data, subject),
  when: whenOf(context, asOf),
});

const decision = (context: Context, args: LicenseArgs): LicenseDecision =>
  licenseDecision(context.data, question(context, args));

const explain = (context: Context, ...args: LicenseArgs): Explanation =>
  explainLicense(context.data, decision(context, args));

const status = define<LicenseArgs>({
  id: 'REGION_LICENSE_STATUS',
  family: 'licenses',
  takes: 'each',
  parameters: PARAMETERS,
  ask: (context, ...args) => value(licenseStatus(context.data, question(context, args))),
  explain,
});

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
] as const;

type TableArgs = [Company[], Place[], Subject[], Day[]];

const table = define<TableArgs>({
  id: 'LICENSE_TABLE',
  family: 'licenses',
  takes: 'table',
  parameters: [
    { ...COMPANY, optional: true },
    { ...REGION, optional: true },
    { ...MATERIAL, optional: true },
    AS_OF,
  ],
  ask: (context, companies, places, subjects, days) => {
    const { data } = context;
    const when = whenOf(context, days[0] ?? null);
    const wanted = subjects.flatMap((subject) => materialsOf(data, subject));
    const asked = companies.length > 0 ? companies : [...data.companies.values()];
    const rows: TableCell[][] = [];
    for (const company of asked)
      for (const license of data.licensesOf.get(company.id) ?? []) {
        const standing = licenseStanding(data, license, company, when);
        if (!standing.known) continue;
        if (wanted.length > 0 && !wanted.some((material) => covers(data, license, material))) continue;
        for (const { stated, region } of license.regions) {
          if (places.length > 0 && !places.some((place) => overlaps(data.places.get(region ?? ''), place)))
            continue;
          rows.push([
            company.name,
            stated,
            goodsNamed(data, license),
            standing.state,
            license.kind,
            dayCell(license.granted, 'not disclosed'),
            dayCell(license.disclosed, 'not disclosed'),
            standing.lastDay ?? '',
            license.scope,
            data.sources.get(license.sources[0] ?? '')?.publisher ?? '',
          ]);
        }
      }
    return { kind: 'table', columns: LICENSE_COLUMNS, rows };
  },
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

/** The first last day among the licenses that decide; the law's longest validity is no disclosed one. */
function askExpiry(context: Context, ...args: LicenseArgs): Answer {
  const decided = decision(context, args);
  const days = decided.cells
    .map((cell) => cell.by)
    .filter((by) => by !== null && by.license.status === 'granted')
    .map((by) => (by!.lastDayFrom === 'law' ? null : by!.lastDay));
  if (days.length === 0)
    return notFound('no-license', {
      company: decided.company,
      region: decided.place.region,
      status: decided.status,
    });
  const stated = days.filter((day) => day !== null);
  if (stated.length < days.length) return notFound('validity-not-disclosed', { company: decided.company });
  return value(Math.min(...stated), 'day');
}

const expiry = define<LicenseArgs>({
  id: 'LICENSE_EXPIRY',
  family: 'licenses',
  takes: 'each',
  parameters: PARAMETERS,
  ask: askExpiry,
  explain: (context, ...args) => {
    const answer = askExpiry(context, ...args);
    if (answer.kind !== 'value') return answer as Problem;
    return { ...explain(context, ...args), answer: answer.value as number, format: 'day' };
  },
});

const source = define<TableArgs>({
  id: 'LICENSE_SOURCE',
  family: 'licenses',
  takes: 'table',
  parameters: PARAMETERS,
  ask: (context, companies, places, subjects, days) => {
    const asked = combinations([companies, places, optional(subjects), optional(days)] as const);
    return isProblem(asked) ? asked : claimsTable(asked.map((args) => explain(context, ...args)));
  },
  explain: (context, [company], [place], [subject], [day]) =>
    explain(context, company!, place!, subject ?? null, day ?? null),
});

export const LICENSE_FUNCTIONS: readonly FunctionEntry[] = [status, table, expiry, source];
