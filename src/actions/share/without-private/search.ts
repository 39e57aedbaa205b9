// Looks through a finished copy for everything private, in each part and in each form in which a text can lie there.

import { unzipSync } from 'fflate';
import type { Pace } from '../../../control-data/slices';
import { decodeEntities } from '../../../ooxml';
import type { PrivateFinder } from './private-values';

export interface Hit {
  readonly part: string;
  /** Never shown: what was found is private. */
  readonly found: string;
}

/** A larger part is one that this add-in wrote, in UTF-8. */
const EVERY_ENCODING_BYTES = 4_000_000;
const DEPTH = 3;
const IN_RUNS =
  /<\/?(?:[\w.-]+:)?(?:r|t|rPr|b|i|u|sz|color|rFont|family|scheme|charset|vertAlign|strike)(?:\s[^<>]*)?\/?>/g;
const NUMBER = />([^<]*\d[^<]*)</g;
const BASE64 = /[A-Za-z0-9+/]{24,}(?:\s+[A-Za-z0-9+/]{4,})*={0,2}/g;

/** The first part of a zip that holds something private, its own name included; null where none does. */
export async function privatePart(bytes: Uint8Array, finder: PrivateFinder, pace: Pace): Promise<Hit | null> {
  if (finder.isEmpty) return null;
  return searchZip(bytes, '', finder, pace, 0);
}

async function searchZip(
  bytes: Uint8Array,
  within: string,
  finder: PrivateFinder,
  pace: Pace,
  depth: number,
): Promise<Hit | null> {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const place = within + name;
    const found = finder.textIn(name) ?? (await searchBytes(part, place, finder, pace, depth));
    if (found !== null) return typeof found === 'string' ? { part: place, found } : found;
    await pace.breathe();
  }
  return null;
}

async function searchBytes(
  bytes: Uint8Array,
  place: string,
  finder: PrivateFinder,
  pace: Pace,
  depth: number,
): Promise<Hit | null> {
  if (depth < DEPTH && isZip(bytes)) {
    const inside = await searchZip(bytes, `${place}/`, finder, pace, depth + 1).catch(() => null);
    if (inside) return inside;
  }
  const decoded = (encoding: string, from = 0): string =>
    new TextDecoder(encoding).decode(bytes.subarray(from));
  const texts = [decoded('utf-8')];
  if (bytes.length <= EVERY_ENCODING_BYTES)
    texts.push(
      ...['utf-16le', 'utf-16be'].flatMap((one) => [decoded(one), decoded(one, 1)]),
      decoded('latin1'),
    );
  for (const [index, text] of texts.entries()) {
    const found = searchText(text, finder, index === 0 && isCells(place));
    if (found !== null) return { part: place, found };
    await pace.breathe();
  }
  if (depth >= DEPTH || bytes.length > EVERY_ENCODING_BYTES) return null;
  for (const [run] of texts[0]!.matchAll(BASE64)) {
    const inside = base64(run);
    const hit = inside && (await searchBytes(inside, place, finder, pace, depth + 1));
    if (hit) return hit;
  }
  return null;
}

/** Numbers are looked for where numbers of cells stand: elsewhere they are widths, places and counts. */
const isCells = (part: string): boolean =>
  /(?:worksheets\/|sharedStrings|workbook\.xml|tables\/|charts\/)/i.test(part);

function searchText(text: string, finder: PrivateFinder, withNumbers: boolean): string | null {
  const plain = text.includes('&') ? decodeEntities(text) : text;
  const found = finder.textIn(text) ?? (plain === text ? null : finder.textIn(plain));
  if (found !== null) return found;
  if (text.includes('<r>') || text.includes(':r>')) {
    const joined = finder.textIn(decodeEntities(text.replace(IN_RUNS, '')));
    if (joined !== null) return joined;
  }
  if (!withNumbers) return null;
  for (const [, inside] of text.matchAll(NUMBER)) {
    const number = finder.numberIn(inside!);
    if (number !== null) return number;
  }
  return null;
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function base64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
