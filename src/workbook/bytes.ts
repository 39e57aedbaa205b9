// Bytes as Base64 text and back, as custom XML parts and Excel's file functions carry them.

/** Arguments of one call: all that an engine takes in its stride, where more takes it several times as long. */
const PIECE = 0x1000;

/** Handed on as they are: spread out one by one, bytes take eight times as long, for which the page stands still. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode.apply(null, bytes as unknown as number[]);

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += latin1(bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** Null where the text is not Base64. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
