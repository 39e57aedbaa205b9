// A search over the lists of parties: a name as it is written, its standing on the as-of day, and the listings behind it.

import { Field, SearchBox, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useDeferredValue, useMemo } from 'react';
import { functionEntry } from '../../catalog';
import { isProblem } from '../../catalog/entry';
import { explanationText, problemText } from '../../catalog/explain';
import { useQuestionContext } from '../state';
import { AnswerTable } from '../look-up/answer-table';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';

const typed = createStore('');

export function Parties(): ReactElement {
  const { t, language } = useTexts();
  const context = useQuestionContext();
  const text = useStore(typed);
  const name = useDeferredValue(text).trim();
  const status = useMemo(
    () => (name === '' ? null : functionEntry('PARTY_STATUS').explain!(context, [name, null, null])),
    [context, name],
  );
  const listings = useMemo(
    () => functionEntry('PARTY_TABLE').ask(context, [name === '' ? [] : [name], [], []]),
    [context, name],
  );
  return (
    <>
      <Field label={t('parties.name')}>
        <SearchBox value={text} onChange={(_, { value }) => typed.set(value)} />
      </Field>
      {status && (
        <Text role="status">
          {isProblem(status) ? problemText(status, language) : explanationText(status, language)}
        </Text>
      )}
      {listings.kind === 'table' && <AnswerTable table={listings} />}
    </>
  );
}
