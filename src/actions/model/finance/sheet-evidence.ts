// The proof: each region's answers in words, all figures of the period, and the claims on revenue and licenses with
// publisher and address. The tables spill, so rows are left free below them for what data to come may add.

import { CLAIM_COLUMNS } from '../../../catalog/claims-table';
import type { Column, Format } from '../../../catalog/entry';
import { REVENUE_COLUMNS } from '../../../catalog/revenue-table';
import { ask } from '../cell-formulas';
import { AMOUNT, DAY, PERCENT } from '../looks';
import type { PlanCell } from '../plan';
import { cellAt, f } from '../plan';
import type { Placed } from '../sheet-writer';
import { absoluteColumn } from '../sheet-writer';
import { placesOf } from '../table-columns';
import type { FinanceCode } from '../../../text/en/finance';
import { financeText as t } from '../texts';
import type { Draft, ShownRows } from './draft';
import { isAbroad, REGION } from './draft';
import { regionCell } from './sheet-risk';

/** As long as the explanations become: a license has notes, a figure its derivation. */
const SENTENCES: Readonly<Record<string, string>> = {
  REGION_REVENUE: 'x'.repeat(150),
  REVENUE_AT_RISK: 'x'.repeat(200),
  REGION_LICENSE_STATUS: 'x'.repeat(650),
};

/** Rows that a table may grow by before the one below is in its way. */
const SPARE = 10;

/** @returns where the figures of the period lie, with the rows left free for more. */
export function layEvidence(draft: Draft): Placed {
  const { cell, input, at } = draft;
  const { figures, claims, licenses } = input.evidence;
  layReasons(draft);
  const { exporter, period, asOf } = at.head;
  const placed = spill(draft, 'finance.figures', ask('REVENUE_TABLE', exporter, period, asOf), {
    rows: figures,
    columns: REVENUE_COLUMNS,
  });
  // A rest comes first and is no region that a function knows.
  const rests = input.revenue.rows.filter(({ kind }) => kind === 'rest').length;
  const labels = (column: number): string =>
    absoluteColumn(at.regions.first + rests, column, input.revenue.rows.length - rests);
  spill(draft, 'finance.claims', ask('REVENUE_SOURCE', exporter, labels(REGION.label), period, asOf), {
    rows: claims,
    columns: CLAIM_COLUMNS,
  });
  const last = spill(
    draft,
    'finance.licenses',
    ask('LICENSE_SOURCE', exporter, labels(REGION.askedAs), cell('goods'), asOf),
    { rows: licenses, columns: CLAIM_COLUMNS },
  );
  draft.inputs.licenses = cellAt(last.header, 0);
  return placed;
}

function layReasons(draft: Draft): void {
  const { layout, cell, input } = draft;
  const { exporter, period, asOf, goods } = draft.at.head;
  const rows = input.revenue.rows.filter((row) => isAbroad(row) && row.kind !== 'rest');
  layout.section({
    title: t('finance.reasons'),
    headers: ['Region', 'Answers'],
    sentences: 1,
    rows: () =>
      rows.flatMap((row): PlanCell[][] => {
        const index = draft.abroad.indexOf(row);
        const label = regionCell(draft, index, REGION.label);
        const explain = (question: string, ...args: string[]): PlanCell =>
          f(`=${ask('EXPLAIN', `"${question}"`, exporter, ...args)}`, SENTENCES[question]);
        return [
          [f(`=${label}`), explain('REGION_REVENUE', label, period, cell('currency'), asOf)],
          ['', explain('REVENUE_AT_RISK', label, cell('outage'), period, cell('deferral'), asOf)],
          ['', explain('REGION_LICENSE_STATUS', regionCell(draft, index, REGION.askedAs), goods, asOf)],
        ];
      }),
  });
}

interface Spilled {
  readonly rows: ShownRows;
  readonly columns: readonly Column[];
}

/** Values of claims stand in one column: days and words, shares of 1 at most, and amounts. */
const CLAIMED = '[<=1]0.0##%;#,##0';
const VALUE = placesOf(CLAIM_COLUMNS).Value;

/** How the cells show what a function's column holds. */
const SHOWN: Readonly<Partial<Record<Format, string>>> = { amount: AMOUNT, share: PERCENT, day: DAY };

/** A formula that brings its own header row; cells are held free for all that it may show. */
function spill({ layout }: Draft, title: FinanceCode, formula: string, { rows, columns }: Spilled): Placed {
  const blank = columns.map((): PlanCell => null);
  const placed = layout.section({
    title: t(title),
    headers: [f(`=${formula}`), ...blank.slice(1)],
    formats: columns.map(({ format }) => (format && SHOWN[format]) ?? null),
    rows: () => Array.from({ length: rows.length + SPARE }, () => blank),
    spare: SPARE,
  });
  if (columns === CLAIM_COLUMNS) {
    const size = { row: placed.first, rows: rows.length };
    layout.fine({ ...size, column: 0, columns: columns.length }, rows);
    layout.look({ ...size, column: VALUE, columns: 1 }, { numberFormat: CLAIMED, align: 'Left' });
  }
  return placed;
}
