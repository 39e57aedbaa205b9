// The worker's side: reads one file and tells the page how far it is. Kept apart from the worker's global scope, so
// that tests can serve over any channel.

import { readFile } from './index';
import { ImportFault } from './problems';
import { Pace } from '../control-data/slices';
import type { ReadRequest, WorkerMessage } from './worker-messages';
import { dataOfVocabulary, takeApart } from './worker-messages';

/** A worker's own scope, or one end of a channel. */
export interface PagePort {
  postMessage(message: WorkerMessage): void;
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
}

export function serve(page: PagePort): void {
  page.onmessage = ({ data }) => void answer(page, data);
  page.postMessage({ kind: 'ready' });
}

async function answer(page: PagePort, { bytes, name, vocabulary, options }: ReadRequest): Promise<void> {
  try {
    const onProgress = (share: number): void => page.postMessage({ kind: 'progress', share });
    const result = await readFile(bytes, name, {
      ...options,
      data: dataOfVocabulary(vocabulary),
      onProgress,
    });
    const { parts, rest } = takeApart(result);
    const pace = new Pace();
    for (const part of parts) {
      page.postMessage({ kind: 'part', part });
      await pace.breathe();
    }
    page.postMessage({ kind: 'done', rest });
  } catch (error) {
    if (error instanceof ImportFault)
      page.postMessage({
        kind: 'fault',
        code: error.code,
        values: error.values,
        recognised: error.recognised,
      });
    else page.postMessage({ kind: 'failed', message: String(error) });
  }
}
