// Which view of the pane was asked for from outside it, such as by a button of the ribbon.

export type ViewName = 'data' | 'look-up' | 'model' | 'inspect' | 'prove';

let asked: ViewName | null = null;
const listeners = new Set<(view: ViewName) => void>();

/** Asks the pane for a view. A pane that is not there yet finds it with `takeAskedView`. */
export function askForView(view: ViewName): void {
  if (listeners.size === 0) asked = view;
  for (const listener of listeners) listener(view);
}

/** The view that was asked for before the pane was there, once. */
export function takeAskedView(): ViewName | null {
  const view = asked;
  asked = null;
  return view;
}

/** Tells the pane which view is asked for, until the returned function is called. */
export function onViewAsked(listener: (view: ViewName) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
