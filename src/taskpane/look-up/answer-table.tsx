// A table that a function would spill: narrow ones as a table, wide ones row by row as lists of fields.

import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Column, TableAnswer, TableCell } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { StatusWord, isStatus } from '../parts/status-word';
import { useTexts } from '../texts';
import type { Day } from '../../control-data/days';
import type { Texts } from '../texts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th': { textAlign: 'start', verticalAlign: 'bottom' },
    '& td': { verticalAlign: 'top' },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  rows: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, minWidth: 0 },
  },
});

/** More rows are for the sheet, not for the pane. */
const MOST = 30;
/** More columns do not stand side by side at 320 px. */
const NARROW = 3;

type Row = TableAnswer['rows'][number];

export function AnswerTable({ table }: { table: TableAnswer }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { columns, rows } = table;
  const shown = rows.slice(0, MOST);
  const cell = (value: TableCell | undefined, column: Column): ReactNode => {
    if (value === undefined) return '';
    if (isProblem(value)) return value.error;
    return isStatus(value) ? (
      <StatusWord status={value} />
    ) : (
      shownValue({ value, format: column.format }, texts)
    );
  };
  const list = (row: Row): ReactNode =>
    columns.map((column, at) => {
      const value = row[at];
      return value === '' || value === undefined ? null : (
        <div key={column.header} style={{ display: 'contents' }}>
          <dt>{column.header}</dt>
          <dd>{cell(value, column)}</dd>
        </div>
      );
    });
  return (
    <div>
      {columns.length <= NARROW ? (
        <table className={styles.table}>
          {table.headers !== false && (
            <thead>
              <tr>
                {columns.map(({ header }) => (
                  <th key={header} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {shown.map((row, at) => (
              <tr key={at}>
                {columns.map((column, index) => (
                  <td key={column.header}>{cell(row[index], column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ul className={styles.rows}>
          {shown.map((row, at) => (
            <li key={at}>
              <dl className={styles.row}>{list(row)}</dl>
            </li>
          ))}
        </ul>
      )}
      <Caption1>
        {rows.length === 0
          ? texts.t('table.empty')
          : rows.length > MOST
            ? texts.t('table.more', { shown: MOST, count: rows.length })
            : texts.t('table.rows', { count: rows.length })}
      </Caption1>
    </div>
  );
}

export function shownValue(
  { value, format }: { value: string | number | boolean; format?: string },
  { day, percent, number }: Pick<Texts, 'day' | 'percent' | 'number'>,
): string {
  if (typeof value !== 'number') return String(value);
  if (format === 'day') return day(value as Day);
  return format === 'share' ? percent(value) : number(value);
}
