// The family Controls: which materials are controlled or banned for which destination, since when and until when.

import { dataDay } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { isoOfDay } from '../control-data/days';
import type { Place } from '../control-data/place';
import type { ControlDecision, ControlQuestion } from '../questions/control';
import { controlDecision, controlStatus } from '../questions/control';
import { nextControlDate } from '../questions/control-events';
import { explainControl } from '../questions/control-explanation';
import type { Explanation } from '../questions/explanation';
import { claimsTable } from './claims-table';
import { combinations, optional } from './combinations';
import type { Context, Problem } from './entry';
import { isProblem, notFound, value } from './entry';
import { originOf } from './origin';
import { AS_OF, DESTINATION, MATERIAL, ORIGIN } from './parameters';
import { whenOf } from './when';
import type { Arguments } from './define';
import { define } from './define';

const PARAMETERS = [MATERIAL, DESTINATION, AS_OF, ORIGIN] as const;

type ControlArgs = Arguments<typeof PARAMETERS, 'each'>;
export type FilterArgs = Arguments<typeof PARAMETERS, 'table'>;

/** The destination where none is named. */
const world = ({ data }: Context): Place => data.places.get('WORLD')!;

const question = (context: Context, ...[subject, place, asOf, origin]: ControlArgs): ControlQuestion => ({
  subject,
  place: place ?? world(context),
  when: whenOf(context, asOf),
  origin: originOf(context, origin),
});

export const decision = (context: Context, args: ControlArgs): ControlDecision =>
  controlDecision(context.data, question(context, ...args));

export const explain = (context: Context, ...args: ControlArgs): Explanation =>
  explainControl(context.data, decision(context, args), { isOriginNamed: args[3] !== null });

export const CONTROL_STATUS = define({
  id: 'CONTROL_STATUS',
  family: 'controls',
  takes: 'each',
  en: 'Says whether a material is controlled for a destination: Prohibited, Review, License required, Suspended, Not controlled or Unknown.',
  zh: '说明某物项对某目的地是否受管制：Prohibited、Review、License required、Suspended、Not controlled 或 Unknown。',
  brief: 'Prohibited, Review, License required, Suspended, Not controlled or Unknown',
  parameters: PARAMETERS,
  examples: [
    '"gallium","US",DATE(2025,1,15)',
    '"dysprosium",,DATE(2025,6,12)',
    '"gallium","US",DATE(2025,1,15),"Vietnam"',
  ],
  ask: (context, ...args) => value(controlStatus(context.data, question(context, ...args))),
  explain,
});

function nextDate(context: Context, [subject, place, asOf, origin]: ControlArgs): Day | Problem {
  const { data } = context;
  const when = whenOf(context, asOf);
  const destination = place ?? world(context);
  const evidence = dataDay(data);
  // Past the evidence that nothing lies ahead says little: what was dated since is not in the data.
  return (
    nextControlDate(data, subject, destination, when, originOf(context, origin)) ??
    notFound(when.asOf > evidence ? 'nothing-ahead' : 'no-next-date', {
      region: destination.region,
      day: isoOfDay(when.asOf),
      evidence: isoOfDay(evidence),
    })
  );
}

export const NEXT_CONTROL_DATE = define({
  id: 'NEXT_CONTROL_DATE',
  family: 'controls',
  takes: 'each',
  en: 'Gives the next date on which the control of a material for a destination can change.',
  zh: '给出某物项对某目的地的管制下一次可能变化的日期。',
  brief: 'the next date on which the control can change',
  parameters: PARAMETERS,
  examples: ['"gallium","US",DATE(2026,11,22)'],
  ask: (context, ...args) => {
    const day = nextDate(context, args);
    return isProblem(day) ? day : value(day, 'day');
  },
  explain: (context, ...args) => {
    const day = nextDate(context, args);
    return isProblem(day) ? day : { ...explain(context, ...args), answer: day, format: 'day' };
  },
});

/** A table is explained by its first question; an HS code by its strictest item. */
export const explainFirst = (
  context: Context,
  ...[[subject], [place], [day], [origin]]: FilterArgs
): Explanation => explain(context, subject!, place ?? null, day ?? null, origin ?? null);

export const CONTROL_SOURCE = define({
  id: 'CONTROL_SOURCE',
  family: 'controls',
  takes: 'table',
  en: 'Lists the claims behind a control status with publisher, title, address, day and whether each was used.',
  zh: '列出管制状态背后的说法：发布者、标题、网址、日期以及是否采用。',
  brief: 'the claims behind the status',
  parameters: PARAMETERS,
  examples: ['"gallium","US",DATE(2025,1,15)'],
  ask: (context, subjects, places, days, origins) => {
    const asked = combinations([subjects, optional(places), optional(days), optional(origins)] as const);
    return isProblem(asked) ? asked : claimsTable(asked.map((args) => explain(context, ...args)));
  },
  explain: explainFirst,
});
