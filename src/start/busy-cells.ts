// Cells that are busy for long: whoever waits for them is told, since nothing else would say that no answer will come.

import { dismissNotice, notify } from '../actions/running/notices';
import { onUnderWay, underWay } from '../actions/running/under-way';
import { isCellError } from '../workbook/cells';
import { findFormulas } from '../workbook/formulas';

/** How long after opening or a change cells are looked at, and again before something is said, in milliseconds. */
const REST_MS = 30_000;
const BUSY: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);

/** Looks some time after opening and after each change, until the signal ends it. A failure is in the way of nothing. */
export function followBusyCells(signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before: ReadonlySet<string> = new Set();
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look().catch(() => undefined), REST_MS);
  };
  const look = async (): Promise<void> => {
    const busy = await busyCells(signal);
    const stuck = [...busy].filter((cell) => before.has(cell));
    before = busy;
    if (stuck.length > 0) notify('busy-for-long', 'warning', { cells: stuck.length });
    else dismissNotice('busy-for-long');
    // What is busy for the first time is looked at once more.
    if (busy.size > stuck.length) later();
  };
  const stop = onUnderWay(() => {
    if (underWay() === null) later();
  });
  later();
  signal.addEventListener(
    'abort',
    () => {
      stop();
      clearTimeout(timer);
    },
    { once: true },
  );
}

async function busyCells(signal: AbortSignal): Promise<Set<string>> {
  const busy = new Set<string>();
  for await (const { sheet, area, values } of findFormulas({ signal }))
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (isCellError(value) && BUSY.has(value.error))
          busy.add(`${sheet}!${area.row + r},${area.column + c}`);
      }),
    );
  return busy;
}
