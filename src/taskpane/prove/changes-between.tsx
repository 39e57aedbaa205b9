// Compares two days or packs and lists the cells that differ, with the reason on either side.

import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { changePacks } from '../../actions/loading/apply';
import type { Basis, Changes, Side } from '../../actions/evidence/changes-between';
import { changesBetween } from '../../actions/evidence/changes-between';
import type { RecentPack } from '../../actions/loading/recent';
import { recentPacks } from '../../actions/loading/recent';
import { askedDay } from '../../control-data/asked-day';
import { tellCommitted } from '../committed';
import { changedTexts } from '../parts/changed-text';
import { DataTable } from '../parts/data-table';
import { perform } from '../perform';
import { useSessionFacts, newerDataAsked } from '../state';
import { createStore, patch, useStore } from '../store';
import { Section } from './section';
import { useTexts } from '../texts';
import { PROVE } from '../../text/en/prove';

type End = 'from' | 'to';

/** A basis as the list's value; packs used lately by their hash. */
type Chosen = Extract<Basis, string> | `recent ${string}`;

const BASES = ['opened', 'in use', 'offered', 'up to date', 'bundled'] as const;

interface Draft {
  /** ISO text as the field gives it; empty for the workbook's own setting. */
  readonly day: string;
  readonly chosen: Chosen;
}

/** Since the workbook was opened. */
const SINCE_OPENED: Record<End, Draft> = {
  from: { day: '', chosen: 'opened' },
  to: { day: '', chosen: 'up to date' },
};

const drafts = createStore(SINCE_OPENED);
const found = createStore<Changes | null>(null);
const recent = createStore<readonly RecentPack[]>([]);

/** Cells that are named where it cannot be told; the sentence counts them all. */
const NAMED = 10;

const basisOf = (chosen: Chosen): Basis =>
  chosen.startsWith('recent ') ? { recent: chosen.slice('recent '.length) } : (chosen as Basis);

const sideOf = ({ day, chosen }: Draft): Side => ({
  basis: basisOf(chosen),
  asOf: day === '' ? null : askedDay(day),
});

async function compare(next = drafts.get()): Promise<void> {
  drafts.set(next);
  found.set(null);
  const changes = await perform((running) => changesBetween(sideOf(next.from), sideOf(next.to), running));
  if (changes) found.set(changes);
}

/** What the packs of this version would change in a workbook that does not have them, or has earlier ones. */
function compareNewerData(): void {
  if (!newerDataAsked.get()) return;
  newerDataAsked.set(false);
  void compare({ from: { day: '', chosen: 'in use' }, to: { day: '', chosen: 'offered' } });
}

async function update(): Promise<void> {
  const committed = await perform((running) => changePacks({ kind: 'take-offered' }, running));
  found.set(null);
  if (committed) tellCommitted({ code: 'prove.changes.updated' }, committed);
}

function Choice({ end }: { end: End }): ReactElement {
  const { t } = useTexts(PROVE);
  const draft = useStore(drafts)[end];
  const set = (fields: Partial<Draft>): void => patch(drafts, { [end]: { ...draft, ...fields } });
  return (
    <>
      <Field label={t(`prove.changes.${end}`)}>
        <Select value={draft.chosen} onChange={(_, { value }) => set({ chosen: value as Chosen })}>
          {BASES.map((basis) => (
            <option key={basis} value={basis}>
              {t(`prove.changes.${basis}`)}
            </option>
          ))}
          {useStore(recent).map(({ hash, title, version }) => (
            <option key={hash} value={`recent ${hash}`}>
              {t('prove.changes.recent', { title, version })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t(`prove.changes.day-${end}`)}>
        <Input type="date" value={draft.day} onChange={(_, { value }) => set({ day: value })} />
      </Field>
    </>
  );
}

function Found({ cells, changed, more, undetermined }: Changes): ReactElement {
  const { t } = useTexts(PROVE);
  const texts = useTexts();
  const total = changed.length + more;
  const said =
    total === 0
      ? t('prove.changes.none', { count: cells })
      : t('prove.changes.some', { changed: total, count: cells });
  return (
    <>
      <p role="status">
        {said} {more > 0 && t('prove.changes.more', { shown: changed.length })}
      </p>
      {changed.length > 0 && (
        <DataTable
          label={said}
          headers={[
            t('prove.changes.cell'),
            t('prove.changes.from'),
            t('prove.changes.to'),
            t('prove.changes.why'),
          ]}
          rows={changed.map(({ sheet, address, call, whyFrom, whyTo, ...change }) => {
            const { from, to } = changedTexts(change, texts);
            return {
              key: `${sheet}!${address} ${call}`,
              cells: [`${sheet}!${address}`, from, to, whyTo ?? whyFrom ?? ''],
            };
          })}
        />
      )}
      {undetermined.length > 0 && (
        <p>
          {t('prove.changes.undetermined', {
            count: undetermined.length,
            list: undetermined.slice(0, NAMED).map(({ sheet, address }) => `${sheet}!${address}`),
          })}
        </p>
      )}
    </>
  );
}

export function ChangesBetween(): ReactElement {
  const { t } = useTexts(PROVE);
  const changes = useStore(found);
  const { offersPacks } = useSessionFacts();
  useEffect(() => {
    void recentPacks().then(recent.set);
    compareNewerData();
    return newerDataAsked.subscribe(compareNewerData);
  }, []);
  return (
    <Section
      title={t('prove.changes')}
      about={t('prove.changes.about')}
      buttons={
        <>
          <Button onClick={() => void compare(SINCE_OPENED)}>{t('prove.changes.since-opened')}</Button>
          {offersPacks && <Button onClick={() => void update()}>{t('prove.changes.update')}</Button>}
        </>
      }
    >
      <Choice end="from" />
      <Choice end="to" />
      <Button onClick={() => void compare()}>{t('prove.changes.compare')}</Button>
      {changes && <Found {...changes} />}
    </Section>
  );
}
