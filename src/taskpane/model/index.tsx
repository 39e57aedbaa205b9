// Models in the workbook: worksheets built from lines, scenarios as tables, and what was built.

import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import { BuildForm } from './build-form';
import { BuiltList } from './built-list';
import { Examples } from './examples';
import { ScenarioForm } from './scenario-form';
import { MODEL } from '../../text/en/model';
import { useTexts } from '../texts';

const FinanceForm = lazy(() => import(/* webpackChunkName: "finance" */ './finance-form'));

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  heading: { margin: 0 },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

export default function Model(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(MODEL);
  return (
    <div className={styles.view}>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('model.build')}
        </Subtitle2>
        <BuildForm />
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('example.title')}
        </Subtitle2>
        <Examples />
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('model.finance')}
        </Subtitle2>
        <Suspense fallback={null}>
          <FinanceForm />
        </Suspense>
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('scenario.title')}
        </Subtitle2>
        <ScenarioForm />
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('model.existing')}
        </Subtitle2>
        <BuiltList />
      </section>
    </div>
  );
}
