// How much room a text takes on a sheet, estimated: Excel fits no row to what a formula shows.

/** Average widths at 11 points in Excel's own fonts, a little more than the text takes. */
const LATIN = 5.5;
const WIDE = 11;
const SIZE = 11;
export const LINE_HEIGHT = 15;

/** In points. */
function widthOf(text: string, size: number): number {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? WIDE : LATIN), 0);
  return (width * size) / SIZE;
}

/** The lines that a text takes where it is wrapped; words that do not fit leave the ends of lines empty. */
export function linesOf(text: string, points: number, size = SIZE): number {
  const width = widthOf(text, size);
  return width <= points ? 1 : Math.ceil((width * 1.08) / points);
}
