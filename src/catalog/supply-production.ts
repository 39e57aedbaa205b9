// SUPPLY_HHI and SUPPLY_TABLE: how concentrated the production of a material is, and the figures behind it.

import type { Subject } from '../control-data/control-data';
import type { Explanation } from '../questions/explanation';
import { claimsOf, reason } from '../questions/explanation';
import type { ProductionTable } from '../questions/supply';
import {
  OTHER,
  productionHhi,
  productionKnown,
  productionTable,
  productionTables,
} from '../questions/supply';
import { define } from './define';
import type { Context, DescribedParameter, ListedFact, Problem, TableCell } from './entry';
import { badValue, isProblem, notFound, value } from './entry';
import { MATERIAL } from './parameters';
import { whenOf } from './when';
import type { SupplyTable } from '../control-data/pack';

export const YEAR = {
  name: 'year',
  kind: 'year',
  optional: true,
  en: 'The year; the latest with a figure if omitted.',
  zh: '年份；省略时为有数据的最近一年。',
} as const satisfies DescribedParameter;

export const STAGE = {
  name: 'stage',
  kind: 'name',
  optional: true,
  en: 'The stage, such as mine, refinery or smelter; the earliest in the data if omitted.',
  zh: '生产阶段，如 mine、refinery、smelter；省略时为数据中最早的阶段。',
} as const satisfies DescribedParameter;

/** Why there is no table of a material: the years and stages that there are. */
export function noProduction(
  context: Context,
  subject: Subject,
  year: number | null,
  stage: string | null,
): Problem {
  if (subject.kind === 'hs') return badValue('name-not-code', { argument: 'material' });
  const { material } = subject;
  const { years, stages } = productionKnown(context.data, material.id, whenOf(context, null).knownOn);
  return notFound('no-production', {
    material,
    year: year === null ? '' : String(year),
    stage: stage ?? '',
    years: years.map(String),
    stages,
  });
}

/** What of a table a sentence says: stage, what is counted, year, edition. */
export const tableValues = ({ table, isPrinted }: ProductionTable) => ({
  stage: table.counted ? `${table.stage}, ${table.counted}` : table.stage,
  year: String(table.year),
  edition: table.edition,
  total: isPrinted ? '' : 'added up',
});

type Args = [Subject, number | null, string | null];

function find(context: Context, [subject, year, stage]: Args): ProductionTable | Problem {
  const { knownOn } = whenOf(context, null);
  const found =
    subject.kind === 'material'
      ? productionTable(context.data, { material: subject.material, year, stage, knownOn })
      : null;
  return found ?? noProduction(context, subject, year, stage);
}

/** The concentration of the world's production of a material, for other functions; null where the data has none. */
export function supplyHhi(
  context: Context,
  subject: Subject,
): { hhi: number; table: ProductionTable } | null {
  const table = find(context, [subject, null, null]);
  return isProblem(table) ? null : { hhi: productionHhi(table), table };
}

export const productionClaims = (context: Context, { table }: ProductionTable, used = true) =>
  Object.entries(table.values).flatMap(([country, amount]) =>
    claimsOf(
      context.data,
      table,
      {
        claim: `Production (${table.stage}), ${country}, ${table.year}`,
        value:
          amount === null
            ? (table.qualifiers?.[country] ?? 'withheld')
            : `${amount.toLocaleString('en-US')} ${table.unit}`,
        basis: table.estimated?.includes(country) ? 'estimated' : 'reported',
        used: used && country !== OTHER,
      },
      'first source',
    ),
  );

function explain(context: Context, ...args: Args): Explanation | Problem {
  const found = find(context, args);
  if (isProblem(found)) return found;
  const { table } = found;
  const largest = Object.entries(table.values)
    .filter((entry): entry is [string, number] => entry[0] !== OTHER && entry[1] !== null)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([country, amount]) => {
      const name = context.data.places.get(country)?.region.name ?? country;
      return `${name} ${Number(((amount / found.world) * 100).toFixed(1))}%`;
    });
  const withheld = Object.entries(table.values)
    .filter(([country, amount]) => country !== OTHER && amount === null)
    .map(([country]) => context.data.places.get(country)?.region ?? { name: country });
  return {
    answer: productionHhi(found),
    format: 'amount',
    ...whenOf(context, null),
    reason: reason('supply.hhi', {
      ...tableValues(found),
      value: Number(productionHhi(found).toFixed(4)),
      material: (args[0] as Extract<Subject, { kind: 'material' }>).material,
      largest: { list: largest },
    }),
    notes: [
      ...(withheld.length > 0 ? [reason('supply.withheld', { countries: { list: withheld } })] : []),
      ...(OTHER in table.values ? [reason('supply.others')] : []),
    ],
    claims: productionClaims(context, found),
    since: null,
    until: null,
    next: null,
  };
}

/**
 * SUPPLY_HHI: 0 to 1. The sum of the squared shares of the countries in the world's production (Herfindahl 1950,
 * Hirschman 1964). "Other countries" count as many small ones, withheld figures not at all: the true index is this or more.
 */
