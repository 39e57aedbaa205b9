// How the rows and columns of a sheet lie in its file: widths, heights, what is hidden, one cell, or stays in sight.
import { BooleanNumber } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { areaOf, columnName, formatArea } from '../address';
import type { Attributes } from './xml';
import { tag } from './xml';

/** In pixels: a digit of the workbook's own font, of which widths are multiples in the file. */
const DIGIT = 7;
/** Widths are stored in parts of a digit. */
const PARTS = 256;
const POINTS_PER_PIXEL = 0.75;

const configOf = (sheet: FWorksheet): ReturnType<ReturnType<FWorksheet['getSheet']>['getConfig']> =>
  sheet.getSheet().getConfig();

/** The file's columns and rows that were given a size or hidden, by number. */
const laid = <T>(data: Readonly<Record<number, T>>): [number, T][] =>
  Object.entries(data).map(([at, one]) => [Number(at), one]);

/** `cols`; nothing where no column has a width of its own. */
export function columnsXml(sheet: FWorksheet): string {
  const columns = laid(configOf(sheet).columnData)
    .map(([at, { w, hd }]) => ({ at, attributes: columnAttributes(w, hd) }))
    .filter(({ attributes }) => Object.values(attributes).some((value) => value !== undefined))
    .sort((a, b) => a.at - b.at);
  const runs: { from: number; to: number; attributes: Attributes }[] = [];
  for (const { at, attributes } of columns) {
    const last = runs.at(-1);
    const isSame = last?.to === at - 1 && tag('col', last.attributes) === tag('col', attributes);
    if (last && isSame) last.to = at;
    else runs.push({ from: at, to: at, attributes });
  }
  const items = runs.map(({ from, to, attributes }) =>
    tag('col', { min: from + 1, max: to + 1, ...attributes }),
  );
  return items.length > 0 ? tag('cols', {}, items) : '';
}

function columnAttributes(pixels: number | undefined, hidden: BooleanNumber | undefined): Attributes {
  return {
    width: pixels === undefined ? undefined : Math.trunc((pixels / DIGIT) * PARTS) / PARTS,
    hidden: hidden === BooleanNumber.TRUE ? 1 : undefined,
    customWidth: pixels === undefined ? undefined : 1,
  };
}

/** What the file says of rows with a height of their own and of hidden ones, by row. */
export function rowLayouts(sheet: FWorksheet): Map<number, Attributes> {
  const layouts = new Map<number, Attributes>();
  for (const [row, { h, ia, hd }] of laid(configOf(sheet).rowData)) {
    // A row that fits itself to its texts has no height of its own: the reader of the file fits it.
    const isSet = h !== undefined && ia !== BooleanNumber.TRUE;
    const isHidden = hd === BooleanNumber.TRUE;
    if (!isSet && !isHidden) continue;
    layouts.set(row, {
      ht: isSet ? h * POINTS_PER_PIXEL : undefined,
      hidden: isHidden ? 1 : undefined,
      customHeight: isSet ? 1 : undefined,
    });
  }
  return layouts;
}

/** `sheetViews`: grid lines and what stays in sight. */
export function viewsXml(sheet: FWorksheet, isActive: boolean): string {
  const { xSplit, ySplit } = sheet.getFreeze();
  const pane = xSplit > 0 || ySplit > 0 ? paneXml(Math.max(0, xSplit), Math.max(0, ySplit)) : '';
  const attributes = {
    showGridLines: sheet.hasHiddenGridLines() ? 0 : undefined,
    tabSelected: isActive ? 1 : undefined,
    workbookViewId: 0,
  };
  return tag('sheetViews', {}, tag('sheetView', attributes, pane));
}

const paneXml = (columns: number, rows: number): string =>
  tag('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: `${columnName(columns)}${rows + 1}`,
    activePane: columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight',
    state: 'frozen',
  });

/** `mergeCells`; nothing where each cell is its own. */
export function mergesXml(sheet: FWorksheet): string {
  const merges = configOf(sheet).mergeData.map((range) =>
    tag('mergeCell', { ref: formatArea(areaOf(range)) }),
  );
  return merges.length > 0 ? tag('mergeCells', { count: merges.length }, merges) : '';
}
