// Texts made to keep a reader busy, of any length: what each is read as is tested, how the time grows is measured.
import type { ControlData } from '../../src/control-data/control-data';
import { withoutLegalForm } from '../../src/control-data/names';
import { findColumns } from '../../src/exposure/line-columns';
import { readNumber } from '../../src/import/amounts';
import { readDay } from '../../src/import/dates';
import { headerKey } from '../../src/import/headers';
import { slug } from '../../src/import/ids';
import { nameMatcher } from '../../src/import/match-names';
import { codeShowsDay } from '../../src/import/xlsx/workbook';
import { decodeEntities } from '../../src/ooxml/xml';
import { readPart } from '../../src/workbook/store-part';

export interface HostileText {
  what: string;
  /** Some text as often as it goes into a length. */
  of: (fill: (part: string) => string) => string;
  read: (text: string, data: ControlData) => unknown;
  /** What it is read as; a text that no reader changes is read as itself. */
  readAs: (text: string) => unknown;
}

const itself = (text: string): string => text;
const isUnreadable = (): string => 'unreadable';

export const HOSTILE_TEXTS: readonly HostileText[] = [
  {
    what: 'a name with a gap',
    of: (fill) => `JL${fill(' ')}MAG`,
    read: withoutLegalForm,
    readAs: itself,
  },
  {
    what: 'a name of legal forms',
    of: (fill) => `x${fill(' co')} x`,
    read: withoutLegalForm,
    readAs: itself,
  },
  {
    what: 'a name of Chinese legal forms',
    of: (fill) => `${fill('股份')}x`,
    read: withoutLegalForm,
    readAs: itself,
  },
  {
    what: 'a name that is compared with all names',
    of: (fill) => `JL${fill(' ')}MAG`,
    read: (text, data) => nameMatcher(data)(text, 1),
    readAs: (name) => expect.objectContaining({ kind: 'suggested', name }),
  },
  {
    what: 'a number with two gaps',
    of: (fill) => `1${fill(' ')}x y`,
    read: (text) => readNumber(text, false),
    readAs: isUnreadable,
  },
  {
    what: 'a number of groups',
    of: (fill) => `${fill('1,')}x`,
    read: (text) => readNumber(text, false),
    readAs: isUnreadable,
  },
  {
    what: 'a day with a time and a gap',
    of: (fill) => `2025-06-12 1:00${fill(' ')}x`,
    read: (text) => readDay(text),
    readAs: () => ({ kind: 'unreadable' }),
  },
  { what: 'a header of open brackets', of: (fill) => fill('('), read: headerKey, readAs: () => '' },
  {
    what: 'headers of a table of lines',
    of: (fill) => `Amount${fill(' ')}x|${fill('(')}`,
    read: (text) => findColumns(text.split('|')),
    readAs: () => expect.objectContaining({ kind: 'problem', code: 'lines-columns' }),
  },
  { what: 'an id of hyphens', of: (fill) => `x${fill('-')}x`, read: slug, readAs: () => 'x-x' },
  {
    what: 'a number format of open brackets',
    of: (fill) => fill('['),
    read: codeShowsDay,
    readAs: () => false,
  },
  { what: 'entities without an end', of: (fill) => fill('&a'), read: decodeEntities, readAs: itself },
  {
    what: 'part of a store without an end',
    of: (fill) => fill('<part '),
    read: readPart,
    readAs: () => null,
  },
  {
    what: 'part of a store with one long attribute',
    of: (fill) => `<part ${fill('a')}>x</part>`,
    read: readPart,
    readAs: () => expect.objectContaining({ set: '', piece: 'x', intact: false }),
  },
];

/** One of these texts, about so many characters long. */
export const hostileText = ({ of }: HostileText, length: number): string =>
  of((part) => part.repeat(length / part.length));
