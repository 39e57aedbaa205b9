// The timeline as a table: every span of every measure with its first and last day.

import type { ReactElement } from 'react';
import type { UnitTimeline } from '../../catalog/timeline';
import { titleOf } from './timeline';
import { DataTable } from '../parts/data-table';
import { useTexts } from '../texts';

export function TimelineTable({ lines }: { lines: readonly UnitTimeline[] }): ReactElement {
  const { t, day, language } = useTexts();
  return (
    <DataTable
      label={t('timeline')}
      headers={[t('timeline.measure'), t('timeline.state'), t('timeline.from'), t('timeline.until')]}
      rows={lines.flatMap(({ unit, spans }) =>
        spans.map(({ state, from, until }) => ({
          key: `${unit.id} ${from}`,
          cells: [
            unit.clause ? `${unit.measure.reference}: ${titleOf(unit, language)}` : unit.measure.reference,
            t(`state.${state}`),
            day(from),
            until === null ? t('timeline.no-end') : day(until),
          ],
        })),
      )}
    />
  );
}
