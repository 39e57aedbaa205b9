// Fluent's theme for the colors that Excel reports. Most people need one of the three, so the others are chunks.

import type { Theme } from '@fluentui/react-components';
import { webLightTheme } from '@fluentui/react-components';

/** Excel's colors, as the actions give them. */
export interface PaneTheme {
  readonly isDark: boolean;
  /** The system's forced colors are on (Windows contrast themes). */
  readonly isHighContrast: boolean;
}

/** The theme; the light one where another cannot be fetched. */
export async function fluentTheme({ isDark, isHighContrast }: PaneTheme): Promise<Theme> {
  try {
    if (isHighContrast) return (await import('./theme-high-contrast')).teamsHighContrastTheme;
    return isDark ? (await import('./theme-dark')).webDarkTheme : webLightTheme;
  } catch {
    return webLightTheme;
  }
}
