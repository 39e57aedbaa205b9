// The colors of Excel around the pane, and word of their change.

export interface Theme {
  readonly background: string;
  readonly foreground: string;
  readonly isDark: boolean;
  /** The system's forced colors are on (Windows contrast themes). */
  readonly isHighContrast: boolean;
}

const LIGHT = { background: '#ffffff', foreground: '#242424' };

/** Luminance by the sRGB weights of WCAG 2.2, without gamma: enough to tell dark from light. */
function looksDark(color: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!parts) return false;
  const [red = 255, green = 255, blue = 255] = parts.slice(1).map((hex) => Number.parseInt(hex, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

function matches(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

/** Excel's colors now. Excel on the web reports none before its frame is ready: then light. */
export function currentTheme(): Theme {
  const reported = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = reported?.bodyBackgroundColor || LIGHT.background;
  const foreground = reported?.bodyForegroundColor || LIGHT.foreground;
  return {
    background,
    foreground,
    isDark: reported?.isDarkTheme ?? looksDark(background),
    isHighContrast: matches('(forced-colors: active)'),
  };
}

const CONTRAST_QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

/**
 * Tells of a changed theme. Excel raises no event for it (Outlook alone does), so the colors are compared whenever
 * the system's colors change or a person comes back to the pane.
 * @returns a function that ends it.
 */
export function onThemeChanged(listener: (theme: Theme) => void): () => void {
  let last = JSON.stringify(currentTheme());
  const compare = (): void => {
    const theme = currentTheme();
    const now = JSON.stringify(theme);
    if (now === last) return;
    last = now;
    listener(theme);
  };
  const queries = typeof matchMedia === 'function' ? CONTRAST_QUERIES.map((query) => matchMedia(query)) : [];
  for (const query of queries) query.addEventListener('change', compare);
  window.addEventListener('focus', compare);
  document.addEventListener('visibilitychange', compare);
  return () => {
    for (const query of queries) query.removeEventListener('change', compare);
    window.removeEventListener('focus', compare);
    document.removeEventListener('visibilitychange', compare);
  };
}
