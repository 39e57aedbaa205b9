// Checking what a person wants to load: it is read and reported on, and nothing changes.

import type { ControlData } from '../../control-data/control-data';
import type { ImportResult, Recognised, TableOptions } from '../../import';
import { MAX_FILE_BYTES } from '../../import/limits';
import { ImportFault } from '../../import/problems';
import type { Reader } from '../../import/worker-client';
import { currentState } from '../../state/state';
import type { Saved, SavedSettings } from '../saved/saved';
import type { Origin } from '../saved/packs';
import { ActionProblem, problemFrom } from '../running/problem';
import { fitsMapping, layoutFor, layoutOf } from './remembered-layout';
import { openSession } from '../saved/session';
import type { Running } from '../running/under-way';

/** What was read, with everything that can be said of it; plain data. */
export interface Checked {
  readonly origin: Origin;
  readonly result: ImportResult;
  /** What the person said of the table, such as its mapping and the order of day and month. */
  readonly said: TableOptions;
  /** The facts against which it was read; loading something else in between makes it out of date. */
  readonly basis: Pick<Saved, 'packs' | 'overlay'>;
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
  const { saved } = openSession();
  const options: ReadWith = {
    ...said,
    data: currentState().data,
    signal,
    onProgress: (share) => onProgress?.({ step: 'checking', share }),
  };
  const basis = { packs: saved.packs, overlay: saved.overlay };
  const remembered = saved.settings.mappings;
  let found: { result: ImportResult } | { fault: ImportFault };
  try {
    found = { result: await read(options) };
  } catch (error) {
    if (!(error instanceof ImportFault) || !error.recognised) throw problemFrom(error);
    found = { fault: error };
  }
  try {
    if (!said.mapping && !('result' in found && found.result.kind === 'pack'))
      for (const again of rememberedFor(found, remembered)) {
        const result = await readOrNull(read, { ...options, ...again, ...said });
        if (result && again.mapping && fitsMapping(result, again.mapping))
          return { origin, result, said: { ...layoutOf(again), ...said }, basis };
      }
  } catch (error) {
    throw problemFrom(error);
  }
  if ('fault' in found) throw problemFrom(found.fault);
  return { origin, result: found.result, said, basis };
}

/** Ways to read that were remembered and may fit: of the register that was found, else of each with a layout. */
function rememberedFor(
  found: { result: ImportResult } | { fault: ImportFault },
  mappings: SavedSettings['mappings'],
): TableOptions[] {
  const recognised =
    'fault' in found
      ? found.fault.recognised!
      : found.result.kind === 'register'
        ? found.result.recognised
        : null;
  if (!recognised) return [];
  const register = 'result' in found && found.result.kind === 'register' ? found.result.register : null;
  const candidates = Object.values(mappings).filter((mapping) =>
    register === null ? mapping.layout !== undefined : mapping.register === register,
  );
  return candidates.map((mapping) => ({
    register: mapping.register,
    mapping,
    ...layoutFor(mapping.layout, recognised),
  }));
}

/** Null where a remembered way does not lead to a table. */
async function readOrNull(
  read: (options: ReadWith) => Promise<ImportResult>,
  options: ReadWith,
): Promise<ImportResult | null> {
  try {
    return await read(options);
  } catch (error) {
    if (error instanceof ImportFault) return null;
    throw error;
  }
}

/** What was recognised of a source that was refused, where a person can choose otherwise. */
export const recognisedIn = (error: unknown): Recognised | null =>
  error instanceof ActionProblem && error.cause instanceof ImportFault ? error.cause.recognised : null;

let worker: Reader | null = null;

/** Reads in a worker of ours. The readers are a chunk of their own, fetched when something is read. */
async function reader(): Promise<Reader> {
  const [{ createReader }, { startWorker }] = await Promise.all([
    import(/* webpackChunkName: "import" */ '../../import/worker-client'),
    import(/* webpackChunkName: "import" */ '../../import/worker-start'),
  ]);
  worker ??= createReader({ start: startWorker });
  return worker;
}
