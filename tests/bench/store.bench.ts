// What it costs to write a large store into a workbook's parts as text, beside reading the same text back.
import { fromBase64, toBase64 } from '../../src/workbook/bytes';
import type { Bench } from './bench';

/** As much as a register of 140,000 rows takes, packed. */
const BYTES = 4_500_000;
const bytes = Uint8Array.from({ length: BYTES }, (_, at) => (at * 167 + (at >> 8)) % 256);
const text = toBase64(bytes);

export const benches: Bench[] = [
  {
    title: '4.5 MB of a store as Base64',
    cases: {
      'read back': () => fromBase64(text),
      written: () => toBase64(bytes),
    },
    atMost: { written: { ratio: 5 } },
  },
];
