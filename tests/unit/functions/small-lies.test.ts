// What leaves a function says what it is: a zero is one, an error has a name, a hole in a range is a blank cell, and a name
// that is none costs nothing.
import { answerOut, valueOut } from '../../../src/catalog/call/cells-out';
import { withoutHoles } from '../../../src/catalog/call/cells-in';
import { scenarioBook } from '../../../src/exposure/scenario-book';
import { shown, use } from '../support/ask';
import { answerAtOnce } from '../../../src/functions/answer';

beforeEach(() => use());

const asked = (id: string, ...args: unknown[]): unknown => {
  try {
    return answerAtOnce(id, args).map((row) => row.map(shown));
  } catch (error) {
    return shown(error);
  }
};

test('minus zero leaves as zero, as a number, with a format and in a card', () => {
  const receiver = {
    language: 'en' as const,
    date1904: false,
    abilities: { numberFormats: 'Double' as const, cards: true, limitedSize: false },
    errorOf: (error: string) => error,
  };
  expect(Object.is(valueOut(-0, undefined, receiver, false), 0)).toBe(true);
  expect(valueOut(-0, 'share', receiver, true)).toEqual({
    type: 'Double',
    basicValue: 0,
    numberFormat: '0.0%',
  });
  const fields = [{ name: 'Share', value: -0 }];
  const [[card]] = answerOut({ kind: 'card', id: 'x', text: 'X', fields } as never, receiver) as [[unknown]];
  expect(card).toMatchObject({ properties: { Share: { basicValue: 0 } } });
});

test('a day of blanks alone is said as it stands', () => {
  expect(asked('PARTY_STATUS', [['JL MAG']], [[' ']])).toMatchObject({
    error: '#VALUE!',
    message: expect.stringMatching(/^as_of takes a date .*, not " "\.$/) as string,
  });
});

test.each<[string, unknown]>([
  ['a code that is no text', { type: 'CustomFunctionError', code: { name: 'x' } }],
  ['an error without one', { type: 'CustomFunctionError' }],
  ['a basic value that is no text', { type: 'Error', basicValue: {} }],
])('%s is called #VALUE!, never an object', (_, cell) => {
  expect(JSON.stringify(asked('CONTROL_STATUS', cell, 'US'))).not.toContain('object Object');
  expect(asked('CONTROL_STATUS', cell, 'US')).toMatchObject({
    error: '#VALUE!',
    message: expect.stringContaining('#VALUE!') as string,
  });
});

test('a range with a hole answers like one with a blank cell, and is not changed', () => {
  const holed = [['gallium', , 'germanium']];
  expect(asked('CONTROL_STATUS', holed, 'US')).toEqual(
    asked('CONTROL_STATUS', [['gallium', null, 'germanium']], 'US'),
  );
  expect(1 in holed[0]!).toBe(false);
  const whole = [[['gallium', null]], 'US', null];
  expect(withoutHoles(whole)).toBe(whole);
  const rows = new Array<unknown[]>(2);
  rows[1] = ['gallium'];
  expect(withoutHoles([rows, 'US'])).toEqual([[[null], ['gallium']], 'US']);
});

test('a text that is too long for a name is the name of no scenario, and is not compared with any', () => {
  const book = scenarioBook([], [{ name: 'Base' } as never]);
  let normalized = 0;
  const unusual = Object.assign(Object('\ufdfa'.repeat(32_000)) as string, {
    normalize: () => ((normalized += 1), ''),
  });
  expect(book.find(unusual)).toBeNull();
  expect(normalized).toBe(0);
});
