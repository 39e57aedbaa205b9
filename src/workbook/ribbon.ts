// Buttons of the ribbon and keyboard shortcuts: what they do, and which of them can be pressed.
import { supports } from './host';
import { problemOf } from './problem';

export type Action = () => Promise<void>;

/**
 * Ties the names in the manifest and in the shortcuts file to what they do. Excel waits for every button's end, so it
 * is always told, also after a failure, which goes to `onFailure`.
 */
export function associateActions(
  actions: Readonly<Record<string, Action>>,
  onFailure: (name: string, problem: unknown) => void,
): void {
  for (const [name, action] of Object.entries(actions))
    Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
      try {
        await action();
      } catch (error) {
        onFailure(name, problemOf(error));
      } finally {
        // A shortcut brings no event.
        event?.completed?.();
      }
    });
}

/** Makes buttons pressable or gray (RibbonApi 1.1). @returns false where Excel cannot. */
export async function enableButtons(
  tab: string,
  buttons: Readonly<Record<string, boolean>>,
): Promise<boolean> {
  if (!supports('RibbonApi', '1.1')) return false;
  const controls = Object.entries(buttons).map(([id, enabled]) => ({ id, enabled }));
  try {
    await Office.ribbon.requestUpdate({ tabs: [{ id: tab, controls }] });
    return true;
  } catch (error) {
    throw problemOf(error);
  }
}
