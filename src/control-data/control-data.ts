// ControlData: one immutable, indexed state of all facts in use: packs side by side, the private facts over them, and the
// vocabulary.

import type { Day } from './days';
import type {
  Company,
  ExchangeRate,
  Fact,
  License,
  Material,
  PackHead,
  PackTopics,
  Region,
  Reliance,
  RevenueFigure,
  Rule,
  Source,
} from './pack';
import { readMaterialWords } from './material-words';
import { namedPlaces } from './named-places';
import { NameIndex, namesInPack, tickerSpellings } from './names';
import MATERIAL_WORDS from './packs/vocabulary/materials.json';
import type { ControlUnit } from './measures';
import { controlUnits } from './measures';
import { Knowledge } from './known';
import type { MergedPacks, PackInUse, PackLayer } from './merge-packs';
import { mergingPacks } from './merge-packs';
import type { Place } from './place';
import type { Sliced } from './slices';
import { atOnce, isPause } from './slices';
import { TOPICS, readLate, topicsWith } from './topics';
import type { UnitIndex } from './unit-index';
import { unitIndex } from './unit-index';

/**
 * What a subject of a control question refers to: a material, or an HS code with the materials of its lines. Of a code
 * of seven or more digits `tariff` says how it was taken: as one of the measure's own jurisdiction (`own`), or by its
 * six-digit `head`, which alone is common to all countries.
 */
export type Subject =
  { kind: 'material'; material: Material } | { kind: 'hs'; code: string; tariff?: 'own' | 'head' };

export interface ControlData {
  /** The packs in use, in their order; at least one. */
  readonly packs: readonly PackInUse[];
  /** The head and the hash of the first pack, by which the data as a whole are called. */
  readonly head: PackHead;
  readonly hash: string;
  /** The pack that a fact is of; null for a private fact. Of a thing that several packs name, the first one. */
  packOf(record: object): PackInUse | null;
  /** All packs that a record is of: none of a private fact, several of a thing that they all name. */
  packsOf(record: object): readonly PackInUse[];
  readonly topics: PackTopics;
  /** Ids of facts that belong to the overlay and not to the pack. */
  readonly privateIds: ReadonlySet<string>;
  readonly known: Knowledge;
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: ReadonlyMap<string, Place>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly materials: ReadonlyMap<string, Material>;
  readonly companyNames: NameIndex<Company>;
  readonly materialNames: NameIndex<Material>;
  readonly placeNames: NameIndex<Place>;
  readonly units: readonly ControlUnit[];
  readonly unitIndex: UnitIndex;
  readonly measureNames: NameIndex<string>;
  readonly licensesOf: ReadonlyMap<string, readonly License[]>;
  readonly revenueOf: ReadonlyMap<string, readonly RevenueFigure[]>;
  readonly rates: readonly ExchangeRate[];
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly relianceOf: ReadonlyMap<string, readonly Reliance[]>;
  /**
   * Whether somebody looked which controls a country has on a material, or on a wider one in a pack that names this form
   * itself: of forms that only a pack beside it names, whoever looked knew nothing.
   */
  isChecked(material: string, origin: string): boolean;
  /** The countries of which that is so for a material. */
  checkedOrigins(material: string): ReadonlySet<string>;
  /** The materials that are one of these or narrower, each with itself. */
  narrower(material: string): ReadonlySet<string>;
  /** The materials that include this one, with itself. */
  wider(material: string): ReadonlySet<string>;
}

/** Everyday words for materials: each with the id of what it stands for. */
const MATERIAL_VOCABULARY = MATERIAL_WORDS as [word: string, material: string][];

const topicId = (record: { id?: string; code?: string }): string => record.id ?? record.code ?? '';

/**
 * Lays records over each other topic by topic: a later record replaces an earlier one of the same id.
 * Records marked as withdrawn stay in the pack but are left out here.
 */
const layingTopics = (layers: readonly Partial<PackTopics>[]): Sliced<PackTopics> =>
  topicsWith(function* (topic) {
    const byId = new Map<string, unknown>();
    for (const layer of layers)
      for (const [at, record] of ((layer[topic] ?? []) as { id?: string; code?: string }[]).entries()) {
        byId.set(topicId(record), record);
        if (isPause(at)) yield;
      }
    yield;
    return [...byId.values()].filter((record) => !(record as Fact).withdrawn);
  });

