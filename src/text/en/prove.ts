// What the view *Prove and share* says, English.

import { english } from '../sentences';
import { counted, plural } from './plural';

const cells = (count: string | undefined): string => counted(count, 'cell', 'cells');

const blocks = (count: string | undefined): string =>
  counted(count, 'frozen block was', 'frozen blocks were');

export const PROVE = english({
  'prove.scope': 'Which cells',
  'prove.scope.selection': 'The selection',
  'prove.scope.sheet': 'This sheet',
  'prove.scope.workbook': 'The whole workbook',

  'prove.evidence': 'Evidence sheet',
  'prove.evidence.about':
    'A new sheet that lists every EXPOSURE cell with its inputs, value, reason and sources. It stays as it is when the data changes.',
  'prove.evidence.make': 'Make the evidence sheet',
  'prove.evidence.done': ({ count, claims, sheet }) =>
    `${cells(count)} and ${counted(claims, 'claim', 'claims')} are on the sheet "${sheet}".`,
  'prove.evidence.differing': ({ count }) =>
    `${cells(count)} ${plural(count, 'does', 'do')} not show the answer of the data in use; press Refresh, then make the sheet again.`,
  'prove.freeze': 'Freeze and thaw',
  'prove.freeze.about':
    'Freezing turns EXPOSURE formulas into the values that they show; thawing brings the formulas back, even after rows were inserted.',
  'prove.freeze.freeze': 'Freeze',
  'prove.freeze.thaw': 'Thaw',
  'prove.freeze.frozen': ({ count }) =>
    `${cells(count)} ${plural(count, 'is now a value', 'are now values')}.`,
  'prove.freeze.skipped': ({ count, list }) =>
    `${cells(count)} ${plural(count, 'was', 'were')} not frozen: no answer, or (≠) not the answer of the data in use: ${list}.`,
  'prove.freeze.thawed': ({ count }) =>
    `${cells(count)} ${plural(count, 'has its formula', 'have their formulas')} again.`,
  'prove.freeze.stays': ({ count }) => `${blocks(count)} not chosen and stayed frozen.`,
  'prove.freeze.not-taken': ({ count, list }) =>
    `Excel did not accept ${plural(count, 'the formula', 'the formulas')} of ${list}; the values are still there.`,
  'prove.freeze.gone': ({ count }) => `${blocks(count)} deleted since.`,
  'prove.freeze.untraced': ({ count, list }) =>
    `The cells of ${counted(count, 'frozen block', 'frozen blocks')} can no longer be found; ${plural(count, 'its formula was', 'the formulas were')} ${list}.`,
  'prove.freeze.asks': ({ count }) =>
    `${counted(count, 'frozen block has', 'frozen blocks have')} changed since. Choose which to thaw anyway.`,
  'prove.freeze.place': 'Cells',
  'prove.freeze.formula': 'Would become',
  'prove.freeze.doubts': 'What differs',
  'prove.freeze.lost': 'cells it refers to were deleted',
  'prove.freeze.resized': 'rows or columns were inserted or deleted in the cells it refers to',
  'prove.freeze.block-resized': 'its own cells were split or extended',
  'prove.freeze.inputs-changed': 'its input values have changed',
  'prove.freeze.overwritten': 'its values were overwritten',
  'prove.freeze.table-renamed': 'a table or column that it names was renamed or deleted',
  'prove.freeze.unfollowed':
    'the hidden name that followed its cells was deleted; these are the cells where it was frozen',
  'prove.freeze.refused': 'Excel did not accept the formula',
  'prove.freeze.thaw-others': 'Thaw the others',
  'prove.freeze.thaw-chosen': 'Thaw the others and the chosen ones',
  'prove.freeze.never-mind': 'Cancel',
  'problem.prove.nothing-frozen': 'Nothing is frozen there.',
  'problem.prove.too-many-blocks': ({ limit }) =>
    `At most ${counted(limit, 'different formula', 'different formulas')} can be frozen at once.`,
  'problem.prove.no-formulas': 'There is no EXPOSURE formula there ({scope}).',

  'prove.copy': 'A frozen copy',
  'prove.copy.about':
    'A copy for people without the add-in: EXPOSURE formulas become their values, other formulas stay, and nothing of the add-in is left in the file. This workbook stays as it is. Up to {limit} MB.',
  'prove.copy.facts': 'Private facts',
  'prove.copy.with': 'Show what depends on them',
  'prove.copy.without': 'Leave out what depends on them',
  'prove.copy.make': 'Make a frozen copy',
  'prove.copy.errors': ({ count, list }) =>
    `${cells(count)} ${plural(count, 'shows', 'show')} an error or no answer yet, which would become ${plural(count, 'its', 'their')} value: ${list}.`,
  'prove.copy.differing': ({ count, list }) =>
    `${cells(count)} ${plural(count, 'does', 'do')} not show the answer of the data in use, but for example a former value. Refresh first, or this becomes ${plural(count, 'its', 'their')} value: ${list}.`,
  'prove.copy.hidden': ({ count, list }) =>
    `${cells(count)} ${plural(count, 'depends', 'depend')} on private facts, or may do so. The copy says "Private" there: ${list}.`,
  'prove.copy.hidden-sheets': 'These evidence sheets list private facts and are emptied: {list}.',
  'prove.copy.go-on': 'Make the copy anyway',
  'prove.copy.word': 'Private',
  'prove.copy.instead': 'This sheet listed private facts and was left out of the copy.',
  'prove.copy.opened': ({ count }) =>
    `The copy is open as a new workbook: ${cells(count)} ${plural(count, 'holds its value', 'hold values')}. Save it under a new name.`,
  'prove.copy.ready': ({ count }) =>
    `The copy is ready: ${cells(count)} ${plural(count, 'holds its value', 'hold values')}.`,
  'prove.copy.pruned':
    'Conditional formats ({formats}), validations ({validations}) and names ({names}) with EXPOSURE formulas were left out.',
  'prove.copy.left-out': 'Left out because it may reveal what a cell held: {list}.',
  'prove.copy.left.comments': ({ count }) => counted(count, 'comment', 'comments'),
  'prove.copy.left.pictures': ({ count }) => counted(count, 'picture', 'pictures'),
  'prove.copy.left.texts': ({ count }) =>
    counted(count, 'shape or text of a chart', 'shapes and texts of charts'),
  'prove.copy.left.charts': ({ count }) =>
    counted(count, 'chart that cannot be kept', 'charts that cannot be kept'),
  'prove.copy.left.controls': ({ count }) =>
    counted(count, 'control or embedded object', 'controls and embedded objects'),
  'prove.copy.left.pivots': ({ count }) =>
    counted(count, 'pivot table or slicer', 'pivot tables and slicers'),
  'prove.copy.left.filters': ({ count }) => `filters on ${counted(count, 'column', 'columns')}`,
  'prove.copy.left.scenarios': ({ count }) => counted(count, 'scenario', 'scenarios'),
  'prove.copy.left.views': ({ count }) => counted(count, 'saved view', 'saved views'),
  'prove.copy.left.links': ({ count }) => counted(count, 'link', 'links'),
  'prove.copy.left.headers': ({ count }) => counted(count, 'header or footer', 'headers and footers'),
  'prove.copy.left.queries': ({ count }) => counted(count, 'query or connection', 'queries and connections'),
  'prove.copy.left.properties': 'properties of the file',
  'prove.copy.left.macros': 'the macros',
  'prove.copy.left.histories': 'the history of changes',
  'prove.copy.left.addIns': ({ count }) => counted(count, 'part of another add-in', 'parts of other add-ins'),
  'prove.copy.left.others': ({ count }) => counted(count, 'part of another kind', 'parts of other kinds'),
  'prove.copy.left.formats': ({ count }) => counted(count, 'conditional format', 'conditional formats'),
  'prove.copy.left.validations': ({ count }) => counted(count, 'validation', 'validations'),
  'prove.copy.left.names': ({ count }) => counted(count, 'name', 'names'),
  'prove.copy.withheld': ({ count }) =>
    `In all, ${cells(count)} ${plural(count, 'says', 'say')} "Private": those that depend on private facts or on such cells, hold something private, or read what cannot be checked.`,
  'prove.copy.download': 'Download {name}',
  'prove.copy.nowhere':
    'This Excel can neither open nor download the copy. Save a copy of the workbook (File, Save a Copy), open that, freeze the whole workbook here and remove Exposure from it under Data.',
  'problem.prove.copy-too-large': 'The workbook has {size} MB; a frozen copy takes at most {limit} MB.',
  'problem.prove.copy-unreadable':
    'The file of this workbook could not be read ({reason}). Save it as .xlsx, without a password.',
  'problem.prove.copy-frozen':
    'Some cells were frozen before, so it cannot be checked whether they depend on private facts. Thaw them first, or make the copy with private facts.',
  'problem.prove.copy-private-part':
    'The file has a sheet ({where}) that cannot be checked for private facts. Make the copy with private facts, or delete the sheet in a copy of the workbook first.',
  'problem.prove.copy-private-found':
    'The copy would still hold something private ({where}): in the name of a sheet, a table or its column, a style or a part. No copy was made. Rename it in a copy of the workbook first, or make the copy with private facts.',

  'prove.repair': 'Repair',
  'prove.repair.about':
    'Finds EXPOSURE cells that Excel does not recognize or that never get an answer, and repairs them.',
  'prove.repair.repair': 'Find and repair',
  'prove.repair.none': 'No cell needs repair.',
  'prove.repair.done': ({ count, mended }) => `Repaired ${mended} of ${cells(count)}.`,
  'prove.repair.left': 'Cells not repaired',
  'prove.repair.why': 'Reason and remedy',
  'prove.repair.not-recognized':
    'Excel does not know the function: check its name, or close the workbook and open it again with the add-in.',
  'prove.repair.file-name':
    'Excel shows the name under which files store the function: close the workbook and open it again with the add-in.',
  'prove.repair.stuck': 'No answer came; close the workbook and open it again.',
  'prove.repair.no-room': 'The cells that the answer would fill are occupied: clear them.',

  'prove.changes': 'What changed',
  'prove.changes.about':
    'Which cells answer differently since this workbook was opened, or between two days or packs, with both answers and the reason. The workbook is not changed.',
  'prove.changes.since-opened': 'Since it was last opened',
  'prove.changes.opened': 'As the workbook was opened',
  'prove.changes.up to date': 'Up to date: bundled data, today',
  'prove.changes.recent': '{title} {version}, recently used',
  'prove.changes.update': 'Update to the bundled data',
  'prove.changes.updated': 'The data of this version of the add-in is in use; private facts still apply.',
  'prove.changes.from': 'From',
  'prove.changes.to': 'To',
  'prove.changes.day-from': 'From the day (empty: as set)',
  'prove.changes.day-to': 'To the day (empty: as set)',
  'prove.changes.in use': 'Data in use',
  'prove.changes.bundled': 'Bundled data',
  'prove.changes.offered': 'With the data that this version brings',
  'prove.changes.compare': 'Compare',
  'prove.changes.none': ({ count }) => `None of ${cells(count)} would change.`,
  'prove.changes.some': ({ changed, count }) =>
    `${changed} of ${cells(count)} ${plural(changed, 'changes', 'change')}.`,
  'prove.changes.more': ({ shown }) => `The first ${shown} ${plural(shown, 'is', 'are')} listed.`,
  'prove.changes.undetermined': ({ count, list }) => `Only Excel can calculate ${cells(count)}: ${list}`,
  'prove.changes.cell': 'Cell',
  'prove.changes.why': 'Why',

  'prove.check': 'Check this Excel',
  'prove.check.about':
    'Some twenty formulas on a temporary sheet show whether this Excel does what the functions rely on. The sheet is then removed.',
  'prove.check.run': 'Check this Excel',
  'prove.check.passed': ({ count }) => `All ${counted(count, 'check', 'checks')} passed.`,
  'prove.check.failed': ({ failed, count }) =>
    `${failed} of ${counted(count, 'check', 'checks')} ${plural(failed, 'shows', 'show')} a difference.`,
  'prove.check.what': 'What was checked',
  'prove.check.expected': 'Expected',
  'prove.check.shown': 'Shown',
  'prove.health': 'This Excel',
  'prove.health.host': 'Excel {version} on {platform}, {language}',
  'prove.health.sets': 'Supports {list}',
  'prove.health.missing': 'Does not support {list}',
  'prove.health.pack': 'Pack {id} {version}, SHA-256 {sha256}',
  'prove.health.stored': ({ bytes }) => `Kept in this workbook: ${counted(bytes, 'byte', 'bytes')}`,
  'prove.health.stored-unknown': 'What this workbook keeps cannot be read.',
  'prove.health.last-problem': 'Last failure at {when}: {code}',
  'prove.health.no-problem': 'No failure since the add-in started.',
  'prove.health.copy': 'Copy these lines',
  'prove.health.copied': 'The lines are on the clipboard.',
  'prove.check.literals': 'typed arguments',
  'prove.check.cells': 'arguments from cells',
  'prove.check.date-text': 'a day as text',
  'prove.check.day-with-time': 'a day with a time',
  'prove.check.blank-optional': 'a blank cell for an optional argument',
  'prove.check.omitted': 'an argument left out in the middle',
  'prove.check.blank-required': 'a blank cell for a required argument',
  'prove.check.truth-value': 'TRUE or FALSE in place of a name',
  'prove.check.error': 'an error as argument',
  'prove.check.error-in-range': 'an error within a range',
  'prove.check.array': 'an array in braces',
  'prove.check.spill': 'an answer that spills',
  'prove.check.grid': 'an answer that fills a grid',
  'prove.check.numbers': 'a range of numbers',
  'prove.check.rows-50000': '50,000 rows',
  'prove.check.formatted': 'a number with its format',
  'prove.check.formatted-argument': 'a formatted number as argument',
  'prove.check.card': 'a card',
  'prove.check.card-argument': 'a card as argument',
  'prove.check.not-found': 'a name that is not known',
  'prove.check.message': 'the sentence of an error',
  'prove.check.nested': 'a function of Excel inside',
  'prove.check.within-formula': 'an answer within a formula',
  'prove.check.text-stays-text': 'text that looks like a formula stays text',
  'prove.check.follows-inputs': 'an answer follows its input',
  'prove.check.list-with-error': 'an error among several answers',
  'prove.check.card-read': 'a card read back',
  'prove.check.spilled-formulas': 'formulas of cells that an answer fills',
  'prove.check.former-value': 'the answer after a cell was marked to be computed',
  'prove.check.undo-group': '1,600 formulas in one undo step',
  'prove.check.file': 'the file of the workbook',
  'prove.check.large-answers': 'two answers of 1.5 MB at once',
  'prove.check.stopped': 'Excel ended the checks',
  'prove.check.sheet-left': 'the temporary sheet is still there: delete it',
  'prove.check.names-follow': 'hidden names follow their cells',
});

export type ProveCode = keyof typeof PROVE;
