// What the records of a pack refer to, as a table: which fields hold ids of which topic.

import type { ControlData } from '../control-data/control-data';
import { isSamePack } from '../control-data/merge-packs';
import type { Destinations, PackHead, PackTopics } from '../control-data/pack';

type Topic = keyof PackTopics;

/** Kinds of things that records refer to. A clause counts as a measure. */
export type ReferenceKind = 'sources' | 'regions' | 'companies' | 'materials' | 'measures';

export type KnownIds = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

export interface BrokenReference {
  field: string;
  kind: ReferenceKind;
  id: string;
}

/** Takes what a field holds: an id, several, or none. The name of the field is asked for where one is not known. */
type Refer = (
  field: string | (() => string),
  kind: ReferenceKind,
  ids: string | readonly string[] | null | undefined,
) => void;

type References = { [T in Topic]?: (record: PackTopics[T][number], refer: Refer) => void };

function terms(
  prefix: string,
  {
    materials,
    destinations,
    origins,
  }: { materials?: string[]; destinations: Destinations; origins?: Destinations },
  refer: Refer,
): void {
  refer(`${prefix}materials`, 'materials', materials);
  refer(`${prefix}destinations.include`, 'regions', destinations.include);
  refer(`${prefix}destinations.exclude`, 'regions', destinations.exclude);
  refer(`${prefix}origins.include`, 'regions', origins?.include);
  refer(`${prefix}origins.exclude`, 'regions', origins?.exclude);
}

const REFERENCES: References = {
  companies: ({ products }, refer) => refer('products', 'materials', products),
  materials: ({ broader }, refer) => refer('broader', 'materials', broader),
  items: ({ measure, materials }, refer) => {
    refer('measure', 'measures', measure);
    refer('materials', 'materials', materials);
  },
  measures: (measure, refer) => {
    terms('', measure, refer);
    refer('notOnTopOf', 'measures', measure.notOnTopOf);
    (measure.limbs ?? []).forEach((clause, at) => terms(`limbs[${at}].`, clause, refer));
  },
  suspensions: ({ measures }, refer) => refer('measures', 'measures', measures),
  listings: ({ destination }, refer) => refer('destination', 'regions', destination),
  events: ({ materials, destinations }, refer) => {
    refer('materials', 'materials', materials);
    refer('destinations', 'regions', destinations);
  },
  licenses: ({ company, materials, measure, regions }, refer) => {
    refer('company', 'companies', company);
    refer('materials', 'materials', materials);
    refer('measure', 'measures', measure);
    regions.forEach(({ region }, at) => refer(() => `regions[${at}].region`, 'regions', region));
  },
  revenue: ({ company, region }, refer) => {
    refer('company', 'companies', company);
    refer('region', 'regions', region);
  },
  reliance: ({ material }, refer) => refer('material', 'materials', material),
  announcements: ({ measures }, refer) => refer('measures', 'measures', measures),
  checks: ({ materials }, refer) => refer('materials', 'materials', materials),
  critical: ({ material }, refer) => refer('material', 'materials', material),
  supply: ({ material }, refer) => refer('material', 'materials', material),
};

/**
 * The ids that a pack may refer to: its own, and the things and measures of the packs in use beside it. What another
 * version of the same pack has does not count, since the pack takes its place.
 */
export function referencesOf(
  topics: PackTopics,
  data: ControlData,
  pack: Pick<PackHead, 'id' | 'formerIds'> = { id: '' },
): KnownIds {
  const isReplaced = (record: object): boolean => {
    const packs = data.packsOf(record);
    return packs.length > 0 && packs.every(({ head }) => isSamePack(head, pack));
  };
  const beside = <T extends object>(records: Iterable<T>): T[] =>
    [...records].filter((record) => !isReplaced(record));
  const ids = (records: readonly { id: string }[]): Set<string> => new Set(records.map(({ id }) => id));
  return {
    sources: ids(topics.sources),
    companies: new Set([...ids(beside(data.companies.values())), ...ids(topics.companies)]),
    materials: new Set([...ids(beside(data.materials.values())), ...ids(topics.materials)]),
    measures: new Set(
      [...beside(data.topics.measures), ...topics.measures].flatMap(({ id, limbs }) => [
        id,
        ...(limbs ?? []).map((clause) => clause.id),
      ]),
    ),
    regions: new Set([...data.places.keys(), ...topics.regions.map(({ code }) => code)]),
  };
}

const NONE: readonly BrokenReference[] = [];

/** The references of a record to what is not known. */
export function brokenReferences<T extends Topic>(
  topic: T,
  record: PackTopics[T][number],
  known: KnownIds,
): readonly BrokenReference[] {
  const broken: BrokenReference[] = [];
  const refer = referringTo(known, broken);
  refer('sources', 'sources', (record as { sources?: string[] }).sources);
  (REFERENCES[topic] as ((record: PackTopics[T][number], refer: Refer) => void) | undefined)?.(record, refer);
  return broken.length > 0 ? broken : NONE;
}

/** Adds to a list what is not known. */
function referringTo(known: KnownIds, broken: BrokenReference[]): Refer {
  return (field, kind, ids) => {
    if (ids === null || ids === undefined) return;
    for (const id of typeof ids === 'string' ? [ids] : ids)
      if (!known[kind].has(id)) broken.push({ field: typeof field === 'string' ? field : field(), kind, id });
  };
}
