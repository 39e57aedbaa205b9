// Which remedy goes with each message of our functions.

import type { InspectCode } from '../../text/en/inspect';

type Remedy = Extract<InspectCode, `fix.message${string}`>;

const CODES: readonly (readonly [remedy: Remedy, codes: readonly string[]])[] = [
  [
    'fix.message.name',
    ['unknown', 'ambiguous', 'not-a-name', 'not-an-hs-code', 'hs-not-referred-to', 'name-not-code'],
  ],
  ['fix.message.day', ['not-a-day', 'a-year', 'a-month', 'early-day']],
  ['fix.message.period', ['not-a-period']],
  [
    'fix.message.number',
    ['not-a-number', 'not-a-rate', 'negative', 'range', 'division', 'blank', 'line-amount', 'size'],
  ],
  ['fix.message.required', ['required']],
  ['fix.message.sizes', ['sizes', 'one-cell']],
  ['fix.message.arguments', ['too-many-arguments']],
  ['fix.message.split', ['too-many', 'too-large-for-web', 'limit']],
  ['fix.message.error-in', ['error-in', 'wrong-type']],
  [
    'fix.message.no-fact',
    [
      'no-license',
      'validity-not-disclosed',
      'no-next-date',
      'no-figure',
      'no-figure-but',
      'no-production-share',
    ],
  ],
  ['fix.message.past-evidence', ['nothing-ahead']],
  ['fix.message.no-rate', ['no-rate', 'line-rate', 'line-currency', 'not-a-currency']],
  ['fix.message.scenario', ['no-scenario', 'no-loss-rate', 'no-parameter']],
  ['fix.message.columns', ['lines-columns', 'lines-two-columns']],
  ['fix.message.load', ['not-ready']],
  ['fix.message.internal', ['internal']],
];

const REMEDIES = new Map(CODES.flatMap(([remedy, codes]) => codes.map((code) => [code, remedy] as const)));

/** The remedy for a message by its code; every message has one. */
export const remedyFor = (code: string): Remedy =>
  REMEDIES.get(code) ?? (code.startsWith('scenario-') ? 'fix.message.scenario' : 'fix.message');
