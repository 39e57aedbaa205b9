// The sentences of Inspect, English. Chinese has the same codes; a missing one does not compile.

import type { Template } from '../sentences';
import { english } from '../sentences';
import { counted } from './plural';

const size = (rows: string | undefined, columns: string | undefined): string =>
  `${counted(rows, 'row', 'rows')} and ${counted(columns, 'column', 'columns')}`;

const GENERAL = {
  'inspect.reading': 'Reading the selected cell…',
  'inspect.cell': '{sheet}, cell {address}',
  'inspect.shows': 'The cell shows {text}',
  'inspect.blank': 'The cell is blank.',
  'inspect.spilled': 'It shows part of the answer of the formula in {address}.',
  'inspect.formula': 'Formula',
  'inspect.look-again': 'Look again',
  'inspect.no-formula': 'Select a cell with an EXPOSURE formula to see where its answer comes from.',
  'inspect.other-formula':
    'This formula uses no EXPOSURE function. Select a cell that does to see where its answer comes from.',
  'inspect.no-cell': 'The selection cannot be inspected. Select a cell.',
  'inspect.ask': 'Ask a question',
  'inspect.tour': 'Take the tour: five formulas',
  'inspect.data': ({ title, version, day, age, asOf }) =>
    `${title} ${version}. The evidence ends on ${day}${age === '0' ? `, the as-of day` : `, ${counted(age, 'day', 'days')} before ${asOf}`}.`,
  'inspect.data-after': ({ title, version, day }) =>
    `${title} ${version}. The evidence runs to ${day}, past the as-of day.`,

  'inspect.meant': 'Other licenses, quotas and tariffs, outside this data, are not covered.',

  'call.nested': 'Inside the call above',
  'call.arguments': 'Arguments of {id}',
  'call.argument': 'Argument',
  'call.written': 'Written',
  'call.resolved': 'Read as',
  'call.element': ({ rows, columns, row, column }) =>
    `The answer has ${size(rows, columns)}; shown is row ${row}, column ${column}.`,
  'call.size': ({ rows, columns }) => `The answer has ${size(rows, columns)}.`,

  'resolved.omitted': 'left out',
  'resolved.stands-for': 'left out: {thing}',
  'resolved.blank': 'blank',
  'resolved.cell': '{cell}: {thing}',
  'resolved.range': '{rows} × {columns} cells',
  'resolved.range-cell': '{rows} × {columns} cells, here {cell}',
  'resolved.range-thing': '{rows} × {columns} cells, here {cell}: {thing}',
  'resolved.members': ({ name, members }) => `${name} (${counted(members, 'country', 'countries')})`,
  'resolved.latest-period': 'the latest period with a figure',
  'resolved.products': 'the products of the exporter',
  'resolved.all': 'all',
  'resolved.any-origin': 'any origin',
  'resolved.unread': 'not understood',

  'undetermined.formula': 'Excel computes this; the pane cannot show it in parts.',
  'undetermined.reference':
    'What {what} refers to cannot be read here: it may be in another workbook, deleted, or a variable.',
  'undetermined.function':
    'Excel computes this with {what}; the pane shows the answer of the cell, not its parts.',
  'undetermined.expression': 'Excel computes this ({what}); the pane cannot show it in parts.',
  'undetermined.card': 'This Excel does not tell add-ins what the card {what} stands for.',
  'undetermined.depends': 'It depends on {what}, which changes.',
  'undetermined.cell':
    'The answer itself is in the cell. To see its parts, put {what} into a cell of its own and refer to it.',
} satisfies Record<string, Template>;

