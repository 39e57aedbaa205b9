// Changes of an XML text by place, so that whatever is not changed stays as Excel wrote it.

import { XmlCursor } from './xml';

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with its edits made; an edit inside another one is lost with it. */
export function edited(xml: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return xml;
  let result = '';
  let at = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    result += xml.slice(at, from) + text;
    at = to;
  }
  return result + xml.slice(at);
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An opening tag without some of its attributes. */
export function withoutAttributes(tag: string, ...names: readonly string[]): string {
  return tag.replace(new RegExp(`\\s(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '');
}

/** A text without some of its elements. */
export function withoutElements(xml: string, goes: (cursor: XmlCursor) => boolean): string {
  const edits: Edit[] = [];
  const cursor = new XmlCursor(xml);
  let going: { name: string; from: number; depth: number } | null = null;
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (going) {
      if (cursor.name !== going.name || token === 'text') continue;
      if (token === 'open' && !cursor.empty) going.depth += 1;
      if (token === 'close') going.depth -= 1;
      if (going.depth > 0) continue;
      edits.push({ from: going.from, to: cursor.end, text: '' });
      going = null;
    } else if (token === 'open' && goes(cursor)) {
      if (cursor.empty) edits.push({ from: cursor.from, to: cursor.end, text: '' });
      else going = { name: cursor.name, from: cursor.from, depth: 1 };
    }
  }
  return edited(xml, edits);
}
