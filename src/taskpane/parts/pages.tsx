// The pages of a view: a row of round tabs, the page that is chosen, from its top.

import { Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { Suspense, useEffect, useRef } from 'react';
import type { PaneCode } from '../../text/en/pane';
import { keysOf } from '../keyboard/keys';
import type { Store } from '../store';
import { useStore } from '../store';
import type { Texts } from '../texts';

interface Props<Id extends string, Code extends string> {
  t: Texts<Code>['t'];
  label: PaneCode;
  pages: Readonly<Record<Id, { title: PaneCode | NoInfer<Code>; Page: ComponentType }>>;
  shown: Store<Id>;
}

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginBottom: tokens.spacingVerticalM },
});

export function Pages<Id extends string, Code extends string>({
  t,
  label,
  pages,
  shown,
}: Props<Id, Code>): ReactElement {
  const styles = useStyles();
  const id = useStore(shown);
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    tabs.current?.scrollIntoView({ block: 'end' });
  }, [id]);
  const { Page } = pages[id];
  return (
    <>
      <TabList
        ref={tabs}
        className={styles.tabs}
        size="small"
        appearance="filled-circular"
        aria-label={t(label)}
        aria-keyshortcuts={`${keysOf('next-part')} ${keysOf('previous-part')}`}
        selectedValue={id}
        onTabSelect={(_, { value }) => shown.set(value as Id)}
      >
        {(Object.keys(pages) as Id[]).map((one) => (
          <Tab key={one} id={`page-${one}`} value={one}>
            {t(pages[one].title)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`page-${id}`}>
        <Suspense fallback={<Text role="status">{t('loading')}</Text>}>
          <Page />
        </Suspense>
      </div>
    </>
  );
}
