// The fingerprint of a pack: SHA-256 over its JSON with sorted keys and no spaces.

import { sha256 } from './sha256';

/** JSON with the keys of every object sorted and no spaces: equal content gives equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
}

const hashes = new WeakMap<object, string>();

/** The SHA-256 of a pack as hexadecimal text; computed once for each pack object. */
export function packHash(pack: object): string {
  let hash = hashes.get(pack);
  if (hash === undefined) hashes.set(pack, (hash = sha256(canonicalJson(pack))));
  return hash;
}
