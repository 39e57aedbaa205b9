// The finance worksheet as a plan. Its parts refer to each other, also to those further down, so it is laid out twice:
// once to learn where everything comes to lie, once with the places known.

import { currentState } from '../../../state/state';
import { printText } from '../../../workbook/print';
import type { SheetPlan } from '../plan';
import type { Placed, SheetLayout } from '../sheet-writer';
import { absolute } from '../sheet-writer';
import { financeText as t } from '../texts';
import type { FinanceInput, Head, Places } from './draft';
import { draftOf, HEAD_CELLS, REGION, REGIONS } from './draft';
import type { InputAreas } from './inputs';
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
  rates: NOWHERE,
  grid: NOWHERE,
  breakEven: NOWHERE,
  figures: NOWHERE,
};

const FIRST_WIDTHS = [230, 125];
const WIDTH = 96;
/** What a region is asked as, and what a figure was stated as, are words of some length. */
const WIDER: Readonly<Record<number, number>> = { [REGION.askedAs]: 130, [REGION.stated]: 150 };

/** Plans the sheet, and says where its inputs are. */
export function financePlan(input: FinanceInput): { plan: SheetPlan; inputs: InputAreas } {
  const { places } = lay(input, UNPLACED);
  const { layout, inputs } = lay(input, places);
  const { asOf, company, period } = input;
  const title = t('finance.title', { exporter: company.name, period: period.key });
  const footer = t('finance.footer', { day: { day: asOf }, version: currentState().data.head.version });
  const columns = Math.max(
    REGIONS.headers.length,
    (inputs.outages?.columns ?? 1) * (1 + (inputs.scenarios?.columns ?? 0)) + 2,
  );
  const widths = Array.from(
    { length: columns },
    (_, column) => FIRST_WIDTHS[column] ?? WIDER[column] ?? WIDTH,
  );
  const print = { header: printText(title), footer: `${printText(footer)} &P/&N` };
  return { plan: layout.plan(print, widths), inputs };
}

function lay(input: FinanceInput, at: Places): { layout: SheetLayout; places: Places; inputs: InputAreas } {
  const draft = draftOf(input, at);
  const { layout } = draft;
  layout.heading(
    t('finance.title', { exporter: input.company.name, period: input.period.key }),
    t('finance.note'),
  );
  const head = layHead(draft);
  const regions = layRegions(draft);
  layLicenses(draft);
  const { rates, grid } = layRisk(draft);
  layDrivers(draft);
  const breakEven = layBreakEven(draft);
  const figures = layEvidence(draft);
  return { layout, places: { head, regions, rates, grid, breakEven, figures }, inputs: draft.inputs };
}
