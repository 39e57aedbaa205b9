// Sentences of the exposure and supply functions, English: problems of scenarios, lines and methods, notes and reasons.

import type { Shown, Template } from '../sentences';
import { english } from '../sentences';
import { counted } from './plural';

const of = (scenario: string | undefined): string => (scenario ? `The scenario ${scenario}` : 'The scenario');
const at = (position: string | undefined): string => (position ? ` (value ${position})` : '');

/** What an argument of a method takes. */
function bounds({ from, to }: Shown): string {
  if (from && to) return ` between ${from} and ${to}`;
  if (from) return ` of ${from} or more`;
  return to ? ` of at most ${to}` : '';
}

const METHODS = {
  range: (v) =>
    `${v['argument']} takes a number${bounds(v)}${v['value'] ? `, not ${v['value']}` : ''}${at(v['position'])}.`,
  size: (v) =>
    `${v['argument']} has ${counted(v['size'], 'value', 'values')}; it needs ${v['expected']}, one for each row.`,
  division: (v) => `The total of ${v['argument']} is zero, so there is nothing to divide by.`,
  limit: (v) =>
    v['items']
      ? `${counted(v['items'], 'item', 'items')} × ${counted(v['trials'], 'trial', 'trials')} exceed ${v['limit']}; give fewer trials.`
      : `${v['argument']} is at most ${v['limit']}, not ${v['value']}.`,
  blank: (v) => `${v['argument']} is missing a value${at(v['position'])}.`,
} satisfies Record<string, Template>;

const SCENARIOS = {
  'scenario-what': 'Scenario, row {row}: the column What is blank.',
  'scenario-rate':
    'Scenario, row {row}, column Value: the loss rate of {what} is a number between 0 and 1, not "{text}".',
  'scenario-from':
    'Scenario, row {row}, column From: {what} takes a date (an Excel date, or text like 2026-11-28), not "{text}".',
  'scenario-until': 'Scenario, row {row}, column Value: "{text}" for {what} ends before the day in From.',
  'scenario-value':
    'Scenario, row {row}, column Value: {what} takes a number (a measure takes in force, lifted or suspended until 2027-03-31), not "{text}".',
  'scenario-twice': 'Scenario, row {row}: {what} has another value in a row above.',
  'scenario-currency': 'Scenario, row {row}, column Value: a currency has three letters, not "{text}".',
  'scenario-measure': ({ row, text, closest }) =>
    `Scenario, row ${row}, column What: the data has no measure called "${text}".${closest ? ` Closest: ${closest}.` : ''}`,
  'scenario-measures':
    'Scenario, row {row}, column What: several measures are called "{text}": {candidates}. Write one of these.',
  'scenario-shape': 'scenario takes one cell with a name, or a range with the columns What, Value and From.',
  'no-scenario': 'No scenario is chosen, and the data in use has none.',
  'no-loss-rate': ({ scenario, status }) => `${of(scenario)} gives no loss rate for ${status}.`,
  'no-parameter': ({ scenario, text, closest }) =>
    `${of(scenario)} has no value named "${text}".${closest ? ` Closest: ${closest}.` : ''}`,
} satisfies Record<string, Template>;

const LINES = {
  'lines-columns':
    'The first row has no column for: {missing}. Include the header row in the range, as in Table1[#All].',
  'lines-two-columns': ({ headers, column }) =>
    `Several columns could be the ${column}: ${headers}. Leave all but one out, or rename them.`,
  'lines-country': '{column} could be origin or destination: name the column Origin or Destination.',
  'line-amount': 'Row {row}, column {column}: "{text}" is not a number.',
  'line-currency': ({ text }) =>
    text ? `"${text}" is not a currency code like USD.` : 'The currency of this line is blank.',
  'line-rate':
    'The data has no exchange rate {from}/{to} for this day: add it, or add a row {from}/{to} to the scenario.',
  'assess.counts-only': ({ only, more }) =>
    `Applies only to: ${only}${Number(more) > 0 ? ` and ${counted(more, 'more form', 'more forms')}` : ''}.`,
  'assess.no-supplier': 'No supplier is named; the license status follows from the control alone.',
  'assess.no-region': 'No region is named.',
  'assess.no-item': 'No item is named, and the products of this supplier are not known.',
  'assess.assumed': 'The scenario assumes this; by the facts alone the control is {facts}.',
  'assess.assumed-rate': 'Converted at {pair} {value}, as the scenario assumes.',
} satisfies Record<string, Template>;

