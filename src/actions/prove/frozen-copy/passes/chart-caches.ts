// Without private facts: takes the values out of charts and drawings that they keep beside their references to cells.

import { withoutElements } from '../ooxml/edits';
import type { Pass } from './pass';
import { wholePass } from './pass';

const CACHES: ReadonlySet<string> = new Set([
  ...['numCache', 'strCache', 'multiLvlStrCache', 'lvl', 'dlblRangeCache'],
]);

const DRAWN: ReadonlySet<string> = new Set(['chart', 'chartEx', 'drawing', 'chartUserShapes']);

/** A shape that shows a cell keeps its text in a field. */
export const chartCachesPass: Pass = wholePass(
  ({ type }, { hide }) => hide !== null && DRAWN.has(type),
  (xml) =>
    withoutElements(
      xml,
      (cursor) => CACHES.has(cursor.name) || (cursor.name === 'fld' && cursor.attribute('type') === 'TxLink'),
    ),
);
