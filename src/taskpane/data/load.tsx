// Loading in three steps: where from, what was found, what it would change. Nothing is applied before the person agrees.

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useStore } from '../store';
import '../../text/en/import';
import { CheckReport } from './check-report';
import { loading } from './loading';
import { RecognisedFile } from './recognised-file';
import { Sources } from './sources';

const useStyles = makeStyles({
  load: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** How a file is read keeps its place, whether a choice makes a table of it or not: the field just used keeps the focus. */
export default function Load(): ReactElement {
  const styles = useStyles();
  const { checked, recognised } = useStore(loading);
  return (
    <div className={styles.load}>
      {recognised && <RecognisedFile recognised={recognised} isRead={checked !== null} />}
      {checked ? <CheckReport checked={checked} /> : <Sources />}
    </div>
  );
}
