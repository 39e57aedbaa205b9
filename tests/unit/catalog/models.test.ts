// The functions that are registered before their part is loaded are the ones that the part brings.

import { MODEL_IDS } from '../../../src/catalog/model-ids';
import { MODELS } from '../../../src/catalog/models';

test('the ids of the models are those of their part', () => {
  expect([...MODEL_IDS].sort()).toEqual(MODELS.map(({ id }) => id).sort());
});
