// The frozen copy of the open workbook as bytes. The workbook itself is only read.

import { MAX_COPY_BYTES } from '../../import/limits';
import { PackageFault } from '../../ooxml';
import { Pace } from '../../control-data/slices';
import { readFileBytes } from '../../workbook/file';
import { isProblem } from '../../workbook/problem';
import { ActionProblem } from '../running/problem';
import type { Running, Tell } from '../running/under-way';
import { CopyFault } from './copy-fault';
import type { FrozenCopy, ToHide } from './frozen-copy';

/** The share of the work that reading the file's bytes takes. */
const READING = 0.3;

/**
 * Makes the copy; `hide` is null for one that shows all that the workbook shows. `from` is the share of the work done.
 * @throws ActionProblem `prove.copy-too-large`, `prove.copy-unreadable`, `prove.copy-private-` (see CopyFault); the
 * signal's reason.
 */
export async function copyOfWorkbook(
  hide: ToHide | null,
  { signal }: Running,
  tell: Tell,
  from = 0,
): Promise<FrozenCopy> {
  const told = (share: number): number => from + share * (1 - from);
  tell('reading', from);
  const bytes = await readFileBytes({
    signal,
    most: MAX_COPY_BYTES,
    onProgress: (read, all) => tell('reading', told((read / all) * READING)),
  }).catch((error: unknown) => {
    if (!isProblem(error, 'too-large')) throw error;
    const { bytes: size } = error.values;
    throw new ActionProblem(
      'prove.copy-too-large',
      { size: megabytes(Number(size)), limit: LIMIT },
      'take-less',
    );
  });
  const pace = new Pace({
    signal,
    onProgress: (share) => tell('writing', told(READING + share * (1 - READING))),
  });
  const { frozenCopy } = await import('./frozen-copy');
  const copy = await frozenCopy(bytes, hide, pace).catch(problemOf);
  signal?.throwIfAborted();
  return copy;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
const LIMIT = megabytes(MAX_COPY_BYTES);

function problemOf(error: unknown): never {
  if (error instanceof CopyFault)
    throw new ActionProblem(`prove.copy-${error.code}`, { where: error.where }, 'choose-again');
  if (error instanceof PackageFault)
    throw new ActionProblem('prove.copy-unreadable', { reason: error.code }, 'choose-again');
  throw error;
}
