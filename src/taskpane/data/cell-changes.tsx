// Cells of the workbook that a change would change, from what to what, and those that only Excel can work out.

import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Shown } from '../../actions/asking';
import type { Comparison } from '../../actions/evaluate/compare-cells';
import type { Texts } from '../texts';
import { useTexts } from '../texts';

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

/** A list that ends with how many more there are. */
export function CutList({ children, rest }: { children: ReactNode[]; rest: number }): ReactElement {
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

export function CellChanges({ cells, most = MOST }: { cells: Comparison; most?: number }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { t, number } = texts;
  return (
    <div>
      <Caption1Strong>
        {t('compare.cells', { changed: number(cells.changed.length), cells: number(cells.cells) })}
      </Caption1Strong>
      <CutList rest={cells.changed.length - most}>
        {cells.changed.slice(0, most).map(({ sheet, address, from, to, elements }) => (
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
      </CutList>
      {cells.untold.length > 0 && (
        <Caption1>{t('compare.untold', { count: number(cells.untold.length) })}</Caption1>
      )}
    </div>
  );
}
