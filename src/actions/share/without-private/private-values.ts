// The values of private facts that a frozen copy without them may not hold: texts and numbers that are no one else's,
// and, for rows in which one of those stands, their days and words too.

import type { Overlay } from '../../../control-data/overlay';

export interface PrivateValues {
  /** Lower-case, composed (NFC): names, notes, addresses, ids. */
  readonly texts: ReadonlySet<string>;
  /** Numbers of four digits and more, in the forms in which sheets show them. */
  readonly numbers: ReadonlySet<number>;
  /** Days, short numbers and common words of private facts: each alone says nothing. */
  readonly weak: ReadonlySet<string | number>;
}

/** Fields whose words are those of everyone: kinds, states, countries, periods, the words of a disclosure for a region. */
const COMMON = new Set(
  (
    'status kind scope basis shareBasis base qualifier currency from to unit effect direction standing says certainty ' +
    'home jurisdiction region regions stated regionStated period publisher origin country destination stage indicator topic field'
  ).split(' '),
);
const DAY = /^\d{4}(?:-\d{2}){0,2}$/;
const DAY_MS = 86_400_000;
/** Days between the two ways in which workbooks count them. */
const DAYS_1904 = 1462;

/** The form in which texts are compared. */
export const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Strings and numbers of any nesting, each with the field in which it stands. */
function* leaves(value: unknown, field = ''): Generator<readonly [field: string, value: string | number]> {
  if (typeof value === 'string' || typeof value === 'number') yield [field, value];
  else if (Array.isArray(value)) for (const one of value) yield* leaves(one, field);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* leaves(one, name);
}

const digitsOf = (value: number): number =>
  Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').length;

const isStrong = (value: number): boolean =>
  digitsOf(value) >= 4 && !(Number.isInteger(value) && value >= 1900 && value <= 2100);

/** Long enough to be found by chance no more: four letters, or two of a script that writes words with few. */
const isLong = (text: string): boolean =>
  text.length >= 4 || (text.length >= 2 && /[^\u0000-\u02ff]/.test(text));

/**
 * What is private in a workbook: its private facts and names, the ids and places that its log still holds, and the
 * addresses from which they came; less what the packs in use say too.
 */
export function privateValues(
  { facts, aliases, log }: Overlay,
  addresses: readonly string[],
  published: readonly unknown[],
): PrivateValues {
  const known = new Set<string | number>();
  for (const [, value] of leaves(published))
    known.add(typeof value === 'string' ? plain(value.trim()) : value);
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const weak = new Set<string | number>();
  const places = log.flatMap(({ from, ids }) => (from === 'pane' || from === 'undo' ? ids : [from, ...ids]));
  for (const [field, value] of leaves([facts, aliases, places, addresses])) {
    if (typeof value === 'number') {
      for (const form of [value, value * 100, value / 1e3, value / 1e6]) {
        const rounded = Number(form.toPrecision(15));
        if (!isStrong(value)) weak.add(rounded);
        else if (isStrong(rounded) && !known.has(rounded))
          for (const one of [rounded, -rounded]) numbers.add(one);
      }
      continue;
    }
    const text = plain(value.trim());
    if (text === '') continue;
    weak.add(text);
    if (DAY.test(text)) {
      const serial = Math.round(Date.parse(text) / DAY_MS) + 25_569;
      for (const day of [serial, serial - DAYS_1904]) weak.add(day);
    } else if (!COMMON.has(field) && !known.has(text) && isLong(text)) texts.add(text);
  }
  return { texts, numbers, weak };
}

const START = 2;

/** Finds private values in texts. */
export class PrivateFinder {
  private readonly byStart = new Map<string, string[]>();
  private readonly starts = new Uint8Array(0x10000);
  readonly isEmpty: boolean;

  constructor(private readonly values: PrivateValues) {
    this.isEmpty = values.texts.size === 0 && values.numbers.size === 0;
    for (const text of values.texts) {
      const start = this.startOf(text, 0);
      this.starts[hashAt(text, 0)] = 1;
      const known = this.byStart.get(start);
      if (known) known.push(text);
      else this.byStart.set(start, [text]);
    }
    // Of two that begin alike the longer is told; each is looked up by all its letters.
    for (const known of this.byStart.values()) known.sort((a, b) => b.length - a.length);
  }

  private startOf(text: string, at: number): string {
    return text.slice(at, at + START);
  }

  /** The first private text that stands in another one, or null. */
  textIn(text: string): string | null {
    const found = plain(text);
    for (let at = 0; at + START <= found.length; at += 1) {
      if (this.starts[hashAt(found, at)] === 0) continue;
      const candidates = this.byStart.get(this.startOf(found, at));
      const hit = candidates && this.longestAt(candidates, found, at);
      if (hit) return hit;
    }
    return null;
  }

  private longestAt(candidates: readonly string[], text: string, at: number): string | undefined {
    if (candidates.length <= 16) return candidates.find((one) => text.startsWith(one, at));
    for (const length of this.lengthsOf(candidates)) {
      const piece = text.slice(at, at + length);
      if (piece.length === length && this.values.texts.has(piece)) return piece;
    }
    return undefined;
  }

  private readonly lengths = new WeakMap<readonly string[], readonly number[]>();

  private lengthsOf(candidates: readonly string[]): readonly number[] {
    let known = this.lengths.get(candidates);
    if (!known) this.lengths.set(candidates, (known = [...new Set(candidates.map(({ length }) => length))]));
    return known;
  }

  isNumber(value: number): boolean {
    return this.values.numbers.has(Number(value.toPrecision(15)));
  }

  /** A number of private facts that is written in a text, with or without marks between thousands, or null. */
  numberIn(text: string): string | null {
    if (this.values.numbers.size === 0) return null;
    for (const [number] of text.matchAll(/\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/gi))
      if (this.isNumber(Number(number.replaceAll(',', '')))) return number;
    return null;
  }

  /** What a text holds that is private, or null. */
  in(text: string): string | null {
    return this.textIn(text) ?? this.numberIn(text);
  }

  /** True for a value that is private beside one that is. */
  isWeak(value: string | number): boolean {
    return this.values.weak.has(
      typeof value === 'string' ? plain(value.trim()) : Number(value.toPrecision(15)),
    );
  }
}

const hashAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1) * 1009) & 0xffff;
