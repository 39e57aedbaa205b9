// The grid on the screen: the drawn engine, and all that tells the stand-in what a person does in it.
import type { Engine } from '../host/engine';
import type { ExcelHost } from '../host/host';
import { createDrawnEngine, whenSteady } from './engine';
import type { Look } from './engine';
import { endFormulasByEnter } from './formula-entry';
import { drawLooks } from './looks';
import { showTips } from './tips';

/** An engine and what a session needs of its screen. */
export interface Showing {
  engine: Engine;
  /** When the engine listens to edits. */
  steady: Promise<void>;
  /** Has the stand-in told of what happens in the grid. */
  follow: (host: ExcelHost) => void;
}

export function openGrid(container: HTMLElement, look: Look): Showing {
  const engine = createDrawnEngine(container, look);
  return { engine, steady: whenSteady(engine), follow };
}

function follow(host: ExcelHost): void {
  const { api } = host.grid;
  api.addEvent(api.Event.SelectionChanged, () => host.announceSelection());
  api.addEvent(api.Event.SheetEditStarted, () => host.setCellEdit(true));
  api.addEvent(api.Event.SheetEditEnded, () => host.setCellEdit(false));
  drawLooks(host);
  showTips(host);
  endFormulasByEnter(host.grid.injector);
}
