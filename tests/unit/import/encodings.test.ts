// Text files in the encodings of thirty years: each is found in a file of a few rows, or can be chosen.

import { decodeText } from '../../../src/import/encoding';
import type { Encoding } from '../../../src/import/layout';
import { ENCODINGS } from '../../../src/import/layout';
import { Pace } from '../../../src/control-data/slices';
import { encode } from '../../support/encode';
import { register } from './support';

const wide =
  (size: 2 | 4, littleEndian: boolean, mark: boolean) =>
  (text: string): Uint8Array => {
    const units =
      size === 4 ? [...text].map((one) => one.codePointAt(0)!) : Array.from(text, (one) => one.charCodeAt(0));
    const all = mark ? [0xfeff, ...units] : units;
    const view = new DataView(new ArrayBuffer(all.length * size));
    all.forEach((unit, at) =>
      size === 4 ? view.setUint32(at * 4, unit, littleEndian) : view.setUint16(at * 2, unit, littleEndian),
    );
    return new Uint8Array(view.buffer);
  };

const HEAD = 'Exporter,Region,Status,Granted on,Notes\n';
const row = (notes: string): string => `${HEAD}JL MAG,United States,Granted,2025-06-01,${notes}\n`;

const SINGLE: [encoding: Encoding, text: string][] = [
  ['gb18030', row('德国客户')],
  ['gb18030', '出口商,地区,物项,状态\n金力永磁,德国,钕铁硼,获批\n'],
  ['big5', row('出口許可已由商務部核發')],
  ['shift_jis', '輸出者;地域;状態\n金力永磁;ドイツ;許可済み\n'],
  ['euc-jp', row('商務部の許可を取得しました')],
  ['euc-kr', row('상무부의 수출 허가를 받았습니다')],
  ['windows-1250', row('Vývozní licence byla udělena pro všechny zákazníky')],
  ['windows-1251', row('Экспортная лицензия на магниты')],
  ['windows-1252', row('Müller GmbH, Österreich – “bewilligt” für 5 €')],
  ['windows-1252', row('Société à Genève')],
  ['macintosh', row('Müller GmbH in Zürich und für Überlingen').replaceAll('\n', '\r')],
  ['macintosh', row('Société à Genève, accordée')],
];

describe('an encoding is found by the letters of a few rows', () => {
  test.each(SINGLE)('%s: %j', async (encoding, text) => {
    expect(await decodeText(encode(text, encoding), new Pace())).toEqual({
      text,
      encoding,
      assumed: true,
    });
  });
  test.each<[Encoding, (text: string) => Uint8Array]>([
    ['utf-16le', wide(2, true, true)],
    ['utf-16be', wide(2, false, true)],
    ['utf-16le', wide(2, true, false)],
    ['utf-16be', wide(2, false, false)],
    ['utf-32le', wide(4, true, true)],
    ['utf-32be', wide(4, false, true)],
    ['utf-32le', wide(4, true, false)],
    ['utf-32be', wide(4, false, false)],
  ])('%s by its mark or its zeros', async (encoding, write) => {
    const text = row('Müller');
    const decoded = await decodeText(write(text), new Pace());
    expect({ ...decoded, text: decoded.text.replace(/^\uFEFF/, '') }).toEqual({
      text,
      encoding,
      assumed: false,
    });
  });
  test('a license is read whose notes are in Cyrillic letters', async () => {
    const { facts, problems } = await register(encode(SINGLE[7]![1], 'windows-1251'));
    expect(facts.licenses).toMatchObject([{ notes: 'Экспортная лицензия на магниты' }]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'encoding-assumed', value: 'windows-1251' }),
    );
  });
});

test.each(ENCODINGS.filter((one) => !one.startsWith('utf')))('%s can be chosen', async (encoding) => {
  const text = row('plain');
  expect(await decodeText(encode(text, encoding), new Pace(), encoding)).toMatchObject({ text, encoding });
});

test.each<[string, Uint8Array]>([
  ['a character that is cut', wide(4, true, true)('abc').subarray(0, 13)],
  ['no character', Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0xff, 0xff, 0xff, 0xff)],
])('UTF-32 with %s is refused', async (_, bytes) => {
  await expect(decodeText(bytes, new Pace())).rejects.toMatchObject({
    code: 'undecodable',
    values: { encoding: 'utf-32le' },
  });
});