const TROUBLE = {
  trouble: 'What is wrong',
  'trouble.message': '{message}',
  'trouble.name': 'Excel shows #NAME?: it did not know the function when it read the formula.',
  'trouble.file-form':
    'The formula has the name under which files store the function (_xldudf_): Excel read it before the add-in was loaded.',
  'trouble.no-function': 'There is no function EXPOSURE.{name}.',
  'trouble.busy': 'Excel is still waiting for the answer (#BUSY!).',
  'trouble.spill': ({ rows, columns }) =>
    rows === '0' || (rows === '1' && columns === '1')
      ? 'The answer needs more cells than are free (#SPILL!).'
      : `The answer needs ${size(rows, columns)}, and not all of these cells are free (#SPILL!).`,
  'trouble.calc': 'Excel cannot calculate the formula in this place (#CALC!).',
  'trouble.connect': 'Excel could not reach the add-in (#CONNECT!).',
  'trouble.blocked': 'Excel or your organization blocks this function (#BLOCKED!).',
  'trouble.unknown-type': 'This version of Excel does not know the type of the answer (#UNKNOWN!).',
  'trouble.field': 'The formula asks a card for a field that it does not have (#FIELD!).',
  'trouble.ref': 'The formula refers to deleted cells (#REF!).',
  'trouble.null':
    'Two ranges are written with only a space between them and have no cell in common (#NULL!).',
  'trouble.value': 'Excel itself returned #VALUE! before it called the function.',
  'trouble.argument': 'The argument {argument} ({text}) holds an error.',
  'trouble.elsewhere':
    'The {error} comes from another part of the formula, or from a cell that it refers to.',
  'trouble.text': 'The cell holds the formula as text, so Excel does not calculate it.',
  'trouble.stale': 'The cell does not show the answer of the data in use.',
  'trouble.not-parsed': 'The formula could not be read.',
} satisfies Record<string, Template>;

const FIX = {
  'fix.name': 'Enter the formula again. If the sheet is protected, remove the protection first.',
  'fix.file-form': 'Enter the formula again. If the sheet is protected, remove the protection first.',
  'fix.no-function': 'Check the spelling, or pick the function under Look up.',
  'fix.busy': 'Wait a moment. If nothing changes, refresh.',
  'fix.spill':
    'Empty the cells below and to the right of the formula, or move it. Inside a table nothing can spill.',
  'fix.calc':
    'Excel shows this in conditional formats, in Function Arguments and for empty arrays: put the formula into a cell and refer to that.',
  'fix.connect': 'Check that the add-in is loaded and that you are signed in, then refresh.',
  'fix.blocked': 'Ask the administrator of Excel to allow the add-in.',
  'fix.unknown-type': 'Ask for a plain value instead of a card, or update Excel.',
  'fix.field': 'Choose one of the fields that the card lists.',
  'fix.ref': 'Undo the deletion, or point the formula to the cells that hold the values now.',
  'fix.null': 'Put a comma between the ranges.',
  'fix.value':
    'Check that each argument is one cell or a range of values, and that no text stands where a number is computed.',
  'fix.argument': 'Select the cell that it refers to, and correct that first.',
  'fix.elsewhere': 'The answers of the EXPOSURE calls are below; correct the part around them.',
  'fix.text': 'Enter it as a formula; the cell’s format becomes General where Excel needs it.',
  'fix.stale': 'Refresh the formulas.',
  'fix.not-parsed': 'Check the brackets and quotation marks of the formula.',
  'fix.message': 'Open the question in Look up and correct the argument.',
  'fix.message.name': 'Choose a name from the data, or match this name to one of them under Data.',
  'fix.message.day': 'Write a date, such as DATE(2025,6,12) or a cell with a date.',
  'fix.message.period': 'Write a period such as 2025Q1, 2025H1 or 2024, or leave it out for the latest.',
  'fix.message.number': 'Correct the number in the cell that the argument refers to.',
  'fix.message.required': 'Fill in the argument.',
  'fix.message.sizes': 'Give ranges of the same number of rows and columns, or single cells.',
  'fix.message.arguments': 'Remove everything after the last argument that the function takes.',
  'fix.message.split': 'Split the range across several formulas.',
  'fix.message.error-in': 'Select the cell that the argument refers to, and correct that first.',
  'fix.message.no-fact':
    'Choose another day, period or region that the data has, or load a newer pack or a private fact under Data.',
  'fix.message.past-evidence':
    'Load newer data under Data. If a cell says Review and you know what followed, use Settle it in Inspect.',
  'fix.message.no-rate': 'Load the exchange rate under Data, or ask for the currency that was reported.',
  'fix.message.scenario': 'Correct the scenario’s table, or choose another scenario.',
  'fix.message.columns': 'Include the header row, and name the columns as the message says.',
  'fix.message.load': 'Open Data and check what was loaded, then refresh.',
  'fix.message.internal': 'Refresh. If it happens again, report it with the details of “Check this Excel”.',
  'repair.enter': 'Enter the formula again',
  'repair.refresh': 'Refresh all',
  'repair.look-up': 'Open in Look up',
} satisfies Record<string, Template>;

