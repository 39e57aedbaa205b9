// What the spreadsheet engine does for each formula and each row of a sheet: mended where it grows faster than they do, or
// does for all what few need.
import type { EngineChanges } from './engine-patch';

/** Formulas whose structure the engine keeps. */
const KEPT = 200_000;

/** No filter hides a row here, and only rows of which something is kept can be hidden otherwise. */
const HIDDEN =
  'for (const $1 in sheet.getRowManager().getRowData()) if (!sheet.getRowRawVisible(Number($1)))';

/**
 * The engine keeps the structure of 5,000 formulas, and each pass goes through all in their order: with one more it reads
 * every formula anew at every edit. Before it notes a cell's value for lookups, it looks through all the values of the
 * column for the one that the row had. Each pass asks of every row of every sheet whether it is hidden, and puts every
 * formula into a tree that only functions such as OFFSET search.
 */
export const largeSheets: EngineChanges = {
  'engine-formula': [
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
      becomes: `${HIDDEN}$2`,
    },
    {
      place: /(async _calculateListByFunctionRefNode\(treeList\) \{)/,
      becomes: `$1
		this._executedAddressFunctionNodeIds.clear();
		if (treeList.every(({ addressFunctionNodes }) => addressFunctionNodes.length === 0)) return;`,
    },
  ],
  // The same of every row whenever a row's height or a sheet changes, for the stripes of tables.
  sheets: [
    {
      place:
        /for \(let (\w+) = 1; \1 <= rowCount; \1\+\+\) if \(!sheet\.getRowVisible\(\1\)\) set\.add\(\1\);\s*else if \(rowManager\.getRowHeight\(\1\) === 0\) set\.add\(\1\);/,
      becomes: `${HIDDEN} set.add(Number($1));
				else if (rowManager.getRowHeight(Number($1)) === 0) set.add(Number($1));`,
    },
  ],
};
