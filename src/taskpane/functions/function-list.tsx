// The list of all functions by family: search, what each says, how it is written, an example to insert.

import { Field, SearchBox, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { FUNCTIONS } from '../../catalog';
import { keysOf } from '../keyboard/keys';
import { searchOver } from '../search';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { FAMILIES } from './families';
import { FunctionCard } from './function-card';

const searched = createStore('');

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  functions: { margin: 0, padding: 0, listStyleType: 'none' },
  search: { maxWidth: 'none' },
});

export default function FunctionList(): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts();
  const text = useStore(searched);
  const search = useMemo(
    () =>
      searchOver(
        FUNCTIONS.map((entry) => ({
          thing: entry,
          words: [
            entry.id,
            entry[language],
            entry.parameters.map(({ name }) => name).join(' '),
            t(`family.${entry.family}`),
          ],
        })),
      ),
    [language, t],
  );
  const found = search(text);
  return (
    <section className={styles.list} aria-label={t('functions')}>
      <Field label={t('functions.search')}>
        <SearchBox
          className={styles.search}
          value={text}
          placeholder={t('functions.search-example')}
          input={{ 'aria-keyshortcuts': keysOf('search') }}
          dismiss={{ 'aria-label': t('search.clear') }}
          onChange={(_, { value }) => searched.set(value)}
        />
      </Field>
      <Text size={200} role="status">
        {t('functions.found', { count: found.length })}
      </Text>
      {FAMILIES.map((family) => {
        const members = found.filter((entry) => entry.family === family);
        if (members.length === 0) return null;
        return (
          <section key={family} aria-label={t(`family.${family}`)}>
            <Subtitle2 as="h2">{t(`family.${family}`)}</Subtitle2>
            <ul className={styles.functions}>
              {members.map((entry) => (
                <FunctionCard key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
