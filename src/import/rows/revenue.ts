// A row of the revenue register to a figure, and of the rate register to an exchange rate.

import type { Basis, ExchangeRate, Qualifier, RevenueBase, RevenueFigure } from '../../control-data/pack';
import { shareDecimals } from '../amounts';
import { ownId } from '../ids';
import type { RowReader } from '../row-reader';
import { readWord, WORDS } from '../words';
import { factId, notesOf } from '../row-reader';
import type { SourceBook } from './sources';

/**
 * Reads a revenue figure. A region word that is a base ("Overseas", "Total") gives a figure of that base and of no
 * region; a base left blank beside a region is `clients`. A share is a fraction or carries a percent sign.
 */
export function readRevenue(row: RowReader, sources: SourceBook): RevenueFigure {
  const company = row.company('company');
  const regionStated = row.text('region');
  const wholeBase = readWord(WORDS['revenue-base']!, regionStated) as RevenueBase | null;
  const region = wholeBase === null ? (row.place('region')?.code ?? null) : null;
  const base = row.word<RevenueBase>('base', wholeBase ?? 'clients');
  const period = row.period('period');
  const amount = row.number('amount');
  if (amount?.percent) row.problem('bad-number', 'amount', ['1234.5']);
  const share = row.number('share');
  const fraction = share === null ? null : share.percent ? share.value / 100 : share.value;
  if (fraction !== null && !(fraction >= -1 && fraction <= 1))
    row.problem('bad-share', 'share', ['6.94%', '0.0694']);
  const currency = row.currency('currency');
  if (amount !== null && currency === null && row.text('currency') === '')
    row.problem('missing-value', 'currency', ['CNY', 'USD']);
  if (row.good && amount === null && share === null)
    row.problem('no-figure', 'amount', [row.header('amount'), row.header('share')]);
  return {
    id: factId(row, () =>
      ownId('revenue', `${company?.id ?? ''} ${period ?? ''}`, [
        company?.id,
        regionStated,
        base,
        period,
        currency,
      ]),
    ),
    company: company?.id ?? '',
    regionStated,
    region,
    base,
    period: period ?? '',
    amount: amount?.value ?? null,
    ...(amount === null ? {} : { amountUnit: amount.unit }),
    currency: amount === null ? null : currency,
    share: fraction === null ? null : Number(fraction.toPrecision(15)),
    ...(share === null ? {} : { shareDecimals: shareDecimals(share) }),
    qualifier: row.word<Qualifier>('qualifier', 'exact'),
    basis: row.word<Basis>('basis', 'user'),
    sources: sources.of(row),
    ...notesOf(row),
  };
}

/** Reads an exchange rate: of a pair `USD/CNY`, or of the currencies `from` and `to`; for a period or of a day. */
export function readRate(row: RowReader, sources: SourceBook): ExchangeRate {
  const pair = row.text('pair');
  const parts = /^([A-Za-z]{3})\s*(?:[/:>-]\s*)?([A-Za-z]{3})$/.exec(pair);
  if (pair !== '' && !parts) row.problem('bad-currency', 'pair', ['USD/CNY']);
  const from = parts?.[1]?.toUpperCase() ?? row.currency('from');
  const to = parts?.[2]?.toUpperCase() ?? row.currency('to');
  if (pair === '' && from === null && row.text('from') === '') row.problem('missing-value', 'from', ['USD']);
  if (pair === '' && to === null && row.text('to') === '') row.problem('missing-value', 'to', ['CNY']);
  const value = row.number('value');
  if (value !== null && !(value.value > 0 && !value.percent)) row.problem('bad-number', 'value', ['7.1727']);
  const period = row.period('period');
  const day = row.day('day');
  if (row.good && period === null && day === null)
    row.problem('no-day', 'period', [row.header('period'), row.header('day')]);
  return {
    id: factId(row, () => ownId('rate', `${from ?? ''} ${to ?? ''}`, [from, to, period, day])),
    from: from ?? '',
    to: to ?? '',
    value: value?.value ?? 0,
    ...(period === null ? {} : { period }),
    ...(day === null ? {} : { day }),
    basis: row.word<Basis>('basis', 'user'),
    sources: sources.of(row),
    ...notesOf(row),
  };
}
