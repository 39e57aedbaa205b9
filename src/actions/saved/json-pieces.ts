// JSON text in pieces, so that a large register becomes text without holding the page up.

/** Records of a list that become one piece. */
const RECORDS = 200;
/** Lists stand at most so deep: `overlay.facts.licenses`. */
const DEPTH = 2;

/** The text of `JSON.stringify`, in pieces that are made one after the other. The value is one that JSON can hold. */
export function jsonPieces(value: object): Iterable<string> {
  return { [Symbol.iterator]: () => pieces(value, DEPTH) };
}

function* pieces(value: unknown, depth: number): Generator<string> {
  if (Array.isArray(value)) yield* listPieces(value);
  else if (typeof value === 'object' && value !== null && depth >= 0) yield* fieldPieces(value, depth);
  else yield JSON.stringify(value);
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (let at = 0; at < list.length; at += RECORDS) {
    const text = JSON.stringify(list.slice(at, at + RECORDS)).slice(1, -1);
    yield at === 0 ? text : `,${text}`;
  }
  yield ']';
}

function* fieldPieces(value: object, depth: number): Generator<string> {
  let open = '{';
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${open}${JSON.stringify(key)}:`;
    yield* pieces(field, depth - 1);
    open = ',';
  }
  yield open === '{' ? '{}' : '}';
}
