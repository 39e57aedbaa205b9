// Cells on the way out: only finite numbers, text, booleans, errors and our own data types ever leave. One bad value
// would lose every other result of the same wave.

import { atOnce } from '../../control-data/slices';
import type { Sliced } from '../../control-data/slices';
import { say } from '../../text/say';
import type { Answer, CardAnswer, Context, Format, FunctionEntry, Problem, TableCell } from '../entry';
import { badValue, isProblem } from '../entry';
import { problemText } from '../explain';
import { Hints } from '../hints';
import { serialOf } from '../reading';
import type { Call } from './call';
import { callOf } from './call';

export { atOnce, inSlices, type Sliced } from '../../control-data/slices';
import { withoutHoles } from './cells-in';

/** What the host understands; set once at the start. */
export interface HostAbilities {
  /** How a number carries its format: not at all, as FormattedNumber, or as Double. */
  readonly numberFormats: 'none' | 'FormattedNumber' | 'Double';
  readonly cards: boolean;
  /** Excel on the web refuses answers over its request limit. */
  readonly limitedSize: boolean;
  /** False in older builds, where one error in a list would become one #VALUE! for all: there it goes as text. */
  readonly errorsInLists?: boolean;
}

let abilities: HostAbilities = { numberFormats: 'none', cards: false, limitedSize: false };

/** Says what the host understands; plain values are sent until then. */
export function setHostAbilities(found: HostAbilities): void {
  abilities = found;
}

export const hostAbilities = (): HostAbilities => abilities;

const TEXT_LIMIT = 32_000;
/** A message repeats what a cell holds; all of a very long cell would hide what is wrong with it. */
const MESSAGE_LIMIT = 1_000;
/** Number formats go only with results of up to this many cells. */
const FORMATTED_CELLS = 1_000;
/**
 * Bytes of UTF-8 of one answer for Excel on the web. It takes 5 MB at once, and its client sends answers apart only where
 * none has more than 2 million characters; a larger one would leave its cell busy for ever, and others with it.
 */
export const WEB_BYTES = 1_900_000;
/** Elements between two possible breaks. */
const ELEMENTS_A_STEP = 64;

const NUMBER_FORMATS: Partial<Record<Format, string>> = { day: 'yyyy-mm-dd', share: '0.0%', amount: '#,##0' };

/** Who gets the cells. An error is of another kind in Excel than in the pane. */
export interface Receiver extends Pick<Context, 'language' | 'date1904'> {
  readonly abilities: HostAbilities;
  readonly errorOf: (code: string, message?: string) => unknown;
}

/**
 * The cells that a call shows, errors in their places. A defect of ours becomes an error with words, never an exception
 * that Excel shows without any.
 */
export function answerCells(
  entry: FunctionEntry,
  args: readonly unknown[],
  context: Context,
  receiver: Receiver,
): unknown[][] {
  const found = beginAnswer(entry, args, context, receiver);
  return Array.isArray(found) ? found : atOnce(found);
}

/**
 * The same with breaks where it may take long; a call of one element is answered at once, since most are and work that
 * can be broken off costs several times as much to begin.
 */
export function beginAnswer(
  entry: FunctionEntry,
  args: readonly unknown[],
  context: Context,
  receiver: Receiver,
): unknown[][] | Sliced<unknown[][]> {
  try {
    const call = callOf(entry, withoutHoles(args), context);
    if (isProblem(call)) return [[problemOut(call, receiver)]];
    if (entry.askInSlices === undefined && isOneElement(call))
      return delivered(oneOut(call.ask(0, 0), receiver), receiver);
    return answerInSlices(call, receiver);
  } catch (error) {
    return failed(error, receiver);
  }
}

function* answerInSlices(call: Call, receiver: Receiver): Sliced<unknown[][]> {
  try {
    return delivered(yield* callOut(call, receiver), receiver);
  } catch (error) {
    return failed(error, receiver);
  }
}

function delivered(rows: unknown[][], receiver: Receiver): unknown[][] {
  const fitting = receiver.abilities.limitedSize ? rowsThatFit(rows) : null;
  return fitting === null ? rows : [[problemOut(badValue('too-large-for-web', { rows: fitting }), receiver)]];
}

function failed(error: unknown, { language, errorOf }: Receiver): unknown[][] {
  const detail = error instanceof Error ? error.message : String(error);
  return [[errorOf('#VALUE!', cut(say(language, 'internal', { detail }), MESSAGE_LIMIT))]];
}

const isOneElement = ({ shape: { rows, columns } }: Call): boolean => rows * columns === 1;

const asText = (code: string): string => code;

/** Who gets an error within a list. */
const inLists = (receiver: Receiver): Receiver =>
  receiver.abilities.errorsInLists === false ? { ...receiver, errorOf: asText } : receiver;

/** A table is a list, too. */
const oneOut = (answer: Answer, receiver: Receiver): unknown[][] =>
  answerOut(answer, answer.kind === 'table' ? inLists(receiver) : receiver);

