// Settle it: what a notice says of a Review, entered as a private fact with its source, day and reason.

import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy } from 'react';
import type { OpenQuestion } from '../../actions/inspect';
import { useCurrentState } from '../state';
import { useStore } from '../store';
import { beginDraft, drafts } from './settlement-drafts';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  settle: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Fetched when a person settles something; it belongs to no one view. */
const SettlementForm = lazy(() => import(/* webpackChunkName: "pane-settle" */ './settlement-form'));

export function Settle({ question }: { question: OpenQuestion }): ReactElement {
  const styles = useStyles();
  const { t, day } = useTexts(INSPECT);
  const { workingDay } = useCurrentState();
  const draft = useStore(drafts)[question.id];
  const values = {
    name: question.kind === 'measure' ? `${question.name}: ${question.title}` : question.name,
    day: day(question.since),
    was: question.kind === 'measure' ? question.was : '',
  };
  return (
    <div className={styles.settle}>
      <Text>{t(`settle.${question.kind}`, values)}</Text>
      {draft ? (
        <Suspense fallback={<Caption1>{t('loading')}</Caption1>}>
          <SettlementForm question={question} draft={draft} />
        </Suspense>
      ) : (
        <div>
          <Button onClick={() => beginDraft(question, workingDay)}>{t('settle')}</Button>
        </div>
      )}
    </div>
  );
}
