// The measures on a material: where each stands on the as-of day, and the timeline of them all.

import { Caption1, Field, Switch, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { functionEntry } from '../../catalog';
import type { Parameter, Problem } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { problemText } from '../../catalog/explain';
import { defaultOrigin } from '../../catalog/origin';
import { readCell } from '../../catalog/reading';
import type { UnitTimeline } from '../../catalog/timeline';
import { timelineOf } from '../../catalog/timeline';
import type { Day } from '../../control-data/days';
import type { Place } from '../../control-data/place';
import { useQuestionContext } from '../state';
import { AnswerTable } from '../look-up/answer-table';
import { NameField } from '../look-up/name-field';
import { suggestionsFor } from '../look-up/suggestions';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { PastEvidence, isPastEvidence } from './past-evidence';
import { Timeline } from './timeline';
import { TimelineTable } from './timeline-table';

const MATERIAL: Parameter = { name: 'material', kind: 'material' };
const ORIGIN: Parameter = { name: 'origin', kind: 'region', optional: true };

const typed = createStore('gallium');
/** Blank: the workbook's default origin. */
const typedOrigin = createStore('');
const asTable = createStore(false);

const isInDoubt = ({ spans }: UnitTimeline, asOf: Day): boolean =>
  spans.some(({ state, from, until }) => state === 'uncertain' && from <= asOf && asOf <= (until ?? asOf));

export function Measures(): ReactElement {
  const { t, language } = useTexts();
  const context = useQuestionContext();
  const text = useStore(typed);
  const from = useStore(typedOrigin);
  const isTable = useStore(asTable);
  const subject = useMemo(
    () =>
      text.trim() === ''
        ? null
        : (readCell(text, MATERIAL, context.data) as Parameters<typeof timelineOf>[1]),
    [text, context.data],
  );
  const origin = useMemo(
    () => (from.trim() === '' ? null : (readCell(from, ORIGIN, context.data) as Place | Problem)),
    [from, context.data],
  );
  const isRead = subject !== null && !isProblem(subject) && !isProblem(origin);
  const lines = useMemo(
    () => (isRead ? timelineOf(context, subject, origin) : []),
    [context, subject, origin, isRead],
  );
  const table = isRead
    ? functionEntry('CONTROL_TABLE').ask(context, [[subject], [], [], origin ? [origin] : []])
    : null;
  return (
    <>
      <Field label={t('argument.material')}>
        <NameField
          value={text}
          search={suggestionsFor(MATERIAL, context)!}
          onChange={(value) => typed.set(value)}
        />
      </Field>
      <Field label={t('argument.origin')}>
        <NameField
          value={from}
          search={suggestionsFor(ORIGIN, context)!}
          placeholder={defaultOrigin(context)?.region.name ?? t('settings.any-origin')}
          onChange={(value) => typedOrigin.set(value)}
        />
      </Field>
      {[subject, origin].filter(isProblem).map((one) => (
        <Text key={one.code} role="status">
          {problemText(one, language)}
        </Text>
      ))}
      {isRead && lines.length === 0 && <Text role="status">{t('measures.none')}</Text>}
      {lines.length > 0 && (
        <>
          <Switch
            label={t('measures.as-table')}
            checked={isTable}
            onChange={(_, { checked }) => asTable.set(checked)}
          />
          {isTable ? <TimelineTable lines={lines} /> : <Timeline lines={lines} day={context.workingDay} />}
          {isPastEvidence(context) && lines.some((line) => isInDoubt(line, context.asOf)) && <PastEvidence />}
          <Caption1>{t('measures.states')}</Caption1>
          {table?.kind === 'table' && <AnswerTable table={table} />}
        </>
      )}
    </>
  );
}
