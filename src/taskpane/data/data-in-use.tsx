// The data in use: the packs, where they are kept, and what can be done with them.

import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactElement } from 'react';
import type { PackTopics } from '../../control-data/pack';
import { useCurrentState, useSessionFacts, page } from '../state';
import { refreshAll } from '../notice-remedies';
import { DataTable } from '../parts/data-table';
import { useTexts } from '../texts';
import { Feed } from './feed';
import { SavedHere } from './saved-here';
import { SavedRegisters } from './saved-registers';
import { BackToBundled } from './pack-changes';
import { PackList } from './pack-list';
import { SettingsLog } from './settings-log';
import { DATA } from '../../text/en/data';

/** Topics that are facts; the others are vocabulary and sources. */
const SHOWN: readonly (keyof PackTopics)[] = [
  'measures',
  'suspensions',
  'items',
  'licenses',
  'revenue',
  'rates',
  'parties',
  'companies',
  'materials',
  'listings',
  'events',
  'rules',
  'reliance',
  'statistics',
  'supply',
  'critical',
  'parties',
  'sources',
];

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, auto) 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function DataInUse(): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(DATA);
  const { topics } = useCurrentState().data;
  const { inExcel, sessionOnly, privateCount, isAsShipped } = useSessionFacts();
  const rows: [string, string][] = [
    [
      t('data.kept'),
      t(sessionOnly ? 'data.kept-session' : inExcel ? 'data.kept-workbook' : 'data.kept-nowhere'),
    ],
    [t('topic.private'), number(privateCount)],
  ];
  return (
    <div className={styles.page}>
      <PackList />
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => page.set('load')}>
          {t('data.load-other')}
        </Button>
        {inExcel && (
          <Button icon={<ArrowClockwiseRegular />} onClick={() => void refreshAll()}>
            {t('data.refresh')}
          </Button>
        )}
      </div>
      {!isAsShipped && <BackToBundled />}
      <Feed />
      <SavedRegisters />
      {inExcel && <SavedHere />}
      <section>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('data.contents')}
        </Subtitle2>
        <DataTable
          label={t('data.contents')}
          headers={[t('data.topic'), t('data.count')]}
          rows={SHOWN.map((topic) => ({
            key: topic,
            cells: [t(`topic.${topic}`), number(topics[topic].length)],
          }))}
        />
      </section>
      <SettingsLog />
    </div>
  );
}
