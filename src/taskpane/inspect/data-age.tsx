// How old the evidence is behind an answer: the data in use, and how far its evidence lies before the as-of day.

import { Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dataDay } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { useCurrentState } from '../state';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';

export function DataAge({ asOf }: { asOf: Day }): ReactElement {
  const { data } = useCurrentState();
  const { t, day } = useTexts(INSPECT);
  const { title, version } = data.head;
  const last = dataDay(data);
  return (
    <Caption1>
      {last <= asOf
        ? t('inspect.data', { title, version, day: day(last), age: asOf - last, asOf: day(asOf) })
        : t('inspect.data-after', { title, version, day: day(last) })}{' '}
      {t('inspect.meant')}
    </Caption1>
  );
}
