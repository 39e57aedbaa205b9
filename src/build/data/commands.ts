// The tools for data: each takes packs on disk and gives what a person or a program reads.
import fs from 'node:fs';
import path from 'node:path';
import { buildControlData } from '../../control-data/control-data';
import type { ControlData } from '../../control-data/control-data';
import { comparingTopics } from '../../control-data/compare';
import type { Day } from '../../control-data/days';
import { addDays, dayOfStated, isoOfDay } from '../../control-data/days';
import { canonicalJson, packHash } from '../../control-data/pack-hash';
import type { ControlPack } from '../../control-data/pack';
import { VOCABULARY } from '../../control-data/packs';
import { SHIPPED_PACKS } from '../../control-data/packs/shipped';
import { atOnce } from '../../control-data/slices';
import { TOPICS } from '../../control-data/topics';
import { dueBetween, dueBy, nameOf } from '../../questions/due';
import type { Due } from '../../questions/due';
import { answersOn, answersOnLicense, answersOnUnits } from './answers';
import { type Finding, Unusable, rawPacks, readTogether } from './packs-on-disk';

/** What a command found: lines for people, a value for programs, and whether something asks for a decision. */
export interface Outcome {
  lines: string[];
  json: unknown;
  findings: boolean;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const findingLine = ({ file, record, field, value, expected }: Finding): string =>
  [file, record, field].filter(Boolean).join(' · ') + `: ${value || 'nothing'}; expected ${expected}`;

/** Validates packs, and what they refer to across each other and the shipped ones. */
export async function check(places: readonly string[]): Promise<Outcome> {
  if (places.length === 0) throw new Unusable('check: name a pack file, or a folder of topics');
  const read = await readTogether(await rawPacks(places));
  const findings = read.flatMap((one) => one.findings);
  const summary = read.map(({ pack, findings: own }) =>
    own.length > 0
      ? `${pack.id}: ${counted(own.length, 'problem', 'problems')}`
      : `${pack.id} ${pack.version}: ${counted(recordsOf(pack), 'record', 'records')}, no problem`,
  );
  return {
    lines: [...findings.map(findingLine), ...summary],
    json: { findings },
    findings: findings.length > 0,
  };
}

const recordsOf = (pack: ControlPack): number =>
  TOPICS.reduce((sum, topic) => sum + (pack[topic]?.length ?? 0), 0);

/** One pack without problems. @throws Unusable with the first of them */
async function sound(place: string): Promise<ControlPack> {
  const raws = await rawPacks([place]);
  if (raws.length !== 1) throw new Unusable(`${place}: ${raws.length} packs; name one of them`);
  const [{ pack, findings }] = (await readTogether(raws)) as [
    Awaited<ReturnType<typeof readTogether>>[number],
  ];
  if (findings.length > 0)
    throw new Unusable(
      `${place}: ${counted(findings.length, 'problem', 'problems')}; the first: ${findingLine(findings[0]!)}. Run check`,
    );
  return pack;
}

/** Writes a file that is not there yet; the same content again is no harm. */
function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  fs.writeFileSync(file, text);
}

