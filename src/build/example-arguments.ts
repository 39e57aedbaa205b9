// Reads the arguments of a worked example as they stand in a formula: `"JL MAG","US",,DATE(2025,6,12)`.
import { dayOfDate } from '../control-data/days';

export type Literal = string | number | boolean | null;
/** As Excel hands it to a function that takes ranges. */
export type Matrix = Literal[][];

type Token = { kind: 'literal'; value: Literal } | { kind: 'mark'; mark: string };

const LITERALS: readonly [pattern: RegExp, value: (match: RegExpExecArray) => Literal | undefined][] = [
  [/^"((?:[^"]|"")*)"/, (match) => match[1]!.replaceAll('""', '"')],
  [
    /^DATE\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)/i,
    (m) => dayOfDate(Number(m[1]), Number(m[2]), Number(m[3])) ?? undefined,
  ],
  [/^(TRUE|FALSE)\b/i, (match) => match[1]!.toUpperCase() === 'TRUE'],
  [
    /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(%?)/i,
    (match) => Number.parseFloat(match[0]) / (match[1] ? 100 : 1),
  ],
];

function tokens(text: string): Token[] | null {
  const found: Token[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const mark = /^[,;{}]/.exec(rest)?.[0];
    if (mark) {
      found.push({ kind: 'mark', mark });
      rest = rest.slice(1).trimStart();
      continue;
    }
    let length = 0;
    for (const [pattern, read] of LITERALS) {
      const match = pattern.exec(rest);
      const value = match ? read(match) : undefined;
      if (!match || value === undefined) continue;
      found.push({ kind: 'literal', value });
      length = match[0].length;
      break;
    }
    if (length === 0) return null;
    rest = rest.slice(length).trimStart();
  }
  return found;
}

/**
 * @returns one matrix for each argument, null for one that is left out; null as a whole where the text names
 * cells or calls other functions, which only a workbook can answer
 */
export function exampleArguments(text: string): (Matrix | null)[] | null {
  const all = tokens(text);
  if (!all) return null;
  const list: (Matrix | null)[] = [];
  let current: Matrix | null = null;
  let inside = false;
  for (const token of all) {
    if (token.kind === 'literal') {
      if (current && inside) current.at(-1)!.push(token.value);
      else current = [[token.value]];
    } else if (token.mark === '{') {
      inside = true;
      current = [[]];
    } else if (token.mark === '}') inside = false;
    else if (inside && token.mark === ';') current!.push([]);
    else if (!inside && token.mark === ',') {
      list.push(current);
      current = null;
    }
  }
  return all.length === 0 ? [] : [...list, current];
}
