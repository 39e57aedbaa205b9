// REVENUE_TABLE: the revenue figures of a company.

import { readPeriod } from '../control-data/periods';
import type { Column, TableCell, Context, ListedFact } from './entry';
import { AS_OF, COMPANY, PERIOD } from './parameters';
import { whenOf } from './when';
import { define } from './define';

/** Columns of REVENUE_TABLE. */
export const REVENUE_COLUMNS = [
  { header: 'Region' },
  { header: 'Base' },
  { header: 'Period' },
  { header: 'Amount', format: 'amount' },
  { header: 'Currency' },
  { header: 'Share', format: 'share' },
  { header: 'Qualifier' },
  { header: 'Basis' },
  { header: 'Source' },
] as const satisfies readonly Column[];

export const REVENUE_TABLE = define({
  id: 'REVENUE_TABLE',
  family: 'revenue',
  takes: 'table',
  en: 'Lists the revenue figures of a company with base, qualifier and basis.',
  zh: '列出公司的收入数据及其口径、限定词和依据。',
  brief: 'all figures with base, qualifier and basis',
  parameters: [
    COMPANY,
    { ...PERIOD, en: 'Only these periods; all if omitted.', zh: '仅这些报告期；省略时为全部。' },
    AS_OF,
  ],
  examples: ['"JL MAG","2025Q1"'],
  how: {
    en: 'Every revenue figure in the data that was known on the day.',
    zh: '数据中截至当日已知的全部收入数字。',
  },
  ask: (context, companies, periods, days) => {
    const { data } = context;
    const { knownOn } = whenOf(context, days[0] ?? null);
    const keys = new Set(periods.map(({ key }) => key));
    const figures = companies
      .flatMap((company) => data.revenueOf.get(company.id) ?? [])
      .filter((figure) => data.known.from(figure) <= knownOn)
      .map((figure) => ({ figure, period: readPeriod(figure.period) }))
      .filter(({ period }) => keys.size === 0 || (period !== null && keys.has(period.key)))
      .sort(
        (a, b) =>
          (b.period?.last ?? 0) - (a.period?.last ?? 0) || (b.period?.days ?? 0) - (a.period?.days ?? 0),
      );
    return {
      kind: 'table',
      columns: REVENUE_COLUMNS,
      rows: figures.map(({ figure, period }): TableCell[] => [
        figure.regionStated,
        figure.base,
        period?.key ?? figure.period,
        figure.amount ?? '',
        figure.currency ?? '',
        figure.share ?? '',
        figure.qualifier,
        figure.basis,
        data.sources.get(figure.sources[0] ?? '')?.publisher ?? '',
      ]),
    };
  },
  evidence: { facts: { columns: [0, 1, 3, 4, 5, 6, 7], of: listedFigures } },
});

/** Each figure of the data. */
function* listedFigures({ data }: Context): Generator<ListedFact> {
  for (const fact of data.topics.revenue) {
    const { regionStated, base, amount, currency, share, qualifier, basis } = fact;
    yield {
      row: [regionStated, base, amount ?? '', currency ?? '', share ?? '', qualifier, basis],
      ...{ fact, claim: 'Revenue', value: amount ?? share ?? '' },
    };
  }
}
