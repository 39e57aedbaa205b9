// Mends cells that are not recognized or stuck, and explains those that only a person can mend.

import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Repaired } from '../../actions/health/repair';
import { repair } from '../../actions/health/repair';
import { say } from '../../text/say';
import { tell } from '../messages';
import { DataTable } from '../parts/data-table';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { scopeChosen } from './scope-choice';
import { Section } from './section';
import { PROVE } from '../../text/en/prove';

const unmended = createStore<Repaired['left']>([]);

/** Cells listed in the pane; the message counts them all. */
const LISTED = 100;

async function repairNow(): Promise<void> {
  const done = await perform((running) => repair(scopeChosen.get(), running));
  if (!done) return;
  unmended.set(done.left);
  const { found, mended } = done;
  const text =
    found === 0
      ? { code: 'prove.repair.none' }
      : { code: 'prove.repair.done', values: { count: found, mended } };
  tell({ intent: done.left.length > 0 ? 'warning' : 'success', text });
}

export function Repair(): ReactElement {
  const { t } = useTexts(PROVE);
  const { language } = useTexts();
  const left = useStore(unmended);
  return (
    <Section
      title={t('prove.repair')}
      about={t('prove.repair.about')}
      buttons={<Button onClick={() => void repairNow()}>{t('prove.repair.repair')}</Button>}
    >
      {left.length > 0 && (
        <DataTable
          label={t('prove.repair.left')}
          headers={[t('prove.freeze.place'), t('prove.repair.why')]}
          rows={left.slice(0, LISTED).map(({ sheet, address, ailment, problem }) => ({
            key: `${sheet}!${address}`,
            cells: [
              `${sheet}!${address}`,
              problem
                ? [`problem.${problem.code}`, `remedy.${problem.remedy}`]
                    .map((code) => say(language, code, problem.values))
                    .join(' ')
                : t(`prove.repair.${ailment}`),
            ],
          }))}
        />
      )}
    </Section>
  );
}
