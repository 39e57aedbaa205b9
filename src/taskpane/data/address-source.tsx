// An https address. What will not work is said before it is tried.

import { Button, Field, Input, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AddressAdvice } from '../../actions/loading/sources';
import { adviseOn } from '../../actions/loading/sources';
import { say } from '../../text/say';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { check } from './loading';
import { DATA } from '../../text/en/data';

const typed = createStore('');

export function AddressSource(): ReactElement {
  const { t } = useTexts(DATA);
  const address = useStore(typed);
  const [advice, setAdvice] = useState<AddressAdvice | null>(null);
  const load = async (): Promise<void> => {
    const given = await perform(() => adviseOn(address.trim()));
    if (!given) return;
    setAdvice(given);
    if (given.kind === 'try') await check({ kind: 'address', address: given.url });
  };
  const take = (better: string): void => {
    typed.set(better);
    setAdvice(null);
    void check({ kind: 'address', address: better });
  };
  return (
    <form
      style={{ display: 'grid', rowGap: 8, justifyItems: 'start' }}
      onSubmit={(event) => {
        event.preventDefault();
        void load();
      }}
    >
      <Field label={t('load.address-field')} hint={t('load.address-hint')} style={{ width: '100%' }}>
        <Input
          type="url"
          input={{ style: { minWidth: 0 } }}
          placeholder="https://"
          value={address}
          onChange={(_, { value }) => {
            typed.set(value);
            setAdvice(null);
          }}
        />
      </Field>
      {advice && advice.kind !== 'try' && <Advice advice={advice} onTake={take} />}
      <Button type="submit" disabledFocusable={address.trim() === ''}>
        {t('load.check-address')}
      </Button>
    </form>
  );
}

interface AdviceProps {
  advice: Exclude<AddressAdvice, { kind: 'try' }>;
  onTake: (better: string) => void;
}

function Advice({ advice, onTake }: AdviceProps): ReactElement {
  const { language, t } = useTexts(DATA);
  const better = advice.kind === 'page' ? advice.better : advice.kind === 'intranet' ? advice.url : null;
  const values = { service: 'service' in advice ? advice.service : '', better: better ?? '' };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say(language, `import.advice-${advice.kind}`, values)}{' '}
        {better && (
          <Link as="button" inline onClick={() => onTake(better)}>
            {t(advice.kind === 'intranet' ? 'load.ask-it' : 'load.use-better')}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
