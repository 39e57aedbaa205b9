// Columns whose days can be read in two ways: the person says the order, it is never guessed.

import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DateOrder, DateQuestion } from '../../actions/loading/registers';
import { useStore } from '../store';
import { useTexts } from '../texts';
import { checkAgain, loading } from './loading';
import { DATA } from '../../text/en/data';

export function DateQuestions({ questions }: { questions: readonly DateQuestion[] }): ReactElement | null {
  const { t } = useTexts(DATA);
  const { dateOrder } = useStore(loading).options;
  const said = typeof dateOrder === 'object' ? dateOrder : {};
  const answer = (header: string, order: DateOrder): void =>
    void checkAgain({ dateOrder: { ...said, [header]: order } });
  return (
    <>
      {questions.map(({ header, count, row, example, dayFirst, monthFirst }) => (
        <Field
          key={header}
          label={t('check.date-order', { header, count })}
          hint={t('check.date-example', { row, example })}
        >
          <RadioGroup
            value={said[header] ?? ''}
            onChange={(_, { value }) => answer(header, value as DateOrder)}
          >
            <Radio value="day-first" label={t('check.day-first', { day: dayFirst })} />
            <Radio value="month-first" label={t('check.month-first', { day: monthFirst })} />
          </RadioGroup>
        </Field>
      ))}
    </>
  );
}
