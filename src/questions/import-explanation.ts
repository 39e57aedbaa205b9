// Why an additional duty is what it is: each duty of the sum, what is not in it and why, and for which goods it counts.

import type { ControlData, Subject } from '../control-data/control-data';
import { dataDay } from '../control-data/control-data';
import { addDays, isoOfDay } from '../control-data/days';
import type { ControlUnit } from '../control-data/measures';
import { evidenceEnd } from './control-notes';
import type { Claim, Explanation, Named, Reason } from './explanation';
import { claimsOf, reason } from './explanation';
import type { Duty, DutyAnswer, DutyDecision, DutyQuestion } from './imports';

/** A list of forms or countries longer than this ends with dots. */
const MOST_NAMED = 3;

export const unitTitle = ({ clause, measure }: ControlUnit): string => clause?.title ?? measure.title;

const named = (data: ControlData, code: string): Named => data.places.get(code)?.region ?? { name: code };

export const subjectNamed = (subject: Subject): Named =>
  subject.kind === 'hs' ? { name: `HS ${subject.code}` } : subject.material;

const someOf = (names: readonly Named[]): { list: (string | Named)[] } => ({
  list: names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : [...names],
});

/** What and between which countries the answer is: of a group the pair that decides. */
export function dutyValues(data: ControlData, { subject, destination, origin }: DutyQuestion) {
  return {
    subject: subjectNamed(subject),
    destination: named(data, destination.code),
    origin: named(data, origin.code),
  };
}

/** Why there is no number: the first duty that may apply, in the words of the data. */
export function openDutyValues(data: ControlData, question: DutyQuestion, { open }: DutyDecision) {
  const [first] = open;
  return {
    ...dutyValues(data, question),
    measure: unitTitle(first!.rule.unit),
    words: openWords(first!) || first!.rule.unit.measure.reference,
  };
}

/** What the data says of it, and why that is no rate that counts. */
const openWords = ({ rule: { unit }, rate, onDay }: Duty): string =>
  [
    rate.words,
    whyOpen(unit),
    onDay.state === 'uncertain' && onDay.since !== null ? `in doubt from ${isoOfDay(onDay.since)} on` : '',
  ]
    .filter(Boolean)
    .join('; ');

const whyOpen = ({ decides, clause, measure }: ControlUnit): string =>
  decides ? '' : (clause?.whyNotDeciding ?? measure.whyNotDeciding ?? '').replace(/\.$/, '');

export function explainDuty(
  data: ControlData,
  question: DutyQuestion,
  answer: Extract<DutyAnswer, { kind: 'sum' }>,
): Explanation {
  const { decision, uncovered, isGroup } = answer;
  const { counted, open, others, sum } = decision;
  const values = dutyValues(data, question);
  const evidence = evidenceDay(data, decision);
  const forms = [...new Set(counted.flatMap(({ only }) => only))].flatMap(
    (id) => data.materials.get(id) ?? [],
  );
  const ends = [...counted, ...others].flatMap(({ onDay }) => onDay.until ?? []).sort((a, b) => a - b);
  return {
    answer: sum,
    format: 'share',
    ...question.when,
    reason:
      counted.length === 0
        ? reason('duty.none', values)
        : reason('duty.sum', {
            ...values,
            value: { share: sum },
            duties: counted
              .map((duty) => `${percent(duty.rate.rate!)} ${unitTitle(duty.rule.unit)}`)
              .join('; '),
          }),
    notes: [
      ...evidenceEnd(data, question.when, evidence),
      ...(forms.length > 0 ? [reason('duty.forms', { forms: someOf(forms) })] : []),
      ...open.map((duty) => notInSum(duty)),
      ...(counted.length > 1 ? [reason('duty.both')] : []),
      ...counted
        .filter(({ rate }) => rate.isHighest)
        .map(({ rule }) => reason('duty.highest', { measure: unitTitle(rule.unit) })),
      ...counted.flatMap((duty) => ownWords(duty)),
      ...(isGroup
        ? [
            reason('duty.members', {
              origin: named(data, decision.origin),
              destination: named(data, decision.destination),
            }),
          ]
        : []),
      ...(uncovered.length > 0
        ? [
            reason('duty.uncovered', {
              countries: someOf(uncovered.map((code) => named(data, code))),
            }),
          ]
        : []),
      ...others.map((duty) => notInSum(duty)),
    ],
    claims: [
      ...counted.flatMap((duty) => claimsFor(data, duty, true)),
      ...[...open, ...others].flatMap((duty) => claimsFor(data, duty, false)),
    ],
    since: null,
    until: null,
    next: ends[0] === undefined ? null : addDays(ends[0], 1),
  };
}

/** Where the evidence of the packs ends that hold the duties; of the first pack where none is named. */
function evidenceDay(data: ControlData, { counted, open, others }: DutyDecision) {
  const days = [...counted, ...open, ...others].flatMap(
    ({ rule }) => data.packOf(rule.unit.measure)?.dataDay ?? [],
  );
  return days.length > 0 ? days.reduce((a, b) => (b < a ? b : a)) : dataDay(data);
}

const percent = (rate: number): string => `${Number((rate * 100).toFixed(4))}%`;

/** What the source says beside the rate: what is exempt, from which day other goods. */
function ownWords({ rule, rate }: Duty): Reason[] {
  if (!rate.words || rate.words === percent(rate.rate!)) return [];
  return [reason('duty.words', { measure: unitTitle(rule.unit), words: rate.words })];
}

function notInSum({ rule, onDay, rate, notOnTopOf }: Duty): Reason {
  const measure = unitTitle(rule.unit);
  if (notOnTopOf)
    return reason('duty.not-in-sum.stacking', {
      measure,
      other: unitTitle(notOnTopOf),
    });
  switch (onDay.state) {
    case 'uncertain': {
      const code = onDay.by === null ? 'duty.not-in-sum.doubt' : 'duty.not-in-sum.lapsed';
      return reason(code, {
        measure,
        day: { day: addDays(onDay.since!, -1) },
      });
    }
    case 'suspended':
      return reason('duty.not-in-sum.suspended', {
        measure,
        day: onDay.until === null ? '' : { day: onDay.until },
      });
    case 'before':
      return reason('duty.due', {
        measure,
        day: { day: rule.unit.effective! },
      });
    default:
      if (!rule.unit.decides)
        return reason('duty.not-in-sum.undecided', {
          measure,
          why: [rate.words, whyOpen(rule.unit)].filter(Boolean).join('; '),
        });
      return reason(rate.missing === 'specific' ? 'duty.not-in-sum.specific' : 'duty.not-in-sum.no-rate', {
        measure,
        words: rate.words,
      });
  }
}

function claimsFor(data: ControlData, { rule, rate }: Duty, used: boolean): Claim[] {
  return claimsOf(data, rule.unit.measure, {
    claim: `Additional duty: ${unitTitle(rule.unit)}`,
    ...(rate.rate === null ? { value: rate.words } : { value: rate.rate, format: 'share' as const }),
    used,
  });
}
