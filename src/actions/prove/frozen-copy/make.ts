// Makes the frozen copy from the workbook's own bytes and hands it over: as a new workbook, or to be downloaded.

import { MAX_FILE_BYTES } from '../../../import/limits';
import { ImportFault } from '../../../import/problems';
import { Pace } from '../../../control-data/slices';
import { canOpenWorkbook, openWorkbook, readFileBytes, workbookName } from '../../../workbook/file';
import { hostFacts } from '../../../workbook/host';
import { isProblem } from '../../../workbook/problem';
import { ActionProblem } from '../../problem';
import { needExcel } from '../../session';
import type { Running } from '../../under-way';
import { alone } from '../../under-way';
import type { CopyQuestion } from './ask';
import { CopyFault } from './copy-fault';
import type { FrozenCopy, ToHide } from './frozen-copy';

export interface MadeCopy extends FrozenCopy {
  readonly fileName: string;
}

/** What stands in the copy where private facts would show. */
export type Words = Pick<ToHide, 'word' | 'instead'>;

/** The share of the work that reading the file's bytes takes. */
const READING = 0.3;

/**
 * Makes the copy that was asked about. The workbook itself is only read.
 * @throws ActionProblem `prove.copy-too-large`, `prove.copy-unreadable`, `prove.copy-private-` with what shows private
 * facts (see CopyFault); the signal's reason.
 */
export function makeFrozenCopy(
  question: CopyQuestion,
  words: Words,
  running: Running = {},
): Promise<MadeCopy> {
  return alone('frozen-copy', running, async (tell) => {
    needExcel();
    const { signal } = running;
    tell('reading', 0);
    const bytes = await readFileBytes({
      signal,
      most: MAX_FILE_BYTES,
      onProgress: (read, all) => tell('reading', (read / all) * READING),
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
      onProgress: (share) => tell('writing', READING + share * (1 - READING)),
    });
    const { frozenCopy } = await import('./frozen-copy');
    const copy = await frozenCopy(bytes, toHide(question, words), pace).catch(told);
    signal?.throwIfAborted();
    const name = workbookName() ?? 'Workbook';
    return { ...copy, fileName: `${name} - frozen.${copy.hasMacros ? 'xlsm' : 'xlsx'}` };
  });
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
const LIMIT = megabytes(MAX_FILE_BYTES);

const toHide = ({ facts, hidden, hiddenSheets }: CopyQuestion, words: Words): ToHide | null =>
  facts === 'with' ? null : { cells: hidden, sheets: hiddenSheets, ...words };

function told(error: unknown): never {
  if (error instanceof CopyFault)
    throw new ActionProblem(`prove.copy-${error.code}`, { where: error.where }, 'choose-again');
  if (error instanceof ImportFault)
    throw new ActionProblem('prove.copy-unreadable', { reason: error.code }, 'choose-again');
  throw error;
}

/** What became of a copy: a new workbook is open, it waits to be downloaded, or this Excel can do neither. */
export type Delivery = 'opened' | 'to-download' | 'nowhere';

/** Excel on the web takes 5 MB in one request; Base64 makes four bytes of three. */
const WEB_LIMIT_BYTES = 3_500_000;

/** Opens the copy as a new workbook where this Excel can; else it says how the copy can be had. */
export async function deliverCopy({ bytes, hasMacros }: MadeCopy): Promise<Delivery> {
  const { platform } = hostFacts();
  const fits = platform !== 'web' || bytes.length <= WEB_LIMIT_BYTES;
  if (canOpenWorkbook() && fits && !hasMacros) {
    const opened = await openWorkbook(bytes).then(
      () => true,
      () => false,
    );
    if (opened) return 'opened';
  }
  // A download does nothing in Excel for Mac, and there is none on an iPad.
  return platform === 'mac' || platform === 'ios' ? 'nowhere' : 'to-download';
}
