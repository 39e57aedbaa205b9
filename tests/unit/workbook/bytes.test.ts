// Bytes as Base64 text: what any other encoder writes, on both sides of each piece that is encoded at once.
import { fromBase64, toBase64 } from '../../../src/workbook/bytes';

const bytes = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 167 + (at >> 8)) % 256);

test.each([0, 1, 2, 3, 4_095, 4_096, 4_097, 12_288, 1_000_003])('%d bytes', (length) => {
  const text = toBase64(bytes(length));
  expect(text).toBe(Buffer.from(bytes(length)).toString('base64'));
  expect(Buffer.from(fromBase64(text)!).equals(bytes(length))).toBe(true);
});

test('a text that is none is told from an empty one', () => {
  expect([fromBase64('A*'), fromBase64('')]).toEqual([null, new Uint8Array()]);
});
