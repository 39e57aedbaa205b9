// The notes beside a person's lines, whole: wrapped in small print, with the lines that they take. That changes the rows of a
// sheet that is theirs, so it is done where nobody had set up how it prints, kept up by later builds, and taken back.

import { ASSESS_COLUMNS } from '../../catalog/exposure-assess';
import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import { fitRows, rowHeightOf, setLook, setRowHeights } from '../../workbook/formats';
import type { How } from '../../workbook/run';
import { linesOf } from '../../workbook/text-room';
import type { AssessedLines } from './assessed';
import type { Assessment } from './assessment';
import type { BuiltPlace } from './builds';
import type { Lines } from './source';

const FINE = 9;
const FINE_LINE = 12.5;
/** Nobody prints more rows with their notes, and Excel would take long. */
const MOST_ROWS = 2_000;
const NOTE = ASSESS_COLUMNS.length - 1;

const below = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

/** The notes of an assessment, below their header. */
export const notesOf = ({ area }: Pick<Assessment, 'area'>): Area => ({
  ...below(area),
  column: area.column + NOTE,
  columns: 1,
});

/** The height that the rows of lines share; null where they differ, or are too many: then they stay as they are. */
export function heightOfLines({ sheetId, area }: Lines, how: How): Promise<number | null> {
  if (area.rows > MOST_ROWS) return Promise.resolve(null);
  return rowHeightOf({ sheet: sheetId, address: addressOf(below(area)) }, how);
}

/** Wraps the notes; rows only become higher, by what stands in them now. */
export async function makeRoomForNotes(
  sheet: string,
  assessment: Pick<Assessment, 'area' | 'widths'>,
  { rows }: Pick<AssessedLines, 'rows'>,
  height: number,
  how: How,
): Promise<void> {
  const notes = notesOf(assessment);
  await setLook({ sheet, address: addressOf(notes) }, { wrap: true, size: FINE }, how);
  const needed = rows.map((row, index) => ({
    row: notes.row + index,
    height: FINE_LINE * linesOf(String(row[NOTE]), assessment.widths[NOTE]! - FINE, FINE),
  }));
  await setRowHeights(
    sheet,
    needed.filter((one) => one.height > height),
    how,
  );
}

/** Lets rows be as high as their own cells need, once the notes beside them are gone. */
export const takeRoomBack = ({ sheet, area }: BuiltPlace, how: How): Promise<void> =>
  fitRows({ sheet, address: addressOf(area) }, how);
