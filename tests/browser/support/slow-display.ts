// A display of few frames a second: on two cores without a graphics card, painting the grid costs as much as all else.

/**
 * Has the grid's page draw five times a second at most; the add-in's own page draws as ever. Run in a page before its
 * own scripts, so it uses nothing from outside.
 */
export function slowDisplay(): void {
  if (window.top !== window) return;
  const pause = 200;
  const nextFrame = window.requestAnimationFrame.bind(window);
  let waiting = new Map<number, FrameRequestCallback>();
  let handles = 0;
  const draw = (now: number): void => {
    const called = waiting;
    waiting = new Map();
    for (const run of called.values()) run(now);
  };
  window.requestAnimationFrame = (run) => {
    if (waiting.size === 0) setTimeout(() => nextFrame(draw), pause);
    handles += 1;
    waiting.set(handles, run);
    return handles;
  };
  window.cancelAnimationFrame = (handle) => {
    waiting.delete(handle);
  };
}
