// The spellings under which Excel, its files and other programs write a call of a custom function: `_xldudf_NAME_HHI(…)`,
// `_xll.NAME.HHI(…)`, and behind a link to another file, `[1]!_xldudf_NAME_HHI(…)`, `'C:\x\[Other.xlam]Sheet'!NAME.HHI(…)`.

/** What stands before the name of a function that is not Excel's own, upper-case. */
const MARKS = /^(?:_XLDUDF_|_XLL\.|_XLUDF\.|_XLFN\.)+/;

/**
 * The id of the function that a word stands for, without the namespace, upper-case and with underscores for dots; null
 * where it is no function of the namespace. `_xldudf_EXPOSURE_AT_RISK` and `EXPOSURE.AT_RISK` give `AT_RISK`,
 * `Exposure_limit` gives null. `namespace` is upper-case.
 */
export function functionIn(word: string, namespace: string): string | null {
  const upper = word.toUpperCase();
  const plain = upper.replace(MARKS, '');
  const id = plain.slice(namespace.length + 1);
  if (id === '' || !plain.startsWith(namespace)) return null;
  const isJoined = plain[namespace.length] === '_' && plain !== upper;
  return plain[namespace.length] === '.' || isJoined ? id.replaceAll('.', '_') : null;
}

const LINK = String.raw`(?:'(?:[^']|'')+'|\[[^\][]+\][^\s!'"(),;]*|[\p{L}_\\][\p{L}\p{N}_.\\]*)!`;
const MARK = String.raw`(?:_xldudf_|_xll\.|_xludf\.|_xlfn\.)`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const COLUMNS = String.raw`\[(?:'.|[^\][']|\[(?:'.|[^\]['])*\])*\]`;

/** Texts, calls, quoted sheets and words with their columns, so that a name inside a longer piece is never taken for one. */
const pieces = (namespace: string): RegExp =>
  new RegExp(
    String.raw`"(?:[^"]|"")*"|(?<link>${LINK})?(?<marks>${MARK}*)(?<namespace>${namespace}(?:DEV)?)(?<joint>[._])(?<id>[A-Z][\p{L}\p{N}_.]*)(?<opens>\s*\()?|'(?:[^']|'')*'|${WORD}(?:${COLUMNS})?`,
    'giu',
  );

/** A formula as a person would enter it: each call of the namespace under its plain name. Everything else stays as it is. */
export function plainCalls(formula: string, namespace: string): string {
  return formula.replace(pieces(namespace), (whole, ...rest) => {
    const found = rest.at(-1) as Partial<Record<string, string>>;
    const { link = '', marks = '', joint, id = '', opens = '' } = found;
    if (found['namespace'] === undefined) return whole;
    // A name of another file or sheet may look like a function of ours; only a call or a mark tells that it is one.
    const isCall = marks !== '' || (joint === '.' && link !== '' && opens !== '');
    return isCall ? `${found['namespace'].toUpperCase()}.${id}${opens}` : whole;
  });
}
