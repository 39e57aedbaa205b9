// How old the evidence is behind an answer: the data in use, and how far its evidence lies before the as-of day.

import { Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dataDay } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { useInUse } from '../in-use';
import { useInspectTexts } from './texts';

export function DataAge({ asOf }: { asOf: Day }): ReactElement {
  const { data } = useInUse();
  const { i, day } = useInspectTexts();
  const { title, version } = data.head;
  const last = dataDay(data);
  return (
    <Caption1>
      {last <= asOf
        ? i('inspect.data', { title, version, day: day(last), age: asOf - last, asOf: day(asOf) })
        : i('inspect.data-after', { title, version, day: day(last) })}
    </Caption1>
  );
}
