// The sentences of the list of keys, English. Chinese has the same codes; a missing one does not compile.

import { english } from '../sentences';

export const HELP = english({
  'help.excel': 'In the sheet',
  'help.pane': 'While the pane has the focus',
  'help.between': 'From the sheet to the pane and back (in Excel for the web Ctrl+F6)',
  'help.main': 'Press the main button: insert the formula, apply, write',
  'help.search': 'Go to the search field, or to a new question',
  'help.next-view': 'Next view',
  'help.previous-view': 'Previous view',
  'help.next-part': 'Next page of the view; in Inspect the next call, elsewhere the next section',
  'help.previous-part': 'The one before',
  'help.close': 'Close the list or form that is open',
  'help.help': 'Show these keys',
  'help.arrows': 'Walk along tabs, choices and suggestions; Enter takes one',
  'help.arrow-keys': 'Arrow keys',
  'help.tour':
    'The tour puts five formulas into a sheet, one after the other, and shows where each answer comes from.',
  'help.close-list': 'Close',
});

export type HelpCode = keyof typeof HELP;
