// Messages of errors in cells, English. Each says what is wrong and what the argument takes.

import { english } from '../sentences';
import { counted } from './plural';

export const PROBLEMS = english({
  unknown: ({ kind, text, closest }) =>
    `No ${kind} named "${text}" in the data in use.${closest ? ` Closest: ${closest}.` : ''}`,
  ambiguous: 'Several entries are named "{text}": {candidates}. Write one of these names.',
  'not-a-name': '{argument} takes a name, not {text}.',
  'not-a-day':
    '{argument} takes a date (an Excel date from 1 January 2000, or text like 2025-06-12), not "{text}".',
  'a-year':
    '{argument} takes a day: {text} is a year; write a day such as {text}-12-31 or DATE({text},12,31).',
  'a-month':
    '{argument} takes a day: {text} is a month; write a day such as {text}-{last} or DATE({year},{month},{last}).',
  'early-day':
    '{argument} takes a day from 2000-01-01 on, not "{text}": the data has no older facts. Write a day such as 2025-12-31 or DATE(2025,12,31).',
  'not-a-period': '{argument} takes a period like 2025Q1, 2025H1, 9M2025 or 2024, not "{text}".',
  'not-a-currency': '{argument} takes a currency code of three letters like USD, not "{text}".',
  'not-a-number': '{argument} takes a number, not "{text}".',
  'not-a-rate': '{argument} takes a rate between 0 and 1, not {text}.',
  negative: '{argument} takes a quantity of zero or more, not {text}.',
  'not-one-of': '{argument} takes one of: {words}; not "{text}".',
  'not-an-hs-code': '{argument} takes an HS code of four or more digits, not "{text}".',
  'hs-not-referred-to':
    'No controlled item in the data has HS {code}. That is not a clearance: check the goods.',
  required: '{argument} is required.',
  sizes:
    'The ranges do not fit each other: {sizes}. Each needs as many rows and columns as the others, or one.',
  'too-many': ({ count, limit }) =>
    `This call covers ${counted(count, 'cell', 'cells')}; one call answers at most ${limit}. Split the range.`,
  'too-large-for-web': ({ rows }) =>
    `The result is too large for Excel on the web: about ${counted(rows, 'row fits', 'rows fit')}.`,
  'wrong-type': '{argument} holds a data type that functions cannot read.',
  'error-in': '{argument} holds an error ({error}).',
  'one-cell': '{argument} takes a single cell.',
  'too-many-arguments': ({ text, most, given }) =>
    `${text} takes at most ${most} ${most === '1' ? 'argument' : 'arguments'}, not ${given}.`,
  'no-license': '{company} has no license for {region} in the data; the status is {status}.',
  'validity-not-disclosed': 'Validity not disclosed for the license of {company}.',
  'no-next-date': 'The data has no dated event for {region} after {day}.',
  'nothing-ahead':
    'The data has no dated event for {region} after {day}: its evidence ends on {evidence}. Load newer data, or settle in the pane the answers that say Review.',
  'no-figure': ({ company, region, period, day }) =>
    `No figure for ${company}, ${region}${period ? `, ${period}` : ''} was known on ${day}.`,
  'no-figure-but': ({ company, region, period, day, others }) =>
    `No figure for ${company}, ${region}${period ? `, ${period}` : ''} was known on ${day}. The data has ${others}, which is not the same region.`,
  'no-rate': 'The data has no exchange rate {from}/{to} for {period}.',
  'name-not-code': '{argument} takes the name of a material, not an HS code.',
  'not-ready': 'The data kept in this workbook could not be read; open the pane.',
  internal: 'This formula could not be answered ({detail}). Open the pane and check the data in use.',
  'unknown-function': ({ text, closest }) =>
    `There is no function ${text}.${closest ? ` Closest: ${closest}.` : ''}`,
});

export type ProblemCode = keyof typeof PROBLEMS;
