// The workbook without its grid on the screen: the engine as it runs in Node.
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { createEngine } from '../host/engine';
import type { ExcelHost } from '../host/host';
import type { Showing } from './drawn';

export function openGrid(): Showing {
  const engine = createEngine();
  const lifecycle = engine.univer.__getInjector().get(LifecycleService);
  // In a page the engine listens to edits once its first drawing is done; a workbook is opened by then.
  const steady = new Promise<void>((resolve) =>
    setTimeout(() => {
      lifecycle.stage = LifecycleStages.Rendered;
      lifecycle.stage = LifecycleStages.Steady;
      resolve();
    }, 0),
  );
  return { engine, steady, follow };
}

function follow(host: ExcelHost): void {
  host.grid.commands.onCommandExecuted(({ id }) => {
    if (id === SetSelectionsOperation.id) host.announceSelection();
  });
}
