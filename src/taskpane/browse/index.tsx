// Browses the data in use: licenses as a grid, measures with their timeline, revenue by region as bars, a
// search over the lists of parties.

import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { LicenseGrid } from './license-grid';
import { Measures } from './measures';
import { Parties } from './parties';
import { RevenueBars } from './revenue-bars';

const SHOWN: Readonly<Record<Subject, ComponentType>> = {
  licenses: LicenseGrid,
  measures: Measures,
  revenue: RevenueBars,
  parties: Parties,
};

type Subject = 'licenses' | 'measures' | 'revenue' | 'parties';

const subject = createStore<Subject>('licenses');

const useStyles = makeStyles({
  browse: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export default function Browse(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  const chosen = useStore(subject);
  const Shown = SHOWN[chosen];
  return (
    <div className={styles.browse}>
      <Field label={t('browse.show')}>
        <Select value={chosen} onChange={(_, { value }) => subject.set(value as Subject)}>
          {(Object.keys(SHOWN) as Subject[]).map((one) => (
            <option key={one} value={one}>
              {t(`browse.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Shown />
    </div>
  );
}
