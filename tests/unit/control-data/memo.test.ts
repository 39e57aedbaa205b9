// Answers that are kept: worked out once for each owner and key, and forgotten where there are too many.

import { Memo } from '../../../src/control-data/memo';

test('each answer is worked out once for an owner and a key', () => {
  const memo = new Memo<object, string, number>();
  const [one, other] = [{}, {}];
  const find = jest.fn((value: number) => value);
  for (let turn = 0; turn < 2; turn += 1) {
    expect(memo.recall(one, 'a', () => find(0))).toBe(0);
    expect(memo.recall(one, 'b', () => find(2))).toBe(2);
    expect(memo.recall(other, 'a', () => find(3))).toBe(3);
  }
  expect(find).toHaveBeenCalledTimes(3);
});

test('where an owner has as many answers as are kept, they are worked out anew', () => {
  const memo = new Memo<object, number, number>(2);
  const owner = {};
  const find = jest.fn((value: number) => value);
  for (const key of [1, 2, 1, 2, 3, 1]) expect(memo.recall(owner, key, () => find(key))).toBe(key);
  expect(find.mock.calls).toEqual([[1], [2], [3], [1]]);
});

test('what could not be worked out is asked again', () => {
  const memo = new Memo<object, string, number>();
  const owner = {};
  expect(() =>
    memo.recall(owner, 'a', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(memo.recall(owner, 'a', () => 1)).toBe(1);
});
