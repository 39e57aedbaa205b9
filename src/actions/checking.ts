// Checking what a person wants to load: it is read and reported on, and nothing changes.

import type { ControlData } from '../control-data/control-data';
import type { ImportResult, TableOptions } from '../import';
import { MAX_FILE_BYTES } from '../import/limits';
import type { Reader } from '../import/worker-client';
import { inUse } from '../in-use/in-use';
import type { Kept, Origin } from './kept';
import { ActionProblem, problemFrom } from './problem';
import { openSession } from './session';
import type { Running } from './under-way';

/** What was read, with everything that can be said of it; plain data. */
export interface Checked {
  readonly origin: Origin;
  readonly result: ImportResult;
  /** What the person said of the table, such as its mapping and the order of day and month. */
  readonly said: TableOptions;
  /** The facts against which it was read; loading something else in between makes it out of date. */
  readonly basis: Pick<Kept, 'pack' | 'overlay'>;
}

export interface CheckOptions extends TableOptions, Running {}

/** A file of the page: dropped, browsed for, or made. */
export interface FileToCheck {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads a file, a JSON pack or a register as CSV or XLSX, and reports on it. The mapping that was used last for its
 * register is used again where the options have none.
 * @throws ActionProblem `import.*` where the whole file cannot be read; the signal's reason.
 */
export async function checkFile(file: FileToCheck, options: CheckOptions = {}): Promise<Checked> {
  if (file.size > MAX_FILE_BYTES)
    throw new ActionProblem(
      'import.file-too-large',
      { size: file.size, limit: MAX_FILE_BYTES },
      'choose-again',
    );
  return checkBytes(
    new Uint8Array(await file.arrayBuffer()),
    file.name,
    { kind: 'file', name: file.name },
    options,
  );
}

/** Reads bytes from wherever they came. @throws as `checkFile`. */
export async function checkBytes(
  bytes: Uint8Array,
  name: string,
  origin: Origin,
  options: CheckOptions,
): Promise<Checked> {
  return check(origin, options, async (read) => (await reader())(bytes, name, read));
}

type ReadWith = TableOptions & {
  data: ControlData;
  onProgress: (share: number) => void;
  signal?: AbortSignal;
};

/** Reads with what the person said and what was remembered. */
export async function check(
  origin: Origin,
  { onProgress, signal, ...said }: CheckOptions,
  read: (options: ReadWith) => Promise<ImportResult>,
): Promise<Checked> {
  const { kept } = openSession();
  const options: ReadWith = {
    ...said,
    data: inUse().data,
    signal,
    onProgress: (share) => onProgress?.({ step: 'checking', share }),
  };
  try {
    let result = await read(options);
    if (result.kind === 'register' && !said.mapping) {
      const mapping = kept.settings.mappings[result.register];
      const headers = new Set(result.mapping.columns.map(({ header }) => header));
      // A mapping made for other headers says nothing about these.
      if (mapping?.columns.some(({ header }) => headers.has(header)))
        result = await read({ ...options, register: result.register, mapping });
    }
    return { origin, result, said, basis: { pack: kept.pack, overlay: kept.overlay } };
  } catch (error) {
    throw problemFrom(error);
  }
}

let worker: Reader | null = null;

/** Reads in a worker of ours. The readers are a chunk of their own, fetched when something is read. */
async function reader(): Promise<Reader> {
  const [{ createReader }, { startWorker }] = await Promise.all([
    import(/* webpackChunkName: "import" */ '../import/worker-client'),
    import(/* webpackChunkName: "import" */ '../import/worker-start'),
  ]);
  worker ??= createReader({ start: startWorker });
  return worker;
}
