// A field with search: what is typed finds names in any spelling; what is not in the list may stand as it is.

import { Combobox, Option, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTexts } from '../texts';
import { LIST_PLACE } from './list-place';
import type { Suggestion } from './suggestions';
import { takesFirst } from './suggestions';

interface Props {
  value: string;
  search: (text: string) => Suggestion[];
  placeholder?: string;
  onChange: (value: string) => void;
}

/** Longer lists are cut: who sees forty names types one more letter. */
const MOST = 40;

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%' },
  list: { maxHeight: '260px' },
  option: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
});

export function NameField({ value, search, placeholder, onChange, ...field }: Props): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  const found = search(value);
  const isChosen = found.some((one) => one.value === value);
  const listed = (isChosen ? search('') : found).slice(0, MOST);
  return (
    <Combobox
      {...field}
      className={styles.field}
      input={{ style: { minWidth: 0 } }}
      listbox={{ className: styles.list }}
      positioning={LIST_PLACE}
      freeform
      inlinePopup
      clearable
      placeholder={placeholder}
      value={value}
      selectedOptions={isChosen ? [value] : []}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (takesFirst(event) && value.trim() !== '' && !isChosen && found[0]) onChange(found[0].value);
      }}
      onOptionSelect={(event, { optionValue }) => {
        // Typing takes the selection off, which is told as a selection of nothing; so does the button that clears.
        if (optionValue || event.type === 'click') onChange(optionValue ?? '');
      }}
    >
      {listed.map((one) => (
        <Option key={one.value} value={one.value} text={one.value}>
          <span className={styles.option}>
            {one.value}
            {one.detail && (
              <Text size={200} className={styles.detail}>
                {one.detail}
              </Text>
            )}
          </span>
        </Option>
      ))}
      {listed.length === 0 && (
        <Option disabled value="" text="">
          {t('ask.nothing-found')}
        </Option>
      )}
    </Combobox>
  );
}
