// Chooses the question: any function of the catalog, found by its name or by what it says.

import { Combobox, Field, Option, OptionGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { FUNCTIONS, functionEntry } from '../../catalog';
import type { FunctionEntry } from '../../catalog/entry';
import { FAMILIES } from '../functions/families';
import { keysOf } from '../keyboard/keys';
import { searchOver } from '../search';
import { useTexts } from '../texts';
import { LIST_PLACE } from './list-place';
import { chooseQuestion } from './question';
import { takesFirst } from './suggestions';

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%' },
  list: { maxHeight: '320px' },
  option: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** The first clause of a description: what comes before the list of its answers. */
const gist = (description: string): string => description.split(/[:：。]|\. /)[0]!;

export function QuestionField({ id }: { id: string }): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const about = (entry: FunctionEntry): string => gist(entry[language]);
  const search = useMemo(
    () =>
      searchOver(
        FUNCTIONS.map((entry) => ({
          thing: entry,
          words: [entry.id, entry[language], t(`family.${entry.family}`)],
        })),
      ),
    [language, t],
  );
  const found = search(typed ?? '');
  const choose = (chosen: string): void => {
    setTyped(null);
    chooseQuestion(chosen);
  };
  return (
    <Field label={t('ask.question')} hint={about(functionEntry(id))}>
      <Combobox
        className={styles.field}
        input={{ style: { minWidth: 0 }, 'aria-keyshortcuts': keysOf('search') }}
        listbox={{ className: styles.list }}
        positioning={LIST_PLACE}
        freeform
        inlinePopup
        value={typed ?? id}
        selectedOptions={[id]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (takesFirst(event) && typed !== null && found[0]) choose(found[0].id);
        }}
        // Typing takes the selection off, which is told as a selection of nothing.
        onOptionSelect={(_, { optionValue }) => optionValue && choose(optionValue)}
      >
        {FAMILIES.map((family) => {
          const members = found.filter((entry) => entry.family === family);
          if (members.length === 0) return null;
          return (
            <OptionGroup key={family} label={t(`family.${family}`)}>
              {members.map((entry) => (
                <Option key={entry.id} value={entry.id} text={entry.id}>
                  <span className={styles.option}>
                    {entry.id}
                    <Text size={200} className={styles.detail}>
                      {about(entry)}
                    </Text>
                  </span>
                </Option>
              ))}
            </OptionGroup>
          );
        })}
        {found.length === 0 && (
          <Option disabled value="" text="">
            {t('ask.nothing-found')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
