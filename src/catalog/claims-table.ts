// The table of the claims behind an answer: one shape for all _SOURCE functions, the evidence sheet and the pane.

import { isoOfDay } from '../control-data/days';
import type { Claim, Explanation } from '../questions/explanation';
import type { Column, TableAnswer, TableCell } from './entry';

export const CLAIM_COLUMNS = [
  { header: 'Claim' },
  { header: 'Value' },
  { header: 'Basis' },
  { header: 'Known on', format: 'day' },
  { header: 'Publisher' },
  { header: 'Title' },
  { header: 'Address' },
  { header: 'Used' },
] as const satisfies readonly Column[];

/** A claim's value as text: days in ISO form, shares in percent, amounts with separators. */
export function claimValue({ value, format }: Pick<Claim, 'value' | 'format'>): string {
  if (typeof value === 'string') return value;
  if (format === 'day') return isoOfDay(value as never);
  if (format === 'share') return `${Number((value * 100).toFixed(4))}%`;
  return value.toLocaleString('en-US', { maximumFractionDigits: 10 });
}

/** The claims of some answers, each claim once. */
export function claimsTable(explanations: readonly Explanation[]): TableAnswer {
  const rows = new Map<string, TableCell[]>();
  for (const claim of explanations.flatMap((one) => one.claims)) {
    const row = claimRow(claim);
    const key = JSON.stringify([claim.fact, row]);
    if (!rows.has(key)) rows.set(key, row);
  }
  return { kind: 'table', columns: CLAIM_COLUMNS, rows: [...rows.values()] };
}

/** Numbers stay numbers, so that they can be computed with; days and words are text. */
export function claimRow(claim: Claim): TableCell[] {
  const plain = typeof claim.value === 'number' && claim.format !== 'day' ? claim.value : claimValue(claim);
  return [
    claim.claim,
    plain,
    claim.basis,
    claim.knownOn,
    claim.source?.publisher ?? '',
    claim.source?.title ?? '',
    claim.source?.url ?? '',
    claim.used,
  ];
}
