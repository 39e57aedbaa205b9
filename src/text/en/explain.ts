// How each function without evidence of its own comes to its answer, English: what EXPLAIN says after the answer.

import { english } from '../sentences';
import { counted } from './plural';

export const EXPLAIN = english({
  'explain.table': ({ rows, columns }) =>
    rows === '0' ? 'No rows.' : `${counted(rows, 'row', 'rows')} with ${columns}.`,
  'explain.field': '{name}: {value}.',
  'explain.how.CONTROL_TABLE':
    'Every measure of the data on the material and destination, with its standing on the day.',
  'explain.how.CONTROL_CHANGES': 'Every dated event of the data between the two days.',
  'explain.how.LICENSE_TABLE': 'Every license of the data that was known on the day.',
  'explain.how.REVENUE_TABLE': 'Every revenue figure of the data that was known on the day.',
  'explain.how.COMPANY': 'From the names, tickers, licenses and figures of the data.',
  'explain.how.MATERIAL': 'From the names, codes and measures of the data.',
  'explain.how.MATCH_NAME': 'The name that the data uses for this spelling, ticker or code.',
  'explain.how.EXPLAIN':
    'The answer of the function that is named first, for the arguments that follow, in words.',
  'explain.how.DATA_INFO': 'What is in use in this workbook now.',
  'explain.how.ASSESS':
    'For each line its control and license status, the loss rate of the scenario for it, and amount × rate.',
  'explain.how.SPLIT_REVENUE':
    'The revenue of each line is split over its regions in proportion, so that the sum stays.',
  'explain.how.SCENARIO_VALUE': 'As the scenario states it: an assumption, not a fact.',
  'explain.how.LOSS_MEASURE':
    'A measure of the sum of the amounts, each lost with its probability, independently of the others.',
  'explain.how.HHI':
    'The sum of the squared shares of the suppliers, each times its weight where weights are given; 1 is a single supplier.',
  'explain.how.GOVERNANCE_WEIGHT': '(2.5 − estimate) ÷ 5, kept between 0 (most stable) and 1 (least).',
  'explain.how.GEOPOLRISK':
    'World concentration × the instability-weighted imports ÷ (domestic production + imports).',
  'explain.how.EU_SUPPLY_RISK':
    'The EU method: (global concentration × import reliance ÷ 2 + EU concentration × (1 − import reliance ÷ 2)) × (1 − recycling) × substitution; critical from 1.0.',
  'explain.how.IMPORT_RELIANCE': '(Imports − exports + stock change) ÷ apparent consumption.',
  'explain.how.TIME_TO_SURVIVE': '(Stock + in transit) ÷ (demand − alternate supply) a day.',
  'explain.how.SHORTFALL':
    'The days of recovery that the stock does not cover × the daily demand without alternate supply.',
  'explain.how.APPROVAL_RATE': 'Approved ÷ all applications, with the Wilson interval.',
  'explain.how.LICENSE_WAIT':
    'The chance of a decision by that day from decided and still open cases (Kaplan–Meier).',
});

export type ExplainCode = keyof typeof EXPLAIN;
