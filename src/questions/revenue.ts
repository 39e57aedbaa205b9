// How much of a company's revenue comes from where: claims compete, the better founded one wins, losers stay visible.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import type { Basis, Company, Qualifier, RevenueBase, RevenueFigure } from '../control-data/pack';
import type { Period } from '../control-data/periods';
import { Memo } from '../control-data/memo';
import { TRAILING, quarterBefore, readPeriod, spanOf } from '../control-data/periods';
import { MOST_QUESTIONS, Turns } from './epochs';

/** What a revenue question is about: a region, or the whole of a base ("Overseas", "Total"). */
export type RevenueRegion =
  { kind: 'region'; code: string; name: string; nameZh?: string } | { kind: 'base'; base: RevenueBase };

export interface RevenueQuestion {
  company: Company;
  region: RevenueRegion;
  /** Null means the latest that has a figure for this very question. */
  period: Period | null;
  knownOn: Day;
}

/** One claim on a share or an amount. */
export interface RevenueClaim {
  /** A fraction for a share; whole units of `currency` for an amount. */
  value: number;
  currency: string | null;
  figure: RevenueFigure;
  /** The total by which a share was derived from two reported amounts. */
  total: RevenueFigure | null;
  basis: Basis;
  qualifier: Qualifier;
  knownFrom: Day;
  rank: number;
}

export interface RevenueDecision {
  question: RevenueQuestion;
  period: Period | null;
  winner: RevenueClaim | null;
  /** The claims that lost, best first. */
  losers: readonly RevenueClaim[];
  /** Figures of the company and period for other regions: named where nothing answers. */
  nearby: readonly RevenueFigure[];
}

/** The order in which claims win; a claim takes the first rank that it meets. */
const RANKS: { name: string; meets: (claim: Omit<RevenueClaim, 'rank'>, isPrivate: boolean) => boolean }[] = [
  { name: 'user', meets: ({ basis }, isPrivate) => isPrivate || basis === 'user' },
  {
    name: 'reported exactly',
    meets: ({ basis, qualifier }) => basis === 'reported' && qualifier === 'exact',
  },
  {
    name: 'derived from two reported amounts',
    meets: ({ basis, qualifier }) => basis === 'derived' && qualifier === 'exact',
  },
  { name: 'reported with a qualifier', meets: ({ basis }) => basis === 'reported' || basis === 'derived' },
  { name: 'estimated', meets: () => true },
];

export function shareDecision(data: ControlData, question: RevenueQuestion): RevenueDecision {
  return decide(data, question, shareClaims);
}

export function amountDecision(data: ControlData, question: RevenueQuestion): RevenueDecision {
  return decide(data, question, amountClaims);
}

type ClaimsOf = (
  data: ControlData,
  figures: readonly RevenueFigure[],
  known: readonly RevenueFigure[],
) => RevenueClaim[];

/** The figures of a company, each with the day from which it was known; between those days answers hold. */
interface Reported {
  readonly figures: readonly RevenueFigure[];
  readonly knownFrom: ReadonlyMap<RevenueFigure, Day>;
  readonly turns: Turns;
}

const reported = new Memo<ControlData, string, Reported>();

const reportedBy = (data: ControlData, { id }: Company): Reported =>
  reported.recall(data, id, () => {
    const figures = data.revenueOf.get(id) ?? [];
    const knownFrom = new Map(figures.map((figure) => [figure, data.known.from(figure)]));
    return { figures, knownFrom, turns: new Turns(knownFrom.values()) };
  });

function knownFigures(data: ControlData, { company, knownOn }: RevenueQuestion): RevenueFigure[] {
  const { figures, knownFrom } = reportedBy(data, company);
  return figures.filter((figure) => knownFrom.get(figure)! <= knownOn);
}

const decisions = new Memo<ControlData, string, RevenueDecision>(MOST_QUESTIONS);

function decide(data: ControlData, question: RevenueQuestion, claimsOf: ClaimsOf): RevenueDecision {
  const { company, region, period, knownOn } = question;
  const about = region.kind === 'region' ? region.code : `=${region.base}`;
  const epoch = reportedBy(data, company).turns.epoch(knownOn);
  const kind = claimsOf === shareClaims ? '%' : '';
  const key = `${company.id}|${about}|${period ? period.key : ''}|${epoch}${kind}`;
  return { ...decisions.recall(data, key, () => decideNow(data, question, claimsOf)), question };
}