export interface DataLayers {
  /** The packs in use; the first one that names a thing gives its name. */
  packs: readonly PackLayer[];
  /** Regions that are there whatever packs are in use; a pack's own region of the same code replaces them. */
  vocabulary: Region[];
  /** Private facts of the workbook; a function is given what the packs say together. */
  overlay?: Partial<PackTopics> | ((packs: PackTopics) => Partial<PackTopics>);
}

/** Builds the index. The records themselves are shared, never copied or changed. */
export function buildControlData(layers: DataLayers): ControlData {
  return atOnce(buildingControlData(layers));
}

/** `buildControlData` for packs and registers of many records. */
export function* buildingControlData({
  packs: layers,
  vocabulary,
  overlay: laidOver = {},
}: DataLayers): Sliced<ControlData> {
  const merged = yield* mergingPacks(layers);
  const overlay = typeof laidOver === 'function' ? laidOver(merged.topics) : laidOver;
  const [first] = merged.packs;
  if (!first) throw new TypeError('At least one pack is in use.');
  const topics = yield* layingTopics([{ regions: vocabulary }, merged.topics, overlay]);
  const privateIds = new Set(
    TOPICS.flatMap((topic) => ((overlay[topic] ?? []) as { id?: string; code?: string }[]).map(topicId)),
  );
  yield;
  const sources = new Map(topics.sources.map((source) => [source.id, source]));
  const known = new Knowledge(
    sources,
    (source) => merged.packOfSource.get(source)?.dataDay ?? null,
    first.dataDay,
  );
  const { places, names: placeNames } = namedPlaces(topics.regions, vocabulary);
  const companies = new Map(topics.companies.map((company) => [company.id, company]));
  const materials = new Map(topics.materials.map((material) => [material.id, material]));
  const lineage = lineageOf(topics.materials);
  yield;
  const checked = checkedByOrigin(layers, topics, merged.packsOf, lineage.narrower);
  const checkedOrigins = (material: string): ReadonlySet<string> => checked.get(material) ?? NOWHERE;
  const units = controlUnits(topics, places, known, privateIds);

  const companyNames = new NameIndex<Company>();
  for (const company of topics.companies) {
    yield;
    companyNames.add(company, [
      ...namesInPack(company),
      ...(company.tickers ?? []).flatMap(tickerSpellings),
      ...(company.lei ? [company.lei] : []),
      company.id,
    ]);
  }
  const narrower = (material: string): ReadonlySet<string> =>
    lineage.narrower.get(material) ?? new Set([material]);
  const materialNames = new NameIndex<Material>({
    read: (text, lookup) => readMaterialWords(text, lookup, { materials, narrower }),
  });
  for (const material of topics.materials) {
    yield;
    materialNames.add(material, [
      ...namesInPack(material),
      ...(material.symbol ? [material.symbol] : []),
      material.id,
    ]);
  }
  materialNames.addLater(() =>
    MATERIAL_VOCABULARY.flatMap(([word, id]) => {
      const material = materials.get(id);
      return material ? [[material, [word]] as [Material, string[]]] : [];
    }),
  );
  const measureNames = new NameIndex<string>();
  for (const measure of topics.measures) {
    measureNames.add(measure.id, [
      measure.reference,
      ...namesInPack({ ...measure, name: measure.title }),
      measure.id,
    ]);
    for (const clause of measure.limbs ?? []) measureNames.add(clause.id, [clause.id, clause.title]);
  }
  yield;

  const data: Omit<ControlData, 'rates' | 'relianceOf'> = {
    packs: merged.packs,
    head: first.head,
    hash: first.hash,
    packOf: (record) => merged.packsOf.get(record)?.[0] ?? null,
    packsOf: (record) => merged.packsOf.get(record) ?? [],
    topics,
    privateIds,
    known,
    sources,
    places,
    companies,
    materials,
    companyNames,
    materialNames,
    placeNames,
    units,
    unitIndex: unitIndex(units, topics.items),
    measureNames,
    licensesOf: groupBy(topics.licenses, (license) => license.company),
    revenueOf: groupBy(topics.revenue, (figure) => figure.company),
    rules: groupBy(topics.rules, (rule) => rule.kind),
    isChecked: (material, origin) => {
      const origins = checkedOrigins(material);
      return origins.has(origin) || origins.has(ANY_ORIGIN);
    },
    checkedOrigins,
    narrower,
    wider: (material) => lineage.wider.get(material) ?? new Set([material]),
  };
  const whole = data as ControlData;
  readLate(whole, 'rates', () => topics.rates);
  readLate(whole, 'relianceOf', () => groupBy(topics.reliance, (reliance) => reliance.material));
  return whole;
}

