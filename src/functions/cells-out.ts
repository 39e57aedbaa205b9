// Cells on the way out: only finite numbers, text, booleans, errors and our own data types ever leave. One bad value
// would lose every other result of the same wave.

import type { Answer, CardAnswer, Format, Problem, TableCell } from "../catalog/entry";
import { isProblem } from "../catalog/entry";
import { problemText } from "../catalog/explain";
import { serialOf } from "../catalog/reading";
import type { Language } from "../text/say";
import { say } from "../text/say";
import type { ErrorCell } from "./cells-in";

/** What the host understands; set once at the start. */
export interface HostAbilities {
  /** How a number carries its format: not at all, as FormattedNumber, or as Double. */
  numberFormats: "none" | "FormattedNumber" | "Double";
  cards: boolean;
  /** Excel on the web refuses answers over its request limit. */
  limitedSize: boolean;
}

const TEXT_LIMIT = 32_000;
/** A message repeats what a cell holds; all of a very long cell would hide what is wrong with it. */
const MESSAGE_LIMIT = 1_000;
/** Number formats go only with results of up to this many cells. */
export const FORMATTED_CELLS = 1_000;
/** Bytes of UTF-8 that Excel on the web takes; a larger answer would leave the cell busy for ever. */
export const WEB_BYTES = 4_000_000;

const NUMBER_FORMATS: Partial<Record<Format, string>> = {
  day: "yyyy-mm-dd",
  share: "0.0%",
  amount: "#,##0",
};

export interface OutSettings {
  language: Language;
  date1904: boolean;
  abilities: HostAbilities;
}

type ErrorClass = new (code: string, message?: string) => Error;

/** `CustomFunctions.Error` appears only after this script ran, so it is looked up within a call. */
export function excelError(code: string, words?: string): Error {
  const message = words && cut(words, MESSAGE_LIMIT);
  const runtime = (globalThis as unknown as { CustomFunctions?: { Error?: ErrorClass } }).CustomFunctions;
  if (runtime?.Error) return new runtime.Error(ERROR_CODES.has(code) ? code : "#VALUE!", message);
  return Object.assign(new Error(message ?? code), { code });
}

/** Codes that a custom function can return; the newer ones and `#REF!`, `#NAME?` go out as `#VALUE!`. */
const ERROR_CODES = new Set(["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"]);

export function problemOut(problem: Problem, settings: OutSettings): Error {
  return excelError(problem.error, problemText(problem, settings.language));
}

/** An error cell goes out as it came; one that cannot be returned names the argument instead. */
export function errorOut(cell: ErrorCell, argument: string, settings: OutSettings): Error {
  if (ERROR_CODES.has(cell.code)) return excelError(cell.code);
  return excelError("#VALUE!", say(settings.language, "error-in", { argument, error: cell.code }));
}

/** One value for a cell. Days become serials of the workbook's date system. */
export function valueOut(
  raw: unknown,
  format: Format | undefined,
  settings: OutSettings,
  formatted: boolean,
): unknown {
  if (isProblem(raw)) return problemOut(raw, settings);
  if (typeof raw === "number") {
    if (!Number.isFinite(raw)) return excelError("#NUM!");
    const number = format === "day" ? serialOf(raw as never, settings.date1904) : raw;
    return formatted ? withFormat(number, format, settings.abilities) : number;
  }
  if (typeof raw === "string") return cut(raw);
  return typeof raw === "boolean" ? raw : "";
}

/** Cuts long text with an ellipsis, never through a character of two halves. */
function cut(text: string, limit = TEXT_LIMIT): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function withFormat(number: number, format: Format | undefined, abilities: HostAbilities): unknown {
  const numberFormat = format && NUMBER_FORMATS[format];
  if (!numberFormat || abilities.numberFormats === "none") return number;
  return { type: abilities.numberFormats, basicValue: number, numberFormat };
}

/** A card, or its name where the host has no cards. */
function cardOut(card: CardAnswer, settings: OutSettings): unknown {
  if (!settings.abilities.cards) return card.text;
  const properties: Record<string, unknown> = {
    Id: {
      type: "String",
      basicValue: card.id,
      propertyMetadata: { excludeFrom: { cardView: true, autoComplete: true } },
    },
  };
  for (const field of card.fields)
    properties[field.name] =
      typeof field.value === "number"
        ? withFormat(
            field.format === "day" ? serialOf(field.value as never, settings.date1904) : field.value,
            field.format,
            {
              ...settings.abilities,
              numberFormats:
                settings.abilities.numberFormats === "none"
                  ? "FormattedNumber"
                  : settings.abilities.numberFormats,
            },
          )
        : { type: typeof field.value === "boolean" ? "Boolean" : "String", basicValue: field.value };
  for (const [name, property] of Object.entries(properties))
    if (typeof property === "number") properties[name] = { type: "Double", basicValue: property };
  return { type: "Entity", text: card.text, properties };
}

/** The cells of one answer, as rows. */
export function answerOut(answer: Answer, settings: OutSettings): unknown[][] {
  switch (answer.kind) {
    case "problem":
      return [[problemOut(answer, settings)]];
    case "card":
      return [[cardOut(answer, settings)]];
    case "value":
      return [[valueOut(answer.value, answer.format, settings, true)]];
    case "table": {
      const formatted = answer.rows.length * answer.columns.length <= FORMATTED_CELLS;
      const rows = answer.rows.map((row: readonly TableCell[]) =>
        answer.columns.map((column, index) => valueOut(row[index] ?? "", column.format, settings, formatted)),
      );
      return answer.headers === false ? rows : [answer.columns.map(({ header }) => header), ...rows];
    }
  }
}

/** One element of a broadcast: like an answer of its own, with formats only in small results. No cell holds a table. */
export function elementOut(answer: Answer, settings: OutSettings, formatted: boolean): unknown {
  if (answer.kind === "value") return valueOut(answer.value, answer.format, settings, formatted);
  return answer.kind === "table" ? "" : answerOut(answer, settings)[0]![0];
}

/** About how many rows of a result fit into the web's limit, or null where all do. */
export function rowsThatFit(rows: readonly (readonly unknown[])[]): number | null {
  let bytes = 0;
  for (const [index, row] of rows.entries()) {
    for (const cell of row) bytes += bytesOf(cell);
    if (bytes > WEB_BYTES) return index;
  }
  return null;
}

/** An upper bound of a cell's bytes on the wire, cheap to compute; non-ASCII text counts three bytes a unit. */
function bytesOf(cell: unknown): number {
  if (typeof cell === "number") return 20;
  if (typeof cell === "string") return 6 + utf8Length(cell);
  if (cell instanceof Error) return 200 + utf8Length(cell.message);
  if (typeof cell === "object" && cell !== null) return 6 + utf8Length(JSON.stringify(cell));
  return 8;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) bytes += 5;
    else if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code === 34 || code === 92) bytes += 1;
  }
  return bytes;
}
