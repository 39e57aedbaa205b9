// What the models say: in the pane, in the worksheets that they build, and when they refuse. English.

import { english } from '../sentences';
import { counted, plural } from './plural';

export const MODEL = english({
  'sheet.name': 'Exposure {name}',
  'sheet.title': 'Exposure of {name}',
  'sheet.note':
    'Live formulas on the lines. Blue cells may be changed. Loss rates are assumptions of the scenario, never facts.',
  'sheet.about': 'As of {day}, evidence to {evidence}, data {version}, scenario {scenario}',
  'found.line': '1 line',
  'found.lines': ({ n }) => counted(n, 'line', 'lines'),
  'found.day': '1 day',
  'found.days': ({ n }) => counted(n, 'day', 'days'),
  'found.amount':
    'Under the scenario {scenario}, {risk} {unit} of the {amount} {unit} on {lines} is at risk ({share}).',
  'found.cause': 'The largest cause is the status {status}: {risk} {unit}, {share} of what is at risk.',
  'found.cause-named':
    'The largest cause is the status {status}: {risk} {unit}, {share} of what is at risk; {name} has the most, {most} {unit}.',
  'found.no-cause': 'No amount is counted as at risk.',
  'found.next': 'The next date is {day}, in {days}, for {lines}. ',
  'found.no-next': 'There is no later dated event; the evidence ends on {day}. ',
  'found.unknown':
    'Not known: {lines} with {amount} {unit} (Unknown {unknown}, Review {review}, no answer {none}).',
  'found.all-known': 'Every line has an answer.',
  'sheet.amount-unit': 'as in the lines',
  'sheet.as-of': 'As of',
  'sheet.as-of-note': 'The day of the workbook; type another day to see it.',
  'sheet.scenario': 'Scenario',
  'sheet.scenario-note': 'The name of a scenario of this workbook or of the data.',
  'sheet.version': 'Data',
  'sheet.evidence': 'Evidence to',
  'sheet.unit': 'Currency',
  'sheet.lines': 'Lines',
  'sheet.amount': 'Amount',
  'sheet.at-risk': 'At risk',
  'sheet.at-risk-note':
    'Amount × loss rate of the license status; lines without an answer are not counted as at risk.',
  'sheet.check': 'Check',
  'sheet.check-note': 'Whether lines were added below those that are assessed.',
  'sheet.complete': 'Complete',
  'sheet.lines-below': 'Lines were added: build again',
  'sheet.loss-mean': 'Expected loss',
  'sheet.loss-note': 'From the probabilities in the lines, assumed independent.',
  'sheet.loss-var': 'Value at risk (95%)',
  'sheet.loss-es': 'Expected shortfall (95%)',
  'sheet.by-status': 'Amount at risk by license status',
  'sheet.by-exporter': 'Amount at risk by exporter',
  'sheet.by-destination': 'Amount at risk by destination',
  'sheet.by-goods': 'Amount at risk by goods',
  'sheet.comparison': 'Scenarios and days side by side',
  'sheet.comparison-note':
    'Amount at risk under each scenario on two as-of days; names and the second day may be changed.',
  'sheet.drivers': 'What drives the difference',
  'sheet.drivers-note':
    'From {from} to {to}: the rate of one status changed at a time. The rest comes from other statuses, and from lines whose status differs.',
  'sheet.statuses-driver': 'Rest',
  'sheet.difference': 'Difference',
  'sheet.dates': 'Next dates that matter',
  'sheet.dates-note': 'What happens describes the first line affected that day; Row is its row.',
  'sheet.no-dates':
    'These lines have no later dated event; the evidence ends on {day}. Load newer data in the pane, or settle what says Review.',
  'sheet.past-evidence':
    'Days before As of: {days}. Later facts are missing: load newer data in the pane, or settle what says Review.',
  'sheet.license-date': 'A license reaches its last day',
  'sheet.no-answer': 'No answer',
  'sheet.none': 'None',
  'sheet.other-statuses': 'Other statuses',
  'sheet.total': 'Total',
  'sheet.others': 'Others ({count})',

  'means.Granted': 'A license covers it.',
  'means.Partial': 'A license covers some customers, goods or places.',
  'means.Review': 'The facts leave it open: settle it before you rely on it.',
  'means.Pending': 'Applied for, not decided yet.',
  'means.Expired': 'The license has run out: apply again.',
  'means.Refused': 'The latest decision was a refusal.',
  'means.Revoked': 'The license was withdrawn.',
  'means.Required': 'A license is needed and none is known.',
  'means.Not required': 'No license is needed.',
  'means.Prohibited': 'Export is banned, or denial is presumed.',
  'means.Unknown': 'Exporter or goods are not in the data: ask the supplier.',
  'means.none': 'The destination is blank or not in the data.',

  'supply.title': 'Cover and shortfall',
  'supply.limited': 'Lines that run out of stock',
  'supply.shortest': 'Shortest cover in days',
  'supply.short': 'Lines that run out before a license',
  'supply.short-note': 'Days of cover below the license lead days of the line.',
  'supply.late': 'Lines that run out before recovery',
  'supply.late-note': 'Days of cover below the recovery days of the line.',
  'supply.shortfall': 'Shortfall in units',
  'supply.shortfall-note': 'Until recovery: demand that neither stock nor alternate supply meets.',
  'supply.shortfall-amount': 'Shortfall in money',

  'world-supply.title': 'World supply of the goods',
  'world-supply.note': 'Concentration of production by country (HHI): 1 means a single country.',
  'world-supply.none': 'No figures: {goods}',

  'concentration.title': 'Concentration',
  'concentration.note':
    'Herfindahl–Hirschman index of the amounts: 1 is a single name; above 0.18 counts as highly concentrated (US Merger Guidelines, 2023). Names not listed above are treated as many small ones.',
  'deadlines.title': 'Deadlines on your lines',
  'deadlines.note':
    'The next day on which control or license of a line can change, the nearest first. Row is the row of the line. In all: ',
  'applications.title': 'Last days to apply for a license',
  'applications.note':
    'As-of day + days of cover − license lead days, nearest first; negative days left mean that it is too late. In all: ',
  'applications.cover': ' days of cover, ',
  'applications.lead': ' to a license',
  'deadlines.change': 'Control or license can change',

  'model.for': 'Lines',
  'model.selection': 'The selected cells, or the table around them',
  'model.table': 'Table {name}',
  'model.lines-hint':
    'The list needs a header row with supplier, destination, item and amount, under any names. You see what was read before anything is written.',
  'model.scenario': 'Scenario',
  'model.chosen': 'Chosen for the workbook ({name})',
  'model.build': 'Build the worksheet',
  'model.build-hint':
    'The assessment starts one empty column to the right, as live formulas; totals and charts go on a new sheet. Building it again updates both.',
  'model.built': ({ lines, sheet, assessment }) =>
    `${counted(lines, 'line is', 'lines are')} assessed in ${assessment}; totals and charts are on ${sheet}.`,
  'model.updated': ({ lines, sheet, assessment }) =>
    `Updated: ${counted(lines, 'line', 'lines')} in ${assessment}, totals and charts on ${sheet}.`,
  'model.blocks': ({ blocks }) =>
    `Excel on the web cannot carry one answer over so many lines, so there ${plural(blocks, 'is', 'are')} ${counted(blocks, 'formula', 'formulas')}, one below the other.`,
  'model.read': 'Read the lines',
  'model.read-again': 'Read again',
  'look.read': ({ lines, address }) => `${counted(lines, 'line', 'lines')} read from ${address}`,
  'look.blanks': ({ count }) => `${counted(count, 'blank row', 'blank rows')}.`,
  'look.columns': 'Columns',
  'look.none': 'none',
  'look.item-else': 'Item to use where it is blank or unknown',
  'look.all-to': 'Destination of all lines',
  'look.country': 'What does the column {column} hold?',
  'look.country-hint': 'Most of its values could be origins, so both readings are possible.',
  'look.is-origin': 'Where the goods come from',
  'look.is-region': 'Where they go to',
  'look.left-out': ({ count }) =>
    `${counted(count, 'row that does', 'rows that do')} not look like lines: left out unless you include ${plural(count, 'it', 'them')}`,
  'look.row': ({ rows, text, reason }) => `${rows}: ${text} (${reason})`,
  'look.more': ({ count }) => `And ${count} more.`,
  'look.unknown': ({ count }) =>
    count === '0'
      ? 'No line would be Unknown.'
      : `${counted(count, 'line', 'lines')} would be Unknown, due to these names:`,
  'look.unknown-unnamed': ({ count }) =>
    `${counted(count, 'line', 'lines')} would be Unknown for another reason: see the notes.`,
  'look.other-unknown': ({ count }) =>
    `${counted(count, 'more line', 'more lines')} would be Unknown for another reason: see the notes.`,
  'look.name': ({ name, kind, count }) => `${name} (${kind}, ${counted(count, 'line', 'lines')})`,
  'look.this-is': 'This is …',
  'look.this-is-of': 'What {name} is',
  'look.settle': 'Keep as a private name',
  'look.settled': 'In this workbook, {name} now means {thing}.',
  'look.currencies': 'Several currencies',
  'look.currency': 'Currency of the totals',
  'look.rate': 'One {from} in {to}',
  'look.rate-none': 'One unit without a currency in {to}',
  'look.rate-missing': 'The data has no rate: type it.',
  'look.open': 'Answer the open questions above, then build.',

  'means-column.supplier': 'Supplier',
  'means-column.region': 'Destination',
  'means-column.item': 'Item',
  'means-column.amount': 'Amount',
  'means-column.origin': 'Origin',
  'means-column.customer': 'Customer',
  'means-column.currency': 'Currency',
  'means-column.stock': 'Stock',
  'means-column.inTransit': 'In transit',
  'means-column.demand': 'Daily demand',
  'means-column.alternate': 'Alternate supply per day',
  'means-column.leadDays': 'License lead days',
  'means-column.recoveryDays': 'Recovery days',
  'means-column.unitPrice': 'Unit price',
  'means-column.probability': 'Probability of loss',

  'no-line.header': 'repeated headers',
  'no-line.total': 'a total',
  'no-line.note': 'a note',
  'no-line.unnamed': 'an amount without a name',
  'no-line.no-amount': 'no amount',

  'rates.none': 'none stated',
  'rates.typed': 'Typed in the pane',
  'rates.scenario': 'Scenario {source}',
  'rates.data': 'Data: {source}',
  'rates.nowhere': 'Not known',

  'model.finance': 'Finance worksheet',
  'model.existing': 'Built in this workbook',
  'model.remove': 'Remove what was built',
  'model.remove-title': 'Remove what was built?',
  'model.remove-text':
    'This removes the cells beside {lines} and the sheet {sheet}; the lines stay. Excel cannot undo the deletion of a sheet.',
  'model.remove-sheet':
    'This removes the sheet {sheet} and the inputs typed into it. Excel cannot undo the deletion of a sheet.',
  'model.removed': 'What was built has been removed; the lines are unchanged.',
  'model.keep': 'Keep it',
  'model.none': 'Nothing has been built in this workbook yet.',

  'scenario.note': 'Assumptions, not facts. Edit them here: formulas that use this name follow.',
  'scenario.title': 'Scenarios',
  'scenario.hint':
    'Each is a table on the sheet Scenarios: a loss rate for each status, assumptions on measures, parameters. Formulas follow your changes there.',
  'scenario.new': 'Name of a new scenario',
  'scenario.from': 'Start from',
  'scenario.insert': 'Add it as a table',
  'scenario.inserted': 'The scenario {name} is the table {table} on {sheet}; edit it there.',
  'notice.scenario-mistake':
    'The table of the scenario {name} has an error, so its last values stay in use. {detail}',
  'problem.model.scenario-name': ({ name }) =>
    name ? `There is a scenario "${name}" already.` : 'A scenario needs a name.',

  'example.title': 'Examples',
  'example.purchases': 'Purchases, 200 lines',
  'example.jl-mag': 'The JL MAG case',
  'example.hint': 'Each is added to this workbook as sheets. The purchase amounts are invented.',
  'example.note':
    'Example: suppliers, goods and destinations are real, from the data; amounts, stocks and days are invented.',
  'example.inserted': 'The example is on the sheet {sheet}.',

  'problem.model.refused': '{detail}',
  'problem.model.amount': 'Row {row}, column {column} ({address}): an amount is a number, not "{text}".',
  'problem.model.quantity':
    'Row {row}, column {column} ({address}): a quantity is a number of 0 or more, not "{text}".',
  'problem.model.rate':
    'Row {row}, column {column} ({address}): a probability is a number from 0 to 1, not "{text}".',
  'problem.model.currency':
    'Row {row}, column {column} ({address}): a currency is a code like USD, not "{text}".',
  'problem.model.no-currency': 'Row {row}, column {column}: the amount has no currency.',
  'problem.model.no-chance':
    'Row {row}, column {column} ({address}): the probability of loss is blank; write 0 if there is none.',
  'problem.model.currencies':
    'The amounts are in {currencies} and cannot be added up: the scenario {scenario} names no reporting currency.',
  'problem.model.no-rate': 'The scenario {scenario} has no rate {from}/{to}.',
  'problem.model.no-such-name': 'The data has no entry, or several, named "{name}".',
  'problem.model.no-lines': 'There is no line below the header row.',
  'problem.model.no-header-row':
    'The header row of the table {name} is hidden, so its columns cannot be told apart.',
  'problem.model.no-room': ({ area, cells, more }) =>
    `${area} must be free for the assessment; taken: ${cells}${more === '0' ? '' : ` and ${more} more`}.`,
  'problem.model.off-sheet': ({ columns, rows }) =>
    `The sheet has no room for ${counted(columns, 'more column', 'more columns')} and ${counted(rows, 'row', 'rows')}.`,
  'remedy.correct-lines': 'Correct it in the sheet, then build again.',
  'remedy.name-currency':
    'Use a scenario of your own with the rows Currency and, for each pair, such as EUR/USD, its rate.',
});

export type ModelCode = keyof typeof MODEL;
