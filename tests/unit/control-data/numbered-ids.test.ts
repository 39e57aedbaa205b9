// Ids that count the records of a file come back as they were.

import { withNumberedIds, withoutNumberedIds } from '../../../src/control-data/numbered-ids';
import reliance from '../../../src/control-data/packs/world-supply/reliance.json';

test('the records of the shipped file come back from the build as they stand in it', () => {
  const built = withoutNumberedIds(reliance);
  expect(built[0]).not.toHaveProperty('id');
  expect(JSON.stringify(withNumberedIds(built))).toBe(JSON.stringify(reliance));
  expect(withNumberedIds(reliance)).toEqual(reliance);
});

test('a file with any other id keeps all of them', () => {
  const records = [{ id: 'reliance-us-0001' }, { id: 'reliance-us-0003' }];
  expect(withoutNumberedIds(records)).toBe(records);
});
