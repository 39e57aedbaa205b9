// What a change of the data would change: facts added, changed and withdrawn, and cells of the workbook from what to what.

import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DataComparison } from '../../actions/loading/compare';
import { useCurrentState } from '../state';
import { useTexts } from '../texts';
import { CellChanges, CutList } from './cell-changes';
import { factName } from './fact-name';
import { DATA } from '../../text/en/data';

type FactChange = DataComparison['facts']['changes'][number];

/** Longer lists are cut; the counts stand above them. */
const MOST = 40;

const useStyles = makeStyles({
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function ComparisonReport({ comparison }: { comparison: DataComparison }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const { data } = useCurrentState();
  const { facts, byPack, cells } = comparison;
  const most = Math.ceil(MOST / Math.max(byPack.length, 1));
  const fields = ({ fields: changed }: FactChange): string =>
    changed.length > 0 ? ` (${changed.join(', ')})` : '';
  return (
    <section aria-label={t('compare')} style={{ display: 'grid', rowGap: 12 }}>
      <Caption1Strong>{t('compare.facts', { ...facts.counts })}</Caption1Strong>
      {byPack.map(({ pack, counts, changes }) => (
        <div key={pack ?? ''}>
          <Caption1>{t('compare.of-pack', { pack: pack ?? t('topic.private'), ...counts })}</Caption1>
          <CutList rest={changes.length - most}>
            {changes.slice(0, most).map((change) => (
              <li key={`${change.topic} ${change.id}`} className={styles.line}>
                <Caption1>
                  <strong>{t(`compare.${change.kind}`)}</strong> {t(`topic.${change.topic}`)}:{' '}
                  {factName(data, change.topic, change.after ?? change.before, change.id)}
                  {fields(change)}
                </Caption1>
              </li>
            ))}
          </CutList>
        </div>
      ))}
      <CellChanges cells={cells} />
    </section>
  );
}
