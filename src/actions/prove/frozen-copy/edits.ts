// Changes of an XML text by place, so that whatever is not changed stays as Excel wrote it.

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
