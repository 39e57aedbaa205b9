// A cell without a formula of ours: what Inspect is for, and where to go on.

import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { startTour } from '../tour';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';
import { view } from '../state';

const useStyles = makeStyles({
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function NoCall({ otherFormula }: { otherFormula: boolean }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(INSPECT);
  return (
    <div className={styles.none}>
      <Text>{t(otherFormula ? 'inspect.other-formula' : 'inspect.no-formula')}</Text>
      <div className={styles.ways}>
        <Button onClick={() => view.set('look-up')}>{t('inspect.ask')}</Button>
        <Button onClick={startTour}>{t('inspect.tour')}</Button>
      </div>
    </div>
  );
}
