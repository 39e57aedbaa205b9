// Links to other files that exist only for calls of EXPOSURE: Excel writes `[1]!_xldudf_EXPOSURE_HHI(…)` where it took the
// functions for those of another file. They go, and the links behind them take their numbers.

import { XmlCursor } from '../../ooxml';

/** A text, a quoted sheet, a table's columns, or the number of a link; only in the second and last can a number be one. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:\[(\d+)\])?(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\?]*\[(?:'.|[^\][']|\[(?:'.|[^\]['])*\])*\]|\[(\d+)\]/gu;

/** The numbers of the links that a stored formula uses. */
export function linksIn(formula: string): number[] {
  if (!formula.includes('[')) return [];
  return [...formula.matchAll(PIECES)].flatMap(([, quoted, plain]) => {
    const number = quoted ?? plain;
    return number === undefined ? [] : [Number(number)];
  });
}

/** What becomes of the links: their parts, and the numbers of those that are counted anew. */
export interface ExternalLinks {
  /** Lower-case. */
  readonly gone: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<number, number>;
}

/** The formula with the numbers that its links have in the copy. */
export function withLinkNumbers(formula: string, numbers: ExternalLinks['numbers']): string {
  if (numbers.size === 0 || !formula.includes('[')) return formula;
  return formula.replace(PIECES, (whole, quoted?: string, plain?: string) => {
    const number = numbers.get(Number(quoted ?? plain));
    return number === undefined ? whole : whole.replace(/\[\d+\]/, `[${number}]`);
  });
}

/** Elements and attributes outside of cells, rules and names that hold a formula. */
const ELEMENT =
  /(<(?:[\w.-]+:)?(?:f|Fmla\w+|calculatedColumnFormula|totalsRowFormula|formula[12]?)(?:\s[^>]*)?>)([^<]*)(?=<)/g;
const ATTRIBUTE = /(\s(?:link|macro|textlink|linkedCell|listFillRange|fmla\w+)\s*=\s*)("[^"]*"|'[^']*')/g;

/** A part with the formulas outside of its cells put right. */
export function renumberedLinks(xml: string, numbers: ExternalLinks['numbers']): string {
  if (numbers.size === 0 || !xml.includes('[')) return xml;
  return xml
    .replace(ELEMENT, (_, tag: string, formula: string) => tag + withLinkNumbers(formula, numbers))
    .replace(ATTRIBUTE, (_, name: string, quoted: string) => {
      const value = quoted.slice(1, -1);
      return name + quoted[0]! + withLinkNumbers(value, numbers) + quoted[0]!;
    });
}

/** The numbers of the links in the formulas of a part outside of its cells. */
export function linksAround(xml: string): number[] {
  if (!xml.includes('[')) return [];
  const formulas = [...xml.matchAll(ELEMENT)].map(([, , formula]) => formula!);
  const values = [...xml.matchAll(ATTRIBUTE)].map(([, , quoted]) => quoted!.slice(1, -1));
  return [...formulas, ...values].flatMap(linksIn);
}

/**
 * Which links go: those that calls of EXPOSURE use, or that name a function of ours, and that nothing else uses.
 * `parts` are the links' parts in their order; numbers count from 1.
 */
export function planLinks(
  parts: readonly (string | null)[],
  ofCalls: ReadonlySet<number>,
  ofOthers: ReadonlySet<number>,
): ExternalLinks {
  const gone = new Set<string>();
  const numbers = new Map<number, number>();
  parts.forEach((part, index) => {
    const number = index + 1;
    if (part !== null && ofCalls.has(number) && !ofOthers.has(number)) gone.add(part);
    else if (gone.size > 0) numbers.set(number, number - gone.size);
  });
  return { gone, numbers };
}

/** The names that the part of a link lists. */
export function namesInLink(xml: string): string[] {
  const names: string[] = [];
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next())
    if (token === 'open' && cursor.name === 'definedName') names.push(cursor.attribute('name') ?? '');
  return names;
}
