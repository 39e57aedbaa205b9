// SHA-256 away from the present thread, where the realm offers it.

import { sha256OfBytes } from './sha256';

/** The hash of bytes, as 64 lower-case hexadecimal digits. */
export async function sha256Away(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return sha256OfBytes(bytes);
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
