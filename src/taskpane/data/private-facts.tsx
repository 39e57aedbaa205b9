// Private facts over the pack: each can be taken off, all of them in one go, and every change is logged.

import {
  Button,
  Caption1,
  Caption1Strong,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PrivateChange } from '../../actions/loading/private-facts';
import { changePrivate } from '../../actions/loading/private-facts';
import type { SessionFacts } from '../../actions/change/session-facts';
import type { ControlData } from '../../control-data/control-data';
import { say } from '../../text/say';
import { tellCommitted } from '../committed';
import { Question } from '../parts/question';
import { useCurrentState, useSessionFacts, page } from '../state';
import { perform } from '../perform';
import type { Texts } from '../texts';
import { useTexts } from '../texts';
import '../../text/en/import';
import { factName } from './fact-name';
import { DATA } from '../../text/en/data';
import type { DataCode } from '../../text/en/data';

type Overlay = SessionFacts['overlay'];
type Topic = keyof Overlay['facts'];

const LOGGED = 30;
/** How many facts are listed at first, and with each further click. */
const STEP = 50;

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  fact: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { minWidth: 0 },
});

async function make(change: PrivateChange): Promise<void> {
  const committed = await perform((running) => changePrivate(change, running));
  if (committed) tellCommitted({ code: 'private.changed' }, committed);
}

export default function PrivateFacts(): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts(DATA);
  const { overlay, privateCount } = useSessionFacts();
  if (privateCount === 0 && overlay.log.length === 0)
    return (
      <div className={styles.page}>
        <Text>{t('private.none')}</Text>
        <Text>{say(language, 'import.private-facts')}</Text>
        <Button appearance="primary" onClick={() => page.set('load')}>
          {t('private.load')}
        </Button>
      </div>
    );
  return (
    <div className={styles.page}>
      <Caption1>{say(language, 'import.private-facts')}</Caption1>
      <Facts overlay={overlay} />
      {privateCount > 0 && (
        <Question
          title={t('private.remove-all-title')}
          text={t('private.remove-all-text', { count: privateCount })}
          yes={t('private.remove-all')}
          onYes={() => void make({ kind: 'remove-all' })}
        >
          <Button icon={<DeleteRegular />}>{t('private.remove-all')}</Button>
        </Question>
      )}
      <Log overlay={overlay} />
    </div>
  );
}

interface Listed {
  key: string;
  label: string;
  name: string;
  change: PrivateChange;
}

type Row =
  { kind: 'fact'; topic: Topic; record: object } | { kind: 'name'; alias: Overlay['aliases'][number] };

function* rowsOf({ facts, aliases }: Overlay): Generator<Row> {
  for (const [topic, records] of Object.entries(facts) as [Topic, object[]][])
    for (const record of records) yield { kind: 'fact', topic, record };
  for (const alias of aliases) yield { kind: 'name', alias };
}

function listed(row: Row, data: ControlData, t: Texts<DataCode>['t']): Listed {
  if (row.kind === 'name') {
    const { topic, thing, name } = row.alias;
    const named = topic === 'regions' ? data.places.get(thing)?.region : data[topic].get(thing);
    return {
      key: `${topic} ${name}`,
      label: t('topic.aliases'),
      name: t('private.stands-for', { name, thing: named?.name ?? thing }),
      change: { kind: 'remove-name', topic, name },
    };
  }
  const { topic, record } = row;
  const { id = (record as { code?: string }).code ?? '' } = record as { id?: string };
  return {
    key: `${topic} ${id}`,
    label: t(`topic.${topic}`),
    name: factName(data, topic, record, id),
    change: { kind: 'remove', topic, id },
  };
}

/** The facts, and the private names: of a large register as many as a person asks for. */
function Facts({ overlay }: { overlay: Overlay }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const { data } = useCurrentState();
  const [most, setMost] = useState(STEP);
  const rows: Listed[] = [];
  for (const row of rowsOf(overlay)) {
    if (rows.length === most) break;
    rows.push(listed(row, data, t));
  }
  const all = Object.values(overlay.facts).reduce(
    (sum, records) => sum + records.length,
    overlay.aliases.length,
  );
  return (
    <>
      <ul className={styles.list} aria-label={t('data.private')}>
        {rows.map(({ key, label, name, change }) => (
          <li key={key} className={styles.fact}>
            <span className={styles.text}>
              <Caption1Strong>{label}</Caption1Strong> <Caption1>{name}</Caption1>
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('private.remove', { name })}
              title={t('private.remove', { name })}
              onClick={() => void make(change)}
            />
          </li>
        ))}
      </ul>
      {all > most && (
        <Button size="small" onClick={() => setMost(most + STEP)}>
          {t('check.more', { count: all - most })}
        </Button>
      )}
    </>
  );
}

function Log({ overlay }: { overlay: Overlay }): ReactElement | null {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  if (overlay.log.length === 0) return null;
  return (
    <section style={{ width: '100%' }}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('private.log')}
      </Subtitle2>
      <ul className={styles.list}>
        {overlay.log
          .slice(-LOGGED)
          .reverse()
          .map((change, at) => (
            <li key={at} className={styles.fact}>
              <Caption1>
                {change.when.slice(0, 16).replace('T', ' ')} UTC: {saidBy(change, t)} ({change.from})
              </Caption1>
            </li>
          ))}
      </ul>
    </section>
  );
}

const KINDS = ['added', 'changed', 'removed'] as const;

/** `Licenses: 3 added, 1 changed (status) own-a, own-b`. */
function saidBy({ topics, fields, ids }: Overlay['log'][number], t: Texts<DataCode>['t']): string {
  const counts = (Object.keys(topics) as (keyof typeof topics)[]).map((topic) => {
    const said = KINDS.flatMap((kind) => {
      const count = topics[topic]![kind];
      return count > 0 ? [`${count} ${t(`private.log.${kind}`)}`] : [];
    });
    return `${t(`topic.${topic}`)}: ${said.join(', ')}`;
  });
  const changed = fields.length > 0 ? ` (${fields.join(', ')})` : '';
  return `${counts.join('; ')}${changed} ${ids.join(', ')}`;
}
