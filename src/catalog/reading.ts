// How one cell's value is read for each kind of parameter. Excel sends a blank cell as 0, null or empty text
// and gives no way to tell them apart: all three are blank wherever a name, day, period or word is meant.

import { numberInCell } from '../control-data/cell-values';
import type { Material, RevenueBase } from '../control-data/pack';
import type { ControlData, Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { DAYS_1904, dayOfIso, dayOfSerial } from '../control-data/days';
import { readHsCode } from '../control-data/hs-code';
import type { Found } from '../control-data/names';
import { nameKey } from '../control-data/names';
import { readPeriod } from '../control-data/periods';
import { itemsOfHs } from '../questions/reach';
import type { RevenueRegion } from '../questions/revenue';
import type { Parameter, ParameterKind, Problem } from './entry';
import { badValue, isProblem, notFound, unknownName } from './entry';

/** A cell's plain value: what remains of a formatted number or a card is its basic value or its id. */
export type Plain = string | number | boolean | null;

/** The blank of a required argument: it gives empty text in its place. */
export const BLANK = Symbol('blank');

/** Blank as a cell may come: Excel sends 0, null or empty text and gives no way to tell them apart. */
export const isBlank = (raw: unknown): boolean =>
  raw === null || raw === undefined || raw === '' || raw === 0;

/** How the cells of a kind of parameter are read, and what a blank one means. */
interface Kind {
  /** `range`: taken whole as rows of cells, one cell being a range too; never spread over elements. */
  readonly takes: 'cell' | 'range';
  /**
   * Which cells are blank: `zero too` where a 0 is one as well, `empty` where a 0 is a number, `none` where a blank
   * cell has a value, such as an amount of 0.
   */
  readonly blank: 'zero too' | 'empty' | 'none';
  readonly read: (raw: Plain, parameter: Parameter, data: ControlData, date1904: boolean) => unknown;
}

type NameReader = (text: string, data: ControlData, parameter: Parameter, typed: Plain) => unknown;

/** A thing that has a name; the text is trimmed, a number is read as its digits. */
const named = (read: NameReader, takes: Kind['takes'] = 'cell'): Kind => ({
  takes,
  blank: 'zero too',
  read: (raw, parameter, data) => {
    if (typeof raw === 'boolean')
      return badValue('not-a-name', { argument: parameter.name, text: String(raw) });
    const text = String(raw).trim();
    return text === '' ? BLANK : read(text, data, parameter, raw);
  },
});

const number = (blank: Kind['blank']): Kind => ({
  takes: 'cell',
  blank,
  read: readNumber,
});

const range: Kind = { takes: 'range', blank: 'empty', read: (raw) => raw };

const KINDS: Record<ParameterKind, Kind> = {
  company: named((text, data) => resolve(data.companyNames.find(text), 'company', text, (one) => one.name)),
  region: named((text, data) =>
    resolve(data.placeNames.find(text), 'region', text, (one) => one.region.name),
  ),
  material: named(readMaterial),
  hs: named(readHs),
  'revenue region': named(readRevenueRegion),
  period: named(
    (text, _data, parameter) =>
      readPeriod(text) ?? badValue('not-a-period', { argument: parameter.name, text }),
  ),
  currency: named((text, _data, parameter) =>
    /^[A-Za-z]{3}$/.test(text)
      ? text.toUpperCase()
      : badValue('not-a-currency', { argument: parameter.name, text }),
  ),
  name: named((text) => text),
  word: named(readWord),
  day: { takes: 'cell', blank: 'zero too', read: readDay },
  year: number('zero too'),
  number: number('zero too'),
  amount: number('none'),
  quantity: number('none'),
  rate: number('none'),
  // A country without an estimate has none: where the host says that the cell is blank, it is no zero.
  estimate: number('empty'),
  scenario: named((text) => text, 'range'),
  numbers: range,
  lines: range,
  // An argument of a function that EXPLAIN explains: that function reads it.
  anything: { takes: 'cell', blank: 'none', read: (raw) => raw ?? '' },
};

/** Whether a parameter takes a range whole; all others spread over its cells. */
export const takesRange = ({ kind }: Pick<Parameter, 'kind'>): boolean => KINDS[kind].takes === 'range';

/** Reads one cell for a parameter; BLANK where it is blank, a Problem where it cannot be read. */
export function readCell(raw: Plain, parameter: Parameter, data: ControlData, date1904 = false): unknown {
  const { blank, read } = KINDS[parameter.kind];
  if (blank === 'zero too' ? isBlank(raw) : blank === 'empty' && (raw === null || raw === '')) return BLANK;
  return read(raw, parameter, data, date1904);
}

function resolve<T>(found: Found<T>, kind: string, text: string, name: (thing: T) => string): T | Problem {
  switch (found.kind) {
    case 'found':
      return found.thing;
    case 'ambiguous':
      return notFound('ambiguous', { kind, text, candidates: found.candidates.map(name) });
    case 'unknown':
      return unknownName(kind, text, () => found.closest);
  }
}

/** An Excel serial from 61 to 2958465 (fractions dropped) or ISO text. */
function readDay(raw: Plain, parameter: Parameter, _data: ControlData, date1904: boolean): Day | Problem {
  const day =
    typeof raw === 'number'
      ? dayOfSerial(raw + (date1904 ? DAYS_1904 : 0))
      : typeof raw === 'string'
        ? dayOfIso(raw.trim())
        : null;
  return day ?? badValue('not-a-day', { argument: parameter.name, text: String(raw) });
}

/** A serial as the workbook counts it. */
export const serialOf = (day: Day, date1904: boolean): number => day - (date1904 ? DAYS_1904 : 0);

function readNumber(raw: Plain, parameter: Parameter): number | Problem {
  if (raw === null || raw === '') return 0;
  const number = numberInCell(raw);
  if (number === null) return badValue('not-a-number', { argument: parameter.name, text: String(raw) });
  if (parameter.kind === 'rate' && (number < 0 || number > 1))
    return badValue('not-a-rate', { argument: parameter.name, text: String(raw) });
  if (parameter.kind === 'quantity' && number < 0)
    return badValue('negative', { argument: parameter.name, text: String(raw) });
  return number;
}

/** Digits are an HS code, unless they are an item number that the data knows as a name of a material. */
function readMaterial(text: string, data: ControlData, parameter: Parameter, raw: Plain): Subject | Problem {
  if (/^(?:[\s.]*\d){4,}[\s.]*$/.test(text) && data.materialNames.find(text).kind !== 'found')
    return readHs(text, data, parameter, raw) as Subject | Problem;
  const material = resolve<Material>(data.materialNames.find(text), 'material', text, (one) => one.name);
  return isProblem(material) ? material : { kind: 'material', material };
}

function readHs(text: string, data: ControlData, parameter: Parameter, raw: Plain): Subject | Problem {
  const code = readHsCode(typeof raw === 'number' ? raw : text);
  if (code === null) return badValue('not-an-hs-code', { argument: parameter.name, text });
  if (itemsOfHs(data, code).length === 0) return notFound('hs-not-referred-to', { code });
  return { kind: 'hs', code };
}

/** Words that stand for the whole of a revenue base. */
const BASE_WORDS = new Map<string, RevenueBase>([
  ['overseas', 'overseas'],
  ['海外', 'overseas'],
  ['境外', 'overseas'],
  ['exports', 'exports'],
  ['export', 'exports'],
  ['出口', 'exports'],
  ['domestic', 'domestic'],
  ['境内', 'domestic'],
  ['国内', 'domestic'],
  ['total', 'total'],
  ['合计', 'total'],
  ['总计', 'total'],
]);

function readRevenueRegion(text: string, data: ControlData): RevenueRegion | Problem {
  const base = BASE_WORDS.get(nameKey(text));
  if (base) return { kind: 'base', base };
  const place = resolve(data.placeNames.find(text), 'region', text, (one) => one.region.name);
  if (isProblem(place)) return place;
  const { name, nameZh } = place.region;
  return { kind: 'region', code: place.code, name, nameZh };
}

function readWord(text: string, _data: ControlData, parameter: Parameter): string | Problem {
  const key = nameKey(text);
  const word = (parameter.words ?? []).find((one) => nameKey(one) === key);
  return word ?? badValue('not-one-of', { argument: parameter.name, text, words: parameter.words ?? [] });
}
