// Who produces how much of a material at which stage, and how concentrated that is: arithmetic on the tables of the data.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { Memo } from '../control-data/memo';
import { nameKey } from '../control-data/names';
import type { GovernanceEstimate, Material, Reliance, SupplyTable } from '../control-data/pack';

/** What a supply question is about. */
export interface SupplyQuestion {
  readonly material: Material;
  /** Null means the latest year that answers. */
  readonly year: number | null;
  /** Null means the earliest stage of the material: its mines, else its refineries, else what there is. */
  readonly stage: string | null;
  readonly knownOn: Day;
}

interface Tables {
  readonly of: ReadonlyMap<string, readonly SupplyTable[]>;
}

const indexes = new Memo<ControlData, '', Tables>();

const tablesOf = (data: ControlData, material: string): readonly SupplyTable[] =>
  indexes
    .recall(data, '', () => {
      const of = new Map<string, SupplyTable[]>();
      for (const table of data.topics.supply) {
        const known = of.get(table.material);
        if (known) known.push(table);
        else of.set(table.material, [table]);
      }
      return { of };
    })
    .of.get(material) ?? [];

/** Countries that the source does not list one by one. */
export const OTHER = 'OTHER';

/** The stages in which materials are made, from the ground on. */
const STAGES = ['mine', 'refinery', 'smelter', 'metal', 'plant', 'production'];

const stageRank = (stage: string): number => {
  const rank = STAGES.findIndex((one) => stage.startsWith(one));
  return rank === -1 ? STAGES.length : rank;
};

/** The tables of production that were known, with the total that their shares are of. */
export function productionTables(data: ControlData, material: string, knownOn: Day): ProductionTable[] {
  const known = tablesOf(data, material).filter(
    (table) => table.kind === 'production' && data.known.from(table) <= knownOn,
  );
  return known.flatMap((table) => {
    const total = totalOf(table, known);
    return total !== null && total.world > 0 ? [{ table, ...total }] : [];
  });
}

/** A table of production whose countries are shares of a whole. */
export interface ProductionTable {
  readonly table: SupplyTable;
  readonly world: number;
  /** False where the source prints no total and the listed countries are added up. */
  readonly isPrinted: boolean;
}

/** The total that the source prints: beside its countries, or rounded in a table of its own for the same count. */
function totalOf(table: SupplyTable, all: readonly SupplyTable[]): Omit<ProductionTable, 'table'> | null {
  const amounts = Object.values(table.values).filter((value) => value !== null);
  if (amounts.length === 0) return null;
  if (table.world !== null) return { world: table.world, isPrinted: true };
  const rounded = all.find(
    (one) =>
      one.world !== null &&
      one.stage === table.stage &&
      one.year === table.year &&
      one.edition === table.edition &&
      one.counted === `${table.counted}, rounded`,
  );
  if (rounded) return { world: rounded.world!, isPrinted: true };
  return { world: listedSum(table), isPrinted: false };
}

/** What the listed countries and the others add up to. */
const listedSum = ({ values }: SupplyTable): number =>
  Object.values(values).reduce<number>((sum, value) => sum + (value ?? 0), 0);

const isStage = ({ stage }: SupplyTable, asked: string): boolean =>
  nameKey(stage).startsWith(nameKey(asked)) || nameKey(asked) === nameKey(stage);

/** The years and stages of which there is production of a material: for messages. */
export function productionKnown(data: ControlData, material: string, knownOn: Day) {
  const tables = productionTables(data, material, knownOn);
  const distinct = <T>(values: T[]): T[] => [...new Set(values)];
  return {
    years: distinct(tables.map(({ table }) => table.year)).sort((a, b) => a - b),
    stages: distinct(tables.map(({ table }) => table.stage)),
  };
}

/**
 * The table that answers: of the stage asked for, else of the earliest one; of the year, else of the latest; of several
 * counts of one year (ore and its content) the one with a printed total, then the one with the largest.
 * @param lists Whether a table can answer at all: that it has a figure of a country.
 */
export function productionTable(
  data: ControlData,
  { material, year, stage, knownOn }: SupplyQuestion,
  lists: (table: SupplyTable) => boolean = () => true,
): ProductionTable | null {
  const fitting = productionTables(data, material.id, knownOn).filter(
    ({ table }) =>
      (stage === null || isStage(table, stage)) && (year === null || table.year === year) && lists(table),
  );
  const [first] = fitting.sort(
    (a, b) =>
      stageRank(a.table.stage) - stageRank(b.table.stage) ||
      b.table.year - a.table.year ||
      Number(b.isPrinted) - Number(a.isPrinted) ||
      b.world - a.world,
  );
  return first ?? null;
}

/** The share of a country in a table; null where it is not listed or its figure is withheld. */
export function shareIn({ table, world }: ProductionTable, country: string): number | null {
  const value = table.values[country];
  return value === undefined || value === null ? null : value / world;
}

/**
 * Herfindahl-Hirschman index of the countries of a table, 0 to 1: the sum of their squared shares of the world's total.
 * Where the source rounded that below what the countries add up to, the shares are of the sum. Countries that it adds up as
 * "other" count as many small ones, those whose figures it withholds not at all, so that the true index is this or more.
 */
export function productionHhi({ table, world }: ProductionTable): number {
  const total = Math.max(world, listedSum(table));
  return Object.entries(table.values).reduce(
    (sum, [country, value]) => (country === OTHER || value === null ? sum : sum + (value / total) ** 2),
    0,
  );
}

/** Where a country's imports of a material come from, as shares of them. */
export interface ImportSources {
  readonly shares: readonly (Reliance & { value: number })[];
  readonly year: number | null;
}

/** The data has the sources of the imports of the United States alone. */
export const IMPORTER_KNOWN = 'US';

/** The latest shares of imports by country; of several groups of goods the one that is named first. */
export function importSources(data: ControlData, material: string, knownOn: Day): ImportSources | null {
  const known = (data.relianceOf.get(material) ?? []).filter(
    (one): one is ImportSources['shares'][number] =>
      one.kind === 'import share' &&
      one.value !== null &&
      one.country !== OTHER &&
      data.known.from(one) <= knownOn,
  );
  if (known.length === 0) return null;
  const year = known.reduce<number | null>((last, one) => Math.max(last ?? 0, one.year ?? 0), null);
  const latest = known.filter((one) => (one.year ?? 0) === year);
  const [first] = latest;
  const shares = latest.filter((one) => one.detail === first!.detail && one.edition === first!.edition);
  return { shares, year };
}

/** The governance estimate of a country: of a year, else the latest that was known. */
export function governanceOf(
  data: ControlData,
  country: string,
  year: number | null,
  knownOn: Day,
): GovernanceEstimate | null {
  const known = data.topics.governance.filter(
    (one) =>
      one.country === country && (year === null || one.year === year) && data.known.from(one) <= knownOn,
  );
  return known.reduce<GovernanceEstimate | null>(
    (best, one) => (best === null || one.year > best.year ? one : best),
    null,
  );
}
