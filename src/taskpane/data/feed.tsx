// Newer data: a click asks the feed, what it has is compared before it is used, and another host may be remembered.

import {
  Button,
  Caption1,
  Field,
  Input,
  Subtitle2,
  Switch,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { FeedFindings, Offered } from '../../actions/loading/feed';
import { askFeed, checkFeedPack, feedHost } from '../../actions/loading/feed';
import type { SavedPacks } from '../../actions/saved/packs';
import { setAskFeedOnOpening, setFeed } from '../../actions/change/settings';
import { dayOfStated } from '../../control-data/days';
import { DATA } from '../../text/en/data';
import '../../text/en/import';
import { perform } from '../perform';
import { useSessionFacts, page } from '../state';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { showChecked } from './loading';

const useStyles = makeStyles({
  feed: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  offered: { overflowWrap: 'anywhere', marginBottom: tokens.spacingVerticalS },
  address: { width: '100%' },
});

/** What the feed had when it was asked last, of which feed that was, and for which packs. */
const asked = createStore<{ findings: FeedFindings; of: string | null; packs: string } | null>(null);

/** Which packs there are, whatever else is noted of them: a save of the workbook notes where it has a copy. */
const namesOf = (packs: SavedPacks): string => packs.map(({ id, hash }) => `${id} ${hash}`).join();

export function Feed(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const { settings, packs, inExcel } = useSessionFacts();
  const last = useStore(asked);
  const { feed, askFeedOnOpening } = settings;
  const [typed, setTyped] = useState<string | null>(null);
  const host = feedHost(feed);
  const ask = async (): Promise<void> => {
    asked.set(null);
    const findings = await perform(askFeed);
    if (findings) asked.set({ findings, of: feed, packs: namesOf(packs) });
  };
  const remember = async (address: string | null): Promise<void> => {
    if (await perform((running) => setFeed(address, running))) setTyped(null);
  };
  const findings = last?.of === feed && last.packs === namesOf(packs) ? last.findings : null;
  return (
    <section className={styles.feed}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('feed')}
      </Subtitle2>
      <Caption1>{host === null ? t('feed.own') : t('feed.of', { host })}</Caption1>
      <Button onClick={() => void ask()}>{t('feed.ask')}</Button>
      {findings && <Findings findings={findings} />}
      {typed === null ? (
        <Button appearance="subtle" size="small" onClick={() => setTyped(feed ?? '')}>
          {t('feed.other')}
        </Button>
      ) : (
        <form
          className={styles.address}
          onSubmit={(event) => {
            event.preventDefault();
            void remember(typed.trim() === '' ? null : typed);
          }}
        >
          <Field label={t('feed.address')} hint={t('feed.address-hint')}>
            <Input
              type="url"
              input={{ style: { minWidth: 0 } }}
              placeholder="https://"
              value={typed}
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
          <Button type="submit" size="small">
            {t('feed.remember')}
          </Button>
        </form>
      )}
      {inExcel && (
        <Switch
          label={t('feed.on-opening')}
          checked={askFeedOnOpening}
          onChange={(_, { checked }) => void perform((running) => setAskFeedOnOpening(checked, running))}
        />
      )}
    </section>
  );
}

function Findings({ findings: { host, newer, older } }: { findings: FeedFindings }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  return (
    <div role="status">
      {newer.length === 0 && <Text>{t('feed.nothing', { host })}</Text>}
      <ul className={styles.list}>
        {newer.map((one) => (
          <li key={one.entry.id} className={styles.offered}>
            <Newer offered={one} />
          </li>
        ))}
        {older.map(({ entry, inUse }) => (
          <li key={entry.id} className={styles.offered}>
            <Caption1>
              {t('feed.older', { title: entry.title, version: entry.version, inUse: inUse!.version })}
            </Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Newer({ offered: { entry, inUse } }: { offered: Offered }): ReactElement {
  const { t, day } = useTexts(DATA);
  const { title, version, dataDate, changes } = entry;
  const compare = async (): Promise<void> => {
    const checked = await perform((running) => checkFeedPack(entry, running));
    if (!checked || checked.origin.kind !== 'address') return;
    showChecked(checked, checked.origin.url);
    page.set('load');
  };
  return (
    <>
      <Text block>
        {t(inUse ? 'feed.newer' : 'feed.new', {
          ...{ title, version, day: day(dayOfStated(dataDate)!), old: inUse?.version ?? '' },
        })}
      </Text>
      {changes !== '' && <Caption1 block>{changes}</Caption1>}
      <Button size="small" onClick={() => void compare()}>
        {t('feed.compare')}
      </Button>
    </>
  );
}
