// Licenses by exporter, region and goods: the status, its last valid day, and the claims behind it.

import type { Explanation } from '../questions/explanation';
import type { LicenseDecision, LicenseQuestion } from '../questions/license';
import { licenseDecision, licenseMemory, licenseStatus, recallLicense } from '../questions/license';
import { explainLicense } from '../questions/license-explanation';
import { materialsOf } from '../questions/scope';
import { claimsTable } from './claims-table';
import { combinations, optional } from './combinations';
import type { Answer, Context, Problem } from './entry';
import { isProblem, notFound, value } from './entry';
import { exportsFrom } from './origin';
import { AS_OF, COMPANY, MATERIAL, REGION } from './parameters';
import { whenOf } from './when';
import type { Arguments } from './define';
import { define } from './define';

const PARAMETERS = [
  COMPANY,
  REGION,
  {
    ...MATERIAL,
    optional: true,
    en: "The material; the company's products if omitted.",
    zh: '物项；省略时为该公司的产品。',
  },
  AS_OF,
] as const;

type LicenseArgs = Arguments<typeof PARAMETERS, 'each'>;

const question = (context: Context, [company, place, subject, asOf]: LicenseArgs): LicenseQuestion => ({
  company,
  place,
  materials: subject === null ? null : materialsOf(context.data, subject, whenOf(context, asOf)),
  when: whenOf(context, asOf),
  origin: exportsFrom(context, company),
});

const decision = (context: Context, args: LicenseArgs): LicenseDecision =>
  licenseDecision(context.data, question(context, args));

const explain = (context: Context, ...args: LicenseArgs): Explanation =>
  explainLicense(context.data, decision(context, args), args[2]);

export const REGION_LICENSE_STATUS = define({
  id: 'REGION_LICENSE_STATUS',
  family: 'licenses',
  takes: 'each',
  en: 'Says whether an exporter has an export license for a region: Granted, Partial, Review, Pending, Expired, Refused, Revoked, Required, Not required, Prohibited or Unknown.',
  zh: '说明某出口商对某地区是否持有出口许可：Granted、Partial、Review、Pending、Expired、Refused、Revoked、Required、Not required、Prohibited 或 Unknown。',
  brief:
    'Granted, Partial, Review, Pending, Expired, Refused, Revoked, Required, Not required, Prohibited or Unknown',
  parameters: PARAMETERS,
  examples: ['"JL MAG","US",,DATE(2025,6,12)', '"JL MAG","Japan",,DATE(2026,1,15)'],
  ask: (context, ...args) => value(licenseStatus(context.data, question(context, args))),
  explain,
});

const expiries = licenseMemory<Answer>();

const askExpiry = (context: Context, ...args: LicenseArgs): Answer => {
  const asked = question(context, args);
  return recallLicense(expiries, context.data, asked, () => expiryOf(licenseDecision(context.data, asked)));
};

/** The first last day among the licenses that decide; the law's longest validity is no disclosed one. */
function expiryOf(decided: LicenseDecision): Answer {
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

export const LICENSE_EXPIRY = define({
  id: 'LICENSE_EXPIRY',
  family: 'licenses',
  takes: 'each',
  en: 'Gives the last valid day of the license behind the status, where it is disclosed.',
  zh: '给出该状态所依据许可的最后有效日（如已披露）。',
  brief: 'last valid day, where disclosed',
  parameters: PARAMETERS,
  examples: ['"JL MAG","Japan",,DATE(2026,1,15)'],
  ask: askExpiry,
  explain: (context, ...args) => {
    const answer = askExpiry(context, ...args);
    if (answer.kind !== 'value') return answer as Problem;
    return { ...explain(context, ...args), answer: answer.value as number, format: 'day' };
  },
});

export const LICENSE_SOURCE = define({
  id: 'LICENSE_SOURCE',
  family: 'licenses',
  takes: 'table',
  en: 'Lists the claims behind a license status with publisher, title, address, day and whether each was used.',
  zh: '列出许可状态背后的说法：发布者、标题、网址、日期以及是否采用。',
  brief: 'the claims behind the status',
  parameters: PARAMETERS,
  examples: ['"JL MAG","US",,DATE(2025,6,12)'],
  ask: (context, companies, places, subjects, days) => {
    const asked = combinations([companies, places, optional(subjects), optional(days)] as const);
    return isProblem(asked) ? asked : claimsTable(asked.map((args) => explain(context, ...args)));
  },
  explain: (context, [company], [place], [subject], [day]) =>
    explain(context, company!, place!, subject ?? null, day ?? null),
});
