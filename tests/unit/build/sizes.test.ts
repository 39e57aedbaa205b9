// The sizes that users wait for: what counts, and what is over its limit.
import { randomBytes } from 'node:crypto';
import { measure, overLimit } from '../../../src/build/sizes';
import type { BuiltChunk } from '../../../src/build/sizes';

/** Random bytes do not compress, so a size is known before and after. */
const heavy = (kilobytes: number): Buffer => randomBytes(kilobytes * 1000);
const chunk = (kilobytes: number, firstView: boolean): BuiltChunk => ({
  name: null,
  file: `${kilobytes}.js`,
  content: heavy(kilobytes),
  firstView,
  part: 'pane',
});

test.each([
  ['small ones', 190, [chunk(150, true), chunk(150, false)], []],
  ['functions over 200 kB', 201, [], ['functions.js, data included']],
  ['a first view over 220 kB', 10, [chunk(120, true), chunk(110, true)], ["the pane's first view"]],
  ['chunks over 450 kB together', 10, [chunk(150, true), chunk(310, false)], ['all chunks of the pane']],
])('%s', (_, functions, lazy, over) => {
  expect(overLimit(measure(heavy(functions), lazy)).map(({ what }) => what)).toEqual(over);
});

test('text counts as it travels: compressed', () => {
  const [functions] = measure(Buffer.from('Not controlled '.repeat(20_000)), []);
  expect(functions!.bytes).toBe(300_000);
  expect(functions!.gzipped).toBeLessThan(3_000);
});
