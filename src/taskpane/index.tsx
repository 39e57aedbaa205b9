// The door of the pane: opened once in its placeholder, told which view to show and when Excel's colors change.

import { createRoot } from 'react-dom/client';
import { onTheme, themeNow } from '../actions/host/theme';
import { onViewAsked, takeAskedView } from '../actions/host/views';
import type { ViewName } from '../actions/host/views';
import { Pane } from './pane';
import type { PaneTheme } from './theme';
import { fluentTheme } from './theme';
import { languageOf } from '../text/sentences';
import { speak } from './texts';
import { remembered } from './preferences';
import { isView } from './views';
import type { ViewId } from './state';
import { view } from './state';

export type { ViewId } from './state';

export interface PaneOptions {
  /** The view to open on; else the one that was asked for, else the look-up. */
  view?: ViewId;
}

export interface OpenPane {
  /** Brings a view to the front. */
  show: (view: ViewId) => void;
  close: () => void;
}

/** Shows the pane in an element of the page. */
export function openPane(element: HTMLElement, options: PaneOptions = {}): OpenPane {
  const show = (asked: ViewName | null | undefined): void => {
    if (isView(asked)) view.set(asked);
  };
  show(options.view ?? takeAskedView());
  const language = remembered('language');
  if (language !== null) void speak(languageOf(language));
  document.body.style.margin = '0';
  const root = createRoot(element);
  let latest: PaneTheme | null = null;
  const draw = async (colors: PaneTheme): Promise<void> => {
    latest = colors;
    // The browser's own parts too: calendars, scroll bars.
    document.documentElement.style.colorScheme = colors.isDark ? 'dark' : 'light';
    const theme = await fluentTheme(colors);
    // Meanwhile Excel may have taken on other colors, or the pane was closed.
    if (latest === colors) root.render(<Pane theme={theme} />);
  };
  void draw(themeNow());
  const ignored = [onTheme((colors) => void draw(colors)), onViewAsked(show)];
  return {
    show,
    close: () => {
      for (const ignore of ignored) ignore();
      latest = null;
      root.unmount();
    },
  };
}
