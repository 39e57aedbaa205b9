// JSON in slices gives what JSON.parse gives, its errors included, and pauses between the pieces.

import fc from 'fast-check';
import { parsingJson } from '../../../src/control-data/read-json';
import { atOnce } from '../../../src/control-data/slices';

/** The value or the message of the error. */
function outcomeOf(parse: () => unknown): unknown {
  try {
    return { value: parse() };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { message: error.message };
  }
}

function expectAlike(text: string): void {
  for (const piece of [0, 1, 5, 20, 60, 150, 65_536])
    expect([piece, outcomeOf(() => atOnce(parsingJson(text, piece)))]).toStrictEqual([
      piece,
      outcomeOf(() => JSON.parse(text)),
    ]);
}

test('any value comes back, however it is cut and indented', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 9 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      expectAlike(JSON.stringify(value, null, indent));
    }),
  );
});

test('records of one kind come back, also where their texts look like the place between two of them', () => {
  const text = fc.constantFrom('', '},{"id"', '"},{"id":"', '}],[{"id"', '\\"},{"id"', '{"id":1},{"id":2}');
  const inner = fc.record({ id: fc.oneof(text, fc.integer()) });
  const record = fc.record({ id: text, parts: fc.array(inner, { maxLength: 3 }), more: fc.option(inner) });
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 12 }),
      fc.array(record, { maxLength: 4 }),
      fc.constantFrom(undefined, 2),
      (one, other, indent) => {
        expectAlike(JSON.stringify({ one, other, both: [one, other] }, null, indent));
      },
    ),
  );
});

test('a text that is no JSON is refused as JSON.parse refuses it', () => {
  const broken = fc
    .tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '[', '{', ':', '\\', 'x', '1', ' '),
    )
    .map(([value, at, put]) => {
      const text = JSON.stringify(value, null, 1);
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + (at % 2));
    });
  fc.assert(fc.property(broken, expectAlike), { numRuns: 1_000 });
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n'],
  ['empty lists and objects', '{"a":[],"b":{},"c":[[],{}]}'],
  ['a comma too many in a list', '[1,2,]'],
  ['a comma too many in an object', '{"a":1,}'],
  ['two commas', '[1,,2]'],
  ['a key twice', '{"a":[1],"b":2,"a":[3,4]}'],
  ['a key that is no text', '{1:2}'],
  ['the key __proto__', '{"__proto__":{"a":[1,2,3]},"b":1}'],
  ['keys that are numbers', '{"b":1,"10":[1],"9":[2]}'],
  ['escaped quotation marks', String.raw`["\"","\\","\\\"",{"a\"":"\\\\"}]`],
  ['something behind the end', '[1,2] 3'],
  ['an end too soon', '{"a":[1,2'],
  ['a mark of byte order', '\ufeff[1,2]'],
  ['another kind of blank', '[1,\u00a02]'],
  ['numbers', '[-0,1e5,0.1,-1.5E-3,12345678901234567890]'],
  ['lists in lists, deeper than they are taken apart', `${'['.repeat(50)}"text"${']'.repeat(50)}`],
  ['half of a pair of surrogates', String.raw`["\ud800","${'\ud800'}"]`],
])('%s', (_, text) => {
  expectAlike(text);
});

test('it pauses after each piece, also in a list of large lists', () => {
  const pausesIn = (value: unknown): number => {
    const work = parsingJson(JSON.stringify(value), 100);
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    return pauses;
  };
  const numbers = Array.from({ length: 500 }, (_, at) => 1_000 + at);
  // 2,500 characters, 100 at a time.
  expect(pausesIn(numbers)).toBeGreaterThanOrEqual(20);
  expect(pausesIn({ facts: { licenses: numbers }, log: [numbers, numbers] })).toBeGreaterThanOrEqual(60);
  const records = numbers.map((id) => ({ id, name: `of ${id}` }));
  // 14,500 characters; a cut falls between two records of 28.
  expect(pausesIn(records)).toBeGreaterThanOrEqual(150);
  expect(pausesIn([1, 2, 3])).toBe(0);
});
