// What the spreadsheet engine looks up for each single cell that it draws, reads or fits a row to: left out where the
// answer is known before. A sheet that is opened or made wider asks for tens of thousands.
import type { EngineChanges } from './engine-patch';

export const singleCells: EngineChanges = {
  // A cell of which nothing is kept needs no height; the engine lays out all cells of a thousand empty rows for each width.
  'engine-render': [
    {
      place: /(calculateAutoHeightForCell\(row, col\) \{)/,
      becomes: '$1\n\t\tif (!this.worksheet.getCellRaw(row, col)) return;',
    },
  ],
  // Whether a cell is protected is looked up by a text made for it, also where nothing is.
  sheets: [
    {
      place:
        /(getCellInfo\(unitId, subUnitId, row, col\) \{)(\s*var [^;]+;\s*const cellMap = this\._ensureCellInfoMap\()/,
      becomes: '$1\n\t\tif (!this._cellRuleCache.get(unitId)?.get(subUnitId)?.size) return;$2',
    },
  ],
  // The header of which a cell is part is sought in a tree of all tables; a workbook has few, and they are asked in turn.
  'sheets-table': [
    {
      place:
        /const ids = Array\.from\(rTree\.bulkSearch\(\[\{\s*unitId,\s*sheetId: subUnitId,\s*range: \{\s*startColumn: col,\s*endColumn: col,\s*startRow: row,\s*endRow: row\s*\}\s*\}\]\)\);/,
      becomes: `const ids = [];
					for (const [id, table] of this._tableManager._tableMap.get(unitId) ?? []) {
						if (table.getSubunitId() !== subUnitId) continue;
						const { startRow, startColumn, endColumn } = table.getRange();
						if (row === startRow && col >= startColumn && col <= endColumn) ids.push(id);
					}`,
    },
  ],
};
