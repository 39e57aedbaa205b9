// The look-up: ask a question and see the answer with its evidence, browse what the data holds, list all functions.

import { Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { Suspense, lazy } from 'react';
import { useStore } from '../store';
import { useTexts } from '../texts';
import { Ask } from './ask';
import type { LookUpPage } from './question';
import { page } from './question';

const PAGES: Readonly<Record<LookUpPage, ComponentType>> = {
  ask: Ask,
  browse: lazy(() => import(/* webpackChunkName: "pane-browse" */ '../browse')),
  functions: lazy(() => import(/* webpackChunkName: "pane-functions" */ '../functions/function-list')),
};

const useStyles = makeStyles({
  pages: { flexWrap: 'wrap', marginBottom: tokens.spacingVerticalM },
});

export default function LookUp(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  const shown = useStore(page);
  const Shown = PAGES[shown];
  return (
    <>
      <TabList
        className={styles.pages}
        size="small"
        appearance="filled-circular"
        aria-label={t('views.look-up')}
        selectedValue={shown}
        onTabSelect={(_, { value }) => page.set(value as LookUpPage)}
      >
        {(Object.keys(PAGES) as LookUpPage[]).map((id) => (
          <Tab key={id} value={id}>
            {t(`look-up.${id}`)}
          </Tab>
        ))}
      </TabList>
      <Suspense fallback={<Text role="status">{t('loading')}</Text>}>
        <Shown />
      </Suspense>
    </>
  );
}
