// The addresses from which registers were loaded: asked again at a click, never by themselves, or forgotten.

import { Button, Caption1, Caption1Strong, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactElement } from 'react';
import { forgetRegister, revalidateRegister } from '../../actions/loading/address-registers';
import { perform } from '../perform';
import { useSessionFacts } from '../state';
import { useTexts } from '../texts';
import { askAgain } from './asking-again';
import { DATA } from '../../text/en/data';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  register: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { display: 'block', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});

export function SavedRegisters(): ReactElement | null {
  const styles = useStyles();
  const { t, day } = useTexts(DATA);
  const { registers } = useSessionFacts().settings;
  if (registers.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('data.registers')}
      </Subtitle2>
      <ul className={styles.list} aria-label={t('data.registers')}>
        {registers.map(({ url, register, loadedOn }) => (
          <li key={url} className={styles.register}>
            <Caption1Strong className={styles.text}>{t(`register.${register}`)}</Caption1Strong>
            <Caption1 className={styles.text}>
              {url} ({t('data.register-loaded', { day: day(loadedOn) })})
            </Caption1>
            <div className={styles.buttons}>
              <Button
                size="small"
                aria-label={t('data.ask-register', { url })}
                onClick={() => void askAgain(url, (running) => revalidateRegister(url, running))}
              >
                {t('data.ask-address')}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('data.forget-register', { url })}
                title={t('data.forget-register', { url })}
                onClick={() => void perform((running) => forgetRegister(url, running))}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
