// Fluent's theme for the colors that Excel reports.

import type { Theme } from '@fluentui/react-components';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

/** Excel's colors, as the room that asks Excel gives them. */
export interface PaneTheme {
  readonly isDark: boolean;
  /** The system's forced colors are on (Windows contrast themes). */
  readonly isHighContrast: boolean;
}

export function fluentTheme({ isDark, isHighContrast }: PaneTheme): Theme {
  if (isHighContrast) return teamsHighContrastTheme;
  return isDark ? webDarkTheme : webLightTheme;
}
