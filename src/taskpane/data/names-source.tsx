// Where supplier names are taken from: a column of a table of the workbook, or the selected cells.

import { Button, Caption1, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { tablesToCheck } from '../../actions/loading/sources';
import {
  namesInSelection,
  namesInTable,
  supplierColumn,
  tableColumns,
} from '../../actions/loading/supplier-names';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { matchFrom } from './naming';
import { keysOf } from '../keyboard/keys';
import { DATA } from '../../text/en/data';

const chosenTable = createStore('');
const chosenColumn = createStore('');

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function NamesSource(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const [tables, setTables] = useState<readonly string[]>([]);
  const [headers, setHeaders] = useState<{ of: string; names: readonly string[] } | null>(null);
  const wantedTable = useStore(chosenTable);
  const wantedColumn = useStore(chosenColumn);
  const table = tables.includes(wantedTable) ? wantedTable : tables[0];
  const columns = headers && headers.of === table ? headers.names : [];
  const column = columns.includes(wantedColumn)
    ? wantedColumn
    : columns[Math.max(0, supplierColumn(columns))];
  const listTables = (): void => void perform(tablesToCheck).then((found) => found && setTables(found));
  useEffect(listTables, []);
  useEffect(() => {
    if (table !== undefined)
      void perform((running) => tableColumns(table, running)).then(
        (names) => names && setHeaders({ of: table, names }),
      );
  }, [table]);
  return (
    <div className={styles.page}>
      <Caption1>{t('names.what')}</Caption1>
      {table !== undefined && (
        <>
          <Field label={t('load.table')}>
            <Select value={table} onFocus={listTables} onChange={(_, { value }) => chosenTable.set(value)}>
              {tables.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <Field label={t('names.column')}>
            <Select value={column ?? ''} onChange={(_, { value }) => chosenColumn.set(value)}>
              {columns.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <div className={styles.buttons}>
        {table !== undefined && column !== undefined && (
          <Button
            appearance="primary"
            aria-keyshortcuts={keysOf('main')}
            onClick={() => void matchFrom((running) => namesInTable(table, column, running))}
          >
            {t('names.match-column')}
          </Button>
        )}
        <Button onClick={() => void matchFrom(namesInSelection)}>{t('names.match-selection')}</Button>
      </div>
    </div>
  );
}
