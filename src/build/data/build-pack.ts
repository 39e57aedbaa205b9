// `build`: puts a folder of topics together to one file, whose bytes have the pack's hash.
import { canonicalJson, packHash } from '../../control-data/pack-hash';
import { recordsOf, sound } from './check';
import type { Outcome, Writing } from './outcome';
import { counted, write } from './outcome';
import { Unusable } from './packs-on-disk';

export async function build(places: readonly string[], { out, replace }: Writing): Promise<Outcome> {
  const [folder, ...more] = places;
  if (!folder || more.length > 0) throw new Unusable('build: name one folder of topics');
  if (!out) throw new Unusable('build: say where to write with --out FILE; nothing is written without it');
  const pack = await sound(folder);
  write(new Map([[out, canonicalJson(pack)]]), replace);
  const json = { file: out, id: pack.id, version: pack.version, sha256: packHash(pack) };
  return {
    lines: [
      `${out}: ${pack.id} ${pack.version}, ${counted(recordsOf(pack), 'record', 'records')}`,
      `SHA-256 ${json.sha256}`,
    ],
    json,
    findings: false,
  };
}