const SETTLE = {
  settle: 'Settle it',
  'settle.measure': ({ name, was, day }) =>
    was === 'suspended'
      ? `A suspension ran out (${name}), and since ${day} the data does not say what followed. If you have the notice, you can settle it.`
      : `A planned end passed (${name}), and since ${day} the data does not say what followed. If you have the notice, you can settle it.`,
  'settle.license':
    'The license of {name} has no stated end, and since {day} it is past the longest validity by law. If you know its last day, you can settle it.',
  'settle.outcome': 'What the notice says',
  'settle.suspended.suspended': 'Extended: still suspended',
  'settle.suspended.in force': 'Suspended after its planned end',
  'settle.in_force.suspended': 'Back in force',
  'settle.in_force.in force': 'Still in force',
  'settle.lifted': 'Lifted for good',
  'settle.valid-until': 'Valid until a stated day',
  'settle.from': 'From',
  'settle.until': 'Last day',
  'settle.until-hint': 'Blank means until further notice.',
  'settle.title': 'Title of the notice',
  'settle.publisher': 'Publisher (optional)',
  'settle.url': 'Address (optional, https)',
  'settle.published': 'Day of the notice',
  'settle.reason': 'Why you read it that way',
  'settle.private':
    'It becomes a private fact of this workbook and applies over the pack. It is marked wherever it shows, logged, and can be undone. Anyone who can open the file can read it.',
  'settle.write': 'Write it and recalculate',
  'settle.cancel': 'Not now',
  'settle.done': 'The question is settled by a private fact.',
  'settle.lacks.title': 'Give the title of the notice.',
  'settle.lacks.url': 'An address starts with https://.',
  'settle.lacks.reason': 'Say why you read it that way.',
  'settle.lacks.until': 'Give the last day.',
  'settle.lacks.until-before-from': 'The last day is before the first.',
} satisfies Record<string, Template>;

const TOUR = {
  'tour.title': 'Five formulas to begin with',
  'tour.step': 'Formula {step} of {count}',
  'tour.license':
    'May this exporter ship to the US? The status of its license on a day, from disclosed licenses.',
  'tour.control':
    'Is the material controlled at all? The strictest measure in force for a destination decides.',
  'tour.next': 'When does that change next? The next dated event that can change the answer.',
  'tour.revenue': 'How much depends on it? The share of revenue that the exporter makes in the US.',
  'tour.explain': 'Why? The same answer as a sentence, with its reason and dates.',
  'tour.insert': 'Insert into the selected cell',
  'tour.next-step': 'Next',
  'tour.back': 'Back',
  'tour.end': 'End the tour',
  'tour.after': 'Then select the cell: Inspect shows here where its answer comes from.',
} satisfies Record<string, Template>;

export const INSPECT = english({ ...GENERAL, ...TROUBLE, ...FIX, ...SETTLE, ...TOUR });

export type InspectCode = keyof typeof INSPECT;
