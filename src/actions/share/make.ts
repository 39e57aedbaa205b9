// Hands the frozen copy over: as a new workbook, or to be downloaded.

import { canOpenWorkbook, openWorkbook, workbookName } from '../../workbook/file';
import { hostFacts } from '../../workbook/host';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import type { CopyQuestion } from './ask';
import { copyOfWorkbook } from './bytes';
import type { FrozenCopy } from './frozen-copy';

export interface MadeCopy extends FrozenCopy {
  readonly fileName: string;
}

/**
 * Makes the copy that was asked about; one without private facts was made when it was asked about and is as it was then.
 * @throws ActionProblem `prove.copy-too-large`, `prove.copy-unreadable`; the signal's reason.
 */
export function makeFrozenCopy(question: CopyQuestion, running: Running = {}): Promise<MadeCopy> {
  return alone('frozen-copy', running, async (tell) => {
    needExcel();
    const copy = question.copy ?? (await copyOfWorkbook(null, running, tell));
    const name = workbookName() ?? 'Workbook';
    return { ...copy, fileName: `${name} - frozen.${copy.hasMacros ? 'xlsm' : 'xlsx'}` };
  });
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
