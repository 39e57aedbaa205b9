// Packs as the tools for data find them: a folder of topics (JSON, or CSV with a register's headers), or one pack file.
import fs from 'node:fs';
import path from 'node:path';
import { buildControlData } from '../../control-data/control-data';
import type { ControlData } from '../../control-data/control-data';
import type { ControlPack, PackTopics } from '../../control-data/pack';
import { VOCABULARY } from '../../control-data/packs';
import { SHIPPED_PACKS } from '../../control-data/packs/shipped';
import { withoutReviewNotes } from '../../control-data/review-notes';
import { TOPICS } from '../../control-data/topics';
import { ImportFault, readFile } from '../../import';
import { readPack } from '../../import/pack-file';
import { Pace } from '../../control-data/slices';

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

const isTopic = (name: string): name is Topic => (TOPICS as readonly string[]).includes(name);

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

const record = (value: unknown): value is Record<string, unknown> =>
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
  if (!record(whole)) throw new Unusable(`${file}: a pack is one object, with "format": "exposure-pack"`);
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
  if (!record(head)) throw new Unusable(`${headFile}: the head of a pack is one object`);
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

export interface ReadPack {
  pack: ControlPack;
  findings: Finding[];
}

/**
 * Reads a pack as the add-in would. What it refers to may stand in one of the packs that are given with it, or in a
 * shipped one. @throws Unusable where the whole is no pack, or one of a newer format
 */
export async function readRaw(raw: RawPack, beside: readonly ControlPack[] = []): Promise<ReadPack> {
  const ids = new Set(beside.map(({ id }) => id));
  const others = SHIPPED_PACKS.map(({ pack }) => pack).filter(({ id }) => !ids.has(id));
  const all = [...beside, ...others].map((pack) => ({ pack }));
  const data = buildControlData({ packs: all, vocabulary: VOCABULARY });
  try {
    const { pack, problems } = await readPack(JSON.stringify(wholePack(raw)), data, new Pace());
    const findings = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ column, value, expected, code }): Finding => {
        const at = placeOf(raw, column ?? '');
        return { ...at, value, expected: expected.join(', ') || code };
      });
    return { pack, findings: [...raw.findings, ...findings] };
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error;
    const { field = '', expected = '', version, known } = error.values;
    if (error.code === 'bad-pack-head')
      return {
        pack: raw.head as never,
        findings: [
          ...raw.findings,
          {
            file: raw.headFile,
            record: '',
            field: String(field),
            value: String(raw.head[String(field)] ?? 'nothing'),
            expected: String(expected),
          },
        ],
      };
    if (error.code === 'newer-pack')
      throw new Unusable(
        `${raw.headFile}: format version ${String(version)} is newer than ${String(known)}, which this version reads`,
      );
    throw new Unusable(`${raw.headFile}: "format" is not "exposure-pack"`);
  }
}

/** Where a place of a whole pack, `licenses[3].disclosed`, stands among the files: file, id and field. */
function placeOf({ parts, headFile }: RawPack, place: string): Pick<Finding, 'file' | 'record' | 'field'> {
  const found = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(place);
  if (!found || !isTopic(found[1]!)) return { file: headFile, record: '', field: place };
  let index = Number(found[2]);
  for (const { file, records } of parts.get(found[1]) ?? []) {
    const at = records[index] as { id?: unknown; code?: unknown } | undefined;
    if (index < records.length)
      return { file, record: String(at?.id ?? at?.code ?? `${found[1]}[${index}]`), field: found[3]! };
    index -= records.length;
  }
  return { file: headFile, record: '', field: place };
}

/** Reads packs that may refer to each other. */
export async function readTogether(raws: readonly RawPack[]): Promise<ReadPack[]> {
  const drafts = raws.map((raw) => ({ ...emptyTopics(), ...wholePack(raw) }) as unknown as ControlPack);
  const usable = drafts.filter(({ id, dataDate }) => typeof id === 'string' && typeof dataDate === 'string');
  const read: ReadPack[] = [];
  for (const [at, raw] of raws.entries())
    read.push(await readRaw(raw, usable.filter((pack) => pack !== drafts[at]).filter(isIndexable)));
  return read;
}

const emptyTopics = (): Record<string, never[]> => Object.fromEntries(TOPICS.map((topic) => [topic, []]));

/** Whether an unchecked pack can be looked things up in at all. */
function isIndexable(pack: ControlPack): boolean {
  try {
    buildControlData({ packs: [{ pack }], vocabulary: VOCABULARY });
    return true;
  } catch {
    return false;
  }
}
