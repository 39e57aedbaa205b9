// What is in a cell, as a plain value, and how text goes into a cell without Excel taking it for something else.

/** An error value of a cell, e.g. `{ error: '#N/A' }`. */
export interface CellError {
  readonly error: string;
}

/** An entity as Excel gives it back and as a function receives it, with its hidden id where it is a card of ours. */
export interface Entity {
  readonly type: 'Entity';
  readonly text: string;
  readonly properties: Readonly<Record<string, { readonly type: 'String'; readonly basicValue: string }>>;
}

/** A card: a cell with an entity, shown by its name. */
export interface CellCard {
  readonly card: string;
  /** Null where this Excel does not give it (before ExcelApi 1.16); what it stands for is then not known. */
  readonly entity: Entity | null;
}

/** Null is a blank cell; `''` is a formula's empty text. Dates are serial numbers. */
export type CellValue = string | number | boolean | null | CellError | CellCard;

/** True for an error value. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** True for a card. */
export function isCellCard(value: CellValue): value is CellCard {
  return typeof value === 'object' && value !== null && 'card' in value;
}

/** What a cell shows, but for number formats: errors and cards as their text. */
export function shownValue(value: CellValue): string | number | boolean | null {
  if (isCellError(value)) return value.error;
  return isCellCard(value) ? value.card : value;
}

/** Excel's `values` with its `valueTypes`, as plain values: blanks as null, errors told from texts that look alike. */
export function plainValues(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly string[])[],
): CellValue[][] {
  return values.map((row, r) => row.map((value, c) => plainValue(value, types[r]?.[c] ?? 'Unknown')));
}

function plainValue(value: unknown, type: string): CellValue {
  if (type === 'Empty' || value === null || value === undefined) return null;
  if (type === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** The longest text of a cell, in UTF-16 units. */
export const TEXT_LIMIT = 32_767;

/** The first characters that start a formula in some language of Excel, full-width forms included. */
const STARTS_FORMULA = /^\s*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;
const HAS_DIGIT = /\p{Nd}/u;
const HAS_LETTER = /\p{L}/u;
/** Longer texts with letters are no number, date, time or amount in any language of Excel. */
const LONGEST_DATE = 40;

/** True if Excel would start a formula with this text. */
export function startsFormula(text: string): boolean {
  return STARTS_FORMULA.test(text);
}

/**
 * True if Excel might read the typed text as a formula, number, date, amount, truth value or error. Depends on the
 * language of Excel, so everything short with a digit counts.
 */
export function wouldBeParsed(text: string): boolean {
  if (startsFormula(text) || /^\s*[#']/.test(text)) return true;
  if (/^\s*(true|false)\s*$/i.test(text)) return true;
  return HAS_DIGIT.test(text) && (text.length <= LONGEST_DATE || !HAS_LETTER.test(text));
}

/**
 * How texts are written: `text` keeps every text exactly as it is; `typed` lets Excel read numbers and dates
 * as if a person typed them. Neither ever starts a formula.
 */
export type TextMode = 'text' | 'typed';

/** The value to hand to Excel: blanks clear the cell, errors become their text, texts are guarded by an apostrophe. */
export function guardedValue(value: CellValue, mode: TextMode): string | number | boolean {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (isCellCard(value)) return guardedValue(value.card, mode);
  if (typeof value !== 'string') return value;
  const guard = mode === 'text' ? wouldBeParsed(value) : startsFormula(value) || value.startsWith("'");
  return guard ? `'${value}` : value;
}