function groupBy<T>(records: readonly T[], key: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group) group.push(record);
    else groups.set(key(record), [record]);
  }
  return groups;
}

/** The transitive closure of `broader`, both ways, each material included in its own sets. */
function lineageOf(materials: readonly Material[]): {
  wider: Map<string, Set<string>>;
  narrower: Map<string, Set<string>>;
} {
  const byId = new Map(materials.map((material) => [material.id, material]));
  const wider = new Map<string, Set<string>>();
  const narrower = new Map<string, Set<string>>();
  for (const { id } of materials) {
    const above = new Set<string>();
    const open = [id];
    while (open.length > 0) {
      const next = open.pop()!;
      if (above.has(next)) continue;
      above.add(next);
      open.push(...(byId.get(next)?.broader ?? []));
    }
    wider.set(id, above);
    for (const ancestor of above) {
      const below = narrower.get(ancestor);
      if (below) below.add(id);
      else narrower.set(ancestor, new Set([id]));
    }
  }
  return { wider, narrower };
}

/** Stands for every country; no ISO code has this form. */
const ANY_ORIGIN = '*';
const NOWHERE: ReadonlySet<string> = new Set();

/**
 * Of which countries the controls on a material were looked at: what the packs say, with the narrower materials that the
 * same pack names and does not call unchecked. A pack of before packs said
 * what they cover speaks for the jurisdictions of its measures and for the homes of its exporters, on each material that it
 * does not call unchecked; where it names neither and is alone, for all.
 */
function checkedByOrigin(
  layers: readonly PackLayer[],
  { checks }: PackTopics,
  packsOf: MergedPacks['packsOf'],
  narrower: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Set<string>> {
  const origins = new Map<string, Set<string>>();
  const add = (material: string, origin: string): void => {
    const known = origins.get(material);
    if (known) known.add(origin);
    else origins.set(material, new Set([origin]));
  };
  const namedIn = new Map<PackHead, ReadonlySet<string>>(
    layers.map(({ pack }) => [
      pack,
      new Set((pack.materials ?? []).filter((one) => !one.unchecked).map(({ id }) => id)),
    ]),
  );
  for (const check of checks) {
    const pack = packsOf.get(check)?.[0];
    const named = pack && namedIn.get(pack.head);
    for (const material of check.materials) {
      add(material, check.origin);
      for (const form of narrower.get(material) ?? []) if (named?.has(form)) add(form, check.origin);
    }
  }
  for (const { pack } of layers) {
    // Packs of before had no rules of importing sides either: such a rule says nothing of what may leave.
    const isEarlier = (pack.measures ?? []).every(({ direction }) => direction !== 'import');
    if (!isEarlier || pack.covers !== undefined || (pack.checks ?? []).length > 0) continue;
    const jurisdictions = new Set((pack.measures ?? []).map(({ jurisdiction }) => jurisdiction));
    for (const { home } of pack.companies ?? []) if (home !== null) jurisdictions.add(home);
    // Beside other packs, one without measures and exporters is vocabulary and clears nothing.
    if (jurisdictions.size === 0 && layers.length === 1) jurisdictions.add(ANY_ORIGIN);
    for (const material of pack.materials ?? [])
      if (!material.unchecked) for (const jurisdiction of jurisdictions) add(material.id, jurisdiction);
  }
  return origins;
}

/** The day of the latest evidence of the first pack. */
export function dataDay(data: ControlData): Day {
  return data.packs[0]!.dataDay;
}
