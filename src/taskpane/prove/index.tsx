// Prove and share: what the cells rest on, kept for others and for later.

import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ChangesBetween } from './changes-between';
import { CheckExcel } from './check-excel';
import { Evidence } from './evidence';
import { FreezeAndThaw } from './freeze-and-thaw';
import { FrozenCopy } from './frozen-copy';
import { Repair } from './repair';
import { ScopeChoice } from './scope-choice';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', minWidth: 0 },
});

export default function Prove(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <ScopeChoice />
      <Evidence />
      <FreezeAndThaw />
      <FrozenCopy />
      <ChangesBetween />
      <Repair />
      <CheckExcel />
    </div>
  );
}
