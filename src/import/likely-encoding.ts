// Which older encodings the bytes of a text that is no UTF-8 may be in, the likeliest first.

import { analyse } from 'chardet';
import { decoderOf } from './decoders';
import type { Encoding } from './layout';

/** What the detector calls the encodings that are read. Those of ISO are read as their supersets of Windows. */
const BY_NAME: Readonly<Record<string, Encoding>> = {
  GB18030: 'gb18030',
  Big5: 'big5',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'windows-1250',
  'windows-1251': 'windows-1251',
};
/** Alike in likelihood, Chinese comes first: registers of export controls are mostly in it. */
const ORDER = Object.values(BY_NAME);
/** Tried last, where the bytes say nothing. */
const WESTERN: Encoding = 'windows-1252';

/** How many bytes of words are looked at. */
const SAMPLE_BYTES = 16 * 1024;

/**
 * Encodings in which the bytes may be, the likeliest first. None where they are UTF-8 with a few broken bytes: that is
 * a damaged file, and reading it in another encoding would turn its Chinese into accents.
 */
export function likelyEncodings(bytes: Uint8Array): Encoding[] {
  if (isDamagedUtf8(bytes)) return [];
  const sample = wordsWithHighBytes(bytes);
  const ranked = analyse(sample)
    .flatMap(({ name, confidence }) => {
      const encoding = BY_NAME[name];
      if (!encoding) return [];
      const least = encoding === 'gb18030' && isCommonChinese(sample) ? CONFIDENT : 0;
      return [{ encoding, confidence: Math.max(confidence, least) }];
    })
    .sort((a, b) => b.confidence - a.confidence || ORDER.indexOf(a.encoding) - ORDER.indexOf(b.encoding))
    .map(({ encoding }) => encoding);
  const all = [...ranked, WESTERN].map((encoding) =>
    encoding === WESTERN && isMacintosh(bytes, sample) ? 'macintosh' : encoding,
  );
  return [...new Set<Encoding>(all)];
}

/** How sure, from 0 to 100, a few characters of everyday Chinese make: more than accents of a few words do. */
const CONFIDENT = 60;

/**
 * Whether the bytes are pairs whose first is that of an everyday character (GB 2312, level 1). The detector needs more
 * characters than a register of four suppliers has.
 */
function isCommonChinese(sample: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at]!;
    if (lead < 0x80) continue;
    if ((sample[at + 1] ?? 0) < 0x40) return false;
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xd7 && sample[at + 1]! >= 0xa1) common += 1;
    at += 1;
  }
  return pairs > 0 && common / pairs >= 0.7;
}

/** Cells are told from each other by these bytes in every encoding: `\t`, `\n`, `\r`, `"`, `,`, `;`. */
const ENDS_OF_WORDS = new Set([0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b]);

/**
 * The cells that have letters beyond ASCII. The detector weighs all letters alike, so the English headers and words
 * around them would make every short file Western.
 */
function wordsWithHighBytes(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let start = 0;
  let isHigh = false;
  for (let at = 0; at <= bytes.length && sample.length < SAMPLE_BYTES; at += 1) {
    const byte = bytes[at];
    if (byte !== undefined && !ENDS_OF_WORDS.has(byte)) {
      isHigh ||= byte >= 0x80;
      continue;
    }
    if (isHigh) sample.push(...bytes.subarray(start, Math.min(at, start + SAMPLE_BYTES)), 0x20);
    start = at + 1;
    isHigh = false;
  }
  return Uint8Array.from(sample);
}

/**
 * Whether Western letters are those of a Mac: no detector knows its encoding, but read in the wrong one a word has
 * signs or capitals in its middle. Lines that end with a return alone are a Mac's too.
 */
function isMacintosh(bytes: Uint8Array, sample: Uint8Array): boolean {
  const faults = (encoding: Encoding): number =>
    decoderOf(encoding).decode(sample).match(OUT_OF_PLACE)?.length ?? 0;
  const [mac, windows] = [faults('macintosh'), faults(WESTERN)];
  const onlyReturns = bytes.includes(0x0d) && !bytes.includes(0x0a);
  return mac < windows || (mac === windows && onlyReturns);
}

/** Controls, ligatures, a capital after a small letter, and a sign before one that is no quotation mark or dash. */
const OUT_OF_PLACE =
  /[\u0080-\u009f\ufb01\ufb02]|(?<=\p{Ll})\p{Lu}|[^\0-\u007f\p{L}\p{M}‘’“”‚„«»¿¡–—ªº°](?=\p{Ll})/gu;

/** True where more bytes beyond ASCII stand in whole characters of UTF-8 than not. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let other = 0;
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8Length(bytes, at);
    if (length > 0) whole += length;
    else other += 1;
    at += Math.max(1, length);
  }
  return whole > other;
}

/** The length of the UTF-8 sequence that starts here, or 0. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  for (let each = 1; each < length; each += 1) if (((bytes[at + each] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
