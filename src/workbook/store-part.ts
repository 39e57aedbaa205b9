// The form of a custom XML part of the workbook store: a header in attributes and a piece of packed text.
import { deflateSync, Inflate } from 'fflate';
import { sha256, utf8 } from '../control-data/sha256';
import { fromBase64, toBase64 } from './bytes';

export const STORE_NAMESPACE = 'urn:exposure-add-in:workbook:1';
/** The format that this version writes; it reads none that is newer. */
export const STORE_FORMAT = 1;
/** Excel on the web refuses parts above 1 MB; half of that is safe everywhere. */
export const PART_LIMIT_BYTES = 500_000;

/** Room for the root element and its attributes. */
const HEADER_BYTES = 1_000;
const PIECE_CHARACTERS = PART_LIMIT_BYTES - HEADER_BYTES;
/** What a set may unpack to, against files made to fill the memory. */
const UNPACKED_LIMIT_BYTES = 100_000_000;
/** Packed bytes unpacked at a time; deflate makes at most 1032 times as many of them. */
const STEP_BYTES = 16_384;

/** What a content is, e.g. `pack`: lower-case letters, digits and dashes. Kinds that a version does not know are kept. */
export type Kind = string;

/** The attributes of a part. `set` is the SHA-256 of the whole unpacked text, `sha256` that of this part's piece. */
export interface PartHeader {
  readonly format: number;
  readonly generation: number;
  readonly kind: Kind;
  readonly index: number;
  readonly count: number;
  readonly set: string;
  readonly sha256: string;
}

export interface StoredPart extends PartHeader {
  readonly piece: string;
  /** The piece has the hash that the header states. */
  readonly intact: boolean;
}

/** A content ready to be written. */
export interface PackedSet {
  readonly kind: Kind;
  readonly set: string;
  /** Size in the file, in bytes, before Excel compresses the file itself. */
  readonly bytes: number;
  readonly parts: readonly string[];
}

export function isKind(kind: string): boolean {
  return /^[a-z][a-z0-9-]{0,63}$/.test(kind);
}

/** Packs a text (deflate, then Base64, which no XML reader rewrites) and cuts it into parts. */
export function packSet(kind: Kind, generation: number, text: string): PackedSet {
  const packed = toBase64(deflateSync(utf8(text), { level: 9 }));
  const pieces: string[] = [];
  for (let at = 0; at < packed.length; at += PIECE_CHARACTERS)
    pieces.push(packed.slice(at, at + PIECE_CHARACTERS));
  const set = sha256(text);
  const parts = pieces.map((piece, index) => {
    const header: Record<string, string | number> = {
      format: STORE_FORMAT,
      generation,
      kind,
      index,
      count: pieces.length,
      set,
      sha256: sha256(piece),
      encoding: 'deflate-base64',
    };
    const attributes = Object.entries(header).map(([name, value]) => ` ${name}="${value}"`);
    return `<part xmlns="${STORE_NAMESPACE}"${attributes.join('')}>${piece}</part>`;
  });
  return { kind, set, bytes: parts.reduce((sum, part) => sum + part.length, 0), parts };
}

/** Reads a part as written or as Excel rewrote it (declaration, prefix, quotes, spaces). Null if it is none of ours. */
export function readPart(xml: string): StoredPart | null {
  const root = /<(?:[\w.-]+:)?part(?=\s)([^>]*)>([^<]*)<\//.exec(xml);
  if (!root) return null;
  const attributes = new Map(
    [...root[1]!.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      name,
      double ?? single ?? '',
    ]),
  );
  const text = (name: string): string => attributes.get(name) ?? '';
  const number = (name: string): number => (/^\d{1,12}$/.test(text(name)) ? Number(text(name)) : Number.NaN);
  const piece = root[2]!.replace(/\s+/g, '');
  const header: PartHeader = {
    format: number('format'),
    generation: number('generation'),
    kind: text('kind'),
    index: number('index'),
    count: number('count'),
    set: text('set'),
    sha256: text('sha256'),
  };
  return { ...header, piece, intact: sha256(piece) === header.sha256 };
}

/** The text of a set from its parts in any order; null if one is missing or changed, or the whole is not what it was. */
export function unpackSet(parts: readonly StoredPart[], set: string): string | null {
  const count = parts[0]?.count ?? 0;
  const pieces = Array.from({ length: count }, (_, index) => parts.find((part) => part.index === index));
  if (count === 0 || pieces.some((part) => !part?.intact || part.count !== count || part.set !== set))
    return null;
  const packed = fromBase64(pieces.map((part) => part!.piece).join(''));
  const bytes = packed && inflated(packed);
  if (!bytes) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return sha256(text) === set ? text : null;
}

/** Unpacks step by step, so that a file made to fill the memory is given up early. Null if it is no deflate stream. */
function inflated(packed: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
      if (length > UNPACKED_LIMIT_BYTES) return null;
    }
  } catch {
    return null;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
