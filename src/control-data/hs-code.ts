// How a customs code (HS) is read from what people and Excel write: the one rule for functions and registers.

/** A point, or the comma of decimal commas, behind the heading; what follows are the digits of its subheading. */
const POINTED = /^(\d{3,4})[.,](\d+)$/;
const LONGEST = 12;

/**
 * The digits of a code, four to twelve; null for what is none. A number is not a code: Excel drops zeros, so a code with
 * one point after its heading is padded on the right to an even length (2805.3 is 280530), whether it comes as a number
 * or as a text; without a point, a number with an odd count of digits gets its leading zero back (10121 is 010121).
 * @param typed The cell's value: a number, or text. Files of text know no numbers: give their digits as numbers.
 */
export function readHsCode(typed: string | number): string | null {
  const text = String(typed).trim();
  const pointed = POINTED.exec(text);
  const digits = pointed ? withZeros(pointed[1]!, pointed[2]!) : text.replace(/(?<=\d)[\s.\-/]+/g, '');
  const isShort = !pointed && typeof typed === 'number' && digits.length % 2 === 1;
  const code = isShort ? `0${digits}` : digits;
  return /^\d{4,}$/.test(code) && code.length <= LONGEST ? code : null;
}

/** A heading has four digits, and what follows it an even count. */
function withZeros(heading: string, rest: string): string {
  return heading.padStart(4, '0') + (rest.length % 2 === 1 ? `${rest}0` : rest);
}
