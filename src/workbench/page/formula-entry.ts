// Typing a formula as in Excel: Enter ends it, and only Tab takes a function from the list of suggestions.
import type { Injector } from '@univerjs/core';
import { toDisposable } from '@univerjs/core';
import { IShortcutService, KeyCode } from '@univerjs/preset-sheets-core';

const suggestionsId = 'sheet.formula-embedding-editor.search_function.';

/**
 * The engine's list takes Enter for itself as long as it stands, and it stands for a while after the name that it
 * completes has been typed: an Enter soon after the closing bracket replaced `DATE` by `DB` and left the cell in
 * editing.
 */
export function endFormulasByEnter(injector: Injector): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) =>
    shortcut.id.startsWith(suggestionsId) && shortcut.binding === KeyCode.ENTER
      ? toDisposable(() => undefined)
      : register(shortcut);
}
