// Says, where dates have passed since the evidence ends, why statuses stand as they do, and leads to what can be done.

import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Context } from '../../catalog/entry';
import { dataDay } from '../../control-data/control-data';
import { useQuestionContext, view } from '../state';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  said: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
});

/** Whether the as-of day lies after the day of the latest evidence. */
export const isPastEvidence = ({ data, asOf }: Pick<Context, 'data' | 'asOf'>): boolean =>
  asOf > dataDay(data);

export function PastEvidence(): ReactElement {
  const styles = useStyles();
  const { t, day } = useTexts();
  const { data, asOf } = useQuestionContext();
  const evidence = dataDay(data);
  return (
    <div className={styles.said} role="note">
      <Caption1>
        {t('browse.past-evidence', { evidence: day(evidence), age: asOf - evidence, day: day(asOf) })}
      </Caption1>
      <Button size="small" onClick={() => view.set('data')}>
        {t('notice.open-data')}
      </Button>
    </div>
  );
}
