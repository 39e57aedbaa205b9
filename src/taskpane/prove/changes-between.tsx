// Compares two days or packs and lists the cells that differ, with the reason on either side.

import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Changes, Side } from '../../actions/prove/changes-between';
import { changesBetween } from '../../actions/prove/changes-between';
import type { Shown } from '../../actions/asking';
import { dayOfIso } from '../../control-data/days';
import { DataTable } from '../parts/data-table';
import { perform } from '../perform';
import { createStore, patch, useStore } from '../store';
import { Section } from './section';
import { useProveTexts } from './texts';

type End = 'from' | 'to';

interface Draft {
  /** ISO text as the field gives it; empty for the workbook's own setting. */
  readonly day: string;
  readonly pack: Side['pack'];
}

const drafts = createStore<Record<End, Draft>>({
  from: { day: '', pack: 'bundled' },
  to: { day: '', pack: 'in use' },
});
const found = createStore<Changes | null>(null);

/** Cells that are named where it cannot be told; the sentence counts them all. */
const NAMED = 10;

const sideOf = ({ day, pack }: Draft): Side => ({ pack, asOf: day === '' ? null : dayOfIso(day) });

async function compare(): Promise<void> {
  const { from, to } = drafts.get();
  found.set(null);
  const changes = await perform((running) => changesBetween(sideOf(from), sideOf(to), running));
  if (changes) found.set(changes);
}

const textOf = (shown: Shown): string => (typeof shown === 'object' ? shown.error : String(shown));

function Choice({ end }: { end: End }): ReactElement {
  const t = useProveTexts();
  const draft = useStore(drafts)[end];
  const set = (fields: Partial<Draft>): void => patch(drafts, { [end]: { ...draft, ...fields } });
  return (
    <>
      <Field label={t(`prove.changes.${end}`)}>
        <Select value={draft.pack} onChange={(_, { value }) => set({ pack: value as Side['pack'] })}>
          <option value="in use">{t('prove.changes.in-use')}</option>
          <option value="bundled">{t('prove.changes.bundled')}</option>
        </Select>
      </Field>
      <Field label={t(`prove.changes.day-${end}`)}>
        <Input type="date" value={draft.day} onChange={(_, { value }) => set({ day: value })} />
      </Field>
    </>
  );
}

function Found({ cells, changed, more, untold }: Changes): ReactElement {
  const t = useProveTexts();
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
          rows={changed.map(({ sheet, address, call, from, to, whyFrom, whyTo }) => ({
            key: `${sheet}!${address} ${call}`,
            cells: [`${sheet}!${address}`, textOf(from), textOf(to), whyTo ?? whyFrom ?? ''],
          }))}
        />
      )}
      {untold.length > 0 && (
        <p>
          {t('prove.changes.untold', {
            count: untold.length,
            list: untold.slice(0, NAMED).map(({ sheet, address }) => `${sheet}!${address}`),
          })}
        </p>
      )}
    </>
  );
}

export function ChangesBetween(): ReactElement {
  const t = useProveTexts();
  const changes = useStore(found);
  return (
    <Section title={t('prove.changes')} about={t('prove.changes.about')}>
      <Choice end="from" />
      <Choice end="to" />
      <Button onClick={() => void compare()}>{t('prove.changes.compare')}</Button>
      {changes && <Found {...changes} />}
    </Section>
  );
}