/** Puts a folder of topics together to one file, whose bytes have the pack's hash. */
export async function build(places: readonly string[], { out }: { out?: string }): Promise<Outcome> {
  const [folder, ...more] = places;
  if (!folder || more.length > 0) throw new Unusable('build: name one folder of topics');
  if (!out) throw new Unusable('build: say where to write with --out FILE; nothing is written without it');
  const pack = await sound(folder);
  write(out, canonicalJson(pack));
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

/** A pack as it is in use: with the shipped ones beside it. */
function inUse(pack: ControlPack): ControlData {
  const same = [pack.id, ...(pack.formerIds ?? [])];
  const others = SHIPPED_PACKS.filter(
    ({ pack: { id, formerIds = [] } }) => !same.includes(id) && !formerIds.includes(pack.id),
  );
  return buildControlData({ packs: [{ pack }, ...others], vocabulary: VOCABULARY });
}

/** Records added, changed and withdrawn from one pack to another, and the answers of a day that change with them. */
export async function diff(places: readonly string[], { day }: { day: Day }): Promise<Outcome> {
  const [a, b, ...more] = places;
  if (!a || !b || more.length > 0) throw new Unusable('diff: name two packs, the earlier one first');
  const [before, after] = [await sound(a), await sound(b)];
  const { changes, counts } = atOnce(comparingTopics(before, after));
  const answers = changedAnswers(inUse(before), inUse(after), day);
  const records = changes.map(({ kind, topic, id, fields }) => ({ kind, topic, id, fields }));
  return {
    lines: [
      ...records.map(
        ({ kind, topic, id, fields }) =>
          `${kind} ${topic} ${id}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
      ),
      `${counts.added} added, ${counts.changed} changed, ${counts.withdrawn} withdrawn`,
      ...answers.map(
        ({ what, countries, from, to }) =>
          `${what} → ${countries.length > 5 ? `${countries.length} destinations` : countries.join(', ')}: ${from ?? 'no answer'} → ${to ?? 'no answer'}`,
      ),
      `${counted(
        answers.reduce((sum, { countries }) => sum + countries.length, 0),
        'answer changes',
        'answers change',
      )} on ${isoOfDay(day)}`,
    ],
    json: { records, counts, day: isoOfDay(day), answers },
    findings: records.length > 0,
  };
}

interface ChangedAnswer {
  kind: 'control' | 'license';
  what: string;
  from: string | null;
  to: string | null;
  countries: string[];
}

function changedAnswers(before: ControlData, after: ControlData, day: Day): ChangedAnswer[] {
  const key = (one: { kind: string; what: string; country: string }): string =>
    `${one.kind}|${one.what}|${one.country}`;
  const old = new Map([...answersOn(before, day)].map((one) => [key(one), one]));
  const grouped = new Map<string, ChangedAnswer>();
  const note = (
    one: { kind: 'control' | 'license'; what: string; country: string },
    from: string | null,
    to: string | null,
  ): void => {
    const group = `${one.kind}|${one.what}|${from}|${to}`;
    const known = grouped.get(group);
    if (known) known.countries.push(one.country);
    else grouped.set(group, { kind: one.kind, what: one.what, from, to, countries: [one.country] });
  };
  for (const one of answersOn(after, day)) {
    const earlier = old.get(key(one));
    old.delete(key(one));
    if (earlier?.answer !== one.answer) note(one, earlier?.answer ?? null, one.answer);
  }
  for (const gone of old.values()) note(gone, gone.answer, null);
  return [...grouped.values()];
}

/** How far ahead licenses are named that run out, in days. */
const AHEAD_DAYS = 60;
/** From which age on a pack is named, in days. */
const OLD_DAYS = 30;

interface DueLine {
  what: 'passed' | 'lapses' | 'no official address' | 'old pack';
  day: string | null;
  name: string;
  ids: string[];
  /** Answers that hang on it. */
  answers: number;
  text: string;
}

/** What asks for a person's attention on a day, most answers first. Without paths, in the shipped packs. */
export async function due(places: readonly string[], { day }: { day: Day }): Promise<Outcome> {
  const data =
    places.length === 0
      ? buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY })
      : buildControlData({
          packs: (await readTogether(await rawPacks(places))).map(({ pack }) => ({ pack })),
          vocabulary: VOCABULARY,
        });
  const lines = [
    ...dueBy(data, day).map((one) => dueLine(data, one, 'passed')),
    ...dueBetween(data, day, addDays(day, AHEAD_DAYS))
      .filter(({ kind }) => kind === 'license')
      .map((one) => dueLine(data, one, 'lapses')),
    ...withoutAddress(data),
    ...oldPacks(data, day),
  ].sort((a, b) => b.answers - a.answers);
  return {
    lines: [
      ...lines.map(({ text, answers }) => `${text} (${counted(answers, 'answer', 'answers')})`),
      `${counted(lines.length, 'thing is', 'things are')} due on ${isoOfDay(day)}`,
    ],
    json: { day: isoOfDay(day), due: lines },
    findings: lines.length > 0,
  };
}

function dueLine(data: ControlData, one: Due, what: 'passed' | 'lapses'): DueLine {
  const day = isoOfDay(one.day);
  const name = nameOf(one);
  if (one.kind === 'license')
    return {
      ...{ what, day, name, ids: [one.license.id], answers: answersOnLicense(data, one.license) },
      text: `${day} ${what === 'passed' ? 'ran out' : 'runs out'}: ${one.license.kind} license of ${name}, by ${one.by === 'law' ? "the law's limit" : one.by}`,
    };
  const ids = [...new Set(one.units.map(({ measure }) => measure.id))];
  const references = [...new Set(one.units.map(({ limb, measure }) => limb?.title ?? measure.reference))];
  return {
    ...{ what, day, name, ids, answers: answersOnUnits(data, one.units) },
    text: `${day} passed: ${one.kind === 'suspension' ? `suspension by ${name} of ${references.join(', ')}` : `planned end of ${name}`}`,
  };
}

function withoutAddress(data: ControlData): DueLine[] {
  return data.topics.measures.flatMap((measure): DueLine[] => {
    const cited = measure.sources.map((id) => data.sources.get(id));
    // An address of the issuing body: its own page, or one that was read in a copy.
    if (cited.some((source) => source && source.url !== '' && (source.kind === 'official' || source.via)))
      return [];
    const units = data.units.filter((unit) => unit.measure === measure);
    return [
      {
        ...{ what: 'no official address', day: null, name: measure.reference, ids: [measure.id] },
        answers: answersOnUnits(data, units),
        text: `No official address: ${measure.reference} (${measure.jurisdiction}, ${measure.id})`,
      },
    ];
  });
}

function oldPacks(data: ControlData, day: Day): DueLine[] {
  return data.packs
    .filter(({ dataDay }) => day - dataDay > OLD_DAYS)
    .map(({ head, dataDay, records }) => ({
      ...{ what: 'old pack', day: isoOfDay(dataDay), name: head.id, ids: [head.id], answers: records },
      text: `Evidence of ${head.id} ends on ${isoOfDay(dataDay)}, ${day - dataDay} days before`,
    }));
}

/** One line of a feed's index: what a reader compares with what is in use, before it fetches the pack. */
export interface FeedEntry {
  id: string;
  title: string;
  version: string;
  dataDate: string;
  /** Size of the file. */
  bytes: number;
  /** SHA-256 of the file; it is also the file's name. */
  sha256: string;
  /** What is new in this version, in a sentence. */
  changes: string;
}

export const FEED_FORMAT = 'exposure-feed';

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
  files.set(
    'index.json',
    `${JSON.stringify({ format: FEED_FORMAT, formatVersion: 1, packs: entries }, null, 2)}\n`,
  );
  return files;
}

/** Writes a feed of packs; without paths of the shipped ones. */
export async function feed(places: readonly string[], { out }: { out?: string }): Promise<Outcome> {
  if (!out) throw new Unusable('feed: say where to write with --out FOLDER; nothing is written without it');
  const packs =
    places.length === 0
      ? SHIPPED_PACKS.map(({ pack }) => pack)
      : await Promise.all(places.map((one) => sound(one)));
  const files = feedFiles(packs);
  for (const [name, text] of files) write(path.join(out, name), text);
  const dates = packs.map(
    ({ id, version, dataDate }) => `${id} ${version}, evidence to ${isoOfDay(dayOfStated(dataDate)!)}`,
  );
  return {
    lines: [...dates, `${counted(files.size, 'file', 'files')} in ${out}`],
    json: { out, files: [...files.keys()] },
    findings: false,
  };
}
