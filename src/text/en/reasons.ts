// Why an answer is what it is, English: one sentence for each reason and note.

import type { Shown, Template } from '../sentences';
import { english } from '../sentences';

const since = ({ since: day }: Shown): string => (day ? ` since ${day}` : '');
const until = ({ until: day }: Shown): string => (day ? ` until ${day}` : '');
const start = ({ dated, start: day }: Shown): string => `${dated} on ${day}`;

const CONTROL = {
  'control.prohibited': (v) =>
    `${v['subject']} to ${v['place']} is prohibited: ${v['measure']} has been in force${since(v)}.`,
  'control.denied': (v) =>
    `${v['subject']} to ${v['place']} is in principle not licensed: ${v['measure']}, a presumption of denial, has been in force${since(v)}.`,
  'control.review.suspension': (v) =>
    `The suspension of ${v['measure']} ended on ${v['ended']}, and the data has no fact on what followed; ${v['subject']} to ${v['place']} could be ${v['couldBe']}.`,
  'control.review.end': (v) =>
    `The planned end of ${v['measure']} passed on ${v['ended']}, and the data has no fact on what followed; ${v['subject']} to ${v['place']} could be ${v['couldBe']}.`,
  'control.license': (v) =>
    `${v['subject']} to ${v['place']} needs an export license under ${v['measure']}${since(v)}${until(v)}.`,
  'control.suspended': (v) =>
    `${v['measure']}, which would apply to ${v['subject']} to ${v['place']}, is suspended${since(v)}${until(v)}.`,
  'control.none': (v) =>
    `No measure of this data applies to ${v['subject']} to ${v['place']} on this day; ordinary licenses, quotas and tariffs outside it are not meant.`,
  'control.home': (v) =>
    `${v['subject']} to ${v['place']} is no export: the measures are of that jurisdiction.`,
  'control.unknown.material': (v) => `The data names ${v['subject']} without having checked its controls.`,
  'control.unknown.region': (v) => `"${v['place']}" names no countries, so nothing can be said of it.`,
} satisfies Record<string, (values: Shown) => string>;

/** A license answer that the control alone decides: what follows for the exporter, then why. */
const LICENSE_BY_CONTROL = {
  'license.by-control.prohibited': (v) =>
    `${v['company']} cannot be licensed for ${v['place']}: ${CONTROL['control.prohibited'](v)}`,
  'license.by-control.denied': (v) =>
    `${v['company']} is in principle not licensed for ${v['place']}: ${CONTROL['control.denied'](v)}`,
  'license.by-control.review.suspension': (v) =>
    `Whether ${v['company']} needs a license for ${v['place']} is open. ${CONTROL['control.review.suspension'](v)}`,
  'license.by-control.review.end': (v) =>
    `Whether ${v['company']} needs a license for ${v['place']} is open. ${CONTROL['control.review.end'](v)}`,
  'license.by-control.suspended': (v) =>
    `${v['company']} needs no license for ${v['place']}: ${CONTROL['control.suspended'](v)}`,
  'license.by-control.none': (v) =>
    `${v['company']} needs no license for ${v['place']}: ${CONTROL['control.none'](v)}`,
  'license.by-control.home': (v) =>
    `${v['company']} needs no license for ${v['place']}: ${CONTROL['control.home'](v)}`,
  'license.by-control.unknown.material': CONTROL['control.unknown.material'],
  'license.by-control.unknown.region': CONTROL['control.unknown.region'],
} satisfies Record<string, Template>;

const LICENSE = {
  'license.unknown':
    '{company} has no products and no licenses in the data, so nothing can be said for {place}.',
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
  'license.partial-group':
    '{company} is licensed for {covered} of the {count} countries and goods in {place} that need a license, or for part of the customers.',
  'license.review':
    'The license of {company} for {place} has no stated end, and the longest validity by law passed on {last}.',
  'license.expired': 'The license of {company} for {place} ended on {last}.',
  'license.pending': '{company} has applied for a license ({subject}); no decision is known for {place}.',
  'license.refused': 'The newest word for {company} and {place} is a refusal of {start}.',
  'license.revoked': 'The newest word for {company} and {place} is a revocation of {start}.',
  'license.required':
    '{company} needs a license for {place} ({subject}), and the data has none that reaches it.',
} satisfies Record<string, Template>;

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

const NOTES = {
  'note.deciding-members': 'Decided by {countries}.',
  'note.hs-mixes': 'HS {code} mixes controlled and free goods; it stands for its strictest item.',
  'note.forms': 'Forms listed: {forms}.',
  'note.own-words': '{text}',
  'note.due': '{measure} is due on {day}.',
  'note.suspended-until': '{measure} is suspended until {day}.',
  'note.doubt': 'The standing of {measure} has been open since {day}.',
  'note.effect.end_use_ban': '{measure} bars certain end uses and users; it does not decide this answer.',
  'note.effect.third_country_license':
    '{measure} asks for licenses on shipments between third countries; it does not decide this answer.',
  'note.effect.state_trading': '{measure} limits who may export; it does not decide this answer.',
  'note.effect.framework': '{measure} sets the procedure; it does not decide this answer.',
  'note.listings': 'Entity lists name users there ({references}): screen the customer.',
  'note.data-date': 'The evidence of this data ends on {day}.',
  'note.license-names-no-region':
    'A license record of {company} ("{stated}", {day}) names no region and does not count.',
  'note.license-other-goods': 'The license of {company} for {stated} ({day}) covers other goods.',
  'note.conditions': 'Conditions: {text}.',
  'note.grant-day-not-disclosed':
    'The day on which the license of {company} for {stated} was granted is not disclosed; it counts from {day}.',
  'note.without-license': 'No license reaches {countries}.',
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
  ...CONTROL,
  ...LICENSE_BY_CONTROL,
  ...LICENSE,
  ...REVENUE,
  ...NOTES,
  ...EXPLAIN,
});

export type ReasonCode = keyof typeof REASONS;
