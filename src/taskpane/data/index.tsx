// The data view: what is in use and where it is kept, loading other data, private facts.

import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { IMPORT_EN } from '../../text/import.en';
import { PANE_DATA_EN } from '../../text/pane-data.en';
import { addSentences } from '../../text/say';
import { useStore } from '../store';
import { useTexts } from '../texts';
import { DataInUse } from './data-in-use';
import { Load } from './load';
import type { DataPage } from './page';
import { page } from './page';
import { PrivateFacts } from './private-facts';

addSentences('en', { ...IMPORT_EN, ...PANE_DATA_EN });

const PAGES: Readonly<Record<DataPage, ComponentType>> = {
  'in-use': DataInUse,
  load: Load,
  private: PrivateFacts,
};

const useStyles = makeStyles({
  pages: { flexWrap: 'wrap', marginBottom: tokens.spacingVerticalM },
});

export default function Data(): ReactElement {
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
        aria-label={t('views.data')}
        selectedValue={shown}
        onTabSelect={(_, { value }) => page.set(value as DataPage)}
      >
        {(Object.keys(PAGES) as DataPage[]).map((id) => (
          <Tab key={id} value={id}>
            {t(`data.${id}`)}
          </Tab>
        ))}
      </TabList>
      <Shown />
    </>
  );
}
