// Going back to the bundled pack: what would change first, then the change.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useBundled as goBackToBundled } from '../../actions/apply';
import type { DataComparison } from '../../actions/compare-checked';
import { compareBundled } from '../../actions/compare-checked';
import { tellCommitted } from '../committed';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { ComparisonReport } from './comparison-report';
import { DATA } from '../../text/en/data';

const compared = createStore<DataComparison | null>(null);

const useStyles = makeStyles({
  back: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

async function compare(): Promise<void> {
  const comparison = await perform(compareBundled);
  if (comparison) compared.set(comparison);
}

async function goBack(): Promise<void> {
  const committed = await perform(goBackToBundled);
  compared.set(null);
  if (committed) tellCommitted({ code: 'data.bundled-again' }, committed);
}

export function BackToBundled(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const comparison = useStore(compared);
  if (!comparison) return <Button onClick={() => void compare()}>{t('data.to-bundled')}</Button>;
  return (
    <div className={styles.back}>
      <ComparisonReport comparison={comparison} />
      <Button appearance="primary" onClick={() => void goBack()}>
        {t('data.use-bundled')}
      </Button>
      <Button onClick={() => compared.set(null)}>{t('cancel')}</Button>
    </div>
  );
}
