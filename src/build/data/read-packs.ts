// What a pack on disk is worth: read as the add-in would, with every fault by file, record and field.
import * as v from 'valibot';
import { buildControlData } from '../../control-data/control-data';
import type { ControlPack } from '../../control-data/pack';
import { PACK_FORMAT_VERSION, HEAD_SCHEMA } from '../../control-data/schema';
import { VOCABULARY } from '../../control-data/packs';
import { SHIPPED_PACKS } from '../../control-data/packs/shipped';
import { Pace } from '../../control-data/slices';
import { TOPICS } from '../../control-data/topics';
import { ImportFault } from '../../import';
import { readPack } from '../../import/pack-file';
import type { Finding, RawPack } from './packs-on-disk';
import { Unusable, isRecord, isTopic, wholePack } from './packs-on-disk';

export interface ReadPack {
  pack: ControlPack;
  findings: Finding[];
}

/** A head that fits, behind which records can be looked at although the pack's own has faults. */
const ANY_HEAD = {
  formatVersion: PACK_FORMAT_VERSION,
  id: 'unnamed',
  title: 'Unnamed',
  version: '0',
  dataDate: '2000-01-01',
};

/**
 * Reads a pack as the add-in would. What it refers to may stand in one of the packs that are given with it, or in a
 * shipped one. @throws Unusable where the whole is no pack, or one of a newer format
 */
export async function readRaw(raw: RawPack, beside: readonly ControlPack[] = []): Promise<ReadPack> {
  const ids = new Set(beside.map(({ id }) => id));
  const others = SHIPPED_PACKS.map(({ pack }) => pack).filter(({ id }) => !ids.has(id));
  const all = [...beside, ...others].map((pack) => ({ pack }));
  const data = buildControlData({ packs: all, vocabulary: VOCABULARY });
  const whole = wholePack(raw);
  const head = headFindings(raw);
  try {
    const { pack, problems } = await readPack(
      JSON.stringify(head.length > 0 ? { ...whole, ...fitting(whole) } : whole),
      data,
      new Pace(),
    );
    const findings = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ column, value, expected, code }): Finding => {
        const at = placeOf(raw, column ?? '');
        return {
          ...at,
          value: code === 'missing-field' ? '' : value,
          expected: EXPECTED[code]?.(expected) ?? (expected.join(', ') || code),
        };
      });
    return {
      pack: head.length > 0 ? ({ ...pack, ...raw.head } as ControlPack) : pack,
      findings: [...raw.findings, ...head, ...findings, ...uncited(raw)],
    };
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error;
    const { version, known } = error.values;
    if (error.code === 'newer-pack')
      throw new Unusable(
        `${raw.headFile}: format version ${String(version)} is newer than ${String(known)}, which this version reads`,
      );
    throw new Unusable(`${raw.headFile}: "format" is not "exposure-pack"`);
  }
}

/** What a code means where the problem itself lists only names, or another place. */
const EXPECTED: Partial<Record<string, (expected: readonly string[]) => string>> = {
  'missing-field': () => 'a value',
  'unknown-reference': (closest) =>
    `an id that is there${closest.length > 0 ? `, such as ${closest.join(', ')}` : ''}`,
  'duplicate-id': ([earlier = '']) => `an id of its own; ${earlier} has this one`,
  'until-before-from': ([first = '']) => `a day that is not before ${first}`,
};

/** The fields of a head that do not fit. */
function headFindings({ head, headFile }: RawPack): Finding[] {
  const { issues = [] } = v.safeParse(HEAD_SCHEMA, head);
  return issues
    .filter(({ path }) => path?.[0].key !== 'format')
    .map((issue) => {
      const missing = issue.received === 'undefined';
      const stated = issue.type === 'check' || issue.type === 'regex' ? issue.message : issue.expected;
      return {
        file: headFile,
        record: '',
        field: v.getDotPath(issue) ?? '',
        value: missing ? '' : issue.received,
        expected: missing ? 'a value' : (stated ?? issue.message),
      };
    });
}

/** The fields of a head that fit, with others in the place of those that do not. */
function fitting(whole: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.fromEntries(
    Object.entries(ANY_HEAD).map(([field, other]) => {
      const fits = v.safeParse(HEAD_SCHEMA.entries[field as keyof typeof ANY_HEAD], whole[field]).success;
      return [field, fits ? whole[field] : other];
    }),
  );
  const optional = Object.keys(HEAD_SCHEMA.entries).filter((field) => !(field in ANY_HEAD));
  return {
    ...Object.fromEntries(optional.map((field) => [field, undefined])),
    format: whole['format'],
    ...kept,
  };
}

/** Sources that nothing of the pack, nor the vocabulary that every pack shares, cites. */
function uncited(raw: RawPack): Finding[] {
  const cited = new Set<string>();
  const note = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value))
      if (key === 'sources' && Array.isArray(one)) for (const id of one) cited.add(String(id));
      else note(one);
  };
  for (const [topic, parts] of raw.parts) if (topic !== 'sources') note(parts.map(({ records }) => records));
  note(VOCABULARY);
  return (raw.parts.get('sources') ?? []).flatMap(({ file, records }) =>
    records.flatMap((source): Finding[] => {
      const id = isRecord(source) && typeof source.id === 'string' ? source.id : null;
      if (id === null || cited.has(id)) return [];
      return [{ file, record: id, field: 'id', value: id, expected: 'a fact that cites it' }];
    }),
  );
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
