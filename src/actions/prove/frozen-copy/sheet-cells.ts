// The cells of a worksheet part, with the places of what makes them up.

import { decodeEntities, XmlCursor } from '../../../import/xlsx/xml';

export interface StoredFormula {
  /** `shared`, `array`, `dataTable`; undefined for a formula of its own. */
  readonly type: string | undefined;
  readonly range: string | undefined;
  /** The number of the shared formula. */
  readonly shared: string | undefined;
  /** Empty where the cell repeats a shared formula. */
  readonly text: string;
  /** The element as it is written, and what is before and after its text. */
  readonly xml: string;
  readonly around: readonly [before: string, after: string];
}

export interface StoredCell {
  readonly address: string;
  readonly from: number;
  readonly to: number;
  /** The whole element as it is written. */
  readonly xml: string;
  /** The opening tag as it is written. */
  readonly tag: string;
  /** `str`, `s`, `b`, `e`; undefined for a number. */
  readonly type: string | undefined;
  /** The cell holds a value of a richer kind: a card, a picture, a newer error. */
  readonly isRich: boolean;
  readonly formula: StoredFormula | null;
  /** The value as XML; null where there is none. */
  readonly value: string | null;
}

/** Reads the cells of a piece of a worksheet. Empty elements `<c r="A1"/>` hold nothing and are left out. */
export function* cellsIn(xml: string): Generator<StoredCell, void, undefined> {
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next())
    if (token === 'open' && cursor.name === 'c' && !cursor.empty) yield cell(xml, cursor);
}

function cell(xml: string, cursor: XmlCursor): StoredCell {
  const start = {
    address: (cursor.attribute('r') ?? '').toUpperCase(),
    from: cursor.from,
    tag: xml.slice(cursor.from, cursor.end),
    type: cursor.attribute('t'),
    isRich: cursor.attribute('vm') !== undefined,
  };
  let formula: StoredFormula | null = null;
  let value: string | null = null;
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token === 'close' && cursor.name === 'c') break;
    if (token !== 'open') continue;
    if (cursor.name === 'f') formula = formulaAt(xml, cursor);
    else if (cursor.name === 'v' && !cursor.empty) {
      const from = cursor.end;
      value = xml.slice(from, endOfText(cursor, 'v'));
    }
  }
  return { ...start, to: cursor.end, xml: xml.slice(start.from, cursor.end), formula, value };
}

function formulaAt(xml: string, cursor: XmlCursor): StoredFormula {
  const about = {
    type: cursor.attribute('t'),
    range: cursor.attribute('ref')?.toUpperCase(),
    shared: cursor.attribute('si'),
  };
  const from = cursor.from;
  const textFrom = cursor.end;
  if (cursor.empty) {
    const whole = xml.slice(from, textFrom);
    return { ...about, text: '', xml: whole, around: [whole, ''] };
  }
  const textTo = endOfText(cursor, 'f');
  return {
    ...about,
    text: decodeEntities(xml.slice(textFrom, textTo)),
    xml: xml.slice(from, cursor.end),
    around: [xml.slice(from, textFrom), xml.slice(textTo, cursor.end)],
  };
}

/** Reads on to the closing tag of an element that holds text; where that tag begins. */
function endOfText(cursor: XmlCursor, element: string): number {
  for (let token = cursor.next(); token !== 'end'; token = cursor.next())
    if (token === 'close' && cursor.name === element) return cursor.from;
  return cursor.end;
}
