// Why an answer is what it is, English: one sentence for each reason and note.

import type { Shown, Template } from '../sentences';
import { english } from '../sentences';
import { counted, plural } from './plural';

const since = ({ since: day }: Shown): string => (day ? ` since ${day}` : '');
const from = ({ since: day }: Shown): string => (day ? ` from ${day}` : '');
const until = ({ until: day }: Shown): string => (day ? ` until ${day}` : '');

/** Every answer that holds for some forms alone begins with them. */
const only = ({ only: forms, more }: Shown): string =>
  forms
    ? `Applies only to: ${forms}${Number(more) > 0 ? ` and ${counted(more, 'more form', 'more forms')}` : ''}. `
    : '';

type Sentences = Record<string, (values: Shown) => string>;

const withForms = <T extends Sentences>(sentences: T): T =>
  Object.fromEntries(
    Object.entries(sentences).map(([code, say]) => [code, (values: Shown) => only(values) + say(values)]),
  ) as T;

const start = ({ dated, start: day }: Shown): string => `${dated} on ${day}`;

const CONTROL = {
  'control.prohibited': (v) =>
    `${v['subject']} to ${v['place']} is prohibited: ${v['measure']} has been in force${since(v)}.`,
  'control.denied': (v) =>
    `${v['subject']} to ${v['place']} falls under a presumption of denial: ${v['measure']} has been in force${since(v)}.`,
  'control.review.suspension': (v) =>
    `The suspension of ${v['measure']} ended on ${v['ended']}, and the data does not say what followed; ${v['subject']} to ${v['place']} could be ${v['couldBe']}.`,
  'control.review.end': (v) =>
    `${v['measure']} was to end on ${v['ended']}, and the data does not say what followed; ${v['subject']} to ${v['place']} could be ${v['couldBe']}.`,
  'control.license': (v) =>
    `${v['subject']} to ${v['place']} needs an export license under ${v['measure']}${since(v)}${until(v)}.`,
  'control.quota': (v) =>
    `${v['subject']} to ${v['place']} needs an allocation from the export quota of ${v['measure']}${since(v)}${until(v)}${v['amounts'] ? `: ${v['amounts']}` : ''}.`,
  'control.suspended': (v) =>
    `${v['measure']} would apply to ${v['subject']} to ${v['place']} but is suspended${from(v)}${until(v)}.`,
  'control.none': (v) => `No measure in the data applies to ${v['subject']} to ${v['place']} on this day.`,
  'control.home': (v) =>
    `${v['subject']} to ${v['place']} is not an export: the measures are that jurisdiction's own.`,
  'control.unknown.material': (v) =>
    `The data names ${v['subject']}, but its controls have not been checked.`,
  'control.unknown.origin': (v) =>
    `Nobody has checked the controls of ${v['origin']} on ${v['subject']} for this data, so nothing is cleared.`,
  'control.unknown.region': (v) =>
    `The data does not say which countries "${v['place']}" means, so there is no answer for it.`,
} satisfies Sentences;

/** A license answer that the control alone decides: what follows for the exporter, then why. */
const LICENSE_BY_CONTROL = {
  'license.by-control.prohibited': (v) =>
    `${v['company']} cannot get a license for ${v['place']}: ${CONTROL['control.prohibited'](v)}`,
  'license.by-control.denied': (v) =>
    `${v['company']} cannot expect a license for ${v['place']}: ${CONTROL['control.denied'](v)}`,
  'license.by-control.review.suspension': (v) =>
    `Whether ${v['company']} needs a license for ${v['place']} is open. ${CONTROL['control.review.suspension'](v)}`,
  'license.by-control.review.end': (v) =>
    `Whether ${v['company']} needs a license for ${v['place']} is open. ${CONTROL['control.review.end'](v)}`,
  'license.by-control.quota': (v) =>
    `${v['company']} needs an allocation for ${v['place']}: ${CONTROL['control.quota'](v)}`,
  'license.by-control.suspended': (v) =>
    `${v['company']} needs no license for ${v['place']}: ${CONTROL['control.suspended'](v)}`,
  'license.by-control.none': (v) =>
    `${v['company']} needs no license for ${v['place']}: ${CONTROL['control.none'](v)}`,
  'license.by-control.home': (v) =>
    `${v['company']} needs no license for ${v['place']}: ${CONTROL['control.home'](v)}`,
  'license.by-control.unknown.material': CONTROL['control.unknown.material'],
  'license.by-control.unknown.origin': CONTROL['control.unknown.origin'],
  'license.by-control.unknown.region': CONTROL['control.unknown.region'],
} satisfies Sentences;

