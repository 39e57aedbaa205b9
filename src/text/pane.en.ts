// The pane's sentences, English. Chinese has the same codes; a missing one does not compile.

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
  'outcomes.nothing-to-undo': 'There is nothing to undo.',
  'outcomes.updated-to-today': 'The working day is today.',

  'insert.done': '{formula} is in {address}.',
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
  'notice.changed-by-co-author': 'Someone else changed the data of this workbook. It is in use here too.',
  'notice.address-changed':
    'The data at the remembered address has changed. Look at the differences before using it.',
  'notice.offer-start':
    'This workbook holds EXPOSURE formulas. The add-in can start with it; people without the add-in then see a message on opening.',
  'notice.command-failed': 'The command could not be finished.',
  'notice.update-to-today': 'Update to today',
  'notice.open-data': 'Open Data',
  'notice.refresh': 'Refresh all',

  'failed.title': 'This part of the pane stopped.',
  'failed.text': 'The formulas keep working, and what you typed is kept. ({detail})',
  'failed.again': 'Show it again',

  'family.licenses': 'Licenses',
  'family.controls': 'Controls',
  'family.revenue': 'Revenue',
  'family.exposure': 'Exposure',
  'family.supply': 'Supply',
  'family.things': 'Things and data',

  'look-up.ask': 'Ask',
  'look-up.browse': 'Browse',
  'look-up.functions': 'All functions',

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

export type PaneCode = keyof typeof PANE_EN;
