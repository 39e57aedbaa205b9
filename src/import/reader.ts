// Reads files away from the page's thread; the door for the page, as `index` is for everything else.

import { createReader } from './worker-client';

/** `readFile` in a worker of its own; in slices on the present thread where workers are forbidden or there are none. */
export const readFileAway = createReader({
  start: async () => {
    const { startWorker } = await import(/* webpackMode: "eager" */ './worker-start');
    return startWorker();
  },
});
