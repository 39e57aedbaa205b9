// A cursor over the XML of workbook parts. It expands no entities but the five of XML and numbers, and reads no DTD.

export type Token = 'open' | 'close' | 'text' | 'end';

export class XmlCursor {
  /** Local name of the element, without its prefix. */
  name = '';
  /** True for `<v/>`, which has no closing tag. */
  empty = false;
  /** Where the token just read begins; it ends at `end`. */
  from = 0;
  private at = 0;
  private attributesFrom = 0;
  private attributesTo = 0;
  private textFrom = 0;
  private textTo = 0;
  private literal = false;

  constructor(private readonly xml: string) {}

  /** Where the token just read ends. */
  get end(): number {
    return this.at;
  }

  next(): Token {
    const { xml } = this;
    while (this.at < xml.length) {
      this.from = this.at;
      if (xml.charCodeAt(this.at) !== LESS_THAN) return this.readText();
      const following = xml.charCodeAt(this.at + 1);
      if (following === SLASH) return this.readClose();
      if (following === EXCLAMATION && xml.startsWith('<![CDATA[', this.at)) return this.readLiteral();
      if (following === EXCLAMATION && xml.startsWith('<!--', this.at)) this.at = after(xml, '-->', this.at);
      else if (following === EXCLAMATION || following === QUESTION) this.at = after(xml, '>', this.at);
      else return this.readOpen();
    }
    return 'end';
  }

  /** The value of an attribute of the element just opened; its prefix may be left out. */
  attribute(name: string): string | undefined {
    const { xml } = this;
    let at = this.attributesFrom;
    while (at < this.attributesTo) {
      const equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= this.attributesTo) return undefined;
      let open = equals + 1;
      while (xml.charCodeAt(open) <= SPACE) open += 1;
      const close = xml.indexOf(xml[open]!, open + 1);
      if (close < 0) return undefined;
      const key = xml.slice(at, equals).trim();
      if (key === name || key.endsWith(`:${name}`)) return decodeEntities(xml.slice(open + 1, close));
      at = close + 1;
    }
    return undefined;
  }

  /** The text just read. */
  text(): string {
    const text = this.xml.slice(this.textFrom, this.textTo);
    return this.literal ? text : decodeEntities(text);
  }

  private readText(): Token {
    const end = this.xml.indexOf('<', this.at);
    this.textFrom = this.at;
    this.textTo = end < 0 ? this.xml.length : end;
    this.at = this.textTo;
    this.literal = false;
    return 'text';
  }

  private readLiteral(): Token {
    this.textFrom = this.at + '<![CDATA['.length;
    this.at = after(this.xml, ']]>', this.at);
    this.textTo = this.at - ']]>'.length;
    this.literal = true;
    return 'text';
  }

  private readClose(): Token {
    const end = after(this.xml, '>', this.at);
    this.name = localName(this.xml.slice(this.at + 2, end - 1).trimEnd());
    this.at = end;
    return 'close';
  }

  private readOpen(): Token {
    const { xml } = this;
    let end = this.at + 1;
    while (end < xml.length && isNamePart(xml.charCodeAt(end))) end += 1;
    this.name = localName(xml.slice(this.at + 1, end));
    this.attributesFrom = end;
    const close = this.endOfTag(end);
    this.empty = xml.charCodeAt(close - 1) === SLASH;
    this.attributesTo = this.empty ? close - 1 : close;
    this.at = close + 1;
    return 'open';
  }

  /** The `>` that ends a tag; one inside an attribute's quotes does not. */
  private endOfTag(from: number): number {
    const { xml } = this;
    let quote = 0;
    for (let at = from; at < xml.length; at += 1) {
      const code = xml.charCodeAt(at);
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
      else if (code === GREATER_THAN) return at;
    }
    return xml.length;
  }
}

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const QUESTION = 0x3f;

const isNamePart = (code: number): boolean => code > SPACE && code !== SLASH && code !== GREATER_THAN;

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * Cuts a stream of XML behind closing tags of one element, so that each piece can be read by itself.
 * The last piece is whatever is left.
 */
export async function* piecesEndingWith(element: string, xml: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of xml) {
    rest += piece;
    const end = lastEnd(rest, element);
    if (end === 0) continue;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  yield rest;
}

/** The place behind the last `</row>` or `</x:row>`, or 0. */
function lastEnd(xml: string, element: string): number {
  const mark = `${element}>`;
  for (let at = xml.lastIndexOf(mark); at > 0; at = xml.lastIndexOf(mark, at - 1))
    if (/<\/(?:[\w.-]+:)?$/.test(xml.slice(Math.max(0, at - 40), at))) return at + mark.length;
  return 0;
}
