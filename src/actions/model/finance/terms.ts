// What a person asks of a finance worksheet, as typed, and what it means: lengths of outage, deferral, threshold, day.

import type { Day } from '../../../control-data/days';
import { dayOfIso } from '../../../control-data/days';
import { ActionProblem } from '../../running/problem';

/** Columns of lengths, and groups of scenarios, that a reader can still compare. */
export const MOST_OUTAGES = 6;
export const MOST_SCENARIOS = 5;

/** Assumptions where nobody has said otherwise; 5% is what auditors commonly start from as material. */
export const STANDARD = {
  outages: [30, 90, 180, 365],
  outage: 90,
  deferral: 0,
  thresholdShare: 0.05,
} as const;

/** As typed in the pane; a blank one is what the sheet already says, else the default. */
export interface FinanceAsked {
  readonly exporter: string;
  readonly period: string;
  /** `2025-06-12`. */
  readonly asOf?: string;
  /** A currency to convert to; blank for that of the figures. */
  readonly currency?: string;
  /** Calendar days, `30, 90, 180`. */
  readonly outages?: string;
  /** `25%` or `0.25`. */
  readonly deferral?: string;
  /** An amount, or a share of the period's revenue such as `5%`. */
  readonly threshold?: string;
  /** Names; null for those that the sheet shows, else the one chosen for the workbook. */
  readonly scenarios?: readonly string[] | null;
}

/** Null where the person left it open. */
export interface Terms {
  readonly asOf: Day | null;
  readonly currency: string | null;
  readonly outages: readonly number[] | null;
  readonly deferral: number | null;
  readonly threshold: { readonly share: number } | { readonly amount: number } | null;
}

/** @throws ActionProblem `finance.*` with the text that cannot be read. */
export function readTerms(asked: FinanceAsked): Terms {
  return {
    asOf: read('day', asked.asOf, dayOfIso),
    currency: read('currency', asked.currency, (text) =>
      /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null,
    ),
    outages: read('outages', asked.outages, outagesOf),
    deferral: read('deferral', asked.deferral, shareOf),
    threshold: read('threshold', asked.threshold, thresholdOf),
  };
}

type Wrong = 'day' | 'currency' | 'outages' | 'deferral' | 'threshold';

function read<T>(what: Wrong, typed: string | undefined, meaning: (text: string) => T | null): T | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const meant = meaning(text);
  if (meant === null)
    throw new ActionProblem(`finance.${what}`, { text, most: MOST_OUTAGES }, 'correct-entry');
  return meant;
}

/** Each length once, in the order typed. */
function outagesOf(text: string): number[] | null {
  const days = [...new Set(text.split(/[\s,;，、；]+/).filter(Boolean))].map(numberOf);
  return days.length > 0 && days.length <= MOST_OUTAGES && days.every((one) => one !== null && one > 0)
    ? (days as number[])
    : null;
}

/** A share from 0 to 1. */
function shareOf(text: string): number | null {
  const percent = /^(.+?)\s*[%％]$/.exec(text);
  const number = numberOf(percent?.[1] ?? text);
  const share = number === null ? null : percent ? number / 100 : number;
  return share !== null && share >= 0 && share <= 1 ? share : null;
}

function thresholdOf(text: string): Terms['threshold'] {
  if (/[%％]$/.test(text)) {
    const share = shareOf(text);
    return share ? { share } : null;
  }
  const amount = numberOf(text.replaceAll(/(?<=\d)[,，\s](?=\d{3}(\D|$))/g, ''));
  return amount !== null && amount > 0 ? { amount } : null;
}

const numberOf = (text: string): number | null => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null);
