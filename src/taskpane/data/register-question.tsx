// Asks what a table is whose headers do not say it, and reads it again as that.

import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RegisterId } from '../../actions/loading/registers';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { checkAgain, startOver } from './loading';
import { REGISTERS } from './registers';
import { keysOf } from '../keyboard/keys';
import { DATA } from '../../text/en/data';

const chosen = createStore<RegisterId>('licenses');

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function RegisterQuestion(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const register = useStore(chosen);
  return (
    <section className={styles.question} aria-label={t('load.which-register')}>
      <Field label={t('load.which-register')}>
        <Select value={register} onChange={(_, { value }) => chosen.set(value as RegisterId)}>
          {REGISTERS.map((id) => (
            <option key={id} value={id}>
              {t(`register.${id}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-keyshortcuts={keysOf('main')}
          onClick={() => void checkAgain({ register })}
        >
          {t('load.read-as')}
        </Button>
        <Button onClick={startOver}>{t('load.other-source')}</Button>
      </div>
    </section>
  );
}
