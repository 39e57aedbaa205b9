// Sentences of import rules and of lists of parties, English: reasons, notes and problems.

import type { Shown, Template } from '../sentences';
import { english } from '../sentences';
import { counted } from './plural';

const list = (v: Shown): string =>
  `the ${v['list']}${v['country'] ? ` of ${v['country']}` : ''}${v['notice'] ? ` (${v['notice']})` : ''}`;

const PARTIES = {
  'party.listed': (v) =>
    `${v['name']} is on ${list(v)}${v['since'] ? ` since ${v['since']}` : ''}${v['until'] ? `, until ${v['until']}` : ''}.`,
  'party.lapsed': (v) =>
    `${v['name']} is on ${list(v)}${v['since'] ? ` since ${v['since']}` : ''}; a suspension ended on ${v['lapsed']}, and the data has no fact on what followed.`,
  'party.suspended': (v) =>
    `The listing of ${v['name']} on ${list(v)} is suspended since ${v['since']}${v['until'] ? ` until ${v['until']}` : ''}.`,
  'party.ended': (v) => `The listing of ${v['name']} on ${list(v)} ended on ${v['ended']}.`,
  'party.ahead': (v) => `${v['name']} goes on ${list(v)} on ${v['since']}.`,
  'party.close.listed': (v) => `"${v['asked']}" resembles ${v['name']} on ${list(v)}: check who it is.`,
  'party.close.lapsed': (v) => `"${v['asked']}" resembles ${v['name']} on ${list(v)}: check who it is.`,
  'party.close.suspended': (v) =>
    `"${v['asked']}" resembles ${v['name']} on ${list(v)}, whose listing is suspended${v['until'] ? ` until ${v['until']}` : ''}: check who it is.`,
  'party.close.ended': (v) =>
    `"${v['asked']}" resembles ${v['name']} on ${list(v)}, whose listing ended on ${v['ended']}.`,
  'party.close.ahead': (v) =>
    `"${v['asked']}" resembles ${v['name']}, which goes on ${list(v)} on ${v['since']}.`,
  'party.more': ({ count }) => `${counted(count, 'more listing', 'more listings')}: see the sources.`,
  'party.none': ({ asked, lists, count, evidence }) =>
    `"${asked}" is on none of ${counted(count, 'list', 'lists')} (${lists}${Number(count) > 5 ? ', …' : ''})${evidence ? `, whose evidence ends on ${evidence}` : ''}. That is no clearance: other names and owners were not looked for.`,
  'party.unknown': 'No list of parties is in use, so nothing can be said of "{asked}".',
  'unknown-list': ({ text, lists }) =>
    lists ? `No list of parties is called "${text}". There are: ${lists}.` : 'No list of parties is in use.',
} satisfies Record<string, Template>;

const IMPORTS = {
  'duty.sum': (v) =>
    `${v['value']} comes on top of the ordinary duty, which is not in it, on ${v['subject']} of ${v['origin']} to ${v['destination']}: ${v['duties']}.`,
  'duty.none': (v) =>
    `No additional duty of this data holds on this day on ${v['subject']} of ${v['origin']} to ${v['destination']}; the ordinary duty is not meant.`,
  'duty.no-import': (v) => `${v['subject']} of ${v['origin']} to ${v['destination']} is no import.`,
  'duty.not-in-sum.no-rate': (v) =>
    `Not in the sum: ${v['measure']}, for which the data gives no single rate${v['words'] ? ` (${v['words']})` : ''}.`,
  'duty.not-in-sum.specific': (v) =>
    `Not in the sum: ${v['measure']}, which is not a share of the value (${v['words']}).`,
  'duty.not-in-sum.undecided': 'Not in the sum, since it may not apply: {measure} ({why}).',
  'duty.not-in-sum.doubt': (v) =>
    `Not in the sum: ${v['measure']}, which ended by plan on ${v['day']}; the data has no fact on what followed.`,
  'duty.not-in-sum.lapsed': (v) =>
    `Not in the sum: ${v['measure']}, whose suspension ended on ${v['day']}; the data has no fact on what followed.`,
  'duty.not-in-sum.suspended': (v) =>
    `Not in the sum: ${v['measure']}, suspended${v['day'] ? ` until ${v['day']}` : ''}.`,
  'duty.not-in-sum.stacking': (v) =>
    `Not in the sum: ${v['measure']}, which does not come on top of ${v['other']}.`,
  'duty.due': '{measure} is due on {day}.',
  'duty.both': 'The sum assumes that these add up: the source does not say.',
  'duty.forms': 'Counts only for: {forms}.',
  'duty.words': '{measure}: {words}.',
  'duty.highest': '{measure} has several rates; the highest counts.',
  'duty.members': 'Of a group, the highest counts: {origin} to {destination}.',
  'duty.uncovered': 'The data has no duties of {countries}.',
  'no-duties-of':
    'The data has no additional duties of {destination}, so nothing can be said. It has those of: {covered}.',
  'no-members':
    '"{text}" is known, but has no members: companies draw it differently. Name a country, or a group such as EU.',
  'no-duties-of-any': 'No pack in use has additional duties.',
  'no-duty-rate':
    '{measure} may apply to {subject} of {origin} to {destination}, and the data gives no share of the value that counts: {words}.',
} satisfies Record<string, Template>;

export const TRADE = english({ ...PARTIES, ...IMPORTS });

export type TradeCode = keyof typeof TRADE;
