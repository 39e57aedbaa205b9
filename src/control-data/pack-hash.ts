// The fingerprint of a pack: SHA-256 over its JSON with sorted keys and no spaces.

import { sha256, sha256OfPieces, utf8 } from './sha256';

/** JSON with the keys of every object sorted and no spaces: equal content gives equal text. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const one of value) text += `${text === '' ? '' : ','}${canonicalJson(one ?? null)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const one = (value as Record<string, unknown>)[key];
    if (one !== undefined) text += `${text === '' ? '' : ','}${fieldName(key)}${canonicalJson(one)}`;
  }
  return `{${text}}`;
}

const fieldNames = new Map<string, string>();

/** `"id":`. Records have few fields, and there may be a hundred thousand of them. */
function fieldName(key: string): string {
  let name = fieldNames.get(key);
  if (name === undefined) {
    name = `${JSON.stringify(key)}:`;
    if (fieldNames.size > 10_000) fieldNames.clear();
    fieldNames.set(key, name);
  }
  return name;
}

const sortedEntries = (value: object): [key: string, one: unknown][] =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const hashes = new WeakMap<object, string>();

/** The SHA-256 of a pack as hexadecimal text; computed once for each pack object. */
export function packHash(pack: object): string {
  let hash = hashes.get(pack);
  if (hash === undefined) hashes.set(pack, (hash = sha256(canonicalJson(pack))));
  return hash;
}

/** Has `packHash` give the hash of a large pack at once, by computing it before without holding the page up. */
export async function preparePackHash(pack: object, signal?: AbortSignal): Promise<void> {
  if (!hashes.has(pack)) hashes.set(pack, await sha256OfPieces(canonicalBytes(pack), signal));
}

/** Records of a topic that are written at a time. */
const RECORDS = 200;

/** The bytes of `canonicalJson`, topic by topic and some records at a time. */
function* canonicalBytes(pack: object): Generator<Uint8Array, void> {
  let open = '{';
  for (const [key, one] of sortedEntries(pack)) {
    const list = Array.isArray(one) ? one : [];
    yield utf8(`${open}${JSON.stringify(key)}:${list === one ? '[' : canonicalJson(one)}`);
    for (let at = 0; at < list.length; at += RECORDS)
      yield utf8((at ? ',' : '') + canonicalJson(list.slice(at, at + RECORDS)).slice(1, -1));
    if (list === one) yield utf8(']');
    open = ',';
  }
  yield utf8(open === '{' ? '{}' : '}');
}
