// The status strip, always in sight: which data answers, how old it is, for which day, and what lies on top.

import {
  Button,
  Caption1,
  Caption1Strong,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { DatabaseRegular } from '@fluentui/react-icons/svg/database';
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { ReactElement, ReactNode } from 'react';
import { Suspense, lazy, useMemo } from 'react';
import { dueCount } from '../../actions/inspect/due';
import { dataDay } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import type { PackInUse } from '../../control-data/merge-packs';
import { FIRST_ORIGIN, asOfDay } from '../../state/state';
import { useDoing, useCurrentState, useSessionFacts, view, page, opened } from '../state';
import { keysOf } from '../keyboard/keys';
import { useStore } from '../store';
import { useTexts } from '../texts';
import { LanguageButton } from './language-button';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    maxHeight: '70vh',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  text: { flexGrow: 1, minWidth: 0 },
  inText: { fontSize: 'inherit' },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  // Text and icon stand at the height of a small button's text, so that no button reaches into the next line.
  besideButton: { '& > :not(button)': { marginBlock: tokens.spacingVerticalXS } },
  icon: { flexShrink: 0, height: tokens.lineHeightBase200, display: 'flex', alignItems: 'center' },
  marked: { color: tokens.colorPaletteDarkOrangeForeground1 },
  // On the line that is there, whose own words give way first: the view beneath stays where it is.
  waiting: {
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  // For screen readers alone.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  small: { minWidth: 'auto', flexShrink: 0 },
  oneLine: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', flexShrink: 99 },
});

const Settings = lazy(() => import(/* webpackChunkName: "pane-settings" */ './settings'));
const KeyList = lazy(() => import(/* webpackChunkName: "pane-keys" */ '../keyboard/key-list'));

interface LineProps {
  icon: ReactNode;
  children: ReactNode;
  button?: ReactNode;
  marked?: boolean;
  /** Keeps its height beside what comes and goes: the view below must not move under the pointer. */
  oneLine?: boolean;
}

function Line({ icon, children, button, marked, oneLine }: LineProps): ReactElement {
  const styles = useStyles();
  return (
    <li
      className={mergeClasses(
        styles.line,
        button !== undefined && styles.besideButton,
        marked && styles.marked,
      )}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Caption1 className={mergeClasses(styles.text, oneLine && styles.oneLine)}>{children}</Caption1>
      {button}
    </li>
  );
}

/** The first pack decides most answers and is named; of the others the one whose evidence ends first is the limit. */
const oldestOf = (packs: readonly PackInUse[]): Day =>
  Math.min(...packs.map(({ dataDay: day }) => day)) as Day;

function showDue(): void {
  page.set('due');
  view.set('data');
}

export function StatusStrip(): ReactElement {
  const styles = useStyles();
  const use = useCurrentState();
  const { t, day } = useTexts();
  const unfolded = useStore(opened);
  const toggle = (what: NonNullable<typeof unfolded>): void => opened.set(unfolded === what ? null : what);
  const { data, asOfSetting, workingDay, knownOn, defaultOrigin, scenarios } = use;
  const dated = dataDay(data);
  const others = data.packs.slice(1);
  const asOf = asOfDay(use);
  const { privateCount: privateFacts } = useSessionFacts();
  const due = useMemo(() => dueCount(data, workingDay), [data, workingDay]);
  const waits = useDoing()?.step === 'waiting';
  const change = (
    <Button
      className={styles.small}
      size="small"
      appearance="subtle"
      iconPosition="after"
      icon={unfolded === 'settings' ? <ChevronUpRegular /> : <ChevronDownRegular />}
      aria-expanded={unfolded === 'settings'}
      aria-controls="unfolded"
      onClick={() => toggle('settings')}
    >
      {t('strip.change')}
    </Button>
  );
  const help = (
    <Button
      className={styles.small}
      size="small"
      appearance="subtle"
      icon={<KeyboardRegular />}
      aria-label={t('help')}
      title={t('help')}
      aria-keyshortcuts={keysOf('help')}
      aria-expanded={unfolded === 'keys'}
      aria-controls="unfolded"
      onClick={() => toggle('keys')}
    />
  );
  return (
    <header className={styles.strip} aria-label={t('strip')}>
      <h1 className={styles.unseen}>{t('strip')}</h1>
      <ul className={styles.lines}>
        <Line icon={<DatabaseRegular />}>
          <Caption1Strong>{data.head.title}</Caption1Strong>{' '}
          {t('strip.data', { version: data.head.version, day: day(dated), age: workingDay - dated })}
          {due > 0 && (
            <>
              {` · ${t('strip.due', { count: due })} `}
              <Link as="button" inline className={styles.inText} onClick={showDue}>
                {t('strip.see-due')}
              </Link>
            </>
          )}
          {others.length > 0 &&
            `; ${t('strip.more-packs', { count: others.length, oldest: day(oldestOf(others)) })}`}
        </Line>
        <Line icon={<CalendarLtrRegular />} button={change}>
          {t(`strip.as-of.${asOfSetting.kind}`, { day: day(asOf) })}
          {asOfSetting.kind !== 'today' && ` ${t('strip.working-day', { day: day(workingDay) })}`}
          {knownOn !== null && ` ${t('strip.known-on', { day: day(knownOn) })}`}
          {defaultOrigin !== FIRST_ORIGIN &&
            ` ${defaultOrigin === null ? t('strip.any-origin') : t('strip.origin', { name: data.places.get(defaultOrigin)?.region ?? defaultOrigin })}`}
          {scenarios.chosen && ` ${t('strip.scenario', { name: scenarios.chosen.name })}`}
        </Line>
        <Line
          icon={<LockClosedRegular />}
          marked={privateFacts > 0}
          oneLine={waits}
          button={
            <>
              {/* Announced by the progress at the pane's foot; here it is to be read. */}
              {waits && (
                <Caption1Strong className={styles.waiting} title={t('doing.waiting')}>
                  {t('strip.waiting')}
                </Caption1Strong>
              )}
              <LanguageButton />
              {help}
            </>
          }
        >
          {t('strip.private', { count: privateFacts })}
        </Line>
      </ul>
      <div id="unfolded">
        {unfolded && (
          <Suspense fallback={<Caption1>{t('loading')}</Caption1>}>
            {unfolded === 'settings' ? <Settings /> : <KeyList />}
          </Suspense>
        )}
      </div>
    </header>
  );
}
