// Starts the worker. The only file that names it, in the form in which the bundler finds it.

import type { WorkerLike } from './worker-client';

export function startWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url));
}
