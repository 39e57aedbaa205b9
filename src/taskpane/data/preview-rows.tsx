// The first rows of a file as they are read: the headers, and rows below them. It scrolls sideways by itself.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Recognised } from '../../actions/loading/registers';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  number: { color: tokens.colorNeutralForeground3, textAlign: 'end' },
});

export function PreviewRows({ label, rows }: { label: string; rows: Recognised['rows'] }): ReactElement {
  const styles = useStyles();
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <tbody>
          {rows.map(({ number, cells }, index) => (
            <tr key={number}>
              <td className={styles.number}>{number}</td>
              {columns.map((at) =>
                index === 0 && cells[at] ? (
                  <th key={at} scope="col">
                    {cells[at]}
                  </th>
                ) : (
                  <td key={at}>{cells[at] ?? ''}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
