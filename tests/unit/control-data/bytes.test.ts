// Bytes that come in pieces become one list.
import { joined } from '../../../src/control-data/bytes';

test.each([
  [[], []],
  [
    [[1, 2], [], [3]],
    [1, 2, 3],
  ],
  [
    [[255], [0, 255]],
    [255, 0, 255],
  ],
])('pieces %j become %j', (pieces, whole) => {
  expect([...joined(pieces.map((piece) => Uint8Array.from(piece)))]).toEqual(whole);
});
