// Text to bytes in older encodings, which no platform writes: found by decoding every character once.

import { decoderOf } from '../../src/import/decoders';
import type { Encoding } from '../../src/import/layout';

const known = new Map<Encoding, Map<string, number[]>>();

function bytesByCharacter(encoding: Encoding): Map<string, number[]> {
  let map = known.get(encoding);
  if (map) return map;
  known.set(encoding, (map = new Map()));
  const decoder = decoderOf(encoding);
  for (let first = 0; first < 0x100; first += 1)
    for (let second = -1; second < 0x100; second += second < 0 && first > 0x80 ? 0x41 : 1) {
      if (first <= 0x80 && second >= 0) break;
      const bytes = second < 0 ? [first] : [first, second];
      try {
        const text = decoder.decode(Uint8Array.from(bytes));
        if ([...text].length === 1 && !map.has(text)) map.set(text, bytes);
      } catch {
        // No character.
      }
    }
  return map;
}

/** The bytes of a text in an encoding of one or two bytes a character. Throws where it has no such character. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const map = bytesByCharacter(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = map.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}
