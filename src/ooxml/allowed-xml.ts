// Writes an XML text anew from the elements and attributes that are allowed in it, under prefixes of our own: what is not
// listed is not written, with all that it holds.

import { decodeEntities, XmlCursor } from './xml';
import { escaped } from './edits';

/**
 * The attributes of each allowed element, in one text: `s r:id`, with a fixed value as `name=Chart`. Elements of other
 * namespaces than the first have its prefix: `r:id`. A `#` says that the element's text is written.
 */
export type Allowed = Readonly<Record<string, string>>;

/** Prefixes by address; the first is written without one where `bare` says so. */
export interface Vocabulary {
  readonly spaces: Readonly<Record<string, string>>;
  /** The prefix of the namespace that is written as the default one; '' for none. */
  readonly bare: string;
}

interface Rule {
  readonly text: boolean;
  readonly attributes: ReadonlyMap<string, string | null>;
}

const rulesOf = (allowed: Allowed): ReadonlyMap<string, Rule> =>
  new Map(
    Object.entries(allowed).flatMap(([names, listed]) => {
      const words = listed.split(' ').filter((word) => word !== '');
      const attributes = new Map(
        words
          .filter((word) => word !== '#')
          .map((word): [string, string | null] => {
            const equals = word.indexOf('=');
            return equals < 0 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
          }),
      );
      const rule = { text: words.includes('#'), attributes };
      return names.split(' ').map((name): [string, Rule] => [name, rule]);
    }),
  );

const XML_SPACE = 'http://www.w3.org/XML/1998/namespace';
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const quoted = (text: string): string => escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

/** Writes a part piece by piece; an element may begin in one piece and end in another. */
export class AllowedWriter {
  private readonly rules: ReadonlyMap<string, Rule>;
  private readonly stack: string[] = [];
  private readonly scopes: ReadonlyMap<string, string>[] = [new Map([['xml', XML_SPACE]])];
  /** Depth inside of an element that is not written. */
  private skipped = 0;
  private outermost = '';
  private isFirst = true;

  constructor(
    allowed: Allowed,
    private readonly vocabulary: Vocabulary,
    /** Told of each element that is not written, by its local name, and of those inside of one with that one's. */
    private readonly leftOut: (name: string, within: string) => void,
    /** A last word on an element that is allowed. */
    private readonly goes: (cursor: XmlCursor) => boolean = () => false,
  ) {
    this.rules = rulesOf(allowed);
  }

  write(piece: string): string {
    const cursor = new XmlCursor(piece);
    let out = '';
    for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
      if (token === 'open') out += this.opened(cursor, piece);
      else if (token === 'close') out += this.closed();
      else if (this.skipped === 0 && this.rules.get(this.stack.at(-1) ?? '')?.text)
        out += escaped(cursor.text());
    }
    return out;
  }

  private opened(cursor: XmlCursor, piece: string): string {
    const tag = piece.slice(cursor.from + 1, cursor.end - (cursor.empty ? 2 : 1));
    const raw = /^[^\s/>]+/.exec(tag)?.[0] ?? '';
    const attributes = [...tag.slice(raw.length).matchAll(ATTRIBUTE)].map(
      ([, name, double, single]) => [name!, double ?? single ?? ''] as const,
    );
    const outer = this.scopes.at(-1)!;
    const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
    const scope =
      declared.length === 0
        ? outer
        : new Map([
            ...outer,
            ...declared.map(([name, value]) => [name.slice(6), decodeEntities(value)] as const),
          ]);
    const name = this.nameOf(raw, scope, true);
    const rule = name === null ? undefined : this.rules.get(name);
    if (this.skipped > 0 || !rule || this.goes(cursor)) {
      if (this.skipped === 0) this.outermost = cursor.name;
      this.leftOut(cursor.name, this.outermost);
      if (!cursor.empty) this.skipped += 1;
      return '';
    }
    let out = `<${name}`;
    if (this.isFirst) out = HEAD + out + this.declarations();
    this.isFirst = false;
    for (const [key, value] of attributes) {
      const listed = this.nameOf(key, scope, false);
      if (listed === null || !rule.attributes.has(listed)) continue;
      out += ` ${listed}="${quoted(rule.attributes.get(listed) ?? decodeEntities(value))}"`;
    }
    if (cursor.empty) return `${out}/>`;
    this.stack.push(name!);
    this.scopes.push(scope);
    return `${out}>`;
  }

  private closed(): string {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return '';
    }
    const name = this.stack.pop();
    if (this.scopes.length > 1) this.scopes.pop();
    return name === undefined ? '' : `</${name}>`;
  }

  /** The name under which it is written; null for one of a namespace that is not known. */
  private nameOf(raw: string, scope: ReadonlyMap<string, string>, isElement: boolean): string | null {
    const colon = raw.indexOf(':');
    if (colon < 0 && !isElement) return raw;
    const prefix = colon < 0 ? '' : raw.slice(0, colon);
    const local = raw.slice(colon + 1);
    const space = scope.get(prefix);
    if (space === XML_SPACE) return `xml:${local}`;
    const known = space === undefined ? undefined : this.vocabulary.spaces[space];
    if (known === undefined) return null;
    return known === this.vocabulary.bare ? local : `${known}:${local}`;
  }

  private declarations(): string {
    const { spaces, bare } = this.vocabulary;
    const seen = new Set<string>();
    return Object.entries(spaces)
      .filter(([, prefix]) => !seen.has(prefix) && seen.add(prefix))
      .map(([space, prefix]) => (prefix === bare ? ` xmlns="${space}"` : ` xmlns:${prefix}="${space}"`))
      .join('');
  }
}

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
