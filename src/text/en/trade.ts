// Sentences of import rules and of lists of parties, English: reasons, notes and problems.

import type { Shown, Template } from '../sentences';
import { english } from '../sentences';
import { counted } from './plural';

const list = (v: Shown): string =>
  `the ${v['list']}${v['country'] ? ` of ${v['country']}` : ''}${v['notice'] ? ` (${v['notice']})` : ''}`;

const on = (v: Shown): string =>
  v['since'] ? `has been on ${list(v)} since ${v['since']}` : `is on ${list(v)}`;

const PARTIES = {
  'party.listed': (v) => `${v['name']} ${on(v)}${v['until'] ? `, until ${v['until']}` : ''}.`,
  'party.lapsed': (v) =>
    `${v['name']} ${on(v)}; a suspension ended on ${v['lapsed']}, and the data does not say what followed.`,
  'party.suspended': (v) =>
    `The listing of ${v['name']} on ${list(v)} is suspended from ${v['since']}${v['until'] ? ` until ${v['until']}` : ''}.`,
  'party.ended': (v) => `The listing of ${v['name']} on ${list(v)} ended on ${v['ended']}.`,
  'party.ahead': (v) => `${v['name']} will be on ${list(v)} from ${v['since']}.`,
  'party.close.listed': (v) => `"${v['asked']}" resembles ${v['name']} on ${list(v)}: check who it is.`,
  'party.close.lapsed': (v) => `"${v['asked']}" resembles ${v['name']} on ${list(v)}: check who it is.`,
  'party.close.suspended': (v) =>
    `"${v['asked']}" resembles ${v['name']} on ${list(v)}, whose listing is suspended${v['until'] ? ` until ${v['until']}` : ''}: check who it is.`,
  'party.close.ended': (v) =>
    `"${v['asked']}" resembles ${v['name']} on ${list(v)}, whose listing ended on ${v['ended']}.`,
  'party.close.ahead': (v) =>
    `"${v['asked']}" resembles ${v['name']}, which will be on ${list(v)} from ${v['since']}.`,
  'party.more': ({ count }) => `${counted(count, 'more listing', 'more listings')}: see the sources.`,
  'party.none': ({ asked, lists, count, evidence }) =>
    `"${asked}" is on none of ${counted(count, 'list', 'lists')} (${lists}${Number(count) > 5 ? ', …' : ''})${evidence ? `, whose evidence ends on ${evidence}` : ''}. That is not a clearance: other names and owners were not searched.`,
  'party.unknown': 'No list of parties is in use, so "{asked}" cannot be screened.',
  'unknown-list': ({ text, lists }) =>
    lists ? `No list of parties is called "${text}". There are: ${lists}.` : 'No list of parties is in use.',
} satisfies Record<string, Template>;

const IMPORTS = {
  'duty.sum': (v) =>
    `Additional duties of ${v['value']}, without the ordinary duty, on ${v['subject']} of ${v['origin']} origin to ${v['destination']}: ${v['duties']}.`,
  'duty.none': (v) =>
    `The data has no additional duty on ${v['subject']} of ${v['origin']} origin to ${v['destination']} on this day; the ordinary duty is left out.`,
  'duty.no-import': (v) =>
    `${v['subject']} of ${v['origin']} origin to ${v['destination']} is not an import.`,
  'duty.not-in-sum.no-rate': (v) =>
    `Not in the sum: ${v['measure']}, for which the data gives no single rate${v['words'] ? ` (${v['words']})` : ''}.`,
  'duty.not-in-sum.specific': (v) =>
    `Not in the sum: ${v['measure']}, which is not charged on the value (${v['words']}).`,
  'duty.not-in-sum.undecided': 'Not in the sum because it may not apply: {measure} ({why}).',
  'duty.not-in-sum.doubt': (v) =>
    `Not in the sum: ${v['measure']}, which was to end on ${v['day']}; the data does not say what followed.`,
  'duty.not-in-sum.lapsed': (v) =>
    `Not in the sum: ${v['measure']}, whose suspension ended on ${v['day']}; the data does not say what followed.`,
  'duty.not-in-sum.suspended': (v) =>
    `Not in the sum: ${v['measure']}, suspended${v['day'] ? ` until ${v['day']}` : ''}.`,
  'duty.not-in-sum.stacking': (v) =>
    `Not in the sum: ${v['measure']}, which is not charged on top of ${v['other']}.`,
  'duty.due': '{measure} takes effect on {day}.',
  'duty.both': 'The sum assumes that all of these are charged; the source does not say.',
  'duty.forms': 'Applies only to: {forms}.',
  'duty.words': '{measure}: {words}.',
  'duty.highest': '{measure} has several rates; the highest counts.',
  'duty.members': 'The highest in the group counts: {origin} to {destination}.',
  'duty.uncovered': 'The data has no duties charged by {countries}.',
  'no-duties-of':
    'The data has no additional duties charged by {destination}, so there is no answer. It covers: {covered}.',
  'no-members':
    '"{text}" has no fixed members: companies define it differently. Name a country, or a group such as EU.',
  'no-duties-of-any': 'No pack in use has additional duties.',
  'no-duty-rate':
    '{measure} may apply to {subject} of {origin} origin to {destination}, but the data gives no single rate on the value: {words}.',
} satisfies Record<string, Template>;

export const TRADE = english({ ...PARTIES, ...IMPORTS });

export type TradeCode = keyof typeof TRADE;
