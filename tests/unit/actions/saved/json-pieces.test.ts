// Large contents become text piece by piece, and the text is what JSON.stringify gives.
import fc from 'fast-check';
import { jsonPieces } from '../../../../src/actions/saved/json-pieces';

const together = (value: object): string => [...jsonPieces(value)].join('');

test.each<[string, object]>([
  ['nothing', {}],
  ['an empty list', { licenses: [] }],
  ['fields that are not there', { title: 'a', notes: undefined, days: { from: undefined } }],
  [
    'lists within fields within fields',
    { facts: { licenses: [{ id: 'a', materials: ['镓'] }], log: [null] } },
  ],
  ['what is deeper than lists of facts stand', { a: { b: { c: { d: { e: [1, { f: 2 }] } } } } }],
  [
    'more facts than one piece holds',
    { log: Array.from({ length: 1_001 }, (_, at) => ({ id: `own-${at}` })) },
  ],
])('%s', (_, value) => {
  expect(together(value)).toBe(JSON.stringify(value));
});

test('whatever JSON can hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(together(value)).toBe(JSON.stringify(value));
    }),
  );
});

test('a long list is many pieces', () => {
  const facts = Array.from({ length: 1_000 }, (_, at) => ({ id: `own-${at}`, conditions: 'civil use' }));
  const longest = Math.max(...[...jsonPieces({ facts: { licenses: facts } })].map(({ length }) => length));
  expect(longest).toBeLessThan(JSON.stringify(facts).length / 4);
});
