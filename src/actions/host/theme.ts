// The colors of Excel around the pane; those of the browser where the page runs outside Excel.

import type { Theme } from '../../workbook/theme';
import { currentTheme, onThemeChanged } from '../../workbook/theme';

const inBrowser = (): Theme => ({
  background: '#ffffff',
  foreground: '#242424',
  isDark: matchMedia('(prefers-color-scheme: dark)').matches,
  isHighContrast: matchMedia('(forced-colors: active)').matches,
});

const hasOffice = (): boolean => typeof Office !== 'undefined' && Office.context !== undefined;

/** The colors now. */
export const themeNow = (): Theme => (hasOffice() ? currentTheme() : inBrowser());

/** Tells of changed colors until the returned function is called. */
export const onTheme = (listener: (theme: Theme) => void): (() => void) =>
  hasOffice() ? onThemeChanged(listener) : () => undefined;
