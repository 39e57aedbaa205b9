// Packs as the tools for data find them: a folder of topics (JSON, or CSV with a register's headers), or one pack file.
import fs from 'node:fs';
import path from 'node:path';
import { buildControlData } from '../../control-data/control-data';
import type { ControlData } from '../../control-data/control-data';
import type { PackTopics } from '../../control-data/pack';
import { VOCABULARY } from '../../control-data/packs';
import { SHIPPED_PACKS } from '../../control-data/packs/shipped';
import { withoutReviewNotes } from '../../control-data/review-notes';
import { TOPICS } from '../../control-data/topics';
import { ImportFault, readFile } from '../../import';

/** What is wrong with a record, and where. */
export interface Finding {
  file: string;
  /** Id of the record; empty for a whole file. */
  record: string;
  field: string;
  value: string;
  expected: string;
}

/** Input that cannot be used at all: a path that is not there, a file that is no pack. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

type Topic = keyof PackTopics;

interface Part {
  file: string;
  records: readonly unknown[];
}

/** A pack before its records are looked at. */
export interface RawPack {
  /** The folder or file, as it was named. */
  place: string;
  head: Record<string, unknown>;
  headFile: string;
  parts: ReadonlyMap<Topic, readonly Part[]>;
  findings: Finding[];
}

export const isTopic = (name: string): name is Topic => (TOPICS as readonly string[]).includes(name);

function json(file: string): unknown {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file}: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${file}: no JSON. ${(error as Error).message}`);
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The packs at some paths: each is a folder with `pack.json`, a folder of such folders, or a pack file. */
export async function rawPacks(places: readonly string[]): Promise<RawPack[]> {
  const packs: RawPack[] = [];
  for (const place of places) {
    const found = fs.statSync(place, { throwIfNoEntry: false });
    if (!found) throw new Unusable(`${place}: there is no such file or folder`);
    if (!found.isDirectory()) packs.push(rawFile(place));
    else if (fs.existsSync(path.join(place, 'pack.json'))) packs.push(await rawFolder(place));
    else {
      const inside = fs
        .readdirSync(place)
        .map((name) => path.join(place, name))
        .filter((folder) => fs.existsSync(path.join(folder, 'pack.json')));
      if (inside.length === 0) throw new Unusable(`${place}: no pack.json in it, nor in a folder of it`);
      for (const folder of inside.sort()) packs.push(await rawFolder(folder));
    }
  }
  return packs;
}

function rawFile(file: string): RawPack {
  const whole = json(file);
  if (!isRecord(whole)) throw new Unusable(`${file}: a pack is one object, with "format": "exposure-pack"`);
  const parts = new Map<Topic, Part[]>();
  const findings: Finding[] = [];
  const head: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(whole))
    if (!isTopic(key)) head[key] = value;
    else if (Array.isArray(value)) parts.set(key, [{ file, records: value }]);
    else findings.push(noList(file, key, value));
  return { place: file, head, headFile: file, parts, findings };
}

const noList = (file: string, topic: string, value: unknown): Finding => ({
  file,
  record: '',
  field: topic,
  value: typeof value,
  expected: 'a list of records',
});

async function rawFolder(folder: string): Promise<RawPack> {
  const headFile = path.join(folder, 'pack.json');
  const head = json(headFile);
  if (!isRecord(head)) throw new Unusable(`${headFile}: the head of a pack is one object`);
  const parts = new Map<Topic, Part[]>();
  const findings: Finding[] = [];
  const add = (topic: Topic, part: Part): void => void parts.set(topic, [...(parts.get(topic) ?? []), part]);
  for (const name of fs.readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    const { name: stem, ext } = path.parse(name);
    if (ext === '.json' && stem !== 'pack') {
      const records = json(file);
      if (!isTopic(stem))
        findings.push({
          file,
          record: '',
          field: '',
          value: stem,
          expected: `a topic: ${TOPICS.join(', ')}`,
        });
      else if (!Array.isArray(records)) findings.push(noList(file, stem, records));
      else add(stem, { file, records: withoutReviewNotes(records as object[]) });
    }
    if (ext === '.csv') {
      const read = await readCsv(file);
      findings.push(...read.findings);
      for (const [topic, records] of Object.entries(read.facts) as [Topic, unknown[]][])
        if (records.length > 0) add(topic, { file, records });
    }
  }
  return { place: folder, head, headFile, parts, findings };
}

async function readCsv(file: string): Promise<{ facts: Partial<PackTopics>; findings: Finding[] }> {
  const name = path.basename(file);
  try {
    const read = await readFile(fs.readFileSync(file), name, { data: shippedData() });
    if (read.kind === 'pack') throw new Unusable(`${file}: a pack is no register; give it the ending .json`);
    const findings = read.problems
      .filter(({ severity }) => severity === 'error' || severity === 'question')
      .map(({ row, column, value, expected, code }) => ({
        file,
        record: row === null ? '' : `row ${row}`,
        field: column ?? '',
        value,
        expected: expected.join(', ') || code,
      }));
    return { facts: read.facts, findings };
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error;
    const finding: Finding = { file, record: '', field: '', value: error.code, expected: 'a register' };
    return { facts: {}, findings: [finding] };
  }
}

let shipped: ControlData | null = null;
/** The shipped packs, against whose names registers and references are read. */
export const shippedData = (): ControlData =>
  (shipped ??= buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY }));

/** The whole pack, as a file would hold it. */
export function wholePack({ head, parts }: RawPack): Record<string, unknown> {
  const topics = [...parts].map(([topic, list]) => [topic, list.flatMap(({ records }) => records)]);
  return { ...head, ...Object.fromEntries(topics) };
}
