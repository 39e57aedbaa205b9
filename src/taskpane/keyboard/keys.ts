// The pane's own keys. They answer while the pane has the focus, so Excel's never meet them; letters alone and the
// keys of browsers and screen readers are left alone.

/** As `aria-keyshortcuts` writes them. */
interface Keys {
  readonly anywhere: string;
  /** On a Mac, where another key is usual or taken. */
  readonly mac?: string;
}

const KEYS = {
  // Control and Enter opens the context menu of a Mac.
  main: { anywhere: 'Control+Enter', mac: 'Meta+Enter' },
  // Control, Shift and F switches between the two Chinese scripts in Windows' own input method.
  search: { anywhere: 'Control+K', mac: 'Meta+K' },
  'next-view': { anywhere: 'Alt+PageDown' },
  'previous-view': { anywhere: 'Alt+PageUp' },
  'next-part': { anywhere: 'Alt+Shift+PageDown' },
  'previous-part': { anywhere: 'Alt+Shift+PageUp' },
  close: { anywhere: 'Escape' },
  help: { anywhere: 'Control+/' },
} satisfies Record<string, Keys>;

export type KeyId = keyof typeof KEYS;
export const KEY_IDS = Object.keys(KEYS) as KeyId[];

export const isMac = navigator.platform.startsWith('Mac');

/** The keys on this machine, as `aria-keyshortcuts` wants them: `Control+Enter`. */
export function keysOf(id: KeyId): string {
  const { anywhere, mac = anywhere }: Keys = KEYS[id];
  return isMac ? mac : anywhere;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Which of the pane's keys is pressed; null for any other. */
export const keyPressed = (event: Pressed): KeyId | null =>
  KEY_IDS.find((id) => isPressed(keysOf(id), event)) ?? null;

function isPressed(keys: string, { key, ctrlKey, altKey, shiftKey, metaKey }: Pressed): boolean {
  const parts = keys.split('+');
  const last = parts.pop()!;
  const wants = (modifier: string): boolean => parts.includes(modifier);
  return (
    key.toLowerCase() === last.toLowerCase() &&
    ctrlKey === wants('Control') &&
    altKey === wants('Alt') &&
    metaKey === wants('Meta') &&
    // Many keyboards write the slash with Shift.
    (last === '/' || shiftKey === wants('Shift'))
  );
}