function decideNow(data: ControlData, question: RevenueQuestion, claimsOf: ClaimsOf): RevenueDecision {
  if (question.period === TRAILING) return trailing(data, question, claimsOf === shareClaims);
  const known = knownFigures(data, question);
  const matching = known.filter((figure) => isAbout(figure, question.region));
  const byPeriod = new Map<string, RevenueFigure[]>();
  for (const figure of matching) {
    const key = readPeriod(figure.period)?.key;
    if (key !== undefined) byPeriod.set(key, [...(byPeriod.get(key) ?? []), figure]);
  }
  const period =
    question.period ?? latestPeriod(byPeriod, (figures) => claimsOf(data, figures, known).length > 0);
  const claims = period ? claimsOf(data, byPeriod.get(period.key) ?? [], known).sort(better) : [];
  return {
    question,
    period,
    winner: claims[0] ?? null,
    losers: claims.slice(1),
    nearby: known.filter(
      (figure) => period && readPeriod(figure.period)?.key === period.key && !matching.includes(figure),
    ),
  };
}

function isAbout(figure: RevenueFigure, region: RevenueRegion): boolean {
  return region.kind === 'region'
    ? figure.region === region.code
    : figure.region === null && figure.base === region.base;
}

/** A sum of quarters is of one base and one currency, and each of them is reported, the user's own or derived. */
const addsUp = (claims: readonly (RevenueClaim | null)[]): claims is RevenueClaim[] =>
  claims.every(
    (one) =>
      one !== null &&
      one.basis !== 'estimated' &&
      one.currency === claims[0]!.currency &&
      one.figure.base === claims[0]!.figure.base,
  );

/**
 * The last four quarters for which the question has an amount, each with the claim that wins; no answer unless they
 * follow each other without a gap. A share is the sum of the amounts over that of the totals.
 */
function trailing(data: ControlData, question: RevenueQuestion, isShare: boolean): RevenueDecision {
  const none: RevenueDecision = { question, period: TRAILING, winner: null, losers: [], nearby: [] };
  const figures = knownFigures(data, question).filter((figure) => isAbout(figure, question.region));
  const quarters = figures
    .flatMap((figure) => (figure.amount === null ? [] : (readPeriod(figure.period) ?? [])))
    .filter(({ key }) => /^\d{4}Q[1-4]$/.test(key));
  if (quarters.length === 0) return none;
  const last = quarters.reduce((a, b) => (b.last > a.last ? b : a));
  const four = [last];
  while (four.length < 4) four.unshift(quarterBefore(four[0]!));
  const winners = (region: RevenueRegion): (RevenueClaim | null)[] =>
    four.map((period) => amountDecision(data, { ...question, region, period }).winner);
  const amounts = winners(question.region);
  if (!addsUp(amounts)) return none;
  const totals = isShare ? winners({ kind: 'base', base: 'total' }) : null;
  if (totals && !(addsUp(totals) && totals[0]!.currency === amounts[0]!.currency)) return none;
  const period = spanOf(`${four[0]!.key}–${last.key}`, four[0]!, last);
  const figure = summed(amounts, period.key);
  const total = totals && summed(totals as RevenueClaim[], period.key);
  if (total && !(total.amount! > 0)) return none;
  const basis: Basis = amounts.some((one) => one.basis === 'user') ? 'user' : 'derived';
  const value = total ? figure.amount! / total.amount! : figure.amount!;
  const winner = claim(data, figure, value, total ? null : figure.currency, basis, total);
  return { ...none, period, winner };
}

/** The quarters as one figure, with its formula; it stands for the last of them. */
function summed(quarters: readonly RevenueClaim[], period: string): RevenueFigure {
  const last = quarters.at(-1)!.figure;
  return {
    ...last,
    period,
    share: null,
    amount: quarters.reduce((sum, { value }) => sum + value, 0),
    qualifier: quarters.map(({ qualifier }) => qualifier).find((one) => one !== 'exact') ?? 'exact',
    basis: 'derived',
    formula: quarters.map(({ value }) => value.toLocaleString('en-US')).join(' + '),
    sources: [...new Set(quarters.flatMap(({ figure }) => figure.sources))],
    competing: [],
  };
}

