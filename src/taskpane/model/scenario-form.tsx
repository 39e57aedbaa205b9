// Adds a scenario to the workbook as a table that people edit by hand.

import { Button, Caption1, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { insertScenario } from '../../actions/model';
import { useCurrentState } from '../state';
import { tell } from '../messages';
import { perform } from '../perform';
import { patch, useStore } from '../store';
import { builtCount, scenarioDraft } from './drafts';
import { MODEL } from '../../text/en/model';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  button: { alignSelf: 'flex-start' },
  input: { minWidth: 0 },
});

async function insert(): Promise<void> {
  const { name, from } = scenarioDraft.get();
  const inserted = await perform((running) => insertScenario(name, from, running));
  if (!inserted) return;
  patch(scenarioDraft, { name: '' });
  builtCount.set((count) => count + 1);
  tell({
    intent: 'success',
    text: { code: 'scenario.inserted', values: { ...inserted } },
  });
}

export function ScenarioForm(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(MODEL);
  const { name, from } = useStore(scenarioDraft);
  const { scenarios } = useCurrentState();
  return (
    <div className={styles.form}>
      <Caption1>{t('scenario.hint')}</Caption1>
      <Field label={t('scenario.new')}>
        <Input
          className={styles.input}
          value={name}
          onChange={(_, { value }) => patch(scenarioDraft, { name: value })}
        />
      </Field>
      <Field label={t('scenario.from')}>
        <Select value={from} onChange={(_, { value }) => patch(scenarioDraft, { from: value })}>
          {scenarios.names.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={styles.button} disabledFocusable={name.trim() === ''} onClick={() => void insert()}>
        {t('scenario.insert')}
      </Button>
    </div>
  );
}
