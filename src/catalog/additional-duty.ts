// ADDITIONAL_DUTY: what comes on top of the ordinary duty on goods of an origin.

import type { Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import type { Place } from '../control-data/place';
import { dutyValues, explainDuty, openDutyValues } from '../questions/import-explanation';
import type { DutyAnswer, DutyQuestion } from '../questions/imports';
import { additionalDuty } from '../questions/imports';
import { define } from './define';
import type { Context, DescribedParameter, Problem } from './entry';
import { isProblem, notFound, value } from './entry';
import { AS_OF, MATERIAL } from './parameters';
import { whenOf } from './when';

export const ORIGIN = {
  name: 'origin',
  kind: 'region',
  en: 'The country of origin of the goods, or a group, of which the highest duty counts; a cell or a range.',
  zh: '货物的原产国或国家组（取组内最高关税）；单元格或区域。',
} as const satisfies DescribedParameter;

type Args = [Subject, Place, Place, Day | null];

const questionOf = (context: Context, [subject, destination, origin, asOf]: Args): DutyQuestion => ({
  subject,
  destination,
  origin,
  when: whenOf(context, asOf),
});

function find({ data }: Context, question: DutyQuestion): Extract<DutyAnswer, { kind: 'sum' }> | Problem {
  const without = question.destination.members.size === 0 ? question.destination : question.origin;
  if (question.destination.members.size === 0 || question.origin.members.size === 0)
    return notFound('no-members', { text: without.region.name });
  const answer = additionalDuty(data, question);
  switch (answer.kind) {
    case 'sum':
      return answer;
    case 'no rate':
      return notFound('no-duty-rate', openDutyValues(data, question, answer.decision));
    case 'no import':
      return notFound('duty.no-import', dutyValues(data, question));
    case 'not covered':
      return answer.covered.length === 0
        ? notFound('no-duties-of-any')
        : notFound('no-duties-of', {
            destination: question.destination.region,
            covered: answer.covered.map((code) => data.places.get(code)?.region.name ?? code),
          });
  }
}

/**
 * ADDITIONAL_DUTY: a fraction, the sum of the ad valorem duties in the data that hold on the day and come on top of the
 * ordinary one. #N/A where the data covers no duty of the destination, and where the sum would be nothing although a duty
 * may apply whose rate the data does not give or whose standing is in doubt: no answer reads as "no duty" by mistake.
 */
export const ADDITIONAL_DUTY = define({
  id: 'ADDITIONAL_DUTY',
  family: 'imports',
  takes: 'each',
  en: 'Adds up the duties on goods of an origin beyond the ordinary duty, as a share of their value.',
  zh: '合计某原产地货物在普通关税之外的关税，以占货值的比例表示。',
  brief: 'duties on top of the ordinary duty',
  parameters: [
    MATERIAL,
    {
      name: 'destination',
      kind: 'region',
      en: 'The importing country, or a group, of which the highest duty counts; a cell or a range.',
      zh: '进口国或国家组（取组内最高关税）；单元格或区域。',
    },
    ORIGIN,
    AS_OF,
  ],
  examples: ['"NdFeB magnets","US","CN",DATE(2026,6,1)'],
  ask: (context, ...args) => {
    const found = find(context, questionOf(context, args));
    return isProblem(found) ? found : value(found.decision.sum, 'share');
  },
  explain: (context, ...args) => {
    const question = questionOf(context, args);
    const found = find(context, question);
    return isProblem(found) ? found : explainDuty(context.data, question, found);
  },
});
