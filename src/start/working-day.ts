// The working day: fixed once the workbook holds answers, compared with the clock on opening, at midnight and on return.

import { compareWorkingDay } from '../actions/change/compare-settings';
import { dismissNotice, notify } from '../actions/running/notices';
import { openSession } from '../actions/saved/session';
import { noteFirstAnswer, setWorkingDay } from '../actions/change/settings';
import { isoOfDay } from '../control-data/days';
import { realmToday, untilMidnight } from '../state/clock';
import { currentState } from '../state/state';
import { whenAnswered } from '../state/readiness';
import { startsWithWorkbook } from '../workbook/visibility';

/** A first formula is often typed together with others; the workbook is written to once they rest. */
const REST_MS = 1_500;

/** Follows until the signal ends it. A failure is never in the way of anything and shows again at the next look. */
export function followWorkingDay(signal: AbortSignal): void {
  void whenAnswered().then(() => {
    if (signal.aborted) return;
    const timer = setTimeout(() => void offerStart().catch(() => undefined), REST_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
  void look(openSession().saved.settings.updateOnOpening);
  atMidnight(signal);
  window.addEventListener('focus', () => void look(false), { signal });
  const seen = (): void => {
    if (!document.hidden) void look(false);
  };
  document.addEventListener('visibilitychange', seen, { signal });
}

/** The first answer in the life of a workbook is the moment to fix its day and to offer the start with it. */
async function offerStart(): Promise<void> {
  if ((await noteFirstAnswer()) && !(await startsWithWorkbook())) notify('offer-start', 'info');
}

function atMidnight(signal: AbortSignal): void {
  const timer = setTimeout(
    () => {
      void look(false);
      atMidnight(signal);
    },
    // A second later, so that the date has certainly changed; a computer that slept looks when it wakes.
    untilMidnight() + 1_000,
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

let compared: string | null = null;

/** Says that the values are of another day than today, and how many cells would change. */
async function look(update: boolean): Promise<void> {
  const { workingDay } = currentState();
  const today = realmToday();
  if (workingDay === today) return dismissNotice('working-day-behind');
  const question = `${workingDay} ${today} ${currentState().generation}`;
  if (compared === question) return;
  compared = question;
  try {
    if (update) return void (await setWorkingDay(today));
    const { cells, changed, undetermined } = await compareWorkingDay(today);
    notify('working-day-behind', 'info', {
      workingDay: isoOfDay(workingDay),
      today: isoOfDay(today),
      cells,
      changed: changed.length,
      unknown: undetermined.length,
    });
  } catch {
    compared = null;
  }
}
