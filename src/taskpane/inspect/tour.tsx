// The first-run tour: one formula at a time, what it is for, and a button that puts it into the selected cell.

import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { insert } from '../insert';
import { keysOf } from '../keyboard/keys';
import { endTour, tourStep } from '../tour';
import { lookAgain } from './following';
import { TOUR } from './tour-steps';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  tour: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

async function insertStep(formula: string): Promise<void> {
  await insert(formula);
  await lookAgain();
}

export function Tour({ step }: { step: number }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(INSPECT);
  const { formula, about } = TOUR[step]!;
  const isLast = step === TOUR.length - 1;
  return (
    <section className={styles.tour} aria-label={t('tour.title')}>
      <Text weight="semibold">{t('tour.title')}</Text>
      <Caption1>{t('tour.step', { step: step + 1, count: TOUR.length })}</Caption1>
      <Text aria-live="polite">{t(about)}</Text>
      <code className={styles.formula}>{formula}</code>
      <Caption1>{t('tour.after')}</Caption1>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-keyshortcuts={keysOf('main')}
          onClick={() => void insertStep(formula)}
        >
          {t('tour.insert')}
        </Button>
        {step > 0 && <Button onClick={() => tourStep.set(step - 1)}>{t('tour.back')}</Button>}
        {!isLast && <Button onClick={() => tourStep.set(step + 1)}>{t('tour.next-step')}</Button>}
        <Button appearance="subtle" onClick={endTour}>
          {t('tour.end')}
        </Button>
      </div>
    </section>
  );
}
