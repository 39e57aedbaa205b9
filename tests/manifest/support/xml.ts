// Reads XML as far as a manifest uses it: elements, attributes, text, comments. Prefixes stay part of the names.

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(raw: string): string {
  return raw.replace(/&(\w+);/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`XML: unknown entity ${whole}`);
    return character;
  });
}

function attributesOf(raw: string, element: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = raw.replace(/([\w:.-]+)\s*=\s*"([^"<]*)"/g, (_, name: string, value: string) => {
    if (name in attributes) throw new Error(`XML: <${element}> has ${name} twice`);
    attributes[name] = unescaped(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`XML: <${element}> has a bad attribute: ${rest.trim()}`);
  return attributes;
}

/** @throws where the text is not well formed */
export function parseXml(source: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parts = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[^<>]*?)?)(\/?)>|([^<]+)/gy;
  let end = 0;
  for (const part of source.matchAll(parts)) {
    end = part.index + part[0].length;
    const [, closing, name, attributes, empty, text] = part;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += unescaped(text);
    if (name === undefined) continue;
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`XML: </${name}> closes nothing`);
      continue;
    }
    const element = { name, attributes: attributesOf(attributes ?? '', name), children: [], text: '' };
    parent.children.push(element);
    if (!empty) open.push(element);
  }
  if (end !== source.length) throw new Error(`XML: not well formed at "${source.slice(end, end + 40)}"`);
  if (open.length !== 1 || top.children.length !== 1) throw new Error('XML: not exactly one closed element');
  return top.children[0]!;
}

/** The children along a path of names: `find(root, 'Requirements/Sets/Set')`. */
export function find(root: Element, path: string): Element[] {
  return path
    .split('/')
    .reduce(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [root],
    );
}

/** The element and everything in it. */
export const everything = (root: Element): Element[] => [root, ...root.children.flatMap(everything)];

/** The one element at a path. @throws where there is none or more than one */
export function one(root: Element, path: string): Element {
  const found = find(root, path);
  if (found.length !== 1) throw new Error(`${path}: ${found.length} elements instead of one`);
  return found[0]!;
}
