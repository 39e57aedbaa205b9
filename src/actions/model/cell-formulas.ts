// Plain Excel formulas that the built worksheets are made of, written once.

import type { Day } from '../../control-data/days';
import { isoOfDay } from '../../control-data/days';
import { NAMESPACE } from '../host/links';

/** Text as a formula spells it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Matches exactly the text of a cell: no wildcards, no operators, whatever a name contains. */
export function exactly(cell: string): string {
  const escaped = [
    ['~', '~~'],
    ['*', '~*'],
    ['?', '~?'],
  ].reduce((text, [character, literal]) => `SUBSTITUTE(${text},"${character}","${literal}")`, cell);
  return `"="&${escaped}`;
}

/** Sums the numbers of a range where another holds a text; errors in the range are left out. */
export const sumWhere = (sum: string, range: string, criterion: string): string =>
  `SUMIFS(${sum},${range},${criterion},${sum},"<9.9E+307")`;

/**
 * Sums the numbers of a range where another equals a cell as text. SUMIFS and COUNTIFS read a name that looks like a
 * number as one, so that the codes 2805.3 and 2805.30, or two long part numbers, would each be added up twice.
 */
export const sumWhereText = (sum: string, range: string, cell: string): string =>
  `SUM(IF(${range}=${cell},IF(ISNUMBER(${sum}),${sum},0),0))`;

/** How many cells of a range equal a cell as text. */
export const countWhereText = (range: string, cell: string): string => `SUM(IF(${range}=${cell},1,0))`;

/** Sums the numbers of a range; errors and texts are left out. */
export const sumOf = (range: string): string => `SUMIF(${range},"<9.9E+307")`;

/** A day as ISO text in every language of Excel, where the codes of TEXT differ. */
export const isoText = (cell: string): string =>
  `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;

/** A sentence with a place that a formula fills; `sentence` is said with what stands there until then. */
export const filledIn = (sentence: (place: string) => string, formula: string): string =>
  `SUBSTITUTE(${quoted(sentence(PLACE))},"${PLACE}",${formula})`;

/** Stands in no sentence otherwise. */
const PLACE = '#';

/** A sentence with several places that formulas fill, by the names of its places. */
export function sentence(
  say: (places: Record<string, string>) => string,
  formulas: Readonly<Record<string, string>>,
): string {
  const places = Object.fromEntries(Object.keys(formulas).map((name) => [name, PLACE + name + PLACE]));
  const parts = say(places).split(PLACE);
  return parts
    .map((part, index) => (index % 2 === 1 ? formulas[part]! : quoted(part)))
    .filter((part) => part !== '""')
    .join('&');
}

/** A number without decimals, grouped as this Excel does; TEXT would need the codes of its language. */
export const whole = (number: string): string => `FIXED(${number},0)`;

/** A share as a percentage with one decimal. */
export const share = (part: string): string => `FIXED(100*(${part}),1)&"%"`;

/** A number with its noun. */
export const counted = (count: string, one: string, many: (n: string) => string): string =>
  `IF(${count}=1,${quoted(one)},${filledIn(many, count)})`;

/** A sentence with the days from the end of the evidence to a day; empty where the evidence reaches the day. */
export const pastEvidence = (day: string, evidence: string, sentence: (days: string) => string): string =>
  `IF(N(${day})>N(${evidence}),${filledIn(sentence, `${day}-${evidence}`)},"")`;

/** A call of one of our functions without its `=`; an empty argument is omitted. */
export function ask(id: string, ...args: readonly string[]): string {
  const last = args.findLastIndex((argument) => argument !== '');
  return `${NAMESPACE}.${id}(${args.slice(0, last + 1).join(',')})`;
}

/** A formula, or a text where the data have no figure; every other error stays to be seen. */
export const orText = (formula: string, text: string): string => `IFNA(${formula},${quoted(text)})`;

/** A day as a formula that every date system reads alike. */
export const dateOf = (day: Day): string => `DATE(${isoOfDay(day).split('-').map(Number).join(',')})`;
