// Looks at cells that a worksheet is to be built on: which are taken, and what people filled in.
import { areaOf } from './addresses';
import type { Area, RangeRef } from './addresses';
import { plainCells } from './cards';
import type { CellValue } from './cells';
import { readRange } from './ranges';
import { read } from './run';
import type { How } from './run';

/** Cells of a range that is looked at in one request. */
const AT_ONCE = 20_000;

/** Which cells of a range are taken, at most so many; in one request where the range is not large. */
export async function takenCells(range: RangeRef, most: number, how: How = {}): Promise<Area[]> {
  const asked = areaOf(range.address);
  if (!asked) throw new RangeError(`"${range.address}" is no address`);
  const found =
    asked.rows * asked.columns > AT_ONCE
      ? await readRange(range, { ...how, maxCells: most })
      : await read(how, async ({ workbook }) => {
          const cells = workbook.worksheets.getItem(range.sheet).getRange(range.address);
          const used = cells.getUsedRangeOrNullObject(true);
          used.load('address,valueTypes');
          await used.context.sync();
          if (used.isNullObject) return null;
          const values = used.valueTypes.map((row) => row.map((type) => (type === 'Empty' ? null : type)));
          return { area: areaOf(used.address)!, values };
        });
  if (!found) return [];
  const { area, values } = found;
  return values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === null ? [] : [{ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }],
    ),
  );
}

/** What ranges hold with the formulas in them, in one request; constants and blanks have none. */
export function readInputs(
  blocks: readonly RangeRef[],
  how: How = {},
): Promise<{ readonly values: CellValue[][]; readonly formulas: (string | null)[][] }[]> {
  return read(how, async ({ workbook }) => {
    const ranges = blocks.map(({ sheet, address }) => workbook.worksheets.getItem(sheet).getRange(address));
    for (const range of ranges) range.load('values,valueTypes,formulas');
    await workbook.context.sync();
    const values = await plainCells(ranges);
    return ranges.map(({ formulas }, at) => ({ values: values[at]!, formulas: formulas.map(formulasIn) }));
  });
}

const formulasIn = (row: readonly unknown[]): (string | null)[] =>
  row.map((formula) => (typeof formula === 'string' && formula.startsWith('=') ? formula : null));
