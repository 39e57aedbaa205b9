// What a person prefers, kept by the browser as a convenience: where it forbids that, nothing is lost but the habit.

const key = (name: string): string => `exposure.${name}`;

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // Private windows and some frames forbid it; the choice then lasts as long as the page.
  }
}

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}
