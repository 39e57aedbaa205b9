// The pane's sentences, English. Chinese has the same codes; a missing one does not compile.

import type { PaneDataCode } from './pane-data.en';
import type { Shown, Template } from './say';

/** `1 cell`, `12 cells`. */
const counted =
  (one: string, many: string) =>
  ({ count }: Shown) =>
    `${count} ${count === '1' ? one : many}`;

export const PANE_EN = {
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  loading: 'Loading…',
  undo: 'Undo',

  views: 'Views',
  'views.data': 'Data',
  'views.look-up': 'Look up',
  'views.model': 'Model',
  'views.inspect': 'Inspect',
  'views.prove': 'Prove',

  strip: 'Data in use',
  'strip.data': ({ version, day, age }: Shown) =>
    `${version}; evidence to ${day}${age === '0' ? ', today' : `, ${age} ${age === '1' ? 'day' : 'days'} old`}`,
  'strip.as-of.today': 'As of today, {day}.',
  'strip.as-of.data date': 'As of the data date, {day}.',
  'strip.as-of.fixed': 'As of {day}.',
  'strip.working-day': 'Working day {day}.',
  'strip.known-on': 'As known on {day}.',
  'strip.scenario': 'Scenario {name}.',
  'strip.private': ({ count }: Shown) =>
    count === '0' ? 'No private facts' : `${count} private ${count === '1' ? 'fact' : 'facts'} on top`,
  'strip.waiting': 'Excel waits for a cell',
  'strip.change': 'Change',

  settings: 'Days and scenario',
  'settings.as-of': 'Where a formula names no day, answer as of',
  'settings.today': 'Today ({day})',
  'settings.data-date': 'Data date ({day})',
  'settings.fixed': 'A fixed day',
  'settings.fixed-day': 'As-of day',
  'settings.no-day': 'Choose a day.',
  'settings.known-on': 'Use facts that were known',
  'settings.known-on-hint': 'A fixed day reproduces what could be known then, as for an old board paper.',
  'settings.known-with-as-of': 'On the as-of day',
  'settings.known-day': 'Known-on day',
  'settings.scenario': 'Scenario',
  'settings.scenario-hint': 'Loss rates where a formula names no scenario. They are assumptions, not facts.',
  'settings.apply': 'Apply to this workbook',
  'settings.done': 'The days and scenario of this workbook changed.',

  'doing.reading': 'Reading…',
  'doing.checking': 'Checking…',
  'doing.comparing': 'Comparing with the data in use…',
  'doing.keeping': 'Keeping it in the workbook…',
  'doing.recalculating': 'Recalculating…',
  'doing.writing': 'Writing…',
  'doing.waiting': 'Excel waits for a cell: finish editing it (Enter or Esc).',

  'outcomes.recalculated': ({ count }: Shown) =>
    count === '0'
      ? 'No cell of this workbook needed to be recalculated.'
      : `${count} ${count === '1' ? 'cell was' : 'cells were'} recalculated.`,
  'outcomes.undone': ({ count }: Shown) =>
    `The last change was taken back; ${count} ${count === '1' ? 'cell' : 'cells'} recalculated.`,
  'outcomes.starts': 'The add-in starts with this workbook from the next opening on.',
  'outcomes.nothing-to-undo': 'There is nothing to undo.',
  'outcomes.updated-to-today': 'The working day is today.',

  'insert.done': 'The formula is in {address}.',
  'insert.copied':
    'Excel does not know the function yet, so {address} shows #NAME?. The formula is on the clipboard: select the cell, paste it into the formula bar and press Enter.',
  'insert.not-copied':
    'Excel does not know the function yet, so {address} shows #NAME?. Select the cell, press F2 and then Enter. The formula: {formula}',

  'notice.store-damaged':
    'Part of the data kept in this workbook ({kinds}) was damaged and is not used. What could be read is in use; load the rest again.',
  'notice.store-newer':
    'The data kept in this workbook was made by a newer version of the add-in. The bundled data answers instead; nothing in the workbook was changed.',
  'notice.store-unreadable':
    'The data kept in this workbook could not be read ({detail}). The formulas say so until it is read or other data is loaded.',
  'notice.store-recovered': 'The last save of the data was not finished. The data before it is in use.',
  'notice.working-day-behind': ({ workingDay, cells, changed, unknown }: Shown) =>
    `Values are of ${workingDay}; ${changed} of ${cells} cells would change${unknown === '0' ? '' : ` (${unknown} could not be compared)`}.`,
  'notice.newer-data': ({ from, to, old, now, cells, changed, unknown, compared }: Shown) =>
    `The cells answer from the data of ${from} (${old}), as when they were computed. This version brings data of ${to} (${now})${compared === 'true' ? `; ${changed} of ${cells} cells would change${unknown === '0' ? '' : ` (${unknown} could not be compared)`}` : ''}.`,
  'notice.show-changes': 'Show what changes',
  'notice.changed-by-co-author': 'Someone else changed the data of this workbook. It is in use here too.',
  'notice.saved-after-all':
    'The last change was told as failed, but Excel saved it after all. It is in use now.',
  'notice.address-changed':
    'The data at the remembered address has changed. Look at the differences before using it.',
  'notice.offer-start':
    'The add-in can start with this workbook; people without the add-in then see a message on opening.',
  'notice.command-failed': 'The command could not be finished.',
  'notice.start': 'Start with this workbook',
  'notice.update-to-today': 'Update to today',
  'notice.open-data': 'Open Data',
  'notice.refresh': 'Refresh all',

  welcome: 'New here?',
  'welcome.text':
    'Five formulas show what can be asked: put them into a sheet, one after the other, and see where each answer comes from.',
  'welcome.dismiss': 'Not now',
  'tour.take': 'Take the tour',
  help: 'Keyboard and tour',

  'failed.title': 'This part of the pane stopped.',
  'failed.text': 'The formulas keep working, and what you typed is kept. ({detail})',
  'failed.again': 'Show it again',

  'family.licenses': 'Licenses',
  'family.controls': 'Controls',
  'family.revenue': 'Revenue',
  'family.exposure': 'Exposure',
  'family.supply': 'Supply',
  'family.things': 'Things and data',

  'status.granted': 'Granted',
  'status.partial': 'Partial',
  'status.review': 'Review',
  'status.pending': 'Pending',
  'status.expired': 'Expired',
  'status.required': 'Required',
  'status.refused': 'Refused',
  'status.revoked': 'Revoked',
  'status.prohibited': 'Prohibited',
  'status.not-required': 'Not required',
  'status.license-required': 'License required',
  'status.suspended': 'Suspended',
  'status.not-controlled': 'Not controlled',
  'status.unknown': 'Unknown',
  'basis.reported': 'reported',
  'basis.derived': 'derived',
  'basis.estimated': 'estimated',
  'basis.user': 'your own',

  'argument.company': 'Exporter',
  'argument.region': 'Region',
  'argument.destination': 'Destination',
  'argument.material': 'Material',
  'argument.period': 'Period',
  'argument.as_of': 'As-of day',
  'argument.scenario': 'Scenario',
  'argument.currency': 'Currency',
  'argument.amount': 'Amount',
  'argument.since': 'Since',
  'argument.until': 'Until',
  'argument.hs_code': 'HS code',
  'argument.country': 'Country',

  'ask.question': 'Question',
  'ask.optional': '{name} (optional)',
  'ask.nothing-found': 'Nothing resembles that.',
  'ask.use-selected': '{name}: use the selected cells',
  'ask.remove-cells': '{name}: remove the cells',
  'ask.incomplete': 'Fill in {missing} to see the answer.',
  'ask.insert': 'Insert into the selected cell',
  'ask.fill-down': 'Fill down beside the column',
  'ask.clear': 'Clear',
  'ask.copy': 'Copy the formula',
  'ask.copied': 'The formula is on the clipboard.',
  'ask.not-copied': 'The browser does not allow copying here. The formula: {formula}',
  'insert.filled': 'The formulas are in {address}.',

  answer: 'Answer',
  'answer.first-of': 'The answer for the first of {count} cells; the formula fills them all.',
  'answer.as-of': 'As of {day}.',
  'answer.since': 'Since {day}.',
  'answer.until': 'Until {day}.',
  'answer.next': 'Next dated event: {day}.',
  claims: 'Evidence',
  'claims.unused': ({ count }: Shown) =>
    `${count} ${count === '1' ? 'claim that was' : 'claims that were'} not used`,
  'claims.used': 'Used',
  'claims.not-used': 'Not used',
  'claims.private': 'Private',
  'claims.via': 'as quoted by {via}',
  'claims.known': 'Known on {day}, {basis}.',
  'table.empty': 'No rows.',
  'table.rows': counted('row', 'rows'),
  'table.more': 'The first {shown} of {count} rows; insert the formula to see all.',

  redo: 'Redo',
  'outcomes.redone': 'The change was made again.',

  'problem.no-room-beside': 'There is no empty column within reach to the right of {address}.',
  'look-up.ask': 'Ask',
  'look-up.browse': 'Browse',
  'look-up.functions': 'All functions',

  'browse.show': 'Show',
  'browse.licenses': 'Licenses: exporters and regions',
  'browse.measures': 'Measures on a material',
  'browse.revenue': 'Revenue by region',
  'grid.region': 'Add a region (optional)',
  'grid.material': 'For one material (optional)',
  'grid.hint': 'Choose a status to see its evidence.',
  'grid.cell': '{company}, {region}: {status}',
  'measures.none': 'No measure of this data is on this material.',
  'measures.as-table': 'As a table',
  'measures.states': 'Where they stand on the as-of day:',
  timeline: 'Timeline of measures',
  'timeline.legend': 'What the bars mean',
  'timeline.working-day': 'Working day',
  'timeline.measure': 'Measure',
  'timeline.state': 'State',
  'timeline.from': 'From',
  'timeline.until': 'Until',
  'timeline.no-end': 'no end known',
  'timeline.span': '{state} from {from} to {until}',
  'timeline.open-span': '{state} from {from}',
  'state.before': 'Announced',
  'state.in force': 'In force',
  'state.suspended': 'Suspended',
  'state.doubt': 'Review',
  'state.ended': 'Ended',
  'revenue.none': 'The data in use has no revenue figures. Load a revenue register under Data.',
  'revenue.not-known': 'No figure of this company was known on the day in use.',
  'revenue.base': 'Base',
  'revenue.figure': 'Figure',
  'revenue.of-total': 'Bars show the share of total revenue; figures of different bases overlap.',
  'revenue.ask': 'Ask for a share',
  'base.clients': 'by client',
  'base.exports': 'exports',
  'base.overseas': 'overseas',
  'base.domestic': 'domestic',
  'base.total': 'total',
  'qualifier.about': 'about',
  'qualifier.more than': 'more than',
  'qualifier.nearly': 'nearly',

  functions: 'All functions',
  'functions.search': 'Search functions',
  'functions.search-example': 'license, revenue, HS code…',
  'functions.found': counted('function', 'functions'),
  'functions.optional': 'optional',
  'functions.example': 'Example',
  'functions.ask': 'Build it',
  'functions.insert': 'Insert the example',
  'functions.help': 'Help',
  'search.clear': 'Clear the search',
} satisfies Record<string, Template>;

export type PaneCode = keyof typeof PANE_EN | PaneDataCode;
