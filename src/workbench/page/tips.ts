// What Excel shows on hovering over a cell: the message of an error, or the value of a card.
import type { ExcelHost } from '../host/host';
import { columnName } from '../host/address';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { element } from './pane';

export function showTips(host: ExcelHost): void {
  quietGrid(host);
  const tip = element('tip');
  const { api } = host.grid;
  let pointer = { x: 0, y: 0 };
  element('grid').addEventListener('pointermove', ({ clientX, clientY }) => {
    pointer = { x: clientX, y: clientY };
  });
  element('grid').addEventListener('pointerleave', () => {
    tip.hidden = true;
  });
  api.addEvent(api.Event.CellHover, ({ row, column }) => {
    const text = tipText(host, `${columnName(column)}${row + 1}`);
    tip.hidden = text === null;
    if (text === null) return;
    tip.textContent = text;
    tip.style.left = `${Math.min(pointer.x + 14, window.innerWidth - 340)}px`;
    tip.style.top = `${pointer.y + 18}px`;
  });
}

/** The grid has words of its own for every error; the function's message is better where there is one. */
function quietGrid(host: ExcelHost): void {
  const alerts = host.grid.injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { row, col } = alert.location;
    if (host.message(`${columnName(col)}${row + 1}`) === null) show(alert);
  };
}

function tipText(host: ExcelHost, address: string): string | null {
  const message = host.message(address);
  if (message) return `${String(host.value(address))} — ${message}`;
  const properties = host.dataType(address)?.['properties'] as
    Record<string, { basicValue?: unknown }> | undefined;
  if (!properties) return null;
  return Object.entries(properties)
    .map(([name, { basicValue }]) => `${name}: ${String(basicValue ?? '')}`)
    .join('\n');
}
