// Texts made to keep a reader busy, or to be taken for what every object inherits. Each is answered at once, like any other.

import { nameKey, withoutLegalForm } from '../../../src/control-data/names';
import { findColumns } from '../../../src/exposure/line-columns';
import { nameMatcher } from '../../../src/import/match-names';
import { readNumber } from '../../../src/import/amounts';
import { readDay } from '../../../src/import/dates';
import { headerKey } from '../../../src/import/headers';
import { slug } from '../../../src/import/ids';
import { codeShowsDay } from '../../../src/import/xlsx/workbook';
import { decodeEntities } from '../../../src/ooxml/xml';
import { readPart } from '../../../src/workbook/store-part';
import { data, register } from './support';

/** Far more than a cell holds: work that grows with the square of the length would take minutes. */
const LONG = 100_000;
/** Hundreds of times what a busy machine needs, a fraction of what the square of the length takes. */
const AT_ONCE_MS = 5_000;

const spaces = ' '.repeat(LONG);

describe('a long text is answered at once', () => {
  test.each<[string, () => unknown]>([
    ['a name with a gap', () => withoutLegalForm(`JL${spaces}MAG`)],
    ['a name of legal forms', () => withoutLegalForm(`${' co'.repeat(LONG / 3)} x`)],
    ['a name of Chinese legal forms', () => withoutLegalForm(`${'股份'.repeat(LONG / 2)}x`)],
    ['a name that is compared with all names', () => nameMatcher(data)(`JL${spaces}MAG`, 1)],
    ['a number with two gaps', () => readNumber(`1${spaces}x y`, false)],
    ['a number of groups', () => readNumber(`${'1,'.repeat(LONG / 2)}x`, false)],
    ['a day with a time and a gap', () => readDay(`2025-06-12 1:00${spaces}x`)],
    ['a header of open brackets', () => headerKey('('.repeat(LONG))],
    ['a header of a table of lines', () => findColumns([`Amount${spaces}x`, '('.repeat(LONG)])],
    ['an id of hyphens', () => slug(`x${'-'.repeat(LONG)}x`)],
    ['a number format of open brackets', () => codeShowsDay('['.repeat(LONG))],
    ['entities without an end', () => decodeEntities('&a'.repeat(LONG / 2))],
    ['part of a store without an end', () => readPart('<part '.repeat(LONG / 6))],
    ['part of a store with one long attribute', () => readPart(`<part ${'a'.repeat(LONG)}>x</part>`)],
  ])('%s', (_, read) => {
    const start = performance.now();
    read();
    expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
  });

  test('also in the cells of a register', async () => {
    const gap = ' '.repeat(32_000);
    const row = `JL MAG,Japan${gap}x,NdFeB,granted,2026-01-15${gap}x`;
    const start = performance.now();
    const { problems } = await register(`Exporter,Region,Material,Status,Granted on\n${row}\n`);
    expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
    expect(problems.map(({ code }) => code).sort()).toEqual(['unknown-region', 'unreadable-date']);
  });
});

describe('what every object inherits is a word like any other', () => {
  const INHERITED = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

  test.each(INHERITED)('%s is no scale of a number', (word) => {
    expect(readNumber(`5 ${word}`, false)).toBe('unreadable');
  });
  test.each(INHERITED)('&%s; is no entity', (word) => {
    expect(decodeEntities(`&${word};`)).toBe(`&${word};`);
  });
  test.each(INHERITED)('%s is a name without a legal form', (word) => {
    expect(nameKey(withoutLegalForm(`${word} Co., Ltd.`))).toBe(nameKey(word));
    expect(data.companyNames.find(word)).toMatchObject({ kind: 'unknown' });
  });
  test.each(INHERITED)('days below the header %s are asked about', async (header) => {
    const { dateQuestions } = await register(
      `Exporter,Region,Material,Status,${header}\nJL MAG,US,NdFeB,granted,6/12/2025\n`,
      {
        mapping: { register: 'licenses', columns: [{ header, field: 'granted' }] },
        dateOrder: {},
        register: 'licenses',
      },
    );
    expect(dateQuestions).toMatchObject([{ header, count: 1 }]);
  });
});
