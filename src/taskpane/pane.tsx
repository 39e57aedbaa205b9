// The pane: the status strip always in sight, the tabs, one view, and what became of what a person did.

import type { Theme } from '@fluentui/react-components';
import { FluentProvider, Tab, Text, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, useEffect, useRef } from 'react';
import { ErrorBoundary } from './error-boundary';
import { followKeys } from './keyboard/follow-keys';
import { keysOf } from './keyboard/keys';
import { Notices, Outcomes } from './outcomes';
import { useStore } from './store';
import { StatusStrip } from './strip/status-strip';
import { useTexts } from './texts';
import { VIEWS } from './views';
import type { ViewId } from './state';
import { view } from './state';

const useStyles = makeStyles({
  pane: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    minWidth: 0,
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '1ms', transitionDuration: '1ms' },
    },
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tabs: {
    flexWrap: 'wrap',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
    // A list is as wide as its longest choice unless it is told not to be.
    '& select, & .fui-Select': { minWidth: 0, maxWidth: '100%', textOverflow: 'ellipsis' },
    // Room for the focus ring of what stands at the edge.
    scrollPaddingBlock: tokens.spacingVerticalL,
  },
});

function View(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  const shown = useStore(view);
  const { View: Shown } = VIEWS.find(({ id }) => id === shown)!;
  const before = useRef(shown);
  useEffect(() => {
    // A button that leads to another view goes with its own: the focus must not be lost with it.
    if (before.current !== shown && document.activeElement === document.body)
      document.getElementById(`tab-${shown}`)?.focus();
    before.current = shown;
  }, [shown]);
  return (
    <div className={styles.view} role="tabpanel" aria-labelledby={`tab-${shown}`}>
      <ErrorBoundary key={shown}>
        <Suspense fallback={<Text role="status">{t('loading')}</Text>}>
          <Shown />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

export function Pane({ theme }: { theme: Theme }): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts();
  const shown = useStore(view);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(followKeys, []);
  return (
    <FluentProvider theme={theme}>
      {/* Not on the provider: what opens over the pane takes the classes of the provider. */}
      <div className={styles.pane}>
        <ErrorBoundary>
          <StatusStrip />
          <Notices />
        </ErrorBoundary>
        <main className={styles.main}>
          <TabList
            className={styles.tabs}
            size="small"
            aria-label={t('views')}
            aria-keyshortcuts={`${keysOf('next-view')} ${keysOf('previous-view')}`}
            selectedValue={shown}
            onTabSelect={(_, { value }) => view.set(value as ViewId)}
          >
            {VIEWS.map(({ id, title }) => (
              <Tab key={id} id={`tab-${id}`} value={id}>
                {t(title)}
              </Tab>
            ))}
          </TabList>
          <View />
          <Outcomes />
        </main>
      </div>
    </FluentProvider>
  );
}
