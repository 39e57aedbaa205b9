// The answer at once: its word or number, the reason, what to know beside it, and what comes next.

import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';
import { problemText } from '../../catalog/explain';
import { dataDay } from '../../control-data/control-data';
import type { SayValue } from '../../text/say';
import { say } from '../../text/say';
import type { Explanation, Preview } from './preview';
import { useCurrentState } from '../state';
import { StatusWord, isStatus } from '../parts/status-word';
import { useTexts } from '../texts';
import { AnswerTable, shownValue } from './answer-table';

const useStyles = makeStyles({
  answer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  value: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  problem: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  notes: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& li + li': { marginTop: tokens.spacingVerticalXXS },
  },
});

type Answered = Extract<Preview, { kind: 'answered' }>;

/** `label` tells the answers of several calls apart. */
export function AnswerBox({
  answer,
  explanation,
  cells,
  label,
}: Omit<Answered, 'claims'> & { label?: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <section className={styles.answer} aria-label={label ?? t('answer')} aria-live="polite">
      <Value answer={answer} />
      {cells > 1 && <Caption1>{t('answer.first-of', { count: cells })}</Caption1>}
      {explanation && <Why explanation={explanation} />}
    </section>
  );
}

function Value({ answer }: Pick<Answered, 'answer'>): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  switch (answer.kind) {
    case 'problem':
      return (
        <div className={styles.problem}>
          <ErrorCircleRegular aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Text>
            <strong>{answer.error}</strong> {problemText(answer, texts.language)}
          </Text>
        </div>
      );
    case 'value':
      return (
        <div className={styles.value}>
          {isStatus(answer.value) ? <StatusWord status={answer.value} /> : shownValue(answer, texts)}
        </div>
      );
    case 'card':
      return (
        <>
          <div className={styles.value}>{answer.text}</div>
          <AnswerTable
            table={{
              kind: 'table',
              columns: [{ header: 'Field' }, { header: 'Value' }],
              rows: answer.fields.map((field) => [field.name, shownValue(field, texts)]),
            }}
          />
        </>
      );
    case 'table':
      return <AnswerTable table={answer} />;
  }
}

/** Answers about controls and licenses have a next date; shares and amounts have none. */
const isDated = ({ format }: Explanation): boolean => format === 'text' || format === 'day';

function Why({ explanation }: { explanation: Explanation }): ReactElement {
  const styles = useStyles();
  const { t, language, day } = useTexts();
  const { reason, notes, asOf, knownOn, since, until, next } = explanation;
  const evidence = dataDay(useCurrentState().data);
  const sentence = ({ code, values }: Explanation['reason']): string =>
    say(language, code, values as Record<string, SayValue>);
  return (
    <>
      <Text>{sentence(reason)}</Text>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => {
            const text = sentence(note);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
      <Caption1>
        {t('answer.as-of', { day: day(asOf) })}
        {knownOn !== asOf && ` ${t('strip.known-on', { day: day(knownOn) })}`}
        {since !== null && ` ${t('answer.since', { day: day(since) })}`}
        {until !== null && ` ${t('answer.until', { day: day(until) })}`}
        {next !== null && ` ${t('answer.next', { day: day(next) })}`}
        {next === null && isDated(explanation) && asOf > evidence && ` ${t('answer.no-next')}`}
      </Caption1>
    </>
  );
}
