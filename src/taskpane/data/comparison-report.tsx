// What a change of the data would change: facts added, changed and withdrawn, and cells of the workbook from what to what.

import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { DataComparison } from '../../actions/compare-checked';
import type { Shown } from '../../actions/asking';
import { useInUse } from '../in-use';
import type { Texts } from '../texts';
import { useTexts } from '../texts';
import { factName } from './fact-name';

type FactChange = DataComparison['facts']['changes'][number];

/** Longer lists are cut; the counts stand above them. */
const MOST = 40;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What a cell shows: a blank is named, an error stands as its code. */
function shownText(shown: Shown, { t, number }: Texts): string {
  if (typeof shown === 'object') return shown.error;
  if (shown === '') return t('compare.blank');
  return typeof shown === 'number' ? number(shown) : String(shown);
}

function List({ children, rest }: { children: ReactNode[]; rest: number }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <ul className={styles.list}>
      {children}
      {rest > 0 && (
        <li className={styles.line}>
          <Caption1>{t('compare.more', { count: rest })}</Caption1>
        </li>
      )}
    </ul>
  );
}

export function ComparisonReport({ comparison }: { comparison: DataComparison }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { t, number } = texts;
  const { data } = useInUse();
  const { facts, cells } = comparison;
  const fields = ({ fields: changed }: FactChange): string =>
    changed.length > 0 ? ` (${changed.join(', ')})` : '';
  return (
    <section aria-label={t('compare')} style={{ display: 'grid', rowGap: 12 }}>
      <div>
        <Caption1Strong>{t('compare.facts', { ...facts.counts })}</Caption1Strong>
        <List rest={facts.changes.length - MOST}>
          {facts.changes.slice(0, MOST).map((change) => (
            <li key={`${change.topic} ${change.id}`} className={styles.line}>
              <Caption1>
                <strong>{t(`compare.${change.kind}`)}</strong> {t(`topic.${change.topic}`)}:{' '}
                {factName(data, change.topic, change.after ?? change.before, change.id)}
                {fields(change)}
              </Caption1>
            </li>
          ))}
        </List>
      </div>
      <div>
        <Caption1Strong>
          {t('compare.cells', { changed: number(cells.changed.length), cells: number(cells.cells) })}
        </Caption1Strong>
        <List rest={cells.changed.length - MOST}>
          {cells.changed.slice(0, MOST).map(({ sheet, address, from, to, elements }) => (
            <li key={`${sheet}!${address}`} className={styles.line}>
              <Caption1>
                <strong>
                  {sheet}!{address}
                </strong>{' '}
                {t('compare.from-to', { from: shownText(from, texts), to: shownText(to, texts) })}
                {elements > 1 && ` ${t('compare.elements', { count: elements })}`}
              </Caption1>
            </li>
          ))}
        </List>
        {cells.untold.length > 0 && (
          <Caption1>{t('compare.untold', { count: number(cells.untold.length) })}</Caption1>
        )}
      </div>
    </section>
  );
}
