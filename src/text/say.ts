// The door of the room: a code with values becomes a sentence in the language that is spoken.

import './en/explain';
import './en/exposure';
import './en/problems';
import './en/reasons';
import './en/trade';
import type { Language, Named, Shown, Speech } from './sentences';
import { speechIn } from './sentences';

export type { Language } from './sentences';

/** A value as rooms hand it over: plain, a name, a day as an Excel serial, a share as a fraction, a list of names. */
export type SayValue =
  | string
  | number
  | boolean
  | Named
  | { day: number }
  | { share: number }
  | { list: readonly (string | Named)[] }
  | readonly string[];

/**
 * The sentence for a code. An unknown code is a defect and throws; so does a place without a value, but in tests alone:
 * people rather read a sentence with a gap than none.
 */
export function say(language: Language, code: string, values: Record<string, SayValue> = {}): string {
  const speech = speechIn(language);
  const template = speech.sentences[code] ?? speechIn('en').sentences[code];
  if (template === undefined) throw new Error(`No sentence for ${code}`);
  const shown: Shown = {};
  for (const [name, value] of Object.entries(values)) shown[name] = show(speech, value);
  const said =
    typeof template === 'function'
      ? template(shown)
      : template.replace(/\{(\w+)\}/g, (_, name: string) => shown[name] || gap(code, name));
  if (IN_TESTS && said.includes('undefined')) gap(code, said);
  return speech.finish(said);
}

// eslint-disable-next-line no-restricted-globals -- the build puts the value in the place of the name
const IN_TESTS = process.env.NODE_ENV === 'test';

function gap(code: string, place: string): string {
  if (IN_TESTS) throw new Error(`No value in ${code} for ${place}`);
  return '';
}

/** Whether a sentence exists for a code. */
export const canSay = (code: string): boolean => code in speechIn('en').sentences;

const MS_A_DAY = 86_400_000;

function show(speech: Speech, value: SayValue): string {
  if (typeof value === 'object') {
    if ('day' in value) return isoOfSerial(value.day);
    // As answers show it: one number has one precision, wherever it stands.
    if ('share' in value) return `${Number((value.share * 100).toFixed(4))}%`;
    if ('name' in value) return speech.nameOf(value);
    const list: readonly (string | Named)[] = 'list' in value ? value.list : value;
    return list.map((one) => show(speech, one)).join(speech.separator);
  }
  return String(value);
}

/** The ISO text of an Excel serial; this room imports nothing, so it is said here too. */
function isoOfSerial(serial: number): string {
  return new Date((serial - 25569) * MS_A_DAY).toISOString().slice(0, 10);
}