const LICENSE = {
  'license.unknown': (v) =>
    `${v['company']} has no products and no licenses in the data, so its status for ${v['place']} is not known.`,
  'license.granted.stated': (v) =>
    `${v['company']} has a license for ${v['place']} (${v['subject']}), ${start(v)}, valid until ${v['last']} as stated.`,
  'license.granted.stated-length': (v) =>
    `${v['company']} has a license for ${v['place']} (${v['subject']}), ${start(v)}, valid until ${v['last']} by its stated length.`,
  'license.granted.law': (v) =>
    `${v['company']} has a license for ${v['place']} (${v['subject']}), ${start(v)}; its validity is not disclosed, and by law it ends on ${v['last']} at the latest.`,
  'license.partial.stated': (v) =>
    `${v['company']} has a license for ${v['scope']} in ${v['place']} (${v['subject']}), ${start(v)}, valid until ${v['last']} as stated.`,
  'license.partial.stated-length': (v) =>
    `${v['company']} has a license for ${v['scope']} in ${v['place']} (${v['subject']}), ${start(v)}, valid until ${v['last']} by its stated length.`,
  'license.partial.law': (v) =>
    `${v['company']} has a license for ${v['scope']} in ${v['place']} (${v['subject']}), ${start(v)}; its validity is not disclosed, and by law it ends on ${v['last']} at the latest.`,
  'license.partial-group': (v) =>
    `${v['company']} is licensed for ${v['covered']} of the ${v['count']} pairs of country and goods in ${v['place']} that need a license, or for some customers only.`,
  'license.review': (v) =>
    `The license of ${v['company']} for ${v['place']} has no stated end, and the longest validity by law ended on ${v['last']}.`,
  'license.expired': (v) => `The license of ${v['company']} for ${v['place']} ended on ${v['last']}.`,
  'license.pending': (v) =>
    `${v['company']} has applied for a license (${v['subject']}); no decision is known for ${v['place']}.`,
  'license.refused': (v) =>
    `The latest decision known for ${v['company']} and ${v['place']} is a refusal, of ${v['start']}.`,
  'license.revoked': (v) =>
    `The latest decision known for ${v['company']} and ${v['place']} is a revocation, of ${v['start']}.`,
  'license.required': (v) =>
    `${v['company']} needs a license for ${v['place']} (${v['subject']}), and the data has none that reaches it.`,
  'license.required-held': (v) =>
    `${v['company']} holds a license whose destinations are not disclosed: it needs one for ${v['place']} (${v['subject']}), and no license in the data is known to reach it.`,
} satisfies Sentences;

const REVENUE = {
  'revenue.reported': (v) =>
    `${v['company']} reported ${v['value']} for ${v['stated']} in ${v['period']}${qualified(v)}.`,
  'revenue.derived': (v) =>
    `${v['value']} for ${v['stated']} in ${v['period']} is derived from reported figures of ${v['company']}${v['formula'] ? `: ${v['formula']}` : ''}.`,
  'revenue.estimated': (v) =>
    `${v['value']} for ${v['stated']} in ${v['period']} is an estimate${v['formula'] ? `: ${v['formula']}` : ''}.`,
  'revenue.user': (v) =>
    `${v['value']} for ${v['stated']} in ${v['period']} is a private figure of this workbook.`,
} satisfies Record<string, Template>;

function qualified(v: Shown): string {
  return v['qualifier'] && v['qualifier'] !== 'exact' ? ` (${v['qualifier']})` : '';
}

/** What an authority said that it will do. */
const SAID: Record<string, string> = {
  extend: 'the arrangement is extended',
  lift: 'it will be lifted',
  issue: 'a notice will be issued',
};