export const SUPPLY_HHI = define({
  id: 'SUPPLY_HHI',
  family: 'supply',
  takes: 'each',
  en: 'Gives the concentration of the world production of a material by country, from the data in use.',
  zh: '根据当前数据给出某物项全球产量按国家的集中度。',
  brief: 'concentration of world production in the data',
  parameters: [
    { ...MATERIAL, en: 'The material; a cell or a range.', zh: '物项；单元格或区域。' },
    YEAR,
    STAGE,
  ],
  examples: ['"gallium"', '"copper",2023,"refinery"'],
  ask: (context, ...args) => {
    const found = find(context, args);
    return isProblem(found) ? found : value(productionHhi(found), 'number');
  },
  explain,
});

/** SUPPLY_TABLE: one row a material, stage, country and year; a figure that the source withholds stays words. */
export const SUPPLY_TABLE = define({
  id: 'SUPPLY_TABLE',
  family: 'supply',
  takes: 'table',
  en: 'Lists production by country, with its share of the world total.',
  zh: '按国家列出产量及其占全球的份额。',
  brief: 'production by country',
  parameters: [
    {
      ...MATERIAL,
      optional: true,
      leftOut: 'nothing',
      en: 'Only these materials; all if omitted.',
      zh: '仅限这些物项；省略时为全部。',
    },
    {
      name: 'country',
      kind: 'region',
      optional: true,
      leftOut: 'nothing',
      en: 'Only these countries; all if omitted.',
      zh: '仅限这些国家；省略时为全部。',
    },
    {
      ...YEAR,
      leftOut: 'nothing',
      en: 'Only these years; all if omitted.',
      zh: '仅限这些年份；省略时为全部。',
    },
    {
      ...STAGE,
      leftOut: 'nothing',
      en: 'Only these stages, such as mine or refinery; all if omitted.',
      zh: '仅限这些阶段，如 mine 或 refinery；省略时为全部。',
    },
  ],
  examples: ['"gallium"', '"cobalt","CD",2025,"mine"'],
  how: {
    en: 'Every figure in the data; a share is the amount ÷ the world total in the same source.',
    zh: '数据中的全部数字；份额为数量 ÷ 同一来源给出的全球合计。',
  },
  ask: ({ data, ...context }, subjects, places, years, stages) => {
    if (subjects.some(({ kind }) => kind === 'hs'))
      return badValue('name-not-code', { argument: 'material' });
    const { knownOn } = whenOf({ data, ...context }, null);
    const materials = new Set(subjects.flatMap((one) => (one.kind === 'material' ? [one.material.id] : [])));
    const countries = new Set(places.flatMap(({ members }) => [...members]));
    const keys = stages.map((stage) => stage.toLowerCase());
    const rows = data.topics.supply
      .filter(
        (table) =>
          (materials.size === 0 || materials.has(table.material)) &&
          (years.length === 0 || years.includes(table.year)) &&
          (keys.length === 0 || keys.some((key) => stageOf(table).toLowerCase().startsWith(key))) &&
          data.known.from(table) <= knownOn,
      )
      .flatMap((table) => {
        const world =
          productionTables(data, table.material, knownOn).find((one) => one.table === table && one.isPrinted)
            ?.world ?? table.world;
        return Object.entries(table.values)
          .filter(([country]) => countries.size === 0 || countries.has(country))
          .map(([country, amount]): TableCell[] => [
            data.materials.get(table.material)?.name ?? table.material,
            stageOf(table),
            country === OTHER ? 'Other countries' : (data.places.get(country)?.region.name ?? country),
            table.year,
            amount ?? table.qualifiers?.[country] ?? 'withheld',
            table.unit,
            amount === null || world === null || world === 0 ? '' : amount / world,
            table.estimated?.includes(country) ? 'estimated' : 'reported',
            data.sources.get(table.sources[0] ?? '')?.publisher ?? '',
          ]);
      });
    return {
      kind: 'table',
      columns: [
        { header: 'Material' },
        { header: 'Stage' },
        { header: 'Country' },
        { header: 'Year' },
        { header: 'Amount', format: 'amount' },
        { header: 'Unit' },
        { header: 'Share', format: 'share' },
        { header: 'Basis' },
        { header: 'Source' },
      ],
      rows,
    };
  },
  evidence: { facts: { columns: [0, 1, 3], of: listedTables } },
});

/** The stage with what is counted, and with the kind of figure where it is no production: `capacity, refinery`. */
function stageOf({ kind, stage, counted }: SupplyTable): string {
  const word = kind === 'capacity' ? `capacity, ${stage}` : stage;
  return counted ? `${word} (${counted})` : word;
}

function* listedTables({ data }: Context): Generator<ListedFact> {
  for (const table of data.topics.supply) {
    const row = [data.materials.get(table.material)?.name ?? table.material, stageOf(table), table.year];
    yield { row, fact: table, claim: `Supply table, ${table.edition}`, value: table.kind };
  }
}
