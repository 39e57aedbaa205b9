// JSON.parse in slices: a large pack or register becomes facts without holding the page up.

import type { Sliced } from './slices';

/** Characters that are parsed without a break. */
const PIECE = 65_536;
/** Lists and objects that are taken apart lie at most so deep; what lies deeper is parsed as a whole. */
const DEPTH = 6;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** What `JSON.parse` gives, or throws. */
export function* parsingJson(text: string, piece = PIECE): Sliced<unknown> {
  const reader = new Reader(text, piece);
  try {
    const value = yield* reader.value(DEPTH);
    reader.end();
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Its message names the place in the whole text.
    return JSON.parse(text);
  }
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly piece: number,
  ) {}

  *value(depth: number): Sliced<unknown> {
    const first = this.next();
    const end = this.endOfValue(this.piece);
    if (end !== null) return this.parsed(end);
    if (depth > 0 && first === OPEN_LIST) return yield* this.list(depth - 1);
    if (depth > 0 && first === OPEN_OBJECT) return yield* this.object(depth - 1);
    return this.parsed(this.endOfValue(Infinity)!);
  }

  /** @throws SyntaxError where something follows */
  end(): void {
    this.next();
    if (this.at < this.text.length) throw new SyntaxError();
  }

  /** Elements are parsed some at a time; one that is larger than a piece is taken apart. */
  private *list(depth: number): Sliced<unknown[]> {
    const list: unknown[] = [];
    this.at += 1;
    if (this.next() === CLOSE_LIST) {
      this.at += 1;
      return list;
    }
    let between: string | null = null;
    for (let isLast = false; !isLast;) {
      const from = this.at;
      if (between !== null && this.takeUpTo(between, list)) {
        isLast = this.closes(CLOSE_LIST);
        yield;
        continue;
      }
      let to = from;
      let isLarge = false;
      do {
        this.next();
        const end = this.endOfValue(this.piece);
        if (end === this.at) throw new SyntaxError();
        isLarge = end === null;
        if (end === null) break;
        this.at = to = end;
        isLast = this.closes(CLOSE_LIST);
        between ??= this.betweenObjects(end);
      } while (!isLast && to - from < this.piece);
      if (to > from) this.takeElements(list, from, to);
      yield;
      if (!isLarge) continue;
      list.push(yield* this.value(depth));
      isLast = this.closes(CLOSE_LIST);
    }
    return list;
  }

  /** What stands between two objects of a list, with the first key of the next one; null where it ends with another. */
  private betweenObjects(end: number): string | null {
    const { text } = this;
    if (text.charCodeAt(end - 1) !== CLOSE_OBJECT || this.next() !== OPEN_OBJECT) return null;
    const key = text.indexOf('"', this.at);
    const behind = text.indexOf('"', key + 1);
    return key < 0 || behind < 0 || behind - end > this.piece ? null : text.slice(end - 1, behind + 1);
  }

  /**
   * Elements up to the last such place within a piece, without looking at each character: as JSON is read from left to
   * right, what parses was cut between two of them. False where it was not.
   */
  private takeUpTo(between: string, list: unknown[]): boolean {
    const cut = this.text.slice(this.at, this.at + this.piece).lastIndexOf(between);
    if (cut < 0) return false;
    try {
      this.takeElements(list, this.at, this.at + cut + 1);
    } catch {
      return false;
    }
    this.at += cut + 1;
    return true;
  }

  private takeElements(list: unknown[], from: number, to: number): void {
    const elements = JSON.parse(`[${this.text.slice(from, to)}]`) as unknown[];
    for (const element of elements) list.push(element);
  }

  private *object(depth: number): Sliced<object> {
    const object = {};
    this.at += 1;
    if (this.next() === CLOSE_OBJECT) {
      this.at += 1;
      return object;
    }
    for (let isLast = false; !isLast;) {
      if (this.next() !== QUOTE) throw new SyntaxError();
      const key = this.parsed(this.endOfText(Infinity)!) as string;
      if (this.next() !== COLON) throw new SyntaxError();
      this.at += 1;
      const value = yield* this.value(depth);
      // An assignment to `__proto__` would be none of a field.
      if (key === '__proto__')
        Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
      else (object as Record<string, unknown>)[key] = value;
      isLast = this.closes(CLOSE_OBJECT);
      yield;
    }
    return object;
  }

  /** Goes behind a comma or the end of what is read. @throws SyntaxError where neither follows */
  private closes(end: number): boolean {
    const found = this.next();
    if (found !== end && found !== COMMA) throw new SyntaxError();
    this.at += 1;
    return found === end;
  }

  private parsed(end: number): unknown {
    const value: unknown = JSON.parse(this.text.slice(this.at, end));
    this.at = end;
    return value;
  }

  /** Goes to the next character that is no blank, and gives it; NaN at the end of the text. */
  private next(): number {
    let code = this.text.charCodeAt(this.at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
      code = this.text.charCodeAt((this.at += 1));
    return code;
  }

  /** Where the value ends that begins here; null where it is longer. @throws SyntaxError */
  private endOfValue(most: number): number | null {
    const { text } = this;
    const first = text.charCodeAt(this.at);
    if (first === QUOTE) return this.endOfText(most);
    if (first !== OPEN_LIST && first !== OPEN_OBJECT) return this.endOfWord();
    let depth = 0;
    for (let at = this.at; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) at = endOfText(text, at) - 1;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
      else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
      if (at - this.at > most) return null;
    }
    throw new SyntaxError();
  }

  private endOfText(most: number): number | null {
    const end = endOfText(this.text, this.at);
    return end - this.at > most ? null : end;
  }

  private endOfWord(): number {
    let at = this.at;
    while (at < this.text.length && !ENDS_WORD.has(this.text.charCodeAt(at))) at += 1;
    return at;
  }
}

const ENDS_WORD: ReadonlySet<number> = new Set([COMMA, CLOSE_LIST, CLOSE_OBJECT, 0x20, 0x0a, 0x0d, 0x09]);

/** Behind the quotation mark that ends a text. @throws SyntaxError */
function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return at + 1;
  }
  throw new SyntaxError();
}
