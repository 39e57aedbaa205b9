// Live columns of supply beside the assessment: days of cover, shortfall until recovery, and the day to apply by.

import { ask } from './cell-formulas';
import { AMOUNT, DAY, DECIMAL } from './looks';
import type { Lines } from './source';
import { columnReference } from './source';

export type CoverColumn = 'cover' | 'shortfall' | 'shortfallAmount' | 'applyBy';

const HEADERS: Readonly<Record<CoverColumn, { readonly text: string; readonly format: string }>> = {
  cover: { text: 'Days of cover', format: DECIMAL },
  shortfall: { text: 'Shortfall units', format: AMOUNT },
  shortfallAmount: { text: 'Shortfall amount', format: AMOUNT },
  applyBy: { text: 'Apply by', format: DAY },
};

/** Statuses under which a license has to be applied for, or for again, before goods can leave. */
const TO_APPLY = ['Required', 'Expired', 'Partial', 'Refused', 'Revoked', 'Unknown'] as const;

/** Which of the columns the lines allow. */
export function coverColumns({ supply }: Pick<Lines, 'supply'>): CoverColumn[] {
  if (!supply.stock || !supply.demand) return [];
  return [
    'cover',
    ...(supply.recoveryDays ? (['shortfall'] as const) : []),
    ...(supply.recoveryDays && supply.unitPrice ? (['shortfallAmount'] as const) : []),
    ...(supply.leadDays ? (['applyBy'] as const) : []),
  ];
}

export const coverHeader = (column: CoverColumn): { readonly text: string; readonly format: string } =>
  HEADERS[column];

/** What the formulas of supply refer to besides the lines. */
export interface CoverInputs {
  readonly license: string;
  readonly day: string;
  /** The amount as stated and as it counts in the totals, whose ratio converts a price. */
  readonly amount: string;
  readonly converted: string;
  /** Columns that are laid out already. */
  readonly placed: Readonly<Partial<Record<CoverColumn, string>>>;
}

/** The formula of a column; it spills over all lines and is empty for lines without demand. */
export function coverFormula(column: CoverColumn, lines: Lines, inputs: CoverInputs): string {
  const { supply } = lines;
  const cell = (one: keyof typeof supply): string => {
    const found = supply[one];
    return found ? columnReference(lines, found.at) : '';
  };
  const perDemand = (answer: string): string => `=IF(${cell('demand')}="","",${answer})`;
  const extra = [cell('alternate'), cell('inTransit')];
  const { placed, license, day, amount, converted } = inputs;
  switch (column) {
    case 'cover':
      return perDemand(ask('TIME_TO_SURVIVE', cell('stock'), cell('demand'), ...extra));
    case 'shortfall':
      return perDemand(ask('SHORTFALL', cell('stock'), cell('demand'), cell('recoveryDays'), ...extra));
    case 'shortfallAmount': {
      const rate = amount === converted ? '' : `*IFERROR(${converted}/${amount},0)`;
      return perDemand(`${placed.shortfall!}*${cell('unitPrice')}${rate}`);
    }
    case 'applyBy': {
      const toApply = TO_APPLY.map((status) => `(${license}="${status}")`).join('+');
      const deadline = `${day}+ROUNDDOWN(${placed.cover!},0)-${cell('leadDays')}`;
      return `=IFERROR(IF(ISNUMBER(${placed.cover!})*((${toApply})>0),${deadline},""),"")`;
    }
  }
}