/** The period that ends last; of two that end on one day the shorter: a quarter is asked for more often than nine months. */
function latestPeriod(
  byPeriod: ReadonlyMap<string, RevenueFigure[]>,
  answers: (figures: RevenueFigure[]) => boolean,
): Period | null {
  let best: Period | null = null;
  for (const [key, figures] of byPeriod) {
    const period = readPeriod(key)!;
    const later = !best || period.last > best.last || (period.last === best.last && period.days < best.days);
    if (later && answers(figures)) best = period;
  }
  return best;
}

function shareClaims(
  data: ControlData,
  figures: readonly RevenueFigure[],
  known: readonly RevenueFigure[],
): RevenueClaim[] {
  return figures.flatMap((figure) => {
    const claims: RevenueClaim[] = [];
    if (figure.share !== null)
      claims.push(claim(data, figure, figure.share, null, figure.shareBasis ?? figure.basis, null));
    const derived = figure.base === 'total' ? null : deriveShare(data, figure, known);
    if (derived && figure.shareBasis !== 'derived' && !(figure.basis === 'derived' && figure.share !== null))
      claims.push(derived);
    return claims;
  });
}

/**
 * Amount over total for the same period and in one currency, the total reported or the user's own; only `total` may be
 * the denominator.
 */
function deriveShare(
  data: ControlData,
  figure: RevenueFigure,
  known: readonly RevenueFigure[],
): RevenueClaim | null {
  if (figure.amount === null || figure.basis === 'estimated') return null;
  const key = readPeriod(figure.period)?.key;
  const totals = known
    .filter(
      (one) =>
        one.base === 'total' &&
        one.amount !== null &&
        one.amount > 0 &&
        (one.basis === 'reported' || one.basis === 'user') &&
        one.currency === figure.currency &&
        readPeriod(one.period)?.key === key,
    )
    .map((one) => claim(data, one, one.amount!, one.currency, one.basis, null))
    .sort(better);
  const total = totals[0]?.figure;
  return total ? claim(data, figure, figure.amount / total.amount!, null, 'derived', total) : null;
}

function amountClaims(data: ControlData, figures: readonly RevenueFigure[]): RevenueClaim[] {
  return figures
    .filter((figure) => figure.amount !== null)
    .map((figure) => claim(data, figure, figure.amount!, figure.currency, figure.basis, null));
}

function claim(
  data: ControlData,
  figure: RevenueFigure,
  value: number,
  currency: string | null,
  basis: Basis,
  total: RevenueFigure | null,
): RevenueClaim {
  const knownFrom = data.known.from(figure);
  const bare = {
    value,
    currency,
    figure,
    total,
    basis,
    qualifier: total ? worse(figure, total) : figure.qualifier,
    knownFrom,
  };
  const isPrivate = data.privateIds.has(figure.id);
  return { ...bare, rank: RANKS.findIndex(({ meets }) => meets(bare, isPrivate)) };
}

const worse = (a: RevenueFigure, b: RevenueFigure): Qualifier =>
  a.qualifier === 'exact' ? b.qualifier : a.qualifier;

/** Better founded first; among equals the earlier known, then the one with more digits. */
function better(a: RevenueClaim, b: RevenueClaim): number {
  return a.rank - b.rank || a.knownFrom - b.knownFrom || digits(b) - digits(a);
}

function digits({ figure, value, currency }: RevenueClaim): number {
  if (currency === null) return figure.shareDecimals ?? String(value).length;
  return -Math.log10(figure.amountUnit ?? 1);
}

/** The interval of shares that the rounding of two amounts allows; a stated share inside it is no conflict. */
export function allowedShares(
  figure: RevenueFigure,
  total: RevenueFigure,
): { low: number; high: number } | null {
  if (figure.amount === null || total.amount === null) return null;
  const half = (figure.amountUnit ?? 1) / 2;
  const totalHalf = (total.amountUnit ?? 1) / 2;
  return {
    low: (figure.amount - half) / (total.amount + totalHalf),
    high: (figure.amount + half) / (total.amount - totalHalf),
  };
}
