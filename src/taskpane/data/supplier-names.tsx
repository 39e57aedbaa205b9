// Own supplier names: chosen from the workbook, matched all at once, decided one by one or the likely ones together.
// What nobody decides stays unmatched, in sight.

import { Button, Caption1, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useCurrentState, useSessionFacts, page } from '../state';
import { useStore } from '../store';
import { useTexts } from '../texts';
import { ComparisonReport } from './comparison-report';
import { checkAgain, loading } from './loading';
import { NameRows } from './name-rows';
import type { Group } from './naming';
import {
  GROUPS,
  chooseLikely,
  compareChoices,
  keepChoices,
  likelyNames,
  matchAgain,
  naming,
  otherNames,
} from './naming';
import { NamesSource } from './names-source';
import { keysOf } from '../keyboard/keys';
import { DATA } from '../../text/en/data';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export default function SupplierNames(): ReactElement {
  const { data } = useCurrentState();
  const { inExcel } = useSessionFacts();
  const { there, data: matchedTo } = useStore(naming);
  useEffect(() => {
    if (matchedTo !== null && matchedTo !== data) void matchAgain();
  }, [data, matchedTo]);
  const { t } = useTexts(DATA);
  if (there) return <Decisions />;
  return inExcel ? <NamesSource /> : <Caption1>{t('data.kept-nowhere')}</Caption1>;
}

function Decisions(): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(DATA);
  const state = useStore(naming);
  const { there, matches, chosen, group, comparison } = state;
  const { source } = useStore(loading);
  const counts: Record<Group, number> = { suggested: 0, unmatched: 0, matched: 0 };
  for (const { kind } of matches) counts[kind] += 1;
  const likely = likelyNames(state).length;
  return (
    <div className={styles.page}>
      <Caption1>{there!.place}</Caption1>
      <div role="status">
        {t('names.counts', {
          total: number(matches.length),
          matched: number(counts.matched),
          suggested: number(counts.suggested),
          unmatched: number(counts.unmatched),
          chosen: number(chosen.size),
        })}
      </div>
      {likely > 0 && (
        <div className={styles.buttons}>
          <Button onClick={chooseLikely}>{t('names.choose-likely', { count: likely })}</Button>
        </div>
      )}
      <Field label={t('names.show')}>
        <Select
          value={group}
          onChange={(_, { value }) => naming.set({ ...state, group: value as Group, page: 0 })}
        >
          {GROUPS.map((one) => (
            <option key={one} value={one}>
              {t(`names.${one}`, { count: number(counts[one]) })}
            </option>
          ))}
        </Select>
      </Field>
      <NameRows />
      {comparison && <ComparisonReport comparison={comparison} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-keyshortcuts={keysOf('main')}
          disabledFocusable={chosen.size === 0}
          onClick={() => chosen.size > 0 && void keepChoices()}
        >
          {t('names.keep', { count: chosen.size })}
        </Button>
        {chosen.size > 0 && !comparison && (
          <Button onClick={() => void compareChoices()}>{t('check.compare')}</Button>
        )}
        {source && (
          <Button
            onClick={() => {
              page.set('load');
              void checkAgain({});
            }}
          >
            {t('names.check-register')}
          </Button>
        )}
        <Button onClick={otherNames}>{t('names.other')}</Button>
      </div>
    </div>
  );
}
