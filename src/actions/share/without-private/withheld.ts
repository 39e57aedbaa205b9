// The cells that a copy without private facts does not show: those that rest on one or hold one, and every cell that
// depends on them, over all formulas of the workbook. Where it cannot be told what a formula reads, its cell is withheld.

import type { Pace } from '../../../control-data/slices';
import type { PackageFile, StoredCell } from '../../../ooxml';
import { PackageFault, decodeEntities, piecesEndingWith, XmlCursor, cellsIn } from '../../../ooxml';
import { areaOf } from '../../../workbook/addresses';
import { isOurs } from '../sheet-survey';
import type { CallTest } from '../stored-formulas';
import { isOurFunction } from '../stored-formulas';
import { CellSet } from './cell-set';
import type { Precedent, Precedents } from './precedents';
import { shifted } from './precedents';
import type { PrivateFinder } from './private-values';
import type { Sheet } from '../sheet-survey';

export interface WithheldCells {
  readonly cells: CellSet;
  /** How many cells with a value of their own, or a formula, are withheld. */
  readonly count: number;
  /** How many of them hold a card or another rich value. */
  readonly cards: number;
  /** How many of them were typed or pasted and hold a private value. */
  readonly typed: number;
}

/** What is withheld to begin with. */
export interface ToWithhold {
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  /** Sheets that go as a whole. */
  readonly sheets: readonly string[];
  /** Cells that something else fills: pivot tables, by their sheet. */
  readonly areas: readonly { readonly sheet: string; readonly address: string }[];
}

interface Entry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reads: readonly Precedent[];
  /** What a formula of an array fills. */
  readonly fills: Precedent | null;
}

interface Shared {
  readonly row: number;
  readonly column: number;
  readonly reads: readonly Precedent[] | null;
}

const WHOLE = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export async function withheldCells(
  file: PackageFile,
  sheets: readonly Sheet[],
  texts: readonly string[],
  first: ToWithhold,
  precedents: Precedents,
  finder: PrivateFinder,
  calls: CallTest,
  pace: Pace,
): Promise<WithheldCells> {
  const cells = new CellSet();
  for (const { sheet, address } of [...first.cells, ...first.areas]) {
    const area = areaOf(address);
    if (area) cells.addArea(sheet, rectangle(area));
  }
  for (const sheet of first.sheets) cells.addArea(sheet, WHOLE);
  const privateTexts = new Set(texts.flatMap((text, index) => (finder.in(text) === null ? [] : [index])));
  const entries: Entry[] = [];
  let [cards, typed] = [0, 0];
  for (const { name, part, survey } of sheets) {
    const sheet = name.toUpperCase();
    const shared = new Map<string, Shared>();
    for (const range of survey.dataTables) {
      const area = areaOf(range);
      if (area) cells.addArea(sheet, rectangle(area));
    }
    const evidence = new EvidenceRows(texts);
    for await (const piece of piecesEndingWith('row', file.text(part, pace))) {
      for (const row of rowsIn(piece)) {
        const isEvidence = evidence.includes(row);
        const held = row.filter((cell) => holdsPrivate(cell, privateTexts, finder));
        for (const cell of row) {
          const place = areaOf(cell.address);
          if (!place) throw new PackageFault('broken-workbook', { detail: cell.tag });
          const withhold = (): boolean => cells.add(sheet, place.row, place.column);
          if (cell.isRich && withhold()) cards += 1;
          const { formula } = cell;
          if (!formula) {
            const isHeld =
              isEvidence || held.includes(cell) || (held.length > 0 && isWeak(cell, texts, finder));
            if (isHeld && withhold()) typed += 1;
            continue;
          }
          const reads = readsOf(cell, place, sheet, shared, precedents);
          const isIndirect =
            isOurs(cell, survey, calls) && formula.text !== '' && !callsDirectly(formula.text);
          if (held.includes(cell) || reads === null || isIndirect) withhold();
          const filled = formula.type === 'array' && formula.range ? areaOf(formula.range) : null;
          const fills = filled && { sheet, ...rectangle(filled), fixed: FIXED };
          if (reads === null && fills) cells.addArea(sheet, fills);
          entries.push({ sheet, row: place.row, column: place.column, reads: reads ?? [], fills });
        }
        if (pace.due) await pace.breathe();
      }
    }
  }
  await close(entries, cells, pace);
  return {
    cells,
    count: entries.filter((one) => cells.has(one.sheet, one.row, one.column)).length + typed,
    cards,
    typed,
  };
}

const FIXED = { top: true, left: true, bottom: true, right: true };

const rectangle = ({ row, column, rows, columns }: NonNullable<ReturnType<typeof areaOf>>) => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

const CALL = /\bEXPOSURE(?:DEV)?\.[A-Z]/;

/**
 * Rows that were written for an evidence sheet, wherever they were pasted: with the text of a call, the elements of one
 * below it, and claims that say that they are private.
 */
class EvidenceRows {
  private readonly calls: ReadonlySet<number>;
  /** The sheet and cell of the last call. */
  private last = '';
  /** The column that says which claims are private. */
  private marks: string | null = null;

