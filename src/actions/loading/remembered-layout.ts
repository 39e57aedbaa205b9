// How a person said that a file is read, sheet, header row, encoding and delimiter: remembered with the mapping of its
// register, and tried again where the next file leaves that open.

import type { ImportResult, Layout, Mapping, Recognised, TableOptions } from '../../import';

/** What was chosen of a file's layout, or undefined. */
export function layoutOf({ sheet, headerRow, encoding, delimiter }: TableOptions): Layout | undefined {
  const layout: Layout = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
  return Object.keys(layout).length > 0 ? layout : undefined;
}

/** What of a remembered layout can be said of another file: its sheet is there, its encoding is not named by the file. */
export function layoutFor(layout: Layout | undefined, { text, workbook }: Recognised): Layout {
  if (!layout) return {};
  const { sheet, headerRow, encoding, delimiter } = layout;
  return {
    ...(sheet !== undefined && workbook?.sheets.some(({ name }) => name === sheet) ? { sheet } : {}),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(encoding !== undefined && text?.assumed ? { encoding } : {}),
    ...(delimiter !== undefined && text ? { delimiter } : {}),
  };
}

/** A mapping made for other headers says nothing about these. */
export function fitsMapping(result: ImportResult, mapping: Mapping): boolean {
  if (result.kind !== 'register') return false;
  const headers = new Set(result.mapping.columns.map(({ header }) => header));
  return mapping.columns.some(({ header }) => headers.has(header));
}
