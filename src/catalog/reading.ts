// How one cell's value is read for each kind of parameter. Excel sends a blank cell as 0, null or empty text
// and gives no way to tell them apart: all three are blank wherever a name, day, period or word is meant.

import { numberInCell } from '../control-data/cell-values';
import type { Material, RevenueBase } from '../control-data/pack';
import type { ControlData, Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { DAYS_1904 } from '../control-data/days';
import type { NoDay } from '../control-data/asked-day';
import { isNoDay, readAskedDay } from '../control-data/asked-day';
import { readHsCode } from '../control-data/hs-code';
import type { Found } from '../control-data/names';
import { nameKey } from '../control-data/names';
import { readAskedPeriod } from '../control-data/periods';
import { hsMatches } from '../control-data/unit-index';
import type { PartyList } from '../questions/parties';
import { listsNamed, partyLists } from '../questions/parties';
import { itemsOfHs } from '../questions/scope';
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
      readAskedPeriod(text) ?? badValue('not-a-period', { argument: parameter.name, text }),
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
  'party list': named(readLists),
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
  // A number that is left out is not zero where another one stands in for it.
  if (parameter.optional && parameter.blank === 'blank' && (raw === null || raw === '')) return BLANK;
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

/** An Excel serial from 2000-01-01 on (fractions dropped) or ISO text; a year or a month that was typed is no day. */
function readDay(raw: Plain, { name }: Parameter, _data: ControlData, date1904: boolean): Day | Problem {
  const text = String(raw).trim();
  const read =
    typeof raw === 'boolean' || raw === null
      ? ({ no: 'day' } as const)
      : readAskedDay(raw, date1904 ? DAYS_1904 : 0);
  if (!isNoDay(read)) return read;
  // Blanks alone are said as they are, so that the sentence names something.
  const said = text === '' ? String(raw) : text;
  return badValue(NO_DAY[read.no], { argument: name, text: said, ...partsOf(text, read) });
}

const NO_DAY: Record<NoDay['no'], string> = {
  year: 'a-year',
  month: 'a-month',
  early: 'early-day',
  day: 'not-a-day',
};

/** Of a month its last day in parts, as a message shows how to write it. */
function partsOf(text: string, { no }: NoDay): Record<string, number> {
  if (no !== 'month') return {};
  const [year, month] = text.split('-').map(Number) as [number, number];
  return { year, month, last: new Date(Date.UTC(year, month, 0)).getUTCDate() };
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

/**
 * What is written like a customs code is one, unless it is an item number that the data knows as a name of a material.
 */
function readMaterial(text: string, data: ControlData, parameter: Parameter, raw: Plain): Subject | Problem {
  if (/^(?:[\s.,]*\d){4,}[\s.]*$/.test(text) && data.materialNames.find(text).kind !== 'found')
    return readHs(text, data, parameter, raw) as Subject | Problem;
  const material = resolve<Material>(data.materialNames.find(text), 'material', text, (one) => one.name);
  return isProblem(material) ? material : { kind: 'material', material };
}

function readHs(text: string, data: ControlData, parameter: Parameter, raw: Plain): Subject | Problem {
  const code = readHsCode(typeof raw === 'number' ? raw : text);
  if (code === null) return badValue('not-an-hs-code', { argument: parameter.name, text });
  const lines = itemsOfHs(data, code).flatMap(({ hs }) => hs.filter((line) => hsMatches(line, code)));
  // Only the six-digit head is common to all countries; what follows is of one country's tariff.
  if (code.length <= HEAD && lines.length > 0) return { kind: 'hs', code };
  if (lines.some((line) => line.length > HEAD)) return { kind: 'hs', code, tariff: 'own' };
  const head = code.slice(0, HEAD);
  if (code.length <= HEAD || itemsOfHs(data, head).length === 0)
    return notFound('hs-not-referred-to', { code });
  return { kind: 'hs', code: head, tariff: 'head' };
}

/** Digits of a code that all countries have in common. */
const HEAD = 6;
/** Lists of parties that one name stands for; none where no list is in use. */
export interface ListsAsked {
  readonly key: string;
  readonly lists: readonly PartyList[];
}

function readLists(text: string, data: ControlData): ListsAsked | Problem {
  const lists = listsNamed(data, text);
  const all = partyLists(data);
  if (lists.length > 0 || all.length === 0) return { key: nameKey(text), lists };
  return notFound('unknown-list', { text, lists: [...new Set(all.map(({ name }) => name))] });
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
