// The claims behind an answer: what is said, whether it was used, and every source that says it: publisher, title, day.

import {
  Button,
  Caption1,
  Caption1Strong,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import type { ReactElement } from 'react';
import { claimValue } from '../../catalog/claims-table';
import type { Claim } from './preview';
import { follow } from '../perform';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import type { Statement } from './statements';
import { statementsOf } from './statements';

const useStyles = makeStyles({
  claims: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  statement: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  used: { color: tokens.colorStatusSuccessForeground1 },
  unused: { color: tokens.colorNeutralForeground2 },
  sources: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM, lineHeight: tokens.lineHeightBase200 },
  toggle: { paddingInline: 0 },
});

const withUnused = createStore(false);

/** `label` tells the claims of several calls apart. */
export function Claims({ claims, label }: { claims: readonly Claim[]; label?: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  const showsAll = useStore(withUnused);
  const all = statementsOf(claims);
  const used = all.filter((one) => one.used);
  const unused = all.length - used.length;
  return (
    <section className={styles.claims} aria-label={label ?? t('claims')}>
      <Caption1Strong as="h2" style={{ margin: 0 }}>
        {t('claims')}
      </Caption1Strong>
      <ul className={styles.list}>
        {(showsAll ? all : used).map((one) => (
          <StatementLine key={one.key} statement={one} />
        ))}
      </ul>
      {unused > 0 && (
        <Button
          className={styles.toggle}
          appearance="transparent"
          size="small"
          icon={showsAll ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={showsAll}
          onClick={() => withUnused.set(!showsAll)}
        >
          {t('claims.unused', { count: unused })}
        </Button>
      )}
    </section>
  );
}

function StatementLine({ statement }: { statement: Statement }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  const { used, isPrivate, sources } = statement;
  return (
    <li className={styles.statement}>
      <div className={styles.head}>
        <Caption1Strong>
          {statement.claim}: {claimValue(statement)}
        </Caption1Strong>
        <Caption1 className={mergeClasses(styles.mark, used ? styles.used : styles.unused)}>
          {used ? <CheckmarkRegular aria-hidden /> : <SubtractRegular aria-hidden />}
          {used ? t('claims.used') : t('claims.not-used')}
        </Caption1>
        {isPrivate && (
          <Caption1 className={styles.mark}>
            <LockClosedRegular aria-hidden />
            {t('claims.private')}
          </Caption1>
        )}
      </div>
      <ul className={styles.sources}>
        {sources.map((claim) => (
          <li key={claim.source?.id ?? ''}>
            <SourceLine claim={claim} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function SourceLine({ claim: { source, knownOn, basis } }: { claim: Claim }): ReactElement {
  const { t, day } = useTexts();
  return (
    <Caption1>
      {source && `${source.publisher}${source.via ? ` (${t('claims.via', { via: source.via })})` : ''}: `}
      {source?.url ? (
        <Link
          href={source.url}
          inline
          onClick={(event) => {
            event.preventDefault();
            follow(source.url);
          }}
        >
          {source.title}
        </Link>
      ) : (
        source?.title
      )}{' '}
      {t('claims.known', { day: day(knownOn), basis: t(`basis.${basis}`) })}
    </Caption1>
  );
}
