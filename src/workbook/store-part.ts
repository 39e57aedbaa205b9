// The form of a custom XML part of the workbook store: a header in attributes and a piece of packed text.
import { sha256OfPieces } from '../control-data/sha256';
import { inSlices, Pace } from '../control-data/slices';
import type { Sliced } from '../control-data/slices';
import { fromBase64, toBase64 } from './bytes';
import { deflated, encoded, inflated } from './packing';
import type { Content } from './packing';
import { WorkbookProblem } from './problem';

export const STORE_NAMESPACE = 'urn:exposure-add-in:workbook:1';
/** The format that this version writes; it reads none that is newer. */
export const STORE_FORMAT = 1;
/** Excel on the web refuses parts above 1 MB; half of that is safe everywhere. */
export const PART_LIMIT_BYTES = 500_000;

/** Room for the root element and its attributes. */
const HEADER_BYTES = 1_000;
/** Packed bytes of a part: Base64 writes three of them as four characters, so that the pieces are one text. */
const PIECE_BYTES = ((PART_LIMIT_BYTES - HEADER_BYTES) / 4) * 3;
/** What a set may unpack to, against files made to fill the memory; nothing larger is written. */
export const UNPACKED_LIMIT_BYTES = 100_000_000;

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
  /** Tells the parts of one save from those of another with the same content; '' in parts of earlier versions. */
  readonly save: string;
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
  /** The SHA-256 of each part's piece. */
  readonly hashes: readonly string[];
}

export function isKind(kind: string): boolean {
  return /^[a-z][a-z0-9-]{0,63}$/.test(kind);
}

/**
 * Packs a text (deflate, then Base64, which no XML reader rewrites) and cuts it into parts.
 * @throws WorkbookProblem `store-full` for one that would not be read again.
 */
export async function packSet(
  kind: Kind,
  generation: number,
  content: Content,
  save = '',
): Promise<PackedSet> {
  const pieces = await encoded(content);
  const unpacked = pieces.reduce((sum, { length }) => sum + length, 0);
  if (unpacked > UNPACKED_LIMIT_BYTES)
    throw new WorkbookProblem('store-full', { bytes: unpacked, limit: UNPACKED_LIMIT_BYTES });
  const set = await sha256OfPieces(pieces);
  const packed = await deflated(pieces);
  const count = Math.ceil(packed.length / PIECE_BYTES);
  const parts: string[] = [];
  const hashes: string[] = [];
  const pace = new Pace();
  for (let index = 0; index < count; index += 1) {
    await pace.breathe();
    const piece = toBase64(packed.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES));
    const hash = await hashOf(piece);
    parts.push(
      partOf({ format: STORE_FORMAT, generation, kind, index, count, set, sha256: hash, save }, piece),
    );
    hashes.push(hash);
  }
  return { kind, set, bytes: parts.reduce((sum, part) => sum + part.length, 0), parts, hashes };
}

/** A part as it is written. */
export function partOf({ save, ...header }: PartHeader, piece: string): string {
  const listed = { ...header, ...(save === '' ? {} : { save }), encoding: 'deflate-base64' };
  const attributes = Object.entries(listed).map(([name, value]) => ` ${name}="${value}"`);
  return `<part xmlns="${STORE_NAMESPACE}"${attributes.join('')}>${piece}</part>`;
}

const hashOf = (piece: string): Promise<string> => sha256OfPieces([new TextEncoder().encode(piece)]);

/** Reads a part as written or as Excel rewrote it (declaration, prefix, quotes, spaces). Null if it is none of ours. */
export async function readPart(xml: string): Promise<StoredPart | null> {
  const root = /<(?:[\w.-]+:)?part(?=\s)([^<>]*)>([^<]*)<\//.exec(xml);
  if (!root) return null;
  const attributes = new Map(
    [...root[1]!.matchAll(/(?<![\w:])([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name, double, single]) => [name, double ?? single ?? ''],
    ),
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
    save: text('save'),
  };
  return { ...header, piece, intact: (await hashOf(piece)) === header.sha256 };
}

/** The text of a set from its parts in any order; null if one is missing or changed, or the whole is not what it was. */
export async function unpackSet(parts: readonly StoredPart[], set: string): Promise<string | null> {
  const count = parts[0]?.count ?? 0;
  // The count is what the file says, and may be made to fill the memory.
  if (count > parts.length) return null;
  const pieces = Array.from({ length: count }, (_, index) => parts.find((part) => part.index === index));
  if (count === 0 || pieces.some((part) => !part?.intact || part.count !== count || part.set !== set))
    return null;
  const packed = await inSlices(decoding(pieces.map((part) => part!.piece).join('')));
  const bytes = packed && (await inflated(packed, UNPACKED_LIMIT_BYTES).catch(() => null));
  if (!bytes || (await sha256OfPieces([bytes])) !== set) return null;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Characters of Base64 that are decoded without a break: whole groups of four. */
const DECODED_AT_ONCE = 400_000;

/** Null where the text is not Base64. */
function* decoding(text: string): Sliced<Uint8Array | null> {
  const bytes = new Uint8Array(Math.ceil((text.length / 4) * 3));
  let length = 0;
  for (let at = 0; at < text.length; at += DECODED_AT_ONCE) {
    const piece = fromBase64(text.slice(at, at + DECODED_AT_ONCE));
    if (!piece) return null;
    bytes.set(piece, length);
    length += piece.length;
    yield;
  }
  return bytes.subarray(0, length);
}
