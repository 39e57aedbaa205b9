// What is due: dates that have passed since the evidence ended, what most answers hang on first, each with Settle it.

import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { dueDates } from '../../actions/inspect/due';
import { DATA } from '../../text/en/data';
import { useCurrentState } from '../state';
import { Settle } from '../inspect/settle';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  due: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  date: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export default function Due(): ReactElement {
  const styles = useStyles();
  const { t, day } = useTexts(DATA);
  const { data, workingDay } = useCurrentState();
  const dates = useMemo(() => dueDates(data, workingDay), [data, workingDay]);
  return (
    <section className={styles.due}>
      <Text>{t('due.about', { count: dates.length, day: day(workingDay) })}</Text>
      <ul className={styles.list} aria-label={t('data.due')}>
        {dates.map(({ question, answers }) => (
          <li key={question.id} className={styles.date}>
            <Caption1>{t('due.answers', { count: answers })}</Caption1>
            <Settle question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}
