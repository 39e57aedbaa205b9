// The cells of a worksheet part, with the places of what makes them up. A sheet may have millions of them, of which most
// stay as they are: texts are cut out of the part only when they are asked for.

import { decodeEntities, XmlCursor } from './xml';

/** From where to where something stands in a text. */
type Span = readonly [from: number, to: number];

export class StoredFormula {
  private decoded: string | null = null;

  constructor(
    private readonly piece: string,
    private readonly whole: Span,
    private readonly inner: Span | null,
    /** `shared`, `array`, `dataTable`; undefined for a formula of its own. */
    readonly type: string | undefined,
    readonly range: string | undefined,
    /** The number of the shared formula. */
    readonly shared: string | undefined,
  ) {}

  /** Empty where the cell repeats a shared formula. */
  get text(): string {
    return (this.decoded ??= this.inner ? decodeEntities(this.piece.slice(...this.inner)) : '');
  }

  /** The element as it is written. */
  get xml(): string {
    return this.piece.slice(...this.whole);
  }

  /** What is before and after its text. */
  get around(): readonly [before: string, after: string] {
    const [from, to] = this.inner ?? [this.whole[1], this.whole[1]];
    return [this.piece.slice(this.whole[0], from), this.piece.slice(to, this.whole[1])];
  }
}

export class StoredCell {
  private opened: XmlCursor | null = null;
  private known: string | null = null;

  constructor(
    private readonly piece: string,
    readonly from: number,
    readonly to: number,
    private readonly tagEnd: number,
    readonly formula: StoredFormula | null,
    private readonly inner: Span | null,
  ) {}

  get address(): string {
    return (this.known ??= (this.attribute('r') ?? '').toUpperCase());
  }

  /** `str`, `s`, `b`, `e`; undefined for a number. */
  get type(): string | undefined {
    return this.attribute('t');
  }

  /** The cell holds a value of a richer kind: a card, a picture, a newer error. */
  get isRich(): boolean {
    return this.attribute('vm') !== undefined;
  }

  /** The whole element as it is written. */
  get xml(): string {
    return this.piece.slice(this.from, this.to);
  }

  /** The opening tag as it is written. */
  get tag(): string {
    return this.piece.slice(this.from, this.tagEnd);
  }

  /** The value as XML; null where there is none. */
  get value(): string | null {
    return this.inner && this.piece.slice(...this.inner);
  }

  private attribute(name: string): string | undefined {
    if (!this.opened) {
      this.opened = new XmlCursor(this.tag);
      this.opened.next();
    }
    return this.opened.attribute(name);
  }
}

/** Reads the cells of a piece of a worksheet. Empty elements `<c r="A1"/>` hold nothing and are left out. */
export function* cellsIn(xml: string): Generator<StoredCell, void, undefined> {
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next())
    if (token === 'open' && cursor.name === 'c' && !cursor.empty) yield cell(xml, cursor);
}

function cell(xml: string, cursor: XmlCursor): StoredCell {
  const from = cursor.from;
  const tagEnd = cursor.end;
  let formula: StoredFormula | null = null;
  let value: Span | null = null;
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token === 'close' && cursor.name === 'c') break;
    if (token !== 'open') continue;
    if (cursor.name === 'f') formula = formulaAt(xml, cursor);
    else if (cursor.name === 'v' && !cursor.empty) {
      const start = cursor.end;
      value = [start, endOfText(cursor, 'v')];
    }
  }
  return new StoredCell(xml, from, cursor.end, tagEnd, formula, value);
}

function formulaAt(xml: string, cursor: XmlCursor): StoredFormula {
  const from = cursor.from;
  const textFrom = cursor.end;
  const about = [
    cursor.attribute('t'),
    cursor.attribute('ref')?.toUpperCase(),
    cursor.attribute('si'),
  ] as const;
  const inner: Span | null = cursor.empty ? null : [textFrom, endOfText(cursor, 'f')];
  return new StoredFormula(xml, [from, cursor.end], inner, ...about);
}

/** Reads on to the closing tag of an element that holds text; where that tag begins. */
function endOfText(cursor: XmlCursor, element: string): number {
  for (let token = cursor.next(); token !== 'end'; token = cursor.next())
    if (token === 'close' && cursor.name === element) return cursor.from;
  return cursor.end;
}

/** A piece of a worksheet, cut before its first row and behind its last. */
export function aroundRows(piece: string): readonly [before: string, rows: string, after: string] {
  const from = piece.search(/<(?:[\w.-]+:)?row[\s/>]/);
  if (from < 0) return [piece, '', ''];
  // Behind it there may be rows without cells, which hold no formula.
  const to = Math.max(from, piece.lastIndexOf('row>') + 'row>'.length);
  return [piece.slice(0, from), piece.slice(from, to), piece.slice(to)];
}
