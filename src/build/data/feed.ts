// `feed`: packs by their hash, and the index that the add-in asks for. The build writes the feed of the shipped packs.
import path from 'node:path';
import { dayOfStated, isoOfDay } from '../../control-data/days';
import type { FeedEntry, FeedIndex } from '../../control-data/feed';
import { FEED_FORMAT, FEED_FORMAT_VERSION, FEED_INDEX } from '../../control-data/feed';
import type { ControlPack } from '../../control-data/pack';
import { canonicalJson, packHash } from '../../control-data/pack-hash';
import { SHIPPED_PACKS } from '../../control-data/packs/shipped';
import { sound } from './check';
import type { Outcome, Writing } from './outcome';
import { counted, write } from './outcome';
import { Unusable } from './packs-on-disk';

/** The files of a feed by name: each pack under its hash, and the index. */
export function feedFiles(packs: readonly ControlPack[]): Map<string, string> {
  const files = new Map<string, string>();
  const entries = packs.map((pack): FeedEntry => {
    const text = canonicalJson(pack);
    const sha256 = packHash(pack);
    files.set(`${sha256}.json`, text);
    return {
      ...{ id: pack.id, title: pack.title, version: pack.version, dataDate: pack.dataDate },
      ...{ bytes: Buffer.byteLength(text), sha256, changes: pack.changes ?? '' },
    };
  });
  const index: FeedIndex = { format: FEED_FORMAT, formatVersion: FEED_FORMAT_VERSION, packs: entries };
  files.set(FEED_INDEX, `${JSON.stringify(index, null, 2)}\n`);
  return files;
}

/** Writes a feed of packs; without paths of the shipped ones. Packs of an earlier feed stay beside the new ones. */
export async function feed(places: readonly string[], { out, replace }: Writing): Promise<Outcome> {
  if (!out) throw new Unusable('feed: say where to write with --out FOLDER; nothing is written without it');
  const packs =
    places.length === 0
      ? SHIPPED_PACKS.map(({ pack }) => pack)
      : await Promise.all(places.map((one) => sound(one)));
  const twice = packs.find(({ id }, at) => packs.findIndex((pack) => pack.id === id) < at);
  if (twice) throw new Unusable(`feed: ${twice.id} is there twice; an index has one version of a pack`);
  const files = feedFiles(packs);
  write(new Map([...files].map(([name, text]) => [path.join(out, name), text])), replace);
  const dates = packs.map(
    ({ id, version, dataDate }) => `${id} ${version}, evidence to ${isoOfDay(dayOfStated(dataDate)!)}`,
  );
  return {
    lines: [...dates, `${counted(files.size, 'file', 'files')} in ${out}`],
    json: { out, files: [...files.keys()] },
    findings: false,
  };
}
