// What was found in a source: what it is, how many rows are good, what is wrong with the others, and what can be done.

import {
  Button,
  Caption1,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { apply } from '../../actions/loading/apply';
import type { Checked } from '../../actions/loading/check';
import type { RegisterResult } from '../../actions/loading/registers';
import { sessionFacts } from '../../actions/change/session-facts';
import { say } from '../../text/say';
import { tellCommitted } from '../committed';
import { perform } from '../perform';
import { useSessionFacts, page } from '../state';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { ComparisonReport } from './comparison-report';
import { DateQuestions } from './date-questions';
import { compare, loading, startOver } from './loading';
import { MappingTable } from './mapping-table';
import { matchFrom } from './naming';
import { originText } from './origin-text';
import { Problems } from './problems';
import { keysOf } from '../keyboard/keys';
import { DATA } from '../../text/en/data';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const keepsIt = createStore(true);

async function use(checked: Checked): Promise<void> {
  const keep = keepsIt.get() || !sessionFacts().inExcel;
  const goodRowsOnly = checked.result.counts.bad > 0;
  const committed = await perform((running) => apply(checked, { ...running, goodRowsOnly, keep }));
  if (!committed) return;
  startOver();
  page.set(checked.result.kind === 'pack' ? 'in-use' : 'private');
  tellCommitted({ code: 'load.applied', values: { count: checked.result.counts.good } }, committed);
}

/** Names that no company of the data answers to. A name that the report shows cut cannot be decided by it. */
function unknownCompanies({ problems, unmatched }: RegisterResult): string[] {
  const named = problems.filter(({ code, value }) => code === 'unknown-company' && !value.endsWith('…'));
  return [...new Set([...unmatched, ...named.map(({ value }) => value)])];
}

export function CheckReport({ checked }: { checked: Checked }): ReactElement {
  const styles = useStyles();
  const { t, language, number } = useTexts(DATA);
  const { inExcel } = useSessionFacts();
  const { comparison } = useStore(loading);
  const keeps = useStore(keepsIt);
  const { result, origin } = checked;
  const { good, bad } = result.counts;
  const unknown = result.kind === 'register' ? unknownCompanies(result) : [];
  const total = result.kind === 'pack' ? result.counts.records : result.counts.rows;
  return (
    <section className={styles.report} aria-label={t('check')}>
      <Subtitle2 as="h2" className={styles.heading}>
        {result.kind === 'pack'
          ? t('check.pack', { title: result.pack.title, version: result.pack.version })
          : t(`register.${result.register}`)}
      </Subtitle2>
      <Caption1>{originText(origin, t)}</Caption1>
      <Text>
        {t('check.counts', {
          total: number(total),
          good: number(good),
          bad: number(bad),
          duplicate: number(result.kind === 'register' ? result.counts.duplicate : 0),
        })}
      </Text>
      {result.kind === 'register' && (
        <>
          <Text>
            {t('check.resolved', {
              resolved: number(result.resolvedRows),
              total: number(total),
              columns: result.keyColumns,
            })}
          </Text>
          {result.unmatched.length > 0 && (
            <Text>
              {t('check.unmatched', { count: result.unmatched.length, names: result.unmatched.slice(0, 10) })}
            </Text>
          )}
          {unknown.length > 0 && (
            <Button
              onClick={() => {
                page.set('names');
                void matchFrom(async () => ({ place: originText(origin, t), names: unknown }));
              }}
            >
              {t('names.decide')}
            </Button>
          )}
          <DateQuestions questions={result.dateQuestions} />
          <MappingTable mapping={result.mapping} />
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{say(language, 'import.private-facts')}</MessageBarBody>
          </MessageBar>
        </>
      )}
      <Problems problems={result.problems} counts={result.problemCounts} />
      {comparison && <ComparisonReport comparison={comparison} />}
      {inExcel && (
        <Checkbox
          label={t('check.keep')}
          checked={keeps}
          onChange={(_, { checked: on }) => keepsIt.set(on === true)}
        />
      )}
      <div className={styles.buttons}>
        {comparison ? (
          <Button
            appearance="primary"
            aria-keyshortcuts={keysOf('main')}
            disabledFocusable={good === 0}
            onClick={() => void use(checked)}
          >
            {bad > 0 ? t('check.use-good', { count: number(good) }) : t('check.use')}
          </Button>
        ) : (
          <Button
            appearance="primary"
            aria-keyshortcuts={keysOf('main')}
            disabledFocusable={good === 0}
            onClick={() => void compare()}
          >
            {t('check.compare')}
          </Button>
        )}
        <Button onClick={startOver}>{t('load.other-source')}</Button>
      </div>
    </section>
  );
}
