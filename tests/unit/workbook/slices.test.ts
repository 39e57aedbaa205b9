// Large rectangles move in slices that fit a request.
import fc from 'fast-check';
import { addressOf } from '../../../src/workbook/addresses';
import type { Area } from '../../../src/workbook/addresses';
import { WorkbookProblem } from '../../../src/workbook/problem';
import {
  inParts,
  inRuns,
  inSlices,
  RANGES_A_REQUEST,
  rowRuns,
  SLICE_CELLS,
  SLICE_CHARACTERS,
} from '../../../src/workbook/slices';

const sheet = (rows: number, columns: number): Area => ({ row: 0, column: 0, rows, columns });

async function read(area: Area, charactersACell: number, limit = 5_000_000): Promise<Area[]> {
  const slices: Area[] = [];
  const readSlice = async (slice: Area): Promise<{ content: Area; characters: number }> => {
    const characters = slice.rows * slice.columns * charactersACell;
    if (characters > limit) throw new WorkbookProblem('too-large');
    return { content: slice, characters };
  };
  for await (const { slice } of inSlices(area, readSlice)) slices.push(slice);
  return slices;
}

test('a small range is one slice', async () => {
  expect((await read(sheet(100, 10), 20)).map(addressOf)).toEqual(['A1:J100']);
});

test('blank cells are read in slices that grow to the limit', async () => {
  const slices = await read(sheet(1_048_576, 2), 3);
  const sizes = slices.map(({ rows, columns }) => rows * columns);
  expect(sizes[0]).toBe(20_000);
  expect(Math.max(...sizes)).toBe(SLICE_CELLS);
});

test('a row too wide for one slice is cut into columns', async () => {
  const slices = await read(sheet(2, 16_384), 8_192);
  expect(slices.every(({ rows }) => rows === 1)).toBe(true);
});

test('a refused slice is halved down to one cell, and a cell too large is a problem', async () => {
  expect((await read(sheet(4, 1), 1_000, 1_500)).map(addressOf)).toEqual(['A1', 'A2', 'A3', 'A4']);
  await expect(read(sheet(4, 1), 1_000, 500)).rejects.toMatchObject({ code: 'too-large' });
});

test('any area under any limit is covered exactly, each cell once, rows in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 10, max: 400 }),
      async (rows, columns, limit) => {
        const next = Array.from({ length: rows }, () => 0);
        for (const slice of await read({ row: 7, column: 3, rows, columns }, 10, limit))
          for (let row = slice.row; row < slice.row + slice.rows; row += 1) {
            expect(slice.column - 3).toBe(next[row - 7]);
            next[row - 7]! += slice.columns;
          }
        expect(next).toEqual(Array.from({ length: rows }, () => columns));
      },
    ),
  );
});

test('a sheet that is gone ends the reading', async () => {
  const slices: Area[] = [];
  for await (const { slice } of inSlices(sheet(100_000, 10), async () => null)) slices.push(slice);
  expect(slices).toEqual([]);
});

test('rows to write are cut by their length as text, and never inside a row', () => {
  const long = 'x'.repeat(SLICE_CHARACTERS / 2);
  expect(rowRuns([[long], [long], ['a'], [long]])).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 3 },
    { from: 3, to: 4 },
  ]);
  expect(rowRuns([])).toEqual([]);
  expect(rowRuns([[`${long}${long}${long}`]])).toEqual([{ from: 0, to: 1 }]);
});

describe('many areas', () => {
  /** The requests in which areas are read, each as the parts that it has. */
  async function requests(areas: readonly Area[], charactersACell: number, limit = 5_000_000) {
    const asked: string[][] = [];
    const read: { of: number; slice: Area }[] = [];
    const parts = inParts(areas, async (some) => {
      const cells = some.reduce((sum, { slice }) => sum + slice.rows * slice.columns, 0);
      if (cells * charactersACell > limit) throw new WorkbookProblem('too-large');
      asked.push(some.map(({ of, slice }) => `${of} ${addressOf(slice)}`));
      return some.map(({ slice }) => ({
        content: slice,
        characters: slice.rows * slice.columns * charactersACell,
      }));
    });
    for await (const { of, slice, content } of parts) {
      expect(content).toBe(slice);
      read.push({ of, slice });
    }
    return { asked, read };
  }

  test('small ones share a request, up to so many', async () => {
    const { asked } = await requests(
      Array.from({ length: 2 * RANGES_A_REQUEST + 1 }, () => sheet(2, 2)),
      5,
    );
    expect(asked.map(({ length }) => length)).toEqual([RANGES_A_REQUEST, RANGES_A_REQUEST, 1]);
  });

  test('one that does not fit what is left of a request begins the next, and is cut only where it is too large for it', async () => {
    const { asked } = await requests([sheet(1, 1), sheet(15_000, 1), sheet(8_000, 1), sheet(30_000, 1)], 120);
    expect(asked).toEqual([['0 A1', '1 A1:A15000'], ['2 A1:A8000'], ['3 A1:A20000'], ['3 A20001:A30000']]);
  });

  test('none is no request', async () => {
    expect(await requests([], 1)).toEqual({ asked: [], read: [] });
  });

  test('all are covered exactly, one after the other, under any limit', async () => {
    const sides = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(sides, { maxLength: 12 }),
        fc.integer({ min: 10, max: 400 }),
        async (sizes, limit) => {
          const areas = sizes.map(([rows, columns]) => ({ row: 3, column: 2, rows, columns }));
          const { read: parts } = await requests(areas, 10, limit);
          expect(parts.map(({ of }) => of)).toEqual(parts.map(({ of }) => of).toSorted((a, b) => a - b));
          areas.forEach((area, index) => {
            const widths = Array.from({ length: area.rows }, () => 0);
            for (const { of, slice } of parts)
              if (of === index)
                for (let row = slice.row; row < slice.row + slice.rows; row += 1) {
                  expect(slice.column - 2).toBe(widths[row - 3]);
                  widths[row - 3]! += slice.columns;
                }
            expect(widths).toEqual(Array.from({ length: area.rows }, () => area.columns));
          });
        },
      ),
    );
  });
});

test.each([
  [
    [0.4, 0.4, 0.4],
    [[0.4, 0.4], [0.4]],
  ],
  [
    [0.5, 0.5, 1, 0.1],
    [[0.5, 0.5], [1], [0.1]],
  ],
  [
    [3, 0.2, 0.2],
    [[3], [0.2, 0.2]],
  ],
  [
    [0.2, 3, 0.2],
    [[0.2], [3], [0.2]],
  ],
  [[], []],
])('shares of a request %j are written in runs %j, and what is too large for one alone', (shares, runs) => {
  expect(inRuns(shares, (share) => share)).toEqual(runs);
});
