// What a newcomer sees first: an offer of the tour, until it was taken or put away.

import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTexts } from '../texts';
import { endTour, startTour } from '../tour';

const useStyles = makeStyles({
  welcome: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function Welcome(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <section className={styles.welcome} aria-label={t('welcome')}>
      <Text weight="semibold">{t('welcome')}</Text>
      <Text size={200}>{t('welcome.text')}</Text>
      <div className={styles.buttons}>
        <Button size="small" onClick={startTour}>
          {t('tour.take')}
        </Button>
        <Button size="small" appearance="subtle" onClick={endTour}>
          {t('welcome.dismiss')}
        </Button>
      </div>
    </section>
  );
}
