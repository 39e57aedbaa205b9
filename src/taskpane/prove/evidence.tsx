// Makes the evidence sheet and says what is on it.

import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { makeEvidence } from '../../actions/evidence/evidence';
import { tell } from '../messages';
import { perform } from '../perform';
import { scopeChosen } from './scope-choice';
import { Section } from './section';
import { keysOf } from '../keyboard/keys';
import { PROVE } from '../../text/en/prove';
import { useTexts } from '../texts';

async function make(): Promise<void> {
  const made = await perform((running) => makeEvidence(scopeChosen.get(), running));
  if (!made) return;
  const { cells, claims, sheet, differing } = made;
  const done = { code: 'prove.evidence.done', values: { count: cells, claims, sheet } };
  const warned = { code: 'prove.evidence.differing', values: { count: differing } };
  tell({ intent: differing > 0 ? 'warning' : 'success', text: differing > 0 ? [done, warned] : done });
}

export function Evidence(): ReactElement {
  const { t } = useTexts(PROVE);
  return (
    <Section
      title={t('prove.evidence')}
      about={t('prove.evidence.about')}
      buttons={
        <Button appearance="primary" aria-keyshortcuts={keysOf('main')} onClick={() => void make()}>
          {t('prove.evidence.make')}
        </Button>
      }
    />
  );
}
