// The exporters and periods that a finance worksheet can be about: those with revenue from abroad in the data in use.

import type { Context } from '../../../catalog/entry';
import type { Company } from '../../../control-data/pack';
import { readPeriod } from '../../../control-data/periods';
import { contextNow } from '../scenario-named';
import { revenueRows } from './regions';

export interface RevenueChoice {
  /** The exporter's name. */
  readonly exporter: string;
  /** Keys of periods, the latest first; of two with the same end the longer first. */
  readonly periods: readonly string[];
}

/** What was known on the workbook's as-of day, in the order of names. */
export function revenueChoices(): RevenueChoice[] {
  const context = contextNow();
  return [...context.data.companies.values()]
    .map((company) => ({ exporter: company.name, periods: periodsOf(context, company) }))
    .filter(({ periods }) => periods.length > 0)
    .sort((a, b) => a.exporter.localeCompare(b.exporter, 'en'));
}

function periodsOf(context: Context, company: Company): string[] {
  const stated = (context.data.revenueOf.get(company.id) ?? []).flatMap(
    (figure) => readPeriod(figure.period) ?? [],
  );
  const periods = new Map(stated.map((period) => [period.key, period]));
  return [...periods.values()]
    .filter((period) => revenueRows(context, { company, period, asOf: context.asOf, currency: null }))
    .sort((a, b) => b.last - a.last || b.days - a.days)
    .map(({ key }) => key);
}
