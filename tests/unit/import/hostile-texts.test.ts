// Texts made to keep a reader busy, or to be taken for what every object inherits. Each is read like any other; how long
// that takes is measured (`npm run bench hostile`).

import { nameKey, withoutLegalForm } from '../../../src/control-data/names';
import { readNumber } from '../../../src/import/amounts';
import { decodeEntities } from '../../../src/ooxml/xml';
import { HOSTILE_TEXTS, hostileText } from '../../support/hostile-texts';
import { data, register } from './support';

/** Far more than a cell holds: work that grows with the square of the length would not end within a person's patience. */
const LONG = 100_000;

describe('a long text is read', () => {
  test.each(HOSTILE_TEXTS.map((one) => [one.what, one] as const))('%s', async (_, one) => {
    const text = hostileText(one, LONG);
    expect(await one.read(text, data)).toEqual(one.readAs(text));
  });

  test('also in the cells of a register', async () => {
    const gap = ' '.repeat(32_000);
    const row = `JL MAG,Japan${gap}x,NdFeB,granted,2026-01-15${gap}x`;
    const { problems } = await register(`Exporter,Region,Material,Status,Granted on\n${row}\n`);
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
