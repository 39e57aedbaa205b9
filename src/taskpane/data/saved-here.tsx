// What this workbook carries: its data or not, the start with it, the working day on opening, and taking all of it out.

import { Button, Caption1, Subtitle2, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import {
  forgetInWorkbook,
  frozenCells,
  keepInWorkbook,
  removeFromWorkbook,
  setStartsHere,
  startsHere,
} from '../../actions/change/keep-or-remove';
import { setUpdateOnOpening } from '../../actions/change/settings';
import { tellCommitted } from '../committed';
import { tell } from '../messages';
import { Question } from '../parts/question';
import { perform } from '../perform';
import { useSessionFacts, view } from '../state';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { DATA } from '../../text/en/data';

/** Null where Excel cannot say. */
const starts = createStore<boolean | null>(null);

/** Cells that are frozen in this workbook. */
const frozen = createStore(0);

const countFrozen = async (): Promise<void> => frozen.set(await frozenCells().catch(() => 0));

const useStyles = makeStyles({
  kept: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  heading: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

async function keep(): Promise<void> {
  const committed = await perform(keepInWorkbook);
  if (committed) tellCommitted({ code: 'kept.now' }, committed);
}

async function forget(): Promise<void> {
  const done = await perform(async (running) => {
    await forgetInWorkbook(running);
    return true;
  });
  if (done) tell({ intent: 'success', text: { code: 'kept.forgotten' } });
}

async function remove(): Promise<void> {
  const committed = await perform((running) => removeFromWorkbook(frozen.get(), running));
  await countFrozen();
  if (committed) tellCommitted({ code: 'kept.removed' }, committed);
}

/** Formulas come back where that needs no decision; where it does, the person is led to it and nothing is removed. */
async function thawThenRemove(): Promise<void> {
  const thawed = await perform(async (running) => {
    const { thaw } = await import('../../actions/freeze/thaw');
    return thaw('workbook', new Set(), running);
  });
  if (!thawed) return;
  await countFrozen();
  const count = thawed.left.length + thawed.untraced.length;
  if (count === 0) return remove();
  tell({ intent: 'warning', text: { code: 'kept.thaw-left', values: { count } } });
  view.set('prove');
}

async function startWith(on: boolean): Promise<void> {
  const done = await perform(async () => {
    await setStartsHere(on);
    return true;
  });
  if (done) starts.set(on);
}

export function SavedHere(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const { sessionOnly, settings } = useSessionFacts();
  const isStarting = useStore(starts);
  const frozenCount = useStore(frozen);
  useEffect(() => {
    void countFrozen();
    startsHere().then(
      (on) => starts.set(on),
      () => starts.set(null),
    );
  }, []);
  return (
    <section className={styles.kept}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('kept.title')}
      </Subtitle2>
      <Caption1>{t(sessionOnly ? 'kept.is-not' : 'kept.is')}</Caption1>
      <Switch
        label={t('kept.update-on-opening')}
        checked={settings.updateOnOpening}
        onChange={(_, { checked }) => void perform((running) => setUpdateOnOpening(checked, running))}
      />
      {isStarting !== null && (
        <>
          <Switch
            label={t('kept.starts')}
            checked={isStarting}
            onChange={(_, { checked }) => void startWith(checked)}
          />
          <Caption1>{t('kept.starts-hint')}</Caption1>
        </>
      )}
      <div className={styles.buttons}>
        {sessionOnly ? (
          <Button onClick={() => void keep()}>{t('kept.keep')}</Button>
        ) : (
          <Button onClick={() => void forget()}>{t('kept.forget')}</Button>
        )}
        <Question
          title={t('kept.remove-title')}
          text={
            frozenCount > 0
              ? `${t('kept.remove-text')} ${t('kept.remove-frozen', { count: frozenCount })}`
              : t('kept.remove-text')
          }
          yes={t(frozenCount > 0 ? 'kept.remove-values' : 'kept.remove')}
          instead={
            frozenCount > 0 ? { label: t('kept.thaw-first'), run: () => void thawThenRemove() } : undefined
          }
          onYes={() => void remove()}
        >
          <Button>{t('kept.remove')}</Button>
        </Question>
      </div>
    </section>
  );
}
