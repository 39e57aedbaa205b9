// Microsoft's client for Excel without its waits between deliveries, in which the tests would spend their time.

/**
 * Shortens two timers of the client in its own realm: 50 ms for which it collects answers of functions, and half a
 * second in which it delivers no others. Anyone else's timers stay. The client knows only the first as a setting, and
 * that before it loads. It runs in a page too, so it uses nothing from outside itself.
 * @param realm the global object, before the client is loaded into it
 */
export function hurryClient(realm: { setTimeout: typeof setTimeout } = globalThis): void {
  const wait = realm.setTimeout;
  const isCollecting = (run: unknown): boolean => typeof run === 'function' && run.name === 'bound ';
  const isResting = (run: unknown): boolean =>
    String(run).includes('_inProgressContextSyncExpectedFinishTime=0');
  const hurried = (run: () => void, millis?: number, ...given: []): unknown => {
    const isClient = (millis === 50 && isCollecting(run)) || ((millis ?? 0) >= 500 && isResting(run));
    return wait(run, isClient ? 2 : millis, ...given);
  };
  realm.setTimeout = hurried as typeof setTimeout;
}
