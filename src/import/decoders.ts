// Decoders of the platform, and of what it does not decode or, under Node, decodes wrongly.

import type { Encoding } from './layout';

export interface Decoder {
  /** With `stream`, more follows and a character cut at the end is no fault. Throws for what is no character. */
  decode(bytes: Uint8Array, options?: { stream: boolean }): string;
}

/** A decoder for one text, which refuses what is no character of its encoding. */
export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return new Utf32Decoder(encoding === 'utf-32le');
  const decoder = new TextDecoder(encoding, { fatal: true });
  return encoding === 'windows-1252'
    ? { decode: (bytes, options) => windows1252(decoder.decode(bytes, options)) }
    : decoder;
}

/** The characters of the bytes 0x80 to 0x9F; the five that are not assigned stay what they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 reads these bytes as control characters (nodejs/node#56542); browsers read them rightly. */
const windows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);

/** Browsers decode no UTF-32. Slices of a file have whole characters, their length being a multiple of four. */
class Utf32Decoder implements Decoder {
  private isStart = true;

  constructor(private readonly littleEndian: boolean) {}

  decode(bytes: Uint8Array, { stream } = { stream: false }): string {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!stream && bytes.length % 4 !== 0) throw new RangeError('cut');
    const characters: string[] = [];
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      const code = view.getUint32(at, this.littleEndian);
      if (code >= 0xd800 && code <= 0xdfff) throw new RangeError('surrogate');
      if (code !== 0xfeff || !this.isStart) characters.push(String.fromCodePoint(code));
      this.isStart = false;
    }
    return characters.join('');
  }
}
