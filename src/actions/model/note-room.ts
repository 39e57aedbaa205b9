// The notes beside a person's lines, whole: wrapped in small print, with the lines that they take. That changes the rows of a
// sheet that is theirs, so it is done where nobody had set up how it prints, kept up by later builds, and taken back.

import { ASSESS_COLUMNS } from '../../catalog/exposure-assess';
import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import { fitRows, setLook, setRowHeights } from '../../workbook/formats';
import type { How } from '../../workbook/run';
import { linesOf } from '../../workbook/text-room';
import type { AssessedLines } from './assessed';
import type { Assessment } from './assessment';
import type { BuiltPlace } from './builds';

const FINE = 9;
const FINE_LINE = 12.5;
/** Nobody prints more rows with their notes, and Excel would take long. */
export const MOST_NOTES = 2_000;
const NOTE = ASSESS_COLUMNS.length - 1;

/** The rows of lines, or of what stands beside them, without the header. */
export const below = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

/** The notes of an assessment, below their header. */
export const notesOf = ({ area }: Pick<Assessment, 'area'>): Area => ({
  ...below(area),
  column: area.column + NOTE,
  columns: 1,
});

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
