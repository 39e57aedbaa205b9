// How people write in a column whether an application was decided.

import { decidedOf } from '../../../src/catalog/supply-waiting';

test('a word that every object inherits is no word of a decision', () => {
  const read = decidedOf([true, 'open', 'constructor'], { name: 'decided', kind: 'numbers' });
  expect(read).toMatchObject({ kind: 'problem', error: '#VALUE!', code: 'not-one-of' });
});
