// The functions that are registered before their part is loaded are the ones that the part brings.

import { MODEL_IDS } from '../../../src/catalog/model-ids';
import { MODELS } from '../../../src/catalog/models';
import { decidedOf } from '../../../src/catalog/supply-waiting';

test('the ids of the models are those of their part', () => {
  expect([...MODEL_IDS].sort()).toEqual(MODELS.map(({ id }) => id).sort());
});

test('a word that every object inherits is no word of a decision', () => {
  const read = decidedOf([true, 'open', 'constructor'], { name: 'decided', kind: 'numbers' });
  expect(read).toMatchObject({ kind: 'problem', error: '#VALUE!', code: 'not-one-of' });
});
