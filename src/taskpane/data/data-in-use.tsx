// The data in use: what it is, where it came from, where it is kept, and what can be done with it.

import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactElement } from 'react';
import { revalidateAddress } from '../../actions/sources';
import { dataDay } from '../../control-data/control-data';
import type { PackTopics } from '../../control-data/pack';
import { useInUse } from '../in-use';
import { refreshAll } from '../notice-remedies';
import { DataTable } from '../parts/data-table';
import { useSessionFacts } from '../session';
import { useTexts } from '../texts';
import { askAgain } from './asking-again';
import { BackToBundled } from './back-to-bundled';
import { KeptHere } from './kept-here';
import { KeptRegisters } from './kept-registers';
import { originText } from './origin-text';
import { page } from './page';
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
  const { t, day, number } = useTexts(DATA);
  const { data, loadedOn } = useInUse();
  const { settings, inExcel, unkept, privateCount, isOfOtherVersion } = useSessionFacts();
  const { origin } = settings;
  const { head, topics } = data;
  const rows: [string, string][] = [
    [t('data.pack'), `${head.title} (${head.id})`],
    [t('data.version'), head.version],
    [t('data.data-date'), day(dataDay(data))],
    [t('data.origin'), originText(origin, t)],
    ...(loadedOn === null ? [] : [[t('data.loaded-on'), day(loadedOn)] as [string, string]]),
    [t('data.kept'), t(unkept ? 'data.kept-session' : inExcel ? 'data.kept-workbook' : 'data.kept-nowhere')],
    [t('topic.private'), number(privateCount)],
  ];
  return (
    <div className={styles.page}>
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
        {origin.kind === 'address' && (
          <Button onClick={() => void askAgain(origin.url, revalidateAddress)}>
            {t('data.ask-address')}
          </Button>
        )}
      </div>
      {(origin.kind !== 'bundled' || isOfOtherVersion) && <BackToBundled />}
      <KeptRegisters />
      {inExcel && <KeptHere />}
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
