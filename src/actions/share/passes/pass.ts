// What a pass over the parts of a workbook file is: it takes one kind of thing out of the parts that hold it.

import { piecesEndingWith } from '../../../ooxml';
import type { Job } from '../job';

export interface CopyPart {
  /** Lower-case. */
  readonly name: string;
  /** The last word of the relation that leads to it; `relationships` and `content-types` for those two; '' for none. */
  readonly type: string;
}

/** A part that no pass concerns is copied as it lies in the file. */
export interface Pass {
  readonly concerns: (part: CopyPart, job: Job) => boolean;
  readonly rewritten: (text: AsyncIterable<string>, part: CopyPart, job: Job) => AsyncIterable<string>;
}

/** A pass over parts that are read as a whole. */
export const wholePass = (
  concerns: Pass['concerns'],
  change: (xml: string, part: CopyPart, job: Job) => string,
): Pass => ({
  concerns,
  rewritten: async function* (text, part, job) {
    let whole = '';
    for await (const piece of text) whole += piece;
    yield change(whole, part, job);
  },
});

/** A pass over worksheets, of which each piece holds whole rows; what is around the rows is in the first and the last. */
export const sheetPass = (
  concerns: Pass['concerns'],
  change: (piece: string, part: CopyPart, job: Job) => string,
): Pass => ({
  concerns,
  rewritten: async function* (text, part, job) {
    for await (const piece of piecesEndingWith('row', text)) {
      yield change(piece, part, job);
      await job.pace.breathe();
    }
  },
});
