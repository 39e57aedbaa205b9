// Reads files away from the page's thread; the door for the page, as `index` is for everything else.

import { createReader } from './worker-client';
import { startWorker } from './worker-start';

/** `readFile` in a worker of its own; in slices on the present thread where workers are forbidden. */
export const readFileAway = createReader({ start: startWorker });
