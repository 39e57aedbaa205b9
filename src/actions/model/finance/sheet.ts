// The finance worksheet as a plan. Its parts refer to each other, also to those further down, so it is laid out twice:
// once to learn where everything comes to lie, once with the places known.

import { isoText, sentence } from '../cell-formulas';
import type { SheetPlan } from '../plan';
import { f } from '../plan';
import type { Placed, SheetLayout } from '../sheet-writer';
import { absolute } from '../sheet-writer';
import { financeText as t } from '../texts';
import type { FinanceInput, Head, Places } from './draft';
import { draftOf, HEAD_CELLS } from './draft';
import type { InputAreas } from './inputs';
import { foundSentences } from './sheet-found';
import { layHead } from './sheet-head';
import { layLicenses } from './sheet-licenses';
import { layRegions } from './sheet-regions';
import { layRisk } from './sheet-risk';
import { layDrivers } from './sheet-drivers';
import { layBreakEven } from './sheet-break-even';
import { layEvidence } from './sheet-evidence';

const NOWHERE: Placed = {
  title: { row: 0, column: 0, rows: 1, columns: 1 },
  header: 0,
  first: 0,
  rows: 1,
};
const UNPLACED: Places = {
  head: Object.fromEntries(HEAD_CELLS.map((what) => [what, absolute(0, 0)])) as Head,
  regions: NOWHERE,
  origins: NOWHERE,
  rates: NOWHERE,
  grid: NOWHERE,
  breakEven: NOWHERE,
  figures: NOWHERE,
};

/** Plans the sheet, and says where its inputs are. */
export function financePlan(input: FinanceInput): { plan: SheetPlan; inputs: InputAreas } {
  const { places } = lay(input, UNPLACED);
  const { layout, inputs } = lay(input, places);
  return { plan: layout.plan('&P/&N'), inputs };
}

function lay(input: FinanceInput, at: Places): { layout: SheetLayout; places: Places; inputs: InputAreas } {
  const draft = draftOf(input, at);
  const { layout } = draft;
  const { cell } = draft;
  layout.heading(
    t('finance.title', { exporter: input.company.name, period: input.period.key }),
    f(
      `=${sentence((said) => t('finance.about-all', said), {
        day: isoText(cell('asOf')),
        evidence: isoText(cell('evidence')),
        version: cell('version'),
      })}`,
    ),
    foundSentences(draft),
    t('finance.note'),
  );
  const head = layHead(draft);
  const { regions, origins } = layRegions(draft);
  layLicenses(draft);
  const { rates, grid } = layRisk(draft);
  layDrivers(draft);
  const breakEven = layBreakEven(draft);
  const figures = layEvidence(draft);
  return {
    layout,
    places: { head, regions, origins, rates, grid, breakEven, figures },
    inputs: draft.inputs,
  };
}