const NOTES = {
  'note.deciding-members': 'Decided by {countries}.',
  'note.hs-mixes': 'HS {code} mixes controlled and free goods; the answer is that of its strictest item.',
  'note.forms': 'Forms listed: {forms}.',
  'note.own-words': '{text}',
  'note.due': '{measure} takes effect on {day}.',
  'note.suspended-until': '{measure} is suspended until {day}.',
  'note.doubt': 'Since {day} it is not known whether {measure} applies again: its suspension has ended.',
  'note.doubt-plan':
    'Since {day} it is not known whether {measure} still applies: its planned end has passed.',
  'note.announced': ({ authority, day, says, until: end, reference }) =>
    `${authority} said on ${day} that ${SAID[says ?? ''] ?? says}${end ? ` to ${end}` : ''}; no notice that amends ${reference} is in the data.`,
  'note.checked-alone': 'Checked for goods from {origins} only: goods from elsewhere are not cleared.',
  'note.other-origins': ({ origins, count, subject }) =>
    `${origins} ${plural(count, 'has', 'have')} measures on forms of ${subject}: name the origin.`,
  'note.hs-head': "By the six-digit head {code}: digits beyond it are of another country's tariff.",
  'note.hs-own':
    "HS {code} was read as a code of the measure's jurisdiction; in another country's tariff the digits after the sixth may mean other goods.",
  'note.undecided': ({ measure, title, why }) =>
    `${measure} (${title}) does not decide this answer${why ? `: ${why}` : ''}.`,
  'note.effect.military':
    '{measure} bars exports to military users and for military uses; it does not decide this answer.',
  'note.effect.export_tax': ({ measure, amounts }) =>
    `${measure} charges an export duty${amounts ? ` of ${amounts}` : ''}; it does not decide this answer.`,
  'note.effect.end_use_ban': '{measure} bars certain end uses and users; it does not decide this answer.',
  'note.effect.third_country_license':
    '{measure} requires licenses for shipments between third countries; it does not decide this answer.',
  'note.effect.state_trading': '{measure} limits who may export; it does not decide this answer.',
  'note.effect.framework': '{measure} sets the procedure; it does not decide this answer.',
  'note.listings.listed': 'Entity lists name users in the destination ({references}): screen the customer.',
  'note.listings.suspended':
    'Entity lists that are suspended on this day name users in the destination ({references}).',
  'note.listings.open':
    'Entity lists name users in the destination ({references}); their suspension has ended, and the data does not say what followed: screen the customer.',
  'note.data-date': ({ day, age }) =>
    `The evidence of this data ends on ${day}${age ? `, ${counted(age, 'day', 'days')} before the day of this answer` : ''}.`,
  'note.license-names-no-region':
    'A license record of {company} ("{stated}", {day}) names no region and does not count.',
  'note.license-other-goods': 'The license of {company} for {stated} ({day}) covers other goods.',
  'note.conditions': 'Conditions: {text}.',
  'note.grant-day-not-disclosed':
    'The day on which the license of {company} for {stated} was granted is not disclosed; the license counts from {day}.',
  'note.without-license': 'No license reaches {countries}.',
  'note.without-license-goods': 'No license for {place} covers {goods}.',
  'note.agrees': 'Another claim of {value} agrees within rounding.',
  'note.conflict': 'Another claim gives {value}.',
  'note.rate': ({ pair, value, basis, formula, day }) =>
    `Converted at ${pair} ${value} (${basis}${formula ? `: ${formula}` : ''}${day ? `, of ${day}` : ''}).`,
} satisfies Record<string, Template>;

const EXPLAIN = {
  'explain.answer': '{answer}.',
  'explain.since': 'Since {day}.',
  'explain.until': 'Until {day}.',
  'explain.as-of': 'As of {day}.',
  'explain.known-on': 'As known on {day}.',
  'explain.next': 'Next dated event: {day}.',
} satisfies Record<string, Template>;

export const REASONS = english({
  ...withForms(CONTROL),
  ...withForms(LICENSE_BY_CONTROL),
  ...withForms(LICENSE),
  ...REVENUE,
  ...NOTES,
  ...EXPLAIN,
});

export type ReasonCode = keyof typeof REASONS;