/** The cells of all elements of a call. */
function* callOut(call: Call, single: Receiver): Sliced<unknown[][]> {
  const { rows, columns } = call.shape;
  const takesLong = call.entry.askInSlices !== undefined;
  if (isOneElement(call)) return oneOut(takesLong ? yield* call.askInSlices(0, 0) : call.ask(0, 0), single);
  const receiver = inLists(single);
  let done = 0;
  const hints = new Hints();
  const formatted = rows * columns <= FORMATTED_CELLS;
  const cells: unknown[][] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    const line: unknown[] = (cells[row] = new Array(columns));
    for (let column = 0; column < columns; column++) {
      const found = takesLong ? yield* call.askInSlices(row, column) : call.ask(row, column);
      const answer = found.kind === 'problem' ? hints.of(found) : found;
      if (++done % ELEMENTS_A_STEP === 0) yield;
      line[column] =
        answer.kind === 'value'
          ? valueOut(answer.value, answer.format, receiver, formatted)
          : answerOut(answer, receiver)[0]![0];
    }
  }
  return cells;
}

function problemOut(problem: Problem, { language, errorOf }: Receiver): unknown {
  return errorOf(problem.error, cut(problemText(problem, language), MESSAGE_LIMIT));
}

/** One value for a cell. Days become serials of the workbook's date system. */
export function valueOut(
  raw: unknown,
  format: Format | undefined,
  receiver: Receiver,
  formatted: boolean,
): unknown {
  if (typeof raw === 'string') return cut(raw, TEXT_LIMIT);
  if (isProblem(raw)) return problemOut(raw, receiver);
  if (typeof raw === 'number') {
    if (!Number.isFinite(raw)) return receiver.errorOf('#NUM!');
    // A zero is one, whichever side it was reached from: Excel has no other.
    const number = format === 'day' ? serialOf(raw as never, receiver.date1904) : raw + 0;
    return formatted ? withFormat(number, format, receiver.abilities) : number;
  }
  return typeof raw === 'boolean' ? raw : '';
}

/** Cuts long text with an ellipsis, never through a character of two halves. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function withFormat(number: number, format: Format | undefined, { numberFormats }: HostAbilities): unknown {
  const numberFormat = format && NUMBER_FORMATS[format];
  if (!numberFormat || numberFormats === 'none') return number;
  return { type: numberFormats, basicValue: number, numberFormat };
}

/** A card, or its name where the host has no cards. */
function cardOut(card: CardAnswer, receiver: Receiver): unknown {
  if (!receiver.abilities.cards) return card.text;
  const properties: Record<string, unknown> = {
    Id: {
      type: 'String',
      basicValue: card.id,
      propertyMetadata: { excludeFrom: { cardView: true, autoComplete: true } },
    },
  };
  for (const field of card.fields)
    properties[field.name] =
      typeof field.value === 'number'
        ? withFormat(
            field.format === 'day' ? serialOf(field.value as never, receiver.date1904) : field.value + 0,
            field.format,
            {
              ...receiver.abilities,
              numberFormats:
                receiver.abilities.numberFormats === 'none'
                  ? 'FormattedNumber'
                  : receiver.abilities.numberFormats,
            },
          )
        : { type: typeof field.value === 'boolean' ? 'Boolean' : 'String', basicValue: field.value };
  for (const [name, property] of Object.entries(properties))
    if (typeof property === 'number') properties[name] = { type: 'Double', basicValue: property };
  return { type: 'Entity', text: card.text, properties };
}

/** The cells of one answer, as rows. */
export function answerOut(answer: Answer, receiver: Receiver): unknown[][] {
  switch (answer.kind) {
    case 'problem':
      return [[problemOut(answer, receiver)]];
    case 'card':
      return [[cardOut(answer, receiver)]];
    case 'value':
      return [[valueOut(answer.value, answer.format, receiver, true)]];
    case 'table': {
      const formatted = answer.rows.length * answer.columns.length <= FORMATTED_CELLS;
      const asTheyAre = !formatted && !receiver.date1904;
      const rows = answer.rows.map((row: readonly TableCell[]) =>
        asTheyAre && row.length === answer.columns.length && row.every(isPlain)
          ? (row as unknown[])
          : answer.columns.map((column, index) =>
              valueOut(row[index] ?? '', column.format, receiver, formatted),
            ),
      );
      return answer.headers === false ? rows : [answer.columns.map(({ header }) => header), ...rows];
    }
  }
}

/** Whether a value goes out as it is where no number format goes with it: the rows of a long table are written once. */
const isPlain = (cell: TableCell): boolean =>
  typeof cell === 'number'
    ? Number.isFinite(cell) && !Object.is(cell, -0)
    : typeof cell === 'string'
      ? cell.length <= TEXT_LIMIT
      : typeof cell === 'boolean';

/** About how many rows of a result fit into the web's limit, or null where all do. */
export function rowsThatFit(rows: readonly (readonly unknown[])[]): number | null {
  let bytes = 0;
  for (const [index, row] of rows.entries()) {
    bytes += bytesOfRow(row);
    if (bytes > WEB_BYTES) return index;
  }
  return null;
}

/** About the bytes of a result on the wire, and never less. */
export const bytesIn = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((sum, row) => sum + bytesOfRow(row), 0);

const bytesOfRow = (row: readonly unknown[]): number =>
  row.reduce<number>((sum, cell) => sum + bytesOf(cell), 3);

/** An upper bound of a cell's bytes on the wire, cheap to compute; non-ASCII text counts three bytes a unit. */
function bytesOf(cell: unknown): number {
  if (typeof cell === 'number') return 1 + String(cell).length;
  if (typeof cell === 'string') return 3 + utf8Length(cell);
  if (typeof cell !== 'object' || cell === null) return 8;
  const { message } = cell as { message?: unknown };
  return typeof message === 'string' ? 200 + utf8Length(message) : 6 + utf8Length(JSON.stringify(cell));
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
