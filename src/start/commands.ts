// What the buttons of the ribbon and the keyboard shortcuts do.

import { notify } from '../actions/running/notices';
import { ActionProblem } from '../actions/running/problem';
import { refresh } from '../actions/loading/refresh';
import { askForView } from '../actions/host/views';
import { showPane } from '../workbook/visibility';

const COMMANDS = {
  openPane: showPane,
  refresh: async () => void (await refresh()),
  loadData: async () => {
    askForView('data');
    await showPane();
  },
} as const;

export type CommandName = keyof typeof COMMANDS;

/** Runs a command; a failure is told in the pane, which is shown for it. */
export async function runCommand(name: CommandName): Promise<void> {
  try {
    await COMMANDS[name]();
  } catch (error) {
    const code = error instanceof ActionProblem ? error.code : 'defect';
    notify('command-failed', 'error', { command: name, problem: code });
    await showPane().catch(() => undefined);
  }
}
