// The add-in's keyboard shortcuts, as its file of shortcuts gives them.

interface ShortcutsFile {
  shortcuts: { action: string; key: { default: string; mac?: string } }[];
}

/** Listens in a window or an element. */
type Listen = (target: Window | HTMLElement) => void;

interface Combination {
  action: string;
  keys: Set<string>;
}

const isMac = navigator.platform.startsWith('Mac');

/** Calls the action of a shortcut that is pressed in the page or in the pane. */
export async function followShortcuts(address: string, press: (action: string) => void): Promise<Listen> {
  const response = await fetch(address);
  if (!response.ok) return () => undefined;
  const { shortcuts } = (await response.json()) as ShortcutsFile;
  const combinations = shortcuts.map(({ action, key }): Combination => {
    const keys = (isMac && key.mac ? key.mac : key.default).toLowerCase().split('+');
    return { action, keys: new Set(keys) };
  });
  const pressed = (event: Event): void => {
    const found = combinations.find(({ keys }) => isPressed(event as KeyboardEvent, keys));
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    press(found.action);
  };
  return (target) => target.addEventListener('keydown', pressed, { capture: true });
}

function isPressed(event: KeyboardEvent, keys: ReadonlySet<string>): boolean {
  const modifiers = [
    ['ctrl', event.ctrlKey],
    ['alt', event.altKey],
    ['shift', event.shiftKey],
    ['command', event.metaKey],
  ] as const;
  const letter = event.code.replace(/^Key|^Digit/, '').toLowerCase();
  return keys.has(letter) && modifiers.every(([name, down]) => keys.has(name) === down);
}
