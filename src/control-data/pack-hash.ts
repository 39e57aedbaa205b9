// The fingerprint of a pack: SHA-256 over its JSON with sorted keys and no spaces.

import { hashing, sha256, utf8 } from './sha256';
import { inSlices } from './slices';

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

/** Has `packHash` give the hash of a large pack at once, by computing it before without holding the page up. */
export async function preparePackHash(pack: object, signal?: AbortSignal): Promise<void> {
  if (!hashes.has(pack)) hashes.set(pack, await inSlices(hashing(canonicalBytes(pack)), signal));
}

/** Records of a topic that are written at a time. */
const RECORDS = 200;

/** The bytes of `canonicalJson`, topic by topic and some records at a time. */
function* canonicalBytes(pack: object): Generator<Uint8Array, void> {
  const topics = Object.entries(pack)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  let comma = '';
  yield utf8('{');
  for (const [key, one] of topics) {
    yield utf8(`${comma}${JSON.stringify(key)}:`);
    comma = ',';
    if (!Array.isArray(one)) yield utf8(canonicalJson(one));
    else {
      yield utf8('[');
      for (let at = 0; at < one.length; at += RECORDS)
        yield utf8(`${at ? ',' : ''}${canonicalJson(one.slice(at, at + RECORDS)).slice(1, -1)}`);
      yield utf8(']');
    }
  }
  yield utf8('}');
}
