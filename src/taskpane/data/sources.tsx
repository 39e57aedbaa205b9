// Where data is loaded from: a file, an address, a table or selection of the workbook, what was used lately, a template.

import { Button, Caption1, Field, Select, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { RecentPack } from '../../actions/loading/recent';
import { recentPacks } from '../../actions/loading/recent';
import type { RegisterId } from '../../actions/loading/registers';
import { MAX_FILE_BYTES, MAX_ROWS } from '../../actions/loading/registers';
import { tablesToCheck } from '../../actions/loading/sources';
import { insertTemplate } from '../../actions/loading/templates';
import { tell } from '../messages';
import { perform } from '../perform';
import { useSessionFacts } from '../state';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { AddressSource } from './address-source';
import { FileSource } from './file-source';
import { check, loading } from './loading';
import { REGISTERS } from './registers';
import { RegisterQuestion } from './register-question';
import { DATA } from '../../text/en/data';

const useStyles = makeStyles({
  sources: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  source: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  heading: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const tableNames = createStore<readonly string[]>([]);
const chosenTable = createStore('');
const chosenTemplate = createStore<RegisterId>('licenses');

export function Sources(): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(DATA);
  const { inExcel } = useSessionFacts();
  const { recognised } = useStore(loading);
  return (
    <div className={styles.sources}>
      {recognised && <RegisterQuestion />}
      <section className={styles.source}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('load.file')}
        </Subtitle2>
        <FileSource />
        <Caption1>
          {t('load.limits', { megabytes: MAX_FILE_BYTES / 1024 / 1024, rows: number(MAX_ROWS) })}
        </Caption1>
      </section>
      <section className={styles.source}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('load.address')}
        </Subtitle2>
        <AddressSource />
      </section>
      {inExcel && <WorkbookSource />}
      <Recent />
      {inExcel && <Templates />}
    </div>
  );
}

/** Tables come and go while the pane is open, so they are asked for again with each look. */
async function listTables(): Promise<void> {
  const names = await perform(tablesToCheck);
  if (names) tableNames.set(names);
}

function WorkbookSource(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const tables = useStore(tableNames);
  const chosen = useStore(chosenTable);
  useEffect(() => void listTables(), []);
  const table = tables.includes(chosen) ? chosen : tables[0];
  return (
    <section className={styles.source}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('load.workbook')}
      </Subtitle2>
      {table !== undefined && (
        <Field label={t('load.table')} hint={t('load.table-hint')}>
          <Select
            value={table}
            onFocus={() => void listTables()}
            onChange={(_, { value }) => chosenTable.set(value)}
          >
            {tables.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.buttons}>
        {table !== undefined && (
          <Button onClick={() => void check({ kind: 'table', name: table })}>{t('load.check-table')}</Button>
        )}
        <Button onClick={() => void check({ kind: 'selection' })}>{t('load.check-selection')}</Button>
      </div>
    </section>
  );
}

function Recent(): ReactElement | null {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const [packs, setPacks] = useState<readonly RecentPack[]>([]);
  useEffect(() => void recentPacks().then(setPacks), []);
  if (packs.length === 0) return null;
  return (
    <section className={styles.source}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('load.recent')}
      </Subtitle2>
      {packs.map(({ hash, title, version, dataDate }) => (
        <Button key={hash} onClick={() => void check({ kind: 'recent', hash })}>
          {t('load.recent-pack', { title, version, day: dataDate })}
        </Button>
      ))}
    </section>
  );
}

function Templates(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const register = useStore(chosenTemplate);
  const add = async (): Promise<void> => {
    const added = await perform((running) => insertTemplate(register, running));
    if (!added) return;
    chosenTable.set(added.table);
    await listTables();
    tell({ intent: 'success', text: { code: 'load.template-added', values: { ...added } } });
  };
  return (
    <section className={styles.source}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('load.template')}
      </Subtitle2>
      <Field label={t('load.register')} hint={t('load.template-hint')}>
        <Select value={register} onChange={(_, { value }) => chosenTemplate.set(value as RegisterId)}>
          {REGISTERS.map((id) => (
            <option key={id} value={id}>
              {t(`register.${id}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button onClick={() => void add()}>{t('load.add-template')}</Button>
      </div>
    </section>
  );
}
