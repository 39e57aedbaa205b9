// The pane in a real browser: opened at a width, and judged as people with and without sight meet it.
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import type { WorkbenchSettings } from '../../../src/workbench/page/settings';
import { openWorkbench, type OpenWorkbench } from './open-workbench';

export interface OpenPane extends OpenWorkbench {
  /** The add-in's own page. */
  frame: Frame;
}

/** Opens the workbench with the pane drawn, at its narrowest unless the settings say otherwise. */
export async function openPaneAt(settings: Partial<WorkbenchSettings> = {}): Promise<OpenPane> {
  const open = await openWorkbench({ settings: { paneWidth: 320, ...settings } });
  const frame = await open.pane();
  await frame.getByRole('banner').waitFor();
  return { ...open, frame };
}

/** Errors of the pane: the grid's own words about a sheet that the workbench replaced are not among them. */
export const errorsOf = ({ errors }: OpenPane): string[] =>
  errors.filter((error) => !/^\[(redi|LocaleService)\]/.test(error));

/**
 * What axe finds wrong, and a page that is wider than the pane. The invisible places with which Fluent's keyboard
 * navigation marks its ends are not judged: they are hidden from screen readers and pass focus on at once.
 */
export async function faultsOf(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      exclude: [['[data-tabster-dummy]']],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
  });
  const wider = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return wider > 0 ? [...found, `${wider} pixels too wide`] : found;
}
