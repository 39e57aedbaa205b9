// What is being loaded: its source, what the person said of it, what was found, and what it would change. It outlives
// the view, so that a half-checked file is still there after a look elsewhere.

import type { Checked } from '../../actions/loading/check';
import { checkFile, recognisedIn } from '../../actions/loading/check';
import type { DataComparison } from '../../actions/loading/compare';
import { compareChecked } from '../../actions/loading/compare';
import { checkRecent } from '../../actions/loading/recent';
import type { Layout, Recognised, TableOptions } from '../../actions/loading/registers';
import type { Running } from '../../actions/running/under-way';
import { checkAddress, checkSelection, checkTable } from '../../actions/loading/sources';
import { perform } from '../perform';
import { createStore, patch } from '../store';

export type Source =
  | { kind: 'file'; file: File }
  | { kind: 'address'; address: string }
  | { kind: 'table'; name: string }
  | { kind: 'selection' }
  | { kind: 'recent'; hash: string };

export interface Loading {
  source: Source | null;
  options: TableOptions;
  /** What the person said of it that is being read now; shown at once, and what the next choice is added to. */
  pending: TableOptions | null;
  checked: Checked | null;
  /** How the file is laid out, also where it could not be read as a register. */
  recognised: Recognised | null;
  comparison: DataComparison | null;
}

const NOTHING: Loading = {
  source: null,
  options: {},
  pending: null,
  checked: null,
  recognised: null,
  comparison: null,
};

export const loading = createStore<Loading>(NOTHING);

/** Ends the reading that is under way: each choice asks for another one, and only the last one counts. */
let latest: AbortController | null = null;

/** Goes back to the choice of a source. */
export function startOver(): void {
  latest?.abort();
  loading.set(NOTHING);
}

function checkedFrom(source: Source, options: TableOptions & Running): Promise<Checked> {
  switch (source.kind) {
    case 'file':
      return checkFile(source.file, options);
    case 'address':
      return checkAddress(source.address, options);
    case 'table':
      return checkTable(source.name, options);
    case 'selection':
      return checkSelection(options);
    case 'recent':
      return checkRecent(source.hash);
  }
}

/** Reads a source and reports on it; what was found before stays where it fails. */
export async function check(source: Source, options: TableOptions = {}): Promise<void> {
  latest?.abort();
  const ending = new AbortController();
  latest = ending;
  patch(loading, { pending: options });
  let recognised: Recognised | null = null;
  const checked = await perform(async (running) => {
    const signal = AbortSignal.any([ending.signal, ...(running.signal ? [running.signal] : [])]);
    try {
      return await checkedFrom(source, { ...options, ...running, signal });
    } catch (error) {
      recognised = recognisedIn(error);
      throw error;
    }
  });
  if (ending.signal.aborted) return;
  if (checked) loading.set(found(source, checked));
  // A file whose table cannot be told is asked about, with its source at hand.
  else if (recognised) loading.set({ ...NOTHING, source, options, recognised });
  else patch(loading, { pending: null });
}

const found = (source: Source, checked: Checked): Loading => ({
  source,
  options: checked.said,
  pending: null,
  checked,
  recognised: checked.result.kind === 'register' ? checked.result.recognised : null,
  comparison: null,
});

/** Shows what a remembered address holds now; from there on it is like an address that was just typed. */
export const showChecked = (checked: Checked, address: string): void =>
  loading.set(found({ kind: 'address', address }, checked));

/** Reads the same source again with something more said of it. */
export async function checkAgain(said: TableOptions): Promise<void> {
  const { source, options, pending } = loading.get();
  if (source) await check(source, { ...(pending ?? options), ...said });
}

/** Reads the same source laid out otherwise. Columns are found anew: another sheet or encoding has other headers. */
export const chooseLayout = (said: Layout): Promise<void> =>
  checkAgain({ ...said, mapping: undefined, dateOrder: undefined });

/** Works out what applying would change. */
export async function compare(): Promise<void> {
  const { checked } = loading.get();
  if (!checked) return;
  const comparison = await perform((running) => compareChecked(checked, running));
  if (comparison && loading.get().checked === checked) patch(loading, { comparison });
}
