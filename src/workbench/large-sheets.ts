// What the spreadsheet engine does for each formula of a sheet: mended where it costs the square of their number.
import { enginePatch } from './engine-patch';

/** Formulas whose structure the engine keeps. */
const KEPT = 200_000;

/**
 * The engine keeps the structure of 5,000 formulas, and each pass goes through all in their order: with one more it reads
 * every formula anew at every edit. Before it notes a cell's value for lookups, it looks through all the values of the
 * column for the one that the row had. And each pass asks of every row of every sheet whether a filter hides it, though
 * filters hide none here.
 */
export const largeSheets = enginePatch('large-sheets', 'engine-formula', [
  { place: /(const FORMULA_CACHE_LRU_COUNT = )5e3;/, becomes: `$1${KEPT};` },
  { place: /(const FORMULA_CACHE_LRU_COUNT\$2 = )2e3;/, becomes: `$1${KEPT};` },
  {
    place:
      /if \(isForceUpdate\) \{\s*for \(const \[_, _cellList\] of columnMap\) if \(_cellList\.has\(row\)\) \{\s*_cellList\.delete\(row\);\s*break;\s*\}\s*\}/,
    becomes: `const listOfRow = (columnMap.listOfRow ??= new Map());
		if (isForceUpdate) listOfRow.get(row)?.delete(row);`,
  },
  {
    place: /cellList\.add\(row\);(\s*\}\s*getCellValuePositions\()/,
    becomes: 'cellList.add(row);\n\t\tlistOfRow.set(row, cellList);$1',
  },
  {
    place:
      /for \(let (\w+) = startRow; \1 <= endRow; \1\+\+\) if \(!sheet\.getRowVisible\(\1\)\)( sheetRowData\[\1\] = )/,
    becomes:
      'for (const $1 in sheet.getRowManager().getRowData()) if (!sheet.getRowRawVisible(Number($1)))$2',
  },
]);
