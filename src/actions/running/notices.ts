// What the pane should say although nobody asked: damaged data, a working day that lies behind, another's change.

import type { FailureValues } from '../../control-data/failure';

export type NoticeCode =
  | 'store-damaged'
  | 'store-newer'
  | 'store-unreadable'
  | 'store-recovered'
  | 'working-day-behind'
  | 'newer-data'
  | 'changed-by-co-author'
  | 'saved-after-all'
  | 'answered-late'
  | 'beyond-undo'
  | 'busy-for-long'
  | 'save-replaced'
  | 'address-changed'
  | 'feed-newer'
  | 'feed-failed'
  | 'offer-start'
  | 'scenario-mistake'
  | 'command-failed';

export interface Notice {
  readonly code: NoticeCode;
  readonly severity: 'info' | 'warning' | 'error';
  readonly values: FailureValues;
}

let shown: readonly Notice[] = [];
const listeners = new Set<() => void>();

/** The notices, oldest first; the same list until something changes. */
export const notices = (): readonly Notice[] => shown;

/** Tells of each change of `notices()`, until the returned function is called. */
export function onNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Adds a notice; one of the same code is replaced. */
export function notify(code: NoticeCode, severity: Notice['severity'], values: FailureValues = {}): void {
  set([...shown.filter((notice) => notice.code !== code), { code, severity, values }]);
}

/** Takes a notice away, because it was read or no longer holds. */
export function dismissNotice(code: NoticeCode): void {
  if (shown.some((notice) => notice.code === code)) set(shown.filter((notice) => notice.code !== code));
}

function set(next: readonly Notice[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
