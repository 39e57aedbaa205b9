// Cells of the workbook that a change would change, from what to what, and those that only Excel can work out.

import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Comparison } from '../../actions/formulas/compare-cells';
import { changedTexts } from '../parts/changed-text';
import { useTexts } from '../texts';
import { DATA } from '../../text/en/data';

/** Longer lists are cut; the counts stand above them. */
const MOST = 40;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** A list that ends with how many more there are. */
export function CutList({ children, rest }: { children: ReactNode[]; rest: number }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
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

export function CellChanges({ cells, most = MOST }: { cells: Comparison; most?: number }): ReactElement {
  const styles = useStyles();
  const texts = useTexts(DATA);
  const { t, number } = texts;
  return (
    <div>
      <Caption1Strong>
        {t('compare.cells', { changed: number(cells.changed.length), cells: number(cells.cells) })}
      </Caption1Strong>
      <CutList rest={cells.changed.length - most}>
        {cells.changed.slice(0, most).map(({ sheet, address, elements, ...change }) => (
          <li key={`${sheet}!${address}`} className={styles.line}>
            <Caption1>
              <strong>
                {sheet}!{address}
              </strong>{' '}
              {t('compare.from-to', changedTexts(change, texts))}
              {elements > 1 && ` ${t('compare.elements', { count: elements })}`}
            </Caption1>
          </li>
        ))}
      </CutList>
      {cells.undetermined.length > 0 && (
        <Caption1>{t('compare.undetermined', { count: number(cells.undetermined.length) })}</Caption1>
      )}
    </div>
  );
}
