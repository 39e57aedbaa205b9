// What a person types into a search box finds the things that she means, the best first.
import { searchOver } from '../../../src/taskpane/search';

const search = searchOver([
  { thing: 'jl', words: ['JL MAG Rare-Earth', 'JL MAG', '金力永磁', '300748'] },
  { thing: 'ga', words: ['Gallium', '镓', '8112.92'] },
  { thing: 'ga-ox', words: ['Gallium oxide', '氧化镓'] },
  { thing: 'ge', words: ['Germanium'] },
  { thing: 'shenghe', words: ['Shenghe Resources', 'Société Shenghe'] },
]);

test.each([
  ['jl', ['jl']],
  ['mag jl', ['jl']],
  ['rare earth', ['jl']],
  ['永磁', ['jl']],
  ['3007', ['jl']],
  ['gallium', ['ga', 'ga-ox']],
  ['oxide gallium', ['ga-ox']],
  ['GALLIUM', ['ga', 'ga-ox']],
  ['8112.92', ['ga']],
  ['societe', ['shenghe']],
  ['resouces', ['shenghe']],
  ['gallum', ['ga', 'ga-ox']],
  ['gallliu', ['ga', 'ga-ox']],
  ['galilum', ['ga', 'ga-ox']],
  ['garmanium', ['ge']],
])('%s finds %j', (text, things) => expect(search(text)).toEqual(things));

test.each(['xallium', 'gallimu oxyde q', 'zz', '铜', '?'])(
  '%s finds nothing that it does not resemble',
  (text) => {
    expect(search(text)).toEqual([]);
  },
);

test('an empty text finds all, in their order', () => {
  expect(search('')).toHaveLength(5);
  expect(search('  ')).toEqual(search(''));
});
