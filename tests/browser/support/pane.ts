// The pane in a real browser: opened at a width, and judged as people with and without sight meet it.
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import type { ThemeName } from '../../../src/workbench/host/options';
import type { WorkbenchSettings } from '../../../src/workbench/page/settings';
import { openWorkbench } from './open-workbench';
import type { OpenWorkbench, OpenWorkbenchOptions } from './open-workbench';

export interface OpenPane extends OpenWorkbench {
  /** The add-in's own page. */
  frame: Frame;
}

/**
 * Opens the workbench with the pane drawn, at its narrowest unless the settings say otherwise.
 * @param grid drawn where a test does something in it
 */
export async function openPaneAt(
  settings: Partial<WorkbenchSettings> = {},
  grid: OpenWorkbenchOptions['grid'] = 'undrawn',
): Promise<OpenPane> {
  const { theme = 'light', ...others } = settings;
  const open = await openWorkbench({ settings: { paneWidth: 320, ...others }, grid });
  const frame = await open.pane();
  await frame.getByRole('banner').waitFor();
  const pane = { ...open, frame };
  if (theme !== 'light') await showTheme(pane, theme);
  return pane;
}

/** The background of each of Fluent's themes that the pane knows. */
const BACKGROUNDS: Record<ThemeName, string> = { light: '#ffffff', dark: '#292929', contrast: '#000000' };

/** Excel takes on other colors; a contrast theme also makes the browser force them. */
export async function showTheme({ page, frame, drive }: OpenPane, theme: ThemeName): Promise<void> {
  await page.emulateMedia({ forcedColors: theme === 'contrast' ? 'active' : 'none' });
  await drive((workbench, chosen) => workbench.set({ theme: chosen }), theme);
  await frame.waitForFunction(
    (background) =>
      getComputedStyle(document.querySelector('.fui-FluentProvider')!).getPropertyValue(
        '--colorNeutralBackground1',
      ) === background,
    BACKGROUNDS[theme],
  );
}

/** Errors of the pane: the grid's own words about a sheet that the workbench replaced are not among them. */
export const errorsOf = ({ errors }: OpenPane): string[] =>
  errors.filter((error) => !/^\[(redi|LocaleService)\]/.test(error));

/**
 * What axe finds wrong, and a page that is wider than the pane. The invisible places with which Fluent's keyboard
 * navigation marks its ends are not judged: they are hidden from screen readers and pass focus on at once.
 * @param judges colors alone, where the same page was judged in another theme
 */
export async function faultsOf(frame: Frame, judges: 'all' | 'colors' = 'all'): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  // Colors that are on their way have no contrast to be judged yet.
  await frame.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
  const found = await frame.evaluate(async (onlyColors) => {
    // Where the browser forces its colors, those that the page asks for are not the ones that are seen.
    const forced = matchMedia('(forced-colors: active)').matches;
    if (forced && onlyColors) return [];
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      {
        iframes: false,
        resultTypes: ['violations'],
        ...(onlyColors && { runOnly: ['color-contrast'] }),
        rules: { 'color-contrast': { enabled: !forced } },
      },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
  }, judges === 'colors');
  const wider = await frame.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('main > [role="tabpanel"]')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
  return wider > 0 ? [...found, `${wider} pixels too wide`] : found;
}
