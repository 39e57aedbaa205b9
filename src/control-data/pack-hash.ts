// The fingerprint of a pack: SHA-256 over its JSON with sorted keys and no spaces.

import { sha256, sha256OfPieces, utf8 } from './sha256';

/** JSON with the keys of every object sorted and no spaces: equal content gives equal text. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  let comma = '';
  if (Array.isArray(value)) {
    for (const one of value) {
      text += comma + canonicalJson(one ?? null);
      comma = ',';
    }
    return `[${text}]`;
  }
  const { sorted, names } = orderOf(Object.keys(value));
  for (let at = 0; at < sorted.length; at += 1) {
    const one = (value as Record<string, unknown>)[sorted[at]!];
    if (one === undefined) continue;
    text += comma + names[at]! + canonicalJson(one);
    comma = ',';
  }
  return `{${text}}`;
}

/** Texts that JSON writes as they are. */
const PLAIN = /^[ !#-[\]-~]*$/;
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** The keys of an object in the order of the alphabet, each with its name as it is written: `"id":`. */
interface Order {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  readonly names: readonly string[];
}

/** Orders worked out before, by the first key: there may be a hundred thousand records, of a few kinds. */
const orders = new Map<string, Order[]>();
const MOST_ORDERS = 50;

function orderOf(keys: readonly string[]): Order {
  const first = keys[0] ?? '';
  const known = orders.get(first) ?? [];
  const at = known.findIndex((one) => isSame(one.keys, keys));
  const order = known[at] ?? newOrder(keys);
  // Neighbors are of one kind: the next one is looked for here first.
  if (at > 0) [known[0], known[at]] = [order, known[0]!];
  if (at >= 0) return order;
  if (orders.size > 1_000) orders.clear();
  orders.set(first, [order, ...known.slice(0, MOST_ORDERS)]);
  return order;
}

function newOrder(keys: readonly string[]): Order {
  const sorted = [...keys].sort();
  return { keys, sorted, names: sorted.map((key) => `${JSON.stringify(key)}:`) };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
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
