// Freezes and thaws; blocks that are not as they were left are listed, and the person decides.

import { Button, Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { freeze } from '../../actions/freeze/freeze';
import type { FrozenPlace } from '../../actions/freeze/thaw';
import { planThaw, thaw } from '../../actions/freeze/thaw';
import type { Sentence } from '../messages';
import { tell } from '../messages';
import { DataTable } from '../parts/data-table';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { scopeChosen } from './scope-choice';
import { Section } from './section';
import { PROVE } from '../../text/en/prove';
import { useTexts } from '../texts';

/** Blocks that the person is asked about, and those chosen; null while nothing is asked. */
const asked = createStore<{ places: readonly FrozenPlace[]; chosen: ReadonlySet<string> } | null>(null);

/** Cells named in a message; more are counted. */
const NAMED = 5;

async function freezeNow(): Promise<void> {
  const done = await perform((running) => freeze(scopeChosen.get(), running));
  if (!done) return;
  const { cells, skipped } = done;
  const frozen = { code: 'prove.freeze.frozen', values: { count: cells } };
  const list = shortened(skipped.map(({ sheet, address, error }) => `${sheet}!${address} ${error}`));
  const left = { code: 'prove.freeze.skipped', values: { count: skipped.length, list } };
  tell({
    intent: skipped.length > 0 ? 'warning' : 'success',
    text: skipped.length > 0 ? [frozen, left] : frozen,
  });
}

async function askOrThaw(): Promise<void> {
  asked.set(null);
  const plan = await perform((running) => planThaw(scopeChosen.get(), running));
  if (!plan) return;
  const places = plan.places.filter(({ doubts }) => doubts.length > 0);
  if (places.length > 0) asked.set({ places, chosen: new Set() });
  else await thawNow(new Set());
}

async function thawNow(also: ReadonlySet<string>): Promise<void> {
  const done = await perform((running) => thaw(scopeChosen.get(), also, running));
  if (!done) return;
  const { cells, left, gone, untraced } = done;
  const refused = left.filter(({ doubts }) => doubts.includes('refused'));
  asked.set(refused.length > 0 ? { places: refused, chosen: new Set() } : null);
  const said: Sentence[] = [];
  const add = (code: string, count: number, list: readonly string[] = []): void =>
    void (count > 0 && said.push({ code, values: { count, list: shortened(list) } }));
  add('prove.freeze.stays', left.length - refused.length);
  add(
    'prove.freeze.not-taken',
    refused.length,
    refused.map(({ sheet, address }) => `${sheet}!${address}`),
  );
  add('prove.freeze.gone', gone);
  add('prove.freeze.untraced', untraced.length, untraced);
  const isWarning = refused.length + untraced.length > 0;
  if (cells > 0 || said.length === 0) said.unshift({ code: 'prove.freeze.thawed', values: { count: cells } });
  tell({ intent: isWarning ? 'warning' : 'success', text: said });
}

const shortened = (list: readonly string[]): string[] =>
  list.length > NAMED ? [...list.slice(0, NAMED), '…'] : [...list];

function choose(id: string, isChosen: boolean): void {
  asked.set((before) => {
    if (!before) return before;
    const chosen = new Set(before.chosen);
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    return { ...before, chosen };
  });
}

function Question({ places, chosen }: { places: readonly FrozenPlace[]; chosen: ReadonlySet<string> }) {
  const { t } = useTexts(PROVE);
  const rows = places.map(({ id, sheet, address, formula, doubts }) => ({
    key: id,
    cells: [
      <Checkbox
        key="place"
        label={`${sheet}!${address}`}
        checked={chosen.has(id)}
        onChange={(_, { checked }) => choose(id, checked === true)}
      />,
      formula,
      doubts.map((doubt) => t(`prove.freeze.${doubt}`)).join('; '),
    ],
  }));
  const asks = t('prove.freeze.asks', { count: places.length });
  return (
    <>
      <p role="status">{asks}</p>
      <DataTable
        label={asks}
        headers={[t('prove.freeze.place'), t('prove.freeze.formula'), t('prove.freeze.doubts')]}
        rows={rows}
      />
      <Button appearance="primary" onClick={() => void thawNow(chosen)}>
        {t(chosen.size > 0 ? 'prove.freeze.thaw-chosen' : 'prove.freeze.thaw-others')}
      </Button>
      <Button onClick={() => asked.set(null)}>{t('prove.freeze.never-mind')}</Button>
    </>
  );
}

export function FreezeAndThaw(): ReactElement {
  const { t } = useTexts(PROVE);
  const question = useStore(asked);
  return (
    <Section
      title={t('prove.freeze')}
      about={t('prove.freeze.about')}
      buttons={
        <>
          <Button onClick={() => void freezeNow()}>{t('prove.freeze.freeze')}</Button>
          <Button onClick={() => void askOrThaw()}>{t('prove.freeze.thaw')}</Button>
        </>
      }
    >
      {question && <Question {...question} />}
    </Section>
  );
}
