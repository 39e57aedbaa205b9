// The timers of one realm of an add-in: they end with it, as those of a page do when its window closes.

export interface RealmTimers {
  /** What the realm has under the names of a page. */
  readonly globals: Record<string, unknown>;
  /** Ends what still runs: it would keep the realm with its engine in memory, and the process from ending. */
  end: () => void;
}

export function createRealmTimers(): RealmTimers {
  // Those of now: a test may stop its own clock later.
  const { setTimeout, clearTimeout, setInterval } = globalThis;
  const running = new Set<NodeJS.Timeout>();
  const ports = new Set<MessagePort>();
  const stop = (timer?: NodeJS.Timeout): void => {
    if (timer === undefined) return;
    running.delete(timer);
    clearTimeout(timer);
  };
  class RealmChannel extends MessageChannel {
    constructor() {
      super();
      for (const port of [this.port1, this.port2]) ports.add(port);
    }
  }
  return {
    globals: {
      setTimeout: (run: (...given: unknown[]) => void, millis?: number, ...given: unknown[]) => {
        const timer = setTimeout(() => {
          running.delete(timer);
          run(...given);
        }, millis);
        running.add(timer);
        return timer;
      },
      setInterval: (run: (...given: unknown[]) => void, millis?: number, ...given: unknown[]) => {
        const timer = setInterval(run, millis, ...given);
        running.add(timer);
        return timer;
      },
      clearTimeout: stop,
      clearInterval: stop,
      MessageChannel: RealmChannel,
    },
    end: () => {
      for (const timer of running) clearTimeout(timer);
      for (const port of ports) port.close();
      running.clear();
      ports.clear();
    },
  };
}
