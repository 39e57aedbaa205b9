// What the actions say of failures, English: what happened, what was kept, and what to do about it.

import type { Template } from './say';

/** Problems of the workbook, by the codes of the room that talks to Excel. */
const WORKBOOK = {
  'cell-edit': 'A cell is being edited.',
  protected: 'The sheet or the workbook is protected or read-only.',
  'not-found': 'The sheet, range, table or name is no longer there.',
  'name-taken': 'Something with this name is there already.',
  occupied: 'The cells are taken by a table, merged cells, a filter or values.',
  'too-large': 'That is more than Excel takes at once.',
  'invalid-selection': 'The selection is not one range of cells.',
  unsupported: 'This version of Excel does not offer what is needed.',
  busy: 'Excel is busy or cannot be reached.',
  restart: 'Excel asks that the workbook be closed and opened again.',
  program: 'Excel refused what the add-in asked for ({excelCode}).',
  general: 'Excel reported an error without a reason ({excelCode}).',
  'unsafe-link': 'Only https addresses are opened: {address}',
  'newer-version': 'The data in this workbook were made by a newer version of the add-in.',
  tampered: 'The data kept in this workbook are incomplete or were changed.',
  'store-full': 'The data need {bytes} bytes in the workbook; at most {limit} are kept there.',
  'not-confirmed': 'What was read back differs from what was written.',
  'changed-meanwhile':
    'Someone else changed the data of this workbook at the same time; their change is in use now.',
} satisfies Record<string, Template>;

const PROBLEMS = {
  defect: 'Something went wrong in the add-in ({detail}).',
  'no-excel': 'This page is open outside Excel, where there is no workbook.',
  'unknown-scenario': 'There is no scenario "{name}".',
  'not-a-column': '{address} is not one column of cells.',
  'not-recalculated': 'The cells were not recalculated.',
  'has-errors': '{bad} rows have errors or open questions, {good} are good.',
  'nothing-to-apply': 'There is no good row in it.',
  'check-out-of-date': 'Other data were loaded since this was checked.',
  'no-such-fact': 'The private fact {id} is no longer there.',
  'no-such-table': 'There is no table {name} in this workbook.',
  'empty-selection': 'The selected cells are empty.',
  'frozen-cells': 'The number of frozen cells is another now: {count}.',
  'no-address': 'The data in use were not loaded from an address.',
  'saved-after-all':
    'The change before this one was told as failed, but Excel saved it after all; it is in use now.',
  'not-remembered': 'These data are no longer remembered on this computer.',
} satisfies Record<string, Template>;

const KEPT = {
  unchanged: 'Nothing was changed.',
  changed: 'The change itself is in use.',
} satisfies Record<string, Template>;

const REMEDIES = {
  'finish-editing': 'Finish editing the cell, then try again.',
  unprotect: 'Remove the protection or save a copy, then try again.',
  'choose-again': 'Choose something else.',
  'choose-another-name': 'Choose another name.',
  'clear-space': 'Make room or choose another place.',
  'take-less': 'Take fewer rows, or split the data.',
  'update-excel': 'A newer version of Excel is needed.',
  'update-add-in': 'Update the add-in, then open the workbook again.',
  'try-again': 'Try again.',
  reopen: 'Close the workbook and open it again.',
  'read-again': 'Look at the change, then try again.',
  'load-again': 'Load the data again.',
  report: 'If it happens again, report it with the details of "Check this Excel".',
  refresh: 'Press Refresh.',
  'open-in-excel': 'Open the workbook in Excel.',
  'check-again': 'Check it once more.',
  'choose-good-rows': 'Correct them, or take the good rows alone.',
} satisfies Record<string, Template>;

const GROUPS = {
  'problem.workbook': WORKBOOK,
  problem: PROBLEMS,
  kept: KEPT,
  remedy: REMEDIES,
} as const;

/** The sentences of each group, so that another language cannot leave one out. */
export type ActionSentences = {
  readonly [G in keyof typeof GROUPS]: Record<keyof (typeof GROUPS)[G], Template>;
};

/** The sentences under their codes: `problem.workbook.protected`. */
export function byCode(groups: ActionSentences): Record<string, Template> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, sentences]) =>
      Object.entries(sentences).map(([code, sentence]): [string, Template] => [`${group}.${code}`, sentence]),
    ),
  );
}

export const ACTIONS_EN: Record<string, Template> = byCode(GROUPS);
