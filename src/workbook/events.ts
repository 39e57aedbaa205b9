// Listening to Excel: one way to add a handler and to take it off again.
import { run, runWhereMade } from './run';
import type { How } from './run';

/** Ends listening; calling it again does nothing. */
export type Stop = () => Promise<void>;

/** Adds a handler in a run of its own and returns what removes it. A signal that aborts removes it too. */
export async function listen<T>(
  how: How,
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
): Promise<Stop> {
  const handler = await run({ ...how, session: undefined }, async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  let removed: Promise<void> | null = null;
  const stop: Stop = () => {
    removed ??= runWhereMade(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    return removed;
  };
  const end = (): void => void stop().catch(() => undefined);
  // Aborted while Excel was adding it: no event will tell.
  if (how.signal?.aborted) end();
  else how.signal?.addEventListener('abort', end, { once: true });
  return stop;
}
