// What the actions say of failures, English: what happened, what was kept, and what to do about it.

import type { Template } from '../sentences';
import { english } from '../sentences';
import { counted, plural } from './plural';

/** Problems of the workbook, by the codes of the room that talks to Excel. */
const WORKBOOK = {
  'problem.workbook.cell-edit': 'A cell is being edited.',
  'problem.workbook.protected': 'The sheet or the workbook is protected or read-only.',
  'problem.workbook.not-found': 'The sheet, range, table or name is no longer there.',
  'problem.workbook.name-taken': 'This name is already in use.',
  'problem.workbook.occupied': 'The cells are occupied by a table, merged cells, a filter or values.',
  'problem.workbook.too-large': 'This is more than Excel can process at once.',
  'problem.workbook.invalid-selection': 'The selection is not one range of cells.',
  'problem.workbook.unsupported': 'This version of Excel does not support this.',
  'problem.workbook.busy': 'Excel is busy or cannot be reached.',
  'problem.workbook.restart': 'Excel asks you to close and reopen the workbook.',
  'problem.workbook.program': 'Excel refused what the add-in asked for ({excelCode}).',
  'problem.workbook.undo': 'Excel stopped because it cannot keep all of this for Ctrl+Z.',
  'problem.workbook.label': 'The sensitivity label of this file does not let add-ins read it.',
  'problem.workbook.no-permission': 'This file does not let add-ins do this.',
  'problem.workbook.general': 'Excel reported an error without a reason ({excelCode}).',
  'problem.workbook.unsafe-link': 'Only https addresses are opened: {address}',
  'problem.workbook.newer-version': 'The data in this workbook was made by a newer version of the add-in.',
  'problem.workbook.tampered': 'The data kept in this workbook is incomplete or was changed.',
  'problem.workbook.store-full': ({ bytes, limit }) =>
    `The data needs ${counted(bytes, 'byte', 'bytes')} in the workbook; at most ${limit} are kept there.`,
  'problem.workbook.not-confirmed': 'The data read back differs from the data written.',
  'problem.workbook.saved-at-once':
    'Someone else is saving the data of this workbook right now, or a save was interrupted. You can save again within two minutes.',
  'problem.workbook.changed-meanwhile':
    'Someone else changed the data of this workbook at the same time; their change is in use now.',
} satisfies Record<string, Template>;

const PROBLEMS = {
  'problem.defect': 'Something went wrong in the add-in ({detail}).',
  'problem.no-excel': 'This page is open outside Excel, where there is no workbook.',
  'problem.unknown-origin': 'The data in use has no place "{name}".',
  'problem.unknown-scenario': 'There is no scenario "{name}".',
  'problem.not-a-column': '{address} is not one column of cells.',
  'problem.not-recalculated': 'The cells were not recalculated.',
  'problem.has-errors': ({ bad, good }) =>
    `${counted(bad, 'row has', 'rows have')} errors or open questions, ${good} ${plural(good, 'is', 'are')} good.`,
  'problem.nothing-to-apply': 'It has no good rows.',
  'problem.check-out-of-date': 'Other data has been loaded since this was checked.',
  'problem.unread-set': 'This would overwrite data in the workbook that could not be read ({kinds}).',
  'problem.no-such-fact': 'The private fact {id} is no longer there.',
  'problem.no-such-table': 'There is no table {name} in this workbook.',
  'problem.empty-selection': 'The selected cells are empty.',
  'problem.frozen-cells': 'The number of frozen cells has changed: {count}.',
  'problem.no-address': 'The data in use was not loaded from an address.',
  'problem.no-such-pack': 'There is no pack {id} in this workbook.',
  'problem.last-pack': 'At least one pack must stay in use.',
  'problem.saved-after-all':
    'The change before this one was reported as failed, but Excel saved it after all; it is in use now.',
  'problem.not-remembered': 'This data is no longer stored on this computer.',
} satisfies Record<string, Template>;

const KEPT = {
  'kept.unchanged': 'Nothing was changed.',
  'kept.changed': 'The change itself is in use.',
  'kept.partly': 'Part of it may have been done.',
} satisfies Record<string, Template>;

const REMEDIES = {
  'remedy.finish-editing': 'Finish editing the cell, then try again.',
  'remedy.unprotect': 'Remove the protection or save a copy, then try again.',
  'remedy.choose-again': 'Make another choice.',
  'remedy.choose-another-name': 'Choose another name.',
  'remedy.clear-space': 'Make room or choose another place.',
  'remedy.take-less': 'Use fewer rows, or split the data.',
  'remedy.update-excel': 'A newer version of Excel is needed.',
  'remedy.update-add-in': 'Update the add-in, then open the workbook again.',
  'remedy.try-again': 'Try again.',
  'remedy.reopen': 'Close the workbook and open it again.',
  'remedy.read-again': 'Look at the change, then try again.',
  'remedy.load-again': 'Load the data again.',
  'remedy.report': 'If it happens again, report it with the details of "Check this Excel".',
  'remedy.save-unread': 'First save the unreadable data as a file, with the button in the message about it.',
  'remedy.refresh': 'Press Refresh.',
  'remedy.open-in-excel': 'Open the workbook in Excel.',
  'remedy.check-again': 'Check it again.',
  'remedy.choose-good-rows': 'Correct them, or use only the good rows.',
} satisfies Record<string, Template>;

export const ACTIONS = english({ ...WORKBOOK, ...PROBLEMS, ...KEPT, ...REMEDIES });

export type ActionCode = keyof typeof ACTIONS;
