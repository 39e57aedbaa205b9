// License and loss rate by scenario, and the revenue at risk: by region and length of outage, in total by length.

import { ask, quoted } from '../cell-formulas';
import { AMOUNT, COUNT, INPUT, PERCENT, STATUS_LOOKS } from '../looks';
import type { PlanCell } from '../plan';
import { f } from '../plan';
import type { Placed } from '../sheet-writer';
import { absolute, absoluteColumn } from '../sheet-writer';
import { financeText as t } from '../texts';
import type { Draft } from './draft';
import { REGION } from './draft';

/** Columns before those of the lengths of outage, and before those of the scenarios' rates. */
const BEFORE = 2;

/** Lays out the three tables. */
export function layRisk(draft: Draft): { rates: Placed; grid: Placed } {
  const rates = layRates(draft);
  const grid = layGrid(draft);
  layLengths(draft);
  return { rates, grid };
}

/** A cell of the table of regions, for a row from abroad. */
export const regionCell = ({ at, input, abroad }: Draft, index: number, column: number): string =>
  absolute(at.regions.first + input.revenue.rows.indexOf(abroad[index]!), column);

export const scenariosOf = ({ input }: Draft): readonly PlanCell[] => input.cells.scenarios[0] ?? [];

/** The cell that names a scenario. */
export const scenarioCell = ({ at }: Draft, which: number): string =>
  absolute(at.rates.header, BEFORE + which);

/** What remains of an amount under a scenario: 1 − its deferral, times its loss rate; without one, 1 − the deferral. */
export function keptShare({ at, cell }: Draft, index: number, scenario: number | null): string {
  if (scenario === null) return `(1-${cell('deferral')})`;
  const column = BEFORE + scenario;
  const deferral = absolute(at.rates.first + at.rates.rows - 1, column);
  return `(1-${deferral})*${absolute(at.rates.first + index, column)}`;
}

/** The sum over regions that are added; a text where none of them has a number. */
export function addedUp({ abroad }: Draft, first: number, column: number): string {
  const flags = absoluteColumn(first, 1, abroad.length);
  const amounts = absoluteColumn(first, column, abroad.length);
  return `=IF(SUMPRODUCT((${flags}="Yes")*ISNUMBER(${amounts}))=0,${quoted(t('finance.no-figure'))},SUMIFS(${amounts},${flags},"Yes"))`;
}

function layRates(draft: Draft): Placed {
  const { layout, abroad, cell } = draft;
  const scenarios = scenariosOf(draft);
  const placed = layout.section({
    title: t('finance.rates'),
    note: t('finance.rates-note'),
    headers: ['Region', 'License', ...scenarios],
    formats: [null, null, ...scenarios.map(() => PERCENT)],
    conditional: [{ column: 1, looks: STATUS_LOOKS }],
    rows: () => [
      ...abroad.map((row, index): PlanCell[] => [
        f(`=${regionCell(draft, index, REGION.label)}`),
        f(`=${regionCell(draft, index, REGION.license)}`),
        ...scenarios.map((_, which) => {
          const name = scenarioCell(draft, which);
          const asked = regionCell(draft, index, REGION.askedAs);
          const rate =
            row.askedAs === ''
              ? ask('SCENARIO_VALUE', '"Unknown"', name)
              : ask('LOSS_RATE', cell('exporter'), asked, cell('goods'), name, cell('asOf'));
          return f(`=${rate}`);
        }),
      ]),
      [
        t('finance.deferral'),
        '',
        ...scenarios.map((_, which) =>
          f(`=IFNA(${ask('SCENARIO_VALUE', '"Deferral"', scenarioCell(draft, which))},${cell('deferral')})`),
        ),
      ],
    ],
  });
  if (scenarios.length > 0) {
    const names = { row: placed.header, column: BEFORE, rows: 1, columns: scenarios.length };
    layout.look(names, INPUT);
    draft.inputs.scenarios = names;
  }
  return placed;
}

function layGrid(draft: Draft): Placed {
  const { layout, abroad, at, cell, input } = draft;
  const outages = input.cells.outages[0]!;
  const groups: (number | null)[] = [null, ...scenariosOf(draft).keys()];
  const length = (which: number): string => absolute(at.grid.header, BEFORE + which);
  const blank = new Array<PlanCell>(outages.length - 1).fill('');
  const columns = groups.length * outages.length;
  const placed = layout.section({
    title: t('finance.grid'),
    note: t('finance.grid-note'),
    groups: [
      '',
      '',
      ...groups.flatMap((scenario) => [
        scenario === null ? t('finance.full') : f(`=${scenarioCell(draft, scenario)}`),
        ...blank,
      ]),
    ],
    headers: [
      'Region',
      'In total',
      ...groups.flatMap((_, group) =>
        group === 0 ? outages : outages.map((__, which) => f(`=${length(which)}`)),
      ),
    ],
    formats: [null, null, ...new Array<string>(columns).fill(AMOUNT)],
    total: true,
    rows: (first) => [
      ...abroad.map((_, index): PlanCell[] => {
        const amount = regionCell(draft, index, REGION.amount);
        return [
          f(`=${regionCell(draft, index, REGION.label)}`),
          f(`=${regionCell(draft, index, REGION.inTotal)}`),
          ...groups.flatMap((scenario) =>
            outages.map((__, which) =>
              f(
                `=IF(ISNUMBER(${amount}),${amount}*${length(which)}/${cell('periodDays')}*${keptShare(draft, index, scenario)},${amount})`,
              ),
            ),
          ),
        ];
      }),
      [
        t('finance.total'),
        '',
        ...Array.from({ length: columns }, (_, column) => f(addedUp(draft, first, BEFORE + column))),
      ],
    ],
  });
  const lengths = { row: placed.header, column: BEFORE, rows: 1, columns: outages.length };
  layout.look({ ...lengths, columns }, { numberFormat: COUNT, align: 'Right' });
  layout.look(lengths, INPUT);
  draft.inputs.outages = lengths;
  return placed;
}

/** Totals by length, scenarios side by side: what the chart shows. */
function layLengths(draft: Draft): void {
  const { layout, at, cell, input, chart } = draft;
  const outages = input.cells.outages[0]!;
  const scenarios = scenariosOf(draft);
  const total = (group: number, which: number): string =>
    absolute(at.grid.first + at.grid.rows - 1, BEFORE + group * outages.length + which);
  layout.section({
    title: t('finance.lengths'),
    headers: [
      'Length of outage',
      t('finance.full'),
      ...scenarios.map((_, which) => f(`=${scenarioCell(draft, which)}`)),
      'Share of revenue',
    ],
    formats: [null, ...new Array<string>(scenarios.length + 1).fill(AMOUNT), PERCENT],
    rows: () =>
      outages.map((_, which): PlanCell[] => {
        const lapsed = total(0, which);
        return [
          f(`=${absolute(at.grid.header, BEFORE + which)}&${quoted(t('finance.days'))}`),
          ...[null, ...scenarios].map((__, group) => f(`=${total(group, which)}`)),
          f(
            `=IF(AND(ISNUMBER(${lapsed}),ISNUMBER(${cell('revenue')})),${lapsed}/${cell('revenue')},${quoted(t('finance.no-figure'))})`,
          ),
        ];
      }),
    chart: chart('column', 'finance.lengths', {
      columns: scenarios.length + 2,
      categoryTitle: 'Length of outage',
    }),
  });
}
