// Without private facts: empties the shared texts that no cell of the copy shows; the others keep their numbers.

import type { Pace } from '../../../control-data/slices';
import type { Edit } from '../../../ooxml';
import { edited, piecesEndingWith, XmlCursor } from '../../../ooxml';
import type { Pass } from './pass';

export const sharedTextsPass: Pass = {
  concerns: ({ type }, { hide }) => type === 'sharedStrings' && hide !== null,
  rewritten: (text, _, { texts, pace }) => withoutUnusedTexts(text, texts, pace),
};

async function* withoutUnusedTexts(
  pieces: AsyncIterable<string>,
  used: ReadonlySet<number>,
  pace: Pace,
): AsyncGenerator<string, void, undefined> {
  let number = 0;
  for await (const piece of piecesEndingWith('si', pieces)) {
    const edits: Edit[] = [];
    const cursor = new XmlCursor(piece);
    let from = 0;
    for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
      if (cursor.name !== 'si' || token === 'text') continue;
      if (token === 'open' && !cursor.empty) {
        from = cursor.end;
        continue;
      }
      if (token === 'close' && !used.has(number)) edits.push({ from, to: cursor.from, text: '<t/>' });
      number += 1;
      if (pace.due) await pace.breathe();
    }
    yield edited(piece, edits);
  }
}
