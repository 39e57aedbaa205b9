// The page's side: reads a file in a worker, and in slices on the page's own thread where workers are forbidden.

import type { ImportResult, ReadOptions, TableOptions } from './index';
import { readFile } from './index';
import { PAGE_READ_MS, WORKER_SILENCE_MS, WORKER_START_MS } from './limits';
import { ImportFault } from './problems';
import type { ReadRequest, ResultPart, WorkerMessage } from './worker-messages';
import { putTogether, vocabularyOf } from './worker-messages';

/** What is used of a Worker. */
export interface WorkerLike {
  postMessage(message: ReadRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ReaderSettings {
  start: () => WorkerLike | Promise<WorkerLike>;
  /** How long a worker may take to be there, and to stay silent, in milliseconds. */
  startMs?: number;
  silenceMs?: number;
  /** How long a file may take on the page's own thread, in milliseconds. */
  pageMs?: number;
}

export type Reader = (bytes: Uint8Array, name: string, options: ReadOptions) => Promise<ImportResult>;

/** The worker never came: forbidden by a content policy, by the host, or not to be loaded. */
class NoWorker extends Error {}

/**
 * A reader with `readFile`'s signature. Each file gets a worker of its own, which ends with it: canceling is at once
 * and its memory is given back. Once a worker did not come, files are read in slices right away.
 */
export function createReader(settings: ReaderSettings): Reader {
  let forbidden = false;
  return async (bytes, name, options) => {
    options.signal?.throwIfAborted();
    if (!forbidden) {
      try {
        return await readInWorker(bytes, name, options, settings);
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        forbidden = true;
      }
    }
    return readOnPage(bytes, name, options, settings.pageMs ?? PAGE_READ_MS);
  };
}

/** Reads in slices on the page's own thread, and gives up in words where that takes too long. */
async function readOnPage(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  pageMs: number,
): Promise<ImportResult> {
  const late = new AbortController();
  const deadline = setTimeout(
    () => late.abort(new ImportFault('reader-slow', { seconds: pageMs / 1000 })),
    pageMs,
  );
  const signal = options.signal ? AbortSignal.any([options.signal, late.signal]) : late.signal;
  try {
    return await readFile(bytes, name, { ...options, signal });
  } finally {
    clearTimeout(deadline);
  }
}

async function readInWorker(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  { start, startMs = WORKER_START_MS, silenceMs = WORKER_SILENCE_MS }: ReaderSettings,
): Promise<ImportResult> {
  let worker: WorkerLike;
  try {
    worker = await start();
  } catch {
    throw new NoWorker();
  }
  return new Promise((resolve, reject) => {
    const parts: ResultPart[] = [];
    let ready = false;
    let deadline = setTimeout(() => fail(new NoWorker()), startMs);
    const end = (): void => {
      clearTimeout(deadline);
      options.signal?.removeEventListener('abort', cancel);
      worker.terminate();
    };
    const fail = (error: unknown): void => {
      end();
      reject(error);
    };
    const cancel = (): void => fail(options.signal!.reason);
    const listen = (): void => {
      clearTimeout(deadline);
      deadline = setTimeout(
        () => fail(new ImportFault('reader-silent', { seconds: silenceMs / 1000 })),
        silenceMs,
      );
    };
    options.signal?.addEventListener('abort', cancel);
    worker.onerror = (event) =>
      fail(ready ? new ImportFault('reader-failed', { detail: event.message }) : new NoWorker());
    worker.onmessage = ({ data: message }) => {
      listen();
      switch (message.kind) {
        case 'ready':
          ready = true;
          worker.postMessage({
            bytes,
            name,
            vocabulary: vocabularyOf(options.data),
            options: plainOptions(options),
          });
          return;
        case 'progress':
          options.onProgress?.(message.share);
          return;
        case 'part':
          parts.push(message.part);
          return;
        case 'done':
          end();
          resolve(putTogether(message.rest, parts));
          return;
        case 'fault':
          fail(faultOf(message));
          return;
        case 'failed':
          fail(new ImportFault('reader-failed', { detail: message.message }));
      }
    };
  });
}

/** The options that can be sent: no functions, no signal, no data. */
function plainOptions(options: ReadOptions): TableOptions {
  const { register, mapping, headerRow, dateOrder, encoding, delimiter, sheet } = options;
  return { register, mapping, headerRow, dateOrder, encoding, delimiter, sheet };
}

function faultOf({ code, values, recognised }: Extract<WorkerMessage, { kind: 'fault' }>): ImportFault {
  const fault = new ImportFault(code, values);
  fault.recognised = recognised;
  return fault;
}
