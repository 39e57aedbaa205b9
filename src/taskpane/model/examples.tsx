// Examples, one click each.

import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { insertJlMagCase, insertPurchasesExample } from '../../actions/model';
import { tell } from '../messages';
import { perform } from '../perform';
import { tellBuilt } from './build-form';
import { builtCount } from './drafts';
import { MODEL } from '../../text/en/model';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

async function purchases(): Promise<void> {
  const built = await perform((running) => insertPurchasesExample(running));
  builtCount.set((count) => count + 1);
  if (built) tellBuilt(built);
}

async function jlMag(): Promise<void> {
  const sheet = await perform((running) => insertJlMagCase(running));
  builtCount.set((count) => count + 1);
  if (sheet)
    tell({
      intent: 'success',
      text: { code: 'example.inserted', values: { sheet } },
    });
}

export function Examples(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(MODEL);
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={() => void purchases()}>{t('example.purchases')}</Button>
        <Button onClick={() => void jlMag()}>{t('example.jl-mag')}</Button>
      </div>
      <Caption1>{t('example.hint')}</Caption1>
    </>
  );
}
