// What the finance worksheet says: in the pane, in its cells, and when it refuses. English.

import { english } from '../sentences';
import { counted } from './plural';

export const FINANCE = english({
  'finance.sheet': '{period} {exporter}',
  'finance.title': '{exporter}, {period}: revenue that depends on licenses',
  'finance.note':
    'Live formulas: they follow this sheet and the EXPOSURE functions. Blue cells are inputs: your assumptions, not facts.',
  'finance.no-rate': 'no rate',
  'finance.no-figure': 'not disclosed',
  'finance.never': 'never',
  'finance.about-all': 'As of {day}, evidence to {evidence}, data {version}',
  'finance.found-risk':
    'Revenue from the regions counted: {added} {unit} ({share} of the period). An outage of {days} puts {risk} {unit} at risk ({part}).',
  'finance.found-largest': 'The largest region is {region}: {amount} {unit} ({share} of this revenue). ',
  'finance.found-threshold': 'At this pace the threshold of {threshold} {unit} is reached after {days}.',
  'finance.found-no-threshold': 'The threshold is not reached.',
  'finance.found-next': 'The next license to expire ends on {day}, in {days}. ',
  'finance.found-no-next': 'No later expiry of a license is known. ',
  'finance.found-open': 'Not known: {figures} figures and {licenses} licenses (Review or Unknown).',
  'finance.found-known': 'Every figure and license is known.',
  'finance.found-undisclosed': 'The figures for this are not disclosed.',

  'finance.short': 'In short',
  'finance.short-risk': 'Revenue at risk in the expected outage',
  'finance.short-risk-note':
    'Assumes that all sales to the regions counted stop, less the sales made up later.',
  'finance.short-share': 'As a share of the revenue of the period',
  'finance.short-days': 'Days of outage until the threshold',
  'finance.check': 'Check',
  'finance.check-note': 'The first reason why these numbers are not complete.',
  'finance.complete': 'Complete',
  'finance.bad-days': 'Days in the period, and each length of outage, must be above 0',
  'finance.bad-deferral': 'Deferral must be between 0% and 100%',
  'finance.bad-flag': '"In total" takes Yes or No',
  'finance.twice': 'Overlapping regions are both counted',
  'finance.changed': 'Figures have changed: build again',
  'finance.undisclosed': 'A region that is counted has no figure on this day',

  'finance.about': 'Scope',
  'finance.exporter': 'Exporter',
  'finance.period': 'Period',
  'finance.day': 'As of',
  'finance.day-note': 'Input. The day of the workbook; type another day to see it.',
  'finance.known-on': 'Known on',
  'finance.known-follows': 'the as-of day',
  'finance.known-note': 'Only figures published by then count; a setting of the workbook.',
  'finance.goods': 'Goods',
  'finance.goods-note':
    'Input. The goods whose controls and licenses are checked; empty: all products of the exporter.',
  'finance.version': 'Data',
  'finance.hash': 'SHA-256 of the data',
  'finance.evidence-to': 'Evidence to',
  'finance.currency': 'Currency',
  'finance.revenue': 'Revenue of the period',
  'finance.added': 'Revenue from the regions counted',
  'finance.added-note': 'Regions with Yes under "In total": all on one base, none inside another.',

  'finance.assumptions': 'Assumptions',
  'finance.period-days': 'Days in the period',
  'finance.period-days-note': 'Input. Calendar days; revenue ÷ days is the daily pace.',
  'finance.deferral': 'Deferral',
  'finance.deferral-note': 'Input, an assumption. Share of missed sales that is made up later.',
  'finance.outage': 'Expected outage in days',
  'finance.outage-note': 'Input, an assumption. How long the exporter would be without a license.',
  'finance.threshold-share': 'Threshold as a share of revenue',
  'finance.threshold-share-note': 'Input, an assumption of what is material.',
  'finance.threshold-amount': 'Threshold as an amount',
  'finance.threshold-amount-note': 'Input. If filled in, it replaces the share.',
  'finance.threshold': 'Threshold',

  'finance.regions': 'Revenue by region',
  'finance.regions-note':
    'Yes or No under "In total" is an input. Figures that are part of others, or on another base, are shown but not counted.',
  'finance.origins': 'Where the figures come from',
  'finance.rest': 'Rest of {whole}',
  'finance.license-days': 'License by destination and day',
  'finance.license-days-note':
    "Destinations and days are inputs. At first: the regions of the exporter's sales and licenses; the day before the first disclosure, the days of disclosure and the days after expiry.",
  'finance.rates': 'License and loss rate by scenario',
  'finance.rates-note':
    "Names of scenarios are inputs. A rate is the scenario's assumption for the license status; a scenario may name its own Deferral.",
  'finance.grid': 'Revenue at risk by region and length of outage',
  'finance.grid-note':
    'Amount × days ÷ days in the period × (1 − deferral); under a scenario also × its loss rate. The lengths in days are inputs.',
  'finance.full': 'License lapses',
  'finance.total': 'Total',
  'finance.lengths': 'Revenue at risk by length of outage',
  'finance.days': ' days',
  'finance.drivers': 'What drives the revenue at risk',
  'finance.drivers-note':
    'Each driver moved alone from its low to its high value, the others at their base. Low and high are inputs.',
  'finance.driver-revenue': 'Revenue as a share of the figure',
  'finance.driver-outage': 'Days of outage',
  'finance.driver-deferral': 'Deferral',
  'finance.driver-rate': 'Share of sales that stop',
  'finance.tornado': 'Change in revenue at risk, widest first',
  'finance.break-even': 'Days of outage until the threshold',
  'finance.break-even-note':
    'Threshold ÷ revenue at risk per day; Day reached is for an outage that starts on the as-of day.',
  'finance.reasons': 'In words: revenue, revenue at risk in the expected outage, license',
  'finance.figures': 'All figures of the period',
  'finance.claims': 'Evidence for the revenue',
  'finance.licenses': 'Evidence for the licenses',

  'finance.form-hint':
    "A new sheet of live formulas: how much of an exporter's revenue depends on licenses, what an outage puts at risk, and when it reaches a threshold. Building it again for the same exporter and period keeps your inputs.",
  'finance.no-choices': 'The data in use has no foreign revenue for any exporter.',
  'finance.form-as-of': 'As-of day',
  'finance.form-currency': 'Currency',
  'finance.form-currency-empty': 'as reported',
  'finance.form-outages': 'Lengths of outage in days',
  'finance.form-threshold': 'Threshold, a share of revenue or an amount',
  'finance.form-empty-hint':
    'An empty field keeps what the sheet already has; on a new sheet the gray value is used.',
  'finance.form-scenarios': 'Scenarios side by side',
  'finance.form-build': 'Build the finance worksheet',
  'finance.built': 'The finance worksheet is on {sheet}.',
  'finance.updated': 'Updated: {sheet}. Your inputs were kept.',

  'problem.finance.no-revenue':
    'The data has no foreign revenue for {exporter} in {period} that was known on {day}.',
  'problem.finance.period': '"{text}" is not a period such as 2025Q1.',
  'problem.finance.day': 'As-of day: "{text}" is not a day such as 2025-06-12.',
  'problem.finance.currency': 'Currency: "{text}" is not a code such as USD.',
  'problem.finance.outages':
    'Lengths of outage: "{text}". Enter at most {most} numbers of days above 0, such as 30, 90, 180.',
  'problem.finance.deferral': 'Deferral: "{text}" is not between 0% and 100%.',
  'problem.finance.threshold': 'Threshold: "{text}" is neither a share such as 5% nor an amount above 0.',
  'problem.finance.scenarios': ({ most }) => `Choose at most ${counted(most, 'scenario', 'scenarios')}.`,
  'problem.finance.no-rate': 'The data has no rate from {from} to {to} for {period}.',
  'remedy.correct-entry': 'Correct it above, then build again.',
  'remedy.load-revenue': 'Choose another exporter, period or day, or load revenue by region under Data.',
  'remedy.load-rate': 'Leave the currency empty, or load the rate under Data.',
});

export type FinanceCode = keyof typeof FINANCE;
