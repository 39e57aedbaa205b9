// The encoding of an XML part: by its mark, its first bytes or its declaration; what is written anew is UTF-8 and says so.

import { PackageFault } from './fault';

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // `<` without a mark before it.
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];

const DECLARED = /^<\?xml\b[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;
/** A declaration is shorter. */
const DECLARATION_BYTES = 200;

/** A decoder for the part that begins with these bytes. @throws PackageFault where its encoding is not known. */
export function decoderFor(first: Uint8Array): TextDecoder {
  const marked = MARKS.find(([, bytes]) => bytes.every((byte, at) => first[at] === byte))?.[0];
  return decoder(marked ?? declaredIn(first) ?? 'utf-8');
}

function declaredIn(first: Uint8Array): string | null {
  const beginning = String.fromCharCode(...first.subarray(0, DECLARATION_BYTES));
  const declared = DECLARED.exec(beginning)?.[1] ?? null;
  // The declaration itself was read byte by byte, so it is not in UTF-16 whatever it says.
  return declared !== null && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new PackageFault('broken-workbook', { detail: `encoding ${label}` });
  }
}

/** The beginning of a part with a declaration that is true of UTF-8. */
export function declaredUtf8(beginning: string): string {
  return beginning.replace(
    /^(<\?xml\b[^>]*?\sencoding\s*=\s*)(["'])([\w.:-]+)\2/,
    (whole, before: string, quote: string, encoding: string) =>
      /^utf-?8$/i.test(encoding) ? whole : `${before}${quote}UTF-8${quote}`,
  );
}
