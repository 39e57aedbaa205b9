// A change of the packs: what would change first, then the change. One waits for its answer at a time.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PackChange } from '../../actions/loading/apply';
import { changePacks } from '../../actions/loading/apply';
import type { DataComparison } from '../../actions/loading/compare';
import { comparePacks } from '../../actions/loading/compare';
import { tellCommitted } from '../committed';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { ComparisonReport } from './comparison-report';
import type { DataCode } from '../../text/en/data';
import { DATA } from '../../text/en/data';

/** The change that was compared and waits for an answer. */
export const waiting = createStore<{ change: PackChange; comparison: DataComparison } | null>(null);

const useStyles = makeStyles({
  change: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
  },
});

export async function askFor(change: PackChange): Promise<void> {
  const comparison = await perform((running) => comparePacks(change, running));
  if (comparison) waiting.set({ change, comparison });
}

/** What the button of a change says, and what is said when it was made. */
function wordsOf(change: PackChange): { button: DataCode; done: DataCode } {
  if (change.kind !== 'switch') return { button: 'data.use-bundled', done: 'data.bundled-again' };
  return change.isOff
    ? { button: 'packs.switch-off', done: 'packs.is-off' }
    : { button: 'packs.switch-on', done: 'packs.is-on' };
}

async function make(change: PackChange): Promise<void> {
  const committed = await perform((running) => changePacks(change, running));
  waiting.set(null);
  if (committed) tellCommitted({ code: wordsOf(change).done }, committed);
}

/** What the waiting change would change, with its answers. */
export function WaitingChange(): ReactElement | null {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const asked = useStore(waiting);
  if (!asked) return null;
  return (
    <div className={styles.change}>
      <ComparisonReport comparison={asked.comparison} />
      <Button appearance="primary" onClick={() => void make(asked.change)}>
        {t(wordsOf(asked.change).button)}
      </Button>
      <Button onClick={() => waiting.set(null)}>{t('cancel')}</Button>
    </div>
  );
}

/** Going back to the shipped packs and no others. */
export function BackToBundled(): ReactElement {
  const { t } = useTexts(DATA);
  const isAsked = useStore(waiting)?.change.kind === 'as-shipped';
  if (isAsked) return <WaitingChange />;
  return <Button onClick={() => void askFor({ kind: 'as-shipped' })}>{t('data.to-bundled')}</Button>;
}