const REASONS = {
  'exposure.loss-rate': ({ scenario, status, rate }) =>
    `${of(scenario)} assumes a loss rate of ${rate} for ${status}.`,
  'exposure.at-risk': ({ scenario, status, rate, amount }) =>
    `${amount} × ${rate}: ${scenario ? `the scenario ${scenario}` : 'the scenario'} assumes this loss rate for ${status}.`,
  'exposure.revenue-at-risk': ({ currency, days, periodDays, deferral }) =>
    `Revenue${currency ? ` in ${currency}` : ''} × ${days} of ${counted(periodDays, 'day', 'days')}, less ${deferral} that is only deferred.`,
  'no-production-share': ({ material, country, year, stage, years, stages }) =>
    `The data has no share of ${country} in the production of ${material}${stage ? ` (${stage})` : ''}${year ? ` for ${year}` : ''}.${years ? ` For ${material} it has: ${years}${stages ? `; ${stages}` : ''}.` : ''}`,
  'no-production': ({ material, year, stage, years, stages }) =>
    `The data has no production by country for ${material}${stage ? ` (${stage})` : ''}${year ? ` for ${year}` : ''}.${years ? ` It has: ${years}; ${stages}.` : ''}`,
  'no-governance': ({ country, year }) =>
    `The data has no governance estimate for ${country}${year ? ` in ${year}` : ''}: enter it as estimate, or load a pack that has it.`,
  'no-import-sources': ({ material, country, known }) =>
    `The data does not say where ${country} imports ${material} from; it has import sources for ${known} only. Enter imports and instability.`,
  'supply.production-share.derived': (v) =>
    `${v['country']} made ${v['value']} of the world's ${v['material']} in ${v['year']}: ${v['amount']} of ${v['world']} ${v['unit']} (${v['stage']}; ${v['edition']}, ${v['basis']}${v['total'] ? ', the world total being the sum of the countries' : ''}).`,
  'supply.hhi': (v) =>
    `The concentration of ${v['material']} production by country is ${v['value']} for ${v['year']} (${v['stage']}; ${v['edition']}${v['total'] ? ', the world total being the sum of the countries' : ''}). Largest: ${v['largest']}.`,
  'supply.withheld': 'Withheld by the source and not counted: {countries}.',
  'supply.others': 'The other countries count as many small ones, so the index is this or higher.',
  'supply.governance': (v) =>
    v['country']
      ? `(2.5 − ${v['estimate']}) ÷ 5, kept between 0 and 1: the estimate of ${v['country']} for ${v['year']} (${v['indicator']}), from the data.`
      : `(2.5 − ${v['estimate']}) ÷ 5, kept between 0 (most stable) and 1 (least).`,
  'supply.geopolrisk': (v) =>
    `${v['hhi']} (world concentration) × instability-weighted imports ÷ (domestic production + imports) = ${v['value']}.`,
  'supply.geopolrisk.hhi':
    'World concentration from the data: the production of {material}, {stage}, {year} ({edition}).',
  'supply.geopolrisk.imports':
    'Imports from the data: where {country} imported from in {year}, as shares: {sources}.',
  'supply.geopolrisk.instability': 'Governance weights from the data: {weights}.',
  'supply.production-share': (v) =>
    `${v['country']} made ${v['qualifier'] && v['qualifier'] !== 'exact' ? `${v['qualifier']} ` : ''}${v['value']} of the world's ${v['material']}${v['year'] ? ` in ${v['year']}` : ' (year not stated)'}${v['detail'] ? `: ${v['detail']}` : ''} (${v['edition']}, ${v['basis']}).`,
} satisfies Record<string, Template>;

export const EXPOSURE = english({ ...METHODS, ...SCENARIOS, ...LINES, ...REASONS });

export type ExposureCode = keyof typeof EXPOSURE;
