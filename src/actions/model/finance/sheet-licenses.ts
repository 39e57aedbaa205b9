// The exporter's licenses by destination, on the as-of day and on the days when they changed; both are inputs.

import { ask } from '../cell-formulas';
import { DAY, INPUT, STATUS_LOOKS } from '../looks';
import type { PlanCell } from '../plan';
import { f } from '../plan';
import { absolute } from '../sheet-writer';
import { financeText as t } from '../texts';
import type { Draft } from './draft';

/** Lays out nothing where no license was ever known. */
export function layLicenses({ layout, input, cell, inputs }: Draft): void {
  const days = input.cells.licenseDays[0] ?? [];
  const destinations = input.cells.destinations.map(([one]) => one ?? null);
  if (days.length === 0 || destinations.length === 0) return;
  const columns = [f(`=${cell('asOf')}`), ...days];
  const placed = layout.section({
    title: t('finance.license-days'),
    note: t('finance.license-days-note'),
    headers: ['Destination', ...columns],
    formats: [null, ...columns.map(() => null)],
    conditional: columns.map((_, index) => ({ column: index + 1, looks: STATUS_LOOKS })),
    rows: (first) =>
      destinations.map((destination, index): PlanCell[] => {
        const place = absolute(first + index, 0);
        return [
          destination,
          ...columns.map((_, column) => {
            const day = absolute(first - 1, column + 1);
            const status = ask('REGION_LICENSE_STATUS', cell('exporter'), place, cell('goods'), day);
            return f(`=IF(OR(${place}="",${day}=""),"",${status})`);
          }),
        ];
      }),
  });
  const ofDays = { row: placed.header, column: 2, rows: 1, columns: days.length };
  const ofDestinations = { row: placed.first, column: 0, rows: destinations.length, columns: 1 };
  layout.look({ ...ofDays, column: 1, columns: columns.length }, { numberFormat: DAY, align: 'Left' });
  layout.look(ofDays, INPUT);
  layout.look(ofDestinations, INPUT);
  inputs.licenseDays = ofDays;
  inputs.destinations = ofDestinations;
}
