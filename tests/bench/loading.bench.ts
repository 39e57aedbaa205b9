// What loading a large pack costs beside JSON.parse of its text, until it can answer: read and checked, hashed, indexed, the
// standing of its licenses worked out. By CPU time, the best of some tries, so that a busy machine does not rule.

import { buildControlData, buildingControlData } from '../../src/control-data/control-data';
import { packHash, preparePackHash } from '../../src/control-data/pack-hash';
import { BUNDLED_PACK, VOCABULARY } from '../../src/control-data/packs';
import type { ControlPack } from '../../src/control-data/pack';
import type { ControlData } from '../../src/control-data/control-data';
import { sha256InSlices, sha256OfPieces } from '../../src/control-data/sha256';
import { inSlices } from '../../src/control-data/slices';
import { readFile } from '../../src/import';
import { preparingLicenses } from '../../src/questions/license-on-day';
import { licensePack } from '../support/large-pack';
import type { Figures } from './bench';

const text = JSON.stringify(licensePack(100_000));
const bytes = new TextEncoder().encode(text);
const bundled = buildControlData({ packs: [{ pack: BUNDLED_PACK }], vocabulary: VOCABULARY });

const TRIES = 7;

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const least = new Map<string, number>();

/** Does a step and remembers the least time that it took. */
async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const start = cpuNow();
  const made = await work();
  least.set(step, Math.min(cpuNow() - start, least.get(step) ?? Infinity));
  return made;
}

async function read(): Promise<ControlPack> {
  const result = await readFile(bytes, 'pack.json', { data: bundled });
  if (result.kind !== 'pack' || result.counts.bad > 0) throw new Error('records were left out');
  return result.pack;
}

const indexed = (pack: ControlPack): Promise<ControlData> =>
  inSlices(buildingControlData({ packs: [{ pack, hash: packHash(pack) }], vocabulary: VOCABULARY }));

async function take(): Promise<Record<string, number>> {
  for (let one = 0; one < TRIES; one += 1) {
    await timed('JSON.parse', () => void JSON.parse(text));
    const pack = await timed('read and checked', read);
    await timed('hashed', () => preparePackHash(pack));
    const data = await timed('indexed', () => indexed(pack));
    await timed('licenses', () => inSlices(preparingLicenses(data)));
  }
  const [parse, ...steps] = [...least.values()] as [number, ...number[]];
  const all = steps.reduce((sum, step) => sum + step, 0);
  return {
    [ALL]: all / parse,
    ...Object.fromEntries([...least].map(([step, time]) => [step, time / parse])),
  };
}

const ALL = 'loading, all of it';

async function hashes(): Promise<Record<string, number>> {
  least.clear();
  for (let one = 0; one < TRIES; one += 1) {
    await timed('own', () => sha256InSlices([bytes]));
    await timed('digest', () => sha256OfPieces([bytes]));
  }
  const rate = (step: string): number => bytes.length / 1e6 / (least.get(step)! / 1_000);
  return {
    'our own code, MB a second': rate('own'),
    "the browser's digest, MB a second": rate('digest'),
    'digest ÷ own': rate('digest') / rate('own'),
  };
}

export const benches: Figures[] = [
  {
    title: `Loading a file of 100,000 ordinary licenses, ${(bytes.length / 1e6).toFixed(1)} MB, as times of JSON.parse`,
    unit: '',
    tries: 1,
    take,
    atMost: { [ALL]: 5 },
  },
  { title: 'SHA-256 of those bytes', unit: '', tries: 1, take: hashes },
];
