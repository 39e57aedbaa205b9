// What the records of a pack refer to, as a table: which fields hold ids of which topic.

import type { ControlData } from '../control-data/control-data';
import { isSamePack } from '../control-data/merge-packs';
import type { Destinations, PackHead, PackTopics } from '../control-data/pack';

type Topic = keyof PackTopics;

/** Kinds of things that records refer to. A clause counts as a measure. */
export type ReferenceKind = 'sources' | 'regions' | 'companies' | 'materials' | 'measures';

export type KnownIds = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

interface Reference {
  field: string;
  kind: ReferenceKind;
  ids: readonly string[];
}

export interface BrokenReference {
  field: string;
  kind: ReferenceKind;
  id: string;
}

const one = (id: string | null | undefined): string[] => (id === null || id === undefined ? [] : [id]);

type References = { [T in Topic]?: (record: PackTopics[T][number]) => Reference[] };

const terms = (
  prefix: string,
  {
    materials,
    destinations,
    origins,
  }: { materials?: string[]; destinations: Destinations; origins?: Destinations },
): Reference[] => [
  { field: `${prefix}materials`, kind: 'materials', ids: materials ?? [] },
  { field: `${prefix}destinations.include`, kind: 'regions', ids: destinations.include ?? [] },
  { field: `${prefix}destinations.exclude`, kind: 'regions', ids: destinations.exclude ?? [] },
  { field: `${prefix}origins.include`, kind: 'regions', ids: origins?.include ?? [] },
  { field: `${prefix}origins.exclude`, kind: 'regions', ids: origins?.exclude ?? [] },
];

const REFERENCES: References = {
  companies: ({ products }) => [{ field: 'products', kind: 'materials', ids: products }],
  materials: ({ broader }) => [{ field: 'broader', kind: 'materials', ids: broader ?? [] }],
  items: ({ measure, materials }) => [
    { field: 'measure', kind: 'measures', ids: [measure] },
    { field: 'materials', kind: 'materials', ids: materials },
  ],
  measures: (measure) => [
    ...terms('', measure),
    { field: 'notOnTopOf', kind: 'measures', ids: measure.notOnTopOf ?? [] },
    ...(measure.limbs ?? []).flatMap((clause, at) => terms(`limbs[${at}].`, clause)),
  ],
  suspensions: ({ measures }) => [{ field: 'measures', kind: 'measures', ids: measures }],
  listings: ({ destination }) => [{ field: 'destination', kind: 'regions', ids: [destination] }],
  events: ({ materials, destinations }) => [
    { field: 'materials', kind: 'materials', ids: materials ?? [] },
    { field: 'destinations', kind: 'regions', ids: destinations ?? [] },
  ],
  licenses: ({ company, materials, measure, regions }) => [
    { field: 'company', kind: 'companies', ids: [company] },
    { field: 'materials', kind: 'materials', ids: materials },
    { field: 'measure', kind: 'measures', ids: one(measure) },
    ...regions.map(({ region }, at): Reference => ({
      field: `regions[${at}].region`,
      kind: 'regions',
      ids: one(region),
    })),
  ],
  revenue: ({ company, region }) => [
    { field: 'company', kind: 'companies', ids: [company] },
    { field: 'region', kind: 'regions', ids: one(region) },
  ],
  reliance: ({ material }) => [{ field: 'material', kind: 'materials', ids: [material] }],
  announcements: ({ measures }) => [{ field: 'measures', kind: 'measures', ids: measures }],
  checks: ({ materials }) => [{ field: 'materials', kind: 'materials', ids: materials }],
  critical: ({ material }) => [{ field: 'material', kind: 'materials', ids: [material] }],
  supply: ({ material }) => [{ field: 'material', kind: 'materials', ids: [material] }],
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

/** The references of a record to what is not known. */
export function brokenReferences<T extends Topic>(
  topic: T,
  record: PackTopics[T][number],
  known: KnownIds,
): BrokenReference[] {
  const { sources } = record as { sources?: string[] };
  const references: Reference[] = [
    { field: 'sources', kind: 'sources', ids: sources ?? [] },
    ...((REFERENCES[topic] as ((record: PackTopics[T][number]) => Reference[]) | undefined)?.(record) ?? []),
  ];
  return references.flatMap(({ field, kind, ids }) =>
    ids.filter((id) => !known[kind].has(id)).map((id) => ({ field, kind, id })),
  );
}
