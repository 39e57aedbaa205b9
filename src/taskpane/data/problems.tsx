// What is wrong in a source, row by row: where it stands, what stands there, what was expected.

import {
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ComponentType, ReactElement } from 'react';
import { useState } from 'react';
import type { Problem } from '../../actions/loading/registers';
import { say } from '../../text/say';
import { useTexts } from '../texts';
import { DATA } from '../../text/en/data';

const ICONS: Readonly<Record<Problem['severity'], ComponentType>> = {
  error: ErrorCircleRegular,
  question: QuestionCircleRegular,
  warning: WarningRegular,
  notice: InfoRegular,
};

const ORDER: readonly Problem['severity'][] = ['error', 'question', 'warning', 'notice'];

/** How many problems are listed at first, and with each further click. */
const STEP = 20;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  problem: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0, display: 'flex', paddingTop: '1px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  question: { color: tokens.colorStatusWarningForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  problems: readonly Problem[];
  /** All problems by code, also those that are not listed one by one. */
  counts: Readonly<Partial<Record<string, number>>>;
}

export function Problems({ problems, counts }: Props): ReactElement | null {
  const styles = useStyles();
  const { t, language, number } = useTexts(DATA);
  const [shown, setShown] = useState(STEP);
  const all = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (all === 0) return null;
  const sorted = [...problems].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <section aria-label={t('check.problems', { count: all })}>
      <Caption1Strong>{t('check.problems', { count: number(all) })}</Caption1Strong>
      <ul className={styles.list}>
        {sorted.slice(0, shown).map(({ code, severity, row, column, value, expected }, at) => {
          const Icon = ICONS[severity];
          return (
            <li key={at} className={styles.problem}>
              <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden>
                <Icon />
              </span>
              <Caption1>
                <strong>
                  {t(`severity.${severity}`)}
                  {row !== null && ` ${t('check.row', { row })}`}:
                </strong>{' '}
                {say(language, `import.${code}`, { column: column ?? '', value, row: row ?? '', expected })}
              </Caption1>
            </li>
          );
        })}
      </ul>
      {sorted.length > shown && (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          {t('check.more', { count: sorted.length - shown })}
        </Button>
      )}
    </section>
  );
}