  constructor(private readonly texts: readonly string[]) {
    this.calls = new Set(texts.flatMap((text, index) => (CALL.test(text) ? [index] : [])));
  }

  includes(row: readonly StoredCell[]): boolean {
    const typed = row.filter(({ formula }) => formula === null);
    const isCall = typed.some((cell) =>
      cell.type === 's' ? this.calls.has(Number(cell.value)) : isText(cell) && CALL.test(textOf(cell)),
    );
    // Of all rows of a large sheet few are worth more than this look.
    if (!isCall && this.last === '' && this.marks === null && !this.mayBeHead(typed)) return false;
    const words = typed.map((cell) => ({
      column: cell.address.replace(/\d+$/, ''),
      text: cell.type === 's' ? (this.texts[Number(cell.value)] ?? '') : textOf(cell),
    }));
    const place = words
      .slice(0, 2)
      .map(({ text }) => text)
      .join('!');
    const isElement = this.last !== '' && place === this.last;
    this.last = isCall || isElement ? place : '';
    const head = words.find(({ text }) => text === 'Private');
    if (head && words.some(({ text }) => text === 'Fact')) this.marks = head.column;
    return isCall || isElement || words.some(({ column, text }) => column === this.marks && text === 'yes');
  }

  private mayBeHead(typed: readonly StoredCell[]): boolean {
    return typed.some(
      (cell) =>
        isText(cell) && (cell.type === 's' ? this.texts[Number(cell.value)] : textOf(cell)) === 'Private',
    );
  }
}

const isText = ({ type }: StoredCell): boolean => type === 's' || type === 'str' || type === 'inlineStr';

/** The cells of each row of a piece. */
function* rowsIn(piece: string): Generator<StoredCell[]> {
  let row: StoredCell[] = [];
  let last = '';
  for (const cell of cellsIn(piece)) {
    if (cell.address === '') throw new PackageFault('broken-workbook', { detail: cell.tag });
    const number = cell.address.replace(/^[A-Z]+/, '');
    if (number !== last) {
      if (row.length > 0) yield row;
      row = [];
      last = number;
    }
    row.push(cell);
  }
  if (row.length > 0) yield row;
}

const textOf = (cell: StoredCell): string =>
  cell.type === 'inlineStr' ? textIn(cell.xml) : decodeEntities(cell.value ?? '');

function holdsPrivate(cell: StoredCell, texts: ReadonlySet<number>, finder: PrivateFinder): boolean {
  const { type, value } = cell;
  if (type === 's') return value !== null && texts.has(Number(value));
  if (type === 'inlineStr' || type === 'str') return finder.in(textOf(cell)) !== null;
  return value !== null && finder.isNumber(Number(value));
}

function isWeak(cell: StoredCell, texts: readonly string[], finder: PrivateFinder): boolean {
  const { type, value } = cell;
  if (type === 's') return finder.isWeak(texts[Number(value)] ?? '');
  if (type === 'inlineStr' || type === 'str') return finder.isWeak(textOf(cell));
  return value !== null && type !== 'b' && type !== 'e' && finder.isWeak(Number(value));
}

/** The texts of an element with its runs, without how they are to be read aloud. */
export function textIn(xml: string): string {
  const cursor = new XmlCursor(xml);
  let text = '';
  let aloud = 0;
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (cursor.name === 'rPh' && token !== 'text') aloud += token === 'open' ? 1 : -1;
    else if (token === 'text' && cursor.name === 't' && aloud === 0) text += cursor.text();
  }
  return text;
}

function readsOf(
  { formula }: StoredCell,
  { row, column }: { readonly row: number; readonly column: number },
  sheet: string,
  shared: Map<string, Shared>,
  precedents: Precedents,
): readonly Precedent[] | null {
  const { text, shared: number } = formula!;
  if (text === '' && number !== undefined) {
    const of = shared.get(number);
    if (!of?.reads) return null;
    return of.reads.map((one) => shifted(one, row - of.row, column - of.column));
  }
  const reads = precedents.of(text, { sheet, row });
  if (number !== undefined) shared.set(number, { row, column, reads });
  return reads;
}

const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/** A call of ours that stands in the formula itself was asked for; one that stands in a name was not. */
const callsDirectly = (formula: string): boolean =>
  [...formula.matchAll(WORD)].some(([word]) => isOurFunction(word));

/** Withholds what depends on withheld cells until nothing is added, downwards and upwards in turn: chains run either way. */
async function close(entries: readonly Entry[], cells: CellSet, pace: Pace): Promise<void> {
  let left = [...entries];
  for (let added = true; added;) {
    added = false;
    const still: Entry[] = [];
    for (const entry of left) {
      const { sheet, row, column, reads, fills } = entry;
      const isHeld =
        cells.has(sheet, row, column) ||
        reads.some((one) => cells.meets(one)) ||
        (fills !== null && cells.meets(fills));
      if (isHeld) {
        added = true;
        cells.add(sheet, row, column);
        if (fills) cells.addArea(sheet, fills);
      } else still.push(entry);
      if (pace.due) await pace.breathe();
    }
    left = still.reverse();
  }
}
