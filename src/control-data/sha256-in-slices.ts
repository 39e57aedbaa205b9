// SHA-256 of much, without holding the page up.

import { hashing } from './sha256';
import { inSlices } from './slices';

/** Bytes that the browser hashes at once: browsers do so on the calling thread, in some 3 ms for each million. */
const AT_ONCE_BYTES = 4_000_000;

/** The hash of bytes in pieces, as 64 lower-case hexadecimal digits. Throws the signal's reason when canceled. */
export async function sha256InSlices(pieces: readonly Uint8Array[], signal?: AbortSignal): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  const [bytes] = pieces;
  if (!subtle || !bytes || pieces.length > 1 || bytes.length > AT_ONCE_BYTES)
    return inSlices(hashing(pieces), signal);
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
