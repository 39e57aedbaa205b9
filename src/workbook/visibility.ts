// The pane and the start of the add-in: shown or hidden, and whether it starts with the workbook.
import type { Stop } from './events';
import { supports } from './host';
import { problemOf, WorkbookProblem } from './problem';

/** Shows the pane; also before it was ever opened (SharedRuntime 1.1). */
export async function showPane(): Promise<void> {
  await asked(() => Office.addin.showAsTaskpane());
}

/** Tells when the pane is shown or hidden. The listener must not throw. */
export async function onPaneVisibility(listener: (visible: boolean) => void): Promise<Stop> {
  const remove = await asked(() =>
    Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      // The web client sends `Taskpane`, the types of Office say `taskpane`.
      listener(String(visibilityMode).toLowerCase() === 'taskpane');
    }),
  );
  let removed: Promise<void> | null = null;
  return () => (removed ??= asked(remove));
}

/** Whether the add-in starts with this workbook, for everyone who has it. */
export async function startsWithWorkbook(): Promise<boolean> {
  return asked(async () => String(await Office.addin.getStartupBehavior()).toLowerCase() === 'load');
}

/**
 * Writes into the workbook that the add-in starts with it, or no longer does. Takes effect from the next opening;
 * people without the add-in then see an error of Excel on opening, so ask first.
 */
export async function setStartsWithWorkbook(starts: boolean): Promise<void> {
  await asked(() =>
    Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none),
  );
}

async function asked<T>(question: () => Promise<T>): Promise<T> {
  if (!supports('SharedRuntime', '1.1'))
    throw new WorkbookProblem('unsupported', { set: 'SharedRuntime 1.1' });
  try {
    return await question();
  } catch (error) {
    throw problemOf(error);
  }
}
