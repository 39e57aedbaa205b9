// The explanation of a revenue answer: the claim that won, those that lost, and whether they conflict.

import type { ControlData } from '../control-data/control-data';
import { dataDay } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import type { RevenueBase } from '../control-data/pack';
import type { Claim, Explanation, Named, Reason, ReasonValue } from './explanation';
import { claimsOf, competingClaims, reason } from './explanation';
import type { RevenueClaim, RevenueDecision, RevenueRegion } from './revenue';
import { allowedShares } from './revenue';

const BASES: Record<RevenueBase, Named> = {
  total: { name: 'Total', nameZh: '合计' },
  clients: { name: 'Clients', nameZh: '客户' },
  overseas: { name: 'Overseas', nameZh: '境外' },
  exports: { name: 'Exports', nameZh: '出口' },
  domestic: { name: 'Domestic', nameZh: '境内' },
};

export const revenueRegionNamed = (region: RevenueRegion): Named =>
  region.kind === 'region' ? region : BASES[region.base];

export function explainRevenue(data: ControlData, decision: RevenueDecision, asOf: Day): Explanation | null {
  const { winner, losers } = decision;
  if (!winner) return null;
  const share = winner.currency === null;
  return {
    answer: winner.value,
    format: share ? 'share' : 'amount',
    asOf,
    knownOn: decision.question.knownOn,
    reason: revenueReason(decision, winner),
    notes: [...conflictNotes(winner, losers), ...dataNotes(data, decision)],
    claims: [winner, ...losers].flatMap((claim) => revenueClaims(data, claim, claim === winner)),
    since: null,
    until: null,
    next: null,
  };
}

function shown(claim: RevenueClaim): ReasonValue {
  return claim.currency === null
    ? { share: claim.value }
    : `${claim.currency} ${claim.value.toLocaleString('en-US')}`;
}

function revenueReason(decision: RevenueDecision, winner: RevenueClaim): Reason {
  const { question, period } = decision;
  const own = winner.figure.basis === 'user' || winner.total?.basis === 'user';
  const basis = winner.total ? (own ? 'user' : 'derived') : winner.basis;
  return reason(`revenue.${basis}`, {
    company: question.company,
    region: revenueRegionNamed(question.region),
    period: period?.key ?? '',
    value: shown(winner),
    stated: winner.figure.regionStated,
    base: winner.figure.base,
    qualifier: winner.qualifier,
    formula: winner.total
      ? `${winner.figure.amount!.toLocaleString('en-US')} / ${winner.total.amount!.toLocaleString('en-US')} ${winner.figure.currency}`
      : (winner.figure.formula ?? ''),
  });
}

function conflictNotes(winner: RevenueClaim, losers: readonly RevenueClaim[]): Reason[] {
  const values = new Set([winner.value]);
  return losers
    .filter(({ value }) => !values.has(value) && values.add(value))
    .map((loser) => reason(agrees(winner, loser) ? 'note.agrees' : 'note.conflict', { value: shown(loser) }));
}

/** A stated share inside the interval that rounded amounts allow is no conflict, nor is one that rounding explains. */
function agrees(a: RevenueClaim, b: RevenueClaim): boolean {
  const [derived, stated] = a.total ? [a, b] : [b, a];
  if (derived.total) {
    const allowed = allowedShares(derived.figure, derived.total);
    return allowed !== null && stated.value >= allowed.low && stated.value <= allowed.high;
  }
  if (a.currency !== b.currency) return false;
  const half = Math.max(roundingHalf(a), roundingHalf(b));
  return Math.abs(a.value - b.value) <= half;
}

function roundingHalf({ figure, currency }: RevenueClaim): number {
  return currency === null ? 0.005 / 10 ** (figure.shareDecimals ?? 0) : (figure.amountUnit ?? 1) / 2;
}

function dataNotes(data: ControlData, decision: RevenueDecision): Reason[] {
  return decision.question.knownOn > dataDay(data)
    ? [
        reason('note.data-date', {
          day: { day: dataDay(data) },
          age: decision.question.knownOn - dataDay(data),
        }),
      ]
    : [];
}

const REVENUE_FIELDS: Record<string, string> = {
  amount: 'Amount',
  share: 'Share',
  currency: 'Currency',
  region: 'Region',
};

/** The rows of one claim: what was printed, by whom; for a derived share both amounts. */
export function revenueClaims(data: ControlData, claim: RevenueClaim, used: boolean): Claim[] {
  const { figure, total } = claim;
  const label = (what: string): string => `${what}, ${figure.regionStated}, ${figure.period}`;
  const qualified = figure.qualifier === 'exact' ? '' : ` (${figure.qualifier})`;
  const own = claimsOf(data, figure, {
    claim:
      label(claim.currency === null ? 'Share' : `Amount in ${claim.currency}`) +
      (total ? ' (derived)' : qualified),
    value: claim.value,
    format: claim.currency === null ? 'share' : 'amount',
    basis: claim.basis,
    used,
  });
  const amounts = total
    ? [figure, total].flatMap((one) =>
        claimsOf(data, one, {
          claim: `Amount in ${one.currency}, ${one.regionStated}, ${one.period}`,
          value: one.amount!,
          format: 'amount',
          basis: one.basis,
          used,
        }),
      )
    : [];
  return [
    ...(total ? own.slice(0, 1) : own),
    ...amounts,
    ...(total ? [] : competingClaims(data, figure, REVENUE_FIELDS)),
  ];
}
