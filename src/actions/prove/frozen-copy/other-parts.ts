// Tables, shared texts, charts and drawings of a copy.

import type { Pace } from '../../../control-data/slices';
import { decodeEntities, piecesEndingWith, XmlCursor } from '../../../import/xlsx/xml';
import type { Edit } from './edits';
import { edited } from './edits';
import { withoutElements } from './package-parts';
import type { CallTest } from './stored-formulas';

const TABLE_FORMULA = /<((?:[\w.-]+:)?(calculatedColumnFormula|totalsRowFormula))\b[^>]*>([\s\S]*?)<\/\1>/g;

/** A table whose columns no longer fill themselves with calls of EXPOSURE. */
export function withoutTableFormulas(xml: string, calls: CallTest): string {
  return xml.replace(/<((?:[\w.-]+:)?tableColumn)\b[^>]*>[\s\S]*?<\/\1>/g, (column) => {
    let total = false;
    const left = column.replace(TABLE_FORMULA, (whole, _tag, kind: string, text: string) => {
      if (!calls(decodeEntities(text))) return whole;
      total ||= kind === 'totalsRowFormula';
      return '';
    });
    return total ? left.replace(/\stotalsRowFunction\s*=\s*["']custom["']/, '') : left;
  });
}

/** The shared texts without those that no cell shows any more; the others keep their numbers. */
export async function* withoutUnusedTexts(
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

/** The values that charts keep beside their references, and shapes beside the cell that they show. */
const CACHES: ReadonlySet<string> = new Set([
  'numCache',
  'strCache',
  'multiLvlStrCache',
  'lvl',
  'dlblRangeCache',
]);

/** A chart or drawing that takes all of its values from the cells. */
export function withoutCaches(xml: string): string {
  return withoutElements(
    xml,
    (cursor) => CACHES.has(cursor.name) || (cursor.name === 'fld' && cursor.attribute('type') === 'TxLink'),
  );
}
